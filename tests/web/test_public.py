from datetime import timedelta

import pytest

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.messages import DeliveryState
from marketplace.domain.openings import OpeningState
from marketplace.models import JobHeartbeat, OutgoingMessage
from marketplace.services.messages import queue_message
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import heading


def test_the_front_page_shows_the_five_newest_public_openings_and_no_others(
    client: ReadingClient, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session)
        unverified = factories.organisation(session, verified=False)
        boss = factories.member(session, Role.EMPLOYER, firm)
        for number in range(7):
            at = clock.now() - timedelta(hours=number)
            factories.opening(session, boss, firm, title={"fi": f"Julkinen {number}"}, published_at=at)
        factories.opening(session, boss, unverified, title={"fi": "Tarkistamaton"})
        factories.opening(session, boss, firm, title={"fi": "Keskeneräinen"}, missing=("pay",))
        factories.opening(session, boss, firm, title={"fi": "Luonnos tästä"}, state=OpeningState.DRAFT)
    page = client.get("/").text
    shown = [number for number in range(7) if f"Julkinen {number}" in page]
    assert shown == [0, 1, 2, 3, 4]
    assert not any(word in page for word in ("Tarkistamaton", "Keskeneräinen", "Luonnos tästä"))


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    "path", ["/", "/how", "/privacy", "/accessibility", "/contact", "/call-me", "/accounts/sign-in"]
)
def test_every_shell_page_stands_in_every_language(client: ReadingClient, path: str, lang: str) -> None:
    client.get(f"/language/{lang}")
    page = client.get(path)
    assert page.status_code == 200 and f'<html lang="{lang}">' in page.text


def test_the_language_stays_across_pages_and_leads_back(client: ReadingClient) -> None:
    reply = client.get("/language/sv?next=/how%3Fa%3D1")
    assert reply.headers["Location"] == "/how?a=1"
    assert heading(client.get("/how")) == "Så fungerar Löytämö"
    assert heading(client.get("/accounts/sign-in")) == "Logga in"
    assert client.get("/language/de").status_code == 404


@pytest.mark.parametrize(
    "address",
    ["//evil.example", "https://evil.example", "/\\evil", "javascript:x", "/a\nb", "", "how", "/\t/evil.example"],
)
def test_a_language_link_never_leads_elsewhere(client: ReadingClient, address: str) -> None:
    assert client.get("/language/en", query_string={"next": address}).headers["Location"] == "/"


def test_the_browsers_language_counts_until_one_is_chosen(client: ReadingClient) -> None:
    assert '<html lang="sv">' in client.get("/", headers={"Accept-Language": "sv-FI,sv;q=0.9"}).text
    assert '<html lang="fi">' in client.get("/", headers={"Accept-Language": "de"}).text


def test_a_visitor_has_no_start_page_and_is_led_to_the_front(client: ReadingClient) -> None:
    assert client.get("/start").headers["Location"] == "/"


@pytest.mark.parametrize("role", [Role.EMPLOYER, Role.COACH, Role.COORDINATOR, Role.ADMIN, Role.JOBSEEKER])
def test_each_role_begins_with_rest_when_nothing_waits(client: ReadingClient, wiring: Wiring, role: Role) -> None:
    with wiring.uow.begin() as session:
        if role is Role.JOBSEEKER:
            who = factories.account(session)
            factories.person(session, account_id=who.id)
        else:
            who = factories.member(session, role)
    page = client.sign_in_as(who).get("/start")
    assert page.status_code == 200 and "Nyt ei odota mikään" in page.text


def test_an_opening_that_ends_within_a_week_waits_for_its_own_people(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session)
        boss, coach = factories.member(session, Role.EMPLOYER, firm), factories.member(session, Role.COACH)
        other = factories.member(session, Role.EMPLOYER)
        soon, later = clock.now() + timedelta(days=7), clock.now() + timedelta(days=7, seconds=1)
        factories.opening(session, coach, firm, title={"fi": "Pian päättyvä"}, expires_at=soon)
        factories.opening(session, boss, firm, title={"fi": "Myöhemmin päättyvä"}, expires_at=later)
    for who, waits in ((boss, True), (coach, True), (other, False)):
        page = client.sign_in_as(who).get("/start").text
        assert ("Pian päättyvä" in page) == waits and "Myöhemmin päättyvä" not in page
        assert ("Nyt ei odota mikään" in page) == (not waits)


def test_employers_to_verify_wait_for_coordinators_alone(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        coordinator, coach = factories.member(session, Role.COORDINATOR), factories.member(session, Role.COACH)
        factories.organisation(session, verified=False)  # imported, nobody speaks for it
    assert "odottaa tarkistusta" not in client.sign_in_as(coordinator).get("/start").text
    with wiring.uow.begin() as session:
        factories.member(session, Role.EMPLOYER, verified=False)
    assert "Yksi työnantaja odottaa tarkistusta." in client.sign_in_as(coordinator).get("/start").text
    assert "odottaa tarkistusta" not in client.sign_in_as(coach).get("/start").text


def test_machines_hear_that_the_database_answers(client: ReadingClient, wiring: Wiring) -> None:
    assert (client.get("/healthz").status_code, client.get("/healthz").text) == (200, "ok\n")


def test_every_letter_is_shown_in_the_demo_with_its_link_and_nowhere_else(
    client: ReadingClient, wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    with wiring.uow.begin() as session:
        who = factories.account(session, language="sv")
        queue_message(session, who, "password-link", "/accounts/reset/{password:abc.1.def}")
    page = client.get("/demo/messages").text
    assert "Länk till ett nytt lösenord" in page and who.email in page
    assert "/accounts/reset/abc.1.def~" in page
    monkeypatch.setattr(type(wiring.settings), "shows_sent_messages", False)
    assert client.get("/demo/messages").status_code == 404


def test_how_the_service_runs_is_for_coordinators_and_says_what_is_late(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        coordinator, coach = factories.member(session, Role.COORDINATOR), factories.member(session, Role.COACH)
        session.add(JobHeartbeat(job="drain", at=clock.now()))
        session.add(JobHeartbeat(job="send_messages", at=clock.now() - timedelta(minutes=30)))
        queue_message(session, coach, "employer-waits", "/admin/employers").state = DeliveryState.UNKNOWN
        assert session.query(OutgoingMessage).count() == 1
    assert client.sign_in_as(coach).get("/admin/health").status_code == 403
    page = client.sign_in_as(coordinator).get("/admin/health").text
    rows = {row.split('"')[0]: row.split("</li>")[0] for row in page.split('<p id="job-')[1:]}
    assert "Kunnossa" in rows["drain"] and "Myöhässä" in rows["send_messages"]
    assert "ei vielä kertaakaan" in rows["reconcile"]
    assert "Viestit, joista pitää huolehtia" in page and "Rakennettava uudelleen" in page
    assert coach.email not in page
