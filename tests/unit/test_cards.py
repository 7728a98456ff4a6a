"""Skill cards: what their words may not hold, how they move, what is said of languages."""

import time

import pytest

from marketplace.domain.cards import (
    CARD_MOVES,
    CardEvent,
    CardState,
    card_problems,
    needs_consent,
    personal_data_in,
    speaks_at_least,
)
from marketplace.domain.codes import Visibility
from marketplace.domain.facts import CardFacts, Place, ShownSkill, SpokenLanguage, WantedOccupation
from marketplace.domain.moves import Part, events_open_to


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kirjoita: aino.a@posti.example", "email"),
        ("aino (at) posti.example", "email"),
        ("Soita 040 123 4567", "phone"),
        ("tel.+358401234567", "phone"),
        ("0358 40 123 4567", "phone"),
        ("00358 40 1234567", "phone"),
        ("+46 70-123 45 67", "phone"),
        ("(040) 123-4567", "phone"),
        ("131052-308T", "identity_code"),
        ("hetu 131052a308t", "identity_code"),
    ],
)
def test_personal_data_is_seen(text: str, kind: str) -> None:
    assert personal_data_in(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Työssä 2010–2015 ja 2018-2020",
        "Palkka 12,50 € tai 1 250 € kuussa",
        "Alkaen 1.12.2026 tai 01.12.2026",
        "Kokemusta 20 vuotta, 7 ihmisen keittiö, 300 annosta",
        "@-merkki ei ole osoite",
        "Postinumero 33720",
        "Sarjanumero 12345678901234",
        "C++ ja 3D-mallit, 24/7",
    ],
)
def test_ordinary_words_and_numbers_are_not_personal_data(text: str) -> None:
    assert personal_data_in(text) is None


def test_looking_for_personal_data_does_not_hang_on_a_hostile_text() -> None:
    started = time.perf_counter()
    for sign in ("a", "0 ", "+", "@", "0-", "(", "a@"):
        personal_data_in(sign * 10_000)
    assert time.perf_counter() - started < 2


def test_personal_data_is_told_for_each_open_field() -> None:
    number = "Soita 040 123 4567"
    facts = CardFacts(
        headline={"fi": "Hyvä", "sv": number},
        place=Place("837"),
        summary={"en": number},
        interests=("kalastus", number),
        skills=(ShownSkill(number),),
        occupations=(WantedOccupation(number),),
    )
    found = {problem.field: problem.message.code for problem in card_problems(facts)}
    assert found == dict.fromkeys(("headline", "summary", "interests", "skills", "occupations"), "cards-holds-phone")
    assert card_problems(CardFacts(headline={"fi": "Hyvä"}, place=Place("837"))) == ()


def test_more_than_the_own_coach_asks_for_consent() -> None:
    assert [each for each in Visibility if not needs_consent(each)] == [Visibility.OWN_COACH]


def test_the_language_of_the_work_is_answered_with_yes_no_or_unknown() -> None:
    silent = CardFacts(headline={"fi": "x"}, place=Place("837"))
    speaks = CardFacts(headline={"fi": "x"}, place=Place("837"), languages=(SpokenLanguage("fi", "B1"),))
    assert speaks_at_least(silent, "fi", "A1") is None
    assert [speaks_at_least(speaks, "fi", level) for level in ("A1", "B1", "B2")] == [True, True, False]
    assert speaks_at_least(speaks, "sv", "A1") is False


def test_a_card_moves_by_its_keepers_alone_and_comes_back_hidden() -> None:
    for part in (Part.PERSON, Part.COACH, Part.OPERATOR):
        assert events_open_to(CARD_MOVES, CardState.PUBLISHED, part) == (CardEvent.HIDE, CardEvent.DELETE)
        assert events_open_to(CARD_MOVES, CardState.DELETED, part) == (CardEvent.RESTORE,)
    for part in (Part.EMPLOYER, Part.COORDINATOR, Part.CLOCK):
        assert all(events_open_to(CARD_MOVES, state, part) == () for state in CardState)
    assert CARD_MOVES[CardState.DELETED, CardEvent.RESTORE].to is CardState.HIDDEN
    assert {state for state, _event in CARD_MOVES} == set(CardState), "no state is a dead end"
