from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.errors import Unavailable
from marketplace.models import Caseload, LoginSession, Membership, Person, ReadAudit
from marketplace.uow import UnitsOfWork
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import post

GIVEN = {"name": "Uusi Ihminen", "phone": "040 765 4321", "email": "uusi@esimerkki.example", "language": "sv"}


class Parts:
    """Two coaches of one house and one of another, each with a person of their own."""

    def __init__(self, wiring: Wiring) -> None:
        with wiring.uow.begin() as session:
            self.house = factories.organisation(session, coaching=True, name="Polku-säätiö")
            self.far_house = factories.organisation(session, coaching=True, name="Silta ry")
            self.coach = factories.member(session, Role.COACH, self.house)
            self.colleague = factories.member(session, Role.COACH, self.house)
            self.stranger = factories.member(session, Role.COACH, self.far_house)
            self.coordinator = factories.member(session, Role.COORDINATOR, self.house)
            self.boss = factories.member(session, Role.EMPLOYER)
            self.own = factories.account(session)
            self.mine = factories.person(session, self.coach, self.house, name="Äiti Äijälä", account_id=self.own.id)
            self.hers = factories.person(session, self.colleague, self.house, name="Toisen Ihminen")
            self.card = factories.card(session, self.mine, self.house, headline={"fi": "Tarkka lajittelija"})


@pytest.fixture
def parts(wiring: Wiring) -> Parts:
    return Parts(wiring)


def audits(wiring: Wiring) -> list[ReadAudit]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(ReadAudit).order_by(ReadAudit.id)))


def test_a_coach_sees_the_own_people_and_no_others(client: ReadingClient, parts: Parts) -> None:
    page = client.sign_in_as(parts.coach).get("/coach/people")
    assert "Äiti Äijälä" in page.text and "Toisen Ihminen" not in page.text
    page = client.sign_in_as(parts.colleague).get("/coach/people")
    assert "Äiti Äijälä" not in page.text and "Toisen Ihminen" in page.text


@pytest.mark.parametrize("who", ["boss", "own", "coordinator"])
def test_people_are_the_coaches_pages(client: ReadingClient, parts: Parts, who: str) -> None:
    client.sign_in_as(getattr(parts, who))
    assert client.get("/coach/people").status_code == 403
    assert client.get("/coach/people/new").status_code == 403
    assert post(client, "/coach/people/new", GIVEN).status_code == 403


def test_a_person_page_is_for_the_coach_and_the_person_and_others_learn_nothing(
    client: ReadingClient, parts: Parts
) -> None:
    path = f"/coach/people/{parts.mine.public_id}"
    for who, status in (
        (parts.coach, 200),
        (parts.own, 200),
        (parts.colleague, 404),
        (parts.stranger, 404),
        (parts.coordinator, 404),
        (parts.boss, 404),
    ):
        client.sign_in_as(who)
        assert client.get(path).status_code == client.get(f"{path}/edit").status_code == status
        assert (post(client, f"{path}/edit", {**GIVEN, "version": "1"}).status_code == 303) == (status == 200) or (
            who is parts.own
        )
    assert client.get("/coach/people/aaaaaaaaaaaaaaaa").status_code == 404


def test_search_finds_parts_of_a_name_in_any_case(client: ReadingClient, parts: Parts) -> None:
    client.sign_in_as(parts.coach)
    for words in ("äijä", "ÄITI", "jälä ä", "Äiti Äijälä"):
        assert "Äiti Äijälä" in client.get("/coach/people", query_string={"q": words}).text
    for words in ("%", "_", "toisen", "\\", "'; --"):
        page = client.get("/coach/people", query_string={"q": words})
        assert page.status_code == 200 and "Äiti Äijälä" not in page.text
    assert client.get("/coach/people", query_string={"q": "x" * 5000}).status_code == 200


def test_a_new_person_is_in_the_own_caseload(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    client.sign_in_as(parts.coach)
    reply = post(client, "/coach/people/new", GIVEN)
    assert reply.status_code == 303
    assert "Uusi Ihminen" in client.get(reply.headers["Location"]).text
    with wiring.uow.read() as session:
        person = session.scalars(select(Person).where(Person.name == "Uusi Ihminen")).one()
        load = session.scalars(select(Caseload).where(Caseload.person_id == person.id)).one()
        assert (load.coach_id, load.organisation_id) == (parts.coach.id, parts.house.id)
        assert (person.phone, person.email, person.language) == ("040 765 4321", "uusi@esimerkki.example", "sv")


def test_a_coach_of_two_houses_adds_people_where_the_coach_acts_now(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        other = factories.seat(session, session.merge(parts.coach), Role.COACH, session.merge(parts.far_house))
    client.sign_in_as(parts.coach)
    assert post(client, "/coach/people/new", GIVEN).status_code == 303
    assert "Uusi Ihminen" in client.get("/coach/people").text
    with wiring.uow.begin() as session:
        for row in session.scalars(select(LoginSession).where(LoginSession.account_id == parts.coach.id)):
            row.hat = str(other.id)
    assert "Uusi Ihminen" not in client.get("/coach/people").text
    assert post(client, "/coach/people/new", {**GIVEN, "name": "Kaukainen Ihminen"}).status_code == 303
    with wiring.uow.read() as session:
        loads = session.scalars(select(Caseload).where(Caseload.coach_id == parts.coach.id).order_by(Caseload.id)).all()
        houses = {load.person.name: load.organisation_id for load in loads}
    assert (houses["Uusi Ihminen"], houses["Kaukainen Ihminen"]) == (parts.house.id, parts.far_house.id)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": "   "}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"phone": "<script>alert(1)</script>"}, "phone"),
        ({"email": "ei osoite"}, "email"),
        ({"language": "de"}, "language"),
    ],
)
def test_wrong_details_are_said_nothing_is_written_and_what_was_typed_stays(
    client: ReadingClient, parts: Parts, wiring: Wiring, change: dict[str, str], field: str
) -> None:
    client.sign_in_as(parts.coach)
    for path in ("/coach/people/new", f"/coach/people/{parts.mine.public_id}/edit"):
        reply = post(client, path, {**GIVEN, "version": "1", **change})
        assert reply.status_code == 400 and f'href="#{field}"' in reply.text
        assert "<script>alert" not in reply.text
        kept = [value for name, value in GIVEN.items() if name not in (field, "language")]
        assert all(f'value="{value}"' in reply.text for value in kept)
    with wiring.uow.read() as session:
        assert session.get_one(Person, parts.mine.id).name == "Äiti Äijälä"


