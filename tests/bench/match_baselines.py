"""What the product's order is measured against: simple orders over the same judged set, recomputed in the same run.

Rules and tiers are the product's own verdicts, so a baseline differs from the product in the order inside a tier alone.
Every pair is ranked, judged or not. BM25 takes the side one begins from as the question and the other side's texts as
the documents, so the two ways have a table each. Where measures are added, each is first brought to 0–1 among what one
anchor ranks (its lowest is 0, its highest 1). Weights here are round numbers, chosen on nothing.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from marketplace.language.analysis import analyse
from marketplace.language.embedding import Embedder, Matrix
from marketplace.language.grams import grams
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import tokens
from marketplace.queries.match_texts import GRAM_SIZE, card_phrases, opening_phrases, tells
from search.said import Said
from tests.bench.match_data import GoldSet
from tests.bench.match_ndcg import Measure, Scores, by_town, report

SEEDS = 50
K1, B = 1.2, 0.75
GRAMS_BESIDE_KEYS = 0.5
WORDS_BESIDE_E5 = 0.5
LOWEST_OF_A_TOWN = 0.80
TIER_NO = 3


@dataclass(frozen=True, slots=True)
class Ways:
    """The same measure both ways; both tables have openings as rows. openings: their order of cards counts."""

    openings: Scores
    cards: Scores

    def __add__(self, other: "Ways") -> "Ways":
        return Ways(self.openings + other.openings, self.cards + other.cards)

    def times(self, weight: float) -> "Ways":
        """The measure with a weight."""
        return Ways(self.openings * weight, self.cards * weight)

    def level(self) -> "Ways":
        """Brought to 0–1 among what one anchor ranks."""
        return Ways(_level(self.openings), _level(self.cards.T).T)


@dataclass(frozen=True, slots=True)
class Baseline:
    """A simple order and how good it is for each opening and each card."""

    name: str
    by_opening: Scores
    by_card: Scores

    @property
    def mean(self) -> float:
        """Of both ways."""
        return float(np.nanmean(self.by_opening) + np.nanmean(self.by_card)) / 2


def _level(rows: Scores) -> Scores:
    low, high = rows.min(axis=1, keepdims=True), rows.max(axis=1, keepdims=True)
    return np.asarray((rows - low) / np.where(high > low, high - low, 1.0), dtype=np.float64)


def bm25(questions: Sequence[Sequence[str]], documents: Sequence[Sequence[str]]) -> Scores:
    """Score every document for every question; a term counts once in a question."""
    counted = [Counter(document) for document in documents]
    known = Counter(term for terms in counted for term in terms)
    lengths = np.array([len(document) for document in documents], dtype=np.float64)
    norm = K1 * (1 - B + B * lengths / lengths.mean())
    found = np.zeros((len(questions), len(documents)))
    for row, question in enumerate(questions):
        for term in known.keys() & set(question):
            often = np.array([terms[term] for terms in counted], dtype=np.float64)
            rare = math.log(1 + (len(documents) - known[term] + 0.5) / (known[term] + 0.5))
            found[row] += rare * often * (K1 + 1) / (often + norm)
    return found


def _bm25_ways(said: tuple[list[Said], list[Said]], terms: Callable[[Said], list[str]]) -> Ways:
    openings, cards = ([terms(each) for each in side] for side in said)
    return Ways(bm25(openings, cards), bm25(cards, openings).T)


def _keys(said: Said) -> list[str]:
    """The base forms that the text index has, with those of a compound's parts."""
    keys = (key for phrase in said.phrases for key in analyse(phrase.text, phrase.language).keys)
    return [key for key in keys if key not in STOPWORDS]


def _grams(said: Said) -> list[str]:
    words = (token for phrase in said.phrases for token in tokens(phrase.text) if tells(token))
    return [piece for token in words for piece in grams(token.folded, GRAM_SIZE)]


def _whole_texts(said: tuple[list[Said], list[Said]], embedder: Embedder) -> Ways:
    """The cosine of the whole texts; the embedder has taken off what all its vectors share."""
    openings, cards = (embedder.documents([each.text for each in side]) for side in said)
    cosines = (openings @ cards.T).astype(np.float64)
    return Ways(cosines, cosines)


def _phrases(said: tuple[list[Said], list[Said]], embedder: Embedder) -> Ways:
    """For each phrase of one side the nearest of the other, and the mean of those; then the mean of both sides."""
    openings, cards = (list(_vectors(side, embedder)) for side in said)
    near = np.array([[_nearest(opening @ card.T) for card in cards] for opening in openings])
    return Ways(near, near)


