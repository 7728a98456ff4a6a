"""What filters, tags, orders and pages do, and what employers find: through the use cases, on rows."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor, Role
from marketplace.domain.codes import Amount, ConsentWay, Offer, OpeningKind, Remote, Visibility, Weight
from marketplace.domain.facts import HoursRange, Place, ShownSkill, SpokenLanguage
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.searching import Filters, Near, Sort
from marketplace.domain.visibility import Reader
from marketplace.models import Disclosure, EmployerBlock, Introduction, Municipality, Opening, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.wiring import Wiring
from search.documents import analysed, employer_card_source
from search.find import find_cards_for_employers, find_openings
from search.port import IndexName
from search.results import CardHit, OpeningHit, Search, SearchPage, TagState, Wider
from search.schema import SCHEMAS
from search.sync import catch_up
from tests import factories as make

Counted = Callable[[], AbstractContextManager[list[str]]]
PLANTED = "vaaleanpunainenhylje"


class World:
    def __init__(self, session: Session) -> None:
        towns = [
            ("837", "Tampere", 61.498, 23.760),
            ("536", "Nokia", 61.478, 23.509),
            ("091", "Helsinki", 60.17, 24.94),
        ]
        for code, name, lat, lon in towns:
            if session.get(Municipality, code) is None:
                parts = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
                session.add(Municipality(code=code, name_fi=name, name_sv=name, lat=lat, lon=lon, **parts))
        self.firm, self.rival = make.organisation(session), make.organisation(session)
        self.employer = make.member(session, Role.EMPLOYER, self.firm)
        self.rivals = make.member(session, Role.EMPLOYER, self.rival)
        self.hours = 0

        def opening(key: str, **values: Any) -> Opening:
            self.hours += 1
            given = {"title": {"fi": "Siivooja"}, "published_at": clock.now() - timedelta(hours=self.hours), **values}
            return make.opening(session, self.employer, self.firm, external_id=key, **given)

        opening(
            "tampere", places=(Place("837"),), times=("weekday_evening",), demands={"customer_contact": Amount.NONE}
        )
        opening("nokia", places=(Place("536"),), accommodations={"own_pace": Offer.YES, "quiet_place": Offer.NO})
        opening(
            "helsinki", places=(Place("091"),), kind=OpeningKind.MICRO_TASK, demands={"customer_contact": Amount.MUCH}
        )
        opening("remote", places=(Place("091", None, Remote.FULLY),), hours_per_week=HoursRange(8, 12))

        office = make.organisation(session, coaching=True, name=f"Säätiö {PLANTED}")
        coach = make.member(session, Role.COACH, office)
        for key, visibility in (("shown", Visibility.EMPLOYERS), ("coaches", Visibility.COACHES)):
            person = make.person(session, coach, office, name=f"Nimi {PLANTED}")
            card = make.card(
                session,
                person,
                office,
                external_id=key,
                headline={"fi": f"Leipoja {key}"},
                skills=(ShownSkill("pullat"),),
                visibility=visibility,
                languages=(SpokenLanguage("uk", "B1"),),
                place=Place("837", "33871"),
                max_km=777.0,
                min_pay_cents_per_hour=98765,
            )
            make.needs(
                session, card, coach_text=PLANTED, needs={"quiet_place": Weight.MUST}, limits={"noise": Amount.NONE}
            )
            session.add(EmployerBlock(person_id=person.id, organisation_id=self.rival.id, made_at=clock.now()))


@pytest.fixture
def world(wiring: Wiring) -> World:
    with wiring.uow.begin() as session:
        made = World(session)
    catch_up(wiring.uow, wiring.index, clock.now)
    return made


def openings(wiring: Wiring, text: str = "", **values: Any) -> SearchPage[OpeningHit]:
    with wiring.uow.read() as session:
        return find_openings(session, wiring.index, VISITOR, Search(text, **values))


def keys(page: SearchPage[OpeningHit]) -> list[str]:
    return [hit.opening.external_id for hit in page.hits]


def seen_by_employer(wiring: Wiring, reader: Actor, text: str = "", **values: Any) -> SearchPage[CardHit]:
    with wiring.uow.read() as session:
        return find_cards_for_employers(session, wiring.index, reader, Search(text, **values))


def actor(wiring: Wiring, account: Any) -> Actor:
    with wiring.uow.read() as session:
        return actor_of(session, account)


def test_a_radius_takes_what_is_near_and_remote_work(wiring: Wiring, world: World) -> None:
    page = openings(wiring, filters=Filters(near=Near("837", 5)))
    assert set(keys(page)) == {"tampere", "remote"}
    wide = openings(wiring, filters=Filters(near=Near("837", 20)), sort=Sort.NEAREST)
    assert set(keys(wide)) == {"tampere", "nokia", "remote"}
    assert keys(wide)[-1] == "nokia"
    far = {hit.opening.external_id: (hit.why.km, hit.why.remote) for hit in wide.hits}
    assert far["remote"] == (None, True)
    assert far["tampere"] == (0.0, False)
    assert far["nokia"][0] == pytest.approx(13.5, abs=1)


def test_offers_must_all_be_there_and_avoided_demands_may_be_unknown(wiring: Wiring, world: World) -> None:
    assert keys(openings(wiring, filters=Filters(offers=frozenset({"own_pace"})))) == ["nokia"]
    assert keys(openings(wiring, filters=Filters(offers=frozenset({"own_pace", "quiet_place"})))) == []
    quiet = openings(wiring, filters=Filters(avoid=frozenset({"customer_contact"})))
    assert set(keys(quiet)) == {"tampere", "nokia", "remote"}
    assert quiet.counts["avoid"]["customer_contact"] == 3
    assert openings(wiring).counts["avoid"]["customer_contact"] == 3


def test_what_is_understood_ranks_and_narrows_by_one_tap(wiring: Wiring, world: World) -> None:
    soft = openings(wiring, "siivousta Tampereella")
    assert keys(soft)[0] == "tampere"
    assert len(keys(soft)) == 4
    (tag,) = [tag for tag in soft.tags if tag.kind.value == "place"]
    assert (tag.id, tag.state) == ("place:837", TagState.SOFT)
    assert soft.hits[0].why.met == ("place:837",)
    hard = openings(wiring, "siivousta Tampereella", hard=frozenset({tag.id}))
    assert set(keys(hard)) == {"tampere", "remote"}
    off = openings(wiring, "siivousta Tampereella", off=frozenset({tag.id}))
    assert [each.state for each in off.tags] == [TagState.OFF]
    assert off.hits[0].why.met == ()


def test_a_thin_result_says_what_is_wider_and_an_empty_one_why(wiring: Wiring, world: World) -> None:
    near = openings(wiring, filters=Filters(near=Near("837", 5)))
    farther = next(each for each in near.widenings if each.how is Wider.KM)
    assert (farther.km, farther.count) == (15, 3)
    assert openings(wiring, filters=farther.search.filters).total == 3
    empty = openings(wiring, filters=Filters(kinds=frozenset({"apprenticeship"}), near=Near("837", 5)))
    assert (empty.total, empty.emptied_by) == (0, ("kinds",))
    assert {each.how for each in empty.widenings} >= {Wider.FILTER, Wider.FILTERS}


@pytest.mark.parametrize("text", ["", "siivooja"])
def test_going_forth_never_repeats_nor_loses(wiring: Wiring, world: World, text: str) -> None:
    before = set(keys(openings(wiring, text)))
    first = openings(wiring, text, size=2)
    with wiring.uow.begin() as session:
        make.opening(session, world.employer, world.firm, external_id="new", title={"fi": "Siivooja siivooja"})
        gone = session.scalars(select(Opening).where(Opening.external_id == keys(first)[0])).one()
        session.delete(gone)
    catch_up(wiring.uow, wiring.index, clock.now)
    shown, page = keys(first), first
    while page.next:
        page = openings(wiring, text, size=2, cursor=page.next)
        shown += keys(page)
    assert len(shown) == len(set(shown))
    assert set(shown) - {"new"} == before
    strange = openings(wiring, text, size=2, cursor="rubbish")
    assert (strange.page, strange.cursor_lost) == (1, True)


def test_without_an_index_the_page_says_what_it_could_not_apply(wiring: Wiring, world: World) -> None:
    shutil.rmtree(wiring.settings.index_folder)
    page = openings(wiring, filters=Filters(pay=10, hours=frozenset({"10_19"}), near=Near("837", 20)))
    assert (page.degraded, page.not_applied) == (True, ("hours", "pay"))
    assert set(keys(page)) == {"tampere", "nokia"}


def test_employers_find_only_what_they_see_and_nobody_who_blocks_them(wiring: Wiring, world: World) -> None:
    page = seen_by_employer(wiring, actor(wiring, world.employer))
    assert [(hit.card.external_id, hit.reader) for hit in page.hits] == [("shown", Reader.EMPLOYER)]
    facts = page.hits[0].facts
    assert (facts.languages, facts.place.postcode, facts.max_km, facts.min_pay_cents_per_hour) == (None,) * 4
    assert (page.total, page.rough, page.counts.get("kinds", {})) == (0, True, {})
    for nobody in (actor(wiring, world.rivals), VISITOR):
        assert seen_by_employer(wiring, nobody).hits == ()
    languages = seen_by_employer(wiring, actor(wiring, world.employer), filters=Filters(languages=frozenset({"uk"})))
    assert languages.not_applied == ("languages",)
    shutil.rmtree(wiring.settings.index_folder)
    degraded = seen_by_employer(wiring, actor(wiring, world.employer), "leipoja")
    assert [hit.card.external_id for hit in degraded.hits] == ["shown"]
    assert seen_by_employer(wiring, actor(wiring, world.rivals), "leipoja").hits == ()


def test_no_private_string_is_in_the_employers_document(wiring: Wiring, world: World) -> None:
    with wiring.uow.read() as session:
        lookups = wiring.index.lookups(session)
        cards = session.scalars(select(SkillCard).order_by(SkillCard.external_id.desc())).all()
        shown, coaches = (employer_card_source(card, lookups) for card in cards)
    assert coaches is None
    assert shown is not None
    text = f"{shown!r} {analysed(shown)!r}".casefold()
    private = (
        PLANTED,
        PLANTED[4:8],
        "33871",
        "98765",
        "777",
        "quiet_place",
        "noise",
        "'uk'",
        "organisation:",
        "account:",
    )
    for each in private:
        assert each not in text, each
    assert "leipoja" in text
    assert set(shown.codes) - {"language"} <= set(SCHEMAS[IndexName.EMPLOYER_CARDS].codes)
    assert shown.codes["language"] == ()
    assert set(wiring.index.engine.versions(IndexName.EMPLOYER_CARDS)) == {shown.id}


def test_an_opening_that_few_were_told_of_rises_a_little_and_never_past_a_better_one(
    wiring: Wiring, world: World
) -> None:
    assert keys(openings(wiring, "siivooja"))[:2] == ["tampere", "nokia"]
    with wiring.uow.begin() as session:
        told = session.scalars(select(Opening).where(Opening.external_id == "tampere")).one()
        for card in session.scalars(select(SkillCard)):
            session.add(_introduced(card, told))
    catch_up(wiring.uow, wiring.index, clock.now)
    assert keys(openings(wiring, "siivooja"))[-1] == "tampere"
    assert keys(openings(wiring, "siivooja tampere iltaisin"))[0] == "tampere"
    assert keys(openings(wiring))[0] == "tampere", "the newest stay the newest"


def _introduced(card: SkillCard, opening: Opening) -> Introduction:
    """An introduction of which the employer has been told."""
    moment, coach = clock.now(), opening.created_by_id
    row = Introduction(
        card_id=card.id,
        opening_id=opening.id,
        organisation_id=card.organisation_id,
        coach_id=coach,
        started_by=Part.COACH,
        state=IntroductionState.OFFERED,
        waits_for=Part.EMPLOYER,
        due_at=moment + timedelta(days=7),
        created_at=moment,
        changed_at=moment,
    )
    row.disclosures.append(
        Disclosure(ask="profile", fields=("skills",), given_at=moment, how=ConsentWay.OWN, text_version="1")
    )
    return row


def test_pages_need_few_queries(wiring: Wiring, world: World, queries: Counted) -> None:
    openings(wiring, "siivooja")
    with queries() as log:
        page = openings(wiring, "siivousta Tampereella iltaisin", filters=Filters(near=Near("837", 5)))
    assert page.hits
    assert len(log) <= 5, log
    with queries() as log:
        seen_by_employer(wiring, actor(wiring, world.employer), "leipoja")
    assert len(log) <= 9, log
