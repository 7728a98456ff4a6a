from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from marketplace.domain.codes import (
    NEVER_REFUSED,
    VOLUNTEER_FORMS,
    Amount,
    Contract,
    EmployerForm,
    Offer,
    OpeningKind,
    PayUnit,
    Want,
)
from marketplace.domain.facts import Guide, HoursRange, OpeningFacts, Pay, Place, WantedSkill
from marketplace.domain.moves import Part, next_state
from marketplace.domain.openings import (
    KINDS,
    OPENING_MOVES,
    OpeningEvent,
    OpeningState,
    Problem,
    contradictions,
    missing,
    missing_message,
    public_facts,
)
from marketplace.errors import InvalidMove, NotAllowed
from marketplace.labels import load_labels
from marketplace.settings import ROOT
from marketplace.texts import Texts

FIRM, ASSOCIATION = EmployerForm.COMPANY, EmployerForm.ASSOCIATION
BUSINESS_ID = "1234567-1"
HOURLY = Pay(PayUnit.HOUR, 1280, 1410)


def facts_of(kind: OpeningKind, contract: Contract, **values: Any) -> OpeningFacts:
    return OpeningFacts(kind=kind, title={"fi": "Apua varastoon"}, contract=contract, places=(Place("837"),), **values)


JOB = facts_of(OpeningKind.OPEN_JOB, Contract.EMPLOYMENT, pay=HOURLY)
TRIAL = facts_of(
    OpeningKind.WORK_TRIAL,
    Contract.TRIAL,
    starts_on=date(2026, 12, 1),
    ends_on=date(2027, 2, 3),
    guide=Guide("vuorovastaava"),
)
GIG = facts_of(OpeningKind.MICRO_TASK, Contract.COMMISSION, hours_total=6, pay=Pay(PayUnit.TASK, 9000, 9000))
VOLUNTEER = facts_of(OpeningKind.MICRO_TASK, Contract.VOLUNTEER, hours_total=3)
SUBSIDISED = facts_of(OpeningKind.WAGE_SUBSIDY, Contract.EMPLOYMENT, pay=HOURLY)


def found(facts: OpeningFacts, form: EmployerForm | None = FIRM, business_id: str | None = BUSINESS_ID) -> list[str]:
    return [f"{problem.field}: {problem.message.code}" for problem in contradictions(facts, form, business_id)]


@pytest.mark.parametrize("facts", [JOB, TRIAL, GIG, SUBSIDISED, replace(SUBSIDISED, pay=None)])
def test_openings_in_order_contradict_nothing(facts: OpeningFacts) -> None:
    assert found(facts) == []


@pytest.mark.parametrize("kind", list(OpeningKind))
def test_each_kind_takes_its_own_contracts_alone(kind: OpeningKind) -> None:
    allowed = {
        OpeningKind.MICRO_TASK: {Contract.EMPLOYMENT, Contract.COMMISSION, Contract.VOLUNTEER},
        OpeningKind.WORK_TRIAL: {Contract.TRIAL},
    }.get(kind, {Contract.EMPLOYMENT})
    for contract in Contract:
        problems = [line for line in found(facts_of(kind, contract), ASSOCIATION) if line.startswith("contract")]
        assert bool(problems) is (contract not in allowed), contract


