"""Saving searches and stopping their letters: for the owner alone, with the search kept on the way to sign in."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace import clock, links
from marketplace.domain.actors import Role
from marketplace.domain.searches import MAX_NAME, MAX_SEARCHES, Often, SearchedIn, SearchState
from marketplace.models import Account, HistoryRow, Municipality, SavedSearch
from marketplace.queries.searches import PAGE_SIZE
from marketplace.services.passwords import hash_password
from marketplace.services.searches import STOP
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient

Move = Callable[[datetime], None]
SEARCH = "q=siivous&municipality=837&kind=open_job"
PASSWORD = "pitkä ja oma lause"


@pytest.fixture
def account(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        region = {"region_code": "06", "region_fi": "", "region_sv": "", "lat": 61.5, "lon": 23.8}
        session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", **region))
        return make.account(session, password_hash=hash_password(PASSWORD))


def _saved(wiring: Wiring, who: Account, **values: Any) -> SavedSearch:
    with wiring.uow.begin() as session:
        return make.saved_search(session, who, **values)


def _rows(wiring: Wiring) -> list[SavedSearch]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(SavedSearch).order_by(SavedSearch.id)))


def _token(wiring: Wiring, row: SavedSearch) -> str:
    return links.token(wiring.settings.secret_key, STOP, row.public_id)


def test_the_search_page_leads_to_saving_what_it_shows(client: ReadingClient, account: Account) -> None:
    page = client.get(f"/openings?{SEARCH}&c=nonsense").get_data(as_text=True)
    link = re.search(r'href="(/searches/new[^"]*)"', page)
    assert link and set(urlsplit(link[1]).query.replace("&amp;", "&").split("&")) == set(SEARCH.split("&"))
    client.sign_in_as(account)
    form = client.get(link[1].replace("&amp;", "&")).get_data(as_text=True)
    assert 'value="siivous, Tampere, ' in form or 'value="siivous, Tavallinen työpaikka, Tampere"' in form
    assert "”siivous”" in form and "Tampere" in form


def test_a_visitor_is_led_to_sign_in_and_comes_back_with_the_search(
    client: ReadingClient, account: Account, wiring: Wiring
) -> None:
    away = client.get(f"/searches/new?{SEARCH}")
    assert away.status_code == 303
    page = client.get(away.headers["Location"]).get_data(as_text=True)
    assert "Hakusi on tallessa" in page
    assert "Hakusi on tallessa" not in client.get("/accounts/sign-in").get_data(as_text=True)
    next_path = re.search(r'name="next" value="([^"]+)"', page)
    assert next_path
    typed = {"email": account.email, "password": PASSWORD, "next": next_path[1].replace("&amp;", "&")}
    back = client.send("/accounts/sign-in", typed)
    assert back.headers["Location"] == f"/searches/new?{SEARCH}"
    assert client.send(back.headers["Location"], {"name": "Siivous", "often": "weekly"}).status_code == 303
    (row,) = _rows(wiring)
    assert dict(row.parts) == {"q": ["siivous"], "municipality": ["837"], "kind": ["open_job"]}
    assert (row.name, row.often, row.account_id, row.searched_in) == (
        "Siivous", Often.WEEKLY, account.id, SearchedIn.OPENINGS,
    )  # fmt: skip


def test_the_same_search_saved_again_takes_the_new_name(
    client: ReadingClient, account: Account, wiring: Wiring
) -> None:
    client.sign_in_as(account)
    for name, often in (("Siivous", "daily"), ("Siivousta", "at_once")):
        client.send(f"/searches/new?{SEARCH}", {"name": name, "often": often})
    (row,) = _rows(wiring)
    assert (row.name, row.often, row.next_at) == ("Siivousta", Often.AT_ONCE, clock.now())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"name": "", "often": "daily"}, "Anna haulle nimi"),
        ({"name": "x" * (MAX_NAME + 1), "often": "daily"}, str(MAX_NAME)),
        ({"name": "Siivous", "often": "hourly"}, "Valitse"),
    ],
)
def test_what_cannot_be_saved_is_said_at_its_field_and_nothing_is_lost(
    client: ReadingClient, account: Account, wiring: Wiring, typed: dict[str, str], told: str
) -> None:
    client.sign_in_as(account)
    reply = client.send(f"/searches/new?{SEARCH}", typed)
    page = reply.get_data(as_text=True)
    assert reply.status_code == 400 and told in page and "”siivous”" in page and typed["name"] in page
    assert _rows(wiring) == []


def test_twenty_searches_are_enough(client: ReadingClient, account: Account, wiring: Wiring) -> None:
    client.sign_in_as(account)
    for number in range(MAX_SEARCHES):
        _saved(wiring, account, parts={"q": [str(number)]})
    reply = client.send(f"/searches/new?{SEARCH}", {"name": "Yksi liikaa", "often": "daily"})
    assert reply.status_code == 400 and "20 hakua" in reply.get_data(as_text=True)
    gone = _rows(wiring)[0].public_id
    client.send(f"/searches/{gone}/delete")
    assert client.send(f"/searches/new?{SEARCH}", {"name": "Nyt mahtuu", "often": "daily"}).status_code == 303
    assert client.send(f"/searches/{gone}/restore").status_code == 409


def test_impossible_parts_of_the_address_are_left_out(client: ReadingClient, account: Account, wiring: Wiring) -> None:
    client.sign_in_as(account)
    client.send(f"/searches/new?q={'x' * 900}&kind=strange&municipality=999&pay=a&of=coach_openings&sort=%00", {
        "name": "Outo", "often": "daily",
    })  # fmt: skip
    (row,) = _rows(wiring)
    assert dict(row.parts) == {"q": ["x" * 200]} and row.searched_in is SearchedIn.OPENINGS


def test_a_coach_saves_the_coaches_search(client: ReadingClient, account: Account, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        coach = make.member(session, Role.COACH)
    client.sign_in_as(coach)
    page = client.get("/coach/openings?q=siivous").get_data(as_text=True)
    assert "/searches/new?q=siivous&amp;of=coach_openings" in page
    client.send("/searches/new?q=siivous&of=coach_openings", {"name": "Siivous", "often": "daily"})
    assert _rows(wiring)[0].searched_in is SearchedIn.COACH_OPENINGS
    assert "/coach/openings?q=siivous" in client.get("/searches").get_data(as_text=True)


def test_the_list_says_what_is_looked_for_how_often_and_pages(
    client: ReadingClient, account: Account, wiring: Wiring
) -> None:
    client.sign_in_as(account)
    assert "Et ole vielä tallentanut hakua" in client.get("/searches").get_data(as_text=True)
    parts = {"q": ["siivous"], "near": ["837"], "km": ["20"], "kind": ["open_job"]}
    row = _saved(wiring, account, name="Lähelle", parts=parts, often=Often.WEEKLY)
    _saved(wiring, make_other(wiring), name="Jonkun muun")
    page = client.get("/searches").get_data(as_text=True)
    for words in ("Lähelle", "”siivous”", "Tampere", "20", "Tavallinen työpaikka", "Maanantaisin kello 8"):
        assert words in page
    assert "q=siivous" in page and "Jonkun muun" not in page and row.public_id in page
    for number in range(PAGE_SIZE):
        _saved(wiring, account, name=f"Haku {number}.", parts={"q": [str(number)]})
    first, second = (client.get(f"/searches?page={page}").get_data(as_text=True) for page in (1, 2))
    assert "Lähelle" not in first and "Lähelle" in second and "Haku 0." in first


def make_other(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        return make.account(session)


def test_pause_resume_rename_delete_and_undo(
    client: ReadingClient, account: Account, wiring: Wiring, moved_clock: Move
) -> None:
    client.sign_in_as(account)
    row = _saved(wiring, account, name="Vanha nimi")
    here = f"/searches/{row.public_id}"
    client.send(f"{here}/pause")
    assert _rows(wiring)[0].state is SearchState.PAUSED
    assert "Tauolla" in client.get("/searches").get_data(as_text=True)
    assert client.send(f"{here}/pause").status_code == 409
    later = clock.now().replace(day=25)
    moved_clock(later)
    client.send(f"{here}/resume")
    found = _rows(wiring)[0]
    assert (found.state, found.since, found.told_until) == (SearchState.ACTIVE, later, later), "new from now on"
    version = str(found.version)
    assert client.send(f"{here}/edit", {"name": "Uusi", "often": "daily", "version": version}).status_code == 303
    stale = client.send(f"{here}/edit", {"name": "Toinen", "often": "weekly", "version": version})
    assert stale.status_code == 409 and "Toinen" in stale.get_data(as_text=True)
    assert (_rows(wiring)[0].name, _rows(wiring)[0].often) == ("Uusi", Often.DAILY)
    client.send(f"{here}/delete")
    page = client.get("/searches").get_data(as_text=True)
    assert f"{here}/restore" in page and "Et ole vielä tallentanut" in page
    assert client.get(f"{here}/edit").status_code == 404 and client.send(f"{here}/pause").status_code == 404
    client.send(f"{here}/restore")
    assert (_rows(wiring)[0].deleted_at, _rows(wiring)[0].state) == (None, SearchState.ACTIVE)


def test_a_mail_program_stops_a_search_without_cookie_or_token(app: Flask, account: Account, wiring: Wiring) -> None:
    row, other = _saved(wiring, account), _saved(wiring, account, parts={"q": ["x"]})
    address = f"/searches/stop/{_token(wiring, row)}"
    app.config["WTF_CSRF_ENABLED"] = True
    for _ in range(2):
        reply = app.test_client().post(address, data={"List-Unsubscribe": "One-Click"})
        assert (reply.status_code, reply.mimetype, reply.headers.get("Set-Cookie")) == (200, "text/plain", None)
    assert [each.state for each in _rows(wiring)] == [SearchState.PAUSED, SearchState.ACTIVE] and other
    with wiring.uow.read() as session:
        history = session.scalars(select(HistoryRow).where(HistoryRow.subject_kind == "saved_search")).all()
        assert [(each.event, each.account_id) for each in history] == [("pause", account.id)], "once"
    bare = app.test_client().post(f"{address}/now")
    assert bare.status_code == 400, "the page's own button is not exempt"


def test_reading_the_link_changes_nothing_and_its_buttons_stop_one_or_all(
    client: ReadingClient, account: Account, wiring: Wiring
) -> None:
    row, other = _saved(wiring, account, name="Siivous"), _saved(wiring, account, parts={"q": ["x"]})
    strangers = _saved(wiring, make_other(wiring))
    address = f"/searches/stop/{_token(wiring, row)}"
    assert "Siivous" in client.get(address).get_data(as_text=True)
    assert {each.state for each in _rows(wiring)} == {SearchState.ACTIVE}
    assert "on tauolla" in client.send(f"{address}/now").get_data(as_text=True)
    assert [each.state.value for each in _rows(wiring)] == ["paused", "active", "active"]
    assert "Kaikki hakusi" in client.send(f"{address}/now", {"every": "1"}).get_data(as_text=True)
    assert [each.state.value for each in _rows(wiring)] == ["paused", "paused", "active"]
    assert other.id < strangers.id


@pytest.mark.parametrize("made", ["nonsense", "other_purpose", "other_key", "deleted"])
def test_a_used_or_strange_link_ends_at_a_friendly_page(
    client: ReadingClient, account: Account, wiring: Wiring, made: str
) -> None:
    row = _saved(wiring, account, deleted_at=clock.now() if made == "deleted" else None)
    secret = wiring.settings.secret_key
    token = {
        "nonsense": "x~y",
        "other_purpose": links.token(secret, links.PASSWORD, row.public_id),
        "other_key": links.token("another key that is not ours", STOP, row.public_id),
        "deleted": _token(wiring, row),
    }[made]
    page = client.get(f"/searches/stop/{token}")
    assert page.status_code == 404 and "ei tule viestejä" in page.get_data(as_text=True)
    assert client.send(f"/searches/stop/{token}/now").status_code == 404
    assert client.post(f"/searches/stop/{token}").status_code == (200 if made == "deleted" else 404)
    assert _rows(wiring)[0].state is SearchState.ACTIVE
