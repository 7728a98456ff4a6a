"""Forms of placements and check-ins."""

import re
from datetime import date
from typing import Any

from wtforms import BooleanField, Field, Form, RadioField

from marketplace import clock
from marketplace.domain.check_ins import QUESTIONS, Answer
from marketplace.domain.codes import OpeningKind
from marketplace.domain.facts import HoursRange
from marketplace.domain.placements import MAX_WORDS, Party, PlacementPlan
from marketplace.errors import Invalid
from marketplace.models import Introduction, Placement
from marketplace.services.check_ins import CheckInAnswers
from marketplace.web.context import say
from marketplace.web.forms import LineField, TextField, at_most, needed, one_of_the_choices, wrong
from marketplace.web.introductions.forms import RecordedForm, StepForm, a_day, optional_day, typed_day

MAX_NAME = 120
_NUMBER = re.compile(r"\d{1,4}([.,]\d{1,2})?", re.ASCII)
# Problems of the plan whose field is two boxes on the page.
_FIELDS = {"hours_per_week": "hours_min"}


def hours_typed(text: Any) -> float | None:
    """Return hours typed as 12, 12,5 or 12.5; None when empty or none."""
    plain = str(text or "").strip()
    return float(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else None


def a_number(_form: Form, field: Field) -> None:
    """Hours, or nothing."""
    if field.data and hours_typed(field.data) is None:
        raise wrong("placement-problem-number")


class PlanForm(StepForm):
    """Dates, hours, mentor. A work trial also asks for the day of its official agreement."""

    starts_on = LineField("placement-starts-on", [a_day])
    ends_on = LineField("placement-ends-on", [optional_day])
    hours_min = LineField("placement-hours-min", [a_number])
    hours_max = LineField("placement-hours-max", [a_number])
    hours_total = LineField("placement-hours-total", [a_number])
    mentor_name = LineField(
        "placement-mentor", [needed("placement-problem-mentor"), at_most(MAX_NAME)], description="placement-mentor-hint"
    )
    official_agreement_on = LineField(
        "placement-agreement-on", [optional_day], description="placement-agreement-on-hint"
    )

    def __init__(self, kind: OpeningKind, **values: Any) -> None:
        super().__init__(**values)
        if kind is not OpeningKind.WORK_TRIAL:
            del self.official_agreement_on
        if kind is not OpeningKind.MICRO_TASK:
            del self.hours_total

    def plan(self) -> PlacementPlan:
        """Return what was typed; validate the form first."""
        starts = typed_day(self.starts_on.data)
        if starts is None:
            raise ValueError("validate the form first")
        low, high = hours_typed(self.hours_min.data), hours_typed(self.hours_max.data)
        low, high = (low if low is not None else high), (high if high is not None else low)
        return PlacementPlan(
            starts_on=starts,
            ends_on=typed_day(self.ends_on.data),
            hours_per_week=None if low is None or high is None else HoursRange(low, high),
            hours_total=hours_typed(self.hours_total.data) if "hours_total" in self else None,
            mentor_name=str(self.mentor_name.data or ""),
            official_agreement_on=self._agreement(),
        )

    def _agreement(self) -> date | None:
        return typed_day(self.official_agreement_on.data) if "official_agreement_on" in self else None

    def show_problems(self, invalid: Invalid) -> None:
        super().show_problems(
            Invalid({_FIELDS.get(name, name): messages for name, messages in invalid.problems.items()})
        )


def of_placement(row: Placement) -> dict[str, Any]:
    """Return a placement's plan as the form's values."""
    hours = row.hours_per_week
    return {
        "version": row.version,
        "starts_on": row.starts_on.isoformat(),
        "ends_on": row.ends_on.isoformat() if row.ends_on else "",
        "hours_min": _typed(hours.min) if hours else "",
        "hours_max": _typed(hours.max) if hours else "",
        "hours_total": _typed(row.hours_total) if row.hours_total else "",
        "mentor_name": row.mentor_name,
        "official_agreement_on": row.official_agreement_on.isoformat() if row.official_agreement_on else "",
    }


def of_opening(introduction: Introduction) -> dict[str, Any]:
    """Return what the opening already says, as a beginning: dates that are not over, hours, who guides."""
    opening = introduction.opening
    hours, today = opening.hours_per_week, clock.today()
    starts = opening.starts_on if opening.starts_on and opening.starts_on >= today else None
    ends = opening.ends_on if opening.ends_on and opening.ends_on >= (starts or today) else None
    return {
        "starts_on": starts.isoformat() if starts else "",
        "ends_on": ends.isoformat() if ends else "",
        "hours_min": _typed(hours.min) if hours else "",
        "hours_max": _typed(hours.max) if hours else "",
        "hours_total": _typed(opening.hours_total) if opening.hours_total else "",
        "mentor_name": (opening.guide.name or "") if opening.guide else "",
    }


def _typed(number: float) -> str:
    return f"{number:g}".replace(".", ",")


class StartForm(StepForm):
    """The work has begun; a work trial asks for its official agreement when it is not yet known."""

    official_agreement_on = LineField(
        "placement-agreement-on", [optional_day], description="placement-agreement-on-hint"
    )

    def __init__(self, *, asks_agreement: bool, **values: Any) -> None:
        super().__init__(**values)
        if not asks_agreement:
            del self.official_agreement_on

    def agreement(self) -> date | None:
        """Return the day typed, None when it was not asked or not typed."""
        return typed_day(self.official_agreement_on.data) if "official_agreement_on" in self else None


class EndForm(StepForm):
    """The work has ended, or does not begin: why, in the list's words and one's own."""

    ended_on = LineField("placement-ended-on", [a_day])
    reason = RadioField("placement-reason", [one_of_the_choices], validate_choice=False)
    words = TextField("placement-reason-words", [at_most(MAX_WORDS)], description="intro-reason-words-hint")

    def __init__(self, reasons: tuple[str, ...], *, ends: bool, **values: Any) -> None:
        """`ends`: a running placement ends on a day; a planned one is merely cancelled."""
        super().__init__(**{"ended_on": clock.today().isoformat(), **values})
        self.reason.choices = [(code, say(f"placement-reason-{code.replace('_', '-')}")) for code in reasons]
        if not ends:
            del self.ended_on

    def day(self) -> date:
        """Return the last day of the work; validate the form first."""
        day = typed_day(self.ended_on.data)
        if day is None:
            raise ValueError("validate the form first")
        return day


class CheckInForm(RecordedForm):
    """Three questions, a free line, and the wish to talk."""

    first = RadioField("check-in-words", [one_of_the_choices], validate_choice=False)
    second = RadioField("check-in-words", [one_of_the_choices], validate_choice=False)
    third = RadioField("check-in-words", [one_of_the_choices], validate_choice=False)
    words = TextField("check-in-words", [at_most(MAX_WORDS)], description="check-in-words-hint")
    wants_to_talk = BooleanField("check-in-wants-to-talk", description="check-in-wants-to-talk-hint")

    def __init__(self, party: Party, *, records: bool, **values: Any) -> None:
        super().__init__(records=records, **values)
        self.party = party
        for field, question in zip(self.questions, QUESTIONS[party], strict=True):
            field.label.text = say(f"check-in-{party.value}-{question}")
            field.choices = [(each.value, say(f"check-in-answer-{each.value.replace('_', '-')}")) for each in Answer]

    @property
    def questions(self) -> tuple[Any, ...]:
        """The three fields in the order of the questions."""
        return (self.first, self.second, self.third)

    def given(self) -> CheckInAnswers:
        """Return the answers as they were given."""
        pairs = zip(QUESTIONS[self.party], self.questions, strict=True)
        answers = {question: str(field.data or "") for question, field in pairs}
        return CheckInAnswers(answers, str(self.words.data or ""), bool(self.wants_to_talk.data))
