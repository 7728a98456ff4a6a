"""nDCG@10 of orders over one judged set, both ways, with a bootstrap interval over the anchors, and by town."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from tests.bench.match_data import GoldSet

FIRST = 10
RESAMPLES = 2_000
WORTH_PROPOSING = 2
NAME_WIDTH = 44

Pair = tuple[str, str]
Scores = NDArray[np.float64]


class Measure:
    """nDCG@10 of orders over one judged set: rows are openings, columns cards, both in the order of the files."""

    def __init__(self, gold: GoldSet) -> None:
        self.openings, self.cards = list(gold.openings), list(gold.cards)
        grades = {(each.opening, each.card): each.grade for each in gold.judgements}
        self.gains = self.table(lambda opening, card: 2.0 ** grades.get((opening, card), 0) - 1)

    def table(self, value: Callable[[str, str], float]) -> Scores:
        """A number for every pair."""
        return np.array([[value(opening, card) for card in self.cards] for opening in self.openings])

    def of(self, scores: Scores, tiers: Scores | None = None) -> tuple[Scores, Scores]:
        """nDCG@10 of each opening and of each card; NaN where no grade reaches 2. Ties go by the order of ids."""
        tiers = np.zeros_like(scores) if tiers is None else tiers
        return _by_row(scores, tiers, self.gains, self.cards), _by_row(scores.T, tiers.T, self.gains.T, self.openings)


def _by_row(scores: Scores, tiers: Scores, gains: Scores, names: list[str]) -> Scores:
    ties = np.argsort(np.argsort(names))
    found = []
    for row, tier, gain in zip(scores, tiers, gains, strict=True):
        if gain.max() < 2.0**WORTH_PROPOSING - 1:
            found.append(math.nan)
            continue
        order = np.lexsort((ties, -row, tier))[:FIRST]
        ideal = np.sort(gain)[::-1][:FIRST]
        found.append(_discounted(gain[order]) / _discounted(ideal))
    return np.array(found)


def _discounted(gains: Scores) -> float:
    return float(np.sum(gains / np.log2(np.arange(2, len(gains) + 2))))


def town_of(name: str) -> str:
    """The part of an id before its last hyphen."""
    return name.rpartition("-")[0]


def interval(values: Scores) -> tuple[float, float]:
    """The middle 95 per cent of the mean over resampled anchors."""
    known = values[~np.isnan(values)]
    draws = np.random.default_rng(20261122).integers(0, len(known), (RESAMPLES, len(known)))
    low, high = np.percentile(known[draws].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


def by_town(measure: Measure, by_opening: Scores, by_card: Scores) -> dict[str, tuple[float, float]]:
    """The means of each town's openings and of its cards, in the order of the files."""
    rows = np.array(list(map(town_of, measure.openings)))
    columns = np.array(list(map(town_of, measure.cards)))
    return {
        town: (float(np.nanmean(by_opening[rows == town])), float(np.nanmean(by_card[columns == town])))
        for town in dict.fromkeys(map(town_of, measure.openings))
    }


def report(name: str, measure: Measure, by_opening: Scores, by_card: Scores) -> None:
    """Print one line: both ways with intervals, then by town."""
    both = []
    for values in (by_opening, by_card):
        low, high = interval(values)
        both.append(f"{np.nanmean(values):.3f} [{low:.2f}-{high:.2f}]")
    parts = [
        f"{town} {opening:.2f}/{card:.2f}" for town, (opening, card) in by_town(measure, by_opening, by_card).items()
    ]
    print(f"{name:{NAME_WIDTH}s} {'  '.join(both)}   {'  '.join(parts)}")
