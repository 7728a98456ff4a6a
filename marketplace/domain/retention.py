"""For how long things are kept: which rules there are, what each may be set to, and when its time is over.

The amounts are dated rows (seeds/retention.json, then what an admin sets); here stand their codes and limits.
Source: GDPR article 5(1)(e); finland.md, section 8.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI


class Unit(StrEnum):
    DAYS = "days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: so many days, or so many months of the calendar (in Finland's time)."""

    amount: int
    unit: Unit

    @property
    def in_days(self) -> float:
        """About how many days this is, to compare lengths."""
        return self.amount * (30.4 if self.unit is Unit.MONTHS else 1)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a rule may be set to at least and at most, both included."""

    least: Span
    most: Span


def _days(least: int, most: int) -> Limits:
    return Limits(Span(least, Unit.DAYS), Span(most, Unit.DAYS))


def _months(least: int, most: int) -> Limits:
    return Limits(Span(least, Unit.MONTHS), Span(most, Unit.MONTHS))


CARD_UNVISITED = "card_unvisited"
CARD_WARNING = "card_warning"
HIDDEN_NEEDS = "hidden_needs"
DELETED_CARD = "deleted_card"
ERASURE_GRACE = "erasure_grace"
READ_LOG = "read_log"
HISTORY = "history"
CONSENT = "consent"
INTRODUCTION_WORDS = "introduction_words"
PLACEMENT_WORDS = "placement_words"
MESSAGE = "message"
INVITATION = "invitation"
CALL = "call"
SIGN_IN = "sign_in"
COUNTER = "counter"
JOB_RUN = "job_run"
SEARCH_LOG = "search_log"

RULES: Mapping[str, Limits] = {
    CARD_UNVISITED: _months(3, 24),
    CARD_WARNING: _days(14, 90),
    HIDDEN_NEEDS: _months(1, 6),
    DELETED_CARD: _days(7, 30),  # until then the person can bring it back
    ERASURE_GRACE: _days(1, 14),
    READ_LOG: _months(24, 120),
    HISTORY: _months(24, 120),
    CONSENT: _months(12, 120),
    INTRODUCTION_WORDS: _months(1, 24),
    PLACEMENT_WORDS: _months(12, 60),  # outcomes are asked for a year after the start
    MESSAGE: _months(1, 24),
    INVITATION: _months(1, 12),
    CALL: _months(1, 24),
    SIGN_IN: _days(7, 365),
    COUNTER: _days(7, 90),
    JOB_RUN: _months(1, 24),
    SEARCH_LOG: _days(30, 730),  # nobody is in it; whole weeks go
}
"""Every rule that the nightly job keeps, in the order in which the pages show them."""

FEEDBACK = "feedback"
ROLE = "role"
ACCOUNT = "account"
OPENING = "opening"
SEARCH = "search"
REACH = "reach"
TOLD_MATCHES = "told_matches"
OTHER_RULES: Mapping[str, str] = {
    FEEDBACK: "two years after it was answered: jobs/mind_feedback.py",
    ROLE: "as long as the organisation is in the service: who was let in by whom is its proof",
    ACCOUNT: "until the account is closed: services/erasure.py",
    SEARCH: "until its owner deletes it, seven days to take that back: jobs/tell_new_openings.py",
    OPENING: "as long as the employer is in the service; its people edit it",
    REACH: "as long as the figures of fairness look back, 90 days: jobs/note_reach.py",
    TOLD_MATCHES: "90 days after it was told: jobs/tell_matches.py",
}
"""What ends by something else than the nightly job's clock, and by what."""


def earlier_by(moment: datetime, span: Span) -> datetime:
    """Return the moment that lies `span` before a moment (aware), at the same time of day in Finland.

    A day that a month does not have becomes its last: a month before 31 March is 28 (or 29) February.
    """
    if span.unit is Unit.DAYS:
        return moment - timedelta(days=span.amount)
    local = moment.astimezone(HELSINKI)
    months = local.year * 12 + local.month - 1 - span.amount
    year, month = divmod(months, 12)
    for day in range(local.day, 27, -1):
        try:
            return local.replace(year=year, month=month + 1, day=day).astimezone(moment.tzinfo)
        except ValueError:
            continue
    return local.replace(year=year, month=month + 1, day=min(local.day, 28)).astimezone(moment.tzinfo)


def later_by(moment: datetime, span: Span) -> datetime:
    """Return the moment that lies `span` after a moment (aware); the same as earlier_by in the other direction."""
    if span.unit is Unit.DAYS:
        return moment + timedelta(days=span.amount)
    return earlier_by(moment, Span(-span.amount, Unit.MONTHS))


def fits(code: str, span: Span) -> bool:
    """Return whether a rule may be set to `span`. Raises KeyError for an unknown rule."""
    limits = RULES[code]
    return limits.least.in_days <= span.in_days <= limits.most.in_days and span.unit is limits.least.unit
