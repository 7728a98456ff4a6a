"""Clocks that count working days, around the feasts: Midsummer, Christmas, Easter, independence day."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.clock import HELSINKI
from marketplace.days_off import days_off_from
from marketplace.domain.check_ins import planned_check_ins
from marketplace.domain.codes import OpeningKind
from marketplace.domain.feedback import ANSWER_DAYS, answer_by
from marketplace.domain.placements import Party
from marketplace.domain.safety import answer_due
from marketplace.domain.working_days import first_working_day, is_working_day, last_working_day
from marketplace.models import EmployerNeed
from marketplace.queries.calls import call_by

DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))

REPORTED = (
    (date(2026, 11, 23), date(2026, 11, 24)),  # an ordinary Monday
    (date(2026, 11, 27), date(2026, 11, 30)),  # a Friday
    (date(2027, 6, 24), date(2027, 6, 28)),  # a Thursday: Midsummer Eve and Day, Sunday
    (date(2026, 12, 23), date(2026, 12, 28)),  # Christmas Eve to the second day of Christmas, Sunday
    (date(2026, 4, 2), date(2026, 4, 7)),  # Maundy Thursday: Good Friday to Easter Monday
    (date(2027, 12, 3), date(2027, 12, 7)),  # the weekend before independence day, which is a Monday
    (date(2026, 12, 4), date(2026, 12, 7)),  # independence day on a Sunday takes no Monday
    (date(2026, 12, 31), date(2027, 1, 4)),  # over the year: New Year's Day is a Friday
    (date(2027, 1, 5), date(2027, 1, 7)),  # Epiphany
)


@pytest.mark.parametrize(("reported", "due"), REPORTED)
def test_a_report_and_a_call_have_one_working_day(reported: date, due: date) -> None:
    until = answer_due(reported, days_off_from(reported))
    assert until.tzinfo is UTC and until.astimezone(HELSINKI) == datetime(
        due.year, due.month, due.day, 23, 59, 59, tzinfo=HELSINKI
    )
    need = EmployerNeed(created_at=datetime(reported.year, reported.month, reported.day, 9, tzinfo=UTC))
    assert call_by(need) == datetime(due.year, due.month, due.day, 16, tzinfo=HELSINKI)


@pytest.mark.parametrize(
    ("left", "due"),
    [
        (date(2026, 11, 23), date(2026, 12, 7)),  # the 14th day is a Monday
        (date(2026, 6, 5), date(2026, 6, 18)),  # Midsummer Eve: the day before
        (date(2026, 12, 11), date(2026, 12, 23)),  # Christmas Day
        (date(2026, 3, 23), date(2026, 4, 2)),  # Easter Monday: Maundy Thursday
        (date(2027, 11, 22), date(2027, 12, 3)),  # independence day on a Monday: the Friday before
        (date(2026, 12, 18), date(2026, 12, 31)),  # New Year's Day: the year before
    ],
)
def test_feedback_is_answered_on_the_last_working_day_of_its_fourteen(left: date, due: date) -> None:
    assert answer_by(left, days_off_from(left)).astimezone(HELSINKI).date() == due
    assert (due - left).days <= ANSWER_DAYS


def test_nobody_is_asked_how_it_goes_on_a_day_off() -> None:
    starts = date(2026, 12, 10)
    person = [each.due_on for each in planned_check_ins(OpeningKind.OPEN_JOB, starts, None, days_off_from(starts))]
    assert date(2026, 12, 24) not in person and date(2026, 12, 28) in person, "Christmas Eve, two weeks after the start"
    without = planned_check_ins(OpeningKind.OPEN_JOB, starts, None, frozenset())
    assert date(2026, 12, 24) in [each.due_on for each in without if each.party is Party.PERSON]


@given(DAYS)
def test_the_nearest_working_days_lie_on_both_sides(day: date) -> None:
    off = days_off_from(day)
    first, last = first_working_day(day, off), last_working_day(day, off)
    assert last <= day <= first and (first - day).days <= 5
    assert first.weekday() < 5 and last.weekday() < 5 and first not in off
    assert (first == day == last) == is_working_day(day, off)
