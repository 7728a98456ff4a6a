"""What two editors of a card said differently, in words: for the page that the second of them gets."""

from collections.abc import Mapping
from dataclasses import fields

from marketplace.domain.facts import CardFacts
from marketplace.queries.openings import Town
from marketplace.web.cards.words import field_words
from marketplace.web.context import say


def differences(stands: CardFacts, typed: CardFacts, towns: Mapping[str, Town]) -> list[dict[str, str]]:
    """Return for every field that differs its name, what stands now and what was typed; towns of both by code."""
    return [
        {
            "name": say(f"cards-field-{each.name.replace('_', '-')}"),
            "now": field_words(each.name, stands, towns),
            "typed": field_words(each.name, typed, towns),
        }
        for each in fields(CardFacts)
        if getattr(stands, each.name) != getattr(typed, each.name)
    ]
