"""The hard rules over whole columns at once: the same outcome as `rules.check` for every pair, in both directions.

One side is usually one row and the other many; NumPy's broadcasting makes one rule of both directions. Every function
here stands beside its twin in `rules` and `frame_rules`; a property test holds them together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from marketplace.domain.codes import MatchState
from marketplace.matching.bits import (
    ACCOMMODATION_BITS,
    DEMAND_BITS,
    HARD_TIMES_BITS,
    KINDS_KNOWN,
    LICENCE_BITS,
    LICENCES_KNOWN,
    MEETING_BIT,
    SAME_WORK_BITS,
    WHEEL_BITS,
    codes_in,
)
from marketplace.matching.columns import NO, UNKNOWN, YES, Array, CardColumns, OpeningColumns, Spoken, Wanted, is_trial
from marketplace.matching.frame_rules import STRETCH, WALKABLE_KM
from marketplace.matching.verdicts import NEAR_MISS_UNITS

STATES = (MatchState.FITS, MatchState.ASK, MatchState.NEAR_MISS, MatchState.NO)
FRAME = ("kind", "hours", "times", "distance", "start", "pay")
KIND, HOURS, TIMES, DISTANCE, START, PAY = (1 << place for place in range(len(FRAME)))
# Kilometres by NumPy and by the standard library differ in the last digit: nearer to an edge than this is left open.
EDGE_KM = 1e-6


@dataclass(frozen=True, slots=True)
class LanguageFindings:
    """Of every pair: how many languages break it, whether one is more than a level short, how many are to be asked,
    and whether one wished for is spoken."""

    broken: Array
    far: Array
    asked: Array
    wish: Array


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules say of every pair. state: place in STATES; units: broken rules, needs as one; asked: how many
    questions but for skills. unsure: so near an edge that the scalar rules must decide. The rest are bits by rule."""

    state: Array
    units: Array
    asked: Array
    unshown: Array
    unsure: Array
    demand_broken: Array
    demand_asked: Array
    need_broken: Array
    need_asked: Array
    licence_broken: Array
    licence_asked: Array
    frame_broken: Array
    frame_asked: Array


def check_columns(
    opening: OpeningColumns, card: CardColumns, km: Array, languages: LanguageFindings, unshown: Array
) -> Findings:
    """Return what all hard rules say of every pair of rows.

    km: to the nearest of the work's places, NaN where a place is unknown. languages: of the same pairs. unshown: how
    many must skills the card does not show. The cards are what the reader may see of them, nothing more.
    """
    demand_broken, demand_asked, demand_far = _demands(opening, card)
    need_broken = card.must & opening.offer_no & ~np.uint64(MEETING_BIT)
    need_asked = card.must & ~opening.offer_yes & ~opening.offer_no & ~np.uint64(MEETING_BIT)
    listed = (card.licences & np.uint32(LICENCES_KNOWN)) != 0
    lacking = opening.licence_must & ~card.licences
    licence_broken, licence_asked = np.where(listed, lacking, 0), np.where(listed, 0, opening.licence_must)
    frame_broken, frame_asked, too_far, unsure = _frame(opening, card, km)
    units = _count(demand_broken) + (need_broken != 0) + _count(licence_broken) + _count(frame_broken)
    units = units + languages.broken
    asked = _count(demand_asked) + _count(need_asked) + _count(licence_asked) + _count(frame_asked)
    asked = asked + languages.asked
    fixed = (frame_broken & (KIND | PAY)) != 0
    fixed = fixed | demand_far | too_far | languages.far
    near = (units <= NEAR_MISS_UNITS) & ~fixed
    state = np.where(units == 0, (asked + unshown) > 0, np.where(near, 2, 3)).astype(np.uint8)
    return Findings(
        state, units, asked, unshown, unsure, demand_broken, demand_asked, need_broken, need_asked,
        licence_broken, licence_asked, frame_broken, frame_asked,
    )  # fmt: skip


def _count(mask: Array) -> Array:
    found: Array = np.bitwise_count(mask).astype(np.int16)
    return found


def _demands(opening: OpeningColumns, card: CardColumns) -> tuple[Array, Array, Array]:
    """Broken, to ask, and whether one is two steps apart."""
    two_steps = card.limit_none & opening.demand_much
    beyond = two_steps | card.limit_none & opening.demand_some | card.limit_some & opening.demand_much
    broken = beyond & ~opening.eased
    asked = card.limit_known & ~opening.demand_known | beyond & opening.eased
    return broken, asked, (two_steps & ~opening.eased) != 0


def _frame(opening: OpeningColumns, card: CardColumns, km: Array) -> tuple[Array, Array, Array, Array]:
    """Broken and asked bits of FRAME, whether it is too far to stretch, whether the distance is at an edge."""
    far, far_asked, too_far, unsure = _distance(opening, card, km)
    rules = (
        (KIND, *_kind(opening, card)),
        (HOURS, *_hours(opening, card)),
        (TIMES, *_times(opening, card)),
        (DISTANCE, far, far_asked),
        (START, *_start(opening, card)),
        (PAY, *_pay(opening, card)),
    )
    broken: Any = np.uint8(0)
    asked: Any = np.uint8(0)
    for bit, is_broken, is_asked in rules:
        broken = broken | is_broken.astype(np.uint8) * np.uint8(bit)
        asked = asked | is_asked.astype(np.uint8) * np.uint8(bit)
    return broken, asked, too_far, unsure


