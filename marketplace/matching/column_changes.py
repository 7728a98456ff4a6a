"""What one change would open: pairs whose only broken rule is one that could be changed, tallied over whole columns.

A tally counts pairs by a key (what, value); tallies of several sets add up. Then the few changes that say most are
chosen. Each change opens exactly the pairs it counts: applied to the facts, the rules no longer break. Nobody is ever
told to give up what they need, what is too much for them, or the least they work for.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from marketplace.domain.codes import LANGUAGE_LEVELS
from marketplace.matching.bits import ACCOMMODATION_BITS, DEMAND_BITS, LICENCE_BITS, TIME_BITS, Bits
from marketplace.matching.column_rules import DISTANCE, HOURS, START, STATES, TIMES, Findings
from marketplace.matching.columns import NO, Array, CardColumns, OpeningColumns, Spoken, Wanted
from marketplace.matching.verdicts import Changer

Key = tuple[str, str | float]
Tally = Counter[Key]
TRIED_KM = (5, 10, 20)
TRIED_HOURS = (5, 10)
CHANGES_SHOWN = 3
# Of two values that open different numbers, the smaller change that opens so much of what the largest one would.
ENOUGH = 0.5
NEAR_MISS = STATES.index("near_miss")
_BY_EMPLOYER = frozenset({"demand", "need", "fewer", "more", "start", "choose", "without", "at"})


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of one row with many, as the rules found them; the arguments as of column_rules.check_columns.

    language: of each pair, the place in `languages` of the one language that is a level short; -1 where none or more
    are short.
    """

    found: Findings
    opening: OpeningColumns
    card: CardColumns
    km: Array
    language: Array
    languages: tuple[str, ...] = ()

    def __len__(self) -> int:
        rows = len(self.opening.kind), len(self.card.kinds)
        return max(rows) if all(rows) else 0


@dataclass(frozen=True, slots=True)
class Change:
    """One change and how many more it opens. what: the key's first part; value: its second, or the step chosen.

    licence, language, demand, need: a code (a language with its level: `fi:B1`). distance: "". fewer, more: weekly
    hours that the work would have to reach. start: ordinal day from which. choose: "". without, at: a time code.
    km, longer, shorter: how many kilometres or weekly hours more. time: a time code.
    """

    what: str
    value: str | float
    count: int

    @property
    def by(self) -> Changer:
        """Who could change it."""
        return Changer.EMPLOYER if self.what in _BY_EMPLOYER else Changer.PERSON


def short_languages(wanted: Sequence[Wanted], spoken: Sequence[Spoken]) -> tuple[Array, tuple[str, ...]]:
    """Return for each pair of (wanted, spoken) the place of the one language that is one level short, and their names.

    wanted, spoken: as long as one another. -1: no language is short, or more than one, or one by more than a level. A
    name is `code:level`, the level that would do.
    """
    names: dict[str, int] = {}
    places = []
    for (must, _), said in zip(wanted, spoken, strict=True):
        levels = dict(said or ())
        short = [(code, step) for code, step in must if said is not None and levels.get(code, -1) < step]
        if len(short) == 1 and short[0][1] - levels.get(short[0][0], -1) == 1:
            name = f"{short[0][0]}:{LANGUAGE_LEVELS[short[0][1]]}"
            places.append(names.setdefault(name, len(names)))
        else:
            places.append(-1)
    return np.array(places, dtype=np.int32), tuple(names)


def tally_for_opening(pairs: Pairs) -> Tally:
    """Count what would open cards for one opening: changes of the work, and of the cards' people. Near misses only."""
    single = _all(pairs, (pairs.found.units == 1) & (pairs.found.state == NEAR_MISS))
    tally = _of_lists(pairs, single)
    tally["distance", ""] = _count(single & (_all(pairs, pairs.found.frame_broken) == DISTANCE))
    rows = _only(pairs, single, HOURS)
    below = pairs.opening.hours_min > pairs.card.hours_max
    above = pairs.card.hours_min > pairs.opening.hours_max
    tally += _values("fewer", _all(pairs, pairs.card.hours_max)[rows & _all(pairs, below & ~above)])
    tally += _values("more", _all(pairs, pairs.card.hours_min)[rows & _all(pairs, above & ~below)])
    tally += _values("start", _all(pairs, pairs.card.available_from)[_only(pairs, single, START)])
    return +(tally + _times_of_work(pairs, _only(pairs, single, TIMES)))


