"""Reading and writing what was derived from the words of openings and cards."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from sqlalchemy import and_, delete, insert, select
from sqlalchemy.orm import Session

from marketplace.models import Concept, DerivedConcept, DerivedText, DerivedVector
from search.port import Vector

TABLES = (DerivedText, DerivedConcept, DerivedVector)


@dataclass(frozen=True, slots=True)
class Derived:
    """What a document takes over. concepts: id → weight over 0 to 1. vector: half floats, None without one."""

    concepts: Mapping[str, float] = field(default_factory=dict)
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """Of which words and by what something was derived."""

    text_hash: str
    fingerprint: str


NOTHING = Derived()


def derived_of(session: Session, kind: str, ids: Sequence[int], model: str | None) -> dict[int, Derived]:
    """What documents of a kind take over, by id. model: fingerprint of the embedding model; others' vectors and, with
    None, all vectors are left out."""
    concepts: dict[int, dict[str, float]] = {}
    asked = (
        select(DerivedConcept.subject_id, Concept.slug, DerivedConcept.weight)
        .join(Concept, Concept.id == DerivedConcept.concept_id)
        .where(DerivedConcept.kind == kind, DerivedConcept.subject_id.in_(ids), Concept.retired_on.is_(None))
        .order_by(DerivedConcept.weight.desc(), Concept.slug)
    )
    for number, slug, weight in session.execute(asked):
        concepts.setdefault(number, {})[slug] = weight
    vectors: dict[int, bytes] = {}
    if model is not None:
        made = select(DerivedVector.subject_id, DerivedVector.vector).where(
            DerivedVector.kind == kind, DerivedVector.subject_id.in_(ids), DerivedVector.fingerprint == model
        )
        vectors = {row.subject_id: row.vector for row in session.execute(made)}
    return {number: Derived(concepts.get(number, {}), vectors.get(number)) for number in {*concepts, *vectors}}


def stamps(
    session: Session, table: type[DerivedText] | type[DerivedVector], kind: str, ids: Sequence[int]
) -> dict[int, Stamp]:
    """Of which words the texts or vectors of some subjects were made, by id."""
    asked = select(table.subject_id, table.text_hash, table.fingerprint)
    found = session.execute(asked.where(table.kind == kind, table.subject_id.in_(ids)))
    return {number: Stamp(text_hash, fingerprint) for number, text_hash, fingerprint in found}


@dataclass(frozen=True, slots=True)
class Read:
    """What was read out of a subject's words. concepts: id → (weight over 0 to 1, evidence)."""

    stamp: Stamp
    concepts: Mapping[str, tuple[float, str]]


def write_concepts(session: Session, kind: str, found: Mapping[int, Read], at: datetime) -> set[int]:
    """Put concepts in the place of those that subjects have, by id; return whose concepts are others now."""
    numbers = list(found)
    slugs = {slug for read in found.values() for slug in read.concepts}
    known = {slug: number for number, slug in session.execute(select(Concept.id, Concept.slug)) if slug in slugs}
    had: dict[int, set[tuple[int, float, str]]] = {}
    mine = and_(DerivedConcept.kind == kind, DerivedConcept.subject_id.in_(numbers))
    asked = select(DerivedConcept.subject_id, DerivedConcept.concept_id, DerivedConcept.weight, DerivedConcept.evidence)
    for number, concept, weight, why in session.execute(asked.where(mine)):
        had.setdefault(number, set()).add((concept, weight, why))
    wanted = {
        number: {(known[slug], round(weight, 4), why) for slug, (weight, why) in read.concepts.items() if slug in known}
        for number, read in found.items()
    }
    session.execute(delete(DerivedConcept).where(mine))
    session.execute(delete(DerivedText).where(DerivedText.kind == kind, DerivedText.subject_id.in_(numbers)))
    subjects = {
        number: {"kind": kind, "subject_id": number, "fingerprint": read.stamp.fingerprint}
        for number, read in found.items()
    }
    texts = [
        {**subjects[number], "text_hash": read.stamp.text_hash, "derived_at": at} for number, read in found.items()
    ]
    concepts = [
        {**subjects[number], "concept_id": concept, "weight": weight, "evidence": why}
        for number, all_of_it in wanted.items()
        for concept, weight, why in sorted(all_of_it)
    ]
    for table, new in ((DerivedText, texts), (DerivedConcept, concepts)):
        if new:
            session.execute(insert(table), new)
    return {number for number, all_of_it in wanted.items() if had.get(number, set()) != all_of_it}


def write_vector(session: Session, kind: str, number: int, stamp: Stamp, vector: Vector, at: datetime) -> None:
    """Put a vector in the place of the one a subject has."""
    session.execute(delete(DerivedVector).where(DerivedVector.kind == kind, DerivedVector.subject_id == number))
    row = {"kind": kind, "subject_id": number, "text_hash": stamp.text_hash, "fingerprint": stamp.fingerprint}
    session.execute(insert(DerivedVector), [{**row, "derived_at": at, "vector": vector.astype("<f2").tobytes()}])


def forget(session: Session, kind: str, ids: Iterable[int]) -> None:
    """Take away everything that was derived from some subjects."""
    gone = list(ids)
    for table in TABLES if gone else ():
        session.execute(delete(table).where(table.kind == kind, table.subject_id.in_(gone)))


def as_floats(vector: bytes) -> Vector:
    """A kept vector as the engines take it, of length 1."""
    found = np.frombuffer(vector, dtype="<f2").astype(np.float32)
    return found / max(float(np.linalg.norm(found)), 1e-6)
