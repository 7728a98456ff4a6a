"""Services of cards: who may, with which consent, what is kept, what is taken back; pages are tested in tests/web."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.domain.actors import OPERATOR, VISITOR, Actor
from marketplace.domain.cards import NEEDS_TEXT_VERSION, CardState
from marketplace.domain.codes import Amount, ConsentWay, Visibility, Weight
from marketplace.domain.facts import CardFacts, Place
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.models import Account, CardNeeds, Consent, HistoryRow, SkillCard
from marketplace.queries.accounts import actor_of
from marketplace.queries.cards import deleted_cards
from marketplace.queries.people import cards_of_person
from marketplace.services.cards import EditCard, GivenConsent, edit_card, forget_needs, make_card
from marketplace.services.cards_moves import (
    RESTORABLE_FOR,
    delete_card,
    hide_card,
    publish_card,
    restore_card,
    show_card_again,
)
from tests.conftest import NOON
from tests.web.cards_parts import COACH_TEXT, Scene, scene

FACTS = CardFacts(headline={"fi": "Uusi otsikko"}, place=Place("837", "33100"))
NEEDS = CardFacts(
    headline={"fi": "Uusi otsikko"},
    place=Place("837", "33100"),
    needs={"own_pace": Weight.HELPS},
    limits={"stairs": Amount.SOME},
)
BY_VOICE = GivenConsent(date(2026, 11, 20), ConsentWay.VOICE)
OUTSIDERS = ("same_organisation", "coordinator", "other_organisation", "employer", "other_person", "admin")


@pytest.fixture
def made(session: Session) -> Scene:
    return scene(session)


def _actor(session: Session, made: Scene, who: str) -> Actor:
    return actor_of(session, session.get_one(Account, made.accounts[who].id))


def _events(session: Session, card: SkillCard) -> list[str]:
    asked = select(HistoryRow.event).where(HistoryRow.subject_kind == "card", HistoryRow.subject_id == card.id)
    return list(session.scalars(asked.order_by(HistoryRow.id)))


def test_a_card_is_made_by_the_person_or_the_own_coach_as_a_draft(session: Session, made: Scene) -> None:
    for who in ("person", "own_coach"):
        card = make_card(session, _actor(session, made, who), made.person, EditCard(FACTS))
        assert (card.state, card.visibility, card.organisation_id) == (
            CardState.DRAFT,
            Visibility.OWN_COACH,
            made.house.id,
        )
        assert _events(session, card) == ["make"]
    for who in OUTSIDERS:
        with pytest.raises(NotAllowed):
            make_card(session, _actor(session, made, who), made.person, EditCard(FACTS))
    with pytest.raises(NotAllowed):
        make_card(session, VISITOR, made.person, EditCard(FACTS))


@pytest.mark.parametrize(
    "act",
    [
        lambda session, actor, card: edit_card(session, actor, card, EditCard(FACTS, card.version)),
        lambda session, actor, card: publish_card(session, actor, card, Visibility.OWN_COACH, None),
        lambda session, actor, card: hide_card(session, actor, card),
        lambda session, actor, card: delete_card(session, actor, card),
        lambda session, actor, card: forget_needs(session, actor, card),
    ],
)
def test_others_change_nothing_of_a_card_they_may_read(
    session: Session, made: Scene, act: Callable[[Session, Actor, SkillCard], Any]
) -> None:
    for who in OUTSIDERS:
        with pytest.raises(NotAllowed):
            act(session, _actor(session, made, who), made.card)
    assert (made.card.state, made.card.headline) == (CardState.PUBLISHED, {"fi": "Planttuotsikko"})
    act(session, _actor(session, made, "own_coach"), made.card)


def test_the_person_leaves_the_coachs_text_and_the_coach_may_take_it_away(session: Session, made: Scene) -> None:
    person, coach = (_actor(session, made, who) for who in ("person", "own_coach"))
    edit_card(session, person, made.card, EditCard(NEEDS, made.card.version, coach_text="ei kuulu minulle"))
    assert made.card.needs_row is not None
    assert made.card.needs_row.coach_text == COACH_TEXT
    edit_card(session, coach, made.card, EditCard(NEEDS, made.card.version))
    assert made.card.needs_row.coach_text == COACH_TEXT, "nothing said leaves it"
    edit_card(session, coach, made.card, EditCard(NEEDS, made.card.version, coach_text=" "))
    assert made.card.needs_row.coach_text is None
    with pytest.raises(Invalid) as refused:
        edit_card(session, coach, made.card, EditCard(NEEDS, made.card.version, coach_text="131052-308T"))
    assert set(refused.value.problems) == {"coach_text"}


def test_emptied_needs_are_taken_back_with_their_consent(session: Session, made: Scene) -> None:
    coach = _actor(session, made, "own_coach")
    edit_card(session, coach, made.card, EditCard(FACTS, made.card.version, coach_text=""))
    assert session.scalars(select(CardNeeds)).all() == []
    consent = session.scalars(select(Consent).where(Consent.purpose == "keep_needs")).one()
    assert consent.withdrawn_at == NOON
    assert _events(session, made.card) == ["forget_needs", "edit"]
    with pytest.raises(Invalid) as refused:
        edit_card(session, coach, made.card, EditCard(NEEDS, made.card.version))
    assert set(refused.value.problems) == {"needs_consent"}, "what was taken back is asked for anew"
    session.expire(made.card)
    edit_card(session, coach, made.card, EditCard(NEEDS, made.card.version, needs_consent=BY_VOICE))
    row = session.scalars(select(CardNeeds)).one()
    assert (row.consent.how, row.consent.given_on, row.consent.text_version) == (
        ConsentWay.VOICE,
        BY_VOICE.on,
        NEEDS_TEXT_VERSION,
    )


def test_a_row_that_says_none_is_not_a_consent_taken_back(session: Session, made: Scene) -> None:
    """An import may say in so many words that there are no limits: saving the card leaves that as it is."""
    row = made.card.needs_row or session.scalars(select(CardNeeds)).one()
    row.needs, row.limits, row.coach_text = None, {}, None
    session.flush()
    edit_card(session, _actor(session, made, "own_coach"), made.card, EditCard(FACTS, made.card.version))
    assert session.scalars(select(CardNeeds)).one().consent.withdrawn_at is None
    assert _events(session, made.card) == ["edit"]


def test_a_version_that_was_not_read_is_refused(session: Session, made: Scene) -> None:
    person = _actor(session, made, "person")
    for version in (0, made.card.version - 1, made.card.version + 1):
        with pytest.raises(Conflict):
            edit_card(session, person, made.card, EditCard(FACTS, version))
        with pytest.raises(Conflict):
            publish_card(session, person, made.card, Visibility.COACHES, None, version)
    assert made.card.headline == {"fi": "Planttuotsikko"}
    before = made.card.version
    edit_card(session, person, made.card, EditCard(FACTS, before))
    assert made.card.version == before + 1


@pytest.mark.parametrize("visibility", [each for each in Visibility if each is not Visibility.OWN_COACH])
def test_a_coach_needs_a_consent_that_was_given(session: Session, made: Scene, visibility: Visibility) -> None:
    coach = _actor(session, made, "own_coach")
    wrong = {
        "cards-consent-needed": None,
        "cards-consent-in-future": GivenConsent(date(2026, 11, 24), ConsentWay.PAPER),
        "cards-consent-how-by-coach": GivenConsent(date(2026, 11, 20), ConsentWay.OWN),
    }
    for code, consent in wrong.items():
        with pytest.raises(Invalid) as refused:
            publish_card(session, coach, made.card, visibility, consent)
        assert [message.code for message in refused.value.problems["consent"]] == [code]
    publish_card(session, coach, made.card, visibility, BY_VOICE)
    assert (made.card.visibility, made.card.consent_on) == (visibility, BY_VOICE.on)
    publish_card(session, coach, made.card, Visibility.OWN_COACH, BY_VOICE)
    assert (made.card.consent_on, made.card.consent_how) == (None, None), "nothing is shown, no consent stands"


def test_a_consent_to_show_ends_with_the_card_it_was_given_for(session: Session, made: Scene) -> None:
    person = _actor(session, made, "person")
    other = make_card(session, person, made.person, EditCard(FACTS))
    for card in (made.card, other):
        publish_card(session, person, card, Visibility.COACHES, None)
    shows = select(Consent.withdrawn_at).where(Consent.purpose == "show_card").order_by(Consent.id)
    publish_card(session, person, other, Visibility.OWN_COACH, None)
    assert list(session.scalars(shows)) == [None, NOON]
    publish_card(session, person, made.card, Visibility.OWN_COACH, None)
    assert list(session.scalars(shows)) == [NOON, NOON]


def test_hiding_is_undone_only_as_the_last_thing_and_in_time(
    session: Session, made: Scene, moved_clock: Callable[[datetime], None]
) -> None:
    person, coach = (_actor(session, made, who) for who in ("person", "own_coach"))
    hide_card(session, person, made.card)
    with pytest.raises(InvalidMove):
        show_card_again(session, coach, made.card)
    moved_clock(NOON + timedelta(minutes=59))
    show_card_again(session, person, made.card)
    assert (made.card.state, made.card.visibility) == (CardState.PUBLISHED, Visibility.EMPLOYERS)
    hide_card(session, coach, made.card)
    edit_card(session, coach, made.card, EditCard(FACTS, made.card.version))
    with pytest.raises(InvalidMove):
        show_card_again(session, coach, made.card)


def test_a_deleted_card_is_restored_by_its_keepers_within_a_week(
    session: Session, made: Scene, moved_clock: Callable[[datetime], None]
) -> None:
    person = _actor(session, made, "person")
    delete_card(session, person, made.card)
    assert list(cards_of_person(session, made.person.id)) == []
    assert list(deleted_cards(session, made.person.id, RESTORABLE_FOR)) == [made.card]
    for who in OUTSIDERS:
        with pytest.raises(NotFound):
            restore_card(session, _actor(session, made, who), made.card)
    with pytest.raises(NotAllowed):
        edit_card(session, person, made.card, EditCard(FACTS, made.card.version))
    moved_clock(NOON + RESTORABLE_FOR + timedelta(seconds=1))
    assert list(deleted_cards(session, made.person.id, RESTORABLE_FOR)) == []
    with pytest.raises(NotFound):
        restore_card(session, person, made.card)
    moved_clock(NOON + RESTORABLE_FOR)
    restore_card(session, person, made.card)
    assert made.card.state is CardState.HIDDEN
    assert list(cards_of_person(session, made.person.id)) == [made.card]
    with pytest.raises(InvalidMove):
        restore_card(session, person, made.card)


def test_the_operator_changes_no_card_this_way(session: Session, made: Scene) -> None:
    with pytest.raises(NotAllowed):
        delete_card(session, OPERATOR, made.card)
