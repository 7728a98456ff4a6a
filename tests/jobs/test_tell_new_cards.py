"""Saved searches of cards tell that there are new ones: once, to who may see them now, and nothing else of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import drain, tell_new_openings
from jobs.report import Report
from marketplace import clock
from marketplace.domain.actors import OPERATOR, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay, Visibility
from marketplace.domain.moves import Part
from marketplace.domain.searches import Often, SearchedIn
from marketplace.errors import Unavailable
from marketplace.models import (
    Account,
    EmployerBlock,
    Membership,
    Organisation,
    OutgoingMessage,
    SavedSearch,
    SkillCard,
    ToldCard,
)
from marketplace.queries.accounts import actor_of
from marketplace.services.cards import GivenConsent
from marketplace.services.cards_moves import hide_card, publish_card
from marketplace.services.erasure import erase_card
from marketplace.services.history import record
from marketplace.wiring import Wiring
from search import sync
from search.port import IndexName
from tests import factories as make

Move = Callable[[datetime], None]
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SECRET = "Taitava leipuri"


@dataclass
class Hall:
    """A house whose coach publishes cards; a coach of another house and an employer who save searches."""

    wiring: Wiring
    move: Move

    def __post_init__(self) -> None:
        with self.wiring.uow.begin() as session:
            self.house, self.other = (make.organisation(session, coaching=True) for _ in range(2))
            self.firm = make.organisation(session)
            self.own = make.member(session, Role.COACH, self.house)
            self.coach = make.member(session, Role.COACH, self.other)
            self.boss = make.member(session, Role.EMPLOYER, self.firm)
        for name in (IndexName.CARDS, IndexName.EMPLOYER_CARDS):
            sync.rebuild(self.wiring.uow, self.wiring.index, name)

    def draft(self, headline: str = SECRET, visibility: Visibility = Visibility.EMPLOYERS) -> int:
        """A card that nobody has published; made a minute later than now."""
        self.move(clock.now() + MINUTE)
        with self.wiring.uow.begin() as session:
            person = make.person(session, self.own, self.house)
            values = {"state": CardState.DRAFT, "visibility": visibility, "published_at": None}
            return make.card(session, person, self.house, headline={"fi": headline}, **values).id

    def show(self, number: int, visibility: Visibility = Visibility.EMPLOYERS) -> None:
        """Its coach publishes it, or shows it that far from a minute later on; the index knows it at once."""
        self.move(clock.now() + MINUTE)
        consent = GivenConsent(clock.today(), ConsentWay.VOICE)
        with self.wiring.uow.begin() as session:
            own = actor_of(session, session.get_one(Account, self.own.id))
            publish_card(session, own, session.get_one(SkillCard, number), visibility, consent)
        self.drain()

    def publish(self, headline: str = SECRET, visibility: Visibility = Visibility.EMPLOYERS) -> int:
        number = self.draft(headline)
        self.show(number, visibility)
        return number

    def drain(self) -> None:
        while drain.run(self.wiring, clock.now, 500, False).due:
            pass

    def save(self, who: Account | None = None, where: SearchedIn = SearchedIn.COACH_CARDS, **values: Any) -> int:
        who = who or (self.boss if where is SearchedIn.EMPLOYER_CARDS else self.coach)
        with self.wiring.uow.begin() as session:
            return make.saved_search(session, who, searched_in=where, **values).id

    def run(self) -> Report:
        return tell_new_openings.run(self.wiring, clock.now, 100, False)

    def letters(self) -> list[OutgoingMessage]:
        with self.wiring.uow.read() as session:
            asked = select(OutgoingMessage).where(OutgoingMessage.code.like("saved-%")).order_by(OutgoingMessage.id)
            return list(session.scalars(asked))

    def told(self) -> list[tuple[int, int]]:
        with self.wiring.uow.read() as session:
            return sorted((row.saved_search_id, row.card_id) for row in session.scalars(select(ToldCard)))

    def row(self, number: int) -> SavedSearch:
        with self.wiring.uow.read() as session:
            return session.get_one(SavedSearch, number)


@pytest.fixture
def hall(wiring: Wiring, moved_clock: Move) -> Hall:
    return Hall(wiring, moved_clock)


def test_a_coach_and_an_employer_hear_once_that_there_is_a_new_card(hall: Hall) -> None:
    hall.publish("Vanha leipuri")
    hall.move(clock.now() + HOUR)
    coachs = hall.save(parts={"q": ["leipuri"]}, name="Leipurit")
    employers = hall.save(where=SearchedIn.EMPLOYER_CARDS, parts={"q": ["leipuri"]}, name="Leipurit")
    assert hall.run().due == 0 and hall.letters() == [], "what stood there before is not new"
    new = hall.publish()
    hall.publish("Kirjanpitäjä")
    report = hall.run()
    assert (report.served, report.due, report.notes) == (2, 2, {"letters": 2})
    assert hall.told() == [(coachs, new), (employers, new)]
    for _ in range(3):
        hall.move(clock.now() + 4 * MINUTE)
        hall.run()
    assert hall.run().due == 0, "the same again is no news, and then nothing is asked"
    first, second = hall.letters()
    assert (first.path, first.parameters) == ("/coach/cards?q=leipuri&sort=newest", {"name": "Leipurit", "count": 1})
    assert (second.path, second.parameters) == ("/cards/for-employers?q=leipuri&sort=newest", {"name": "Leipurit"})
    assert first.stop_path and second.stop_path and not any(SECRET in str(vars(each)) for each in hall.letters())


def test_a_coach_hears_how_many_and_an_employer_never(hall: Hall) -> None:
    hall.save(), hall.save(where=SearchedIn.EMPLOYER_CARDS)  # fmt: skip
    for _ in range(3):
        hall.publish()
    hall.run()
    assert [letter.parameters.get("count") for letter in hall.letters()] == [3, None]
    assert len(hall.told()) == 6


def test_nothing_is_sent_when_nothing_is_new(hall: Hall) -> None:
    card = hall.publish()
    hall.move(clock.now() + HOUR)
    hall.save(), hall.save(where=SearchedIn.EMPLOYER_CARDS), hall.save(hall.own)  # fmt: skip
    hall.move(clock.now() + HOUR)
    with hall.wiring.uow.begin() as session:
        row = session.get_one(SkillCard, card)
        row.headline, row.changed_at = {"fi": "Taitava leipuri ja kokki"}, clock.now()
    hall.drain()
    assert hall.run().served == 3 and hall.letters() == [], "a changed card is no new one"
    hall.save(hall.own)
    hall.publish()
    hall.run()
    assert len({letter.account_id for letter in hall.letters()}) == 2
    assert hall.own.id not in {letter.account_id for letter in hall.letters()}, "nor one's own"


def test_a_card_shown_to_employers_later_is_new_to_them_then_and_to_coaches_not_again(hall: Hall) -> None:
    card = hall.publish(visibility=Visibility.COACHES)
    coachs = hall.save()
    late = hall.save(where=SearchedIn.EMPLOYER_CARDS)
    hall.run()
    assert hall.told() == []
    hall.move(clock.now() + 3 * DAY)
    hall.show(card)
    hall.run()
    assert hall.told() == [(late, card)] and coachs != late
    hall.move(clock.now() + DAY)
    hall.show(card, Visibility.COACHES)
    hall.show(card)
    hall.run()
    assert hall.told() == [(late, card)], "never twice the same"


def test_an_employer_hears_nothing_of_who_blocks_it(hall: Hall) -> None:
    with hall.wiring.uow.begin() as session:
        welcome = make.member(session, Role.EMPLOYER)
    hall.save(where=SearchedIn.EMPLOYER_CARDS)
    heard = hall.save(welcome, SearchedIn.EMPLOYER_CARDS)
    card = hall.draft()
    with hall.wiring.uow.begin() as session:
        person = session.get_one(SkillCard, card).person_id
        session.add(EmployerBlock(person_id=person, organisation_id=hall.firm.id, made_at=clock.now()))
    hall.show(card)
    assert hall.run().served == 2 and hall.told() == [(heard, card)]


@pytest.mark.parametrize("how", ["hidden", "held_back", "narrowed"])
def test_what_is_taken_back_before_the_letter_is_not_told(hall: Hall, how: str) -> None:
    hall.save(where=SearchedIn.EMPLOYER_CARDS), hall.save()  # fmt: skip
    card = hall.publish()
    with hall.wiring.uow.begin() as session:
        row, own = session.get_one(SkillCard, card), actor_of(session, session.get_one(Account, hall.own.id))
        if how == "hidden":
            hide_card(session, own, row)
        elif how == "held_back":
            row.held_back_at = clock.now()
        else:
            publish_card(session, own, row, Visibility.OWN_COACH, None)
    assert hall.run().served == 2 and hall.letters() == [], "the index does not know yet"
    hall.move(clock.now() + DAY)
    if how == "held_back":
        with hall.wiring.uow.begin() as session:
            session.get_one(SkillCard, card).held_back_at = None
            record(session, "card", card, "shown_again", Part.COORDINATOR, OPERATOR)
        hall.drain()
        hall.publish("Kokki")
        hall.run()
        assert [letter.parameters.get("count") for letter in hall.letters()] == [None, 2], "now it is there to be seen"


@pytest.mark.parametrize("where", [SearchedIn.COACH_CARDS, SearchedIn.EMPLOYER_CARDS])
@pytest.mark.parametrize("how", ["left", "unverified", "house_suspended", "jobseeker"])
def test_a_search_waits_while_its_owner_may_not_look(hall: Hall, where: SearchedIn, how: str) -> None:
    who = hall.boss if where is SearchedIn.EMPLOYER_CARDS else hall.coach
    house = hall.firm if where is SearchedIn.EMPLOYER_CARDS else hall.other
    if how == "jobseeker":
        with hall.wiring.uow.begin() as session:
            who = make.account(session)
            make.person(session, hall.own, hall.house, account_id=who.id)
    search = hall.save(who, where)
    before = hall.row(search).told_until
    _take_away(hall, how, who, house, back=False)
    card = hall.publish()
    report = hall.run()
    assert (report.served, report.due, report.notes, hall.letters()) == (1, 1, {"waiting": 1}, [])
    assert hall.row(search).told_until == before and hall.run().due == 0, "it keeps no other waiting"
    hall.move(clock.now() + tell_new_openings.TRY_AGAIN)
    if how == "jobseeker":
        assert hall.run().notes == {"waiting": 1}
        return
    _take_away(hall, how, who, house, back=True)
    assert hall.run().notes == {"letters": 1} and hall.told() == [(search, card)]


def _take_away(hall: Hall, how: str, who: Account, house: Organisation, *, back: bool) -> None:
    with hall.wiring.uow.begin() as session:
        seat = session.scalars(select(Membership).where(Membership.account_id == who.id)).one_or_none()
        there = session.get_one(Organisation, house.id)
        if how == "left" and seat is not None:
            seat.ended_at = None if back else clock.now()
        elif how == "unverified" and seat is not None:
            seat.verified_at = clock.now() if back else None
            if there.is_coaching:
                there.agreement_accepted_at = there.agreement_version = None
                if back:
                    there.agreement_accepted_at, there.agreement_version = clock.now(), house.agreement_version
        elif how == "house_suspended":
            there.suspended_at = None if back else clock.now()


def test_who_is_a_coach_and_an_employer_looks_in_the_role_of_the_page(hall: Hall) -> None:
    with hall.wiring.uow.begin() as session:
        both = make.member(session, Role.COACH, hall.other)
        make.seat(session, both, Role.EMPLOYER, hall.firm)
    as_coach = hall.save(both)
    as_employer = hall.save(both, SearchedIn.EMPLOYER_CARDS)
    shown, coaches = hall.publish(), hall.publish(visibility=Visibility.COACHES)
    hall.run()
    assert hall.told() == [(as_coach, shown), (as_coach, coaches), (as_employer, shown)]


def test_while_the_index_rests_nothing_is_sent_or_lost(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    searches = [hall.save(), hall.save(where=SearchedIn.EMPLOYER_CARDS)]
    card = hall.publish()

    def rests(*_: object, **__: object) -> None:
        raise Unavailable

    with monkeypatch.context() as patched:
        patched.setattr(hall.wiring.index.engine, "search", rests)
        report = hall.run()
    assert (report.served, report.due, report.failed, hall.letters()) == (0, 2, 2, [])
    hall.move(clock.now() + HOUR)
    assert hall.run().served == 2 and hall.told() == [(number, card) for number in searches]


def test_what_the_index_does_not_know_yet_is_told_when_it_does(hall: Hall) -> None:
    hall.save(often=Often.AT_ONCE)
    with hall.wiring.uow.begin() as session:
        person = make.person(session, hall.own, hall.house)
        hall.move(clock.now() + MINUTE)
        make.card(session, person, hall.house)
    for _ in range(3):
        hall.run()
        hall.move(clock.now() + 15 * MINUTE)
    assert hall.letters() == []
    hall.drain()
    hall.run()
    assert len(hall.letters()) == 1


def test_what_was_told_goes_with_the_search_and_with_the_card(hall: Hall) -> None:
    kept, gone = hall.save(), hall.save()
    first, second = hall.publish(), hall.publish()
    hall.run()
    with hall.wiring.uow.begin() as session:
        erase_card(session, OPERATOR, session.get_one(SkillCard, first))
    assert hall.told() == [(kept, second), (gone, second)]
    with hall.wiring.uow.begin() as session:
        session.get_one(SavedSearch, gone).deleted_at = clock.now()
    hall.move(clock.now() + 8 * DAY)
    assert hall.run().notes.get("forgotten") == 1 and hall.told() == [(kept, second)]
