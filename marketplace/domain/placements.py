"""Placements: an agreed period of work, its legal limits, and the check-ins that follow it.

Moves, limits and the plan of check-ins are tables; dates and sums are pure. Nothing here is advice on law: the coach
makes the official agreement elsewhere, and a work trial does not start without it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from marketplace.domain.codes import OpeningKind
from marketplace.domain.facts import HoursRange
from marketplace.domain.moves import Move, Part
from marketplace.domain.openings import MAX_WEEKLY_HOURS, Problem
from marketplace.messages import Message

MAX_TRIAL_MONTHS = 6
"""Months of work trial of one person with one organiser, all trials together. Source: finland.md, section 2."""

MAX_TOTAL_HOURS = 2000
MAX_WORDS = 2000


class PlacementState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


class PlacementEvent(StrEnum):
    MAKE = "make"
    EDIT = "edit"
    START = "start"
    END = "end"
    CANCEL = "cancel"


class CheckInState(StrEnum):
    PLANNED = "planned"
    ASKED = "asked"
    ANSWERED = "answered"
    CANCELLED = "cancelled"


class CheckInEvent(StrEnum):
    ASK = "ask"
    ANSWER = "answer"
    CANCEL = "cancel"


class Party(StrEnum):
    PERSON = "person"
    EMPLOYER = "employer"
    COACH = "coach"


_COACH = frozenset({Part.COACH})
_ANYBODY = frozenset({Part.PERSON, Part.EMPLOYER, Part.COACH})

PLACEMENT_MOVES: Mapping[tuple[PlacementState, PlacementEvent], Move[PlacementState]] = {
    (PlacementState.PLANNED, PlacementEvent.START): Move(PlacementState.RUNNING, _COACH),
    (PlacementState.PLANNED, PlacementEvent.CANCEL): Move(PlacementState.CANCELLED, _COACH, needs_reason=True),
    (PlacementState.RUNNING, PlacementEvent.END): Move(PlacementState.ENDED, _COACH, needs_reason=True),
}

CHECK_IN_MOVES: Mapping[tuple[CheckInState, CheckInEvent], Move[CheckInState]] = {
    (CheckInState.PLANNED, CheckInEvent.ASK): Move(CheckInState.ASKED, frozenset({Part.CLOCK})),
    (CheckInState.ASKED, CheckInEvent.ANSWER): Move(CheckInState.ANSWERED, _ANYBODY),
    (CheckInState.PLANNED, CheckInEvent.CANCEL): Move(CheckInState.CANCELLED, _COACH),
    (CheckInState.ASKED, CheckInEvent.CANCEL): Move(CheckInState.CANCELLED, _COACH),
}

CANCEL_REASONS = ("person_withdrew", "employer_withdrew", "no_agreement", "no_funding", "mistake")
END_REASONS = (
    "as_agreed",
    "hired",
    "next_place",
    "person_ended",
    "employer_ended",
    "work_ran_out",
    "did_not_suit",
    "other",
)
"""Closed lists; texts are `placement-reason-<code>`. None asks about health."""


@dataclass(frozen=True, slots=True)
class PlacementPlan:
    """What is agreed about a period of work. Hours a week, or hours in all for a single piece of work."""

    starts_on: date
    mentor_name: str
    ends_on: date | None = None
    hours_per_week: HoursRange | None = None
    hours_total: float | None = None
    official_agreement_on: date | None = None


def plan_problems(kind: OpeningKind, plan: PlacementPlan, earlier_trial_days: int = 0) -> tuple[Problem, ...]:
    """Return what the plan breaks, in the form's order; empty when it may be saved.

    earlier_trial_days: days of work trial that the person already has with this organiser.
    Source: finland.md, section 2 (three-party agreement, 4-8 h a day on at most 5 days, 6 months).
    """
    return (*_of_dates(kind, plan, earlier_trial_days), *_of_hours(kind, plan), *_of_people(plan))


def _of_dates(kind: OpeningKind, plan: PlacementPlan, earlier_trial_days: int) -> Iterator[Problem]:
    if plan.ends_on is not None and plan.ends_on < plan.starts_on:
        yield Problem("ends_on", Message("placement-problem-ends-before"))
    if kind is not OpeningKind.WORK_TRIAL:
        return
    if plan.ends_on is None:
        yield Problem("ends_on", Message("placement-problem-trial-end"))
        return
    last = last_trial_day(plan.starts_on, earlier_trial_days)
    if last < plan.starts_on:
        yield Problem("ends_on", Message("placement-problem-trial-used", {"months": MAX_TRIAL_MONTHS}))
    elif plan.ends_on > last:
        what = {"months": MAX_TRIAL_MONTHS, "day": last}
        yield Problem("ends_on", Message("placement-problem-trial-long", what))
    if plan.official_agreement_on is not None and plan.official_agreement_on > plan.starts_on:
        yield Problem("official_agreement_on", Message("placement-problem-agreement-late"))


def _of_hours(kind: OpeningKind, plan: PlacementPlan) -> Iterator[Problem]:
    week, total = plan.hours_per_week, plan.hours_total
    if week is not None and not 0 < week.min <= week.max <= MAX_WEEKLY_HOURS:
        yield Problem("hours_per_week", Message("placement-problem-hours", {"most": MAX_WEEKLY_HOURS}))
    if total is not None and not 0 < total <= MAX_TOTAL_HOURS:
        yield Problem("hours_total", Message("placement-problem-hours-total", {"most": MAX_TOTAL_HOURS}))
    if week is None and (total is None or kind is not OpeningKind.MICRO_TASK):
        yield Problem("hours_per_week", Message("placement-problem-hours-missing"))


def _of_people(plan: PlacementPlan) -> Iterator[Problem]:
    if not plan.mentor_name.strip():
        yield Problem("mentor_name", Message("placement-problem-mentor"))


def start_problems(
    kind: OpeningKind, starts_on: date, official_agreement_on: date | None, today: date
) -> tuple[Problem, ...]:
    """Return why the placement cannot start today: too early, or a work trial without its official agreement."""
    found = []
    if today < starts_on:
        found.append(Problem("starts_on", Message("placement-problem-too-early", {"day": starts_on})))
    if kind is OpeningKind.WORK_TRIAL and official_agreement_on is None:
        found.append(Problem("official_agreement_on", Message("placement-problem-no-agreement")))
    elif official_agreement_on is not None and official_agreement_on > today:
        found.append(Problem("official_agreement_on", Message("placement-problem-agreement-future")))
    return tuple(found)


def months_after(day: date, months: int) -> date:
    """Return the same day of the month `months` later, the month's last day when it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    first_of_next = date(day.year + years + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (first_of_next - timedelta(days=1)).day
    return date(day.year + years, month + 1, min(day.day, last))


def last_trial_day(starts_on: date, earlier_trial_days: int) -> date:
    """Return the last day a work trial beginning on `starts_on` may have, when the organiser has had so many before."""
    return months_after(starts_on, MAX_TRIAL_MONTHS) - timedelta(days=1 + earlier_trial_days)
