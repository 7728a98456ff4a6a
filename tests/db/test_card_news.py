"""How far a card was shown from when on, whichever way that came: here, or by a file."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.domain.actors import Role
from marketplace.domain.codes import ConsentWay, Visibility
from marketplace.domain.exchange_cards import CardRecord, ConsentRecord
from marketplace.domain.facts import CardFacts, Place
from marketplace.models import Municipality, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.queries.card_news import showings
from marketplace.services.cards import GivenConsent
from marketplace.services.cards_moves import hide_card, publish_card, show_card_again
from marketplace.services.exchange_cards import import_card
from tests import factories


@pytest.fixture(autouse=True)
def towns(session: Session) -> None:
    region = {"region_code": "06", "region_fi": "Pirkanmaa", "region_sv": "Birkaland"}
    session.add(Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", lat=61.5, lon=23.8, **region))
    session.flush()


def test_every_way_of_showing_a_card_is_known_and_a_file_that_changes_nothing_is_none(session: Session) -> None:
    coach = actor_of(session, factories.member(session, Role.COACH))
    consent = ConsentRecord(date(2026, 11, 15), ConsentWay.VOICE)
    facts = CardFacts(headline={"fi": "Pakkaaja"}, place=Place("837"))
    line = CardRecord("kumppani", "k1", facts, Visibility.COACHES, consent)
    import_card(session, coach, line)
    card = session.scalars(select(SkillCard)).one()
    line = replace(line, facts=replace(facts, headline={"fi": "Tarkka pakkaaja"}))
    import_card(session, coach, line)
    import_card(session, coach, replace(line, visibility=Visibility.EMPLOYERS))
    publish_card(session, coach, card, Visibility.ORGANISATION, GivenConsent(date(2026, 11, 20), ConsentWay.PAPER))
    hide_card(session, coach, card)
    show_card_again(session, coach, card)
    found = showings(session, [card.id, card.id + 1])
    assert {number: [each.visibility for each in all_of_it] for number, all_of_it in found.items()} == {
        card.id: [Visibility.COACHES, Visibility.EMPLOYERS, Visibility.ORGANISATION, Visibility.ORGANISATION]
    }
    assert {each.account_id for each in found[card.id]} == {coach.account_id}
