"""Limits of placements at, under and over their edges; the plan of check-ins; who sees which answer."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.domain.check_ins import (
    CHECK_IN_PLAN,
    QUESTIONS,
    SEEN_BY,
    answer_by,
    is_late,
    planned_check_ins,
    seen_answers,
)
from marketplace.domain.codes import OpeningKind
from marketplace.domain.facts import HoursRange
from marketplace.domain.moves import Part, next_state
from marketplace.domain.placements import (
    CHECK_IN_MOVES,
    PLACEMENT_MOVES,
    CheckInEvent,
    CheckInState,
    Party,
    PlacementEvent,
    PlacementPlan,
    PlacementState,
    last_trial_day,
    months_after,
    plan_problems,
    start_problems,
)
from marketplace.errors import InvalidMove, NotAllowed

TRIAL, JOB, TASK = OpeningKind.WORK_TRIAL, OpeningKind.OPEN_JOB, OpeningKind.MICRO_TASK
PLAN = PlacementPlan(date(2026, 12, 1), "Maija", date(2027, 5, 31), HoursRange(20, 40))
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def fields(kind: OpeningKind, plan: PlacementPlan, earlier: int = 0) -> list[str]:
    return [each.field for each in plan_problems(kind, plan, earlier)]


def test_a_work_trial_lasts_six_months_and_not_a_day_more() -> None:
    assert fields(TRIAL, PLAN) == []
    assert fields(TRIAL, replace(PLAN, ends_on=date(2027, 6, 1))) == ["ends_on"]
    assert fields(JOB, replace(PLAN, ends_on=date(2027, 6, 1))) == []
    assert fields(TRIAL, replace(PLAN, ends_on=None)) == ["ends_on"]
    assert fields(JOB, replace(PLAN, ends_on=None)) == []


def test_days_with_the_same_organiser_before_count() -> None:
    assert fields(TRIAL, PLAN, 1) == ["ends_on"]
    assert fields(TRIAL, replace(PLAN, ends_on=date(2027, 5, 30)), 1) == []
    assert fields(TRIAL, replace(PLAN, ends_on=PLAN.starts_on), 181) == []
    assert fields(TRIAL, replace(PLAN, ends_on=PLAN.starts_on), 182) == ["ends_on"]


def test_hours_are_more_than_none_and_at_most_forty() -> None:
    for low, high, right in ((20, 40, True), (20, 40.5, False), (0, 10, False), (0.5, 0.5, True), (12, 8, False)):
        found = fields(JOB, replace(PLAN, hours_per_week=HoursRange(low, high)))
        assert found == ([] if right else ["hours_per_week"])
    assert fields(JOB, replace(PLAN, hours_per_week=None, hours_total=12)) == ["hours_per_week"]
    assert fields(TASK, replace(PLAN, hours_per_week=None, hours_total=12)) == []
    assert fields(TASK, replace(PLAN, hours_per_week=None, hours_total=0)) == ["hours_total"]


def test_dates_are_in_order_and_the_mentor_is_named() -> None:
    assert fields(JOB, replace(PLAN, ends_on=PLAN.starts_on)) == []
    assert fields(JOB, replace(PLAN, ends_on=PLAN.starts_on - timedelta(days=1))) == ["ends_on"]
    assert fields(JOB, replace(PLAN, mentor_name="  ")) == ["mentor_name"]


def test_a_work_trial_starts_with_its_agreement_and_nothing_starts_early() -> None:
    day = PLAN.starts_on
    assert start_problems(TRIAL, day, day, day) == ()
    assert [each.field for each in start_problems(TRIAL, day, None, day)] == ["official_agreement_on"]
    assert [each.field for each in start_problems(TRIAL, day, day + timedelta(days=1), day)] == [
        "official_agreement_on"
    ]
    assert start_problems(JOB, day, None, day) == ()
    assert [each.field for each in start_problems(JOB, day, None, day - timedelta(days=1))] == ["starts_on"]
    assert fields(TRIAL, replace(PLAN, official_agreement_on=day + timedelta(days=1))) == ["official_agreement_on"]


def test_six_months_end_the_day_before() -> None:
    assert last_trial_day(date(2026, 12, 1), 0) == date(2027, 5, 31)
    assert last_trial_day(date(2026, 8, 31), 0) == date(2027, 2, 27)
    assert months_after(date(2026, 11, 30), 1) == date(2026, 12, 30)
    assert months_after(date(2027, 8, 31), 6) == date(2028, 2, 29)


@given(DAYS, st.integers(0, 30))
def test_months_later_is_never_another_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


def test_a_long_placement_is_asked_as_the_plan_says() -> None:
    plan = planned_check_ins(JOB, date(2026, 12, 1), None, frozenset())
    person = [each.due_on for each in plan if each.party is Party.PERSON]
    assert person[:6] == [
        date(2026, 12, 4),
        date(2026, 12, 8),
        date(2026, 12, 15),
        date(2026, 12, 22),
        date(2026, 12, 29),
        date(2027, 2, 1),  # 30.1. is a Saturday
    ]
    employer = [each.due_on for each in plan if each.party is Party.EMPLOYER]
    assert len(employer) == 3 and employer[-1] <= months_after(date(2026, 12, 1), 3)
    assert [each.due_on for each in plan if each.party is Party.COACH] == employer


@given(st.sampled_from(OpeningKind), DAYS, st.none() | st.integers(0, 500))
def test_nothing_is_asked_outside_the_work_and_every_party_once_at_least(
    kind: OpeningKind, starts: date, length: int | None
) -> None:
    ends = None if length is None else starts + timedelta(days=length)
    plan = planned_check_ins(kind, starts, ends, frozenset())
    assert {each.party for each in plan} == set(Party)
    assert len({(each.party, each.code) for each in plan}) == len(plan)
    assert [each.due_on for each in plan] == sorted(each.due_on for each in plan)
    for each in plan:
        assert each.due_on >= starts and (ends is None or each.due_on <= ends)
        assert each.due_on.weekday() < 5 or each.due_on == ends
        assert len(each.code) <= 20


def test_an_answer_is_late_after_three_days() -> None:
    due = date(2026, 12, 4)
    assert not is_late(due, date(2026, 12, 7)) and is_late(due, date(2026, 12, 8))
    assert answer_by(due) == datetime(2026, 12, 7, 21, 59, 59, tzinfo=UTC)


def test_each_answer_has_its_readers_and_nobody_else_reads_it() -> None:
    assert set(SEEN_BY) == {(party, name) for party, names in QUESTIONS.items() for name in names}
    for party, names in QUESTIONS.items():
        answers = dict.fromkeys(names, "good")
        for reader in Party:
            expected = [n for n in names if reader is party or reader in SEEN_BY[party, n]]
            assert list(seen_answers(party, answers, reader)) == expected
    assert seen_answers(Party.PERSON, {"work": "bad"}, Party.EMPLOYER) == {}
    assert all(len(names) == 3 for names in QUESTIONS.values())
    assert set(CHECK_IN_PLAN) == set(OpeningKind)


PLACEMENT_ALLOWED = {
    (PlacementState.PLANNED, PlacementEvent.START): PlacementState.RUNNING,
    (PlacementState.PLANNED, PlacementEvent.CANCEL): PlacementState.CANCELLED,
    (PlacementState.RUNNING, PlacementEvent.END): PlacementState.ENDED,
}


@pytest.mark.parametrize("state", PlacementState)
def test_placements_move_as_written_and_by_the_coach_alone(state: PlacementState) -> None:
    for event in PlacementEvent:
        for part in Part:
            expected = PLACEMENT_ALLOWED.get((state, event)) if part is Part.COACH else None
            if expected is not None:
                assert next_state(PLACEMENT_MOVES, state, event, part, "other") is expected
            else:
                with pytest.raises((InvalidMove, NotAllowed)):
                    next_state(PLACEMENT_MOVES, state, event, part, "other")


def test_a_check_in_is_asked_by_the_clock_and_answered_once() -> None:
    planned, asked, answered = CheckInState.PLANNED, CheckInState.ASKED, CheckInState.ANSWERED
    assert next_state(CHECK_IN_MOVES, planned, CheckInEvent.ASK, Part.CLOCK) is asked
    for part in (Part.PERSON, Part.EMPLOYER, Part.COACH):
        assert next_state(CHECK_IN_MOVES, asked, CheckInEvent.ANSWER, part) is answered
        for state in (planned, answered, CheckInState.CANCELLED):
            with pytest.raises(InvalidMove):
                next_state(CHECK_IN_MOVES, state, CheckInEvent.ANSWER, part)
        with pytest.raises(NotAllowed):
            next_state(CHECK_IN_MOVES, planned, CheckInEvent.ASK, part)
