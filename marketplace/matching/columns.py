"""The hard facts of many openings and cards as columns: one array a fact, one place in it an opening or card.

What is unknown has a value of its own: no bit, 0, NaN or -1, as each column says. Nothing about who somebody is stands
here: no age, gender, name, origin, picture or time without work. An opening or card that columns cannot say exactly (a
code that no list has) is marked `odd`; whoever ranks judges those one by one, by the same rules.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marketplace.domain.codes import LANGUAGE_LEVELS, Amount, Offer, OpeningKind, Want, Weight
from marketplace.domain.facts import CardFacts, OpeningFacts, Place
from marketplace.matching.bits import (
    ACCOMMODATION_BITS,
    DEMAND_BITS,
    KIND_BITS,
    KINDS_KNOWN,
    LICENCE_BITS,
    LICENCES_KNOWN,
    TIME_BITS,
    mask_of,
)
from marketplace.matching.frame_rules import fully_remote, hourly_cents
from marketplace.matching.rules import answering

Array = NDArray[Any]
NAN = float("nan")
UNKNOWN, NO, YES = -1, 0, 1


@dataclass(frozen=True, slots=True)
class CardColumns:
    """What cards say, each at the same place of every array.

    kinds: bits, KINDS_KNOWN. limits: by the most that suits, and all that have a limit. must, helps: accommodations.
    licences: bits, LICENCES_KNOWN. spoken, place, town: rows of the tables. hours: a week, NaN unknown. times: bits, 0
    unknown. remote: it suits. max_km: NaN unknown. available_from: ordinal day, 0 unknown. min_pay: cents, 0 unknown.
    """

    kinds: Array
    limit_none: Array
    limit_some: Array
    limit_known: Array
    must: Array
    helps: Array
    licences: Array
    spoken: Array
    hours_min: Array
    hours_max: Array
    times: Array
    place: Array
    town: Array
    max_km: Array
    remote: Array
    available_from: Array
    min_pay: Array
    odd: Array


@dataclass(frozen=True, slots=True)
class OpeningColumns:
    """What openings say, each at the same place of every array.

    kind: one bit. demands: by how much is asked, and all that are said. eased: demands handed over or answered by an
    offered accommodation. offers and licences: bits. wanted: row of the table of languages. hours_total: it is given.
    times: bits. flexible: YES, NO, UNKNOWN. starts_on: ordinal day, 0 unknown. pay: lowest and highest cents an hour,
    NaN unknown. place: row of the table; of several places the first (the others: OpeningTables.more_places).
    """

    kind: Array
    demand_some: Array
    demand_much: Array
    demand_known: Array
    eased: Array
    offer_yes: Array
    offer_negotiable: Array
    offer_no: Array
    licence_must: Array
    licence_wish: Array
    wanted: Array
    hours_min: Array
    hours_max: Array
    hours_total: Array
    times: Array
    times_flexible: Array
    fully_remote: Array
    starts_on: Array
    starts_flexible: Array
    pay_low: Array
    pay_high: Array
    place: Array
    odd: Array


CARD_TYPES: Mapping[str, str] = {
    "kinds": "u1", "limit_none": "u4", "limit_some": "u4", "limit_known": "u4", "must": "u8", "helps": "u8",
    "licences": "u4", "spoken": "i4", "hours_min": "f8", "hours_max": "f8", "times": "u1", "place": "i4", "town": "i4",
    "max_km": "f8", "remote": "?", "available_from": "i4", "min_pay": "i4", "odd": "?",
}  # fmt: skip
OPENING_TYPES: Mapping[str, str] = {
    "kind": "u1", "demand_some": "u4", "demand_much": "u4", "demand_known": "u4", "eased": "u4", "offer_yes": "u8",
    "offer_negotiable": "u8", "offer_no": "u8", "licence_must": "u4", "licence_wish": "u4", "wanted": "i4",
    "hours_min": "f8", "hours_max": "f8", "hours_total": "?", "times": "u1", "times_flexible": "i1",
    "fully_remote": "?", "starts_on": "i4", "starts_flexible": "i1", "pay_low": "f8", "pay_high": "f8", "place": "i4",
    "odd": "?",
}  # fmt: skip


class Numbering:
    """Gives equal values one number, in the order of their coming."""

    def __init__(self) -> None:
        self._numbers: dict[Any, int] = {}

    def of(self, value: Any) -> int:
        """Return the number of a value."""
        return self._numbers.setdefault(value, len(self._numbers))

    @property
    def values(self) -> tuple[Any, ...]:
        """The values by their numbers."""
        return tuple(self._numbers)


# What is said of languages, as far as the rules look at it: None, or (code, step of the level) in the order of codes.
Spoken = tuple[tuple[str, int], ...] | None
# Of an opening: the same of those that must be spoken, and of those wished for.
Wanted = tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]


@dataclass(frozen=True, slots=True)
class CardTable:
    """Cards as columns, and what their columns point into. places: as (municipality, postcode or None)."""

    columns: CardColumns
    spoken: tuple[Spoken, ...]
    places: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class OpeningTable:
    """Openings as columns, and what their columns point into. more_places: (row, place) of second and later places."""

    columns: OpeningColumns
    wanted: tuple[Wanted, ...]
    places: tuple[tuple[str, str | None], ...]
    more_places: tuple[tuple[int, int], ...]


def card_table(cards: Sequence[CardFacts]) -> CardTable:
    """Return cards as columns, in their order."""
    spoken, places = Numbering(), Numbering()
    rows = [_card_row(card, spoken, places) for card in cards]
    return CardTable(CardColumns(**_arrays(rows, CARD_TYPES)), spoken.values, places.values)


def opening_table(openings: Sequence[OpeningFacts]) -> OpeningTable:
    """Return openings as columns, in their order."""
    wanted, places = Numbering(), Numbering()
    rows = [_opening_row(opening, wanted, places) for opening in openings]
    more = [
        (row, places.of(_place(place))) for row, opening in enumerate(openings) for place in opening.places[1:]
    ]  # fmt: skip
    return OpeningTable(OpeningColumns(**_arrays(rows, OPENING_TYPES)), wanted.values, places.values, tuple(more))


def _arrays(rows: Sequence[Mapping[str, Any]], types: Mapping[str, str]) -> dict[str, Array]:
    return {name: np.array([row[name] for row in rows], dtype=kind) for name, kind in types.items()}


def taken(columns: Any, rows: Array) -> Any:
    """Return the same columns with only some rows."""
    return type(columns)(**{f.name: getattr(columns, f.name)[rows] for f in fields(columns)})


def _place(place: Place) -> tuple[str, str | None]:
    return place.municipality, place.postcode


def _known(codes: Iterable[str], bits: Mapping[str, int]) -> tuple[int, bool]:
    """The bits of codes, and whether one is on no list."""
    codes = list(codes)
    return mask_of((code for code in codes if code in bits), bits), any(code not in bits for code in codes)


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0


def _flag(value: bool | None) -> int:
    return UNKNOWN if value is None else int(value)


def _card_row(card: CardFacts, spoken: Numbering, places: Numbering) -> dict[str, Any]:
    limits, needs, hours = card.limits or {}, card.needs or {}, card.hours_per_week
    by_limit = {step: [code for code, limit in limits.items() if limit is step] for step in Amount}
    kinds, odd_kinds = _known(card.kinds or (), KIND_BITS)
    licences, odd_licences = _known([held.code for held in card.licences or ()], LICENCE_BITS)
    limited, odd_limits = _known(limits, DEMAND_BITS)
    must, odd_must = _known([code for code, weight in needs.items() if weight is Weight.MUST], ACCOMMODATION_BITS)
    helps, odd_helps = _known([code for code, weight in needs.items() if weight is Weight.HELPS], ACCOMMODATION_BITS)
    times, odd_times = _known(card.times or (), TIME_BITS)
    return {
        "kinds": kinds | (KINDS_KNOWN if card.kinds is not None else 0),
        "limit_none": _known(by_limit[Amount.NONE], DEMAND_BITS)[0],
        "limit_some": _known(by_limit[Amount.SOME], DEMAND_BITS)[0],
        "limit_known": limited,
        "must": must,
        "helps": helps,
        "licences": licences | (LICENCES_KNOWN if card.licences is not None else 0),
        "spoken": spoken.of(_spoken(card)),
        "hours_min": hours.min if hours else NAN,
        "hours_max": hours.max if hours else NAN,
        "times": times,
        "place": places.of(_place(card.place)),
        "town": places.of((card.place.municipality, None)),
        "max_km": NAN if card.max_km is None else card.max_km,
        "remote": bool(card.remote),
        "available_from": _day(card.available_from),
        "min_pay": max(0, card.min_pay_cents_per_hour or 0),
        "odd": odd_kinds or odd_licences or odd_limits or odd_must or odd_helps or odd_times,
    }


def _spoken(card: CardFacts) -> Spoken:
    if card.languages is None:
        return None
    levels = {each.code: LANGUAGE_LEVELS.index(each.level) for each in card.languages}
    return tuple(sorted(levels.items()))


def _opening_row(opening: OpeningFacts, wanted: Numbering, places: Numbering) -> dict[str, Any]:
    demands, hours, pay = opening.demands or {}, opening.hours_per_week, hourly_cents(opening)
    offers, licences = opening.accommodations or {}, opening.licences or ()
    by_offer = {
        offer: _known([code for code, said in offers.items() if said is offer], ACCOMMODATION_BITS) for offer in Offer
    }
    asked = {step: _known([code for code, level in demands.items() if level is step], DEMAND_BITS) for step in Amount}
    must, odd_must = _known([each.code for each in licences if each.need is Want.MUST], LICENCE_BITS)
    wish, odd_wish = _known([each.code for each in licences if each.need is Want.WISH], LICENCE_BITS)
    times, odd_times = _known(opening.times or (), TIME_BITS)
    languages = [(each.code, each.need) for each in opening.languages or ()]
    return {
        "kind": KIND_BITS[opening.kind],
        "demand_some": asked[Amount.SOME][0],
        "demand_much": asked[Amount.MUCH][0],
        "demand_known": asked[Amount.NONE][0] | asked[Amount.SOME][0] | asked[Amount.MUCH][0],
        "eased": _eased(opening),
        "offer_yes": by_offer[Offer.YES][0],
        "offer_negotiable": by_offer[Offer.NEGOTIABLE][0],
        "offer_no": by_offer[Offer.NO][0],
        "licence_must": must,
        "licence_wish": wish,
        "wanted": wanted.of(_wanted(opening)),
        "hours_min": hours.min if hours else NAN,
        "hours_max": hours.max if hours else NAN,
        "hours_total": bool(opening.hours_total),
        "times": times,
        "times_flexible": _flag(opening.times_flexible),
        "fully_remote": fully_remote(opening),
        "starts_on": _day(opening.starts_on),
        "starts_flexible": _flag(opening.starts_flexible),
        "pay_low": pay[0] if pay else NAN,
        "pay_high": pay[1] if pay else NAN,
        "place": places.of(_place(opening.places[0])) if opening.places else UNKNOWN,
        # An unknown offer or demand meets nothing that a card can say; an unknown licence must be missed.
        "odd": odd_must or odd_wish or odd_times or len(set(languages)) < len(languages),
    }  # fmt: skip


def _eased(opening: OpeningFacts) -> int:
    handed = set(opening.handover or ())
    return mask_of((code for code in DEMAND_BITS if code in handed or answering(opening, code)), DEMAND_BITS)


def _wanted(opening: OpeningFacts) -> Wanted:
    levels = {
        need: {each.code: LANGUAGE_LEVELS.index(each.level) for each in opening.languages or () if each.need is need}
        for need in (Want.MUST, Want.WISH)
    }
    return tuple(sorted(levels[Want.MUST].items())), tuple(sorted(levels[Want.WISH].items()))


def is_trial(kind: Array) -> Array:
    """Return where an opening is a work trial."""
    found: Array = kind == KIND_BITS[OpeningKind.WORK_TRIAL]
    return found
