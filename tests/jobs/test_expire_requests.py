"""Requests and invitations end at their moment: just before, at and after it, once, and a bad row stops no other."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from jobs import expire_requests
from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.invitations import InvitationState
from marketplace.domain.joining import JOIN_LASTS, JoinState
from marketplace.models import HistoryRow, Invitation, JoinRequest, OutgoingMessage
from marketplace.queries.accounts import actor_of
from marketplace.services import invitations, joining
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON

Move = Callable[[datetime], None]
SECRET = "a key of the tests"


def _asked(wiring: Wiring) -> tuple[int, int]:
    """A request to join and an invitation of the same firm, by id."""
    with wiring.uow.begin() as session:
        firm = make.organisation(session)
        owner = actor_of(session, make.member(session, Role.EMPLOYER, firm, owner=True))
        request = joining.ask_to_join(session, Actor(account_id=make.account(session).id), firm, None)
        sent = invitations.invite_member(
            session, owner, firm, Role.EMPLOYER, f"uusi{request.id}@esimerkki.example", "fi", SECRET
        )
        return request.id, sent.id


def _states(wiring: Wiring, request: int, invitation: int) -> tuple[JoinState, InvitationState]:
    with wiring.uow.read() as session:
        return session.get_one(JoinRequest, request).state, session.get_one(Invitation, invitation).state


@pytest.mark.parametrize(
    ("after", "ended"), [(timedelta(microseconds=-1), False), (timedelta(), True), (timedelta(seconds=1), True)]
)
def test_a_request_ends_after_thirty_days_and_the_asker_hears_so(
    wiring: Wiring, moved_clock: Move, after: timedelta, ended: bool
) -> None:
    request, invitation = _asked(wiring)
    moved_clock(NOON + JOIN_LASTS + after)
    expire_requests.run(wiring, clock.now, 100, False)
    states = _states(wiring, request, invitation)
    assert states == (JoinState.EXPIRED if ended else JoinState.WAITING, InvitationState.EXPIRED)
    with wiring.uow.read() as session:
        letters = session.scalars(select(OutgoingMessage).where(OutgoingMessage.code == "join-expired")).all()
        assert [letter.account_id for letter in letters] == [session.get_one(JoinRequest, request).account_id][:ended]


def test_an_invitation_ends_after_fourteen_days(wiring: Wiring, moved_clock: Move) -> None:
    request, invitation = _asked(wiring)
    for after, state in ((timedelta(microseconds=-1), InvitationState.OPEN), (timedelta(), InvitationState.EXPIRED)):
        moved_clock(NOON + timedelta(days=14) + after)
        expire_requests.run(wiring, clock.now, 100, False)
        assert _states(wiring, request, invitation) == (JoinState.WAITING, state)


def test_a_second_run_ends_and_tells_nothing_twice(wiring: Wiring, moved_clock: Move) -> None:
    request, invitation = _asked(wiring)
    moved_clock(NOON + JOIN_LASTS)
    assert expire_requests.run(wiring, clock.now, 100, True).due == 2, "a rehearsal counts and changes nothing"
    assert _states(wiring, request, invitation) == (JoinState.WAITING, InvitationState.OPEN)
    report = expire_requests.run(wiring, clock.now, 100, False)
    assert (report.served, report.due, report.failed) == (2, 2, 0)
    assert expire_requests.run(wiring, clock.now, 100, False).due == 0
    with wiring.uow.read() as session:
        rows = session.scalars(select(HistoryRow).where(HistoryRow.event == "expire")).all()
        assert sorted((row.subject_kind, row.part) for row in rows) == [
            ("invitation", "clock"),
            ("join_request", "clock"),
        ]


def test_one_bad_request_stops_no_other(wiring: Wiring, moved_clock: Move, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, _ = _asked(wiring)
    good, _ = _asked(wiring)
    real = joining.expire_join

    def fails(session: object, row: JoinRequest) -> None:
        if row.id == bad:
            raise RuntimeError("no")
        real(session, row)  # type: ignore[arg-type] # the same session

    monkeypatch.setattr(expire_requests, "expire_join", fails)
    moved_clock(NOON + JOIN_LASTS)
    report = expire_requests.run(wiring, clock.now, 100, False)
    assert (report.served, report.failed) == (3, 1)
    with wiring.uow.read() as session:
        assert session.get_one(JoinRequest, bad).state is JoinState.WAITING
        assert session.get_one(JoinRequest, good).state is JoinState.EXPIRED
