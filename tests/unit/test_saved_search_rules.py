"""When a saved search is due next, as whom it looks, and which card is news to it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from marketplace.clock import HELSINKI
from marketplace.domain.actors import VISITOR, Actor, Role, Seat
from marketplace.domain.codes import Visibility
from marketplace.domain.searches import CARD_SEARCHES, Often, SearchedIn, Showing, is_news, next_time, searcher
from marketplace.domain.visibility import Reader


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI).astimezone(UTC)


@pytest.mark.parametrize(
    ("often", "moment", "following"),
    [
        (Often.DAILY, "2026-11-23 07:59:59", "2026-11-23 08:00"),
        (Often.DAILY, "2026-11-23 08:00", "2026-11-24 08:00"),
        (Often.DAILY, "2026-11-23 23:59", "2026-11-24 08:00"),
        (Often.DAILY, "2026-12-31 12:00", "2027-01-01 08:00"),
        (Often.DAILY, "2026-03-28 09:00", "2026-03-29 08:00"),  # the night in which clocks go forward
        (Often.DAILY, "2026-10-24 09:00", "2026-10-25 08:00"),  # and back
        (Often.WEEKLY, "2026-11-23 07:59:59", "2026-11-23 08:00"),  # a Monday
        (Often.WEEKLY, "2026-11-23 08:00", "2026-11-30 08:00"),
        (Often.WEEKLY, "2026-11-22 12:00", "2026-11-23 08:00"),
        (Often.WEEKLY, "2026-11-24 00:00", "2026-11-30 08:00"),
    ],
)
def test_the_next_letter_is_due_at_eight_in_finland(often: Often, moment: str, following: str) -> None:
    found = next_time(often, _at(moment))
    assert found == _at(following) and found.tzinfo is UTC


def test_at_once_is_at_once() -> None:
    moment = datetime(2026, 11, 23, 10, 0, tzinfo=UTC) + timedelta(seconds=1)
    assert next_time(Often.AT_ONCE, moment) == moment


def _seat(role: Role, number: int = 1, **values: Any) -> Seat:
    return Seat(role, number, **{"verified": True, "agreed": True, **values})


COACH, BOSS = _seat(Role.COACH), _seat(Role.EMPLOYER, 2)


@pytest.mark.parametrize(
    ("seats", "where"),
    [
        ((), {SearchedIn.OPENINGS, SearchedIn.COACH_OPENINGS}),
        ((COACH,), {*SearchedIn} - {SearchedIn.EMPLOYER_CARDS}),
        ((_seat(Role.COORDINATOR),), {*SearchedIn} - {SearchedIn.EMPLOYER_CARDS}),
        ((BOSS,), {*SearchedIn} - {SearchedIn.COACH_CARDS}),
        ((_seat(Role.EMPLOYER, verified=False),), {SearchedIn.OPENINGS, SearchedIn.COACH_OPENINGS}),
        ((_seat(Role.COACH, agreed=False),), {SearchedIn.OPENINGS, SearchedIn.COACH_OPENINGS}),
        ((_seat(Role.EMPLOYER, suspended=True),), {SearchedIn.OPENINGS, SearchedIn.COACH_OPENINGS}),
        ((_seat(Role.ADMIN),), {SearchedIn.OPENINGS, SearchedIn.COACH_OPENINGS}),
        ((COACH, BOSS), {*SearchedIn}),
    ],
)
def test_a_search_looks_as_its_owner_is_now_or_waits(seats: tuple[Seat, ...], where: set[SearchedIn]) -> None:
    owner = Actor(account_id=1, person_id=7, seats=seats, hats=seats)
    found = {each: searcher(owner, each) for each in SearchedIn}
    assert {each for each, actor in found.items() if actor is not None} == where
    for each in where & CARD_SEARCHES:
        actor = found[each]
        assert actor is not None and actor.person_id is None and len(actor.seats) == 1, "in the role of the page alone"
    coachs = found[SearchedIn.COACH_OPENINGS]
    assert found[SearchedIn.OPENINGS] == VISITOR and coachs is not None
    assert (coachs == owner) == (SearchedIn.COACH_CARDS in where), "what is public is for everybody"


SINCE = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
EARLIER, LATER = SINCE - timedelta(days=1), SINCE + timedelta(days=1)


def _shown(at: datetime, visibility: Visibility, by: int = 5) -> Showing:
    return Showing(at, visibility, by)


@pytest.mark.parametrize(
    ("reader", "published", "showings", "news"),
    [
        (Reader.EMPLOYER, LATER, [], True),
        (Reader.EMPLOYER, SINCE, [], True),  # of which nothing is known but that it was shown otherwise since
        (Reader.OWN_COACH, EARLIER, [], False),
        (Reader.PERSON, LATER, [], False),
        (Reader.OWN_COACH, LATER, [_shown(LATER, Visibility.COACHES)], True),
        (Reader.OWN_COACH, LATER, [_shown(LATER, Visibility.COACHES, by=1)], False),  # by whoever searches
        (Reader.EMPLOYER, EARLIER, [_shown(EARLIER, Visibility.COACHES), _shown(LATER, Visibility.EMPLOYERS)], True),
        (
            Reader.OTHER_ORGANISATION,
            EARLIER,
            [_shown(EARLIER, Visibility.COACHES), _shown(LATER, Visibility.EMPLOYERS)],
            False,
        ),
        (
            Reader.OTHER_ORGANISATION,
            EARLIER,
            [_shown(EARLIER, Visibility.ORGANISATION), _shown(LATER, Visibility.COACHES)],
            True,
        ),
        (
            Reader.SAME_ORGANISATION,
            EARLIER,
            [_shown(EARLIER, Visibility.ORGANISATION), _shown(LATER, Visibility.COACHES)],
            False,
        ),
        (Reader.EMPLOYER, EARLIER, [_shown(EARLIER, Visibility.EMPLOYERS), _shown(LATER, Visibility.EMPLOYERS)], False),
    ],
)
def test_a_card_is_news_to_whom_it_was_not_shown_before(
    reader: Reader, published: datetime, showings: list[Showing], news: bool
) -> None:
    assert is_news(reader, published, showings, SINCE, owner_id=1) is news
