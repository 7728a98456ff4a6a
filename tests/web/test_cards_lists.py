"""Cards in lists: the coach's search by the index, and the match lists, for readers near and far."""

import re
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, OpeningKind, Visibility
from marketplace.models import CardNeeds, Opening, ReadAuditCard, SkillCard
from marketplace.wiring import Wiring
from search import sync
from search.port import IndexName
from tests import factories
from tests.web.cards_parts import COACH_TEXT, HIDDEN_WORDS, NAME, Scene, scene

PRIVATE = (COACH_TEXT, NAME, *HIDDEN_WORDS.values(), "33877")


def _rebuild(wiring: Wiring) -> None:
    for name in IndexName:
        sync.rebuild(wiring.uow, wiring.index, name)


@pytest.fixture
def made(wiring: Wiring) -> Scene:
    with wiring.uow.begin() as session:
        found = scene(session, Visibility.COACHES)
    _rebuild(wiring)
    return found


def _get(app: Any, made: Scene, who: str, path: str) -> str:
    reply = app.test_client().sign_in_as(made.accounts[who]).get(path)
    assert reply.status_code == 200, (who, path)
    return str(reply.get_data(as_text=True))


@pytest.mark.parametrize("who", ["own_coach", "same_organisation", "other_organisation", "coordinator"])
def test_the_index_finds_a_card_by_its_open_words_and_by_no_other(app: Any, made: Scene, who: str) -> None:
    for words in ("planttutaito", "planttuammatti", "planttukiinnostus", "Tampere"):
        html = _get(app, made, who, f"/coach/cards?q={words}")
        assert "Planttuotsikko" in html, words
        assert "Haku lepää" not in html, "the index answers"
        assert not any(text in html for text in PRIVATE), words
    for words in ("muistiinpano", "avustajakoira", "33877", "Nimismies", "somali"):
        assert "Planttuotsikko" not in _get(app, made, who, f"/coach/cards?q={words}"), words


def test_numbers_stand_beside_the_filters_and_a_withdrawn_card_is_gone_at_once(
    app: Any, wiring: Wiring, made: Scene
) -> None:
    html = _get(app, made, "other_organisation", "/coach/cards")
    counted = dict(re.findall(r'choice__text">([^<]+)</span>.*?choice__count">(\d+)<', html, re.DOTALL))
    assert (counted["Oppisopimus"], counted["Tampere"]) == ("1", "1")
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, made.card.id).visibility = Visibility.ORGANISATION
    # The index still holds it: the list is read again from the database under the rule of the page.
    assert "Planttuotsikko" not in _get(app, made, "other_organisation", "/coach/cards")
    assert "Planttuotsikko" in _get(app, made, "same_organisation", "/coach/cards")


def _opening(wiring: Wiring, made: Scene) -> Opening:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session)
        return factories.opening(
            session,
            made.accounts["employer"],
            firm,
            kind=OpeningKind.APPRENTICESHIP,
            demands={"lifting": Amount.MUCH},
            times=("saturday",),
        )


def test_match_lists_tell_outsiders_nothing_that_depends_on_what_is_hidden(
    app: Any, wiring: Wiring, made: Scene
) -> None:
    opening = _opening(wiring, made)
    paths = (f"/cards/{made.card.public_id}/matches", f"/openings/{opening.public_id}/matches")
    before = {}
    for who in ("same_organisation", "other_organisation"):
        for path in paths:
            before[who, path] = _without_tokens(_get(app, made, who, path))
            assert not any(text in before[who, path] for text in PRIVATE), (who, path)
    own = [_without_tokens(_get(app, made, "own_coach", path)) for path in paths]
    with wiring.uow.begin() as session:
        row = session.scalars(select(CardNeeds)).one()
        row.needs, row.limits, row.coach_text = None, {"stairs": Amount.NONE}, None
        card = session.get_one(SkillCard, made.card.id)
        card.max_km, card.min_pay_cents_per_hour = 60.0, None
    for (who, path), html in before.items():
        assert _without_tokens(_get(app, made, who, path)) == html, (who, path)
    assert [_without_tokens(_get(app, made, "own_coach", path)) for path in paths] != own, "the own coach is told"


def _without_tokens(html: str) -> str:
    return re.sub(r'name="csrf_token" value="[^"]+"', "", html.split("<main")[1])


def test_a_verified_employer_finds_what_people_show_to_employers_and_no_more(wiring: Wiring, app: Flask) -> None:
    with wiring.uow.begin() as session:
        firm, unknown = factories.organisation(session), factories.organisation(session, verified=False)
        verified = factories.member(session, Role.EMPLOYER, firm)
        unverified = factories.member(session, Role.EMPLOYER, unknown)
        shown = factories.card(
            session, factories.person(session), headline={"fi": "Siivoan mielelläni"}, visibility=Visibility.EMPLOYERS
        )
        kept = factories.card(
            session, factories.person(session), headline={"fi": "Siivoan hiljaa"}, visibility=Visibility.COACHES
        )
    for name in IndexName:
        sync.rebuild(wiring.uow, wiring.index, name)
    assert app.test_client().sign_in_as(unverified).get("/cards/for-employers").status_code == 403  # type: ignore[attr-defined] # our client
    client = app.test_client().sign_in_as(verified)  # type: ignore[attr-defined] # our client
    for path in ("/cards/for-employers", "/cards/for-employers?q=siivous"):
        page = client.get(path).get_data(as_text=True)
        assert shown.public_id in page and kept.public_id not in page
        assert "Muutama kortti" in page, "fewer than five are not counted"
    assert "Mikään työnantajille näkyvä kortti" in client.get("/cards/for-employers?q=xqzwv").get_data(as_text=True)
    with wiring.uow.read() as session:
        assert set(session.scalars(select(ReadAuditCard.card_id))) == {shown.id}, "what was listed is noted as read"