@pytest.mark.parametrize(
    ("facts", "wrong"),
    [
        (replace(TRIAL, pay=HOURLY), "pay: kind-trial-unpaid"),
        (replace(VOLUNTEER, pay=HOURLY), "pay: kind-volunteer-unpaid"),
        (replace(SUBSIDISED, pay=Pay(PayUnit.TASK, 500, 600)), "pay.unit: kind-subsidy-pay"),
        (replace(TRIAL, skills=(WantedSkill("hitsaus", Want.MUST),)), "skills: kind-trial-skills"),
        (replace(JOB, pay=Pay(PayUnit.HOUR, 1400, 1300)), "pay: kind-pay-order"),
        (replace(JOB, pay=Pay(PayUnit.HOUR, 0, 0)), "pay: kind-pay-order"),
        (replace(JOB, hours_per_week=HoursRange(0, 10)), "hours_per_week: kind-hours"),
        (replace(JOB, hours_per_week=HoursRange(20, 10)), "hours_per_week: kind-hours"),
        (replace(JOB, hours_per_week=HoursRange(20, 40.5)), "hours_per_week: kind-hours"),
        (replace(JOB, hours_per_week=HoursRange(float("nan"), 10)), "hours_per_week: kind-hours"),
        (replace(GIG, hours_total=0), "hours_total: kind-hours-total"),
        (replace(JOB, positions=0), "positions: kind-positions"),
        (replace(TRIAL, ends_on=date(2026, 11, 30)), "ends_on: kind-dates"),
        (replace(JOB, demands={"bravery": Amount.MUCH}), "demands: kind-unknown-code"),
        (replace(JOB, handover=("bravery",)), "handover: kind-unknown-code"),
        (replace(JOB, accommodations={"sauna": Offer.YES}), "accommodations: kind-unknown-code"),
    ],
)
def test_what_contradicts_the_table_is_named_with_its_reason(facts: OpeningFacts, wrong: str) -> None:
    assert wrong in found(facts, ASSOCIATION)


@pytest.mark.parametrize(
    "facts",
    [
        replace(TRIAL, skills=(WantedSkill("hitsaus", Want.WISH),)),
        replace(JOB, skills=(WantedSkill("hitsaus", Want.MUST),)),
        replace(SUBSIDISED, pay=Pay(PayUnit.MONTH, 180_000, 210_000)),
        replace(JOB, hours_per_week=HoursRange(40, 40)),
        replace(JOB, starts_on=date(2026, 12, 1), ends_on=date(2026, 12, 1)),
        replace(JOB, demands={"lifting": Amount.MUCH}, handover=("lifting",), accommodations={"quiet_place": Offer.NO}),
    ],
)
def test_what_stands_just_inside_the_rules_is_taken(facts: OpeningFacts) -> None:
    assert found(facts) == []


@pytest.mark.parametrize("form", list(EmployerForm))
def test_volunteer_work_is_for_four_forms_and_a_trial_never_in_a_staffing_firm(form: EmployerForm) -> None:
    assert ("contract: kind-volunteer-form" in found(VOLUNTEER, form)) is (form not in VOLUNTEER_FORMS)
    assert ("kind: kind-trial-staffing" in found(TRIAL, form)) is (form is EmployerForm.STAFFING_FIRM)


def test_an_unknown_form_contradicts_nothing_but_is_asked_for() -> None:
    assert found(VOLUNTEER, None) == []
    assert missing(VOLUNTEER, None, None) == ("form",)


@pytest.mark.parametrize("code", sorted(NEVER_REFUSED))
def test_a_right_may_be_negotiated_and_never_refused(code: str) -> None:
    assert found(replace(JOB, accommodations={code: Offer.NEGOTIABLE})) == []
    assert found(replace(JOB, accommodations={code: Offer.NO})) == [f"accommodations.{code}: kind-right"]


def test_a_wrong_business_id_is_refused_and_a_lacking_one_is_not() -> None:
    assert found(SUBSIDISED, FIRM, "1234567-8") == ["business_id: kind-business-id"]
    assert found(SUBSIDISED, FIRM, None) == []


