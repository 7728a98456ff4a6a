"""The drain: nothing lost, nothing twice, one bad row stops no other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import drain, reconcile
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.models import Opening, OutboxRow
from marketplace.models.outbox import MATCH, enqueue
from marketplace.wiring import Wiring
from search import sync
from search.documents import opening_source
from search.index import SearchIndex
from search.port import Changes, IndexName, TextQuery
from search.sources import KINDS
from tests import factories as make
from tests.conftest import NOON
from tests.search.faulty import FaultyEngine

Move = Callable[[datetime], None]


@pytest.fixture
def engine(wiring: Wiring) -> FaultyEngine:
    """The wiring's own engine with a switch, its indexes built and empty."""
    faulty = FaultyEngine(wiring.index.engine)
    wiring.index = SearchIndex(faulty)
    drain.run(wiring, clock.now, 100, dry_run=False)
    return faulty


def add_openings(wiring: Wiring, count: int) -> list[int]:
    with wiring.uow.begin() as session:
        by, firm = make.member(session, Role.EMPLOYER), make.organisation(session)
        return [make.opening(session, by, firm).id for _ in range(count)]


def outbox(wiring: Wiring) -> list[OutboxRow]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(OutboxRow).where(OutboxRow.consumer != MATCH).order_by(OutboxRow.id)))


def total(wiring: Wiring) -> int:
    return wiring.index.engine.search(IndexName.OPENINGS, TextQuery(), limit=1).total


def test_changed_rows_are_findable_and_their_rows_gone(wiring: Wiring, engine: FaultyEngine) -> None:
    add_openings(wiring, 3)
    report = drain.run(wiring, clock.now, 100, dry_run=False)
    assert (report.due, report.served, report.failed, report.notes) == (3, 3, 0, {})
    assert (outbox(wiring), total(wiring)) == ([], 3)


def test_run_twice_is_run_once(wiring: Wiring, engine: FaultyEngine) -> None:
    add_openings(wiring, 2)
    drain.run(wiring, clock.now, 100, dry_run=False)
    pushes = len(engine.pushed)
    report = drain.run(wiring, clock.now, 100, dry_run=False)
    assert (report.due, report.served, total(wiring)) == (0, 0, 2)
    assert len(engine.pushed) == pushes


def test_several_rows_of_one_subject_are_one_document(wiring: Wiring, engine: FaultyEngine) -> None:
    (number,) = add_openings(wiring, 1)
    with wiring.uow.begin() as session:
        enqueue(session, [("opening", number)])
    with wiring.uow.begin() as session:
        enqueue(session, [("opening", number)])
    report = drain.run(wiring, clock.now, 100, dry_run=False)
    assert (report.due, report.served) == (3, 3)
    assert [len(changes.upserts) for changes in engine.pushed] == [1]


def test_a_dead_engine_keeps_every_row_with_its_error_for_later(
    wiring: Wiring, engine: FaultyEngine, moved_clock: Move
) -> None:
    add_openings(wiring, 2)
    engine.down = True
    report = drain.run(wiring, clock.now, 100, dry_run=False)
    assert (report.due, report.served, report.failed) == (2, 0, 2)
    rows = outbox(wiring)
    assert [row.attempts for row in rows] == [1, 1]
    assert all("no space left on device" in (row.error or "") for row in rows)
    engine.down = False
    wait = rows[0].not_before - NOON
    assert timedelta(seconds=1) <= wait <= timedelta(seconds=10)
    for moment, served in ((-1, 0), (0, 2), (1, 0)):
        moved_clock(rows[0].not_before + timedelta(milliseconds=moment))
        assert drain.run(wiring, clock.now, 100, dry_run=False).served == served, moment
    assert (outbox(wiring), total(wiring)) == ([], 2)


def test_waiting_grows_with_attempts_up_to_five_minutes(
    wiring: Wiring, engine: FaultyEngine, moved_clock: Move
) -> None:
    add_openings(wiring, 1)
    engine.down = True
    waits = []
    for _ in range(12):
        before = clock.now()
        drain.run(wiring, clock.now, 100, dry_run=False)
        (row,) = outbox(wiring)
        waits.append((row.not_before - before).total_seconds())
        moved_clock(row.not_before)
    assert waits == sorted(waits)
    assert (waits[0], waits[-1], row.attempts) == (2.0, 300.0, 12)


