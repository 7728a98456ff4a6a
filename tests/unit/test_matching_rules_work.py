"""Hard rules about the work itself: hours, times, distance, start, pay; and what makes a near miss."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marketplace.domain.codes import (
    Contract,
    MatchState,
    OpeningKind,
    PayUnit,
    Remote,
)
from marketplace.domain.facts import (
    HeldLicence,
    HoursRange,
    Pay,
    Place,
)
from marketplace.matching.frame_rules import (
    distance_rule,
    hourly_cents,
    hours_rule,
    pay_rule,
    start_rule,
    times_rule,
)
from marketplace.matching.places import km_between, nearest_km
from marketplace.matching.verdicts import Broken, Changer, Finding, Question, Why, verdict_of
from tests.unit.matching_parts import ASKED, HOME, OPENING, POINTS, found


@pytest.mark.parametrize(
    ("offered", "wished", "total", "expected"),
    [
        ((20, 30), (10, 20), None, {}),
        ((21, 30), (10, 20), None, {"hours": Changer.EMPLOYER}),
        ((5, 9), (10, 20), None, {"hours": Changer.EMPLOYER}),
        ((5, 10), (10, 20), None, {}),
        ((21, 30), (10, 20), 15, {"hours": Changer.EMPLOYER}),
        (None, (10, 20), None, {"hours": ASKED}),
        (None, (10, 20), 15, {}),
        ((20, 30), None, None, {"hours": ASKED}),
        ((20, 30), None, 15, {}),
        (None, None, None, {}),
    ],
)
def test_weekly_hours_overlap(offered: Any, wished: Any, total: float | None, expected: dict[str, Any]) -> None:
    opening = {"hours_per_week": HoursRange(*offered) if offered else None, "hours_total": total}
    assert found(hours_rule, opening, {"hours_per_week": HoursRange(*wished) if wished else None}) == expected


DAY, EVENING, NIGHT, SUNDAY = "weekday_day", "weekday_evening", "night", "sunday"


@pytest.mark.parametrize(
    ("work", "flexible", "suits", "expected"),
    [
        ((DAY,), False, (DAY, EVENING), {}),
        ((DAY, EVENING), False, (DAY,), {"times": Changer.EMPLOYER}),
        ((DAY, EVENING), None, (DAY,), {"times": ASKED}),
        ((DAY, EVENING), True, (DAY,), {}),
        ((NIGHT,), True, (DAY,), {"times": Changer.EMPLOYER}),
        ((NIGHT,), None, (DAY,), {"times": Changer.EMPLOYER}),
        ((), False, (DAY,), {"times": ASKED}),
        ((DAY,), False, (), {"times": ASKED}),
        (None, True, (DAY,), {"times": ASKED}),
        (None, None, None, {"times": ASKED}),
    ],
)
def test_times_meet(work: Any, flexible: bool | None, suits: Any, expected: dict[str, Any]) -> None:
    assert found(times_rule, {"times": work, "times_flexible": flexible}, {"times": suits}) == expected


@pytest.mark.parametrize(
    ("max_km", "expected"),
    [
        (10.001, {}),
        (9.999, {"distance": Changer.PERSON}),
        (6.667, {"distance": Changer.PERSON}),
        (6.6, {"distance": None}),
        (0, {"distance": None}),
        (None, {}),
    ],
)
def test_distance_is_within_the_limit_or_a_stretch_of_it(max_km: float | None, expected: dict[str, Any]) -> None:
    card = {"place": Place("179", "40200"), "max_km": max_km}
    assert found(distance_rule, {"times": (DAY,)}, card) == expected


def test_distance_is_to_the_nearest_place_and_the_municipality_stands_in_for_a_postcode() -> None:
    both = {"places": (Place("992"), Place("179", "40200"))}
    assert found(distance_rule, both, {"max_km": 12.0}) == {}
    assert found(distance_rule, {"places": (Place("992", "99999"),)}, {"max_km": 12.0}) == {"distance": None}
    assert nearest_km((Place("992"),), Place("179", "40200"), POINTS) == pytest.approx(20.0, abs=0.01)
    assert km_between(HOME, HOME) == 0.0


def test_an_unknown_place_is_asked_unless_remote_work_suits() -> None:
    nowhere = {"places": (Place("000"),)}
    assert found(distance_rule, nowhere, {"max_km": 5.0}) == {"distance": ASKED}
    fully = {"places": (Place("000", remote=Remote.FULLY),)}
    assert found(distance_rule, fully, {"max_km": 5.0, "remote": True}) == {}
    assert found(distance_rule, fully, {"max_km": 5.0, "remote": None}) == {"distance": ASKED}
    far_but_remote = {"places": (Place("992", remote=Remote.FULLY),)}
    assert found(distance_rule, far_but_remote, {"max_km": 5.0, "remote": True}) == {}
    assert found(distance_rule, far_but_remote, {"max_km": 5.0, "remote": False}) == {"distance": None}
    partly = {"places": (Place("992", remote=Remote.PARTLY),)}
    assert found(distance_rule, partly, {"max_km": 5.0, "remote": True}) == {"distance": None}


@pytest.mark.parametrize(
    ("times", "licences", "postcode", "expected"),
    [
        ((NIGHT, SUNDAY), (), "40200", {"distance": ASKED}),
        ((NIGHT, SUNDAY), None, "40200", {"distance": ASKED}),
        ((NIGHT,), ("own_car",), "40200", {}),
        ((NIGHT,), ("driving_b",), "40200", {}),
        ((NIGHT,), ("driving_c",), "40200", {"distance": ASKED}),
        ((NIGHT, DAY), (), "40200", {}),
        ((), (), "40200", {}),
        (None, (), "40200", {}),
        ((NIGHT,), (), "40100", {}),
    ],
)
def test_odd_hours_far_away_without_wheels_are_asked(
    times: Any, licences: Any, postcode: str, expected: dict[str, Any]
) -> None:
    held = None if licences is None else tuple(map(HeldLicence, licences))
    card = {"place": Place("179", postcode), "licences": held, "max_km": 15.0}
    assert found(distance_rule, {"times": times}, card) == expected


@pytest.mark.parametrize(
    ("starts", "flexible", "free", "expected"),
    [
        (date(2027, 1, 11), False, date(2027, 1, 11), {}),
        (date(2027, 1, 10), False, date(2027, 1, 11), {"start": Changer.EMPLOYER}),
        (date(2027, 1, 10), None, date(2027, 1, 11), {"start": ASKED}),
        (date(2027, 1, 10), True, date(2027, 1, 11), {}),
        (None, None, date(2027, 1, 11), {"start": ASKED}),
        (None, False, date(2027, 1, 11), {"start": ASKED}),
        (None, True, date(2027, 1, 11), {}),
        (date(2027, 1, 10), False, None, {}),
    ],
)
def test_the_work_does_not_start_too_early(
    starts: date | None, flexible: bool | None, free: date | None, expected: dict[str, Any]
) -> None:
    assert found(start_rule, {"starts_on": starts, "starts_flexible": flexible}, {"available_from": free}) == expected


@pytest.mark.parametrize(
    ("pay", "least", "expected"),
    [
        (Pay(PayUnit.HOUR, 1200, 1400), 1200, {}),
        (Pay(PayUnit.HOUR, 1200, 1400), 1201, {"pay": ASKED}),
        (Pay(PayUnit.HOUR, 1200, 1400), 1400, {"pay": ASKED}),
        (Pay(PayUnit.HOUR, 1200, 1400), 1401, {"pay": None}),
        (None, 1200, {"pay": ASKED}),
        (None, None, {}),
        (Pay(PayUnit.TASK, 12000, 12000), 1200, {}),
        (Pay(PayUnit.TASK, 12000, 12000), 1201, {"pay": None}),
    ],
)
def test_pay_reaches_the_least(pay: Pay | None, least: int | None, expected: dict[str, Any]) -> None:
    opening = {"pay": pay, "hours_total": 10.0}
    assert found(pay_rule, opening, {"min_pay_cents_per_hour": least}) == expected


def test_pay_an_hour_by_unit_and_contract() -> None:
    month = replace(OPENING, pay=Pay(PayUnit.MONTH, 130_000, 156_000), hours_per_week=HoursRange(20, 40))
    assert hourly_cents(month) == pytest.approx((1000, 1200))
    assert hourly_cents(replace(month, hours_per_week=None)) is None
    assert hourly_cents(replace(OPENING, pay=Pay(PayUnit.TASK, 9000, 9000))) is None
    volunteer = {"contract": Contract.VOLUNTEER}
    assert found(pay_rule, volunteer, {"min_pay_cents_per_hour": 1}) == {"pay": None}
    trial = {"kind": OpeningKind.WORK_TRIAL, "contract": Contract.TRIAL}
    assert found(pay_rule, trial, {"min_pay_cents_per_hour": 1500}) == {}


@pytest.mark.parametrize(
    ("broken", "state"),
    [
        ([], MatchState.FITS),
        ([("licence:forklift", Changer.PERSON)], MatchState.NEAR_MISS),
        ([("licence:forklift", Changer.PERSON), ("hours", Changer.EMPLOYER)], MatchState.NEAR_MISS),
        ([("licence:a", Changer.PERSON), ("hours", Changer.EMPLOYER), ("times", Changer.EMPLOYER)], MatchState.NO),
        ([("pay", None)], MatchState.NO),
        ([("licence:forklift", Changer.PERSON), ("pay", None)], MatchState.NO),
    ],
)
def test_one_or_two_changeable_rules_make_a_near_miss(broken: list[tuple[str, Any]], state: MatchState) -> None:
    assert verdict_of(Broken(code, by) for code, by in broken).state is state


def test_a_code_is_never_both_broken_and_asked() -> None:
    both: list[Finding] = [Question("licence:forklift", Why.CARD_SILENT), Broken("licence:forklift", Changer.PERSON)]
    verdict = verdict_of(both)
    assert (verdict.broken_codes, verdict.ask) == (("licence:forklift",), ())
