"""Which pairs of a list are good enough to tell somebody of without being asked.

Measured on the gold set (tests/bench/match_notable.py), which this share was also chosen on: by the opening's list two
cards an opening are told, seven in eight of them worth proposing, and two in three of those worth proposing are told.
By the card's list alone two in five would be told for nothing: whoever has little that suits has a weak best. So an
opening's own list decides; a new card is told of where it is notable in the lists of openings.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import TypeVar

from marketplace.matching.rank import Placed

BEST_OF_CARD = 5
"""How many openings of a card's list can be told of."""
BEST_OF_OPENING = 10
"""How many cards of an opening's list can be told of."""
SHARE_OF_BEST = 0.6
"""How near the best score of its list a pair has to come, 0 to 1."""

P = TypeVar("P", bound=Placed)


def notable(ordered: Sequence[P], most: int, share: float = SHARE_OF_BEST) -> tuple[P, ...]:
    """Return the pairs of one list that are worth telling of, in the order of the list.

    ordered: the list as matching/rank.py orders it. most: BEST_OF_CARD for a card's list, BEST_OF_OPENING for an
    opening's. A pair is worth it when it is of tier 1 (fits, or something is to be asked), among the first `most`, and
    its score is above nought and at least `share` (0 to 1) of the first one's. An empty list, or one that begins with
    another tier, has none.
    """
    first = ordered[:1]
    if not first or first[0].tier != 1 or first[0].score <= 0:
        return ()
    least = share * first[0].score
    return tuple(takewhile(lambda pair: pair.tier == 1 and pair.score >= least, ordered[: max(most, 0)]))
