"""Openings and cards of every shape, for property tests: every field may be unknown."""

from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as some

from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    LANGUAGE_LEVELS,
    LICENCES,
    NEVER_REFUSED,
    Amount,
    Contract,
    Offer,
    OpeningKind,
    PayUnit,
    Remote,
    TimeOfWeek,
    Want,
    Weight,
)
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    Point,
    SpokenLanguage,
    WantedLanguage,
    WantedLicence,
)
from marketplace.matching.likeness import Alike, Likeness
from marketplace.matching.places import PlacePoints

# Few codes of each list, so that both sides meet often.
_DEMANDS, _ACCOMMODATIONS, _LICENCES = DEMANDS[:4], (*ACCOMMODATIONS[:5], "lifting_aid", "sit_or_stand"), LICENCES[:4]
_TIMES, _LANGUAGES = [code.value for code in TimeOfWeek], ("fi", "sv", "ar")
POINTS = PlacePoints({"00100": Point(60.17, 24.94), "00940": Point(60.24, 25.08)}, {"091": Point(60.17, 24.95)})


def _maybe(strategy: some.SearchStrategy[Any]) -> some.SearchStrategy[Any]:
    return some.none() | strategy


def _tuples(strategy: some.SearchStrategy[Any], most: int = 3, **more: Any) -> some.SearchStrategy[Any]:
    return some.lists(strategy, max_size=most, **more).map(tuple)


def _codes(codes: Any) -> some.SearchStrategy[Any]:
    return _tuples(some.sampled_from(list(codes)), unique=True)


def _hours() -> some.SearchStrategy[HoursRange]:
    pair = some.tuples(some.integers(1, 40), some.integers(1, 40))
    return pair.map(lambda both: HoursRange(float(min(both)), float(max(both))))


_places = some.builds(
    Place, some.sampled_from(["091", "000"]), _maybe(some.sampled_from(["00100", "00940"])), some.sampled_from(Remote)
)
_dates = some.dates(date(2026, 11, 1), date(2027, 3, 1))
_offers = some.dictionaries(some.sampled_from(_ACCOMMODATIONS), some.sampled_from(Offer), max_size=5).map(
    lambda offers: {code: offer for code, offer in offers.items() if code not in NEVER_REFUSED or offer is not Offer.NO}
)

openings = some.builds(
    OpeningFacts,
    kind=some.sampled_from(OpeningKind),
    title=some.just({"fi": "Työ"}),
    contract=some.sampled_from([Contract.EMPLOYMENT, Contract.VOLUNTEER]),
    places=some.lists(_places, min_size=1, max_size=2).map(tuple),
    languages=_maybe(
        _tuples(
            some.builds(
                WantedLanguage,
                some.sampled_from(_LANGUAGES),
                some.sampled_from(LANGUAGE_LEVELS),
                some.sampled_from(Want),
            )
        )
    ),
    licences=_maybe(_tuples(some.builds(WantedLicence, some.sampled_from(_LICENCES), some.sampled_from(Want)))),
    demands=_maybe(some.dictionaries(some.sampled_from(_DEMANDS), some.sampled_from(Amount), max_size=4)),
    accommodations=_maybe(_offers),
    handover=_maybe(_codes(_DEMANDS)),
    hours_per_week=_maybe(_hours()),
    hours_total=_maybe(some.floats(1, 100)),
    times=_maybe(_codes(_TIMES)),
    times_flexible=_maybe(some.booleans()),
    starts_on=_maybe(_dates),
    starts_flexible=_maybe(some.booleans()),
    pay=_maybe(
        some.builds(Pay, some.sampled_from(PayUnit), some.integers(0, 2000), some.integers(2000, 300_000)),
    ),
)

cards = some.builds(
    CardFacts,
    headline=some.just({"fi": "Ihminen"}),
    place=_places,
    kinds=_maybe(_codes(OpeningKind)),
    languages=_maybe(
        _tuples(some.builds(SpokenLanguage, some.sampled_from(_LANGUAGES), some.sampled_from(LANGUAGE_LEVELS)))
    ),
    licences=_maybe(_tuples(some.builds(HeldLicence, some.sampled_from(_LICENCES), _maybe(_dates)))),
    limits=_maybe(
        some.dictionaries(some.sampled_from(_DEMANDS), some.sampled_from([Amount.NONE, Amount.SOME]), max_size=3)
    ),
    needs=_maybe(some.dictionaries(some.sampled_from(_ACCOMMODATIONS), some.sampled_from(Weight), max_size=4)),
    hours_per_week=_maybe(_hours()),
    times=_maybe(_codes(_TIMES)),
    max_km=_maybe(some.floats(0, 100)),
    remote=_maybe(some.booleans()),
    available_from=_maybe(_dates),
    min_pay_cents_per_hour=_maybe(some.integers(1, 2500)),
)

_alike = some.builds(Alike, some.floats(0, 1))
likenesses = some.builds(
    Likeness,
    words=_alike,
    pieces=_alike,
    wanted=_alike,
    done=_alike,
    groups=_alike,
    skills=_alike,
    exact_skills=_alike,
    meaning=some.floats(0, 1),
)


T = TypeVar("T")


def changed(value: T, **changes: Any) -> T:
    """The same facts with some fields changed, their names chosen by a test."""
    made: T = replace(value, **changes)  # type: ignore[type-var] # only ever called with our frozen dataclasses
    return made


def alike(value: float) -> Likeness:
    """A likeness with the same value in everything that is in words."""
    return Likeness(**{f.name: Alike(value) for f in fields(Likeness) if f.name not in ("unshown", "meaning")})  # type: ignore[arg-type] # all of them are Alike
