"""Check-ins are asked on their day, once, of running placements only."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from jobs import ask_check_ins
from marketplace import clock
from marketplace.domain.placements import CheckInState
from marketplace.models import CheckIn, OutgoingMessage, Placement
from marketplace.queries.accounts import actor_of
from marketplace.services import placements
from marketplace.services.check_ins import ask_check_in
from marketplace.wiring import Wiring
from tests.factories import pair

Move = Callable[[datetime], None]


@pytest.fixture
def running(wiring: Wiring, moved_clock: Move) -> Placement:
    """A placement that began on Tuesday 1.12.; its person is first asked on Friday 4.12."""
    with wiring.uow.begin() as session:
        made = pair.make(session)
        row = pair.place(session, made)
        moved_clock(datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
        placements.start_placement(session, made.actors["coach"], row, row.version)
    return row


def run(wiring: Wiring, *, dry_run: bool = False) -> Any:
    return ask_check_ins.run(wiring, clock.now, 100, dry_run)


def asked(wiring: Wiring) -> int:
    with wiring.uow.read() as session:
        return len(session.scalars(select(CheckIn).where(CheckIn.state == CheckInState.ASKED)).all())


def letters(wiring: Wiring) -> int:
    with wiring.uow.read() as session:
        return len(session.scalars(select(OutgoingMessage).where(OutgoingMessage.code == "check-in-asked")).all())


def test_asked_from_the_first_minute_of_the_day_and_once(wiring: Wiring, running: Placement, moved_clock: Move) -> None:
    moved_clock(datetime(2026, 12, 3, 21, 59, tzinfo=UTC))
    assert run(wiring).due == 0
    moved_clock(datetime(2026, 12, 3, 22, 0, tzinfo=UTC))
    assert run(wiring, dry_run=True).due == 1 and asked(wiring) == 0
    report = run(wiring)
    assert (report.served, report.due, report.failed) == (1, 1, 0)
    assert run(wiring).due == 0
    assert (asked(wiring), letters(wiring)) == (1, 1)


def test_what_was_not_asked_in_time_is_asked_later(wiring: Wiring, running: Placement, moved_clock: Move) -> None:
    moved_clock(datetime(2026, 12, 15, 8, 0, tzinfo=UTC))
    assert run(wiring).served == 5  # person: day 3, weeks 1 and 2; employer and coach: the first


def test_nothing_is_asked_when_the_placement_has_ended(wiring: Wiring, running: Placement, moved_clock: Move) -> None:
    with wiring.uow.begin() as session:
        row = session.get_one(Placement, running.id)
        coach = actor_of(session, row.coach)
        placements.end_placement(session, coach, row, row.version, "other", "", date(2026, 12, 1))
    moved_clock(datetime(2027, 1, 20, 8, 0, tzinfo=UTC))
    assert run(wiring).due == 0 and asked(wiring) == 0


def test_one_bad_check_in_stops_no_other(
    wiring: Wiring, running: Placement, moved_clock: Move, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved_clock(datetime(2026, 12, 15, 8, 0, tzinfo=UTC))
    real, broken = ask_check_in, list[int]()

    def breaks_once(session: Any, row: CheckIn) -> None:
        if not broken:
            broken.append(row.id)
            real(session, row)
            raise RuntimeError("after the message was queued")
        real(session, row)

    monkeypatch.setattr(ask_check_ins, "ask_check_in", breaks_once)
    report = run(wiring)
    assert (report.served, report.failed) == (4, 1)
    assert asked(wiring) == 4
    monkeypatch.undo()
    assert run(wiring).served == 1 and asked(wiring) == 5
    assert letters(wiring) == 3
