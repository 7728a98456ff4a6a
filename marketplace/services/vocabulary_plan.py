"""What an ESCO folder changes: compared with the vocabulary as it stands, nothing is written here."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session, aliased

from marketplace import clock
from marketplace.domain.esco import slug_of
from marketplace.domain.vocabulary import Part, Parts, RelationKind
from marketplace.models import Concept, ConceptRelation, VocabularyRevision
from marketplace.services.vocabulary import FIELDS, differing, fields_of, parts_of


@dataclass(slots=True)
class EscoEntry:
    """A concept of the folder, its languages put together. file: which of domain/esco.py KINDS; broader: addresses."""

    uri: str
    file: str
    kind: str
    isco: str | None
    labels: dict[str, str] = field(default_factory=dict)
    synonyms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    broader: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class EscoFolder:
    """What a folder says. languages: by file of concepts; relations: None when the folder has no file of them."""

    release: str | None = None
    entries: dict[str, EscoEntry] = field(default_factory=dict)
    languages: dict[str, set[str]] = field(default_factory=dict)
    relations: dict[tuple[str, str], RelationKind] | None = None
    passed_over: int = 0

    def covers(self, kind: str, uri: str) -> bool:
        """Return whether the folder speaks for a concept: one of its kind that it lacks is no more."""
        if kind == "group":
            return ("ISCOGroups" if "/esco/isco/" in uri else "skillGroups") in self.languages
        return f"{kind}s" in self.languages

    @property
    def all_languages(self) -> tuple[str, ...]:
        """Every language of its files of concepts, by code."""
        return tuple(sorted(set().union(*self.languages.values())))


@dataclass(frozen=True, slots=True)
class Plan:
    """Rows for the staging tables, and the revision of the vocabulary that they were made from.

    concepts: columns of StagedConcept; relations: columns of StagedRelation (kind None: goes).
    """

    revision: int
    concepts: tuple[Mapping[str, Any], ...]
    relations: tuple[Mapping[str, Any], ...]
    counts: Mapping[str, int]


def known_addresses(session: Session) -> frozenset[str]:
    """Return the ESCO addresses of concepts in use."""
    asked = select(Concept.uri).where(Concept.uri.is_not(None), Concept.retired_on.is_(None))
    return frozenset(uri for uri in session.scalars(asked) if uri)


def revision_of(session: Session) -> int:
    """Return the number of the vocabulary's revision, 0 before its first change."""
    return session.scalar(select(VocabularyRevision.number)) or 0


def plan_import(session: Session, folder: EscoFolder) -> Plan:
    """Compare a folder with the vocabulary; only reads. A second import of the same plans nothing."""
    columns = (Concept.id, Concept.slug, Concept.kind, Concept.uri, *(getattr(Concept, name) for name in FIELDS))
    rows = session.execute(select(*columns).order_by(Concept.id)).all()
    by_uri = {row.uri: row for row in rows if row.uri}
    slugs = {row.uri: row.slug for row in rows if row.uri and row.retired_on is None}
    slugs |= {uri: by_uri[uri].slug if uri in by_uri else slug_of(uri) for uri in folder.entries}
    counts: Counter[str] = Counter()
    staged = [*_coming(folder, by_uri, slugs, counts), *_going(folder, rows, counts)]
    relations = _relations(session, folder, slugs, counts) if folder.relations is not None else ()
    return Plan(revision_of(session), tuple(staged), tuple(relations), dict(counts))


def _coming(
    folder: EscoFolder, by_uri: Mapping[str, Row[Any]], slugs: Mapping[str, str], counts: Counter[str]
) -> Iterable[Mapping[str, Any]]:
    for uri, entry in folder.entries.items():
        row = by_uri.get(uri)
        before = parts_of(row) if row is not None else Parts()
        values = fields_of(replace(before, esco=_said(entry, before.esco, folder.languages[entry.file], slugs)))
        if row is None:
            counts["new"] += 1
            yield {"concept_id": None, "slug": slugs[uri], "kind": entry.kind, "uri": uri, **values}
        elif differing(row, values):
            counts["back" if row.retired_on is not None else "changed"] += 1
            yield {"concept_id": row.id, "slug": row.slug, "kind": row.kind, "uri": uri, **values}
        else:
            counts["same"] += 1


def _said(entry: EscoEntry, before: Part | None, languages: set[str], slugs: Mapping[str, str]) -> Part:
    """What ESCO says now; a language that the folder does not have stays as it was."""
    labels, synonyms = dict(entry.labels), dict(entry.synonyms)
    if before is not None:
        labels |= {code: text for code, text in before.labels.items() if code not in languages}
        synonyms |= {code: words for code, words in before.synonyms.items() if code not in languages}
    broader = tuple(slugs[uri] for uri in entry.broader if uri in slugs and uri != entry.uri)
    return Part(labels, synonyms, broader or (before.broader if before is not None else ()), entry.isco)


def _going(folder: EscoFolder, rows: Iterable[Row[Any]], counts: Counter[str]) -> Iterable[Mapping[str, Any]]:
    """What ESCO has no more: ours stays with our own words, the rest is retired and keeps its words."""
    for row in rows:
        if row.uri is None or row.retired_on is not None or row.uri in folder.entries:
            continue
        parts = parts_of(row)
        if parts.esco is None or not folder.covers(row.kind, row.uri):
            continue
        key = {"concept_id": row.id, "slug": row.slug, "kind": row.kind, "uri": row.uri}
        if parts.hand is not None:
            counts["changed"] += 1
            yield {**key, **fields_of(replace(parts, esco=None))}
        else:
            counts["retired"] += 1
            yield {**key, **{name: getattr(row, name) for name in FIELDS}, "retired_on": clock.today()}


def _relations(
    session: Session, folder: EscoFolder, slugs: Mapping[str, str], counts: Counter[str]
) -> Iterable[Mapping[str, Any]]:
    occupation, skill = aliased(Concept), aliased(Concept)
    asked = (
        select(occupation.slug, skill.slug, ConceptRelation.kind)
        .join(occupation, occupation.id == ConceptRelation.occupation_id)
        .join(skill, skill.id == ConceptRelation.skill_id)
    )
    stands = {(one, other): kind for one, other, kind in session.execute(asked)}
    wanted = {(slugs[one], slugs[other]): kind for (one, other), kind in (folder.relations or {}).items()}
    for pair, kind in wanted.items():
        if stands.pop(pair, None) != kind:
            counts["relations_new"] += 1
            yield {"occupation_slug": pair[0], "skill_slug": pair[1], "kind": kind.value}
    for one, other in stands:
        counts["relations_gone"] += 1
        yield {"occupation_slug": one, "skill_slug": other, "kind": None}
