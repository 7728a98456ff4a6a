"""Closed lists as bits of a number, so that rules about sets are a handful of operations on whole columns."""

from collections.abc import Iterable, Mapping

from marketplace.domain.codes import ACCOMMODATIONS, DEMANDS, LICENCES, OpeningKind, TimeOfWeek
from marketplace.matching.frame_rules import HARD_TO_REACH, OWN_WHEELS
from marketplace.matching.rules import OF_THE_MEETING, SAME_WORK

Bits = Mapping[str, int]


def _numbered(codes: Iterable[str]) -> Bits:
    return {str(code): 1 << place for place, code in enumerate(codes)}


KIND_BITS = _numbered(OpeningKind)
TIME_BITS = _numbered(TimeOfWeek)
LICENCE_BITS = _numbered(LICENCES)
DEMAND_BITS = _numbered(DEMANDS)
ACCOMMODATION_BITS = _numbered(ACCOMMODATIONS)

# That a list was given at all, which an empty one does not show.
KINDS_KNOWN = 1 << 7
LICENCES_KNOWN = 1 << 31


def mask_of(codes: Iterable[str], bits: Bits) -> int:
    """Return the bits of codes together. Raises KeyError for a code that the list does not have."""
    mask = 0
    for code in codes:
        mask |= bits[code]
    return mask


def codes_in(mask: int, bits: Bits) -> list[str]:
    """Return the codes whose bits are set, in the order of the list."""
    return [code for code, bit in bits.items() if mask & bit]


SAME_WORK_BITS = mask_of(SAME_WORK, KIND_BITS)
HARD_TIMES_BITS = mask_of(HARD_TO_REACH, TIME_BITS)
WHEEL_BITS = mask_of(OWN_WHEELS, LICENCE_BITS)
MEETING_BIT = ACCOMMODATION_BITS[OF_THE_MEETING]
