"""The order of judged pairs: tier, then score, then id; and the part of it that people are shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from marketplace.domain.codes import MatchState

NEAR_MISSES_SHOWN = 10


class Placed(Protocol):
    """Anything that came out of judging: tier 1 to 3, score, state and an id that decides ties."""

    @property
    def tier(self) -> int: ...
    @property
    def score(self) -> float: ...
    @property
    def state(self) -> MatchState: ...
    @property
    def key(self) -> str: ...


P = TypeVar("P", bound=Placed)


@dataclass(frozen=True, slots=True)
class Shown(Generic[P]):
    """What a list shows: the best of tier 1 and, apart, the best near misses; `left_out` counts the others by state."""

    best: tuple[P, ...]
    near_misses: tuple[P, ...]
    rest: tuple[P, ...]


def in_order(pairs: Iterable[P]) -> list[P]:
    """Return the pairs by tier, then best score first, then id: the same whatever order they came in."""
    return sorted(pairs, key=lambda pair: (pair.tier, -pair.score, pair.key))


def shown(pairs: Iterable[P], top: int, near_misses: int = NEAR_MISSES_SHOWN) -> Shown[P]:
    """Return the best `top` of tier 1, the best near misses, and the rest (all in order). top 0: all of tier 1."""
    ordered = in_order(pairs)
    first: Sequence[P] = [pair for pair in ordered if pair.tier == 1]
    second = [pair for pair in ordered if pair.state is MatchState.NEAR_MISS]
    best, close = tuple(first[: top or None]), tuple(second[:near_misses])
    kept = {pair.key for pair in (*best, *close)}
    return Shown(best, close, tuple(pair for pair in ordered if pair.key not in kept))
