"""Whose turn it is: a card in several introductions gives way a little, a person without any for a while rises.

It is not about how well a pair fits, so it stands apart from the points of `score`, and it is small beside them. It
moves the order for coaches and the person alone: employers learn nothing of how often somebody was introduced.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from marketplace.matching.columns import Array

WAITED_DAYS = 30
# What waiting brings, and what each open introduction but the first takes away, three of them at most.
WAITED, OFTEN, MOST_OFTEN = 0.02, 0.01, 3


@dataclass(frozen=True, slots=True)
class Turn:
    """How somebody stands today. open: introductions that are open. waits: shown, and in none, for WAITED_DAYS."""

    open: int = 0
    waits: bool = False


NOBODYS = Turn()


@dataclass(frozen=True, slots=True)
class Turns:
    """How people stand today, by their number. open: introductions that are open, of those who have any.

    lately: who was in an introduction in the last WAITED_DAYS, open or begun then.
    """

    today: date
    open: Mapping[int, int] = field(default_factory=dict)
    lately: frozenset[int] = frozenset()

    def of(self, person: int, shown_since: date | None) -> Turn:
        """Say how a person stands whose card is shown since a day (None: it is not)."""
        long_shown = shown_since is not None and (self.today - shown_since).days >= WAITED_DAYS
        return Turn(self.open.get(person, 0), long_shown and person not in self.lately)

    def points(self, persons: Array, shown_since: Array) -> Array:
        """Give what each person's turn is worth. shown_since: ordinal days, 0 where a card is not shown."""
        long_shown = (shown_since > 0) & (self.today.toordinal() - shown_since >= WAITED_DAYS)
        lately = np.array(sorted(self.lately), dtype=np.int64)
        points: Array = WAITED * (long_shown & ~np.isin(persons, lately))
        if self.open:
            known = np.array(sorted(self.open), dtype=np.int64)
            counts = np.array([self.open[person] for person in known.tolist()])
            places = np.minimum(np.searchsorted(known, persons), len(known) - 1)
            count = np.where(known[places] == persons, counts[places], 0)
            points = points - OFTEN * np.clip(count - 1, 0, MOST_OFTEN)
        return points


def worth(turn: Turn) -> dict[str, tuple[float, float]]:
    """Return what a turn brings and takes: "waited" and "often" → (1 or how many beyond one, points), as far as any."""
    beyond = min(max(turn.open - 1, 0), MOST_OFTEN)
    found = {"waited": (float(turn.waits), WAITED * turn.waits), "often": (float(turn.open), -OFTEN * beyond)}
    return {code: (value, points) for code, (value, points) in found.items() if points}
