"""Concepts to choose from for words that somebody typed: on the pages where words are proposed and decided about."""

from collections.abc import Sequence

from marketplace.language.resolver import resolve
from marketplace.language.vocabulary import Concept
from marketplace.web.context import language
from marketplace.web.units import db, wiring

MAX_OFFERED = 6
NONE_OF_THESE = "none"


def concepts_for(text: str) -> Sequence[Concept]:
    """Return at most MAX_OFFERED occupations and skills that a text speaks of, the surest first."""
    vocabulary = wiring().index.vocabulary.fresh(db())
    found = (vocabulary.concepts[each.concept_id] for each in resolve(text, language(), vocabulary))
    return [concept for concept in found if concept.kind != "group"][:MAX_OFFERED]


def name_of(labels: dict[str, str]) -> str:
    """Return a concept's label in the reader's language, else in the first that it has."""
    return next((labels[code] for code in (language(), "fi", "en", *labels) if labels.get(code)), "")
