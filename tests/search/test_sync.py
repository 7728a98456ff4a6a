"""The index follows the database: rebuild, reconcile, healing, and a process killed in the middle."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.language.analysis import analyse_query
from marketplace.models import Concept, Opening, OutboxRow, SkillCard
from marketplace.models.outbox import MATCH
from marketplace.wiring import Wiring
from search.index import SearchIndex
from search.port import Changes, IndexName, IndexState, TextQuery
from search.sync import catch_up, drain, heal, rebuild, reconcile
from search.tantivy_engine import TantivyEngine
from tests import factories as make
from tests.search.faulty import FaultyEngine


def fill(wiring: Wiring, openings: int = 3, cards: int = 2) -> None:
    with wiring.uow.begin() as session:
        by, firm = make.member(session, Role.EMPLOYER), make.organisation(session)
        for _ in range(openings):
            make.opening(session, by, firm)
        office = make.organisation(session, coaching=True)
        coach = make.member(session, Role.COACH, office)
        for _ in range(cards):
            make.card(session, make.person(session, coach, office), office)
        session.add(Concept(slug="cleaner", kind="occupation", labels={"fi": "siivooja"}, synonyms={}))
        session.add(Concept(slug="clean", kind="skill", labels={"fi": "siivota"}, synonyms={}))


def documents(wiring: Wiring) -> dict[IndexName, int]:
    return {name: wiring.index.engine.status(name).documents for name in IndexName}


def outbox(wiring: Wiring) -> list[OutboxRow]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(OutboxRow).where(OutboxRow.consumer != MATCH).order_by(OutboxRow.id)))


def test_a_rebuild_brings_every_kind_and_tells_how_far_it_is(wiring: Wiring) -> None:
    fill(wiring)
    told: list[int] = []
    counts = {name: rebuild(wiring.uow, wiring.index, name, told.append) for name in IndexName}
    assert counts == {
        IndexName.OPENINGS: 3,
        IndexName.CARDS: 2,
        IndexName.EMPLOYER_CARDS: 0,
        IndexName.OCCUPATIONS: 1,
    }
    assert documents(wiring) == counts
    assert told == [3, 2, 2, 2], "openings, both indexes of cards, concepts"
    assert outbox(wiring) != []


def test_healing_builds_what_is_missing_broken_or_foreign_and_nothing_else(wiring: Wiring) -> None:
    fill(wiring)
    assert heal(wiring.uow, wiring.index) == list(IndexName)
    assert heal(wiring.uow, wiring.index) == []
    folder = wiring.settings.index_folder
    shutil.rmtree(folder / "cards")
    assert heal(wiring.uow, wiring.index) == [IndexName.CARDS]
    newer = SearchIndex(TantivyEngine(folder, "another version"))
    assert heal(wiring.uow, newer) == list(IndexName)
    assert heal(wiring.uow, wiring.index) == list(IndexName)
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)


@pytest.mark.parametrize("harm", ["current", "no generation", "meta", "segment", "segments gone"])
def test_a_broken_folder_is_found_out_and_rebuilt(wiring: Wiring, harm: str) -> None:
    fill(wiring)
    catch_up(wiring.uow, wiring.index, clock.now)
    folder = wiring.settings.index_folder / "openings"
    generation = next(child for child in folder.iterdir() if child.is_dir())
    if harm == "current":
        (folder / "CURRENT").write_text("{nonsense")
    elif harm == "no generation":
        shutil.rmtree(generation)
    elif harm == "meta":
        (generation / "meta.json").write_text('{"segments": 7')
    for file in generation.glob("*") if harm.startswith("segment") else ():
        if file.suffix in (".term", ".idx", ".store", ".fast"):
            file.write_bytes(b"rubbish" * 9) if harm == "segment" else file.unlink()
    fresh = SearchIndex(
        TantivyEngine(wiring.settings.index_folder, wiring.index.engine.status(IndexName.CARDS).expected)
    )
    assert fresh.engine.status(IndexName.OPENINGS).state is IndexState.BROKEN
    assert heal(wiring.uow, fresh) == [IndexName.OPENINGS]
    assert fresh.engine.search(IndexName.OPENINGS, TextQuery(), limit=5).total == 3
    assert fresh.engine.status(IndexName.OPENINGS).state is IndexState.READY


def test_reconcile_counts_and_enqueues_what_differs_both_ways(wiring: Wiring) -> None:
    fill(wiring)
    catch_up(wiring.uow, wiring.index, clock.now)
    assert outbox(wiring) == []
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)
    engine = wiring.index.engine
    with wiring.uow.read() as session:
        first, second = session.scalars(select(Opening).order_by(Opening.id).limit(2))
        card = session.scalars(select(SkillCard).order_by(SkillCard.id)).first()
    assert card is not None
    stale = engine.search(IndexName.OPENINGS, TextQuery(), limit=5)
    assert str(first.id) in {hit.id for hit in stale.hits}
    # Behind the outbox's back: one document lost, one old, one that no row has.
    ghost = _document(wiring, second.id)
    engine.push(IndexName.OPENINGS, Changes([replace(ghost, version="old"), replace(ghost, id="777")], [str(first.id)]))
    engine.push(IndexName.CARDS, Changes([], [str(card.id)]))
    assert reconcile(wiring.uow, wiring.index, limit=0)[IndexName.OPENINGS] == 3
    assert outbox(wiring) == []
    assert reconcile(wiring.uow, wiring.index) == {
        IndexName.OPENINGS: 3,
        IndexName.CARDS: 1,
        IndexName.EMPLOYER_CARDS: 0,
        IndexName.OCCUPATIONS: 0,
    }
    waiting = {(row.kind, row.subject_id) for row in outbox(wiring)}
    assert waiting == {("opening", first.id), ("opening", second.id), ("opening", 777), ("card", card.id)}
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0), "what waits already is no difference"
    drain(wiring.uow, wiring.index, clock.now)
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)
    assert documents(wiring)[IndexName.OPENINGS] == 3


def test_what_changes_while_an_index_is_rebuilt_is_in_it(wiring: Wiring) -> None:
    fill(wiring)
    catch_up(wiring.uow, wiring.index, clock.now)

    def meanwhile(_count: int) -> None:
        with wiring.uow.begin() as session:
            first = session.scalars(select(Opening).order_by(Opening.id)).first()
            assert first is not None
            first.title = {"fi": "Lasinpuhaltaja"}
        drain(wiring.uow, wiring.index, clock.now)

    rebuild(wiring.uow, wiring.index, IndexName.OPENINGS, meanwhile)
    assert outbox(wiring) == []
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)


def test_hidden_cards_leave_the_index_and_come_back(wiring: Wiring) -> None:
    fill(wiring)
    catch_up(wiring.uow, wiring.index, clock.now)
    for state, expected in ((CardState.HIDDEN, 1), (CardState.PUBLISHED, 2), (CardState.DELETED, 1)):
        with wiring.uow.begin() as session:
            card = session.scalars(select(SkillCard).order_by(SkillCard.id)).first()
            assert card is not None
            card.state = state
        drain(wiring.uow, wiring.index, clock.now)
        assert documents(wiring)[IndexName.CARDS] == expected, state


def test_a_renamed_organisation_takes_its_openings_along(wiring: Wiring) -> None:
    fill(wiring)
    catch_up(wiring.uow, wiring.index, clock.now)
    with wiring.uow.begin() as session:
        row = session.scalars(select(Opening)).first()
        assert row is not None
        row.organisation.name = "Uudennimi"
        row.organisation.verified_at = None
    assert len(outbox(wiring)) == 3
    drain(wiring.uow, wiring.index, clock.now)
    public = TextQuery(filters={"audience": frozenset({"public"})})
    assert wiring.index.engine.search(IndexName.OPENINGS, public, limit=5).total == 0
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)


def test_a_changed_word_of_the_vocabulary_is_followed(wiring: Wiring) -> None:
    fill(wiring)
    catch_up(wiring.uow, wiring.index, clock.now)
    with wiring.uow.begin() as session:
        session.scalars(select(Concept).where(Concept.slug == "cleaner")).one().synonyms = {"fi": ("laitoshuoltaja",)}
    drain(wiring.uow, wiring.index, clock.now)
    asked = TextQuery(analyse_query("laitoshuoltajaa", "fi"))
    assert wiring.index.engine.search(IndexName.OCCUPATIONS, asked, limit=5).total == 1
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)


def test_a_process_killed_in_the_middle_of_a_drain_loses_nothing(wiring: Wiring, tmp_path: Path) -> None:
    fill(wiring, openings=4)
    heal(wiring.uow, wiring.index)
    with wiring.uow.begin() as session:
        for row in session.scalars(select(Opening)):
            row.title = {"fi": "Lasinpuhaltaja"}
    before = {(row.kind, row.subject_id) for row in outbox(wiring)}
    marker = tmp_path / "pushed"
    script = f"""
        import datetime, os, pathlib, time
        from marketplace import clock
        from marketplace.settings import read_settings
        from marketplace.wiring import wire
        from search.sync import drain
        wiring = wire(read_settings(os.environ))
        push = type(wiring.index.engine).push
        def push_and_hang(self, index, changes):
            push(self, index, changes)
            pathlib.Path({str(marker)!r}).touch()
            time.sleep(60)
        type(wiring.index.engine).push = push_and_hang
        with clock.frozen(datetime.datetime.fromisoformat({clock.now().isoformat()!r})):
            drain(wiring.uow, wiring.index, clock.now)
    """
    root = Path(__file__).parents[2]
    environ = {
        **os.environ,
        "PYTHONPATH": str(root),
        "LOYTAMO_MODE": "test",
        "LOYTAMO_DATA": str(tmp_path),
        "DATABASE_URL": wiring.settings.database_url,
    }
    arguments = [sys.executable, "-c", textwrap.dedent(script)]
    with subprocess.Popen(arguments, env=environ, cwd=root) as process:
        deadline = time.monotonic() + 60
        while not marker.exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        assert marker.exists(), "the drain never reached the engine"
        process.send_signal(signal.SIGKILL)
    assert {(row.kind, row.subject_id) for row in outbox(wiring)} == before
    drained = catch_up(wiring.uow, wiring.index, clock.now)
    assert (drained.served >= len(before), drained.failed) == (True, 0), "derived first, then indexed"
    assert outbox(wiring) == []
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)


def test_a_dead_engine_does_not_heal_and_nothing_is_lost(wiring: Wiring) -> None:
    fill(wiring)
    catch_up(wiring.uow, wiring.index, clock.now)
    engine = FaultyEngine(wiring.index.engine)
    index = SearchIndex(engine)
    with wiring.uow.begin() as session:
        for row in session.scalars(select(Opening)):
            row.title = {"fi": "Lasinpuhaltaja"}
    engine.down = True
    drained = drain(wiring.uow, index, clock.now)
    assert (drained.due, drained.served, drained.failed) == (3, 0, 3)
    assert {row.attempts for row in outbox(wiring)} == {1}
    assert all("no space left" in (row.error or "") for row in outbox(wiring))
    assert reconcile(wiring.uow, wiring.index)[IndexName.OPENINGS] == 0


def _document(wiring: Wiring, number: int) -> Any:
    engine = FaultyEngine(wiring.index.engine)
    with wiring.uow.begin() as session:
        row = session.get_one(Opening, number)
        row.version += 1
    drain(wiring.uow, SearchIndex(engine), clock.now)
    return engine.pushed[0].upserts[0]
