"""The page of one opening for each reader, its moves with their undo, the preview, and the list of one's own."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, Contract, EmployerForm, Offer, OpeningKind, Want
from marketplace.domain.facts import Guide, WantedLanguage, WantedSkill
from marketplace.domain.openings import OpeningState
from marketplace.models import Account, Opening, Organisation
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON
from tests.pages import ReadingClient

Move = Callable[[datetime], None]
SECRET = "Planttu Opastaja"
MOST_QUERIES = 12


@pytest.fixture
def people(wiring: Wiring) -> dict[str, Any]:
    """An employer with one opening that says much, a coach, a jobseeker, somebody of another firm."""
    with wiring.uow.begin() as session:
        firm = make.organisation(session, business_id="0116297-6")
        employer = make.member(session, Role.EMPLOYER, firm)
        jobseeker = make.account(session)
        make.person(session, account_id=jobseeker.id)
        opening = make.opening(
            session,
            employer,
            firm,
            title={"fi": "Apua kahvilan aamuun"},
            description={"fi": "Pieni kahvila."},
            guide=Guide("vuoropäällikkö", SECRET),
            accommodations={"short_days": Offer.YES, "own_pace": Offer.NEGOTIABLE, "quiet_place": Offer.NO},
            demands={"lifting": Amount.SOME, "noise": Amount.NONE},
            handover=("lifting",),
            skills=(WantedSkill("leivonta", Want.WISH),),
            languages=(WantedLanguage("fi", "A2", Want.MUST),),
        )
        return {
            "firm": firm,
            "employer": employer,
            "jobseeker": jobseeker,
            "other": make.member(session, Role.EMPLOYER),
            "coach": make.member(session, Role.COACH),
            "opening": opening,
        }


def change(wiring: Wiring, opening: Opening, **values: Any) -> None:
    with wiring.uow.begin() as session:
        row = session.get_one(Opening, opening.id)
        for name, value in values.items():
            setattr(row, name, value)


def text_of(client: ReadingClient, path: str) -> str:
    reply = client.get(path)
    assert reply.status_code == 200, reply.status
    return reply.get_data(as_text=True)


def test_anybody_reads_a_public_opening_and_no_name_of_anybody(client: ReadingClient, people: dict[str, Any]) -> None:
    page = text_of(client, f"/openings/{people['opening'].public_id}")
    for said in (
        "Apua kahvilan aamuun",
        "10–20 h viikossa",
        "12,50–13,90",
        "tunnilta",
        "vuoropäällikkö",
        "täyttää hyllyt",
        "Voit tehdä lyhyttä päivää",
        "Oma tahti – voidaan sopia",
        "nostat välillä alle 10 kilon kuormia",
        "Nämä voi tarvittaessa tehdä joku muu: nostaminen.",
        "suomi: ”ymmärrän lyhyet ohjeet”",
        "Palkka voi pienentää etuutta",
        "Palkaton koepäivä ei ole sallittu.",
        "Kiinnostaa",
    ):
        assert said in page, said
    assert SECRET not in page and people["employer"].name not in page and people["employer"].email not in page
    assert "Rauhallinen paikka" not in page, "what cannot be arranged is not for everybody to see"


@pytest.mark.parametrize("who", ["coach", "employer"])
def test_coaches_and_the_employer_also_read_what_cannot_be_arranged(
    client: ReadingClient, people: dict[str, Any], who: str
) -> None:
    page = text_of(client.sign_in_as(people[who]), f"/openings/{people['opening'].public_id}")
    assert "Ei onnistu tässä työssä nyt – kysy silti" in page and "Rauhallinen paikka" in page and SECRET in page
    assert ("Muokkaa" in page) is (who == "employer")
    assert ("Katso, kenelle tämä sopii" in page) is (who == "coach")


def test_unpaid_work_says_so(wiring: Wiring, client: ReadingClient, people: dict[str, Any]) -> None:
    change(wiring, people["opening"], kind=OpeningKind.WORK_TRIAL, contract=Contract.TRIAL, pay=None)
    page = text_of(client, f"/openings/{people['opening'].public_id}")
    assert "palkaton" in page and "etuutesi jatkuu" in page and "12,50" not in page


READERS = ("visitor", "jobseeker", "other", "coach", "employer")
STANDINGS: list[tuple[dict[str, Any], tuple[int, ...], str]] = [
    ({}, (200, 200, 200, 200, 200), "Kaikki näkevät paikan"),
    ({"state": OpeningState.DRAFT}, (404, 404, 404, 404, 200), "Vain te näette tämän."),
    ({"missing": ("pay",), "pay": None}, (404, 404, 404, 200, 200), "Kerro, mitä työstä maksetaan."),
    ({"state": OpeningState.CLOSED}, (404, 404, 404, 200, 200), "Tähän ei enää etsitä tekijää."),
    ({"expires_at": NOON}, (404, 404, 404, 200, 200), "Tähän ei enää etsitä tekijää."),
    ({"state": OpeningState.DELETED}, (404, 404, 404, 404, 404), ""),
]


@pytest.mark.parametrize(("values", "replies", "says"), STANDINGS, ids=[f"{n}" for n in range(len(STANDINGS))])
def test_who_sees_an_opening_where_it_stands(
    wiring: Wiring,
    client: ReadingClient,
    people: dict[str, Any],
    values: dict[str, Any],
    replies: tuple[int, ...],
    says: str,
) -> None:
    change(wiring, people["opening"], **values)
    for who, status in zip(READERS, replies, strict=True):
        if who != "visitor":
            client.sign_in_as(people[who])
        reply = client.get(f"/openings/{people['opening'].public_id}")
        assert reply.status_code == status, who
        if status == 200 and who == "employer":
            assert says in reply.get_data(as_text=True)


def test_an_unverified_employers_opening_says_plainly_who_sees_it(
    wiring: Wiring, client: ReadingClient, people: dict[str, Any]
) -> None:
    path = f"/openings/{people['opening'].public_id}"
    with wiring.uow.begin() as session:
        session.get_one(Organisation, people["firm"].id).verified_at = None
    assert client.get(path).status_code == 404
    page = text_of(client.sign_in_as(people["employer"]), path)
    assert "Paikan näkevät vain valmentajat." in page and "Työnantajaa ei ole vielä tarkistettu." in page


def undo_path(client: ReadingClient, path: str) -> str:
    """The address behind Kumoa on the page."""
    found = re.search(r'<form method="post" action="([^"]+)">(?:(?!</form>).)*Kumoa', text_of(client, path), re.S)
    assert found is not None, "what just happened can be undone"
    return found[1]


def state_of(wiring: Wiring, opening: Opening) -> OpeningState:
    with wiring.uow.read() as session:
        return session.get_one(Opening, opening.id).state


def test_the_moves_of_an_opening_through_its_page_and_their_undo(
    wiring: Wiring, client: ReadingClient, people: dict[str, Any]
) -> None:
    opening = people["opening"]
    path = f"/openings/{opening.public_id}"
    client.sign_in_as(people["employer"])
    assert client.send(f"{path}/close", {}).status_code == 303
    assert state_of(wiring, opening) is OpeningState.PUBLISHED
    assert "Valitse syy, miksi suljet paikan." in text_of(client, path)
    closed = client.send(f"{path}/close", {"reason": "not_now"})
    assert state_of(wiring, opening) is OpeningState.CLOSED
    assert client.send(undo_path(client, closed.location)).status_code == 303
    assert state_of(wiring, opening) is OpeningState.PUBLISHED
    deleted = client.send(f"{path}/delete")
    undo = undo_path(client, deleted.location)
    assert state_of(wiring, opening) is OpeningState.DELETED and client.get(path).status_code == 404
    assert client.send(undo).status_code == 303
    assert state_of(wiring, opening) is OpeningState.PUBLISHED
    copied = client.send(f"{path}/copy")
    assert copied.location.endswith("/edit") and "Apua kahvilan aamuun" in text_of(client, copied.location)
    draft = copied.location.removesuffix("/edit")
    published = client.send(f"{draft}/publish")
    assert "Paikka on julkaistu. Kaikki voivat nähdä sen." in text_of(client, published.location)
    again = client.send(f"{draft}/publish")
    assert again.status_code == 409, "what is published is not published twice"


@pytest.mark.parametrize("move", ["publish", "close", "reopen", "delete", "copy", "restore"])
@pytest.mark.parametrize("who", ["visitor", "jobseeker", "other", "coach"])
def test_nobody_else_moves_an_opening(
    wiring: Wiring, client: ReadingClient, people: dict[str, Any], who: str, move: str
) -> None:
    if who != "visitor":
        client.sign_in_as(people[who])
    reply = client.send(f"/openings/{people['opening'].public_id}/{move}", {"reason": "other"})
    refused = 303 if who == "visitor" else (404 if move == "restore" else 403)
    assert reply.status_code == refused
    assert who != "visitor" or "/accounts/sign-in" in reply.location
    assert state_of(wiring, people["opening"]) is OpeningState.PUBLISHED


def test_the_preview_shows_what_others_will_see_of_a_draft(
    wiring: Wiring, client: ReadingClient, people: dict[str, Any]
) -> None:
    change(wiring, people["opening"], state=OpeningState.DRAFT)
    path = f"/openings/{people['opening'].public_id}/preview"
    client.sign_in_as(people["employer"])
    for_all, for_coach = text_of(client, path), text_of(client, f"{path}?as=coach")
    assert "Rauhallinen paikka" not in for_all and SECRET not in for_all
    assert "Rauhallinen paikka" in for_coach and "Näin paikan näkevät valmentajat." in for_coach
    assert client.get(f"{path}?as=owner").status_code == 404
    assert client.sign_in_as(people["coach"]).get(path).status_code == 404


def test_ones_own_openings_by_state(wiring: Wiring, client: ReadingClient, people: dict[str, Any]) -> None:
    client.sign_in_as(people["coach"])
    assert "Ei vielä paikkoja" in text_of(client, "/openings/mine")
    with wiring.uow.begin() as session:
        firm = session.get_one(Organisation, people["firm"].id)
        owner = session.get_one(Account, people["employer"].id)
        make.opening(session, owner, firm, title={"fi": "Luonnostelu"}, state=OpeningState.DRAFT, missing=("pay",))
        make.opening(session, owner, firm, title={"fi": "Poistettu"}, state=OpeningState.DELETED)
        make.opening(session, owner, firm, title={"fi": "Ohi mennyt"}, expires_at=clock.now() - timedelta(days=1))
    client.sign_in_as(people["employer"])
    page = text_of(client, "/openings/mine")
    assert "Julkaistu (1)" in page and "Luonnos (1)" in page and "Aika päättynyt (1)" in page
    assert "Apua kahvilan aamuun" in page and "Ohi mennyt" not in page and "Luonnostelu" not in page
    drafts = text_of(client, "/openings/mine?state=draft")
    assert "Luonnostelu" in drafts and "Yksi tieto puuttuu" in drafts
    assert "Ohi mennyt" in text_of(client, "/openings/mine?state=expired")
    assert "Apua kahvilan aamuun" in text_of(client, "/openings/mine?state=deleted"), "no such list"
    assert "Poistettu" not in page + drafts
    assert client.sign_in_as(people["jobseeker"]).get("/openings/mine").status_code == 403


@pytest.mark.parametrize("number", [5, 60])
def test_the_list_asks_the_database_as_much_for_many_as_for_few(
    wiring: Wiring, client: ReadingClient, people: dict[str, Any], queries: Callable[[], Any], number: int
) -> None:
    with wiring.uow.begin() as session:
        firm = session.get_one(Organisation, people["firm"].id)
        owner = session.get_one(Account, people["employer"].id)
        for _ in range(number - 1):
            make.opening(session, owner, firm)
    client.sign_in_as(people["employer"])
    with queries() as log:
        page = text_of(client, "/openings/mine")
    assert page.count('class="row__title"') == min(number, 20)
    assert len(log) <= MOST_QUERIES, "\n".join(log)
    if number > 20:
        assert "Sivu 1 / 3" in page and "Seuraava sivu" in page
        assert text_of(client, "/openings/mine?state=published&page=3").count('class="row__title"') == 20
    with queries() as log:
        text_of(client, f"/openings/{people['opening'].public_id}")
    assert len(log) <= MOST_QUERIES, "\n".join(log)


@pytest.mark.parametrize(("language", "says"), [("sv", "Vad vi kan ordna"), ("en", "What we can arrange")])
def test_the_page_in_the_other_languages(
    client: ReadingClient, people: dict[str, Any], language: str, says: str
) -> None:
    client.set_cookie("lang", language)
    page = text_of(client, f"/openings/{people['opening'].public_id}")
    assert says in page and '<span lang="fi">Apua kahvilan aamuun</span>' in page
    client.sign_in_as(people["employer"])
    for path in ("", "/edit", "/preview"):
        text_of(client, f"/openings/{people['opening'].public_id}{path}")


def test_a_parish_offers_volunteer_work_and_the_page_says_it_is_unpaid(
    wiring: Wiring, client: ReadingClient, people: dict[str, Any]
) -> None:
    with wiring.uow.begin() as session:
        parish = make.organisation(session, form=EmployerForm.PARISH)
        row = make.opening(
            session,
            session.get_one(Account, people["employer"].id),
            parish,
            kind=OpeningKind.MICRO_TASK,
            contract=Contract.VOLUNTEER,
            pay=None,
            hours_per_week=None,
            hours_total=3.5,
        )
    page = text_of(client, f"/openings/{row.public_id}")
    assert "palkaton" in page and "yhteensä 3,5 h" in page and "Vapaaehtoistyöstä ei makseta palkkaa." in page
