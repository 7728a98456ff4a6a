"""The person's own list of openings: in order, near misses apart, spoken to, and how to go on."""

from typing import Any

from sqlalchemy import select

from marketplace import clock
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, OpeningKind, Visibility
from marketplace.models import Account, Caseload, Opening, Organisation, Person, ReadAudit, SkillCard
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient
from tests.web.test_match_why import MOST_QUERIES, page_of, pair

__all__ = ["pair"]
PATH = "/cards/mine/openings"


def more_openings(wiring: Wiring, pair: dict[str, Any]) -> None:
    """One that fits, one that another kind of work rules out, one of an unverified employer."""
    with wiring.uow.begin() as session:
        owner = session.get_one(Account, pair["employer"].id)
        firm = session.get_one(Organisation, pair["opening"].organisation_id)
        make.opening(session, owner, firm, title={"fi": "Leipomon aamu"}, demands={"lifting": Amount.NONE})
        make.opening(session, owner, firm, title={"fi": "Oppisopimus"}, kind=OpeningKind.APPRENTICESHIP)
        new = make.organisation(session, verified=False)
        make.opening(session, owner, new, title={"fi": "Vahvistamaton paikka"})
        card = session.get_one(SkillCard, pair["card"].id)
        card.kinds = (OpeningKind.OPEN_JOB, OpeningKind.WAGE_SUBSIDY)


def test_openings_come_with_reasons_near_misses_apart(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    more_openings(wiring, pair)
    page = page_of(client.sign_in_as(pair["person"]), PATH)
    best, near = (
        page[page.index("Sopivimmat ensin</h2>") : page.index("Näistä kannattaa puhua</h2>")],
        page[page.index("Näistä kannattaa puhua</h2>") :],
    )
    assert "Leipomon aamu" in best and "Apua kahvilan keittiöön" in near and "Apua kahvilan keittiöön" not in best
    assert "Tämä riittäisi:" in near and "kuin sinulle sopii" in near
    assert "Oppisopimus" not in page and "Vahvistamaton" not in page
    assert pair["path"] in near and f'href="/openings/{pair["opening"].public_id}"' in near
    assert pair["coach"].name in page and "ennen kuin sanot kyllä" in page
    assert "Ehdota" not in page, "proposing is the coach's"
    with wiring.uow.read() as session:
        assert session.scalars(select(ReadAudit)).all() == [], "one's own card"


def test_a_card_that_is_not_shown_has_a_list_too_and_no_coach_is_told(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    shown = page_of(client.sign_in_as(pair["person"]), PATH)
    assert "Lista toimii silti" not in shown and "ei ole vielä valmentajaa" not in shown
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, pair["card"].id).state = CardState.DRAFT
        for load in session.scalars(select(Caseload).where(Caseload.coach_id == pair["coach"].id)):
            load.ended_at = clock.now()
    page = page_of(client, PATH)
    assert "Apua kahvilan keittiöön" in page and "Lista toimii silti" in page
    assert "ei ole vielä valmentajaa" in page and 'href="/contact"' in page


def test_without_a_card_or_an_opening_the_page_says_what_to_do(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    with wiring.uow.begin() as session:
        session.add(Person(name="Uusi", account_id=pair["stranger"].id, language="fi", created_at=clock.now()))
    page = page_of(client.sign_in_as(pair["stranger"]), PATH)
    assert "Sinulla ei ole vielä korttia" in page and 'href="/cards/new"' in page
    with wiring.uow.begin() as session:
        session.get_one(Opening, pair["opening"].id).kind = OpeningKind.APPRENTICESHIP
        session.get_one(SkillCard, pair["card"].id).kinds = (OpeningKind.OPEN_JOB,)
    assert "Nyt ei ole paikkaa" in page_of(client.sign_in_as(pair["person"]), PATH)


def test_several_cards_are_chosen_by_name_and_only_ones_own(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    with wiring.uow.begin() as session:
        card = session.get_one(SkillCard, pair["card"].id)
        house = session.get_one(Organisation, card.organisation_id)
        person = session.get_one(Person, card.person_id)
        second = make.card(session, person, house, headline={"fi": "Toinen kortti"}, visibility=Visibility.COACHES)
        coach = session.get_one(Account, pair["coach"].id)
        other = make.card(session, make.person(session, coach, house), house)
        second_id, other_id = second.public_id, other.public_id
    client.sign_in_as(pair["person"])
    assert f"{PATH}?card={second_id}" in page_of(client, f"{PATH}?card={pair['card'].public_id}")
    assert f"{PATH}?card={pair['card'].public_id}" in page_of(client, f"{PATH}?card={second_id}")
    assert client.get(f"{PATH}?card={other_id}").status_code == 404
    assert client.sign_in_as(pair["coach"]).get(PATH).status_code == 403


def test_in_the_other_languages_and_with_few_questions(
    client: ReadingClient, pair: dict[str, Any], queries: Any
) -> None:
    client.sign_in_as(pair["person"])
    for language, says in (("sv", "Platser som kan passa dig"), ("en", "Openings that may suit you")):
        client.set_cookie("lang", language)
        assert says in page_of(client, PATH)
    with queries() as log:
        page_of(client, PATH)
    assert len(log) <= MOST_QUERIES, "\n".join(log)
