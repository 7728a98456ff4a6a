"""Pages of organisations: joining, people, hats, terms, workplaces, and what an unverified employer does not see."""

import re

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import Visibility
from marketplace.domain.joining import JoinState
from marketplace.domain.terms import TERMS_VERSION
from marketplace.models import JoinRequest, LoginSession, Membership, Municipality, Opening, Organisation, Workplace
from marketplace.queries.accounts import actor_of
from marketplace.wiring import Wiring
from search.query import card_audience
from tests import factories
from tests.factories import world as small_world
from tests.factories.world import World
from tests.pages import ReadingClient
from tests.web.accounts_parts import heading, letters, link_of, post

SECRETS = ("Planttu", small_world.SECRET_PHONE, small_world.SECRET_EMAIL)


@pytest.fixture
def world(wiring: Wiring) -> World:
    with wiring.uow.begin() as session:
        region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
        session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
        return small_world.build(session)


def test_an_asker_sees_names_only_until_an_owner_says_yes(client: ReadingClient, world: World, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session, name="Verhoomo Äyräs Oy", business_id="7654321-2")
        owner = factories.member(session, Role.EMPLOYER, firm, owner=True)
        draft = factories.opening(session, owner, firm, title={"fi": "Salainen luonnos"}, state="draft")
        asker = factories.account(session)
    client.sign_in_as(asker)
    assert "Verhoomo" not in client.get("/organisations/join?q=ve").text
    for words in ("verhoomo äy", "7654321-2"):
        page = client.get(f"/organisations/join?q={words}").text
        assert "Verhoomo Äyräs Oy" in page and owner.name not in page and "luonnos" not in page
    data = {"organisation": firm.public_id, "words": "Ompelija"}
    assert post(client, "/organisations/join/ask", data).status_code == 303
    assert "Odottaa vastausta" in client.get("/organisations/join").text
    assert "pyytänyt" in post(client, "/organisations/join/ask", data).text
    for path in ("", "/people", "/edit", "/workplaces"):
        assert client.get(f"/organisations/{firm.public_id}{path}").status_code == 404
    assert "luonnos" not in client.get("/start").text
    assert client.get("/openings/mine").status_code == 403
    assert client.get(f"/openings/{draft.public_id}").status_code == 404
    with wiring.uow.read() as session:
        request = session.scalars(select(JoinRequest).where(JoinRequest.account_id == asker.id)).one()
    page = f"/organisations/joins/{request.public_id}"
    client.sign_in_as(owner)
    assert "haluaa liittyä" in client.get("/start").text and "Ompelija" in client.get(page).text
    assert post(client, page, {"version": "1"}).status_code == 400
    assert post(client, page, {"version": "9", "answer": "yes"}).status_code == 409
    assert post(client, page, {"version": "1", "answer": "yes"}).status_code == 303
    client.sign_in_as(asker)
    assert heading(client.get(f"/organisations/{firm.public_id}")) == "Verhoomo Äyräs Oy"
    assert "Salainen luonnos" in client.get("/openings/mine?state=draft").text
    assert [row.code for row in letters(wiring, asker.email)] == ["join-accepted"]


def test_a_coordinators_queue_asks_how_and_a_no_says_why(client: ReadingClient, world: World, wiring: Wiring) -> None:
    page = f"/organisations/joins/{world.join_request.public_id}"
    client.sign_in_as(world.accounts["coordinator"])
    assert "liittymispyyntö odottaa" in client.get("/admin/employers").text
    assert page in client.get("/organisations/joins").text
    assert 'href="#how"' in post(client, page, {"version": "1", "answer": "yes"}).text
    wrong = {"version": "1", "answer": "yes", "how": "call", "on": "31.12.2031"}
    assert 'href="#on"' in post(client, page, wrong).text
    assert post(client, page, {"version": "1", "answer": "no"}).status_code == 400
    reason = "Numero ei vastannut."
    assert post(client, page, {"version": "1", "answer": "no", "reason": reason}).status_code == 303
    asker = world.accounts["other_jobseeker"]
    client.sign_in_as(asker)
    assert reason in client.get("/organisations/join").text
    assert [row.code for row in letters(wiring, asker.email)][-1] == "join-refused"
    with wiring.uow.read() as session:
        assert session.get_one(JoinRequest, world.join_request.id).state is JoinState.REFUSED