def _kind(opening: OpeningColumns, card: CardColumns) -> tuple[Array, Array]:
    known = (card.kinds & np.uint8(KINDS_KNOWN)) != 0
    other = known & ((card.kinds & opening.kind) == 0)
    same_work = ((opening.kind & np.uint8(SAME_WORK_BITS)) != 0) & ((card.kinds & np.uint8(SAME_WORK_BITS)) != 0)
    return other & ~same_work, ~known | other & same_work


def _hours(opening: OpeningColumns, card: CardColumns) -> tuple[Array, Array]:
    # What is not known compares as false, so it never breaks anything.
    broken = (opening.hours_min > card.hours_max) | (card.hours_min > opening.hours_max)
    one_silent = np.isnan(opening.hours_min) ^ np.isnan(card.hours_min)
    return broken, one_silent & ~opening.hours_total


def _times(opening: OpeningColumns, card: CardColumns) -> tuple[Array, Array]:
    silent = (opening.times == 0) | (card.times == 0)
    uncovered = (opening.times & ~card.times) != 0
    none_common = (opening.times & card.times) == 0
    broken = ~silent & (none_common | (opening.times_flexible == NO) & uncovered)
    return broken, silent | ~broken & (opening.times_flexible == UNKNOWN) & uncovered


def _distance(opening: OpeningColumns, card: CardColumns, km: Array) -> tuple[Array, Array, Array, Array]:
    matters = ~(opening.fully_remote & card.remote)
    far = matters & (km > card.max_km)
    too_far = far & (km > STRETCH * card.max_km)
    hard_times = (opening.times != 0) & ((opening.times & ~np.uint8(HARD_TIMES_BITS)) == 0)
    no_wheels = (card.licences & np.uint32(WHEEL_BITS)) == 0
    stranded = ~far & ~opening.fully_remote & (km > WALKABLE_KM) & hard_times & no_wheels
    edge = np.abs(km - card.max_km) < EDGE_KM
    edge = edge | (np.abs(km - STRETCH * card.max_km) < EDGE_KM) | (np.abs(km - WALKABLE_KM) < EDGE_KM)
    return far, matters & (np.isnan(km) | stranded), too_far, matters & edge & (km > 0)


def _start(opening: OpeningColumns, card: CardColumns) -> tuple[Array, Array]:
    matters = (card.available_from != 0) & (opening.starts_flexible != YES)
    early = matters & (opening.starts_on != 0) & (opening.starts_on < card.available_from)
    fixed = opening.starts_flexible == NO
    return early & fixed, matters & (opening.starts_on == 0) | early & ~fixed


def _pay(opening: OpeningColumns, card: CardColumns) -> tuple[Array, Array]:
    matters = (card.min_pay != 0) & ~is_trial(opening.kind)
    broken = matters & (opening.pay_high < card.min_pay)
    return broken, matters & ~broken & (np.isnan(opening.pay_high) | (opening.pay_low < card.min_pay))


def languages_of_cards(wanted: Wanted, spoken: Sequence[Spoken]) -> LanguageFindings:
    """Return what an opening's languages find in each row of a table of spoken ones."""
    if not any(wanted):
        return _languages([(wanted, None)] * len(spoken))
    return _languages([(wanted, each) for each in spoken])


def languages_of_openings(wanted: Sequence[Wanted], spoken: Spoken) -> LanguageFindings:
    """Return what each row of a table of wanted languages finds in a card's."""
    return _languages([(each, spoken) for each in wanted])


def _languages(pairs: Sequence[tuple[Wanted, Spoken]]) -> LanguageFindings:
    found = [_language(wanted, spoken) for wanted, spoken in pairs]
    columns = np.array(found, dtype=np.int16).reshape(len(found), 4)
    return LanguageFindings(columns[:, 0], columns[:, 1] != 0, columns[:, 2], columns[:, 3] != 0)


def _language(wanted: Wanted, spoken: Spoken) -> tuple[int, bool, int, bool]:
    must, wish = wanted
    if spoken is None:
        return 0, False, len(must), False
    levels = dict(spoken)
    short = [step - levels.get(code, -1) for code, step in must]
    broken = [each for each in short if each > 0]
    return (
        len(broken),
        any(each > 1 for each in broken),
        0,
        any(levels.get(code, -1) >= step for code, step in wish),
    )


def codes_of(found: Findings, row: int, wanted: Wanted, spoken: Spoken) -> tuple[list[str], list[str]]:
    """Return the codes that are broken and asked in one pair, sorted, but for must skills."""

    def bits(mask: Array) -> int:
        return int(np.broadcast_to(mask, found.state.shape)[row])

    broken = [f"demand:{code}" for code in codes_in(bits(found.demand_broken), DEMAND_BITS)]
    broken += [f"need:{code}" for code in codes_in(bits(found.need_broken), ACCOMMODATION_BITS)]
    broken += [f"licence:{code}" for code in codes_in(bits(found.licence_broken), LICENCE_BITS)]
    broken += [rule for place, rule in enumerate(FRAME) if bits(found.frame_broken) >> place & 1]
    asked = [f"demand:{code}" for code in codes_in(bits(found.demand_asked), DEMAND_BITS)]
    asked += [f"need:{code}" for code in codes_in(bits(found.need_asked), ACCOMMODATION_BITS)]
    asked += [f"licence:{code}" for code in codes_in(bits(found.licence_asked), LICENCE_BITS)]
    asked += [rule for place, rule in enumerate(FRAME) if bits(found.frame_asked) >> place & 1]
    levels = dict(spoken or ())
    for code, step in wanted[0]:
        if spoken is None:
            asked.append(f"language:{code}")
        elif levels.get(code, -1) < step:
            broken.append(f"language:{code}")
    return sorted(broken), sorted(asked)
