"""Pages of organisations from inside: terms before any card, workplaces, coaching organisations, verifying."""

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.searching import Filters
from marketplace.domain.terms import TERMS_VERSION
from marketplace.domain.visibility import Reader, reader_of
from marketplace.models import (
    Membership,
    Municipality,
    Opening,
    Organisation,
    SkillCard,
    Workplace,
)
from marketplace.queries.accounts import actor_of
from marketplace.queries.search import cards_by_words
from marketplace.queries.subjects import card_subjects
from marketplace.wiring import Wiring
from search.query import card_audience
from tests import factories
from tests.factories import world as small_world
from tests.factories.world import World
from tests.pages import ReadingClient
from tests.web.accounts_parts import letters, link_of, post


@pytest.fixture
def world(wiring: Wiring) -> World:
    with wiring.uow.begin() as session:
        region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
        session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
        return small_world.build(session)


def test_no_card_comes_out_before_the_terms(client: ReadingClient, world: World, wiring: Wiring) -> None:
    coach, coordinator = world.accounts["coach"], world.accounts["coordinator"]
    with wiring.uow.begin() as session:
        house = session.get_one(Organisation, world.house.id)
        house.agreement_accepted_at = house.agreement_version = None
    with wiring.uow.read() as session:
        who = actor_of(session, coach)
        assert card_audience(who) == frozenset(), "the index is asked for nothing"
        subject = card_subjects(session, [session.get_one(SkillCard, world.card.id)])[world.card.id]
        assert reader_of(who, subject) is Reader.NOBODY
        assert cards_by_words(session, who, (), Filters(), limit=10, offset=0) == ([], 0), "nor does SQL answer"
    client.sign_in_as(coach)
    closed = [
        f"/cards/{world.card.public_id}",
        "/coach/cards",
        "/coach/people",
        f"/coach/people/{world.person.public_id}",
        f"/openings/{world.opening.public_id}/matches",
        f"/introductions/{world.introduction.public_id}",
    ]
    for path in closed:
        reply = client.get(path)
        assert reply.status_code == 303 and reply.headers["Location"].startswith("/organisations/terms?next="), path
    assert client.send(f"/cards/{world.card.public_id}/hide").status_code == 403
    page = client.get("/organisations/terms")
    assert coordinator.name in page.text and "Hyväksy organisaation puolesta" not in page.text
    assert post(client, "/organisations/terms/accept", {}, page="/organisations/terms").status_code == 403
    assert post(client, "/organisations/terms/remind", page="/organisations/terms").status_code == 303
    assert [row.code for row in letters(wiring, coordinator.email)] == ["terms-wanted"]
    for paper in ("record", "assessment"):
        assert client.get(f"/organisations/terms/{paper}").status_code == 200
    other = client.application.test_client()
    assert isinstance(other, ReadingClient)
    other.sign_in_as(coordinator)
    both = {"documents": ["processing", "proposal"], "signs_as": "Toiminnanjohtaja", "next": "/coach/calls"}
    terms = "/organisations/terms"
    assert post(other, f"{terms}/accept", both, page=terms).status_code == 400, "who may sign says so"
    made = post(other, f"{terms}/accept", {**both, "may_sign": "y"}, page=terms)
    assert (made.status_code, made.headers["Location"]) == (303, "/coach/calls")
    assert "Toiminnanjohtaja" in other.get(terms).text
    for path in closed:
        assert client.get(path).status_code == 200, path
    withdraw = f"/organisations/{world.house.public_id}/terms/withdraw"
    assert post(other, withdraw, {"reason": ""}).status_code == 400
    assert post(other, withdraw, {"reason": "Toiminta päättyy"}).status_code == 303
    assert client.get(closed[0]).status_code == 303