def tally_for_card(pairs: Pairs) -> Tally:
    """Count what would open openings for one card, by changes of its person alone.

    Never a need, a limit or the least pay; nor another kind of work, which is a wish and no lack.
    """
    single = _all(pairs, pairs.found.units == 1)
    tally = _of_lists(pairs, single, person_only=True)
    for step in reversed(TRIED_KM):  # the smallest step that is enough counts each pair once
        within = _only(pairs, single, DISTANCE) & _all(pairs, pairs.km <= pairs.card.max_km + step)
        tally["km", step] = _count(within)
    below = pairs.opening.hours_min - pairs.card.hours_max
    above = pairs.card.hours_min - pairs.opening.hours_max
    rows = _only(pairs, single, HOURS)
    for step in TRIED_HOURS:
        tally["longer", step] = _count(rows & _all(pairs, (below > 0) & (below <= step) & ~(above > 0)))
        tally["shorter", step] = _count(rows & _all(pairs, (above > 0) & (above <= step) & ~(below > 0)))
    rows, open_times = _only(pairs, single, TIMES), _all(pairs, pairs.opening.times)
    uncovered = _all(pairs, pairs.opening.times & ~pairs.card.times)
    fixed = _all(pairs, pairs.opening.times_flexible == NO)
    for code, bit in TIME_BITS.items():
        tally["time", code] = _count(rows & np.where(fixed, uncovered == bit, (open_times & bit) != 0))
    return +tally


def changes_of_opening(tally: Tally, most: int = CHANGES_SHOWN) -> tuple[Change, ...]:
    """Return the changes that open most cards, most first, of hours and start one value each; at most `most`."""
    chosen = [Change(what, value, count) for (what, value), count in tally.items() if what not in _VALUED]
    for what, reaches in _VALUED.items():
        chosen += _valued(what, {value: count for (key, value), count in tally.items() if key == what}, reaches)
    return _most(chosen, most)


def changes_of_card(tally: Tally, most: int = CHANGES_SHOWN) -> tuple[Change, ...]:
    """Return the changes that open most openings, most first, of kilometres and hours one step each; at most `most`."""
    chosen = [Change(what, value, count) for (what, value), count in tally.items() if what not in _STEPPED]
    for what in _STEPPED:
        steps = sorted((value, count) for (key, value), count in tally.items() if key == what)
        if steps:
            value, count = next(each for each in steps if each[1] >= ENOUGH * steps[-1][1])
            chosen.append(Change(what, value, count))
    return _most(chosen, most)


def _least(value: float, given: float) -> bool:
    return given >= value


def _latest(value: float, given: float) -> bool:
    return given <= value


# Whether a change to `value` reaches a card that says `given`.
_VALUED: dict[str, Callable[[float, float], bool]] = {"fewer": _least, "more": _latest, "start": _latest}
_STEPPED = ("km", "longer", "shorter")


def _valued(what: str, given: dict[str | float, int], reaches: Callable[[float, float], bool]) -> list[Change]:
    """The smallest change of a value that opens enough of what the largest would; none without anything to open."""
    values = sorted((float(value) for value in given), reverse=what == "fewer")
    opened = [(value, sum(count for each, count in given.items() if reaches(value, float(each)))) for value in values]
    enough = [Change(what, value, count) for value, count in opened if count >= ENOUGH * opened[-1][1]]
    return enough[:1]


def _most(changes: Iterable[Change], most: int) -> tuple[Change, ...]:
    counted = [each for each in changes if each.count > 0]
    return tuple(sorted(counted, key=lambda each: (-each.count, each.what, str(each.value))))[:most]


def _of_lists(pairs: Pairs, single: Array, *, person_only: bool = False) -> Tally:
    """One licence or language that is missing; for work also one demand or need."""
    tally: Tally = Counter()
    masks: list[tuple[str, Array, Bits]] = [("licence", pairs.found.licence_broken, LICENCE_BITS)]
    if not person_only:
        masks.append(("demand", pairs.found.demand_broken, DEMAND_BITS))
        masks.append(("need", pairs.found.need_broken, ACCOMMODATION_BITS))
    for what, mask, bits in masks:
        broken = _all(pairs, mask)[single]
        values, counts = np.unique(broken[broken != 0], return_counts=True)
        by_value = dict(zip(values.tolist(), counts.tolist(), strict=True))
        tally.update({(what, code): by_value[bit] for code, bit in bits.items() if bit in by_value})
    short = _all(pairs, pairs.language)[single]
    for place, count in enumerate(np.bincount(short[short >= 0], minlength=len(pairs.languages)).tolist()):
        tally["language", pairs.languages[place]] = count
    return tally


def _times_of_work(pairs: Pairs, rows: Array) -> Tally:
    """Leaving out one time, letting people choose, or lying at another time instead."""
    tally: Tally = Counter()
    open_times, suits = pairs.opening.times, _all(pairs, pairs.card.times)[rows]
    uncovered, common = open_times & ~suits, (open_times & suits) != 0
    tally["choose", ""] = _count(common)
    for code, bit in TIME_BITS.items():
        tally["without", code] = _count(common & (uncovered == bit))
        tally["at", code] = _count(~common & ((suits & bit) != 0))
    return tally


def _only(pairs: Pairs, single: Array, rule: int) -> Array:
    found: Array = single & (_all(pairs, pairs.found.frame_broken) == rule)
    return found


def _values(what: str, values: Array) -> Tally:
    found, counts = np.unique(values, return_counts=True)
    return Counter({(what, float(value)): int(count) for value, count in zip(found, counts, strict=True)})


def _all(pairs: Pairs, column: Array) -> Array:
    found: Array = np.broadcast_to(column, len(pairs))
    return found


def _count(rows: Array) -> int:
    return int(np.count_nonzero(rows))
