"""Pages of organisations: joining, people, hats, and what an unverified employer does not see."""

import re

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import Visibility
from marketplace.domain.joining import JoinState
from marketplace.models import (
    JoinRequest,
    LoginSession,
    Membership,
    Municipality,
    Organisation,
)
from marketplace.wiring import Wiring
from tests import factories
from tests.factories import world as small_world
from tests.factories.world import World
from tests.pages import ReadingClient
from tests.web.accounts_parts import heading, letters, link_of, post


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
        coach_hat = str(session.scalars(select(Membership.id).where(Membership.account_id == account.id)).one())
        firm_hat = str(factories.seat(session, account, Role.EMPLOYER, world.firm).id)
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
