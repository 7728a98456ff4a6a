"""How near texts are in meaning, from vectors made elsewhere: a little for what no word and no concept covers.

Vectors are kept in bytes with a scale each, and multiplied as whole numbers: the same pair gets the same number
whichever side one begins with, alone or among a hundred thousand.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from marketplace.matching.columns import Array

# On the gold set half of all pairs have a cosine below .35 and nine in ten below .45; half of those that were judged
# best have more than .49. Below the floor a sentence that says so would mostly be wrong (tests/bench/match_quality.py).
FLOOR, FULL = 0.40, 0.65

Near = Callable[[Array], Array]
"""Ids of records → how near each is in meaning to one text, 0 to 1; 0 where nobody knows."""


class Meanings(Protocol):
    """What is known of the meaning of openings and cards, by their ids. Whatever is not known is near to nothing."""

    def between(self, opening_id: int, card_id: int) -> float:
        """Return how near an opening and a card are, 0 to 1."""

    def cards_near(self, opening_id: int) -> Near | None:
        """Return how near cards are to an opening; None when nothing is known of it."""

    def openings_near(self, card_id: int) -> Near | None:
        """Return how near openings are to a card; None when nothing is known of it."""


@dataclass(frozen=True, slots=True)
class TextVectors:
    """Vectors of texts. ids: ascending. full: a row of whole numbers each, -127 to 127. scales: what a row is
    multiplied by to be of length 1; 0 for a text that has no vector any more."""

    ids: Array
    full: Array
    scales: Array


Layers = tuple[TextVectors, ...]
"""What is newer stands first and hides what it speaks of in those behind."""


@dataclass(frozen=True, slots=True)
class TextMeanings:
    """Meanings by vectors of the same model on both sides."""

    openings: Layers
    cards: Layers

    def between(self, opening_id: int, card_id: int) -> float:
        """See Meanings."""
        near = self.cards_near(opening_id)
        return float(near(np.array([card_id]))[0]) if near is not None else 0.0

    def cards_near(self, opening_id: int) -> Near | None:
        """See Meanings."""
        return _near(self.openings, opening_id, self.cards)

    def openings_near(self, card_id: int) -> Near | None:
        """See Meanings."""
        return _near(self.cards, card_id, self.openings)


def nearness(cosines: Array) -> Array:
    """Return how near texts are by the cosines of their vectors: 0 up to FLOOR, 1 from FULL on."""
    found: Array = np.clip((cosines - FLOOR) / (FULL - FLOOR), 0.0, 1.0)
    return found


def _near(own: Layers, number: int, others: Layers) -> Near | None:
    rows, scales = _taken(own, np.array([number]))
    if not scales[0]:
        return None
    row, scale = rows[0].astype(np.float32), float(scales[0])

    def near(ids: Array) -> Array:
        full, their = _taken(others, ids)
        # Whole numbers below 2^24, so nothing is rounded before the scales come.
        products = full.astype(np.float32) @ row if full.shape[1] == len(row) else np.zeros(len(ids))
        return nearness(products.astype(np.float64) * (their * scale))

    return near


def _taken(layers: Sequence[TextVectors], ids: Array) -> tuple[Array, Array]:
    """The rows and scales of texts, zeros for those that no layer has."""
    width = max((layer.full.shape[1] for layer in layers), default=0)
    full, scales = np.zeros((len(ids), width), np.int8), np.zeros(len(ids))
    left = np.ones(len(ids), np.bool_)
    for layer in layers:
        if len(layer.ids):
            places = np.minimum(np.searchsorted(layer.ids, ids), len(layer.ids) - 1)
            found = np.flatnonzero(left & (layer.ids[places] == ids))
            full[found], scales[found] = layer.full[places[found]], layer.scales[places[found]]
            left[found] = False
    return full, scales
