"""Numbers of people as an employer hears them: rounded to five, under five not at all, shares in words."""

from enum import StrEnum

THIN = 5


class Share(StrEnum):
    """How many a demand costs, in words."""

    NEARLY_ALL = "nearly_all"
    THREE_QUARTERS = "three_quarters"
    HALF = "half"
    THIRD = "third"
    FIFTH = "fifth"


class Benefit(StrEnum):
    """How many an accommodation would help, in words."""

    NEARLY_ALL = "nearly_all"
    SOME = "some"
    FEW = "few"


_SHARES = (
    (0.9, Share.NEARLY_ALL),
    (0.65, Share.THREE_QUARTERS),
    (0.42, Share.HALF),
    (0.27, Share.THIRD),
    (0.15, Share.FIFTH),
)
NEARLY_ALL, SOME = 0.75, 0.15


def rough(count: int) -> int:
    """Return a count rounded to five; 0 for less than five, which is told as nothing exact."""
    return 0 if count < THIN else THIN * round(count / THIN)


def share_lost(now: int, without: int) -> Share | None:
    """Return how much of `without` a demand costs when `now` are left; None when it is little or the group is small.

    Computed of the rounded numbers alone, so that the words say no more of single people than these two would.
    """
    left, whole = rough(now), rough(without)
    if whole < 2 * THIN:
        return None
    lost = 1 - left / whole
    return next((share for least, share in _SHARES if lost >= least), None)


def benefit(helped: int, among: int) -> Benefit:
    """Return how many an accommodation helps among people who say what helps them. among: above zero."""
    part = helped / among
    if part >= NEARLY_ALL:
        return Benefit.NEARLY_ALL
    return Benefit.SOME if part >= SOME else Benefit.FEW
