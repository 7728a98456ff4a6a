"""Reports of what is not right: about what, why, until when somebody answers, and what can be decided.

Source: principle 14 of the product: every opening, message and placement can be reported; a coordinator answers in a
working day and can hide and suspend.
"""

from collections.abc import Container, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI
from marketplace.domain.moves import Move, Part
from marketplace.domain.working_days import first_working_day

MAX_WORDS = 2000


class ReportedKind(StrEnum):
    """What can be reported. A message is one that the service sent and shows on the receiver's page."""

    OPENING = "opening"
    CARD = "card"
    INTRODUCTION = "introduction"
    PLACEMENT = "placement"
    MESSAGE = "message"


class ReportReason(StrEnum):
    """Closed list; texts are `safety-reason-<code>`."""

    UNPAID_DAY = "unpaid_day"  # an unpaid trial day, or work before an agreement
    ASKS_MONEY = "asks_money"
    UNFAIR_DEMAND = "unfair_demand"  # asks for what the work does not need: age, origin, photo
    UNSAFE = "unsafe"
    NOT_TRUE = "not_true"
    PRIVATE = "private"  # tells something about a person that should not be there
    RUDE = "rude"
    OTHER = "other"


class ReportState(StrEnum):
    OPEN = "open"
    TAKEN = "taken"
    DECIDED = "decided"


class ReportEvent(StrEnum):
    TAKE = "take"
    RELEASE = "release"
    DECIDE = "decide"
    REOPEN = "reopen"


class Decision(StrEnum):
    """What a coordinator decided; texts are `safety-decision-<code>`."""

    NOTHING_WRONG = "nothing_wrong"
    TALKED = "talked"  # talked with both, they put it right
    HIDDEN = "hidden"  # the opening or card is held back
    EMPLOYER_SUSPENDED = "employer_suspended"
    ACCOUNT_SUSPENDED = "account_suspended"


_S, _E = ReportState, ReportEvent
_COORDINATOR = frozenset({Part.COORDINATOR})

REPORT_MOVES: Mapping[tuple[ReportState, ReportEvent], Move[ReportState]] = {
    (_S.OPEN, _E.TAKE): Move(_S.TAKEN, _COORDINATOR),
    (_S.TAKEN, _E.RELEASE): Move(_S.OPEN, _COORDINATOR),
    (_S.TAKEN, _E.DECIDE): Move(_S.DECIDED, _COORDINATOR, needs_reason=True),
    (_S.DECIDED, _E.REOPEN): Move(_S.OPEN, _COORDINATOR, needs_reason=True),
}

DECISIONS_ABOUT: Mapping[ReportedKind, tuple[Decision, ...]] = {
    ReportedKind.OPENING: (
        Decision.NOTHING_WRONG,
        Decision.TALKED,
        Decision.HIDDEN,
        Decision.EMPLOYER_SUSPENDED,
        Decision.ACCOUNT_SUSPENDED,
    ),
    ReportedKind.CARD: (Decision.NOTHING_WRONG, Decision.TALKED, Decision.HIDDEN, Decision.ACCOUNT_SUSPENDED),
    ReportedKind.INTRODUCTION: (Decision.NOTHING_WRONG, Decision.TALKED, Decision.EMPLOYER_SUSPENDED),
    ReportedKind.PLACEMENT: (Decision.NOTHING_WRONG, Decision.TALKED, Decision.EMPLOYER_SUSPENDED),
    ReportedKind.MESSAGE: (Decision.NOTHING_WRONG, Decision.TALKED),
}
"""What can be decided about each kind: what can be hidden or stopped there."""


def answer_due(reported_on: date, days_off: Container[date]) -> datetime:
    """Return until when a report of a day has its answer: the end of the next working day in Finland, in UTC."""
    day = first_working_day(reported_on + timedelta(days=1), days_off)
    return datetime.combine(day, time(23, 59, 59), HELSINKI).astimezone(UTC)