def _vectors(side: list[Said], embedder: Embedder) -> Iterator[Matrix]:
    texts = [[phrase.text for phrase in each.phrases if phrase.text] for each in side]
    found = embedder.documents([text for each in texts for text in each])
    ends = np.cumsum([len(each) for each in texts])
    yield from np.split(found, ends[:-1])


def _nearest(cosines: Matrix) -> float:
    return float(cosines.max(axis=1).mean() + cosines.max(axis=0).mean()) / 2


def baselines(gold: GoldSet, measure: Measure, tiers: Scores, embedder: Embedder | None) -> list[Baseline]:
    """Measure each simple order, print a line for each, return them. tiers: of the product's verdicts."""
    found = [_at_random("rules, then random", measure, (tiers == TIER_NO).astype(np.float64)),
             _at_random("rules and tiers, then random", measure, tiers)]  # fmt: skip
    said = (
        [Said(opening_phrases(facts)) for facts in gold.openings.values()],
        [Said(card_phrases(facts)) for facts in gold.cards.values()],
    )
    for name, ways in _orders(said, embedder):
        by_opening, _ = measure.of(ways.openings, tiers)
        _, by_card = measure.of(ways.cards, tiers)
        found.append(Baseline(name, by_opening, by_card))
    for each in found:
        report(each.name, measure, each.by_opening, each.by_card)
    if embedder is None:
        print("no embedder on this machine: the lines with e5 are left out")
    return found


def _orders(said: tuple[list[Said], list[Said]], embedder: Embedder | None) -> Iterator[tuple[str, Ways]]:
    keys, pieces = _bm25_ways(said, _keys), _bm25_ways(said, _grams)
    yield "tiers, then lemma keys BM25", keys
    words = keys.level() + pieces.level().times(GRAMS_BESIDE_KEYS)
    yield f"tiers, then keys and {GRAMS_BESIDE_KEYS:g} 4-grams BM25", words
    if embedder is None:
        return
    whole = _whole_texts(said, embedder).level()
    yield "the same and e5 of whole texts", words + whole
    near = _phrases(said, embedder).level()
    yield f"e5 whole and by phrases, {WORDS_BESIDE_E5:g} words", whole + near + words.level().times(WORDS_BESIDE_E5)


def _at_random(name: str, measure: Measure, tiers: Scores) -> Baseline:
    drawn = [measure.of(np.random.default_rng(seed).random(tiers.shape), tiers) for seed in range(SEEDS)]
    by_opening, by_card = (np.mean(values, axis=0) for values in zip(*drawn, strict=True))
    return Baseline(name, by_opening, by_card)


def standing(
    name: str, measure: Measure, by_opening: Scores, by_card: Scores, beside: Sequence[Baseline]
) -> tuple[int, float]:
    """Print in how many towns an order is above the best baseline and above each, and the lowest town.

    Returns the number of towns above the best one by the mean of both ways, and the lowest town's value either way.
    """
    own = by_town(measure, by_opening, by_card)
    best = max(beside, key=lambda each: each.mean)
    best_towns = by_town(measure, best.by_opening, best.by_card)
    every = [by_town(measure, each.by_opening, each.by_card) for each in beside]
    above = [sum(_mean(own[t]) > _mean(best_towns[t]) for t in own)]
    above += [sum(own[t][way] > best_towns[t][way] for t in own) for way in (0, 1)]
    above_all = sum(all(_mean(own[town]) > _mean(other[town]) for other in every) for town in own)
    lowest = min((value, f"{town} {way}") for town, both in own.items() for value, way in zip(both, _WAYS, strict=True))
    print(
        f"{name}: above the best baseline ({best.name}, mean {best.mean:.3f}) in {above[0]} of {len(own)} towns by the "
        f"mean of both ways, {above[1]} {_WAYS[0]}, {above[2]} {_WAYS[1]}; above every baseline by the mean in "
        f"{above_all}; lowest town {lowest[0]:.2f} ({lowest[1]}): "
        f"{'no town' if lowest[0] >= LOWEST_OF_A_TOWN else 'a town'} under {LOWEST_OF_A_TOWN:.2f}"
    )
    return above[0], lowest[0]


_WAYS = ("opening→cards", "card→openings")


def _mean(both: tuple[float, float]) -> float:
    return (both[0] + both[1]) / 2
