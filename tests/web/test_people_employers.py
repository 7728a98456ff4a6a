import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import EmployerForm
from marketplace.models import HistoryRow, Membership, Organisation, OutboxRow
from marketplace.queries.accounts import actor_of
from marketplace.queries.subjects import opening_subject
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import heading, letters, post

GIVEN = {"name": "Ääni & Valo Oy", "form": "company", "business_id": "", "municipality": "", "phone": ""}


class Parts:
    """Everybody who may and may not, and an unverified employer with two members and a published opening."""

    def __init__(self, wiring: Wiring) -> None:
        with wiring.uow.begin() as session:
            self.house = factories.organisation(session, coaching=True)
            self.coach = factories.member(session, Role.COACH, self.house)
            self.coordinator = factories.member(session, Role.COORDINATOR, self.house)
            self.admin = factories.member(session, Role.ADMIN, self.house)
            self.firm = factories.organisation(session, verified=False, name="Kahvila Kulma")
            self.boss = factories.member(session, Role.EMPLOYER, self.firm, verified=False)
            self.second = factories.member(session, Role.EMPLOYER, self.firm, verified=False)
            self.known = factories.organisation(session, name="Vanha Tuttu Oy", business_id="0116297-6")
            self.known_boss = factories.member(session, Role.EMPLOYER, self.known)
            self.opening = factories.opening(session, self.boss, self.firm)
            seats = session.scalars(select(Membership).where(Membership.organisation_id == self.firm.id))
            self.seats = {seat.account_id: seat.id for seat in seats}

    def page(self) -> str:
        return f"/admin/employers/{self.firm.public_id}"


@pytest.fixture
def parts(wiring: Wiring) -> Parts:
    return Parts(wiring)


def verified(wiring: Wiring, parts: Parts) -> tuple[bool, bool, bool, bool]:
    """Whether the employer, each member and so the opening count as verified."""
    with wiring.uow.read() as session:
        firm = session.get_one(Organisation, parts.firm.id)
        seats = [session.get_one(Membership, parts.seats[who.id]).verified_at for who in (parts.boss, parts.second)]
        opening = opening_subject(session.get_one(type(parts.opening), parts.opening.id))
        return firm.verified_at is not None, seats[0] is not None, seats[1] is not None, opening.is_public


def test_employers_are_listed_searched_and_opened_by_coaches_and_coordinators_only(
    client: ReadingClient, parts: Parts
) -> None:
    for who, status in ((parts.coach, 200), (parts.coordinator, 200), (parts.boss, 403)):
        assert client.sign_in_as(who).get("/coach/employers").status_code == status
        assert (client.get(f"/coach/employers/{parts.firm.public_id}").status_code == 200) == (status == 200)
    client.sign_in_as(parts.coach)
    page = client.get("/coach/employers")
    assert "Kahvila Kulma" in page.text and "Vanha Tuttu Oy" in page.text and parts.house.name not in page.text
    assert "Vanha Tuttu Oy" in client.get("/coach/employers?q=0116297").text
    assert "Kahvila Kulma" not in client.get("/coach/employers?q=tuttu").text
    assert client.get(f"/coach/employers/{parts.house.public_id}").status_code == 404


def test_an_employer_is_added_unverified(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    client.sign_in_as(parts.coach)
    given = {**GIVEN, "business_id": " 7654321-2 ", "phone": "03 123 456", "form": "association"}
    reply = post(client, "/coach/employers/new", given)
    assert heading(client.get(reply.headers["Location"])) == "Ääni &amp; Valo Oy"
    with wiring.uow.read() as session:
        made = session.scalars(select(Organisation).where(Organisation.name == "Ääni & Valo Oy")).one()
        assert (made.business_id, made.form, made.phone) == ("7654321-2", EmployerForm.ASSOCIATION, "03 123 456")
        assert made.is_employer and not made.is_coaching and made.verified_at is None and made.municipality is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"form": "household"}, "form"),
        ({"business_id": "7654321-0"}, "business_id"),
        ({"business_id": "116297-6"}, "business_id"),
        ({"business_id": "9" * 4000}, "business_id"),
        ({"municipality": "999"}, "municipality"),
        ({"phone": "ei ole"}, "phone"),
    ],
)
def test_a_wrong_detail_is_said_at_its_field_and_nothing_is_written(
    client: ReadingClient, parts: Parts, wiring: Wiring, change: dict[str, str], field: str
) -> None:
    client.sign_in_as(parts.coach)
    reply = post(client, "/coach/employers/new", {**GIVEN, **change})
    assert reply.status_code == 400 and f'href="#{field}"' in reply.text
    if field != "name":
        assert 'value="Ääni &amp; Valo Oy"' in reply.text
    with wiring.uow.read() as session:
        assert session.scalars(select(Organisation).where(Organisation.name == "Ääni & Valo Oy")).first() is None


