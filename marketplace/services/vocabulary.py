"""One concept between its sources: what each says (parts), and the fields that everybody reads, made of them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from marketplace.domain.vocabulary import Origin, Part, Parts, merged
from marketplace.models import Concept
from marketplace.models.outbox import enqueue

DERIVE = "derive"
FIELDS = ("labels", "synonyms", "broader", "isco", "origin", "parts", "retired_on")
"""The columns that follow from the parts."""


def parts_of(row: Any) -> Parts:
    """Return what each source says of a concept. row: a Concept or a row with its columns.

    Of a retired one nobody says anything any more, but for the words that were accepted.
    """
    parts: Parts | None = row.parts
    if parts is None:
        own = Part(row.labels, row.synonyms, tuple(row.broader or ()), row.isco)
        parts = Parts(hand=own) if row.origin == Origin.HAND.value else Parts(esco=own)
    return parts if row.retired_on is None else Parts(proposed=parts.proposed)


def fields_of(parts: Parts) -> Mapping[str, Any]:
    """Return the values of FIELDS for a concept in use. Raises ValueError when nobody speaks for it."""
    if parts.hand is None and parts.esco is None:
        raise ValueError("nobody speaks for this concept: retire it")
    whole = merged(parts)
    return {
        "labels": whole.labels,
        "synonyms": whole.synonyms,
        "broader": whole.broader,
        "isco": whole.isco,
        "origin": parts.origin.value,
        "parts": None if parts.is_plain else parts,
        "retired_on": None,
    }


def differing(row: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the values that the row has otherwise."""
    return {name: value for name, value in values.items() if getattr(row, name) != value}


def set_fields(row: Concept, values: Mapping[str, Any]) -> bool:
    """Write the values that differ; return whether any did."""
    changes = differing(row, values)
    for name, value in changes.items():
        setattr(row, name, value)
    return bool(changes)


def let_texts_be_read_anew(session: Session, concept_ids: list[int]) -> None:
    """Have the jobs look for openings and cards that speak of these concepts (outbox, consumer derive)."""
    enqueue(session, [("concept", number) for number in concept_ids], DERIVE)
