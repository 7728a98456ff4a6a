"""Searches of cards are saved where cards are searched, by whoever may open that page, and are never public ones."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from html import unescape

import pytest
from sqlalchemy import select

from jobs import drain, tell_new_openings
from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.codes import Visibility
from marketplace.domain.searches import Often, SearchedIn
from marketplace.errors import NotAllowed
from marketplace.labels import load_labels
from marketplace.models import Account, Membership, OutgoingMessage, ReadAudit, SavedSearch
from marketplace.queries.accounts import actor_of
from marketplace.services.searches import LETTERS, NewSearch, save_search
from marketplace.settings import ROOT
from marketplace.texts import Texts
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient

TEXTS = Texts(load_labels(ROOT / "seeds" / "lists"))
PLACES = {"coach_cards": ("/coach/cards", Role.COACH), "employer_cards": ("/cards/for-employers", Role.EMPLOYER)}


def _member(wiring: Wiring, role: Role, *, verified: bool = True) -> Account:
    with wiring.uow.begin() as session:
        return make.member(session, role, verified=verified)


def _rows(wiring: Wiring) -> list[SavedSearch]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(SavedSearch).order_by(SavedSearch.id)))


@pytest.mark.parametrize("of", PLACES)
def test_the_page_of_cards_leads_to_saving_what_it_shows(client: ReadingClient, wiring: Wiring, of: str) -> None:
    path, role = PLACES[of]
    client.sign_in_as(_member(wiring, role))
    link = re.search(r'href="(/searches/new[^"]*)"', client.get(f"{path}?q=leipuri&kind=open_job").text)
    assert link and unescape(link[1]) == f"/searches/new?q=leipuri&kind=open_job&of={of}"
    form = client.get(unescape(link[1])).text
    assert "uusia kortteja" in form and "”leipuri”" in form and "paikoista" not in form
    assert f'href="{path}?q=leipuri&amp;kind=open_job"' in form, "back to where one came from"
    assert client.send(unescape(link[1]), {"name": "Leipurit", "often": "weekly"}).status_code == 303
    (row,) = _rows(wiring)
    assert (row.searched_in, row.often, dict(row.parts)) == (
        SearchedIn(of), Often.WEEKLY, {"q": ["leipuri"], "kind": ["open_job"]},
    )  # fmt: skip
    page = client.get("/searches").text
    assert "uusia kortteja ilmestyy" in page and "Uusia kortteja" in page and "Näytä kortit nyt" in page
    assert f'href="{path}?q=leipuri&amp;kind=open_job"' in page and "Päällä" in page
    for step, state in (("pause", "paused"), ("resume", "active")):
        client.send(f"/searches/{row.public_id}/{step}")
        assert _rows(wiring)[0].state == state
    assert "Kerromme korteista" in client.get("/searches").text
    edited = {"name": "Kaikki leipurit", "often": "daily", "version": str(_rows(wiring)[0].version)}
    assert client.send(f"/searches/{row.public_id}/edit", edited).status_code == 303
    for step, gone in (("delete", True), ("restore", False)):
        client.send(f"/searches/{row.public_id}/{step}")
        assert (_rows(wiring)[0].deleted_at is not None) is gone
    assert _rows(wiring)[0].name == "Kaikki leipurit"


@pytest.mark.parametrize("of", PLACES)
@pytest.mark.parametrize("who", ["visitor", "jobseeker", "unverified", "former", "other_role", "admin"])
def test_who_may_not_open_the_page_saves_nothing_of_it(
    client: ReadingClient, wiring: Wiring, of: str, who: str
) -> None:
    role = PLACES[of][1]
    other = Role.COACH if role is Role.EMPLOYER else Role.EMPLOYER
    with wiring.uow.begin() as session:
        if who in ("visitor", "jobseeker"):
            account = make.account(session)
        elif who == "unverified":
            account = make.member(session, Role.EMPLOYER, verified=False)
        elif who == "former":
            account = make.member(session, role)
            session.scalars(select(Membership).where(Membership.account_id == account.id)).one().ended_at = clock.now()
        else:
            account = make.member(session, Role.ADMIN if who == "admin" else other)
    if who != "visitor":
        client.sign_in_as(account)
    refused = 303 if who == "visitor" else 403
    assert client.get(f"/searches/new?q=leipuri&of={of}").status_code == refused
    assert client.send(f"/searches/new?q=leipuri&of={of}", {"name": "x", "often": "daily"}).status_code == refused
    with wiring.uow.begin() as session, pytest.raises(NotAllowed):
        actor = actor_of(session, account) if who != "visitor" else Actor()
        save_search(session, actor, NewSearch(SearchedIn(of), "x", {}, Often.DAILY))
    assert _rows(wiring) == []


def test_a_search_whose_owner_may_not_look_now_says_so(client: ReadingClient, wiring: Wiring) -> None:
    coach = _member(wiring, Role.COACH)
    with wiring.uow.begin() as session:
        make.saved_search(session, coach, searched_in=SearchedIn.COACH_CARDS, parts={"q": ["leipuri"]})
    client.sign_in_as(coach)
    assert "Odottaa" not in client.get("/searches").text
    with wiring.uow.begin() as session:
        session.scalars(select(Membership).where(Membership.account_id == coach.id)).one().ended_at = clock.now()
    page = client.get("/searches").text
    assert "Odottaa" in page and "Tililläsi ei nyt voi hakea kortteja" in page and "/coach/cards" not in page
    assert "Poista" in page


def test_the_letter_leaves_no_trace_of_reading_and_opening_its_link_does(
    client: ReadingClient, wiring: Wiring, moved_clock: Callable[[datetime], None]
) -> None:
    boss = _member(wiring, Role.EMPLOYER)
    with wiring.uow.begin() as session:
        make.saved_search(session, boss, searched_in=SearchedIn.EMPLOYER_CARDS)
        moved_clock(clock.now() + timedelta(minutes=1))
        house = make.organisation(session, coaching=True)
        person = make.person(session, make.member(session, Role.COACH, house), house)
        card = make.card(session, person, house, headline={"fi": "Leipuri"}, visibility=Visibility.EMPLOYERS)
    for _ in range(4):
        drain.run(wiring, clock.now, 100, False)
    assert tell_new_openings.run(wiring, clock.now, 100, False).notes == {"letters": 1}
    with wiring.uow.read() as session:
        assert session.scalars(select(ReadAudit)).all() == []
        (letter,) = session.scalars(select(OutgoingMessage)).all()
    client.sign_in_as(boss)
    messages = client.get("/accounts/messages").text
    assert "Uusia kortteja" in messages and "Leipuri" not in messages
    assert letter.path == "/cards/for-employers?sort=newest" and "Leipuri" in client.get(letter.path).text
    with wiring.uow.read() as session:
        (read,) = session.scalars(select(ReadAudit)).all()
        assert (read.account_id, list(read.card_ids)) == (boss.id, [card.id])


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_letters_say_how_many_to_coaches_alone(language: str) -> None:
    coachs, employers = LETTERS[SearchedIn.COACH_CARDS], LETTERS[SearchedIn.EMPLOYER_CARDS]
    for part in ("subject", "body"):
        one, many = (TEXTS.say(f"mail-{coachs}-{part}", language, name="Haku", count=n) for n in (1, 37))
        none = TEXTS.say(f"mail-{employers}-{part}", language, name="Haku")
        assert "37" in many and one != many and "Haku" in one
        assert "Haku" in none and not re.search(r"\d", none) and none not in (one, many)
