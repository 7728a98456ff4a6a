"""Whether some group of cards is left out: how groups are made, what is counted of each, which may be shown.

Groups are for these figures alone; matching knows none of them. A group of fewer than LEAST cards is not shown, nor
one whose figures could be reckoned from what is shown (the total less all others).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from marketplace.domain.codes import ACCOMMODATION_GROUPS, Weight
from marketplace.domain.facts import SpokenLanguage

PERIOD = timedelta(days=90)
TOP = 10
"""So many cards stand at the top of an opening's list."""
LEAST = 5
NO_NEEDS = "none"
_SIGNED = frozenset({"fse", "fss"})


class FirstLanguage(StrEnum):
    """Which language a card says is spoken as one's own; the first of these that it is."""

    FINNISH = "fi"
    SWEDISH = "sv"
    SIGNED = "signed"
    OTHER = "other"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Tally:
    """Of some cards: how many, how many reached a top ten, an introduction, a placement in the period."""

    cards: int = 0
    reached: int = 0
    introduced: int = 0
    placed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.cards + other.cards,
            self.reached + other.reached,
            self.introduced + other.introduced,
            self.placed + other.placed,
        )


def first_language_of(languages: Collection[SpokenLanguage] | None) -> FirstLanguage:
    """Return the group of a card by the languages that it says are spoken as one's own."""
    own = {each.code for each in languages or () if each.level == "native"}
    if not own:
        return FirstLanguage.UNSAID
    for code in (FirstLanguage.FINNISH, FirstLanguage.SWEDISH):
        if code.value in own:
            return code
    return FirstLanguage.SIGNED if own & _SIGNED else FirstLanguage.OTHER


def need_groups_of(needs: Mapping[str, Weight] | None) -> frozenset[str]:
    """Return the groups of accommodations in which a card needs, or is helped by, something; only NO_NEEDS for none."""
    found = {group for group, codes in ACCOMMODATION_GROUPS.items() if any(code in (needs or {}) for code in codes)}
    return frozenset(found or {NO_NEEDS})


def shown_of_parts(sizes: Mapping[str, int]) -> frozenset[str]:
    """Return which groups may be shown when every card is in exactly one of them and their total is shown.

    Fewer than LEAST cards: hidden. One hidden group alone, or several with fewer than LEAST together, could be
    reckoned as what is left of the total: then the next smallest is hidden too.
    """
    rest = sorted((name for name, size in sizes.items() if size), key=lambda name: (-sizes[name], name))
    hidden: list[str] = []
    while rest and (sizes[rest[-1]] < LEAST or (hidden and (len(hidden) < 2 or _size(hidden, sizes) < LEAST))):
        hidden.append(rest.pop())
    return frozenset(rest)


def shown_of_overlapping(sizes: Mapping[str, int], total: int) -> frozenset[str]:
    """Return which groups may be shown when a card may be in several: those with LEAST cards in them and outside."""
    return frozenset(name for name, size in sizes.items() if LEAST <= size <= total - LEAST)


def _size(names: Collection[str], sizes: Mapping[str, int]) -> int:
    return sum(sizes[name] for name in names)
