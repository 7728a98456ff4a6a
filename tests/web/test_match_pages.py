"""Both match lists: order and reasons in words, what a coach may not see, near misses apart, the trace of reading."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, OpeningKind, Visibility, Want, Weight
from marketplace.domain.facts import HeldLicence, ShownSkill, WantedLicence, WantedSkill
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.models import Account, Introduction, Opening, Organisation, ReadAudit, SkillCard
from marketplace.wiring import Wiring
from tests import factories as make
from tests.db.test_openings_moves import introduced
from tests.pages import ReadingClient

MOST_QUERIES = 12  # who is signed in and the trace of reading included; the same for any number of rows


@pytest.fixture
def pair(wiring: Wiring) -> dict[str, Any]:
    """An opening that asks for a hygiene pass; a card that fits, one that almost does, one that is not shown."""
    with wiring.uow.begin() as session:
        firm, house = make.organisation(session), make.organisation(session, coaching=True)
        employer, coach = make.member(session, Role.EMPLOYER, firm), make.member(session, Role.COACH, house)
        other_house = make.organisation(session, coaching=True)
        opening = make.opening(
            session,
            employer,
            firm,
            title={"fi": "Apua kahvilan keittiöön"},
            skills=(WantedSkill("leivonta", Want.WISH),),
            licences=(WantedLicence("hygiene_pass", Want.MUST),),
            demands={"lifting": Amount.SOME},
        )
        fits = make.card(
            session,
            make.person(session, coach, house),
            house,
            headline={"fi": "Leipoja sydämeltään"},
            skills=(ShownSkill("leivonta"),),
            licences=(HeldLicence("hygiene_pass"),),
        )
        make.needs(session, fits, needs={"quiet_place": Weight.MUST}, limits={"lifting": Amount.SOME})
        almost = make.card(
            session, make.person(session, coach, house), house, headline={"fi": "Reipas tiskaaja"}, licences=()
        )
        closed = make.card(
            session,
            make.person(session, make.member(session, Role.COACH, other_house), other_house),
            other_house,
            headline={"fi": "Vain omalle valmentajalle"},
            visibility=Visibility.OWN_COACH,
        )
        other = make.member(session, Role.COACH, other_house)
        return {
            "coach": coach,
            "other": other,
            "employer": employer,
            "opening": opening,
            "fits": fits,
            "almost": almost,
            "closed": closed,
            "house": house,
        }


def page_of(client: ReadingClient, path: str) -> str:
    reply = client.get(path)
    assert reply.status_code == 200, reply.status
    return reply.get_data(as_text=True)


def test_an_opening_shows_whom_it_suits_with_reasons_and_near_misses_apart(
    client: ReadingClient, pair: dict[str, Any]
) -> None:
    client.sign_in_as(pair["coach"])
    page = page_of(client, f"/openings/{pair['opening'].public_id}/matches")
    best, near = page[page.index("Sopivimmat ensin") : page.index("Melkein")], page[page.index("Melkein") :]
    assert "Leipoja sydämeltään" in best and "Reipas tiskaaja" in near and "Reipas tiskaaja" not in best
    assert "onnistuuko" in best or "Kysy ensin:" in best, "the need is asked about"
    assert "Tämä riittäisi:" in near and "Hygieniapassi" in near
    assert "Vain omalle valmentajalle" not in page
    assert f"card={pair['fits'].public_id}" in best and f"opening={pair['opening'].public_id}" in best


def test_a_card_shows_the_openings_that_suit_it(client: ReadingClient, pair: dict[str, Any]) -> None:
    client.sign_in_as(pair["coach"])
    page = page_of(client, f"/cards/{pair['fits'].public_id}/matches")
    assert "Leipoja sydämeltään" in page and "Apua kahvilan keittiöön" in page and "Ehdota" in page
    near = page_of(client, f"/cards/{pair['almost'].public_id}/matches")
    assert "Melkein" in near and "Sopivimmat ensin" not in near


def test_needs_of_a_card_are_not_felt_by_another_organisations_coach(
    client: ReadingClient, pair: dict[str, Any]
) -> None:
    path = f"/openings/{pair['opening'].public_id}/matches"
    own = page_of(client.sign_in_as(pair["coach"]), path)
    other = page_of(client.sign_in_as(pair["other"]), path)
    for page, felt in ((own, True), (other, False)):
        row = page[page.index("Leipoja sydämeltään") : page.index("Ehdota")]
        assert ("onko työhön hiljaista paikkaa?" in row) is felt
    assert client.get(f"/cards/{pair['closed'].public_id}/matches").status_code == 404


def test_each_list_of_cards_leaves_a_trace_before_it_is_read(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    client.sign_in_as(pair["coach"])
    page_of(client, f"/openings/{pair['opening'].public_id}/matches")
    page_of(client, f"/cards/{pair['almost'].public_id}/matches")
    with wiring.uow.read() as session:
        rows = session.scalars(select(ReadAudit).order_by(ReadAudit.id)).all()
    assert [row.account_id for row in rows] == [pair["coach"].id] * 2
    assert [set(row.card_ids) for row in rows] == [{pair["fits"].id, pair["almost"].id}, {pair["almost"].id}]


def test_who_met_already_stands_in_no_list_but_for_what_was_taken_back(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    path = f"/openings/{pair['opening'].public_id}/matches"
    assert "Reipas tiskaaja" in page_of(client.sign_in_as(pair["coach"]), path)
    with wiring.uow.begin() as session:
        card, opening = session.get_one(SkillCard, pair["almost"].id), session.get_one(Opening, pair["opening"].id)
        introduced(session, opening, session.get_one(Account, pair["coach"].id), card)
    title = str(next(iter(pair["opening"].title.values())))
    assert "Reipas tiskaaja" not in page_of(client, path)
    assert title not in page_of(client, f"/cards/{pair['almost'].public_id}/matches").partition("<main")[2]
    with wiring.uow.begin() as session:
        row = session.scalars(select(Introduction)).one()
        row.state, row.waits_for, row.due_at = IntroductionState.WITHDRAWN, None, None
    page = page_of(client, path)
    assert page.count("Esitelty jo") == 1 and page.index("Esitelty jo") > page.index("Reipas tiskaaja")


def test_match_lists_are_for_coaches(wiring: Wiring, client: ReadingClient, pair: dict[str, Any]) -> None:
    paths = [f"/openings/{pair['opening'].public_id}/matches", f"/cards/{pair['fits'].public_id}/matches"]
    for path in paths:
        assert client.get(path).status_code == 303
    client.sign_in_as(pair["employer"])
    assert [client.get(path).status_code for path in paths] == [403, 404], "an employer sees the opening, not the card"
    with wiring.uow.begin() as session:
        session.get_one(Opening, pair["opening"].id).state = OpeningState.DRAFT
        coordinator = make.member(session, Role.COORDINATOR, session.get_one(Organisation, pair["house"].id))
    assert client.sign_in_as(pair["coach"]).get(paths[0]).status_code == 404, "another's draft"
    assert client.sign_in_as(coordinator).get(paths[1]).status_code == 403
    with wiring.uow.read() as session:
        assert session.scalars(select(ReadAudit)).all() == [], "who was refused has read nothing"


def test_nothing_that_suits_says_so_and_leads_on(wiring: Wiring, client: ReadingClient, pair: dict[str, Any]) -> None:
    with wiring.uow.begin() as session:
        session.get_one(Opening, pair["opening"].id).kind = OpeningKind.APPRENTICESHIP
    client.sign_in_as(pair["coach"])
    page = page_of(client, f"/openings/{pair['opening'].public_id}/matches")
    assert "Tähän ei nyt löydy korttia" in page and 'href="/coach/cards"' in page


@pytest.mark.parametrize("number", [5, 60])
def test_the_lists_ask_the_database_as_much_for_many_as_for_few(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any], queries: Callable[[], Any], number: int
) -> None:
    with wiring.uow.begin() as session:
        house, coach = session.get_one(Organisation, pair["house"].id), session.get_one(Account, pair["coach"].id)
        owner = session.get_one(Account, pair["employer"].id)
        firm = session.get_one(Organisation, pair["opening"].organisation_id)
        for _ in range(number):
            make.card(session, make.person(session, coach, house), house)
            make.opening(session, owner, firm)
    client.sign_in_as(pair["coach"])
    for path in (f"/openings/{pair['opening'].public_id}/matches", f"/cards/{pair['fits'].public_id}/matches"):
        page_of(client, path)
        with queries() as log:
            page = page_of(client, path)
        assert page.count('class="row match"') >= min(number, 50)
        assert len(log) <= MOST_QUERIES, f"{len(log)} {path}:\n" + "\n".join(log)


@pytest.mark.parametrize(("language", "says"), [("sv", "Vem platsen passar"), ("en", "Whom this suits")])
def test_the_lists_in_the_other_languages(
    client: ReadingClient, pair: dict[str, Any], language: str, says: str
) -> None:
    client.set_cookie("lang", language)
    client.sign_in_as(pair["coach"])
    assert says in page_of(client, f"/openings/{pair['opening'].public_id}/matches")
    page_of(client, f"/cards/{pair['almost'].public_id}/matches")
