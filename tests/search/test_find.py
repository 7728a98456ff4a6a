"""What the pages get: only what the reader may see, also from a stale index, and an answer without any index."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, VISITOR, Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import OpeningKind, Visibility
from marketplace.domain.facts import Place, ShownSkill, SpokenLanguage
from marketplace.domain.openings import OpeningState
from marketplace.domain.searching import Filters
from marketplace.domain.visibility import Reader
from marketplace.models import Account, Concept, Opening, Organisation, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.wiring import Wiring
from search.find import find_cards, find_occupations, find_openings
from search.results import CardHit, OpeningHit, Search, SearchPage
from search.sync import catch_up
from tests import factories as make

Counted = Callable[[], AbstractContextManager[list[str]]]
EVERYTHING = Filters(states=frozenset())


class World:
    """Two firms, two coaching organisations, openings and cards of every standing."""

    def __init__(self, session: Session) -> None:
        self.firm, self.newcomer = make.organisation(session), make.organisation(session, verified=False)
        self.employer = make.member(session, Role.EMPLOYER, self.firm)
        self.beginner = make.member(session, Role.EMPLOYER, self.newcomer, verified=False)
        self.office, self.other = make.organisation(session, coaching=True), make.organisation(session, coaching=True)
        self.coach, self.colleague = (make.member(session, Role.COACH, self.office) for _ in range(2))
        self.stranger = make.member(session, Role.COACH, self.other)

        def opening(key: str, at: Organisation, by: Account, **values: Any) -> None:
            make.opening(session, by, at, external_id=key, **{"title": {"fi": f"Siivooja {key}"}, **values})

        opening("public", self.firm, self.employer, published_at=clock.now() - timedelta(hours=3))
        opening("task", self.firm, self.employer, kind=OpeningKind.MICRO_TASK, places=(Place("091"), Place("049")))
        opening("incomplete", self.firm, self.employer, missing=("pay",))
        opening("unverified", self.newcomer, self.beginner)
        opening("draft", self.firm, self.employer, state=OpeningState.DRAFT, published_at=None)
        opening("closed", self.firm, self.employer, state=OpeningState.CLOSED)
        opening("deleted", self.firm, self.employer, state=OpeningState.DELETED)
        opening("swedish", self.firm, self.employer, title={"sv": "Städare till kontoret"})
        opening("cook", self.firm, self.employer, title={"fi": "Äidin kokki"}, description={"fi": "Keittiössä"})

        def card(key: str, **values: Any) -> None:
            person = make.person(session, self.coach, self.office)
            given = {"headline": {"fi": f"Siivoaja {key}"}, "external_id": key, **values}
            make.card(session, person, self.office, **given)

        card("coaches", skills=(ShownSkill("lasityö"),), languages=(SpokenLanguage("fi", "B1"),))
        card("employers", visibility=Visibility.EMPLOYERS, kinds=(OpeningKind.WORK_TRIAL,), place=Place("049", "02100"))
        card("organisation", visibility=Visibility.ORGANISATION)
        card("own", visibility=Visibility.OWN_COACH)
        card("draft", state=CardState.DRAFT)
        card("hidden", state=CardState.HIDDEN)
        session.add(
            Concept(
                slug="cleaner",
                kind="occupation",
                uri="http://data.europa.eu/esco/occupation/example",
                labels={"fi": "siivooja", "sv": "städare", "en": "cleaner"},
                synonyms={"fi": ("laitoshuoltaja",)},
            )
        )


@pytest.fixture
def world(wiring: Wiring) -> World:
    with wiring.uow.begin() as session:
        made = World(session)
    catch_up(wiring.uow, wiring.index, clock.now)
    return made


def openings(wiring: Wiring, reader: Actor, text: str = "", **values: Any) -> SearchPage[OpeningHit]:
    with wiring.uow.read() as session:
        return find_openings(session, wiring.index, reader, Search(text, **values))


def cards(wiring: Wiring, reader: Actor, text: str = "", **values: Any) -> SearchPage[CardHit]:
    with wiring.uow.read() as session:
        return find_cards(session, wiring.index, reader, Search(text, **values))


def keys(page: SearchPage[Any]) -> set[str]:
    rows = [getattr(hit, "opening", None) or hit.card for hit in page.hits]
    assert len({row.external_id for row in rows}) == len(rows)
    return {row.external_id for row in rows}


def actor(wiring: Wiring, account: Account) -> Actor:
    with wiring.uow.read() as session:
        return actor_of(session, account)


def without_index(wiring: Wiring) -> None:
    shutil.rmtree(wiring.settings.index_folder)


PUBLIC = {"public", "task", "swedish", "cook"}


@pytest.mark.parametrize("degraded", [False, True])
def test_each_reader_finds_the_openings_they_may_see(wiring: Wiring, world: World, degraded: bool) -> None:
    if degraded:
        without_index(wiring)
    readers = {
        "visitor": (VISITOR, PUBLIC, PUBLIC),
        "coach": (
            actor(wiring, world.coach),
            {*PUBLIC, "incomplete", "unverified"},
            {*PUBLIC, "incomplete", "unverified"},
        ),
        "employer": (
            actor(wiring, world.employer),
            {*PUBLIC, "incomplete"},
            {*PUBLIC, "incomplete", "draft", "closed"},
        ),
        "beginner": (actor(wiring, world.beginner), {*PUBLIC, "unverified"}, {*PUBLIC, "unverified"}),
        "operator": (
            OPERATOR,
            {*PUBLIC, "incomplete", "unverified"},
            {*PUBLIC, "incomplete", "unverified", "draft", "closed"},
        ),
    }
    for name, (reader, published, everything) in readers.items():
        page = openings(wiring, reader)
        assert (keys(page), page.total, page.degraded) == (published, len(published), degraded), name
        page = openings(wiring, reader, filters=EVERYTHING)
        assert (keys(page), page.total) == (everything, len(everything)), name


@pytest.mark.parametrize("degraded", [False, True])
def test_each_reader_finds_the_cards_they_may_see(wiring: Wiring, world: World, degraded: bool) -> None:
    if degraded:
        without_index(wiring)
    readers = {
        "own coach": (actor(wiring, world.coach), {"coaches", "employers", "organisation", "own"}),
        "colleague": (actor(wiring, world.colleague), {"coaches", "employers", "organisation"}),
        "another organisation": (actor(wiring, world.stranger), {"coaches", "employers"}),
        "employer": (actor(wiring, world.employer), set()),
        "visitor": (VISITOR, set()),
        "operator": (OPERATOR, {"coaches", "employers", "organisation", "own", "draft"}),
    }
    for name, (reader, expected) in readers.items():
        page = cards(wiring, reader, filters=EVERYTHING)
        assert (keys(page), page.total, page.degraded) == (expected, len(expected), degraded), name


def test_words_concepts_and_filters_narrow_together(wiring: Wiring, world: World) -> None:
    found = openings(wiring, VISITOR, "siivoojia", language="fi")
    assert keys(found) == {"public", "task", "swedish"}
    assert [concept.id for concept in found.understood] == ["cleaner"]
    assert keys(openings(wiring, VISITOR, "cleaner", language="en")) == {"public", "task", "swedish"}
    assert keys(openings(wiring, VISITOR, "laitoshuoltaja")) == {"public", "task", "swedish"}
    task = Filters(kinds=frozenset({"micro_task"}))
    page = openings(wiring, VISITOR, "siivooja", filters=task)
    assert (keys(page), page.total) == ({"task"}, 1)
    assert page.counts["kinds"] == {"micro_task": 1, "open_job": 2}
    assert page.counts["municipalities"] == {"091": 1, "049": 1}
    assert keys(openings(wiring, VISITOR, filters=Filters(municipalities=frozenset({"049"})))) == {"task"}
    assert keys(openings(wiring, VISITOR, filters=Filters(source="gold"))) == set()
    assert keys(openings(wiring, VISITOR, filters=Filters(kinds=frozenset({"nonsense"})))) == set()
    assert keys(openings(wiring, VISITOR, "kirvesmies")) == set()


def test_a_hit_says_by_which_words(wiring: Wiring, world: World) -> None:
    (hit,) = openings(wiring, VISITOR, "kokki keittiöstä").hits
    assert hit.matched == ("kokki", "Keittiössä")
    (card,) = cards(wiring, actor(wiring, world.stranger), "lasitöitä").hits
    assert card.matched == ("lasityö",)


def test_a_card_comes_as_its_reader_sees_it(wiring: Wiring, world: World) -> None:
    by_reader = {}
    for account in (world.coach, world.colleague, world.stranger):
        page = cards(wiring, actor(wiring, account), "siivoaja coaches")
        hit = next(hit for hit in page.hits if hit.card.external_id == "coaches")
        by_reader[hit.reader] = (hit.facts.place.postcode, hit.facts.max_km, hit.facts.needs)
    assert by_reader == {
        Reader.OWN_COACH: ("33200", 17.0, None),
        Reader.SAME_ORGANISATION: (None, None, None),
        Reader.OTHER_ORGANISATION: (None, None, None),
    }


def test_what_was_withdrawn_is_gone_although_the_index_still_has_it(wiring: Wiring, world: World) -> None:
    coach = actor(wiring, world.stranger)
    assert "coaches" in keys(cards(wiring, coach))
    with wiring.uow.begin() as session:
        for card in session.scalars(select(SkillCard).where(SkillCard.external_id == "coaches")):
            card.visibility = Visibility.OWN_COACH
        for row in session.scalars(select(Opening).where(Opening.external_id.in_(["public", "task"]))):
            row.state = OpeningState.CLOSED
    page = cards(wiring, coach)
    assert (keys(page), page.total, page.degraded) == ({"employers"}, 1, False)
    found = openings(wiring, VISITOR)
    assert (keys(found), found.total) == ({"swedish", "cook"}, 2)
    assert keys(openings(wiring, OPERATOR)) == {"swedish", "cook", "incomplete", "unverified"}


def test_an_opening_past_its_end_is_gone_before_the_job_closes_it(
    wiring: Wiring, world: World, moved_clock: Callable[[datetime], None]
) -> None:
    with wiring.uow.read() as session:
        end = session.scalars(select(Opening.expires_at).where(Opening.external_id == "public")).one()
    assert end is not None
    moved_clock(end - timedelta(seconds=1))
    assert "public" in keys(openings(wiring, VISITOR))
    moved_clock(end)
    assert "public" not in keys(openings(wiring, VISITOR))
    assert "public" in keys(openings(wiring, actor(wiring, world.employer)))


@pytest.mark.parametrize("degraded", [False, True])
def test_pages_follow_one_another_and_lead_back(wiring: Wiring, world: World, degraded: bool) -> None:
    if degraded:
        without_index(wiring)
    first = openings(wiring, VISITOR, size=3)
    assert (len(first.hits), first.page, first.previous) == (3, 1, None)
    second = openings(wiring, VISITOR, size=3, cursor=first.next)
    assert (len(second.hits), second.page, second.next) == (1, 2, None)
    assert keys(first) | keys(second) == PUBLIC
    assert "public" in keys(second), "the oldest comes last"
    again = openings(wiring, VISITOR, size=3, cursor=second.previous)
    assert [hit.opening.id for hit in again.hits] == [hit.opening.id for hit in first.hits]
    assert not again.cursor_lost
    other = openings(wiring, VISITOR, size=3, cursor=first.next, filters=Filters(source="loytamo"))
    assert (other.page, other.cursor_lost) == (1, True)
    assert openings(wiring, VISITOR, size=10**9).total == 4


@pytest.mark.parametrize("degraded", [False, True])
@pytest.mark.parametrize("text", ["?" * 10_000, "😀", '"(', "x" * 10_000, "%_%", "\u202e", "\ud800", "' OR 1=1 --"])
def test_hostile_queries_find_nothing_and_break_nothing(
    wiring: Wiring, world: World, text: str, degraded: bool
) -> None:
    if degraded:
        without_index(wiring)
    assert openings(wiring, VISITOR, text).hits == ()
    assert cards(wiring, OPERATOR, text).hits == ()


def test_without_an_index_words_still_find_newest_first(wiring: Wiring, world: World) -> None:
    without_index(wiring)
    page = openings(wiring, VISITOR, "SIIVOOJA")
    assert page.degraded
    assert [hit.opening.external_id for hit in page.hits] == ["task", "public"]
    assert page.counts == {}
    assert keys(openings(wiring, VISITOR, "äidin")) == {"cook"}
    assert keys(openings(wiring, VISITOR, "keittiössä")) == {"cook"}
    assert keys(openings(wiring, VISITOR, filters=Filters(kinds=frozenset({"micro_task"})))) == {"task"}
    assert keys(openings(wiring, VISITOR, filters=Filters(municipalities=frozenset({"091"})))) == {"task"}
    coach = actor(wiring, world.coach)
    assert keys(cards(wiring, coach, filters=Filters(kinds=frozenset({"work_trial"})))) == {"employers"}
    assert keys(cards(wiring, coach, filters=Filters(municipalities=frozenset({"049"})))) == {"employers"}
    assert keys(cards(wiring, coach, "siivoaja own")) == {"coaches", "employers", "organisation", "own"}


def test_a_page_needs_few_queries_whatever_its_size(wiring: Wiring, world: World, queries: Counted) -> None:
    coach = actor(wiring, world.coach)
    openings(wiring, coach, "siivooja")
    for find in (openings, cards):
        with queries() as log:
            assert len(find(wiring, coach, "siivooja siivoaja").hits) > 2
        assert len(log) <= 6, log
    without_index(wiring)
    for find in (openings, cards):
        with queries() as log:
            find(wiring, coach, "siivooja siivoaja")
        assert len(log) <= 7, log


def test_occupations_are_found_by_their_words(wiring: Wiring, world: World) -> None:
    with wiring.uow.read() as session:
        for text in ("siivoojan", "laitoshuoltaja", "städare", "clener"):
            assert find_occupations(session, wiring.index, text, None, 5) == [
                "http://data.europa.eu/esco/occupation/example"
            ], text
        assert find_occupations(session, wiring.index, "lentäjä", "fi", 5) == []
        assert find_occupations(session, wiring.index, "?!", "fi", 5) == []
