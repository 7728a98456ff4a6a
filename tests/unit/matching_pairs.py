"""Openings and cards of every shape for property tests: all fields drawn, most of them often absent."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as some

from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    LANGUAGE_LEVELS,
    LICENCES,
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
    WantedSkill,
)
from marketplace.matching.places import PlacePoints

# Few codes of each list, so that both sides speak of the same ones.
FEW_DEMANDS, FEW_LICENCES, FEW_LANGUAGES = DEMANDS[:5], (*LICENCES[:3], "own_car", "driving_b"), ("fi", "sv", "uk")
FEW_NEEDS = (*ACCOMMODATIONS[:3], "lifting_aid", "sit_or_stand", "support_person_at_interview")
POINTS = PlacePoints(
    {"00100": Point(60.17, 24.94), "02100": Point(60.18, 24.83), "33100": Point(61.5, 23.77)},
    {"091": Point(60.17, 24.94), "049": Point(60.21, 24.66), "837": Point(61.49, 23.79)},
)
DAYS = some.integers(0, 40).map(lambda days: date(2026, 12, 1) + timedelta(days=days))


def _subset(codes: Any) -> Any:
    return some.lists(some.sampled_from(list(codes)), unique=True, max_size=4).map(tuple)


def _levels(codes: Any, kind: Any) -> Any:
    return some.dictionaries(some.sampled_from(list(codes)), some.sampled_from(list(kind)), max_size=5)


def _maybe(strategy: Any) -> Any:
    return some.one_of(some.none(), strategy)


# Hours with min above max are refused at the door; a row that has them all the same must come out the same both ways.
HOURS = some.builds(HoursRange, *[some.sampled_from([1.0, 7.5, 10.0, 20.0, 37.5, 40.0])] * 2)
PLACES = some.builds(
    Place,
    some.sampled_from(["091", "049", "837", "999"]),
    _maybe(some.sampled_from(["00100", "02100", "33100", "99999"])),
    some.sampled_from(Remote),
)
WANTED_LANGUAGES = some.lists(
    some.builds(
        WantedLanguage, some.sampled_from(FEW_LANGUAGES), some.sampled_from(LANGUAGE_LEVELS), some.sampled_from(Want)
    ),
    max_size=3,
    unique_by=lambda each: each.code,
).map(tuple)

openings = some.builds(
    OpeningFacts,
    kind=some.sampled_from(OpeningKind),
    title=some.just({"fi": "Apulainen"}),
    contract=some.sampled_from(Contract),
    places=some.lists(PLACES, min_size=1, max_size=3).map(tuple),
    skills=_maybe(
        some.lists(some.builds(WantedSkill, some.sampled_from("abc"), some.sampled_from(Want)), max_size=3).map(tuple)
    ),
    languages=_maybe(WANTED_LANGUAGES),
    licences=_maybe(
        some.lists(
            some.builds(WantedLicence, some.sampled_from(FEW_LICENCES), some.sampled_from(Want)), max_size=3
        ).map(tuple)
    ),
    demands=_maybe(_levels(FEW_DEMANDS, Amount)),
    accommodations=_maybe(_levels(FEW_NEEDS, Offer)),
    handover=_maybe(_subset(FEW_DEMANDS)),
    hours_per_week=_maybe(HOURS),
    hours_total=_maybe(some.sampled_from([0.0, 3.0, 30.0])),
    times=_maybe(_subset(TimeOfWeek)),
    times_flexible=some.sampled_from([None, True, False]),
    starts_on=_maybe(DAYS),
    starts_flexible=some.sampled_from([None, True, False]),
    pay=_maybe(some.builds(Pay, some.sampled_from(PayUnit), some.integers(0, 3000), some.integers(0, 3000))),
)

cards = some.builds(
    CardFacts,
    headline=some.just({"fi": "Reipas"}),
    place=PLACES,
    kinds=_maybe(_subset(OpeningKind)),
    languages=_maybe(
        some.lists(
            some.builds(SpokenLanguage, some.sampled_from(FEW_LANGUAGES), some.sampled_from(LANGUAGE_LEVELS)),
            max_size=3,
        ).map(tuple)
    ),
    licences=_maybe(_subset(FEW_LICENCES).map(lambda codes: tuple(map(HeldLicence, codes)))),
    limits=_maybe(_levels(FEW_DEMANDS, Amount)),
    needs=_maybe(_levels(FEW_NEEDS, Weight)),
    hours_per_week=_maybe(HOURS),
    times=_maybe(_subset(TimeOfWeek)),
    max_km=_maybe(some.sampled_from([0.0, 0.5, 5.0, 12.0, 120.0, 160.0, 400.0])),
    remote=some.sampled_from([None, True, False]),
    available_from=_maybe(DAYS),
    min_pay_cents_per_hour=_maybe(some.sampled_from([0, 900, 1200, 2500])),
)
