"""What search is measured on: documents and judged queries of files, tasks on the classification, vocabularies.

Every document becomes an opening, made by the product's own builder, so that nothing is special for the measuring.
"""

import csv
import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from marketplace.domain.codes import Contract, OpeningKind
from marketplace.domain.exchange import parse_opening
from marketplace.domain.exchange_lines import decode_line
from marketplace.domain.facts import OpeningFacts
from marketplace.domain.openings import OpeningState
from marketplace.language.embedding import Embedder
from marketplace.language.vocabulary import Concept, Vocabulary, vocabulary_of
from marketplace.models import Opening, Organisation
from marketplace.queries.match_texts import opening_phrases
from marketplace.settings import ROOT
from search.derived import Derived
from search.documents import Lookups, analysed, opening_source
from search.places import Places, places_of
from search.port import IndexDocument
from search.said import Said
from tests.bench.match_data import starter_concepts

LANGUAGES = ("fi", "sv", "en")
VOCABULARIES = ("none", "starter", "esco-labels", "all")
_BATCH = 64
SHOWN = datetime(2026, 11, 22, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Text:
    """A document to find. subject: what a query is judged by; several documents may be of one subject."""

    subject: str
    facts: OpeningFacts
    employer: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and what answers it, by subject: grades above 0. Without any, nothing answers it. style: how it is asked,
    where the set says so."""

    text: str
    language: str | None
    grades: Mapping[str, float] = field(default_factory=dict)
    style: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Documents and queries."""

    name: str
    texts: tuple[Text, ...]
    queries: tuple[Judged, ...]


def of_files(docs: Path, queries: Path) -> Task:
    """Read a set: docs are lines {"id", "lang", "title", "text"} or openings of the exchange format.

    Raises ValueError naming the first wrong line.
    """
    texts = tuple(_text(docs, number, raw) for number, raw in _lines(docs))
    return Task(f"{docs.name} × {queries.name}", texts, tuple(judged_queries(queries)))


def judged_queries(path: Path) -> Iterator[Judged]:
    """Read lines {"q", "lang", "style", "relevant": [ids] or {id: grade}}; without a style is fine."""
    for number, raw in _lines(path):
        try:
            line = json.loads(raw)
            relevant = line.get("relevant") or {}
            grades = relevant if isinstance(relevant, dict) else dict.fromkeys(relevant, 1)
            known = {str(name): float(grade) for name, grade in grades.items()}
            yield Judged(line["q"], line.get("lang"), known, str(line.get("style") or ""))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f'{path.name}:{number}: expected {{"q", "lang", "relevant"}}') from error


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    for number, raw in enumerate(path.read_bytes().splitlines(), start=1):
        if raw.strip():
            yield number, raw


def _text(path: Path, number: int, raw: bytes) -> Text:
    line = json.loads(raw)
    if "kind" not in line:
        return _plain(str(line["id"]), line.get("lang") or "fi", line["title"], line.get("text"))
    parsed = parse_opening(decode_line(raw))
    if parsed.record is None:
        raise ValueError(f"{path.name}:{number}: {parsed.problems}")
    return Text(parsed.record.id, parsed.record.facts, parsed.record.employer.name)


def _plain(subject: str, language: str, title: str, text: str | None = None) -> Text:
    description = {language: text} if text else None
    facts = OpeningFacts(OpeningKind.OPEN_JOB, {language: title}, Contract.EMPLOYMENT, (), language, description)
    return Text(subject, facts)


def _esco(language: str, data: Path) -> Task:
    """Alternative titles find the occupation by its label and description in one language."""
    rows = _packed(data / "esco" / "occupations_fi_sv_en.json.gz")
    texts = (_plain(row["uri"], language, row["label"][language], row["description"].get(language)) for row in rows)
    queries = judged_queries(data / "eval" / f"esco_queries_{language}.jsonl")
    return Task(f"esco-{language}", tuple(texts), tuple(queries))


def _cross(data: Path) -> Task:
    """Finnish alternative titles find the Swedish or the English label; no document has a Finnish word."""
    rows = _packed(data / "esco" / "occupations_fi_sv_en.json.gz")
    texts = (_plain(row["uri"], language, row["label"][language]) for row in rows for language in ("sv", "en"))
    return Task("cross", tuple(texts), tuple(judged_queries(data / "eval" / "esco_queries_fi.jsonl")))


def _misspelled(data: Path) -> Task:
    """Real misspelled Swedish titles find their concept among all titles written right."""
    titles = (_plain(row["concept"], "sv", row["title"]) for row in _table(data / "eval" / "titles_sv.tsv"))
    rows = _table(data / "eval" / "misspelled_titles_sv.tsv")
    return Task("misspelled", tuple(titles), tuple(Judged(row["query"], "sv", {row["concept"]: 1.0}) for row in rows))


