"""What a reader can ask a search for, as closed lists and one frozen value: the filters of every search.

A filter is a set of codes of one field. Within a field any of the chosen codes will do; between fields all must hold.
Three differ: of `offers` every one chosen must be there, of `avoid` none may be, and `pay` is one number.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    LICENCES,
    EmployerForm,
    OpeningKind,
    Remote,
    TimeOfWeek,
)

UNKNOWN = "unknown"
"""A code of the fields that a document may say nothing about (hours, times, languages, start, pay)."""

HOURS = ("under_10", "10_19", "20_29", "30_40", "in_all", UNKNOWN)
"""Weekly hours; a range counts in every bucket it touches. in_all: a number of hours in all, none a week."""

STARTS = ("now", "month", "later", "flexible", UNKNOWN)
"""now: this week or before; month: within four weeks after this one; later: after that; flexible: the day can move."""

PAY_STEPS = tuple(range(8, 41))
"""Whole euros an hour."""

RADII_KM = (2, 5, 10, 20, 30, 50, 100)
MAX_RADIUS_KM = 500
NO_LANGUAGE = "none"
"""Of `languages`: no language is a must."""


class Sort(StrEnum):
    """BEST: what fits best, without words the newest. NEAREST: from the place of the filter or of the words.
    ENDS: what closes soonest."""

    BEST = "best"
    NEWEST = "newest"
    NEAREST = "nearest"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Near:
    """Around a place. place: code of a municipality (3 digits) or a postcode (5 digits). km: 1 to MAX_RADIUS_KM."""

    place: str
    km: int


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader chose. An empty set (None) narrows nothing. The same for openings and cards.

    kinds: of opening (cards: that suit). municipalities: three digits. near: within so many kilometres; fully remote
    work is always near. groups: occupation groups, ids of concepts of kind "group". hours: of HOURS. times: of
    TimeOfWeek, "unknown". pay: at least so many whole euros an hour can be reached. languages: an opening needs this
    one ("none": needs none), a card speaks it. offers: accommodations that the opening offers, for certain or
    negotiable; all of them. avoid: demands that the work must not ask at all ("lifting"), or not much
    ("lifting:much"); what is handed over, or answered by an accommodation, is not asked. start: of STARTS. forms: of
    employer. remote: of Remote. adverts: languages in which it is written. licences: that the card holds. states: of
    openings or cards. source: of the exchange format.
    """

    kinds: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()
    near: Near | None = None
    groups: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    pay: int | None = None
    languages: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    start: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    remote: frozenset[str] = frozenset()
    adverts: frozenset[str] = frozenset()
    licences: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset({"published"})
    source: str | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the filters that narrow, in the order of the fields; states and source are not a choice."""
        return tuple(each.name for each in fields(self) if each.name not in NOT_CHOSEN and getattr(self, each.name))

    def without(self, *names: str) -> "Filters":
        """The same with some filters open."""
        return replace(self, **{name: getattr(Filters(), name) for name in names})


NOT_CHOSEN = frozenset({"states", "source"})
SET_FILTERS = tuple(
    each.name for each in fields(Filters) if each.name not in NOT_CHOSEN and each.name not in ("near", "pay")
)

CHOICES: Mapping[str, tuple[str, ...]] = {
    "kinds": tuple(kind.value for kind in OpeningKind),
    "hours": HOURS,
    "times": (*(time.value for time in TimeOfWeek), UNKNOWN),
    "offers": ACCOMMODATIONS,
    "avoid": (*DEMANDS, *(f"{code}:much" for code in DEMANDS)),
    "start": STARTS,
    "forms": tuple(form.value for form in EmployerForm),
    "remote": tuple(remote.value for remote in Remote),
    "licences": LICENCES,
}
"""The codes of the filters with a closed list, in the order in which pages show them."""


@dataclass(frozen=True, slots=True)
class KnownPlaces:
    """Codes that a place may have: municipalities and postcodes; and the ids of occupation groups."""

    municipalities: Collection[str] = ()
    postcodes: Collection[str] = ()
    groups: Collection[str] = ()


def filters_from(values: Mapping[str, Sequence[str]], known: KnownPlaces) -> tuple[Filters, frozenset[str]]:
    """Read filters from plain values, as an address or a saved search has them.

    values: by the name of the field; `near` as ["837"] with `km` as ["20"] (absent: 20). Gives the filters, and the
    names of those of which something could not be (that value is left out, the others stay).
    """
    ignored: set[str] = set()
    read: dict[str, object] = {}
    for name in SET_FILTERS:
        given = {value for value in values.get(name, ()) if value}
        good = frozenset(value for value in given if _possible(name, value, known))
        if good != given:
            ignored.add(name)
        read[name] = good
    pay = _whole(values, "pay", ignored)
    if pay is not None and pay not in PAY_STEPS:
        ignored.add("pay")
        pay = None
    return Filters(**read, pay=pay, near=_near(values, known, ignored)), frozenset(ignored)  # type: ignore[arg-type]  # sets of codes, by name


def values_of(filters: Filters) -> dict[str, list[str]]:
    """Give filters as plain values that `filters_from` reads again; only what narrows, in the order of the fields."""
    values = {name: sorted(getattr(filters, name)) for name in SET_FILTERS if getattr(filters, name)}
    if filters.near is not None:
        values |= {"near": [filters.near.place], "km": [str(filters.near.km)]}
    if filters.pay is not None:
        values["pay"] = [str(filters.pay)]
    return values


def _possible(name: str, value: str, known: KnownPlaces) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name == "municipalities":
        return value in known.municipalities
    if name == "groups":
        return value in known.groups
    looks_like_language = value.isascii() and value.isalpha() and value.islower() and len(value) in (2, 3)
    return looks_like_language or (name == "languages" and value in (NO_LANGUAGE, UNKNOWN))


def _near(values: Mapping[str, Sequence[str]], known: KnownPlaces, ignored: set[str]) -> Near | None:
    place = next((value for value in values.get("near", ()) if value), None)
    km = _whole(values, "km", ignored)
    if km is not None and not 1 <= km <= MAX_RADIUS_KM:
        ignored.add("near")
        km = min(max(km, 1), MAX_RADIUS_KM)
    if place is None:
        return None
    if place not in known.municipalities and place not in known.postcodes:
        ignored.add("near")
        return None
    return Near(place, 20 if km is None else km)


def _whole(values: Mapping[str, Sequence[str]], name: str, ignored: set[str]) -> int | None:
    text = next((value for value in values.get(name, ()) if value), None)
    if text is None:
        return None
    if text.isascii() and text.isdigit() and len(text) < 6:
        return int(text)
    ignored.add("near" if name == "km" else name)
    return None
