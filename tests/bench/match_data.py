"""Files of judged openings and cards as the product reads them, the starter vocabulary, the points of places."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from marketplace.domain.codes import MatchState
from marketplace.domain.exchange import Parsed, parse_opening
from marketplace.domain.exchange_cards import parse_card
from marketplace.domain.exchange_lines import decode_line
from marketplace.domain.facts import CardFacts, OpeningFacts, Point
from marketplace.domain.seeds import concept_rows
from marketplace.language.vocabulary import Concept, Vocabulary, vocabulary_of
from marketplace.matching.likeness import Rarity, Side, compare
from marketplace.matching.pairs import Judged, judge
from marketplace.matching.places import PlacePoints
from marketplace.matching.verdicts import Context
from marketplace.queries.match_rarity import count_rarities
from marketplace.queries.match_skills import unshown_skills
from marketplace.queries.match_texts import Phrase, card_phrases, opening_phrases, side_of
from marketplace.settings import ROOT

GOLD = ROOT / "tests" / "data" / "gold"
DAY = date(2026, 11, 22)

R = TypeVar("R")


@dataclass(frozen=True)
class JudgedByHand:
    """A line of a judgements file."""

    opening: str
    card: str
    grade: int
    state: str
    broken: tuple[str, ...]
    ask: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Placed:
    """A judged pair in a list. key: decides ties, the id of the other side. names: of opening and card, if need be."""

    key: str
    judged: Judged
    names: tuple[str, str] = ("", "")

    @property
    def tier(self) -> int:
        return self.judged.tier

    @property
    def score(self) -> float:
        return self.judged.score

    @property
    def state(self) -> MatchState:
        return self.judged.state


@dataclass(frozen=True)
class GoldSet:
    """Openings and cards by id in the order of their files, and what people say of the pairs."""

    openings: Mapping[str, OpeningFacts]
    cards: Mapping[str, CardFacts]
    judgements: tuple[JudgedByHand, ...]


def read_set(openings: Path, cards: Path, judgements: Path) -> GoldSet:
    """Read the three files through the product's parser. Raises ValueError naming the first wrong line."""
    return GoldSet(
        {record.id: record.facts for record in _records(openings, parse_opening)},
        {record.id: record.facts for record in _records(cards, parse_card)},
        tuple(_judgement(json.loads(line)) for line in judgements.read_text(encoding="utf-8").splitlines() if line),
    )


def gold_set() -> GoldSet:
    """The set that the repository carries."""
    return read_set(GOLD / "openings.jsonl", GOLD / "cards.jsonl", GOLD / "judgements.jsonl")


def _records(path: Path, parse: Any) -> Iterable[Any]:
    for number, raw in enumerate(path.read_bytes().splitlines(), start=1):
        if raw.strip():
            parsed: Parsed[Any] = parse(decode_line(raw))
            if parsed.record is None:
                raise ValueError(f"{path.name}:{number}: {parsed.problems}")
            yield parsed.record


def _judgement(line: Mapping[str, Any]) -> JudgedByHand:
    return JudgedByHand(
        opening=line["opening"],
        card=line["card"],
        grade=line["grade"],
        state=line["state"],
        broken=tuple(line["broken"]),
        ask=tuple(line["ask"]),
        why=line.get("why", ""),
    )


def starter_vocabulary() -> Vocabulary:
    """The vocabulary of the seeds, as it comes into the database."""
    return vocabulary_of(starter_concepts())


def starter_concepts() -> tuple[Concept, ...]:
    """The concepts of the seeds."""
    folder = ROOT / "seeds" / "vocabulary"
    kinds = ("group", "occupation", "skill")
    files = {kind: json.loads((folder / f"{kind}s.json").read_text(encoding="utf-8")) for kind in kinds}
    return tuple(
        Concept(row.slug, row.kind, row.uri, row.isco, row.labels, row.synonyms, row.broader)
        for row in concept_rows(files)
    )


def seeded_points(postcodes: Mapping[str, Point] | None = None) -> PlacePoints:
    """Points of the seeds' municipalities, of the gold set's postcodes, and of others when given."""
    known = dict(_points(GOLD / "points.csv", "postcode"))
    return PlacePoints({**known, **(postcodes or {})}, dict(_points(ROOT / "seeds" / "municipalities.csv", "code")))


def _points(path: Path, column: str) -> Iterable[tuple[str, Point]]:
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for row in csv.DictReader(lines):
        yield row[column], Point(float(row["lat"]), float(row["lon"]))


@dataclass(frozen=True)
class Texts:
    """The terms of all texts of a set and how rare they are in it."""

    vocabulary: Vocabulary
    openings: Mapping[str, Side]
    cards: Mapping[str, Side]
    card_phrases: Mapping[str, tuple[Phrase, ...]]
    words: Rarity
    pieces: Rarity


def texts_of(gold: GoldSet, vocabulary: Vocabulary) -> Texts:
    """Analyse all texts of a set as the product does."""
    openings = {name: side_of(opening_phrases(facts), vocabulary) for name, facts in gold.openings.items()}
    phrases = {name: card_phrases(facts) for name, facts in gold.cards.items()}
    cards = {name: side_of(phrases[name], vocabulary) for name in phrases}
    words, pieces = count_rarities([*openings.values(), *cards.values()])
    return Texts(vocabulary, openings, cards, phrases, words, pieces)


def judge_one(gold: GoldSet, texts: Texts, points: PlacePoints, opening: str, card: str, near: float = 0.0) -> Judged:
    """Judge one pair of a set as the product does for a reader who sees everything. near: in meaning, 0 to 1."""
    unshown = unshown_skills(gold.openings[opening], texts.card_phrases[card], texts.cards[card], texts.vocabulary)
    like = compare(texts.openings[opening], texts.cards[card], texts.words, texts.pieces, unshown, near)
    return judge(gold.openings[opening], gold.cards[card], like, Context(points, DAY))


def judge_all(
    gold: GoldSet, texts: Texts, points: PlacePoints, near: Mapping[tuple[str, str], float] | None = None
) -> dict[tuple[str, str], Judged]:
    """Judge every opening with every card of a set. near: how near pairs are in meaning (match_meanings.py)."""
    known = near or {}
    return {
        (opening, card): judge_one(gold, texts, points, opening, card, known.get((opening, card), 0.0))
        for opening in gold.openings
        for card in gold.cards
    }
