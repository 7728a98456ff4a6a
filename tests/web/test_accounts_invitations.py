from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.links import INVITATION, token
from marketplace.models import Account, Base, Invitation, Membership, Organisation, Person
from marketplace.queries.accounts import account_by_email
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import HASH, PASSWORD, csrf_of, heading, letters, link_of, post, sign_in

ADDRESS = "uusi.pomo@esimerkki.example"
GIVEN = {"name": "Pirjo Pomo", "language": "fi", "password": PASSWORD, "again": PASSWORD}


class Parts:
    """A coach with a coordinator and a person, and an employer that nobody speaks for yet."""

    def __init__(self, wiring: Wiring) -> None:
        with wiring.uow.begin() as session:
            self.house = factories.organisation(session, coaching=True)
            self.coach = factories.member(session, Role.COACH, self.house)
            self.coordinator = factories.member(session, Role.COORDINATOR, self.house)
            self.far_coordinator = factories.member(session, Role.COORDINATOR)
            self.stranger = factories.member(session, Role.COACH)
            self.boss = factories.member(session, Role.EMPLOYER)
            self.firm = factories.organisation(session, verified=False)
            self.person = factories.person(session, self.coach, self.house, name="Oma Ihminen")
            self.card = factories.card(session, self.person, self.house)


@pytest.fixture
def parts(wiring: Wiring) -> Parts:
    return Parts(wiring)


def invite_employer(client: ReadingClient, parts: Parts, email: str = ADDRESS) -> None:
    client.sign_in_as(parts.coach)
    path = f"/coach/employers/{parts.firm.public_id}"
    assert post(client, f"{path}/invite", {"email": email, "language": "fi"}).headers["Location"] == path


def visitor_of(client: ReadingClient) -> ReadingClient:
    made = client.application.test_client()
    assert isinstance(made, ReadingClient)
    return made


def seats_of(wiring: Wiring, email: str) -> list[Membership]:
    with wiring.uow.read() as session:
        account = account_by_email(session, email)
        asked = select(Membership).where(Membership.account_id == (account.id if account else 0))
        return list(session.scalars(asked))


def test_an_invited_employer_gets_an_unverified_seat_and_the_coordinators_of_the_house_are_told(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    invite_employer(client, parts)
    visitor, link = visitor_of(client), link_of(wiring, ADDRESS)
    assert parts.firm.name in visitor.get(link).text
    assert seats_of(wiring, ADDRESS) == [], "opening the link does nothing"
    assert visitor.send(link, GIVEN).headers["Location"] == "/start"
    assert "Pirjo Pomo" in visitor.get("/start").text
    (seat,) = seats_of(wiring, ADDRESS)
    assert (seat.organisation_id, seat.role, seat.verified_at) == (parts.firm.id, Role.EMPLOYER, None)
    assert [row.code for row in letters(wiring, parts.coordinator.email)] == ["employer-waits"]
    assert letters(wiring, parts.far_coordinator.email) == []


def test_nothing_that_opens_the_link_is_stored(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    invite_employer(client, parts)
    seal = link_of(wiring, ADDRESS).rsplit("~", 1)[1]
    with wiring.engine.connect() as connection:
        rows = [connection.execute(select(table)).all() for table in Base.metadata.sorted_tables]
    dump = str(rows)
    assert ADDRESS in dump and seal not in dump


def test_an_invitation_is_used_once_and_a_used_one_says_so(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    invite_employer(client, parts)
    link = link_of(wiring, ADDRESS)
    visitor_of(client).send(link, GIVEN)
    second = visitor_of(client)
    assert second.get(link).status_code == 410
    assert heading(second.get(link)) == "Kutsu on jo käytetty"
    assert second.send(link, {**GIVEN, "name": "Toinen"}).status_code == 410
    assert len(seats_of(wiring, ADDRESS)) == 1


def test_an_invitation_holds_for_fourteen_days(
    client: ReadingClient, parts: Parts, wiring: Wiring, moved_clock: Callable[[datetime], None]
) -> None:
    invite_employer(client, parts)
    link, sent = link_of(wiring, ADDRESS), clock.now()
    moved_clock(sent + timedelta(days=14, seconds=-1))
    assert visitor_of(client).get(link).status_code == 200
    moved_clock(sent + timedelta(days=14))
    assert heading(visitor_of(client).get(link)) == "Kutsun aika on mennyt"
    assert visitor_of(client).send(link, GIVEN).status_code == 410


def test_a_new_invitation_replaces_the_one_before_and_a_coach_takes_one_back(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    invite_employer(client, parts)
    first = link_of(wiring, ADDRESS)
    invite_employer(client, parts)
    assert heading(visitor_of(client).get(first)) == "Kutsu on peruttu tai korvattu uudella"
    with wiring.uow.read() as session:
        public_id = session.scalars(select(Invitation.public_id).order_by(Invitation.id.desc())).first()
    assert post(client.sign_in_as(parts.boss), f"/invitations/{public_id}/revoke").status_code == 404
    assert post(client.sign_in_as(parts.coach), f"/invitations/{public_id}/revoke").status_code == 303
    assert visitor_of(client).send(link_of(wiring, ADDRESS), GIVEN).status_code == 410


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"password": "lyhyt", "again": "lyhyt"}, "password"),
        ({"again": "toinen salasana"}, "again"),
        ({"password": "pirjo pomo", "again": "pirjo pomo"}, "password"),
        ({"language": "xx"}, "language"),
    ],
)
def test_what_is_missing_is_said_and_the_invitation_stays_open(
    client: ReadingClient, parts: Parts, wiring: Wiring, change: dict[str, str], field: str
) -> None:
    invite_employer(client, parts)
    link, visitor = link_of(wiring, ADDRESS), visitor_of(client)
    reply = visitor.send(link, {**GIVEN, **change})
    assert reply.status_code == 400 and f'href="#{field}"' in reply.text
    if "name" not in change:
        assert 'value="Pirjo Pomo"' in reply.text
    assert seats_of(wiring, ADDRESS) == []
    assert visitor.send(link, GIVEN).status_code == 303


