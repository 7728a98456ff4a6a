"""Forms of introductions. Each carries the version of what was read, so that the second of two is told."""

import re
from datetime import date, datetime, time
from typing import Any

from wtforms import BooleanField, Field, Form, HiddenField, RadioField, SelectMultipleField

from marketplace import clock
from marketplace.domain.codes import ConsentWay
from marketplace.domain.introductions import MEETING_KINDS, REASONS, IntroductionEvent
from marketplace.domain.moves import Part
from marketplace.services.introduction_moves import MAX_WORDS, Reason, Recorded
from marketplace.services.introductions import Meeting
from marketplace.web.context import say
from marketplace.web.forms import LineField, LocalForm, TextField, at_most, choices_of, one_of_the_choices, wrong

BY_COACH = (ConsentWay.VOICE, ConsentWay.PAPER)
MAX_PLACE = 300
_FINNISH_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def typed_day(text: Any) -> date | None:
    """Return a day as a browser (2026-12-01) or a person (1.12.2026) writes it; None when it is none."""
    plain = str(text or "").strip()
    finnish = _FINNISH_DAY.fullmatch(plain)
    try:
        if finnish:
            return date(int(finnish[3]), int(finnish[2]), int(finnish[1]))
        return date.fromisoformat(plain) if _ISO_DAY.fullmatch(plain) else None
    except ValueError:
        return None


def a_day(_form: Form, field: Field) -> None:
    """A day as the browser or a person writes it."""
    if typed_day(field.data) is None:
        raise wrong("intro-problem-day")


def optional_day(form: Form, field: Field) -> None:
    """A day, or nothing."""
    if field.data:
        a_day(form, field)


def clock_time(text: Any) -> time | None:
    """Return a time of day typed as 9, 9.30, 09:30 or klo 9.30; None when it is none."""
    plain = str(text or "").lower().removeprefix("klo").removeprefix("kl").strip().replace(".", ":")
    hours, _, minutes = plain.partition(":")
    if not (hours.isascii() and hours.isdigit() and len(hours) <= 2 and (minutes or "00").isdigit()):
        return None
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        return None


def a_time(_form: Form, field: Field) -> None:
    """A time of day."""
    if clock_time(field.data) is None:
        raise wrong("intro-problem-time")


class StepForm(LocalForm):
    """What every step sends: the version that was read."""

    version = HiddenField("intro-version", default="0")

    @property
    def version_read(self) -> int:
        """The version the reader saw; what is no number is older than anything."""
        text = str(self.version.data or "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


class RecordedForm(StepForm):
    """A step that a coach may record for somebody who said it by voice or on paper."""

    how = RadioField("intro-how", validate_choice=False)
    given_on = LineField("intro-given-on")

    def __init__(self, *, records: bool, **values: Any) -> None:
        """`records`: the reader records what somebody else answered; else the two fields are not there."""
        values.setdefault("given_on", clock.today().isoformat())
        super().__init__(**values)
        self.how.choices = choices_of("consent_ways", BY_COACH)
        if not records:
            del self.how, self.given_on

    def validate(self, extra_validators: Any = None) -> bool:
        extra = dict(extra_validators or {})
        if "how" in self._fields:
            extra |= {"how": [one_of_the_choices], "given_on": [a_day]}
        return bool(super().validate(extra))

    def recorded(self) -> Recorded | None:
        """Return how and when it was said, None when the reader answers alone."""
        day = typed_day(self.given_on.data) if "given_on" in self._fields else None
        if day is None or not self.how.data:
            return None
        return Recorded(ConsentWay(self.how.data), day)


class ProposeForm(LocalForm):
    words = TextField("intro-propose-words", [at_most(MAX_WORDS)], description="intro-propose-words-hint")


class AnswerForm(RecordedForm):
    """The first ask: what this employer may see. `previewed` is what the last preview showed."""

    fields_shown = SelectMultipleField("intro-choose-fields", validate_choice=False)
    need_codes = SelectMultipleField("intro-choose-needs", validate_choice=False)
    previewed = HiddenField("intro-choose-fields", default="")

    @property
    def choice(self) -> str:
        """What is chosen now, as one text to compare with what was previewed."""
        return " ".join(sorted([*(self.fields_shown.data or []), *(f"+{code}" for code in self.need_codes.data or [])]))


class ContactForm(RecordedForm):
    """The second ask: name and number."""

    fields_shown = SelectMultipleField("intro-choose-contact", validate_choice=False)


class ReasonForm(RecordedForm):
    """A no, from any side: a reason from the closed list, own words, and who may read them."""

    reason = RadioField("intro-reason", [one_of_the_choices], validate_choice=False)
    words = TextField("intro-reason-words", [at_most(MAX_WORDS)], description="intro-reason-words-hint")
    shared = BooleanField("intro-reason-shared")

    def __init__(self, event: IntroductionEvent, part: Part, *, records: bool, shared: bool, **values: Any) -> None:
        """`shared`: whether the other side reads the reason unless the reader says otherwise."""
        super().__init__(records=records, shared=shared, **values)
        self.reason.choices = [(code, say(f"intro-reason-{_dashed(code)}")) for code in REASONS[event, part]]

    def given(self) -> Reason:
        """Return the reason as it was given."""
        return Reason(str(self.reason.data or ""), str(self.words.data or ""), bool(self.shared.data))


class OfferForm(RecordedForm):
    """The employer wants to meet."""


class MeetingForm(StepForm):
    kind = RadioField("intro-meeting-kind", [one_of_the_choices], validate_choice=False)
    day = LineField("intro-meeting-day", [a_day])
    time = LineField("intro-meeting-time", [a_time], description="intro-meeting-time-hint")
    place = LineField("intro-meeting-place", [at_most(MAX_PLACE)], description="intro-meeting-place-hint")

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.kind.choices = [(code, say(f"intro-meeting-{code}")) for code in MEETING_KINDS]

    def meeting(self) -> Meeting:
        """Return the meeting as it was typed, its time in Finland."""
        day, at = typed_day(self.day.data), clock_time(self.time.data)
        if day is None or at is None:
            raise ValueError("validate the form first")
        return Meeting(str(self.kind.data), datetime.combine(day, at, clock.HELSINKI), str(self.place.data or ""))


def _dashed(code: str) -> str:
    return code.replace("_", "-")
