"""Somebody looks for work, finds none today, and hears of it when it comes: from the search page to the last letter."""

import re
from datetime import UTC, datetime
from html import unescape

from sqlalchemy import select

from jobs import tell_new_openings
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import Offer
from marketplace.models import OutgoingMessage
from tests import factories
from tests.journeys.steps import Journey, text_of
from tests.pages import ReadingClient

ADDRESS, PASSWORD = "etsija@esimerkki.example", "kolme kissaa katolla"
SEARCH = "/openings?q=trapetsitaiteilija&offer=own_pace"


def _client(j: Journey) -> ReadingClient:
    made = j.app.test_client()
    assert isinstance(made, ReadingClient)
    return made


def _link(page: str, beginning: str) -> str:
    found = re.search(f'href="({re.escape(beginning)}[^"]*)"', page)
    assert found, f"no link to {beginning}"
    return unescape(found[1])


def _come_in(j: Journey, client: ReadingClient, sign_in: str) -> str:
    """From the sign-in page by an account of one's own; returns where the confirmed address leads."""
    doors = client.get(_link(client.get(sign_in).text, "/accounts/new")).text
    form = client.get(_link(doors, "/accounts/new?door=jobseeker")).text
    going_to = re.search(r'name="next" value="([^"]*)"', form)
    assert going_to
    typed = {"door": "jobseeker", "adult": "yes", "name": "Etsijä", "email": ADDRESS, "language": "fi"}
    client.send("/accounts/new", {**typed, "next": unescape(going_to[1])})
    j.deliver()
    made = client.send(j.newest_link(ADDRESS), {"password": PASSWORD, "again": PASSWORD})
    assert made.status_code == 303
    return str(made.headers["Location"])


def _publish(j: Journey) -> str:
    """An employer publishes something of the kind; returns its address."""
    with j.wiring.uow.begin() as session:
        firm = factories.organisation(session)
        boss = factories.member(session, Role.EMPLOYER, firm)
        title, moment = {"fi": "Trapetsitaiteilija sirkukseen"}, clock.now()
        row = factories.opening(
            session, boss, firm, title=title, published_at=moment, accommodations={"own_pace": Offer.YES}
        )
        return f"/openings/{row.public_id}"


def _tell(j: Journey) -> list[tuple[str, str]]:
    j.deliver()
    report = tell_new_openings.run(j.wiring, clock.now, 100, False)
    assert report.served == report.due and not report.failed
    return j.deliver()


def test_from_a_search_without_results_to_a_letter_and_out_by_one_press(journey: Journey) -> None:
    client, base = _client(journey), journey.wiring.settings.base_url
    away = client.get(_link(client.get(SEARCH).text, "/searches/new"))
    here = _come_in(journey, client, away.headers["Location"])
    page = client.get(here).text
    assert here.startswith("/searches/new?") and "trapetsitaiteilija" in page and "Oma tahti" in page
    assert client.send(here, {"name": "Sirkus", "often": "daily"}).status_code == 303
    journey.move(datetime(2026, 11, 24, 6, tzinfo=UTC))
    assert _tell(journey) == [], "nothing is new, nothing is sent"
    opening = _publish(journey)
    assert _tell(journey) == [], "the day's letter has its hour"
    journey.move(datetime(2026, 11, 25, 6, tzinfo=UTC))
    assert _tell(journey) == [(ADDRESS, "saved-search")]
    (mail,) = [each for each in journey.mails() if each["List-Unsubscribe"]]
    words = text_of(mail)
    assert "Uusi paikka: Sirkus" in words and "Trapetsitaiteilija sirkukseen" in words and f"{base}{opening}" in words
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = str(mail["List-Unsubscribe"]).strip("<>")
    assert stop in words, "people without such a mail program have the same link"
    with journey.wiring.uow.read() as session:
        row = session.scalars(select(OutgoingMessage).where(OutgoingMessage.code == "saved-search")).one()
        token = stop.rsplit("/", 1)[1]
        assert token not in f"{row.path}{row.stop_path}{row.parameters}", "no row holds what opens the link"
    client.send("/accounts/sign-in", {"email": ADDRESS, "password": PASSWORD})
    page = client.get("/accounts/messages").text
    assert "Trapetsitaiteilija sirkukseen" in page and token not in page
    assert client.get(_link_of_search(words, base)).status_code == 200
    once = journey.app.test_client().post(stop.removeprefix(base), data={"List-Unsubscribe": "One-Click"})
    assert (once.status_code, once.text) == (200, "OK\n")
    _publish(journey)
    journey.move(datetime(2026, 11, 26, 6, tzinfo=UTC))
    assert _tell(journey) == [], "no more letters"


def _link_of_search(words: str, base: str) -> str:
    found = re.search(f"{re.escape(base)}(/openings\\?\\S+)", words)
    assert found and "q=trapetsitaiteilija" in found[1] and "sort=newest" in found[1]
    return found[1]
