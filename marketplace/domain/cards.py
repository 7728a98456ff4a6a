"""Skill cards: states and moves, and what may not stand in their words. What a reader sees is in visibility.py."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from marketplace.domain.codes import LANGUAGE_LEVELS, Visibility
from marketplace.domain.facts import CardFacts
from marketplace.domain.moves import Move, Part
from marketplace.domain.openings import Problem
from marketplace.messages import Message

NEEDS_TEXT_VERSION = "2026-12"
"""The version of the words with which a person agrees that needs are kept."""


class CardState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    HIDDEN = "hidden"
    DELETED = "deleted"


class CardEvent(StrEnum):
    PUBLISH = "publish"
    HIDE = "hide"
    DELETE = "delete"
    RESTORE = "restore"


_KEEPERS = frozenset({Part.PERSON, Part.COACH, Part.OPERATOR})

CARD_MOVES: Mapping[tuple[CardState, CardEvent], Move[CardState]] = {
    (CardState.DRAFT, CardEvent.PUBLISH): Move(CardState.PUBLISHED, _KEEPERS),
    (CardState.DRAFT, CardEvent.DELETE): Move(CardState.DELETED, _KEEPERS),
    (CardState.PUBLISHED, CardEvent.HIDE): Move(CardState.HIDDEN, _KEEPERS),
    (CardState.PUBLISHED, CardEvent.DELETE): Move(CardState.DELETED, _KEEPERS),
    (CardState.HIDDEN, CardEvent.PUBLISH): Move(CardState.PUBLISHED, _KEEPERS),
    (CardState.HIDDEN, CardEvent.DELETE): Move(CardState.DELETED, _KEEPERS),
    # Undo: the card comes back hidden, so that nobody sees it by accident.
    (CardState.DELETED, CardEvent.RESTORE): Move(CardState.HIDDEN, _KEEPERS),
}

# Quantifiers are bounded, so that a long text of one sign is read in one go.
_EMAIL = re.compile(r"[^\s@]{1,64}(?:@|\s?[(\[]\s?(?:at|ät)\s?[)\]]\s?)[^\s@]{1,180}\.[^\s@.]{2,}", re.IGNORECASE)
# A number with 0 or a country code in front; a year, a price or a range of years is not one.
_PHONE = re.compile(r"(?<![\d,])(?:(?:\+|00)\d{1,3}|0)(?:[\s()/-]{0,2}\d){7,12}(?!\d)")
_IDENTITY_CODE = re.compile(r"\b\d{6}[-+ABCDEFYXWVU]\d{3}[0-9A-Y]\b", re.IGNORECASE)


def personal_data_in(text: str) -> str | None:
    """Return what kind of personal data a text seems to hold: `email`, `phone`, `identity_code`, or None.

    A pseudonymous card shows none of these; names cannot be found by a rule and are asked for in words instead.
    """
    if _IDENTITY_CODE.search(text):
        return "identity_code"
    if _EMAIL.search(text):
        return "email"
    return "phone" if _PHONE.search(text) else None


def card_problems(facts: CardFacts) -> tuple[Problem, ...]:
    """Return what the open words of a card may not hold, by field: texts with personal data."""
    return tuple(_of_texts(facts))


def _of_texts(facts: CardFacts) -> Iterator[Problem]:
    texts: dict[str, tuple[str, ...]] = {
        "headline": tuple(facts.headline.values()),
        "summary": tuple((facts.summary or {}).values()),
        "interests": facts.interests or (),
        "skills": tuple(skill.label for skill in facts.skills or ()),
        "occupations": tuple(occupation.label for occupation in facts.occupations or ()),
    }
    for field, values in texts.items():
        kind = next((found for found in map(personal_data_in, values) if found), None)
        if kind is not None:
            yield Problem(field, Message(f"cards-holds-{kind.replace('_', '-')}"))


def needs_consent(visibility: Visibility) -> bool:
    """Return whether showing a card so far asks for the person's recorded consent."""
    return visibility is not Visibility.OWN_COACH


def speaks_at_least(facts: CardFacts, code: str, level: str) -> bool | None:
    """Return whether the card says that the person speaks a language at a level or better; None when it says nothing.

    For an employer's page: "osaa tämän työn kielen" and nothing more.
    """
    if facts.languages is None:
        return None
    reached = {spoken.code: LANGUAGE_LEVELS.index(spoken.level) for spoken in facts.languages}
    return reached.get(code, -1) >= LANGUAGE_LEVELS.index(level)
