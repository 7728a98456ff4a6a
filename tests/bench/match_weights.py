"""Choosing the weights of the soft points: from all equal, one at a time halved or doubled, kept when it really helps.

It begins at equal weights and not at the table, because the table was made by somebody who had seen every town. Few
steps on purpose: with thirty openings a finer search learns the towns by heart.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from marketplace.matching.pairs import Judged
from marketplace.matching.score import POINTS, STANDS_IN

TEXT = ("words", "pieces", "work_wanted", "work_done", "work_group", "skills", "exact_skills")

FACTORS = (0.25, 0.5, 2.0, 4.0)
ROUNDS = 4
WORTH_IT = 0.0005

Scores = NDArray[np.float64]


class Parts:
    """The scores of all pairs taken apart by criterion; costs stay as they are."""

    def __init__(
        self, table: Callable[[Callable[[str, str], float]], Scores], judged: Mapping[tuple[str, str], Judged]
    ) -> None:
        self._values = {code: table(_reader(judged, code)) for code in POINTS}
        self._values["meaning"] = table(lambda opening, card: judged[opening, card].like.meaning)
        whole = table(lambda opening, card: judged[opening, card].score)
        self._rest = whole - self._sums(POINTS)

    def scores(self, weights: Mapping[str, float]) -> Scores:
        """The scores that these weights would give."""
        return np.round(self._rest + self._sums(weights), 9)

    def _sums(self, weights: Mapping[str, float]) -> Scores:
        parts = {code: weights[code] * self._values[code] for code in POINTS}
        text = np.sum([parts[code] for code in TEXT], axis=0)
        others = [parts[code] for code in POINTS if code not in (*TEXT, "meaning")]
        return np.asarray(text + np.maximum(0.0, parts["meaning"] - STANDS_IN * text) + np.sum(others, axis=0))

    def choose(self, goodness: Callable[[Scores], float]) -> dict[str, float]:
        """Weights found from equal ones by halving and doubling one at a time.

        Nearness in meaning begins a step lower: it is no criterion beside the others but stands in for words.
        """
        weights = dict.fromkeys(POINTS, sum(POINTS.values()) / len(POINTS))
        weights["meaning"] *= min(FACTORS)
        best = goodness(self.scores(weights))
        for _ in range(ROUNDS):
            for code in POINTS:
                for factor in FACTORS:
                    tried = {**weights, code: weights[code] * factor}
                    found = goodness(self.scores(tried))
                    if found > best + WORTH_IT:
                        best, weights = found, tried
        return weights

    def told(self, weights: Mapping[str, float]) -> str:
        """The weights as a line."""
        return ", ".join(f"{code} {weight:.3f}" for code, weight in weights.items())


def _reader(judged: Mapping[tuple[str, str], Judged], code: str) -> Callable[[str, str], float]:
    def value(opening: str, card: str) -> float:
        return next((point.value for point in judged[opening, card].points if point.code == code), 0.0)

    return value
