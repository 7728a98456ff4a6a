"""Saved searches tell what is new to them: at their time, once, to whom it is for, and nothing when nothing is new."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import drain, tell_new_openings
from jobs.report import Report
from jobs.search_looks import look_at
from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import Contract, OpeningKind
from marketplace.domain.facts import Place
from marketplace.domain.openings import OpeningState
from marketplace.domain.searches import DELETED_KEPT, MAX_LISTED, Often, SearchedIn, SearchState
from marketplace.errors import Unavailable
from marketplace.models import (
    Account,
    EmployerBlock,
    Municipality,
    Opening,
    Organisation,
    OutgoingMessage,
    SavedSearch,
    ToldOpening,
)
from marketplace.services.searches import queue_search_letter
from marketplace.services.verification import verify_organisation
from marketplace.wiring import Wiring
from search import sync
from search.port import IndexName
from tests import factories as make

Move = Callable[[datetime], None]
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
EIGHT = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)  # the Tuesday after NOON, eight in Helsinki
MONDAY = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)


class Town:
    """A firm in Tampere that publishes openings, and whoever saves searches."""

    def __init__(self, wiring: Wiring, move: Move) -> None:
        self.wiring, self.move = wiring, move
        with wiring.uow.begin() as session:
            region = {"region_code": "06", "region_fi": "", "region_sv": "", "lat": 61.5, "lon": 23.8}
            session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", **region))
            self.firm = make.organisation(session, name="Pesula Kupla Oy")
            self.boss = make.member(session, Role.EMPLOYER, self.firm)
        for name in IndexName:
            sync.rebuild(wiring.uow, wiring.index, name)

    def publish(self, title: str = "Siivousta toimistossa", *, drained: bool = True, **values: Any) -> int:
        """Publish an opening a minute later than now; the index knows it at once unless told otherwise."""
        self.move(clock.now() + MINUTE)
        given: dict[str, Any] = {"title": {"fi": title}, "published_at": clock.now(), **values}
        with self.wiring.uow.begin() as session:
            firm = session.get_one(Organisation, given.pop("firm", self.firm.id))
            number = make.opening(session, self.boss, firm, **given).id
        if drained:
            self.drain()
        return number

    def drain(self) -> None:
        while drain.run(self.wiring, clock.now, 500, False).due:
            pass

    def save(self, who: Account | None = None, **values: Any) -> int:
        with self.wiring.uow.begin() as session:
            account = who or make.account(session, language=values.pop("language", "fi"))
            return make.saved_search(session, account, **values).id

    def run(self, limit: int = 100, *, dry_run: bool = False) -> Report:
        return tell_new_openings.run(self.wiring, clock.now, limit, dry_run)

    def letters(self) -> list[OutgoingMessage]:
        with self.wiring.uow.read() as session:
            asked = select(OutgoingMessage).where(OutgoingMessage.code == "saved-search").order_by(OutgoingMessage.id)
            return list(session.scalars(asked))

    def told(self) -> list[tuple[int, int]]:
        with self.wiring.uow.read() as session:
            rows = session.execute(select(ToldOpening.saved_search_id, ToldOpening.opening_id))
            return sorted((row[0], row[1]) for row in rows)

    def row(self, number: int) -> SavedSearch:
        with self.wiring.uow.read() as session:
            return session.get_one(SavedSearch, number)


@pytest.fixture
def town(wiring: Wiring, moved_clock: Move) -> Town:
    return Town(wiring, moved_clock)


def test_a_new_opening_is_told_at_once_and_only_once(town: Town) -> None:
    old = town.publish("Siivousta vanhassa talossa")
    town.move(clock.now() + HOUR)
    search = town.save(parts={"q": ["siivous"]}, name="Siivous")
    assert town.run().due == 0 and town.letters() == [], "what stood there before is not new"
    new = town.publish()
    town.publish("Kirjanpitäjä toimistoon")
    assert town.run(dry_run=True).due == 1 and town.letters() == []
    report = town.run()
    assert (report.served, report.due, report.failed, report.notes) == (1, 1, 0, {"letters": 1})
    assert town.told() == [(search, new)] and old != new
    for _ in range(3):
        town.move(clock.now() + 4 * MINUTE)
        town.run()
    assert len(town.letters()) == 1 and town.run().due == 0, "the same again is no news, and then nothing is asked"


@pytest.mark.parametrize("often", [Often.DAILY, Often.WEEKLY])
@pytest.mark.parametrize(("after", "told"), [(-timedelta(microseconds=1), 0), (timedelta(), 1), (MINUTE, 1)])
def test_a_morning_letter_comes_at_eight_in_finland(town: Town, often: Often, after: timedelta, told: int) -> None:
    due = EIGHT if often is Often.DAILY else MONDAY
    search = town.save(often=often, next_at=due)
    town.publish()
    town.move(due + after)
    assert (town.run().served, len(town.letters())) == (told, told)
    following = due + (DAY if often is Often.DAILY else 7 * DAY) if told else due
    assert town.row(search).next_at == following
    assert town.run().due == 0


def test_nothing_new_sends_nothing_and_the_next_morning_is_next(town: Town) -> None:
    search = town.save(often=Often.DAILY, next_at=EIGHT)
    town.move(EIGHT)
    report = town.run()
    assert (report.served, report.due, report.notes, town.letters()) == (1, 1, {}, [])
    town.publish()
    assert town.run().due == 0, "what comes at nine waits for the next morning"
    town.move(EIGHT + DAY)
    assert town.run().notes == {"letters": 1} and town.row(search).next_at == EIGHT + 2 * DAY


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_letter_names_openings_with_place_and_pay_in_the_accounts_language(town: Town, language: str) -> None:
    town.save(language=language, name="Oma haku")
    paid = town.publish("Hyllyttäjä varastoon")
    unpaid = town.publish("Kokeile pesulaa", kind=OpeningKind.WORK_TRIAL, contract=Contract.TRIAL, pay=None)
    town.run()
    (letter,) = town.letters()
    text = letter.parameters["openings"]
    first, second = text.split("\n\n")
    assert (letter.language, letter.path, letter.parameters["count"]) == (language, "/openings?sort=newest", 2)
    assert first.startswith("Kokeile pesulaa\nPesula Kupla Oy, " + {"sv": "Tammerfors"}.get(language, "Tampere"))
    assert {"fi": "palkaton", "sv": "oavlönad", "en": "unpaid"}[language] in first.lower()
    assert second.startswith("Hyllyttäjä varastoon\n") and "12,50" in second.replace("12.50", "12,50")
    with town.wiring.uow.read() as session:
        ids = [session.get_one(Opening, number).public_id for number in (unpaid, paid)]
    assert [part.splitlines()[-1] for part in (first, second)] == [f"http://127.0.0.1/openings/{each}" for each in ids]


def test_twenty_are_named_and_a_link_leads_to_the_rest(town: Town) -> None:
    search = town.save()
    for number in range(MAX_LISTED + 2):
        town.publish(f"Työ numero {number}", drained=False)
    town.drain()
    town.run()
    (letter,) = town.letters()
    assert letter.parameters["openings"].count("http://") == MAX_LISTED and letter.parameters["more"] == 2
    assert letter.parameters["openings"].startswith(f"Työ numero {MAX_LISTED + 1}\n")
    assert len(town.told()) == MAX_LISTED + 2 and {number for number, _ in town.told()} == {search}


def test_what_the_index_does_not_know_yet_is_told_when_it_does(town: Town) -> None:
    """The drain stands still for an hour: nothing is lost, and the search is not asked in vain for ever."""
    town.save()
    town.publish(drained=False)
    for _ in range(4):
        town.run()
        town.move(clock.now() + 15 * MINUTE)
    assert town.letters() == []
    town.drain()
    town.run()
    assert len(town.letters()) == 1


def test_while_the_index_rests_nothing_is_sent_or_lost(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = town.save(), town.save(often=Often.DAILY, next_at=EIGHT)
    town.publish()
    town.move(EIGHT)

    def rests(*_: object, **__: object) -> None:
        raise Unavailable

    with monkeypatch.context() as patched:
        patched.setattr(town.wiring.index.engine, "search", rests)
        report = town.run()
    assert (report.served, report.due, report.failed, town.letters()) == (0, 2, 2, [])
    assert town.row(second).next_at == EIGHT
    town.move(EIGHT + HOUR)
    assert town.run().served == 2 and [number for number, _ in town.told()] == [first, second]


def test_one_bad_search_stops_no_other_and_is_tried_again(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = town.save(), town.save()
    town.publish()
    real = queue_search_letter

    def fails(session: Any, row: SavedSearch, *rest: Any) -> None:
        if row.id == bad:
            raise RuntimeError("no")
        real(session, row, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(tell_new_openings, "queue_search_letter", fails)
        report = town.run()
    assert (report.served, report.due, report.failed) == (1, 2, 1)
    assert [number for number, _ in town.told()] == [good] and town.run().due == 1, "the good one looks once more"
    town.move(clock.now() + tell_new_openings.TRY_AGAIN)
    town.run()
    assert [number for number, _ in town.told()] == [bad, good] and len(town.letters()) == 2


def test_a_run_is_bounded_and_the_longest_waiting_go_first(town: Town) -> None:
    late = town.save(often=Often.DAILY, next_at=EIGHT)
    early = town.save(often=Often.DAILY, next_at=EIGHT - DAY)
    town.publish()
    town.move(EIGHT)
    assert town.run(limit=1).served == 1
    assert [number for number, _ in town.told()] == [early]
    assert town.run(limit=1).served == 1 and [number for number, _ in town.told()] == [late, early]


@pytest.mark.parametrize("how", ["paused", "deleted", "closed", "closing", "suspended"])
def test_nobody_hears_who_does_not_want_to_or_may_not(town: Town, how: str) -> None:
    search = town.save()
    with town.wiring.uow.begin() as session:
        row = session.get_one(SavedSearch, search)
        if how == "paused":
            row.state = SearchState.PAUSED
        elif how == "deleted":
            row.deleted_at = clock.now()
        else:
            name = {"closed": "closed_at", "closing": "closing_asked_at", "suspended": "suspended_at"}[how]
            setattr(session.get_one(Account, row.account_id), name, clock.now())
    town.publish()
    assert (town.run().due, town.letters()) == (0, [])


def test_an_employer_whom_the_person_blocks_is_left_out(town: Town) -> None:
    with town.wiring.uow.begin() as session:
        house, other = make.organisation(session, coaching=True), make.organisation(session)
        account = make.account(session)
        person = make.person(session, make.member(session, Role.COACH, house), house, account_id=account.id)
        session.add(EmployerBlock(person_id=person.id, organisation_id=town.firm.id, made_at=clock.now()))
    mine, somebodys = town.save(account), town.save()
    town.publish()
    welcome = town.publish(firm=other.id)
    town.run()
    assert [pair for pair in town.told() if pair[0] == mine] == [(mine, welcome)]
    assert len([pair for pair in town.told() if pair[0] == somebodys]) == 2


def test_what_is_for_coaches_is_told_to_coaches_and_to_others_once_it_is_public(town: Town) -> None:
    with town.wiring.uow.begin() as session:
        new_firm = make.organisation(session, verified=False)
        coach = make.member(session, Role.COACH)
    public = town.save(coach)
    coachs = town.save(coach, searched_in=SearchedIn.COACH_OPENINGS, parts={"kind": ["open_job"]})
    strangers = town.save(searched_in=SearchedIn.COACH_OPENINGS)
    opening = town.publish(firm=new_firm.id)
    town.run()
    assert town.told() == [(coachs, opening)]
    assert town.letters()[0].path == "/coach/openings?kind=open_job&sort=newest"
    town.move(clock.now() + 3 * DAY)
    with town.wiring.uow.begin() as session:
        operator = make.member(session, Role.COORDINATOR)
        from_row = session.get_one(Organisation, new_firm.id)
        verify_organisation(session, Actor(account_id=operator.id), from_row, "soitto")
    town.drain()
    town.run()
    assert town.told() == [(public, opening), (coachs, opening), (strangers, opening)]


def test_a_search_keeps_to_its_words_and_filters(town: Town) -> None:
    here = town.save(parts={"q": ["siivous"], "municipality": ["837"], "sort": ["ends"]})
    away = town.save(parts={"q": ["siivous"], "municipality": ["837"], "near": ["nonsense"], "kind": ["micro_task"]})
    opening = town.publish()
    town.publish(places=(Place("091"),))
    town.publish("Kirjanpitäjä toimistoon")
    town.run()
    assert town.told() == [(here, opening)] and away != here


def test_what_is_taken_back_before_the_letter_is_not_told(town: Town) -> None:
    town.save(often=Often.DAILY, next_at=EIGHT)
    opening = town.publish()
    with town.wiring.uow.begin() as session:
        session.get_one(Opening, opening).state = OpeningState.CLOSED
    town.move(EIGHT)
    assert (town.run().served, town.letters()) == (1, [])


def test_changed_while_it_was_asked_means_no_letter_now(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look and the letter somebody presses pause."""
    search = town.save()
    town.publish()
    real = look_at

    def pressed(*given: Any) -> Any:
        look = real(*given)
        with town.wiring.uow.begin() as session:
            session.get_one(SavedSearch, search).state = SearchState.PAUSED
        return look

    monkeypatch.setattr(tell_new_openings, "look_at", pressed)
    report = town.run()
    assert (report.served, report.due, report.failed, town.letters()) == (0, 0, 0, [])


@pytest.mark.parametrize(("after", "gone"), [(timedelta(), False), (timedelta(microseconds=1), True)])
def test_a_deleted_search_goes_a_week_later_with_what_it_told(town: Town, after: timedelta, gone: bool) -> None:
    search, kept = town.save(), town.save()
    town.publish()
    town.run()
    with town.wiring.uow.begin() as session:
        session.get_one(SavedSearch, search).deleted_at = clock.now()
    town.move(clock.now() + DELETED_KEPT + after)
    assert town.run().notes.get("forgotten", 0) == int(gone)
    assert {number for number, _ in town.told()} == ({kept} if gone else {search, kept})
