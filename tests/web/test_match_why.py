"""The page "why this?": the whole calculation in the reader's words, for those who may, with a trace."""

from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import DEMANDS, LICENCES, Amount, Offer, Visibility, Want, Weight
from marketplace.domain.facts import HeldLicence, HoursRange, Place, ShownSkill, WantedLicence, WantedSkill
from marketplace.matching.score import RULES_VERSION
from marketplace.models import Account, Opening, Organisation, ReadAudit, SkillCard
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient

MOST_QUERIES = 12


@pytest.fixture
def pair(wiring: Wiring) -> dict[str, Any]:
    """A kitchen that needs a pass and lifting; a person with an account, a limit and a need that it refuses."""
    with wiring.uow.begin() as session:
        firm, house = make.organisation(session), make.organisation(session, coaching=True)
        employer, coach = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.COACH, house)
        elsewhere = make.organisation(session, coaching=True)
        jobseeker = make.account(session)
        opening = make.opening(
            session,
            employer,
            firm,
            title={"fi": "Apua kahvilan keittiöön"},
            skills=(WantedSkill("leivonta", Want.MUST),),
            licences=(WantedLicence("hygiene_pass", Want.MUST),),
            demands={"lifting": Amount.SOME},
            accommodations={"quiet_place": Offer.NO, "named_mentor": Offer.YES},
            hours_per_week=HoursRange(10, 20),
        )
        card = make.card(
            session,
            make.person(session, coach, house, account_id=jobseeker.id),
            house,
            headline={"fi": "Leipoja sydämeltään"},
            skills=(ShownSkill("leivonta"),),
            licences=(HeldLicence("hygiene_pass"),),
            hours_per_week=HoursRange(12, 18),
            visibility=Visibility.EMPLOYERS,
        )
        make.needs(
            session,
            card,
            needs={"quiet_place": Weight.MUST, "named_mentor": Weight.HELPS},
            limits={"lifting": Amount.NONE},
        )
        return {
            "coach": coach,
            "other": make.member(session, Role.COACH, elsewhere),
            "coordinator": make.member(session, Role.COORDINATOR, house),
            "employer": employer,
            "person": jobseeker,
            "stranger": make.account(session),
            "opening": opening,
            "card": card,
            "path": f"/cards/{card.public_id}/why/{opening.public_id}",
        }


def page_of(client: ReadingClient, path: str) -> str:
    reply = client.get(path)
    assert reply.status_code == 200, reply.status
    return reply.get_data(as_text=True)


def test_the_coach_sees_the_whole_calculation(client: ReadingClient, pair: dict[str, Any]) -> None:
    page = page_of(client.sign_in_as(pair["coach"]), pair["path"])
    assert "Melkein sopii" in page and "Laskelma ei hylkää ketään" in page
    broken = page[page.index("Esteenä</h3>") : page.index("Kunnossa (")]
    assert "rauhallinen paikka" in broken and "nostaminen" in broken
    assert "Paikka: Ei onnistu" in broken and "Kortti: välttämätön" in broken
    assert "Paikka: jonkin verran" in broken and "Kortti: ei sovi lainkaan" in broken
    assert "Työnantajasta riippuu: " in page
    kept = page[page.index("Kunnossa (") : page.index("Pisteet</h2>")]
    assert (
        "hygieniapassi" in kept and "on kortilla" in kept and "10–20 h viikossa" in kept and "löytyy kortilta" in kept
    )
    assert "Tämä auttaa" in page and "Yhteensä" in page and "2 estettä: <b>−" in page
    assert "Taso 2" in page and f"Säännöt {RULES_VERSION}, laskettu 23. marraskuuta 2026." in page


def test_the_person_is_spoken_to(client: ReadingClient, pair: dict[str, Any]) -> None:
    page = page_of(client.sign_in_as(pair["person"]), pair["path"])
    assert "Paikka melkein sopii sinulle" in page and "Laskelma ei hylkää sinua" in page
    assert "Tämä auttaa sinua" in page and "Sinä: ei sovi lainkaan" in page
    assert "Kortti: " not in page and 'href="/cards/' in page
    # The public page of an opening names no refusal, so the person sees an open question there.
    assert "Selvitetään työpaikalta" in page


