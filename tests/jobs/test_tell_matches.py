"""New matches are told once, to whom they concern, and an opening without interest is proposed once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import drain, tell_matches
from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.match_notices import NoticeKind, NoticePace
from marketplace.domain.openings import OpeningState
from marketplace.models import Account, MatchNotice, Opening, OutgoingMessage, SkillCard
from marketplace.queries.match_news import listeners
from marketplace.services.match_notices import choose_pace, stop_matches_from_letter
from marketplace.wiring import Wiring
from tests import factories as make

Move = Callable[[datetime], None]


@pytest.fixture
def world(wiring: Wiring) -> dict[str, int]:
    """A coach with one card that suits an opening; the person has an account."""
    with wiring.uow.begin() as session:
        house, firm = make.organisation(session, coaching=True), make.organisation(session)
        coach, account = make.member(session, Role.COACH, house), make.account(session)
        opening = make.opening(session, make.member(session, Role.EMPLOYER, firm), firm, title={"fi": "Leipuri"})
        person = make.person(session, coach, house, account_id=account.id)
        card = make.card(session, person, house, headline={"fi": "Leipuri"}, max_km=None)
        opening.published_at = card.published_at = clock.now()
        ids = {"coach": coach.id, "person": account.id, "opening": opening.id, "card": card.id}
    drain.run(wiring, clock.now, 1_000, False)
    return ids


def told(wiring: Wiring) -> list[tuple[int, NoticeKind]]:
    with wiring.uow.read() as session:
        rows = list(session.scalars(select(MatchNotice)))
        letters = list(session.scalars(select(OutgoingMessage).where(OutgoingMessage.code == "new-matches")))
        assert all(letter.stop_path for letter in letters)
        return sorted((row.account_id, row.kind) for row in rows)


def test_a_coach_hears_once_and_a_person_only_who_asked(wiring: Wiring, world: dict[str, int]) -> None:
    assert tell_matches.run(wiring, clock.now, 100, True).due == 1 and not told(wiring)
    assert dict(tell_matches.run(wiring, clock.now, 100, False).notes) == {"letters": 1}
    assert told(wiring) == [(world["coach"], NoticeKind.NEW)]
    with wiring.uow.begin() as session:
        for who in (world["coach"], world["person"]):
            choose_pace(session, Actor(account_id=who), NoticePace.AT_ONCE)
    for _ in range(2):
        tell_matches.run(wiring, clock.now, 100, False)
    assert told(wiring) == sorted([(world["coach"], NoticeKind.NEW), (world["person"], NoticeKind.NEW)])


@pytest.mark.parametrize("how", ["stopped", "closed", "hidden", "suspended"])
def test_nothing_is_told_that_may_not(wiring: Wiring, world: dict[str, int], how: str, monkeypatch: Any) -> None:
    """What changes after the ranking is seen when the letter is written."""
    real = listeners

    def meanwhile(*given: Any) -> Any:
        found = real(*given)
        with wiring.uow.begin() as session:
            coach = session.get_one(Account, world["coach"])
            if how == "stopped":
                stop_matches_from_letter(session, coach)
            elif how == "suspended":
                coach.suspended_at = clock.now()
            elif how == "closed":
                session.get_one(Opening, world["opening"]).state = OpeningState.CLOSED
            else:
                session.get_one(SkillCard, world["card"]).state = CardState.HIDDEN
        return found

    monkeypatch.setattr("jobs.tell_matches.listeners", meanwhile)
    assert tell_matches.run(wiring, clock.now, 100, False).failed == 0
    assert told(wiring) == []


def test_cut_off_before_the_end_nothing_is_lost_or_twice(
    wiring: Wiring, world: dict[str, int], monkeypatch: Any
) -> None:
    def fails(*_: Any) -> None:
        raise RuntimeError("no")

    with monkeypatch.context() as patched:
        patched.setattr(tell_matches, "queue_match_letter", fails)
        assert tell_matches.run(wiring, clock.now, 100, False).failed == 1
    assert told(wiring) == []
    assert tell_matches.run(wiring, clock.now, 100, False).served == 1 and len(told(wiring)) == 1


def test_an_opening_without_interest_is_proposed_once(wiring: Wiring, world: dict[str, int], moved_clock: Move) -> None:
    tell_matches.run(wiring, clock.now, 100, False)
    for _ in range(3):
        moved_clock(clock.now() + timedelta(days=1, minutes=1))
        tell_matches.run(wiring, clock.now, 100, False)
    assert told(wiring) == [(world["coach"], NoticeKind.NEW), (world["coach"], NoticeKind.RESCUE)]
