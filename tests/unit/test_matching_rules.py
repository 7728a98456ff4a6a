"""Every hard rule at, under and over its edge; what is unknown is asked and never breaks."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marketplace.domain.codes import (
    PAIRS,
    Amount,
    Contract,
    MatchState,
    Offer,
    OpeningKind,
    PayUnit,
    Remote,
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
from marketplace.matching.frame_rules import (
    distance_rule,
    hourly_cents,
    hours_rule,
    pay_rule,
    start_rule,
    times_rule,
)
from marketplace.matching.places import PlacePoints, km_between, nearest_km
from marketplace.matching.rules import (
    Rule,
    check,
    demand_rule,
    kind_rule,
    language_rule,
    licence_rule,
    need_rule,
    skill_rule,
)
from marketplace.matching.verdicts import Broken, Changer, Context, Finding, Question, Why, verdict_of

# One degree of latitude is 111.19 km on the sphere that the rule uses.
HOME, NEAR, FAR = Point(62.0, 25.0), Point(62.0 + 10 / 111.195, 25.0), Point(62.0 + 30 / 111.195, 25.0)
POINTS = PlacePoints({"40100": HOME, "40200": NEAR, "40300": FAR}, {"179": HOME, "992": FAR})
CONTEXT = Context(POINTS, date(2026, 11, 22))
OPENING = OpeningFacts(
    kind=OpeningKind.OPEN_JOB, title={"fi": "Hyllyttäjä"}, contract=Contract.EMPLOYMENT, places=(Place("179", "40100"),)
)
CARD = CardFacts(headline={"fi": "Järjestelijä"}, place=Place("179", "40100"))

ASKED = "asked"


def found(rule: Rule, opening: dict[str, Any], card: dict[str, Any], context: Context = CONTEXT) -> dict[str, Any]:
    """What one rule says: code → who could change it (None: nobody) or ASKED."""
    results = rule(replace(OPENING, **opening), replace(CARD, **card), context)
    return {each.code: each.by if isinstance(each, Broken) else ASKED for each in results}


@pytest.mark.parametrize(
    ("kind", "suits", "expected"),
    [
        ("micro_task", ("micro_task", "open_job"), {}),
        ("micro_task", ("open_job",), {"kind": None}),
        ("micro_task", (), {"kind": None}),
        ("micro_task", None, {"kind": ASKED}),
        ("open_job", ("wage_subsidy",), {"kind": ASKED}),
        ("wage_subsidy", ("open_job", "work_trial"), {"kind": ASKED}),
        ("wage_subsidy", ("work_trial",), {"kind": None}),
        ("open_job", ("open_job", "wage_subsidy"), {}),
    ],
)
def test_kind_is_among_the_cards_or_the_same_work(kind: str, suits: Any, expected: dict[str, Any]) -> None:
    kinds = None if suits is None else tuple(map(OpeningKind, suits))
    assert found(kind_rule, {"kind": OpeningKind(kind)}, {"kinds": kinds}) == expected


@pytest.mark.parametrize(
    ("level", "limit", "expected"),
    [
        (Amount.NONE, Amount.NONE, {}),
        (Amount.SOME, Amount.SOME, {}),
        (Amount.SOME, Amount.NONE, {"demand:lifting": Changer.EMPLOYER}),
        (Amount.MUCH, Amount.SOME, {"demand:lifting": Changer.EMPLOYER}),
        (Amount.MUCH, Amount.NONE, {"demand:lifting": None}),
        (None, Amount.SOME, {"demand:lifting": ASKED}),
    ],
)
def test_a_demand_over_the_limit_breaks(level: Amount | None, limit: Amount, expected: dict[str, Any]) -> None:
    demands = {"lifting": level} if level else {"noise": Amount.MUCH}
    assert found(demand_rule, {"demands": demands}, {"limits": {"lifting": limit}}) == expected
    assert found(demand_rule, {"demands": demands}, {"limits": None}) == {}


def test_a_demand_that_is_handed_over_or_answered_is_asked() -> None:
    much, cannot = {"demands": {"lifting": Amount.MUCH}}, {"limits": {"lifting": Amount.NONE}}
    assert found(demand_rule, {**much, "handover": ("lifting",)}, cannot) == {"demand:lifting": ASKED}
    assert found(demand_rule, {**much, "handover": ("noise",)}, cannot) == {"demand:lifting": None}
    for offer, expected in ((Offer.YES, ASKED), (Offer.NEGOTIABLE, ASKED), (Offer.NO, None)):
        helped = {**much, "accommodations": {"lifting_aid": offer}}
        assert found(demand_rule, helped, cannot) == {"demand:lifting": expected}
    other = {**much, "accommodations": {"quiet_place": Offer.YES}}
    assert found(demand_rule, other, cannot) == {"demand:lifting": None}


@pytest.mark.parametrize(("demand", "answer"), [(demand, each) for demand in PAIRS for each in sorted(PAIRS[demand])])
def test_every_pair_answers_its_demand(demand: str, answer: str) -> None:
    opening = {"demands": {demand: Amount.MUCH}, "accommodations": {answer: Offer.NEGOTIABLE}}
    assert found(demand_rule, opening, {"limits": {demand: Amount.SOME}}) == {f"demand:{demand}": ASKED}


@pytest.mark.parametrize(
    ("offer", "expected"),
    [
        (Offer.YES, {}),
        (Offer.NEGOTIABLE, {"need:quiet_place": ASKED}),
        (None, {"need:quiet_place": ASKED}),
        (Offer.NO, {"need:quiet_place": Changer.EMPLOYER}),
    ],
)
def test_a_need_that_must_be_met_is_not_refused(offer: Offer | None, expected: dict[str, Any]) -> None:
    offers = {"quiet_place": offer} if offer else None
    assert found(need_rule, {"accommodations": offers}, {"needs": {"quiet_place": Weight.MUST}}) == expected
    assert found(need_rule, {"accommodations": offers}, {"needs": {"quiet_place": Weight.HELPS}}) == {}


def test_a_support_person_belongs_to_the_meeting() -> None:
    needs = {"needs": {"support_person_at_interview": Weight.MUST}}
    assert found(need_rule, {"accommodations": None}, needs) == {}


def test_all_broken_needs_count_as_one() -> None:
    codes = ("quiet_place", "own_pace", "low_scent")
    opening = replace(OPENING, accommodations=dict.fromkeys(codes, Offer.NO), kind=OpeningKind.OPEN_JOB)
    card = replace(
        CARD, needs=dict.fromkeys(codes, Weight.MUST), kinds=(OpeningKind.OPEN_JOB,), limits={"noise": Amount.NONE}
    )
    verdict = check(replace(opening, demands={"noise": Amount.SOME}), card, CONTEXT)
    assert verdict.broken_codes == ("demand:noise", "need:low_scent", "need:own_pace", "need:quiet_place")
    assert (verdict.broken_units, verdict.state) == (2, MatchState.NEAR_MISS)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (("hygiene_pass", "driving_b"), {}),
        (("driving_b",), {"licence:hygiene_pass": Changer.PERSON}),
        ((), {"licence:hygiene_pass": Changer.PERSON}),
        (None, {"licence:hygiene_pass": ASKED}),
    ],
)
def test_a_must_licence_is_held(held: tuple[str, ...] | None, expected: dict[str, Any]) -> None:
    card = {"licences": None if held is None else tuple(map(HeldLicence, held))}
    for need, outcome in ((Want.MUST, expected), (Want.WISH, {})):
        assert found(licence_rule, {"licences": (WantedLicence("hygiene_pass", need),)}, card) == outcome


def test_an_expired_licence_still_counts_as_held() -> None:
    card = {"licences": (HeldLicence("first_aid", date(2020, 1, 1)),)}
    assert found(licence_rule, {"licences": (WantedLicence("first_aid", Want.MUST),)}, card) == {}


@pytest.mark.parametrize(
    ("wanted", "spoken", "expected"),
    [
        ("B1", "B1", {}),
        ("B1", "native", {}),
        ("B1", "A2", {"language:fi": Changer.PERSON}),
        ("B1", "A1", {"language:fi": None}),
        ("A1", None, {"language:fi": Changer.PERSON}),
        ("A2", None, {"language:fi": None}),
        ("native", "C2", {"language:fi": Changer.PERSON}),
    ],
)
def test_a_must_language_is_spoken_well_enough(wanted: str, spoken: str | None, expected: dict[str, Any]) -> None:
    known = (SpokenLanguage("sv", "native"), *((SpokenLanguage("fi", spoken),) if spoken else ()))
    opening = {"languages": (WantedLanguage("fi", wanted, Want.MUST),)}
    assert found(language_rule, opening, {"languages": known}) == expected
    assert found(language_rule, opening, {"languages": None}) == {"language:fi": ASKED}
    wish = {"languages": (WantedLanguage("fi", wanted, Want.WISH),)}
    assert found(language_rule, wish, {"languages": known}) == {}


def test_a_must_skill_is_asked_only_when_nothing_shows_it() -> None:
    wanted = (WantedSkill("taulukkolaskenta", Want.MUST), WantedSkill("kirjoittaminen", Want.WISH))
    unshown = replace(CONTEXT, unshown=frozenset({"taulukkolaskenta", "kirjoittaminen"}))
    assert found(skill_rule, {"skills": wanted}, {}, unshown) == {"skill:taulukkolaskenta": ASKED}
    assert found(skill_rule, {"skills": wanted}, {}) == {}


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