def test_another_houses_coach_gets_that_view_only(client: ReadingClient, pair: dict[str, Any]) -> None:
    page = page_of(client.sign_in_as(pair["other"]), pair["path"])
    assert "Näet kortista vain sen" in page and "ei näy sinulle" in page
    assert "rauhallinen paikka" not in page.lower() and "nostaminen" not in page.lower() and "Tämä auttaa" not in page
    assert "Ehkä sopii" in page or "Sopii." in page, "what is closed is not felt"


def test_every_view_by_somebody_else_leaves_a_trace(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    for who in ("person", "coach", "other"):
        page_of(client.sign_in_as(pair[who]), pair["path"])
    with wiring.uow.read() as session:
        rows = session.scalars(select(ReadAudit).order_by(ReadAudit.id)).all()
    assert [(row.account_id, row.reader) for row in rows] == [
        (pair["coach"].id, "own_coach"),
        (pair["other"].id, "other_organisation"),
    ]
    assert {"needs", "limits"} <= set(rows[0].fields) and not {"needs", "limits"} & set(rows[1].fields)


def test_it_is_for_the_person_and_coaches(client: ReadingClient, pair: dict[str, Any]) -> None:
    assert client.get(pair["path"]).status_code == 303
    answers = {who: client.sign_in_as(pair[who]).get(pair["path"]).status_code for who in ("stranger", "employer")}
    answers["coordinator"] = client.sign_in_as(pair["coordinator"]).get(pair["path"]).status_code
    assert answers == {"stranger": 404, "employer": 403, "coordinator": 403}
    client.sign_in_as(pair["coach"])
    assert client.get(pair["path"][:-3] + "xyz").status_code == 404


def test_rows_of_both_lists_lead_to_it_and_back(client: ReadingClient, pair: dict[str, Any]) -> None:
    client.sign_in_as(pair["coach"])
    for listed, back in (
        (f"/openings/{pair['opening'].public_id}/matches", "Kenelle tämä sopii"),
        (f"/cards/{pair['card'].public_id}/matches", "Mikä paikka sopii"),
    ):
        page = page_of(client, listed)
        begin = page.index(f'href="{pair["path"]}')
        link = page[begin + 6 : page.index('"', begin + 6)].replace("&amp;", "&")
        there = page_of(client, link)
        assert f'class="back" href="{listed}">{back}' in there


@pytest.mark.parametrize(("language", "says"), [("sv", "Hela uträkningen"), ("en", "whole calculation")])
@pytest.mark.parametrize("who", ["coach", "person"])
def test_in_the_other_languages(
    client: ReadingClient, pair: dict[str, Any], language: str, says: str, who: str
) -> None:
    client.set_cookie("lang", language)
    page = page_of(client.sign_in_as(pair[who]), pair["path"])
    assert says.lower() in page.lower()


def test_it_asks_the_database_little(client: ReadingClient, pair: dict[str, Any], queries: Any) -> None:
    client.sign_in_as(pair["coach"])
    page_of(client, pair["path"])
    with queries() as log:
        page_of(client, pair["path"])
    assert len(log) <= MOST_QUERIES, "\n".join(log)


def test_an_empty_card_and_an_opening_that_asks_everything_are_explained(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    with wiring.uow.begin() as session:
        card = session.get_one(SkillCard, pair["card"].id)
        house, coach = session.get_one(Organisation, card.organisation_id), session.get_one(Account, pair["coach"].id)
        nothing = dict.fromkeys(("skills", "licences", "languages", "kinds", "times", "hours_per_week", "summary"))
        empty = make.card(session, make.person(session, coach, house), house, place=Place("999"), **nothing)
        opening = session.get_one(Opening, pair["opening"].id)
        opening.demands = dict.fromkeys(DEMANDS, Amount.MUCH)
        opening.licences = tuple(WantedLicence(code, Want.MUST) for code in LICENCES)
        opening.hours_per_week = HoursRange(30, 10)
        path = f"/cards/{empty.public_id}/why/{opening.public_id}"
    page = page_of(client.sign_in_as(pair["coach"]), path)
    assert "Ehkä sopii" in page and "ei kerrottu" in page and "Esteenä</h3>" not in page
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, pair["card"].id).max_km = 0.0
        session.get_one(SkillCard, pair["card"].id).hours_per_week = HoursRange(40, 1)
    assert "enintään 0 km" in page_of(client, pair["path"])