def test_whoever_has_an_account_accepts_signed_in_with_it_and_nobody_else_can(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        session.get_one(Account, parts.boss.id).password_hash = HASH
    invite_employer(client, parts, parts.boss.email)
    link, visitor = link_of(wiring, parts.boss.email), visitor_of(client)
    assert "on jo tili" in visitor.get(link).text
    assert visitor.send(link, GIVEN).status_code == 400, "the link alone sets no password of an account"
    assert sign_in(visitor, parts.boss, "kolme koiraa katolla").status_code == 400
    assert post(client.sign_in_as(parts.stranger), link).status_code == 400
    reply = sign_in(visitor, parts.boss, next=link)
    assert reply.headers["Location"] == link
    assert post(visitor, link).status_code == 303
    assert {seat.organisation_id for seat in seats_of(wiring, parts.boss.email)} > {parts.firm.id}


def test_a_person_gets_an_account_and_nobody_sees_more_than_before(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    client.sign_in_as(parts.coach)
    path = f"/coach/people/{parts.person.public_id}"
    assert post(client, f"{path}/invite", {"email": "ihminen@esimerkki.example", "language": "sv"}).status_code == 303
    (letter,) = letters(wiring, "ihminen@esimerkki.example")
    assert letter.language == "sv" and "Oma Ihminen" not in str(dict(letter.parameters))
    visitor = visitor_of(client)
    page = visitor.get(link_of(wiring, "ihminen@esimerkki.example"))
    assert 'value="Oma Ihminen"' in page.text
    assert visitor.send(link_of(wiring, "ihminen@esimerkki.example"), {**GIVEN, "adult": "yes"}).status_code == 303
    with wiring.uow.read() as session:
        person = session.get_one(Person, parts.person.id)
        account = account_by_email(session, "ihminen@esimerkki.example")
        assert account is not None and person.account_id == account.id
        assert (parts.card.visibility, parts.card.state) == tuple(
            session.execute(select(type(parts.card).visibility, type(parts.card).state)).one()
        )
    assert post(client, f"{path}/invite", {"email": "toinen@esimerkki.example", "language": "fi"}).status_code == 409


def test_a_persons_invitation_is_taken_back_by_the_coach_and_others_learn_nothing_of_it(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    client.sign_in_as(parts.coach)
    data = {"email": "ihminen@esimerkki.example", "language": "fi"}
    post(client, f"/coach/people/{parts.person.public_id}/invite", data)
    with wiring.uow.read() as session:
        public_id = session.scalars(select(Invitation.public_id)).one()
    for who, status in ((parts.stranger, 404), (parts.coordinator, 404), (parts.coach, 303)):
        assert post(client.sign_in_as(who), f"/invitations/{public_id}/revoke").status_code == status


def test_only_the_coach_invites_a_person_and_only_coaches_and_coordinators_an_employer(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    data = {"email": ADDRESS, "language": "fi"}
    person, firm = f"/coach/people/{parts.person.public_id}/invite", f"/coach/employers/{parts.firm.public_id}/invite"
    for who, of_person, of_firm in (
        (parts.boss, 404, 404),
        (parts.stranger, 404, 303),
        (parts.coordinator, 404, 303),
        (parts.coach, 303, 303),
    ):
        client.sign_in_as(who)
        assert (post(client, person, data).status_code, post(client, firm, data).status_code) == (of_person, of_firm)


def test_a_coaching_organisation_is_no_employer_to_invite_to(client: ReadingClient, parts: Parts) -> None:
    client.sign_in_as(parts.coach)
    assert post(client, f"/coach/employers/{parts.house.public_id}/invite", {"email": ADDRESS}).status_code == 404


def test_a_member_is_not_invited_twice(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    with wiring.uow.read() as session:
        seat = session.scalars(select(Membership).where(Membership.account_id == parts.boss.id)).one()
        firm = session.get_one(Organisation, seat.organisation_id)
    client.sign_in_as(parts.coach)
    data = {"email": parts.boss.email.upper(), "language": "fi"}
    reply = post(client, f"/coach/employers/{firm.public_id}/invite", data)
    assert reply.status_code == 409 and parts.boss.email.upper() in reply.text
    assert letters(wiring, parts.boss.email) == []


@pytest.mark.parametrize("given", ["x", "abc~def", "%2e%2e", "a" * 500])
def test_an_invented_invitation_is_not_found(client: ReadingClient, given: str) -> None:
    assert client.get(f"/invitations/{given}").status_code == 404
    assert client.send(f"/invitations/{given}", GIVEN).status_code == 404


def test_a_seal_without_an_invitation_opens_nothing(client: ReadingClient, wiring: Wiring) -> None:
    sealed = token(wiring.settings.secret_key, INVITATION, "nobodysinvitation")
    assert client.get(f"/invitations/{sealed}").status_code == 404
    assert csrf_of(client, "/accounts/sign-in")


def test_a_jobseeker_says_to_be_an_adult_and_accepts_the_notice_by_accepting(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    client.sign_in_as(parts.coach)
    post(client, f"/coach/people/{parts.person.public_id}/invite", {"email": ADDRESS, "language": "fi"})
    visitor, link = visitor_of(client), link_of(wiring, ADDRESS)
    page = visitor.get(link).text
    assert 'name="adult"' in page and "/accounts/notices/jobseeker" in page
    for answer, status in (("", 400), ("maybe", 400), ("no", 303)):
        reply = visitor.send(link, {**GIVEN, "adult": answer})
        assert reply.status_code == status
    assert reply.headers["Location"] == "/accounts/new/not-yet?why=age"
    with wiring.uow.read() as session:
        assert account_by_email(session, ADDRESS) is None, "who says no leaves nothing behind"
    assert visitor.send(link, {**GIVEN, "adult": "yes"}).headers["Location"] == "/start"
    with wiring.uow.read() as session:
        account = account_by_email(session, ADDRESS)
        assert account is not None and account.adult_confirmed_at == account.email_confirmed_at == clock.now()
        assert set(account.accepted_notices) == {"jobseeker"}
    assert visitor.get("/cards/mine").status_code == 200, "no gate is in the way"


def test_who_has_an_account_is_asked_for_age_once_and_an_employer_never(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        known = factories.account(session, email="tuttu@esimerkki.example")
    client.sign_in_as(parts.coach)
    post(client, f"/coach/people/{parts.person.public_id}/invite", {"email": known.email, "language": "fi"})
    link = link_of(wiring, known.email)
    own = visitor_of(client).sign_in_as(known)
    assert 'name="adult"' in own.get(link).text
    assert post(own, link, {"adult": ""}).status_code == 400
    assert post(own, link, {"adult": "no"}).headers["Location"] == "/accounts/new/not-yet?why=age"
    assert post(own, link, {"adult": "yes"}).headers["Location"] == "/start"
    assert own.get("/cards/mine").status_code == 200
    invite_employer(client, parts)
    assert 'name="adult"' not in visitor_of(client).get(link_of(wiring, ADDRESS)).text
