"""The columns on disk: a base made of everything, a delta of what changed since, swapped whole as a generation.

<generation>/base-cards, base-openings     everything at the last build
<generation>/delta-cards, delta-openings   what changed since, as it stood at the last drain
<generation>/touched.json                  ids that the delta speaks of: those of the base are out of date
<generation>/rarity.json                   how rare words and pieces were at the last build, the same for every process

Every process maps the same files. A drain writes a new generation with links to the old base, so nothing is copied.
"""

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from marketplace.domain.facts import Place
from marketplace.matching.column_sets import CardSet, OpeningSet
from marketplace.matching.columns import Array
from marketplace.matching.likeness import Rarity
from search.folder import Current, IndexFolder
from search.match_file import read_set, write_set
from search.places import Places
from search.port import IndexState, Unusable

KINDS = ("cards", "openings")
TYPES: Mapping[str, type[Any]] = {"cards": CardSet, "openings": OpeningSet}
Rarities = tuple[Rarity, Rarity]
S = TypeVar("S", CardSet, OpeningSet)


@dataclass(frozen=True, slots=True)
class Touched:
    """Ids that changed since the base was made, whether or not they are still there."""

    cards: frozenset[int] = frozenset()
    openings: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.cards) + len(self.openings)


@dataclass(frozen=True)
class Layer:
    """One set of a generation. live: rows that no newer layer speaks of."""

    rows: Any
    live: Array
    _points: dict[int, tuple[Places, Array]] = field(default_factory=dict)

    def km(self, places: Places, homes: list[Place]) -> Array:
        """Kilometres from the nearest of `homes` to each place that the set knows, NaN where either is unknown."""
        rows = self._rows_of(places)
        nearest = np.full(len(rows), np.nan)
        known = np.flatnonzero(rows >= 0)
        for home in homes:
            far = places.distances(places.code_of(home))
            if far is not None:
                nearest[known] = np.fmin(nearest[known], far[rows[known]])
        return nearest

    def _rows_of(self, places: Places) -> Array:
        known = self._points.get(0)
        if known is None or known[0] is not places:
            codes = [places.code_of(Place(town, postcode)) for town, postcode in self.rows.places]
            known = places, np.array([places.rows.get(code, -1) for code in codes], dtype=np.int64)
            self._points[0] = known
        return known[1]


@dataclass(frozen=True)
class Generation:
    """Everything that answers together."""

    name: str
    cards: tuple[Layer, ...]
    openings: tuple[Layer, ...]
    touched: Touched
    rarities: Rarities

    @property
    def size(self) -> int:
        """How many openings and cards are in it."""
        return int(sum(np.count_nonzero(layer.live) for layer in (*self.cards, *self.openings)))


class MatchStore:
    """The generations below a folder; nothing is read or written before it is asked for."""

    def __init__(self, root: Path) -> None:
        self.folder = IndexFolder(root)
        self._lock = threading.Lock()
        self._open: Generation | None = None
        self._rarity: tuple[int, Rarities] | None = None

    def generation(self, fingerprint: str) -> Generation:
        """Give what answers now. Raises Unusable: MISSING, BROKEN, or FOREIGN when made with another fingerprint."""
        current = self.folder.current()
        if current.fingerprint != fingerprint:
            raise Unusable(IndexState.FOREIGN)
        with self._lock:
            if self._open is None or self._open.name != current.generation:
                self._open = self._opened(current)
            return self._open

    def check(self, fingerprint: str) -> None:
        """Read every byte and compare it with its checksum. Raises Unusable."""
        self.generation(fingerprint)
        path = self.folder.path(self.folder.current().generation)
        for part in ("base", "delta"):
            for kind in KINDS:
                read_set(path / f"{part}-{kind}", TYPES[kind], whole=True)

    def write_base(self, generation: str, cards: CardSet, openings: OpeningSet, rarities: Rarities) -> None:
        """Write a base of everything and an empty delta into a new generation."""
        path = self.folder.path(generation)
        write_set(path / "base-cards", cards)
        write_set(path / "base-openings", openings)
        (path / "rarity.json").write_text(json.dumps([[each.total, each.counts] for each in rarities]), "utf-8")

    def link_base(self, generation: str, base: str) -> None:
        """Take over the base of another generation."""
        for name in ("base-cards", "base-openings", "rarity.json"):
            os.link(self.folder.path(base) / name, self.folder.path(generation) / name)

    def write_delta(self, generation: str, cards: CardSet, openings: OpeningSet, touched: Touched) -> None:
        """Write what changed since the base into a new generation."""
        path = self.folder.path(generation)
        write_set(path / "delta-cards", cards)
        write_set(path / "delta-openings", openings)
        told = {"cards": sorted(touched.cards), "openings": sorted(touched.openings)}
        (path / "touched.json").write_text(json.dumps(told), "utf-8")

    def _opened(self, current: Current) -> Generation:
        path = self.folder.path(current.generation)
        try:
            told = json.loads((path / "touched.json").read_text("utf-8"))
            touched = Touched(frozenset(told["cards"]), frozenset(told["openings"]))
            rarities = self._rarities(path / "rarity.json")
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Unusable(IndexState.BROKEN) from error
        return Generation(
            current.generation,
            _layers(path, "cards", touched.cards),
            _layers(path, "openings", touched.openings),
            touched,
            rarities,
        )

    def _rarities(self, path: Path) -> Rarities:
        number = path.stat().st_ino
        if self._rarity is None or self._rarity[0] != number:
            words, pieces = json.loads(path.read_text("utf-8"))
            self._rarity = number, (Rarity(words[0], words[1]), Rarity(pieces[0], pieces[1]))
        return self._rarity[1]


@dataclass(slots=True)
class Waiting:
    """How often building failed in a row, and before when it is not tried again."""

    failures: int = 0
    not_before: datetime | None = None


@dataclass(slots=True)
class DeltaRows:
    """Rows of the delta as this process last wrote it, so that a drain reads only what changed again."""

    generation: str = ""
    rows: dict[tuple[str, int], Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MatchColumns:
    """The columns of one process: `wiring.index.columns`."""

    store: MatchStore
    delta: DeltaRows = field(default_factory=DeltaRows)
    patience: Waiting = field(default_factory=Waiting)


def _layers(path: Path, kind: str, touched: frozenset[int]) -> tuple[Layer, ...]:
    base, delta = (read_set(path / f"{part}-{kind}", TYPES[kind]) for part in ("base", "delta"))
    old = np.isin(base.standing.id, np.array(sorted(touched), dtype=np.int64)) if touched else None
    live = np.ones(len(base), np.bool_) if old is None else ~old
    return Layer(base, live), Layer(delta, np.ones(len(delta), np.bool_))
