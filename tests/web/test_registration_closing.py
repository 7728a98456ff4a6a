"""Closing one's account: said in plain words, a week to come back, then nothing that says who it was."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from jobs import close_accounts
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.models import (
    Account,
    AddressChange,
    Caseload,
    Introduction,
    LoginSession,
    Membership,
    Opening,
    Organisation,
    OutgoingMessage,
    Person,
    Registration,
    SkillCard,
)
from marketplace.queries.accounts import account_by_email
from marketplace.services.introductions import Propose, propose
from marketplace.wiring import Wiring
from tests import factories
from tests.factories import pair
from tests.factories import world as small_world
from tests.pages import ReadingClient
from tests.web.accounts_parts import HASH, PASSWORD, letters, post, sign_in

PAGE = "/accounts/me/close"
WEEK, SECOND = timedelta(days=7), timedelta(seconds=1)
Move = Callable[[datetime], None]


def with_password(wiring: Wiring, account: Account) -> Account:
    with wiring.uow.begin() as session:
        session.get_one(Account, account.id).password_hash = HASH
    return account


def member(wiring: Wiring, role: Role, at: Organisation | None = None, *, owner: bool = False) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, role, at, owner=owner)
        made.password_hash = HASH
        return made


def firm(wiring: Wiring) -> Organisation:
    with wiring.uow.begin() as session:
        return factories.organisation(session)


def close(client: ReadingClient, **more: Any) -> Any:
    return post(client, PAGE, {"current": PASSWORD, **more})


def row(wiring: Wiring, table: Any, number: int) -> Any:
    with wiring.uow.read() as session:
        return session.get_one(table, number)


def codes(wiring: Wiring, address: str) -> list[str]:
    return [each.code for each in letters(wiring, address)]


def job(wiring: Wiring) -> Any:
    return close_accounts.run(wiring, clock.now, 100, False)


@pytest.fixture
def world(wiring: Wiring) -> small_world.World:
    with wiring.uow.begin() as session:
        return small_world.build(session)


def test_a_jobseeker_leaves_and_others_hear_at_once(
    client: ReadingClient, wiring: Wiring, world: small_world.World
) -> None:
    person = with_password(wiring, world.accounts["jobseeker"])
    client.sign_in_as(person)
    page = client.get(PAGE)
    assert "/privacy/copy" in page.text, "a copy is offered first"
    assert "Korttisi" in page.text and "Seitsemän päivää" in page.text
    assert close(client, current="väärä").status_code == 400
    assert row(wiring, SkillCard, world.card.id).state is CardState.PUBLISHED
    assert close(client).headers["Location"] == "/accounts/closing"
    assert client.get("/accounts/closing").status_code == 200
    assert client.get("/accounts/me").status_code == 303, "signed out"
    assert row(wiring, SkillCard, world.card.id).state is CardState.HIDDEN
    assert row(wiring, Account, person.id).closing_asked_at == clock.now()
    assert "closing-asked" in codes(wiring, person.email)
    assert "closing-person" in codes(wiring, world.accounts["coach"].email)
    with wiring.uow.read() as session:
        assert session.get_one(Account, person.id).closed_at is None and session.get_one(Person, world.person.id).name


def test_open_introductions_end_with_an_honest_word_to_the_other_side(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        made = pair.make(session)
        offered = pair.bring(session, made, IntroductionState.OFFERED)
    assert made.jobseeker is not None
    client.sign_in_as(with_password(wiring, made.jobseeker))
    assert "Avoin esittely päättyy" in client.get(PAGE).text
    close(client)
    assert row(wiring, Introduction, offered.id).state is IntroductionState.WITHDRAWN
    assert codes(wiring, made.employer.email)[-1] == "intro-ended"
    assert "intro-coach-ended" in codes(wiring, made.coach.email)


def test_signing_in_within_the_week_brings_the_account_back(
    client: ReadingClient, wiring: Wiring, moved_clock: Move
) -> None:
    who = member(wiring, Role.EMPLOYER)
    client.sign_in_as(who)
    close(client)
    moved_clock(clock.now() + WEEK - SECOND)
    assert job(wiring).due == 0
    reply = sign_in(client, who)
    assert reply.status_code == 303 and "Tervetuloa takaisin" in client.get("/accounts/me").text
    assert row(wiring, Account, who.id).closing_asked_at is None
    assert "closing-called-off" in codes(wiring, who.email)
    moved_clock(clock.now() + WEEK)
    assert job(wiring).due == 0
    assert row(wiring, Account, who.id).closed_at is None


@pytest.mark.parametrize(("after", "closed"), [(-SECOND, False), (timedelta(), True), (SECOND, True)])
def test_after_a_week_the_account_is_empty(
    client: ReadingClient, wiring: Wiring, moved_clock: Move, after: timedelta, closed: bool
) -> None:
    who = member(wiring, Role.EMPLOYER)
    with wiring.uow.begin() as session:
        opening = factories.opening(session, session.get_one(Account, who.id), factories.organisation(session))
    client.sign_in_as(who)
    close(client)
    asked = clock.now()
    moved_clock(asked + WEEK + after)
    assert close_accounts.run(wiring, clock.now, 100, True).served == 0, "rehearsed"
    assert row(wiring, Account, who.id).closed_at is None
    report = job(wiring)
    assert (report.served, report.due, report.failed) == ((1, 1, 0) if closed else (0, 0, 0))
    assert job(wiring).due == 0, "once"
    kept = row(wiring, Account, who.id)
    assert (kept.closed_at is not None) is closed
    if not closed:
        return
    assert who.name not in (kept.name, kept.email) and (kept.password_hash, kept.phone) == (None, None)
    with wiring.uow.read() as session:
        assert account_by_email(session, who.email) is None
        assert session.scalars(select(LoginSession).where(LoginSession.account_id == who.id)).all() == []
        assert session.scalars(select(Membership).where(Membership.account_id == who.id)).one().ended_at is not None
        assert session.get_one(Opening, opening.id).contact_id is None
    assert codes(wiring, who.email) == ["account-closed"], "nothing else knows the address"
    assert sign_in(client, who).status_code == 400


def test_a_jobseeker_s_person_and_cards_go_with_the_account(
    client: ReadingClient, wiring: Wiring, world: small_world.World, moved_clock: Move
) -> None:
    client.sign_in_as(with_password(wiring, world.accounts["jobseeker"]))
    close(client)
    moved_clock(clock.now() + WEEK)
    assert job(wiring).served == 1
    gone = row(wiring, Person, world.person.id)
    assert gone.erased_at is not None and gone.account_id is None and world.person.name != gone.name
    assert row(wiring, SkillCard, world.card.id).state is CardState.DELETED


def test_the_last_letter_the_unconfirmed_and_the_settled_are_forgotten_too(
    client: ReadingClient, wiring: Wiring, moved_clock: Move
) -> None:
    who = member(wiring, Role.EMPLOYER)
    client.send("/accounts/new", _asked("kesken@esimerkki.example"))
    client.sign_in_as(who)
    post(client, "/accounts/me/address", {"email": "toinen@esimerkki.example", "current": PASSWORD})
    with wiring.uow.begin() as session:
        session.add(OutgoingMessage(**_farewell()))
    moved_clock(clock.now() + timedelta(hours=24) - SECOND)
    assert dict(job(wiring).notes) == {"letters": 1}
    moved_clock(clock.now() + SECOND)
    assert dict(job(wiring).notes) == {"registrations": 1}
    moved_clock(clock.now() + timedelta(days=6))
    assert dict(job(wiring).notes) == {"addresses": 1}
    with wiring.uow.read() as session:
        left = [*session.scalars(select(Registration)), *session.scalars(select(AddressChange))]
    assert left == [] and "account-closed" not in codes(wiring, "mennyt@esimerkki.example")


def _asked(email: str) -> dict[str, str]:
    return {"door": "employer", "workplace": "workplace", "name": "Pirjo", "email": email, "language": "fi"}


def _farewell() -> dict[str, Any]:
    moment = clock.now()
    return {
        "message_id": "<x@loytamo.invalid>",
        "to_address": "mennyt@esimerkki.example",
        "language": "fi",
        "code": "account-closed",
        "state": "sent",
        "not_before": moment,
        "created_at": moment,
    }


def test_the_only_member_s_openings_close_and_others_stay(client: ReadingClient, wiring: Wiring) -> None:
    alone, shared = firm(wiring), firm(wiring)
    who = member(wiring, Role.EMPLOYER, alone, owner=True)
    heir = member(wiring, Role.EMPLOYER, shared)
    with wiring.uow.begin() as session:
        moment = clock.now()
        session.add(
            Membership(
                account_id=who.id,
                organisation_id=shared.id,
                role=Role.EMPLOYER,
                started_at=moment,
                verified_at=moment,
                is_owner=True,
            )
        )
        account = session.get_one(Account, who.id)
        closes = factories.opening(session, account, session.get_one(Organisation, alone.id))
        stays = factories.opening(session, account, session.get_one(Organisation, shared.id))
    client.sign_in_as(who)
    page = client.get(PAGE).text
    field = f"heir-{shared.public_id}"
    assert f'name="{field}"' in page and heir.name in page and f"heir-{alone.public_id}" not in page
    for wrong in ("", str(who.id), "999999", "x"):
        reply = close(client, **{field: wrong})
        assert reply.status_code == 400 and f'href="#{field}"' in reply.text
    assert close(client, **{field: str(heir.id)}).status_code == 303
    assert row(wiring, Opening, closes.id).state is OpeningState.CLOSED
    assert row(wiring, Opening, stays.id).state is OpeningState.PUBLISHED
    with wiring.uow.read() as session:
        assert session.scalars(select(Membership).where(Membership.account_id == heir.id)).one().is_owner
    assert "closing-heir" in codes(wiring, heir.email)


def test_an_employer_left_without_anybody_answers_those_who_wait(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        made, second = pair.make(session), pair.make(session)
        offered = pair.bring(session, made, IntroductionState.OFFERED)
        asked = propose(session, second.actors["coach"], Propose(second.card, made.opening, "Sopisiko?"))
    assert made.jobseeker is not None and second.jobseeker is not None
    client.sign_in_as(with_password(wiring, made.employer))
    assert close(client).status_code == 303
    assert row(wiring, Opening, made.opening.id).state is OpeningState.CLOSED
    assert row(wiring, Introduction, offered.id).state is IntroductionState.DECLINED_BY_EMPLOYER
    assert row(wiring, Introduction, asked.id).state is IntroductionState.WITHDRAWN
    assert "intro-not-now" in codes(wiring, made.jobseeker.email)
    assert "intro-withdrawn" in codes(wiring, second.jobseeker.email)
    assert all(codes(wiring, each.coach.email).count("intro-coach-ended") == 1 for each in (made, second))


def test_the_last_administrator_stays(client: ReadingClient, wiring: Wiring) -> None:
    only = member(wiring, Role.ADMIN)
    client.sign_in_as(only)
    assert "ainoa ylläpitäjä" in client.get(PAGE).text
    assert close(client).status_code == 409
    member(wiring, Role.ADMIN)
    assert close(client).status_code == 303


def test_a_coach_s_people_go_to_the_coordinator_or_have_to_go_first(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        house = factories.organisation(session, coaching=True)
        coach = factories.member(session, Role.COACH, house)
        coach.password_hash = HASH
        person = factories.person(session, coach, house)
    client.sign_in_as(coach)
    assert "eikä organisaatiossa ole koordinaattoria" in client.get(PAGE).text
    assert close(client).status_code == 409
    coordinator = member(wiring, Role.COORDINATOR, house)
    assert close(client).status_code == 303
    (letter,) = [each for each in letters(wiring, coordinator.email) if each.code == "closing-coach"]
    assert dict(letter.parameters) == {"people": 1, "introductions": 0}
    with wiring.uow.read() as session:
        kept = session.scalars(select(Caseload).where(Caseload.person_id == person.id)).one()
        assert kept.ended_at is None, "the coordinator hands them over"


def test_a_visitor_closes_nothing(client: ReadingClient, wiring: Wiring) -> None:
    assert client.get(PAGE).headers["Location"].startswith("/accounts/sign-in")
    assert client.send(PAGE, {"current": PASSWORD}).headers["Location"].startswith("/accounts/sign-in")
