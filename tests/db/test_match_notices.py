"""Of which openings and to which coaches new matches can be told."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.queries.match_notices import QUIET_FOR, coaches_of_cards, openings_without_interest
from tests import factories
from tests.factories import pair


def _quiet(session: Session) -> list[int]:
    return openings_without_interest(session, clock.now(), 100)


def test_an_opening_waits_a_day_before_coaches_are_asked_to_look(session: Session) -> None:
    made = pair.make(session)
    made.opening.published_at = clock.now() - QUIET_FOR + timedelta(minutes=1)
    session.flush()
    assert _quiet(session) == []
    made.opening.published_at = clock.now() - QUIET_FOR
    session.flush()
    assert _quiet(session) == [made.opening.id]


def test_the_longest_waiting_comes_first_and_no_more_than_the_limit(session: Session) -> None:
    made = pair.make(session)
    made.opening.published_at = clock.now() - timedelta(days=2)
    older = factories.opening(session, made.employer, made.firm, published_at=clock.now() - timedelta(days=3))
    assert _quiet(session) == [older.id, made.opening.id]
    assert openings_without_interest(session, clock.now(), 1) == [older.id]


def test_an_introduction_is_interest_until_it_is_taken_back(session: Session) -> None:
    made = pair.make(session)
    made.opening.published_at = clock.now() - timedelta(days=2)
    row = pair.bring(session, made, IntroductionState.ASKED_PERSON)
    assert _quiet(session) == []
    row.state, row.waits_for, row.due_at = IntroductionState.WITHDRAWN, None, None
    session.flush()
    assert _quiet(session) == [made.opening.id]


@pytest.mark.parametrize("way", ["closed", "over", "held_back", "suspended"])
def test_what_stands_in_no_list_waits_for_nobody(session: Session, way: str) -> None:
    made = pair.make(session)
    made.opening.published_at = clock.now() - timedelta(days=2)
    session.flush()
    assert _quiet(session) == [made.opening.id]
    if way == "closed":
        made.opening.state = OpeningState.CLOSED
    elif way == "over":
        made.opening.expires_at = clock.now()
    elif way == "held_back":
        made.opening.held_back_at = clock.now()
    else:
        made.firm.suspended_at = clock.now()
    session.flush()
    assert _quiet(session) == []


def test_each_coach_has_the_cards_of_the_own_caseload(session: Session) -> None:
    house = factories.organisation(session, coaching=True)
    first, second = (factories.member(session, Role.COACH, house) for _ in range(2))
    mine, theirs = (factories.card(session, factories.person(session, who, house), house) for who in (first, second))
    nobodys = factories.card(session, factories.person(session), house)
    asked = [mine.id, theirs.id, nobodys.id]
    assert coaches_of_cards(session, asked) == {first.id: {mine.id}, second.id: {theirs.id}}
    assert coaches_of_cards(session, [mine.id]) == {first.id: {mine.id}}
    assert coaches_of_cards(session, []) == {}


@pytest.mark.parametrize("way", ["draft", "held_back", "handed_over", "closed", "left"])
def test_nobody_is_told_of_a_card_that_is_hidden_or_no_longer_theirs(session: Session, way: str) -> None:
    house = factories.organisation(session, coaching=True)
    coach = factories.account(session)
    seat = factories.seat(session, coach, Role.COACH, house)
    person = factories.person(session, coach, house)
    card = factories.card(session, person, house)
    assert coaches_of_cards(session, [card.id]) == {coach.id: {card.id}}
    if way == "draft":
        card.state = CardState.DRAFT
    elif way == "held_back":
        card.held_back_at = clock.now()
    elif way == "handed_over":
        person.caseloads[0].ended_at = clock.now()
    elif way == "closed":
        coach.closed_at = clock.now()
    else:
        seat.ended_at = clock.now()
    session.flush()
    assert coaches_of_cards(session, [card.id]) == {}
