"""Openings end at their moment: just before, at and after it, once, and one bad row stops no other."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from jobs import expire_openings
from marketplace import clock
from marketplace.domain.actors import VISITOR, Role
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.models import HistoryRow, Opening, OutgoingMessage
from marketplace.queries.subjects import opening_subject
from marketplace.services import openings_moves
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON

Move = Callable[[datetime], None]
ENDS = NOON + timedelta(days=1)


def _opening(wiring: Wiring, **values: object) -> int:
    with wiring.uow.begin() as session:
        firm = make.organisation(session)
        return make.opening(
            session, make.member(session, Role.EMPLOYER, firm), firm, **{"expires_at": ENDS, **values}
        ).id


def _state(wiring: Wiring, number: int) -> OpeningState:
    with wiring.uow.read() as session:
        return session.get_one(Opening, number).state


def _public(wiring: Wiring, number: int) -> bool:
    with wiring.uow.read() as session:
        return may(VISITOR, Permission.SEE_OPENING, opening_subject(session.get_one(Opening, number)))


@pytest.mark.parametrize(
    ("after", "ended"), [(timedelta(microseconds=-1), False), (timedelta(), True), (timedelta(seconds=1), True)]
)
def test_an_opening_ends_at_its_moment_and_is_hidden_from_it_on(
    wiring: Wiring, moved_clock: Move, after: timedelta, ended: bool
) -> None:
    number = _opening(wiring)
    moved_clock(ENDS + after)
    assert _public(wiring, number) is not ended, "nobody waits for the job to hide it"
    report = expire_openings.run(wiring, clock.now, 100, False)
    assert (report.served, report.due, report.failed) == ((1, 1, 0) if ended else (0, 0, 0))
    assert _state(wiring, number) is (OpeningState.EXPIRED if ended else OpeningState.PUBLISHED)
    assert _public(wiring, number) is not ended


def test_a_second_run_ends_and_tells_nothing_twice(wiring: Wiring, moved_clock: Move) -> None:
    number = _opening(wiring)
    moved_clock(ENDS)
    assert expire_openings.run(wiring, clock.now, 100, True).due == 1, "a rehearsal counts and changes nothing"
    assert _state(wiring, number) is OpeningState.PUBLISHED
    assert expire_openings.run(wiring, clock.now, 100, False).served == 1
    assert expire_openings.run(wiring, clock.now, 100, False).due == 0
    with wiring.uow.read() as session:
        moves = session.scalars(select(HistoryRow).where(HistoryRow.subject_kind == "opening")).all()
        letters = session.scalars(select(OutgoingMessage)).all()
        opening = session.get_one(Opening, number)
        assert [(row.event, row.part, row.account_id) for row in moves] == [("expire", "clock", None)]
        assert [(letter.code, letter.account_id) for letter in letters] == [("opening-expired", opening.contact_id)]
        assert letters[0].path == f"/openings/{opening.public_id}"


def test_only_what_is_published_and_over_ends_and_never_more_than_the_limit(wiring: Wiring, moved_clock: Move) -> None:
    draft = _opening(wiring, state=OpeningState.DRAFT, published_at=None)
    closed = _opening(wiring, state=OpeningState.CLOSED)
    for_ever = _opening(wiring, expires_at=None)
    later, first = _opening(wiring), _opening(wiring, expires_at=ENDS - timedelta(hours=1))
    moved_clock(ENDS)
    assert expire_openings.run(wiring, clock.now, 1, False).served == 1
    assert (_state(wiring, first), _state(wiring, later)) == (OpeningState.EXPIRED, OpeningState.PUBLISHED)
    assert expire_openings.run(wiring, clock.now, 100, False).served == 1
    states = [_state(wiring, number) for number in (draft, closed, for_ever)]
    assert states == [OpeningState.DRAFT, OpeningState.CLOSED, OpeningState.PUBLISHED]


def test_one_bad_opening_stops_no_other(wiring: Wiring, moved_clock: Move, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = _opening(wiring), _opening(wiring)
    moved_clock(ENDS)
    real = openings_moves.expire_opening

    def fails(session: object, opening: Opening) -> Opening:
        if opening.id == bad:
            raise RuntimeError("a bad row")
        return real(session, opening)  # type: ignore[arg-type] # the same session, passed on

    monkeypatch.setattr(expire_openings, "expire_opening", fails)
    report = expire_openings.run(wiring, clock.now, 100, False)
    assert (report.served, report.due, report.failed) == (1, 2, 1)
    assert (_state(wiring, bad), _state(wiring, good)) == (OpeningState.PUBLISHED, OpeningState.EXPIRED)
