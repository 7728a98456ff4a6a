"""How many cards an opening would suit, and what each of its demands costs, over whole columns, as employers see cards.

Only what a verified employer may see of a card decides: kinds, licences, hours, times, remote work, when it can begin,
the municipality. Whoever asks gives columns that are blanked to that view (column_rank.as_seen).
"""

from collections import Counter

import numpy as np

from marketplace.matching.bits import LICENCE_BITS
from marketplace.matching.column_rules import HOURS, START, TIMES, Findings, LanguageFindings, check_columns
from marketplace.matching.columns import Array, CardColumns, OpeningColumns

NEARBY_KM = 30.0
"""How near the middle of somebody's municipality is to the work, for them to be counted: how far they go, no employer
is told. A municipality that nobody knows a point of counts as near."""
NOW = "now"
_FRAME = (("hours", HOURS), ("times", TIMES), ("start", START))


def nearby(opening: OpeningColumns, cards: CardColumns, km: Array) -> Array:
    """Return which cards are counted for a place. km: from the work to each of the set's places, NaN where unknown."""
    near: Array = ~(km[cards.town] > NEARBY_KM)
    return near | cards.remote if opening.fully_remote[0] else near


def suited(opening: OpeningColumns, cards: CardColumns) -> Array:
    """Return which cards no rule stands in the way of. cards: blanked to the employers' view, as for suiting."""
    found: Array = np.broadcast_to(_found(opening, cards).units, len(cards.kinds)) == 0
    return found


def suiting(opening: OpeningColumns, cards: CardColumns) -> Counter[str]:
    """Count cards that no rule stands in the way of ("now"), and those that only one demand closes, by demand.

    cards: blanked to the employers' view; languages and distance are left out here. Demands: `licence:CODE`, `hours`,
    `times`, `start`.
    """
    size, found = len(cards.kinds), _found(opening, cards)
    units = np.broadcast_to(found.units, size)
    tally = Counter({NOW: int(np.count_nonzero(units == 0))})
    frame = np.broadcast_to(found.frame_broken, size)[units == 1]
    tally.update({name: int(np.count_nonzero(frame == bit)) for name, bit in _FRAME})
    lacking = np.broadcast_to(found.licence_broken, size)[units == 1]
    for code, bit in LICENCE_BITS.items():
        if int(opening.licence_must[0]) & bit:
            tally[f"licence:{code}"] = int(np.count_nonzero(lacking == bit))
    return +tally


def _found(opening: OpeningColumns, cards: CardColumns) -> Findings:
    nothing = np.zeros(1, np.int16)
    silent = LanguageFindings(nothing, nothing != 0, nothing, nothing != 0)
    return check_columns(opening, cards, np.full(len(cards.kinds), np.nan), silent, nothing)
