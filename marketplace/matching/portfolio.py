"""A round of proposals for many people at once: whom to propose where, so that nobody is left without who need not be.

Three aims, each before the next: as many people as possible get a proposal; the one whose best proposal is the weakest
gets as good a one as can be; then all proposals together score as much as they can. Exact, not a guess: the first two
by matching over a threshold, the third as a flow (its linear program has whole-numbered corners).
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import chain
from typing import Any

import numpy as np

from marketplace.matching.columns import Array
from marketplace.matching.score import DECIMALS

_WHOLE = 10**DECIMALS


@dataclass(frozen=True, slots=True)
class Choice:
    """A pair that may be proposed: a person, an opening, by their ids, and how well it suits (Judged.score)."""

    person: int
    opening: int
    score: float


def portfolio(choices: Iterable[Choice], room: Mapping[int, int], places: Mapping[int, int]) -> tuple[Choice, ...]:
    """Return which of the choices to propose: by person, each person's best first.

    choices: every pair that is allowed, each at most once. room: how many proposals a person can still bear; places:
    how many people an opening can still take; whoever is not in them, or has 0 or less there, gets nothing. The same
    comes out in whatever order the choices come. A second proposal for somebody never costs another the first.
    """
    allowed = sorted(
        (each for each in choices if room.get(each.person, 0) > 0 and places.get(each.opening, 0) > 0),
        key=lambda each: (each.person, each.opening),
    )
    if not allowed:
        return ()
    worth = [round(each.score * _WHOLE) for each in allowed]
    reached, least = _first_aims(allowed, worth, places)
    taken = _best_total(allowed, worth, room, places, reached, least)
    chosen = (each for each, is_taken in zip(allowed, taken, strict=True) if is_taken)
    return tuple(sorted(chosen, key=lambda each: (each.person, -each.score, each.opening)))


def _first_aims(allowed: Sequence[Choice], worth: Sequence[int], places: Mapping[int, int]) -> tuple[int, int]:
    """How many people can get a proposal, and the highest worth below which none of their best ones has to be."""
    steps = sorted(set(worth))

    def reached(least: int) -> int:
        wishes: dict[int, list[int]] = {}
        for each, value in zip(allowed, worth, strict=True):
            if value >= least:
                wishes.setdefault(each.person, []).append(each.opening)
        return _most_people(wishes, places)

    most = reached(steps[0])
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if reached(steps[middle]) == most:
            low = middle
        else:
            high = middle - 1
    return most, steps[low]


def _most_people(wishes: Mapping[int, Sequence[int]], places: Mapping[int, int]) -> int:
    """How many people can have one of the openings they wish for, all at once (augmenting paths)."""
    held: dict[int, int] = {}
    holders: dict[int, list[int]] = {}
    for person in wishes:
        asked, came_from = deque([person]), dict[int, int]()
        while asked:
            one = asked.popleft()
            fresh = [opening for opening in wishes[one] if opening not in came_from]
            came_from.update(dict.fromkeys(fresh, one))
            free = next((opening for opening in fresh if len(holders.get(opening, ())) < places[opening]), None)
            if free is not None:
                _hand_on(free, came_from, held, holders)
                break
            asked.extend(chain.from_iterable(holders[opening] for opening in fresh))
    return len(held)


def _hand_on(free: int, came_from: Mapping[int, int], held: dict[int, int], holders: dict[int, list[int]]) -> None:
    """Along a path each one takes the next opening and leaves the own one to whoever asked for it."""
    opening: int | None = free
    while opening is not None:
        person = came_from[opening]
        before = held.get(person)
        if before is not None:
            holders[before].remove(person)
        holders.setdefault(opening, []).append(person)
        held[person] = opening
        opening = before


def _best_total(
    allowed: Sequence[Choice],
    worth: Sequence[int],
    room: Mapping[int, int],
    places: Mapping[int, int],
    reached: int,
    least: int,
) -> list[bool]:
    """Which choices to take so that `reached` people have a first one worth `least`, and the total is the highest.

    One variable for a choice as somebody's first proposal, one for it as a further one. Nobody can have a further one
    without a first: with it more than `reached` people would have something, and that is the most there can be.
    """
    firsts = [number for number, value in enumerate(worth) if value >= least]
    further = [number for number, each in enumerate(allowed) if room[each.person] > 1 and worth[number] > 0]
    of = [*firsts, *further]
    is_first = np.arange(len(of)) < len(firsts)
    people = [(allowed[number].person, bool(first)) for number, first in zip(of, is_first, strict=True)]
    limits = (
        _limit(people, lambda key: 1 if key[1] else room[key[0]] - 1),
        _limit(of, lambda _number: 1),
        _limit([allowed[number].opening for number in of], places.__getitem__),
    )
    found = _scipy("scipy.optimize").linprog(
        c=-np.array([worth[number] for number in of], dtype=float),
        A_ub=_scipy("scipy.sparse").vstack([matrix for matrix, _bounds in limits], format="csr"),
        b_ub=np.concatenate([bounds for _matrix, bounds in limits]),
        A_eq=is_first[None, :].astype(float),
        b_eq=[reached],
        bounds=(0, 1),
        method="highs-ds",
    )
    if found.status != 0:
        raise ArithmeticError(found.message)
    taken = {number for number, part in zip(of, found.x, strict=True) if part > 0.5}
    return [number in taken for number in range(len(allowed))]


def _limit(keys: Sequence[Any], most: Any) -> tuple[Any, Array]:
    """One row for each different key: its variables together may be no more than `most(key)`."""
    rows = {key: row for row, key in enumerate(dict.fromkeys(keys))}
    where = (np.array([rows[key] for key in keys]), np.arange(len(keys)))
    matrix = _scipy("scipy.sparse").csr_array((np.ones(len(keys)), where), shape=(len(rows), len(keys)))
    return matrix, np.array([most(key) for key in rows], dtype=float)


@cache
def _scipy(module: str) -> Any:
    """A part of scipy, when it is first needed: 50 MB and most of a second, which few processes ever have to spend."""
    return import_module(module)
