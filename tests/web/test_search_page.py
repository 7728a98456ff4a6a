"""The search pages: what is found and for whom, filters with numbers, what is impossible, an index that is down."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from marketplace.domain.actors import Role
from marketplace.domain.codes import Contract, Offer, OpeningKind
from marketplace.domain.facts import Place
from marketplace.domain.openings import OpeningState
from marketplace.models import Account, Concept, Municipality, Opening
from marketplace.wiring import Wiring
from search import sync
from search.port import IndexName
from tests import factories as make
from tests.conftest import NOON
from tests.pages import ReadingClient

Move = Callable[[datetime], None]
MOST_QUERIES = 12
PLACES = (("837", "Tampere", "Tammerfors"), ("091", "Helsinki", "Helsingfors"), ("992", "Äänekoski", "Äänekoski"))


def rebuild(wiring: Wiring) -> None:
    for name in IndexName:
        sync.rebuild(wiring.uow, wiring.index, name)


@pytest.fixture
def coach(wiring: Wiring) -> Account:
    """A world of five openings, three of them public; their index is built. Gives a coach."""
    with wiring.uow.begin() as session:
        for code, name_fi, name_sv in PLACES:
            session.add(
                Municipality(
                    code=code,
                    name_fi=name_fi,
                    name_sv=name_sv,
                    region_code="06",
                    region_fi="",
                    region_sv="",
                    lat=61,
                    lon=23,
                )
            )
        firm, unknown = make.organisation(session), make.organisation(session, verified=False)
        owner = make.member(session, Role.EMPLOYER, firm)
        helsinki = (Place("091"),)
        make.opening(
            session,
            owner,
            firm,
            title={"fi": "Siivousapua toimistoon"},
            accommodations={"own_pace": Offer.NEGOTIABLE, "short_days": Offer.YES, "quiet_place": Offer.NO},
        )
        make.opening(session, owner, firm, title={"sv": "Hjälp i köket"}, places=helsinki)
        make.opening(
            session,
            owner,
            firm,
            title={"fi": "Kokeile kirjaston työtä"},
            kind=OpeningKind.WORK_TRIAL,
            contract=Contract.TRIAL,
            pay=None,
        )
        make.opening(session, owner, unknown, title={"fi": "Siivousta tuntemattomalle"})
        make.opening(session, owner, firm, title={"fi": "Siivousta vailla palkkaa"}, pay=None, missing=("pay",))
        make.opening(session, owner, firm, title={"fi": "Siivousluonnos"}, state=OpeningState.DRAFT)
        found = make.member(session, Role.COACH)
    rebuild(wiring)
    return found


def page_of(client: ReadingClient, path: str) -> str:
    reply = client.get(path)
    assert reply.status_code == 200, reply.status
    return reply.get_data(as_text=True)


def number_at(page: str, value: str) -> str:
    """The number beside a value of a filter."""
    found = re.search(rf'value="{value}".*?choice__count">([^<]*)<', page, re.S)
    assert found, value
    return found[1]


def test_everybody_finds_public_openings_with_what_matters_on_a_row(client: ReadingClient, coach: Account) -> None:
    page = page_of(client, "/openings")
    assert "3 paikkaa" in page
    assert "Siivousapua toimistoon" in page and '<span lang="sv">Hjälp i köket</span>' in page
    assert "Teksti on tällä kielellä: ruotsi" in page
    for hidden in ("tuntemattomalle", "vailla palkkaa", "Siivousluonnos"):
        assert hidden not in page
    row = page[page.index("Siivousapua") :]
    assert "10–20 h viikossa" in row and "12,50–13,90" in row and "lyhyet päivät, oma tahti" in row
    assert "rauhallinen paikka" not in row
    assert "palkaton" in page, "a trial says that it is unpaid"


def test_words_find_and_say_why(client: ReadingClient, coach: Account) -> None:
    page = page_of(client, "/openings?q=siivous")
    assert "Hjälp i köket" not in page
    assert "Löytyi sanoista: Siivousapua" in page and 'value="siivous"' in page
    assert "<mark>Siivousapua</mark> toimistoon" in page, "the words that were looked for are marked"


def test_filters_narrow_with_numbers_and_are_taken_off_one_by_one(client: ReadingClient, coach: Account) -> None:
    page = page_of(client, "/openings")
    assert (number_at(page, "work_trial"), number_at(page, "apprenticeship")) == ("1", "0")
    assert (number_at(page, "837"), number_at(page, "091")) == ("2", "1")
    narrowed = page_of(client, "/openings?kind=open_job&municipality=837")
    assert "Yksi paikka" in narrowed and "Rajaa (2)" in narrowed
    assert 'href="/openings?municipality=837"' in narrowed and 'href="/openings?kind=open_job"' in narrowed
    assert "Yksi paikka" in page_of(client, "/openings?municipality=HELSINGFORS"), "a name in either language, any case"
    kept = page_of(client, "/openings?kind=open_job&q=apua")
    assert '<input type="hidden" name="kind" value="open_job">' in kept, "a new word keeps the filters"


@pytest.mark.parametrize(
    "query",
    ["kind=slavery", "municipality=Ankkalinna", "km=zero", "pay=-1", "hours=all", "sort=random", "avoid=x", "time=%00"],
)
def test_what_cannot_be_is_left_out_and_said(client: ReadingClient, coach: Account, query: str) -> None:
    page = page_of(client, f"/openings?{query}")
    assert "Ohitimme ne." in page and "3 paikkaa" in page
    assert "Ohitimme ne." not in page_of(client, "/openings?km=&kind=&municipality=&near=&pay=")


def test_a_page_that_is_no_page_of_this_search_begins_anew(client: ReadingClient, coach: Account) -> None:
    page = page_of(client, "/openings?c=xyz")
    assert "Aloitimme alusta." in page and "3 paikkaa" in page


def test_a_place_nobody_knows_is_said_and_kept(client: ReadingClient, coach: Account) -> None:
    page = page_of(client, "/openings?near=Ankkalinna&km=10")
    assert "Emme tunne paikkaa ”Ankkalinna”" in page and 'value="Ankkalinna"' in page and "3 paikkaa" in page


def test_far_is_told_and_near_narrows(client: ReadingClient, coach: Account) -> None:
    page = page_of(client, "/openings?near=tampere&km=10")
    assert "Tampere, enintään 10 km" in page and 'value="Tampere"' in page and "0 km" in page


def test_what_has_none_of_the_words_stands_apart(wiring: Wiring, client: ReadingClient, coach: Account) -> None:
    with wiring.uow.begin() as session:
        labels = {"fi": "kirjaston hyllyttäjä", "sv": "uppställare", "en": "bookshelver"}
        session.add(Concept(slug="shelver", kind="occupation", labels=labels, synonyms={}, broader=[]))
    page = page_of(client, "/openings?q=bookshelver")
    assert "Näillä sanoilla ei löytynyt paikkoja" in page and "Kokeile kirjaston työtä" in page
    page = page_of(client, "/openings?q=bookshelver+siivous")
    assert page.index("Siivousapua") < page.index("Nämä muistuttavat hakuasi") < page.index("Kokeile kirjaston")
    assert "Nämä muistuttavat" not in page_of(client, "/openings?q=siivous")
    assert "Nämä muistuttavat" not in page_of(client, "/openings?q=bookshelver+siivous&sort=newest")


def test_words_are_offered_while_typing_as_concepts(wiring: Wiring, client: ReadingClient, coach: Account) -> None:
    with wiring.uow.begin() as session:
        session.add(
            Concept(
                slug="cleaner",
                kind="occupation",
                labels={"fi": "siivooja", "sv": "städare", "en": "cleaner"},
                synonyms={"fi": ["siivoushommat"]},
                broader=[],
            )
        )
    assert client.get("/openings/suggest?q=siivoush").get_json() == {"language": "fi", "words": ["siivooja"]}
    client.set_cookie("lang", "sv")
    assert client.get("/openings/suggest?q=SIIV").get_json()["words"] == ["städare"]
    for nothing in ("", "s", "%00", "x" * 5000, "qqq"):
        assert client.get(f"/openings/suggest?q={nothing}").get_json()["words"] == []


def test_a_point_becomes_the_place_nearest_to_it(client: ReadingClient, coach: Account) -> None:
    client.get("/openings")
    reply = client.send("/places/nearest", {"lat": "61.0", "lon": "23.0"})
    assert reply.status_code == 200 and reply.get_json()["place"] in {"Tampere", "Helsinki", "Äänekoski"}
    for lat, lon in (("x", ""), ("nan", "inf"), ("-80", "0"), ("9e999", "1")):
        assert client.send("/places/nearest", {"lat": lat, "lon": lon}).get_json()["place"] is None


@pytest.mark.parametrize("text", ["%00%07", "%ED%A0%80", "x" * 3000, "%22%20OR%20*:*", "%3Cscript%3E", "((((", "😀"])
def test_anything_can_be_typed(client: ReadingClient, coach: Account, text: str) -> None:
    page = page_of(client, f"/openings?q={text}")
    assert "<script>alert" not in page and "<script> " not in page


def test_nothing_found_says_why_and_the_nearest_way_on(client: ReadingClient, coach: Account) -> None:
    page = page_of(client, "/openings?municipality=992")
    assert "Näillä ei löytynyt paikkaa" in page and "3 paikkaa" in page and 'href="/openings"' in page
    wider = page_of(client, "/openings?q=siivous&municipality=992")
    assert "yksi paikka" in wider and 'href="/openings?q=siivous"' in wider
    assert "Tätä ei täytä mikään: Kunta." in wider
    nowhere = page_of(client, "/openings?q=xqzwv")
    assert "Ilman hakusanoja: 3 paikkaa" in nowhere


def test_an_empty_service_is_told_apart_from_an_empty_answer(wiring: Wiring, client: ReadingClient) -> None:
    rebuild(wiring)
    page = page_of(client, "/openings")
    assert "Nyt ei ole avoimia paikkoja" in page and "Näillä ei löytynyt" not in page


def test_without_an_index_the_page_answers_newest_first_with_a_notice(
    wiring: Wiring, client: ReadingClient, coach: Account
) -> None:
    for path in sorted(wiring.settings.index_folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    page = page_of(client, "/openings?q=siivous")
    assert "Haku lepää hetken." in page and "<mark>Siivousapua</mark> toimistoon" in page
    assert "tuntemattomalle" not in page and "vailla palkkaa" not in page
    assert "choice__count" not in page, "no numbers that nobody has counted"


def test_an_opening_leaves_the_list_at_its_moment(
    wiring: Wiring, client: ReadingClient, coach: Account, moved_clock: Move
) -> None:
    with wiring.uow.begin() as session:
        session.get_one(Opening, 1).expires_at = NOON + timedelta(hours=1)
    moved_clock(NOON + timedelta(hours=1, microseconds=-1))
    assert "Siivousapua toimistoon" in page_of(client, "/openings")
    moved_clock(NOON + timedelta(hours=1))
    assert "Siivousapua toimistoon" not in page_of(client, "/openings")


def test_the_public_search_is_the_same_for_a_coach(client: ReadingClient, coach: Account) -> None:
    page = page_of(client.sign_in_as(coach), "/openings")
    assert "3 paikkaa" in page and "tuntemattomalle" not in page


def test_coaches_also_find_what_is_not_public_and_each_is_marked(client: ReadingClient, coach: Account) -> None:
    page = page_of(client.sign_in_as(coach), "/coach/openings")
    assert "5 paikkaa" in page and "Siivousluonnos" not in page
    for title, why in (
        ("Siivousta tuntemattomalle", "Työnantajaa ei ole vielä tarkistettu."),
        ("Siivousta vailla palkkaa", "Vielä puuttuu: Kerro, mitä työstä maksetaan."),
    ):
        at = page.index(title)
        row = page[page.rindex('<li class="row"', 0, at) : page.index("</li>", at)]
        assert "Vain valmentajille" in row and why in row
    assert page.count("Vain valmentajille") == 2
    assert page.count("/matches") == 5


def test_the_coachs_search_is_for_coaches(wiring: Wiring, client: ReadingClient, coach: Account) -> None:
    assert client.get("/coach/openings").status_code == 303
    with wiring.uow.begin() as session:
        employer, coordinator = make.member(session, Role.EMPLOYER), make.member(session, Role.COORDINATOR)
    assert client.sign_in_as(employer).get("/coach/openings").status_code == 403
    assert client.sign_in_as(coordinator).get("/coach/openings").status_code == 403


@pytest.mark.parametrize("number", [5, 60])
def test_the_pages_ask_the_database_as_much_for_many_as_for_few(
    wiring: Wiring, client: ReadingClient, coach: Account, queries: Callable[[], Any], number: int
) -> None:
    with wiring.uow.begin() as session:
        firm = make.organisation(session)
        owner = make.member(session, Role.EMPLOYER, firm)
        for _ in range(number):
            make.opening(session, owner, firm, title={"fi": "Keittiöapua"})
    rebuild(wiring)
    client.sign_in_as(coach)
    paths = (
        "/openings",
        "/openings?q=keittiö",
        "/coach/openings?q=keittiö",
        "/coach/openings?q=x&municipality=992&kind=open_job",
    )
    for path in paths:
        with queries() as log:
            page = page_of(client, path)
        assert len(log) <= MOST_QUERIES, f"{path}:\n" + "\n".join(log)
    assert page_of(client, "/openings?q=keittiö").count('class="row__title"') == min(number, 20)
    assert ("Seuraava sivu" in page_of(client, "/openings?q=keittiö")) is (number > 20)
    assert "Näillä ei löytynyt" in page


@pytest.mark.parametrize(
    ("language", "says", "town"),
    [("sv", "Vilket arbete vill du göra?", "Tammerfors"), ("en", "What work would you like", "Tampere")],
)
def test_the_search_in_the_other_languages(
    client: ReadingClient, coach: Account, language: str, says: str, town: str
) -> None:
    client.set_cookie("lang", language)
    page = page_of(client, "/openings?q=hj%C3%A4lp&municipality=837&kind=x")
    assert says in page and town in page
    page_of(client.sign_in_as(coach), "/coach/openings")