def _inflected(data: Path) -> Task:
    """Inflected Finnish job words find their base form."""
    rows = list(_table(data / "eval" / "inflected_fi.tsv"))
    texts = (_plain(base, "fi", base) for base in dict.fromkeys(row["base"] for row in rows))
    return Task("inflected", tuple(texts), tuple(Judged(row["inflected"], "fi", {row["base"]: 1.0}) for row in rows))


TASKS: dict[str, Callable[[Path], Task]] = {
    "esco-fi": lambda data: _esco("fi", data),
    "esco-sv": lambda data: _esco("sv", data),
    "esco-en": lambda data: _esco("en", data),
    "misspelled": _misspelled,
    "inflected": _inflected,
    "cross": _cross,
}


def _packed(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows: list[dict[str, Any]] = json.load(file)
    return rows


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def vocabulary_named(name: str, data: Path) -> Vocabulary:
    """Load a vocabulary: none, starter, esco-labels (no alternative titles), or all (starter and ESCO with them)."""
    if name == "none":
        return vocabulary_of(())
    if name == "starter":
        return vocabulary_of(starter_concepts())
    if name == "esco-labels":
        return vocabulary_of(_classification(data, with_synonyms=False, but=frozenset()))
    starter = starter_concepts()
    known = frozenset(concept.uri for concept in starter if concept.uri)
    return vocabulary_of([*starter, *_classification(data, with_synonyms=True, but=known)])


def _classification(data: Path, *, with_synonyms: bool, but: frozenset[str]) -> Iterator[Concept]:
    for row in _packed(data / "esco" / "occupations_fi_sv_en.json.gz"):
        synonyms = {language: tuple(row["alt"].get(language) or ()) for language in LANGUAGES} if with_synonyms else {}
        if row["uri"] not in but:
            yield Concept(row["uri"], "occupation", row["uri"], row["isco"], row["label"], synonyms)
    for row in _packed(data / "esco" / "skills_fi_sv_en.json.gz"):
        others = {"en": tuple(row.get("alt_en") or ())} if with_synonyms else {}
        if row["uri"] not in but:
            yield Concept(row["uri"], "skill", row["uri"], None, row["label"], others)


def documents(texts: Iterable[Text], vocabulary: Vocabulary, embedder: Embedder | None) -> Iterator[IndexDocument]:
    """Make the documents of a task as the product does, numbered from 1 in their order: concepts, vectors, words."""
    municipalities, places = municipality_names(), measured_places()
    numbered = list(enumerate(texts, start=1))
    for start in range(0, len(numbered), _BATCH):
        openings = [_opening(number, text) for number, text in numbered[start : start + _BATCH]]
        for opening, derived in zip(openings, _derived(openings, vocabulary, embedder), strict=True):
            source = opening_source(opening, Lookups(vocabulary, municipalities, places, derived={opening.id: derived}))
            if source is None:
                raise ValueError(f"{opening.external_id}: the product indexes no such opening")
            yield analysed(source)


def _derived(openings: Sequence[Opening], vocabulary: Vocabulary, embedder: Embedder | None) -> Iterator[Derived]:
    """What the derive and embed consumers would have kept of them."""
    spoken = [Said(opening_phrases(opening.facts())) for opening in openings]
    vectors = embedder.documents([said.text for said in spoken]) if embedder is not None else None
    for number, said in enumerate(spoken):
        concepts = {key: weight for key, (weight, _) in said.concepts(vocabulary).items()}
        yield Derived(concepts, None if vectors is None else vectors[number].astype(np.float16).tobytes())


def _opening(number: int, text: Text) -> Opening:
    employer = Organisation(id=number, name=text.employer, verified_at=SHOWN)
    opening = Opening(
        id=number, source="measured", external_id=text.subject, organisation_id=number, created_by_id=0,
        state=OpeningState.PUBLISHED, missing=(), created_at=SHOWN, changed_at=SHOWN, published_at=SHOWN,
        organisation=employer,
    )  # fmt: skip
    opening.write_facts(text.facts)
    return opening


def measured_places() -> Places:
    """The municipalities' points, as the product has them before postcodes are imported."""
    return places_of([(row["code"], float(row["lat"]), float(row["lon"])) for row in _towns()], ())


def municipality_names() -> dict[str, tuple[str, str]]:
    """Finnish and Swedish names of municipalities, by code."""
    return {row["code"]: (row["fi"], row["sv"]) for row in _towns()}


def _towns() -> Iterator[dict[str, str]]:
    lines = (ROOT / "seeds" / "municipalities.csv").read_text(encoding="utf-8").splitlines()
    return csv.DictReader(line for line in lines if not line.startswith("#"))