def test_a_coordinator_verifies_and_the_opening_becomes_public_and_the_member_is_told(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    client.sign_in_as(parts.coordinator)
    assert "Kahvila Kulma" in client.get("/admin/employers").text
    assert "Vanha Tuttu Oy" not in client.get("/admin/employers").text
    assert "Vanha Tuttu Oy" in client.get("/admin/employers?all=1").text
    with wiring.uow.begin() as session:
        session.query(OutboxRow).delete()
    data = {"how": "call", "members": [str(parts.seats[parts.boss.id])]}
    assert post(client, f"{parts.page()}/verify", data).status_code == 303
    assert verified(wiring, parts) == (True, True, False, True)
    with wiring.uow.read() as session:
        firm = session.get_one(Organisation, parts.firm.id)
        assert (firm.verified_how, firm.verified_by_id) == ("call", parts.coordinator.id)
        assert actor_of(session, parts.boss).organisations(Role.EMPLOYER, verified=True) == {parts.firm.id}
        assert actor_of(session, parts.second).organisations(Role.EMPLOYER, verified=True) == frozenset()
        outbox = session.scalars(select(OutboxRow).where(OutboxRow.subject_id == parts.opening.id)).all()
        assert {row.kind for row in outbox} == {"opening"}
        history = session.scalars(select(HistoryRow.event).where(HistoryRow.account_id == parts.coordinator.id)).all()
        assert list(history) == ["verified", "verified"]
    assert [row.code for row in letters(wiring, parts.boss.email)] == ["employer-verified"]
    assert letters(wiring, parts.second.email) == []
    page = client.get(parts.page())
    assert "Soitto julkiseen numeroon" in page.text and parts.coordinator.name in page.text


def test_verification_is_taken_back_from_a_member_or_the_employer(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    client.sign_in_as(parts.admin)
    data = {"how": "register", "members": [str(number) for number in parts.seats.values()]}
    post(client, f"{parts.page()}/verify", data)
    assert verified(wiring, parts) == (True, True, True, True)
    assert post(client, f"{parts.page()}/members/{parts.seats[parts.second.id]}/take-back").status_code == 303
    assert verified(wiring, parts) == (True, True, False, True)
    assert post(client, f"{parts.page()}/take-back").status_code == 303
    assert verified(wiring, parts) == (False, True, False, False)
    assert "employer-unverified" in [row.code for row in letters(wiring, parts.boss.email)]
    assert "Tarkistus peruttu" in client.get(parts.page()).text


def test_only_coordinators_and_admins_verify(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    data = {"how": "call", "members": [str(parts.seats[parts.boss.id])]}
    for who in (parts.coach, parts.boss):
        client.sign_in_as(who)
        assert client.get("/admin/employers").status_code == 403
        for path in ("", "/verify", "/take-back", f"/members/{parts.seats[parts.boss.id]}/take-back"):
            reply = post(client, parts.page() + path, data) if path else client.get(parts.page())
            assert reply.status_code == 404
    assert verified(wiring, parts) == (False, False, False, False)


def test_without_saying_how_or_whom_nothing_is_verified(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    client.sign_in_as(parts.coordinator)
    known_page = f"/admin/employers/{parts.known.public_id}"
    for path, data in (
        (parts.page(), {"members": [str(parts.seats[parts.boss.id])]}),
        (parts.page(), {"how": "guess", "members": [str(parts.seats[parts.boss.id])]}),
        (known_page, {"how": "call", "members": ["99999", "x"]}),
    ):
        assert post(client, f"{path}/verify", data).status_code == 400
    assert verified(wiring, parts) == (False, False, False, False)


def test_nobody_verifies_the_own_seat(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        own = Membership(
            account_id=parts.coordinator.id,
            organisation_id=parts.firm.id,
            role=Role.EMPLOYER,
            started_at=parts.firm.created_at,
        )
        session.add(own)
        session.flush()
        number = own.id
    client.sign_in_as(parts.coordinator)
    data = {"how": "call", "members": [str(number), *(str(each) for each in parts.seats.values())]}
    assert post(client, f"{parts.page()}/verify", data).status_code == 303
    assert verified(wiring, parts) == (True, True, True, True)
    with wiring.uow.read() as session:
        assert session.get_one(Membership, number).verified_at is None