def test_the_second_of_two_saves_is_told_and_nothing_is_lost(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    client.sign_in_as(parts.coach)
    path = f"/coach/people/{parts.mine.public_id}/edit"
    assert 'name="version" value="1"' in client.get(path).text
    assert post(client, path, {**GIVEN, "name": "Ensimmäinen Tallennus", "version": "1"}).status_code == 303
    second = post(client, path, {**GIVEN, "name": "Toinen Tallennus", "version": "1"})
    assert second.status_code == 409
    assert "Ensimmäinen Tallennus" in second.text and 'value="Toinen Tallennus"' in second.text
    assert 'name="version" value="2"' in second.text
    assert post(client, path, {**GIVEN, "name": "Toinen Tallennus", "version": "2"}).status_code == 303
    assert post(client, path, {**GIVEN, "name": "Kolmas", "version": "nonsense"}).status_code == 409
    with wiring.uow.read() as session:
        assert session.get_one(Person, parts.mine.id).name == "Toinen Tallennus"


def test_a_read_of_a_person_is_noted_and_the_persons_own_is_not(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    path = f"/coach/people/{parts.mine.public_id}"
    client.sign_in_as(parts.own).get(path)
    client.sign_in_as(parts.colleague).get(path)
    assert audits(wiring) == []
    client.sign_in_as(parts.coach).get(path)
    (row,) = audits(wiring)
    assert (row.what, row.person_id, row.account_id) == ("person", parts.mine.id, parts.coach.id)
    assert row.organisation_id == parts.house.id and "phone" in row.fields


def test_an_error_page_that_shows_a_person_is_noted_too(client: ReadingClient, parts: Parts, wiring: Wiring) -> None:
    client.sign_in_as(parts.coach)
    data = {"email": "ei osoite", "language": "fi"}
    reply = post(client, f"/coach/people/{parts.mine.public_id}/invite", data)
    assert reply.status_code == 400
    assert [row.what for row in audits(wiring)] == ["person"]


def test_when_the_read_cannot_be_noted_the_page_is_refused(
    client: ReadingClient, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.sign_in_as(parts.coach)
    assert client.get("/coach/people").status_code == 200

    def busy(_self: UnitsOfWork) -> Any:
        raise Unavailable

    monkeypatch.setattr(UnitsOfWork, "trace", busy)
    reply = client.get(f"/coach/people/{parts.mine.public_id}")
    assert reply.status_code == 503 and "Äiti Äijälä" not in reply.text


def test_the_list_asks_as_much_for_one_person_as_for_thirty(
    client: ReadingClient, parts: Parts, wiring: Wiring, queries: Callable[[], Any]
) -> None:
    client.sign_in_as(parts.coach)
    with queries() as one:
        client.get("/coach/people")
    with wiring.uow.begin() as session:
        for number in range(40):
            factories.person(session, parts.coach, parts.house, name=f"Ihminen {number:02}")
    with queries() as many:
        page = client.get("/coach/people")
    assert len(many) == len(one) <= 6
    assert page.text.count('class="row__title"') == 30
    assert "Ihminen 35" in client.get("/coach/people?page=2").text


def test_an_empty_caseload_says_what_to_do_next(client: ReadingClient, parts: Parts) -> None:
    page = client.sign_in_as(parts.stranger).get("/coach/people")
    assert "Kukaan ei ole vielä listallasi" in page.text and "/coach/people/new" in page.text


def test_a_coach_who_has_left_a_house_sees_its_people_no_more(
    client: ReadingClient, parts: Parts, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        seat = session.scalars(select(Membership).where(Membership.account_id == parts.coach.id)).one()
        seat.ended_at = seat.started_at
        session.add(
            Membership(
                account_id=parts.coach.id,
                organisation_id=parts.far_house.id,
                role=Role.COACH,
                started_at=seat.started_at,
                verified_at=seat.started_at,
            )
        )
    page = client.sign_in_as(parts.coach).get("/coach/people")
    assert page.status_code == 200 and "Äiti Äijälä" not in page.text
    assert client.get(f"/coach/people/{parts.mine.public_id}").status_code == 404


@pytest.mark.parametrize("path", ["/coach/people", "/coach/employers", "/admin/employers"])
@pytest.mark.parametrize("asked", ["q=%00%01&page=9999999999999999999999", "q=%F0%9F%98%80&page=-1", "page=0&q=%ff"])
def test_hostile_search_is_answered(client: ReadingClient, parts: Parts, path: str, asked: str) -> None:
    client.sign_in_as(parts.coordinator if path.startswith("/admin") else parts.coach)
    assert client.get(f"{path}?{asked}").status_code == 200
