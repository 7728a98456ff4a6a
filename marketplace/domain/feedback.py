"""Feedback on accessibility: its states and moves, and the clock that the law sets.

Source: act on digital services 306/2019 (feedback is answered in 14 days; finland.md, section 8).
"""

from collections.abc import Container, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI
from marketplace.domain.moves import Move, Part
from marketplace.domain.working_days import last_working_day

ANSWER_DAYS = 14
REMIND_DAYS_BEFORE = 4
KEPT_AFTER_END = timedelta(days=730)
"""How long answered feedback is kept: a supervisor may ask about the last two years."""


class FeedbackState(StrEnum):
    WAITING = "waiting"
    ANSWERED = "answered"  # a letter with the answer is on its way to the giver
    HANDLED = "handled"  # nobody to write to, or told in another way


class FeedbackEvent(StrEnum):
    LEFT = "left"  # makes it; no state before it
    ANSWER = "answer"
    HANDLE = "handle"
    REOPEN = "reopen"  # undo of a handling; a letter cannot be taken back


_KEEPERS = frozenset({Part.COORDINATOR})

FEEDBACK_MOVES: Mapping[tuple[FeedbackState, FeedbackEvent], Move[FeedbackState]] = {
    (FeedbackState.WAITING, FeedbackEvent.ANSWER): Move(FeedbackState.ANSWERED, _KEEPERS),
    (FeedbackState.WAITING, FeedbackEvent.HANDLE): Move(FeedbackState.HANDLED, _KEEPERS, needs_reason=True),
    (FeedbackState.HANDLED, FeedbackEvent.REOPEN): Move(FeedbackState.WAITING, _KEEPERS),
}


def answer_by(left_on: date, days_off: Container[date]) -> datetime:
    """Return until when feedback left on a day (Finland's) is answered, in UTC: the end of the 14th day after it.

    When nobody is at work on that day, the working day before it: the law's 14 days never become more.
    """
    last_day = last_working_day(left_on + timedelta(days=ANSWER_DAYS), days_off)
    return datetime.combine(last_day, time(23, 59, 59), HELSINKI).astimezone(UTC)
