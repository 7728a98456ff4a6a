"""Seeds into tables; again = update. Nothing that others may point at is deleted: a concept is retired instead."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.seeds import ConceptRow, MunicipalityRow, SupportRow
from marketplace.models import Concept, Municipality, SubsidyRule

# A slug with this sign is of an imported classification, which the seeds do not speak for.
IMPORTED_SIGN = ":"


def load_municipalities(session: Session, rows: Sequence[MunicipalityRow]) -> Counter[str]:
    """Write the municipalities; return how many are new, changed and the same; flushes."""
    known = {row.code: row for row in session.scalars(select(Municipality))}
    counts: Counter[str] = Counter()
    for row in rows:
        values = _values(row)
        counts[_upsert(session, known.get(row.code), Municipality, values)] += 1
    session.flush()
    return counts


def load_concepts(session: Session, rows: Sequence[ConceptRow]) -> Counter[str]:
    """Write the vocabulary; return how many are new, changed, the same and retired; flushes.

    A concept that the files name no more is retired; one that comes back is not retired any longer.
    """
    known = {row.slug: row for row in session.scalars(select(Concept))}
    wanted = {row.slug: row for row in rows}
    counts: Counter[str] = Counter()
    for slug, concept in known.items():
        if slug not in wanted and concept.retired_on is None and IMPORTED_SIGN not in slug:
            concept.retired_on = clock.today()
            counts["retired"] += 1
    _free_uris(session, known, wanted)
    for row in rows:
        counts[_upsert(session, known.get(row.slug), Concept, {**_values(row), "retired_on": None})] += 1
    session.flush()
    return counts


def load_support_rules(session: Session, rows: Sequence[SupportRow]) -> Counter[str]:
    """Write the support rules, known by key, area and first day; return new, changed and the same; flushes."""
    known = {(row.key, row.area, row.valid_from): row for row in session.scalars(select(SubsidyRule))}
    counts: Counter[str] = Counter()
    for row in rows:
        counts[_upsert(session, known.get((row.key, row.area, row.valid_from)), SubsidyRule, _values(row))] += 1
    session.flush()
    return counts


def _free_uris(session: Session, known: dict[str, Concept], wanted: dict[str, ConceptRow]) -> None:
    """An address that moves from one concept to another is let go first: two may not hold it at once."""
    taken = {row.uri: slug for slug, row in wanted.items() if row.uri}
    for slug, concept in known.items():
        if concept.uri is not None and taken.get(concept.uri, slug) != slug:
            concept.uri = None
    session.flush()


def _values(row: Any) -> dict[str, Any]:
    return {f.name: getattr(row, f.name) for f in fields(row)}


def _upsert(session: Session, known: Any, model: type[Any], values: dict[str, Any]) -> str:
    if known is None:
        session.add(model(**values))
        return "new"
    differing = {name: value for name, value in values.items() if getattr(known, name) != value}
    for name, value in differing.items():
        setattr(known, name, value)
    return "changed" if differing else "same"