@pytest.mark.parametrize(
    ("facts", "form", "business_id", "lacks"),
    [
        (JOB, FIRM, None, ()),
        (replace(JOB, pay=None), FIRM, None, ("pay",)),
        (GIG, FIRM, None, ()),
        (replace(GIG, hours_total=None), FIRM, None, ("hours", "ends_on")),
        (replace(GIG, hours_total=None, hours_per_week=HoursRange(3, 5)), FIRM, None, ("ends_on",)),
        (replace(GIG, hours_total=None, ends_on=date(2027, 1, 2)), FIRM, None, ("hours",)),
        (VOLUNTEER, ASSOCIATION, None, ()),
        (TRIAL, FIRM, BUSINESS_ID, ()),
        (replace(TRIAL, ends_on=None, guide=None, hours_total=9), FIRM, None, ("business_id", "ends_on", "guide")),
        (SUBSIDISED, FIRM, BUSINESS_ID, ()),
        (replace(SUBSIDISED, pay=None), FIRM, None, ("business_id", "pay")),
        (facts_of(OpeningKind.APPRENTICESHIP, Contract.EMPLOYMENT), FIRM, None, ("business_id", "pay")),
        (JOB, EmployerForm.STAFFING_FIRM, None, ("workplace",)),
        (replace(JOB, workplace="Pesula Kirkas"), EmployerForm.STAFFING_FIRM, None, ()),
    ],
)
def test_what_is_lacking_is_named_in_the_forms_order(
    facts: OpeningFacts, form: EmployerForm, business_id: str | None, lacks: tuple[str, ...]
) -> None:
    assert missing(facts, form, business_id) == lacks


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_reason_has_its_words(language: str) -> None:
    texts = Texts(load_labels(ROOT / "seeds" / "lists"))
    worst = replace(
        TRIAL,
        contract=Contract.VOLUNTEER,
        pay=Pay(PayUnit.TASK, 3, 2),
        skills=(WantedSkill("hitsaus", Want.MUST),),
        hours_per_week=HoursRange(50, 40),
        hours_total=-1,
        positions=0,
        ends_on=date(2026, 1, 1),
        demands={"x": Amount.SOME},
        accommodations={"assistance_dog": Offer.NO, "x": Offer.NO},
    )
    problems: list[Problem] = [
        *contradictions(worst, EmployerForm.STAFFING_FIRM, "1-1"),
        *contradictions(replace(VOLUNTEER, pay=HOURLY), FIRM, None),
        *contradictions(replace(SUBSIDISED, contract=Contract.COMMISSION, pay=Pay(PayUnit.TASK, 1, 2)), FIRM, None),
    ]
    said = {problem.message.code: texts.message(problem.message, language) for problem in problems}
    assert len(said) == 16
    lacking = ["form", "business_id", "workplace", "hours", "ends_on", "pay", "guide"]
    for text in [*said.values(), *(texts.message(missing_message(name), language) for name in lacking)]:
        assert text.endswith(".") and "{" not in text


def test_the_public_page_has_the_guides_role_and_no_refusals() -> None:
    inside = replace(
        JOB,
        guide=Guide("vuorovastaava", "Aila"),
        accommodations={"quiet_place": Offer.NO, "short_days": Offer.YES, "own_pace": Offer.NEGOTIABLE},
    )
    shown = public_facts(inside)
    assert shown.guide == Guide("vuorovastaava")
    assert shown.accommodations == {"short_days": Offer.YES, "own_pace": Offer.NEGOTIABLE}
    assert public_facts(JOB) == JOB


def test_an_opening_goes_its_way_and_no_other() -> None:
    state = OpeningState.DRAFT
    for event, part, to in [
        (OpeningEvent.PUBLISH, Part.COACH, OpeningState.PUBLISHED),
        (OpeningEvent.EXPIRE, Part.CLOCK, OpeningState.EXPIRED),
        (OpeningEvent.REOPEN, Part.EMPLOYER, OpeningState.PUBLISHED),
        (OpeningEvent.CLOSE, Part.EMPLOYER, OpeningState.CLOSED),
        (OpeningEvent.DELETE, Part.EMPLOYER, OpeningState.DELETED),
    ]:
        state = next_state(OPENING_MOVES, state, event, part)
        assert state is to
    for before, event in [
        (OpeningState.DELETED, OpeningEvent.PUBLISH),
        (OpeningState.CLOSED, OpeningEvent.EXPIRE),
        (OpeningState.DRAFT, OpeningEvent.CLOSE),
    ]:
        with pytest.raises(InvalidMove):
            next_state(OPENING_MOVES, before, event, Part.EMPLOYER)
    with pytest.raises(NotAllowed):
        next_state(OPENING_MOVES, OpeningState.PUBLISHED, OpeningEvent.CLOSE, Part.PERSON)
    with pytest.raises(NotAllowed):
        next_state(OPENING_MOVES, OpeningState.DRAFT, OpeningEvent.PUBLISH, Part.CLOCK)


def test_every_kind_has_its_row() -> None:
    assert set(KINDS) == set(OpeningKind)