def test_a_new_company_is_its_askers_and_a_known_number_leads_to_asking(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        asker = factories.account(session)
        known = factories.organisation(session, name="Tuttu Pesula Oy", business_id="1234567-1")
    client.sign_in_as(asker)
    assert "Liity työnantajaan" in client.get("/start").text
    data = {"name": "Uusi Kahvio", "form": "company", "business_id": "1234567-1", "municipality": "", "phone": ""}
    refused = post(client, "/organisations/join/new", data)
    assert refused.status_code == 400 and f"organisation={known.public_id}" in refused.text
    assert post(client, "/organisations/join/new", {**data, "form": "household"}).status_code == 400
    made = post(client, "/organisations/join/new", {**data, "business_id": ""})
    page = client.get(made.headers["Location"])
    assert heading(page) == "Uusi Kahvio" and "Tarkistamatta" in page.text


@pytest.mark.parametrize("organisation_verified", [True, False])
def test_an_unverified_employer_meets_no_card_match_count_or_introduction(
    client: ReadingClient, wiring: Wiring, organisation_verified: bool
) -> None:
    with wiring.uow.begin() as session:
        world = small_world.build(session)
        card = session.get_one(type(world.card), world.card.id)
        card.visibility = Visibility.EMPLOYERS
        if organisation_verified:
            seat = session.get_one(Membership, world.seat.id)
            seat.verified_at = None
        else:
            firm = session.get_one(Organisation, world.firm.id)
            firm.verified_at = None
    client.sign_in_as(world.accounts["employer"])
    refused = [
        f"/cards/{world.card.public_id}",
        f"/introductions/{world.introduction.public_id}",
        f"/introductions/{world.introduction.public_id}/offer",
        f"/placements/{world.placement.public_id}",
        f"/openings/{world.opening.public_id}/matches",
        f"/cards/{world.card.public_id}/matches",
        "/coach/cards",
    ]
    for path in refused:
        assert client.get(path).status_code in (403, 404), path
    title = world.opening.title["fi"]
    shown = ("/start", "/openings/mine", "/introductions", f"/openings/{world.opening.public_id}", "/accounts/messages")
    for path in (*shown, f"/organisations/{world.firm.public_id}", f"/organisations/{world.firm.public_id}/people"):
        page = client.get(path)
        assert page.status_code == 200, path
        assert world.introduction.public_id not in page.text and world.placement.public_id not in page.text, path
        assert "hyllyttää tavaraa" not in page.text and "vastausta odot" not in page.text.lower(), path
    assert title in client.get("/openings/mine").text, "its own openings are there"
    assert 'href="/introductions">' not in re.sub(
        r"<header.*?</header>", "", client.get("/openings/mine").text, flags=re.S
    )
    deleting = post(client, f"/openings/{world.opening.public_id}/delete")
    assert (
        deleting.status_code == 303
        and "esittely" not in client.get(deleting.headers["Location"]).text.split("<main")[1]
    )
    with wiring.uow.begin() as session:
        session.get_one(Membership, world.seat.id).verified_at = world.firm.created_at
        session.get_one(Organisation, world.firm.id).verified_at = world.firm.created_at
    assert client.get(f"/introductions/{world.introduction.public_id}").status_code == 200, "the other direction"
    assert client.get(f"/cards/{world.card.public_id}").status_code == 200


def test_people_are_invited_named_owners_and_leave(client: ReadingClient, world: World, wiring: Wiring) -> None:
    page, employer = f"/organisations/{world.firm.public_id}/people", world.accounts["employer"]
    client.sign_in_as(employer)
    new = "uusi.kollega@esimerkki.example"
    assert post(client, f"{page}/invite", {"email": "x", "role": "employer", "language": "fi"}).status_code == 400
    assert post(client, f"{page}/invite", {"email": new, "role": "coach", "language": "fi"}).status_code == 400
    assert post(client, f"{page}/invite", {"email": new, "role": "employer", "language": "sv"}).status_code == 303
    link = link_of(wiring, new)
    shown = client.get(page).text
    assert new in shown and "Odottaa" in shown
    visitor = client.application.test_client()
    made = {
        "name": "Uusi Kollega",
        "language": "fi",
        "password": "viisi harmaata hanhea",
        "again": "viisi harmaata hanhea",
    }
    assert isinstance(visitor, ReadingClient)
    assert visitor.get(link).status_code == 200 and visitor.send(link, made).status_code == 303
    with wiring.uow.read() as session:
        seat = session.scalars(select(Membership).order_by(Membership.id.desc())).first()
        assert seat is not None and seat.verified_how == "invitation" and not seat.is_owner
        number, colleague = seat.id, seat.account
        assert colleague.email == new
    assert "Hyväksytty" in client.get(page).text
    own_end = f"{page}/{world.seat.id}/end"
    assert "Viimeinen" in post(client, own_end).text
    assert post(client, f"{page}/{number}/owner").status_code == 303
    assert post(client, own_end).status_code == 303
    for gone in (page, "/openings/mine"):
        assert client.get(gone).status_code in (403, 404)
    other = client.application.test_client()
    assert isinstance(other, ReadingClient)
    other.sign_in_as(colleague)
    assert (
        other.get(page).status_code == 200 and "Lähti pois" in other.get(f"/organisations/{world.firm.public_id}").text
    )


def test_an_invitation_is_revoked_and_sent_again(client: ReadingClient, world: World, wiring: Wiring) -> None:
    page = f"/organisations/{world.firm.public_id}/people"
    client.sign_in_as(world.accounts["employer"])
    data = {"email": "toinen@esimerkki.example", "role": "employer", "language": "fi"}
    post(client, f"{page}/invite", data)
    old = link_of(wiring, data["email"])
    number = re.findall(r"invitations/(\d+)/again", client.get(page).text)[0]
    assert post(client, f"{page}/invitations/{number}/again").status_code == 303
    new = link_of(wiring, data["email"])
    assert (client.get(old).status_code, client.get(new).status_code) == (410, 200)
    number = re.findall(r"invitations/(\d+)/revoke", client.get(page).text)[0]
    assert post(client, f"{page}/invitations/{number}/revoke").status_code == 303
    assert client.get(new).status_code == 410
    other = f"/organisations/{world.firm.public_id}/people/invitations/999/revoke"
    assert post(client, other).status_code == 404


def test_switching_roles_is_plain_and_narrows_what_is_seen(client: ReadingClient, world: World, wiring: Wiring) -> None:
    account = world.accounts["coach"]
    with wiring.uow.begin() as session:
        firm_hat = str(factories.seat(session, account, Role.EMPLOYER, world.firm).id)
        coach_hat = str(session.scalars(select(Membership.id).where(Membership.account_id == account.id)).first())
    client.sign_in_as(account)
    page = client.get("/start").text
    assert "Toimit nyt:" in page and f"valmentaja, {world.house.name}" in page, "the widest role comes first"
    refused = client.get("/organisations/" + world.firm.public_id)
    assert refused.status_code == 404 and "Sinulla on muitakin rooleja" in refused.text
    assert post(client, "/organisations/hats", {"hat": "12345"}, page="/contact").status_code == 404
    reply = post(client, "/organisations/hats", {"hat": firm_hat}, page="/contact")
    assert (reply.status_code, reply.headers["Location"]) == (303, "/start")
    assert f"työnantaja, {world.firm.name}" in client.get("/start").text
    assert client.get("/organisations/" + world.firm.public_id).status_code == 200
    coach_only = client.get("/coach/cards")
    assert coach_only.status_code == 403 and "Vaihda roolia" in coach_only.text
    post(client, "/organisations/hats", {"hat": coach_hat}, page="/contact")
    assert client.get("/coach/cards").status_code == 200
    with wiring.uow.read() as session:
        rows = session.scalars(select(LoginSession.hat).where(LoginSession.account_id == account.id)).all()
        assert list(rows) == [coach_hat]
    one = client.application.test_client()
    assert isinstance(one, ReadingClient)
    one.sign_in_as(world.accounts["other_employer"])
    assert "Toimit nyt:" not in one.get("/start").text
    assert "muitakin rooleja" not in one.get("/organisations/" + world.firm.public_id).text


def test_no_card_comes_out_before_the_terms(client: ReadingClient, world: World, wiring: Wiring) -> None:
    coach, coordinator = world.accounts["coach"], world.accounts["coordinator"]
    with wiring.uow.begin() as session:
        house = session.get_one(Organisation, world.house.id)
        house.agreement_accepted_at = house.agreement_version = None
    with wiring.uow.read() as session:
        assert card_audience(actor_of(session, coach)) == frozenset(), "the index is asked for nothing"
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