def test_one_bad_row_stops_no_other(wiring: Wiring, engine: FaultyEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    first, bad, last = add_openings(wiring, 3)

    def build(row: Opening, lookups: Any) -> Any:
        if row.id == bad:
            raise KeyError("vaaleanpunainenhylje")
        return opening_source(row, lookups)

    kinds = tuple(replace(kind, source=build) if kind.name == "opening" else kind for kind in KINDS)
    monkeypatch.setattr(sync, "KINDS", kinds)
    with wiring.uow.begin() as session:
        enqueue(session, [("unheard", 5)])
    report = drain.run(wiring, clock.now, 100, dry_run=False)
    assert (report.due, report.served, report.failed) == (4, 2, 2)
    assert set(engine.real.versions(IndexName.OPENINGS)) == {str(first), str(last)}
    assert [(row.kind, row.subject_id, row.error) for row in outbox(wiring)] == [
        ("unheard", 5, "no index takes the kind unheard"),
        ("opening", bad, "KeyError"),
    ]


def test_a_row_that_is_gone_leaves_the_index(wiring: Wiring, engine: FaultyEngine) -> None:
    kept, gone = add_openings(wiring, 2)
    drain.run(wiring, clock.now, 100, dry_run=False)
    with wiring.uow.begin() as session:
        session.delete(session.get_one(Opening, gone))
    drain.run(wiring, clock.now, 100, dry_run=False)
    assert set(engine.real.versions(IndexName.OPENINGS)) == {str(kept)}


def test_a_drain_is_bounded_and_a_dry_run_changes_nothing(wiring: Wiring, engine: FaultyEngine) -> None:
    add_openings(wiring, 5)
    report = drain.run(wiring, clock.now, 2, dry_run=True)
    assert (report.due, report.served, len(outbox(wiring)), engine.pushed) == (2, 0, 5, [])
    report = drain.run(wiring, clock.now, 2, dry_run=False)
    assert (report.served, len(outbox(wiring)), total(wiring)) == (2, 3, 2)


def test_an_empty_drain_begins_no_writing_transaction(
    wiring: Wiring, engine: FaultyEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise AssertionError("an empty drain must not write")

    monkeypatch.setattr(wiring.uow, "begin", refuse)
    assert drain.run(wiring, clock.now, 100, dry_run=False).due == 0


def test_a_missing_index_is_built_by_the_drain(wiring: Wiring) -> None:
    add_openings(wiring, 2)
    report = drain.run(wiring, clock.now, 100, dry_run=False)
    assert report.notes == {"rebuilt": len(IndexName) + 1}
    assert (report.served, total(wiring)) == (2, 2)


def test_an_index_that_cannot_be_built_is_counted_and_tried_again_later(wiring: Wiring, moved_clock: Move) -> None:
    add_openings(wiring, 1)
    faulty = FaultyEngine(wiring.index.engine)
    wiring.index = SearchIndex(faulty)
    faulty.down = True
    report = drain.run(wiring, clock.now, 100, dry_run=False)
    assert (report.served, report.failed, report.notes) == (0, 1, {"unhealed": 1})
    faulty.down = False
    for seconds, notes in ((1.9, {}), (2, {"rebuilt": len(IndexName)}), (3, {})):
        moved_clock(NOON + timedelta(seconds=seconds))
        assert drain.run(wiring, clock.now, 100, dry_run=False).notes == notes, seconds
    assert (outbox(wiring), total(wiring)) == ([], 1)


def test_the_nightly_comparison_enqueues_what_differs(wiring: Wiring, engine: FaultyEngine) -> None:
    numbers = add_openings(wiring, 3)
    drain.run(wiring, clock.now, 100, dry_run=False)
    assert reconcile.run(wiring, clock.now, 100, dry_run=False).due == 0
    engine.push(IndexName.OPENINGS, Changes([], [str(number) for number in numbers]))
    dry = reconcile.run(wiring, clock.now, 100, dry_run=True)
    assert (dry.due, dry.served, outbox(wiring)) == (3, 0, [])
    report = reconcile.run(wiring, clock.now, 2, dry_run=False)
    assert (report.due, report.served, report.notes) == (3, 2, {"openings": 3})
    drain.run(wiring, clock.now, 100, dry_run=False)
    assert total(wiring) == 2


def test_two_never_drain_at_once_and_the_second_finds_nothing_left(
    wiring: Wiring, engine: FaultyEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.tantivy_engine.LOCK_PATIENCE_SECONDS", 0.1)
    add_openings(wiring, 2)
    with engine.feeding():
        report = drain.run(wiring, clock.now, 100, dry_run=False)
        assert (report.due, report.served, report.failed) == (2, 0, 2)
        assert [row.attempts for row in outbox(wiring)] == [0, 0]
    assert drain.run(wiring, clock.now, 100, dry_run=False).served == 2
    assert drain.run(wiring, clock.now, 100, dry_run=False).due == 0
