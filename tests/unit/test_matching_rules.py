"""Every hard rule at, under and over its edge; what is unknown is asked and never breaks."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marketplace.domain.codes import (
    PAIRS,
    Amount,
    MatchState,
    Offer,
    OpeningKind,
    Want,
    Weight,
)
from marketplace.domain.facts import (
    HeldLicence,
    SpokenLanguage,
    WantedLanguage,
    WantedLicence,
    WantedSkill,
)
from marketplace.matching.rules import (
    check,
    demand_rule,
    kind_rule,
    language_rule,
    licence_rule,
    need_rule,
    skill_rule,
)
from marketplace.matching.verdicts import Changer
from tests.unit.matching_parts import ASKED, CARD, CONTEXT, OPENING, found


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