def test_the_address_after_accepting_stays_on_this_service(client: ReadingClient, world: World, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        session.get_one(Organisation, world.house.id).agreement_version = "2020-01"
    client.sign_in_as(world.accounts["coordinator"])
    terms = "/organisations/terms"
    data = {
        "documents": ["processing", "proposal"],
        "signs_as": "Johtaja",
        "may_sign": "y",
        "next": "//muualla.example",
    }
    assert TERMS_VERSION in client.get(terms).text
    assert post(client, f"{terms}/accept", data, page=terms).headers["Location"] == "/start"


def test_a_workplace_is_chosen_in_the_form_and_another_employers_is_not(
    client: ReadingClient, world: World, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        theirs = Workplace(
            organisation_id=world.house.id, name="Vieras paikka", municipality="091", created_at=world.firm.created_at
        )
        session.add(theirs)
    client.sign_in_as(world.accounts["employer"])
    page = f"/organisations/{world.firm.public_id}/workplaces"
    given = {"name": "Rannan halli", "municipality": "837", "postcode": "33100", "street_address": "Rantatie 1"}
    assert post(client, f"{page}/new", {**given, "postcode": "3310"}).status_code == 400
    assert post(client, f"{page}/new", {**given, "municipality": ""}).status_code == 400
    assert post(client, f"{page}/new", given).status_code == 303
    assert "Rannan halli" in client.get(page).text
    form = client.get("/openings/new").text
    assert "Rannan halli" in form and "Torin puoti" in form and "Vieras paikka" not in form
    with wiring.uow.read() as session:
        number = session.scalars(select(Workplace.id).where(Workplace.name == "Rannan halli")).one()
    data = {
        "kind": "open_job",
        "title_fi": "Hallin apulainen",
        "language": "fi",
        "workplace_id": str(number),
        "then": "save",
        "positions": "1",
    }
    refused = post(client, "/openings/new", {**data, "workplace_id": str(theirs.id)})
    assert refused.status_code == 400 and "workplace_id" in refused.text
    assert post(client, "/openings/new", data).status_code == 303
    with wiring.uow.read() as session:
        opening = session.scalars(select(Opening).where(Opening.workplace_id == number)).one()
        assert (opening.workplace, opening.places[0].municipality) == ("Rannan halli", "837")
    assert "Rannan halli" in client.get(f"/openings/{opening.public_id}").text


def test_openings_say_who_of_the_firm_wrote_them(client: ReadingClient, world: World, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        colleague = factories.member(session, Role.EMPLOYER, world.firm)
    client.sign_in_as(colleague)
    assert f"Kirjoittanut {world.accounts['employer'].name}" in client.get("/openings/mine").text
    client.sign_in_as(world.accounts["employer"])
    assert "Kirjoittanut" not in client.get("/openings/mine").text


def test_an_admin_makes_a_coaching_organisation_and_its_coordinator_starts_with_the_terms(
    client: ReadingClient, world: World, wiring: Wiring
) -> None:
    client.sign_in_as(world.accounts["admin"])
    email = "ensimmainen@esimerkki.example"
    data = {"name": "Uusi säätiö", "form": "foundation", "business_id": "", "municipality": "837"}
    data |= {"email": email, "language": "fi"}
    assert post(client, "/organisations/coaching/new", {**data, "email": ""}).status_code == 400
    assert post(client, "/organisations/coaching/new", data).status_code == 303
    assert "Uusi säätiö" in client.get("/organisations/coaching").text
    visitor = client.application.test_client()
    assert isinstance(visitor, ReadingClient)
    link, words = link_of(wiring, email), "viisi harmaata hanhea"
    assert "koordinaattoriksi: Uusi säätiö" in visitor.get(link).text
    made = {"name": "Eka Koordinaattori", "language": "fi", "password": words, "again": words}
    assert visitor.send(link, made).status_code == 303
    with wiring.uow.read() as session:
        house = session.scalars(select(Organisation).where(Organisation.name == "Uusi säätiö")).one()
        seat = session.scalars(select(Membership).where(Membership.organisation_id == house.id)).one()
        assert (seat.role, seat.verified_how, house.agreement_accepted_at) == (Role.COORDINATOR, "invitation", None)


def test_an_employers_form_and_ways_of_checking_show_on_the_admin_page(
    client: ReadingClient, world: World, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session, name="Odottaja Oy", verified=False)
        boss = factories.member(session, Role.EMPLOYER, firm, verified=False, owner=True)
        factories.opening(session, boss, firm)
        seat = session.scalars(select(Membership).where(Membership.account_id == boss.id)).one()
    client.sign_in_as(world.accounts["coordinator"])
    assert "yksi paikka odottaa tarkistusta" in client.get("/admin/employers").text
    page = f"/admin/employers/{firm.public_id}"
    data = {"how": "register", "on": "31.12.2031", "members": [str(seat.id)]}
    assert 'href="#on"' in post(client, f"{page}/verify", data).text
    assert post(client, f"{page}/verify", {**data, "on": "20.11.2026"}).status_code == 303
    shown = client.get(page).text
    assert "Rekisteristä katsottu" in shown and "20. marraskuuta 2026" in shown
    assert world.accounts["coordinator"].name in shown
    assert post(client, f"{page}/members/{seat.id}/end").status_code == 303
    client.get(page)  # says once that it has ended
    assert boss.name not in client.get(page).text.split("Mitä on tapahtunut")[0]
