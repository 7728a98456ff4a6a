"""New matches are told once, to whom they concern, and an opening without interest is proposed once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import drain, opening_lists, tell_matches
from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.match_notices import MOST_OPENINGS, NoticeKind, NoticePace
from marketplace.domain.moves import Part
from marketplace.domain.openings import OpeningState
from marketplace.models import (
    Account,
    EmployerBlock,
    Introduction,
    MatchNotice,
    Opening,
    Organisation,
    OutgoingMessage,
    SkillCard,
)
from marketplace.queries.match_news import Concern, listeners, untold
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


def letters(wiring: Wiring) -> list[OutgoingMessage]:
    with wiring.uow.read() as session:
        asked = select(OutgoingMessage).where(OutgoingMessage.code == "new-matches").order_by(OutgoingMessage.id)
        return list(session.scalars(asked))


def at_once(wiring: Wiring, *accounts: int) -> None:
    with wiring.uow.begin() as session:
        for who in accounts:
            choose_pace(session, Actor(account_id=who), NoticePace.AT_ONCE)


def test_each_letter_says_what_its_reader_may_know(wiring: Wiring, world: dict[str, int]) -> None:
    at_once(wiring, world["coach"], world["person"])
    tell_matches.run(wiring, clock.now, 100, False)
    by_reader = {letter.account_id: letter for letter in letters(wiring)}
    coach, person = by_reader[world["coach"]], by_reader[world["person"]]
    assert (coach.path, person.path) == ("/start", "/cards/mine/openings")
    assert str(coach.parameters["openings"]).startswith("Nämä sopivat hyvin jollekin ihmisistäsi:\n\nLeipuri\n")
    assert str(person.parameters["openings"]).startswith("Nämä voivat sopia sinulle:\n\nLeipuri\n")
    assert (coach.parameters["coach"], person.parameters["coach"]) == ("yes", "no")


def test_whom_to_propose_is_said_to_coaches_alone(wiring: Wiring, world: dict[str, int], moved_clock: Move) -> None:
    """A person who asked hears that the opening is new, never that nobody else was proposed."""
    at_once(wiring, world["person"])
    moved_clock(clock.now() + timedelta(days=1, minutes=1))
    tell_matches.run(wiring, clock.now, 100, False)
    assert told(wiring) == [(world["coach"], NoticeKind.RESCUE), (world["person"], NoticeKind.NEW)]


def test_two_coaches_hear_of_their_own_people_only(wiring: Wiring, world: dict[str, int]) -> None:
    with wiring.uow.begin() as session:
        house = make.organisation(session, coaching=True)
        other = make.member(session, Role.COACH, house)
        card = make.card(session, make.person(session, other, house), house, headline={"fi": "Leipuri"}, max_km=None)
        other_id, card_id = other.id, card.id
    drain.run(wiring, clock.now, 1_000, False)
    assert tell_matches.run(wiring, clock.now, 100, False).served == 2
    with wiring.uow.read() as session:
        rows = {(row.account_id, row.card_id) for row in session.scalars(select(MatchNotice))}
    assert rows == {(world["coach"], world["card"]), (other_id, card_id)}


@pytest.mark.parametrize("how", ["met", "blocked"])
def test_pairs_that_are_never_to_meet_are_not_told(wiring: Wiring, world: dict[str, int], how: str) -> None:
    with wiring.uow.begin() as session:
        opening, card = session.get_one(Opening, world["opening"]), session.get_one(SkillCard, world["card"])
        if how == "met":
            row: Any = Introduction(
                card_id=card.id,
                opening_id=opening.id,
                organisation_id=card.organisation_id,
                coach_id=world["coach"],
                started_by=Part.COACH,
                state=IntroductionState.ASKED_PERSON,
                waits_for=Part.PERSON,
                due_at=clock.now() + timedelta(days=7),
                created_at=clock.now(),
                changed_at=clock.now(),
            )
        else:
            firm, coach = opening.organisation_id, world["coach"]
            row = EmployerBlock(person_id=card.person_id, organisation_id=firm, made_by_id=coach, made_at=clock.now())
        session.add(row)
    drain.run(wiring, clock.now, 1_000, False)
    assert tell_matches.run(wiring, clock.now, 100, False).failed == 0
    assert told(wiring) == []


def test_two_schedulers_at_once_tell_once(wiring: Wiring, world: dict[str, int]) -> None:
    at_once(wiring, world["coach"])
    with ThreadPoolExecutor(2) as threads:
        reports = list(threads.map(lambda _: tell_matches.run(wiring, clock.now, 100, False), range(2)))
    assert len(letters(wiring)) == 1, reports
    assert told(wiring) == [(world["coach"], NoticeKind.NEW)]


def test_nothing_is_ranked_while_nobody_waits(wiring: Wiring, world: dict[str, int], monkeypatch: Any) -> None:
    tell_matches.run(wiring, clock.now, 100, False)
    monkeypatch.setattr(opening_lists, "top_pairs", lambda *_: pytest.fail("nobody is due before tomorrow"))
    assert tell_matches.run(wiring, clock.now, 100, False).due == 0


def test_before_the_morning_nobody_gets_a_first_letter(
    wiring: Wiring, world: dict[str, int], moved_clock: Move
) -> None:
    tomorrow = clock.now() + timedelta(days=1)
    moved_clock(tomorrow.replace(hour=3))
    assert tell_matches.run(wiring, clock.now, 100, False).due == 0
    moved_clock(tomorrow.replace(hour=8))
    assert tell_matches.run(wiring, clock.now, 100, False).served == 1


def test_a_letter_has_so_many_openings_and_the_next_has_the_rest(
    wiring: Wiring, world: dict[str, int], moved_clock: Move
) -> None:
    with wiring.uow.begin() as session:
        firm = session.get_one(Opening, world["opening"]).organisation_id
        at = session.get_one(Organisation, firm)
        for number in range(MOST_OPENINGS + 1):
            make.opening(session, make.member(session, Role.EMPLOYER, at), at, title={"fi": f"Leipuri {number}"})
    drain.run(wiring, clock.now, 1_000, False)
    at_once(wiring, world["coach"])
    for minutes in (0, 59, 1):
        moved_clock(clock.now() + timedelta(minutes=minutes))
        tell_matches.run(wiring, clock.now, 100, False)
        assert len(letters(wiring)) == (2 if minutes == 1 else 1), "at once, but one letter an hour"
    first, second = (letter.parameters for letter in letters(wiring))
    assert (first["count"], second["count"]) == (MOST_OPENINGS, 2)
    assert "Lisäksi löytyi 2 paikkaa" in str(first["openings"]) and "Lisäksi" not in str(second["openings"])


def test_a_pair_is_told_for_the_first_of_its_reasons_and_a_new_one_after_a_proposal(
    wiring: Wiring, world: dict[str, int]
) -> None:
    opening, card, coach = world["opening"], world["card"], world["coach"]
    both = [(opening, card, NoticeKind.RESCUE), (opening, card, NoticeKind.NEW)]
    with wiring.uow.begin() as session:
        assert untold(session, coach, both) == both[:1]
        session.add(
            MatchNotice(account_id=coach, opening_id=opening, card_id=card, kind=NoticeKind.RESCUE, told_at=clock.now())
        )
        session.flush()
        later = [(opening, card + 1, NoticeKind.RESCUE), (opening, card + 1, NoticeKind.NEW), *both]
        assert untold(session, coach, later) == [later[1]], "a card that came later is news, not a second proposal"
    assert Concern(frozenset(), frozenset({card})).pairs_of(both) == both[1:]
