"""Seeds into tables; again = update. Nothing that others may point at is deleted: a concept is retired instead."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.seeds import ConceptRow, MunicipalityRow, SupportRow
from marketplace.domain.vocabulary import Origin, Part, Parts
from marketplace.models import Concept, Municipality, SubsidyRule
from marketplace.services.vocabulary import fields_of, parts_of, set_fields


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
    """Write our part of the vocabulary; return how many are new, changed, the same and retired; flushes.

    What ESCO says of a concept and the words that people proposed stay. A concept that the files name no more is
    ESCO's alone if ESCO has it, else retired; one that comes back is not retired any longer.
    """
    known = {row.slug: row for row in session.scalars(select(Concept))}
    wanted = {row.slug: row for row in rows}
    counts: Counter[str] = Counter()
    _take_over_imported(session, known, wanted)
    for slug, concept in known.items():
        if slug not in wanted and concept.retired_on is None and concept.origin == Origin.HAND.value:
            parts = replace(parts_of(concept), hand=None)
            if parts.esco is not None:
                set_fields(concept, fields_of(parts))
            else:
                concept.retired_on = clock.today()
            counts["retired" if parts.esco is None else "changed"] += 1
    _free_uris(session, known, wanted)
    for row in rows:
        counts[_write_concept(session, known.get(row.slug), row)] += 1
    session.flush()
    return counts


def _write_concept(session: Session, known: Concept | None, row: ConceptRow) -> str:
    before = parts_of(known) if known is not None else Parts()
    if known is not None and known.uri != row.uri:
        before = replace(before, esco=None)  # what ESCO says of another address
    ours = Part(row.labels, row.synonyms, row.broader, row.isco)
    own = {"slug": row.slug, "kind": row.kind, "uri": row.uri, "occupations": row.occupations}
    return _upsert(session, known, Concept, {**own, **fields_of(replace(before, hand=ours))})


def _take_over_imported(session: Session, known: dict[str, Concept], wanted: dict[str, ConceptRow]) -> None:
    """A concept of ours whose address was imported before becomes that row: what points to it goes on."""
    by_uri = {row.uri: row for row in known.values() if row.uri and row.origin == Origin.ESCO.value}
    renamed = {}
    for slug, row in wanted.items():
        imported = by_uri.get(row.uri) if row.uri and slug not in known else None
        if imported is not None:
            renamed[imported.slug] = slug
            known[slug] = known.pop(imported.slug)
            imported.slug = slug
    for concept in known.values() if renamed else ():
        if not renamed.keys().isdisjoint(concept.broader):
            concept.broader = tuple(renamed.get(slug, slug) for slug in concept.broader)
    session.flush()


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
            if concept.origin == Origin.ESCO.value:  # our own of that address says it all now
                concept.retired_on = concept.retired_on or clock.today()
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
