"""Introductions: one card meeting one opening, from the coach's proposal to agreement or a reasoned no.

The path and its turns are tables: who may move it where (INTRODUCTION_MOVES), who has the turn and for how many days
(WAITS_FOR, DUE_DAYS), and the closed list of reasons for every way out (REASONS). No reason asks about health.
A move's part says whose decision it is; a coach may record the answer of somebody who gave it by voice or on paper.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI
from marketplace.domain.moves import Move, Part


class IntroductionState(StrEnum):
    ASKED_PERSON = "asked_person"  # first ask: may we propose?
    OFFERED = "offered"  # the employer sees what was disclosed
    MEETING_WANTED = "meeting_wanted"  # second ask: name and number?
    CONTACT_SHARED = "contact_shared"  # a meeting is to be agreed
    MEETING_SET = "meeting_set"  # a meeting is noted
    AGREED = "agreed"
    DECLINED_BY_PERSON = "declined_by_person"
    DECLINED_BY_EMPLOYER = "declined_by_employer"
    NOT_AGREED = "not_agreed"
    WITHDRAWN = "withdrawn"


WAITING = (
    IntroductionState.ASKED_PERSON,
    IntroductionState.OFFERED,
    IntroductionState.MEETING_WANTED,
    IntroductionState.CONTACT_SHARED,
    IntroductionState.MEETING_SET,
)
"""States in which somebody has the turn, in the order of the path."""

ENDED_WITHOUT = frozenset(
    {
        IntroductionState.DECLINED_BY_PERSON,
        IntroductionState.DECLINED_BY_EMPLOYER,
        IntroductionState.NOT_AGREED,
        IntroductionState.WITHDRAWN,
    }
)
"""States in which it is over without an agreement; a new introduction of the same pair may follow."""


class IntroductionEvent(StrEnum):
    PROPOSE = "propose"  # makes the introduction; no state before it
    PERSON_SAYS_YES = "person_says_yes"
    PERSON_SAYS_NO = "person_says_no"
    EMPLOYER_WANTS_TO_MEET = "employer_wants_to_meet"
    EMPLOYER_SAYS_NOT_NOW = "employer_says_not_now"
    PERSON_GIVES_CONTACT = "person_gives_contact"
    NOTE_MEETING = "note_meeting"
    AGREE = "agree"
    NOT_AGREED = "not_agreed"
    WITHDRAW = "withdraw"
    OPENING_FILLED = "opening_filled"  # others were agreed for all its positions


FIRST_STATE = IntroductionState.ASKED_PERSON

_PERSON = frozenset({Part.PERSON})
_EMPLOYER = frozenset({Part.EMPLOYER})
_COACH = frozenset({Part.COACH})
_S, _E = IntroductionState, IntroductionEvent
_AFTER_OFFER = (_S.OFFERED, _S.MEETING_WANTED, _S.CONTACT_SHARED, _S.MEETING_SET)

INTRODUCTION_MOVES: Mapping[tuple[IntroductionState, IntroductionEvent], Move[IntroductionState]] = {
    (_S.ASKED_PERSON, _E.PERSON_SAYS_YES): Move(_S.OFFERED, _PERSON),
    (_S.ASKED_PERSON, _E.PERSON_SAYS_NO): Move(_S.DECLINED_BY_PERSON, _PERSON, needs_reason=True),
    (_S.OFFERED, _E.EMPLOYER_WANTS_TO_MEET): Move(_S.MEETING_WANTED, _EMPLOYER),
    (_S.MEETING_WANTED, _E.PERSON_GIVES_CONTACT): Move(_S.CONTACT_SHARED, _PERSON),
    (_S.MEETING_WANTED, _E.PERSON_SAYS_NO): Move(_S.DECLINED_BY_PERSON, _PERSON, needs_reason=True),
    (_S.CONTACT_SHARED, _E.NOTE_MEETING): Move(_S.MEETING_SET, _COACH),
    (_S.MEETING_SET, _E.NOTE_MEETING): Move(_S.MEETING_SET, _COACH),  # a new time
    # A short meeting may have been agreed on the phone and never noted.
    (_S.CONTACT_SHARED, _E.AGREE): Move(_S.AGREED, _COACH),
    (_S.MEETING_SET, _E.AGREE): Move(_S.AGREED, _COACH),
    (_S.CONTACT_SHARED, _E.NOT_AGREED): Move(_S.NOT_AGREED, _COACH, needs_reason=True),
    (_S.MEETING_SET, _E.NOT_AGREED): Move(_S.NOT_AGREED, _COACH, needs_reason=True),
    # A situation may change after a first yes: saying so is better than silence.
    **{
        (state, _E.EMPLOYER_SAYS_NOT_NOW): Move(_S.DECLINED_BY_EMPLOYER, _EMPLOYER, needs_reason=True)
        for state in _AFTER_OFFER
    },
    **{(state, _E.WITHDRAW): Move(_S.WITHDRAWN, _COACH | _PERSON, needs_reason=True) for state in WAITING},
    **{(state, _E.OPENING_FILLED): Move(_S.WITHDRAWN, frozenset({Part.CLOCK}), needs_reason=True) for state in WAITING},
}

WAITS_FOR: Mapping[IntroductionState, Part] = {
    _S.ASKED_PERSON: Part.PERSON,
    _S.OFFERED: Part.EMPLOYER,
    _S.MEETING_WANTED: Part.PERSON,
    _S.CONTACT_SHARED: Part.COACH,
    _S.MEETING_SET: Part.COACH,
}
"""Who has the turn in each waiting state."""

DUE_DAYS: Mapping[IntroductionState, int] = {
    _S.ASKED_PERSON: 7,
    _S.OFFERED: 7,
    _S.MEETING_WANTED: 5,
    _S.CONTACT_SHARED: 5,
    _S.MEETING_SET: 3,  # after the meeting
}
"""How many days the one who has the turn has, counted from the day of the move (from the meeting in MEETING_SET)."""

MEETING_KINDS = ("visit", "talk", "phone", "video")
"""A look round without work (about an hour), a talk at the workplace, by phone, by video."""

NO_REASON = "no_reason"
OPENING_FULL = "opening_full"
TOOK_BACK = "took_back"

REASONS: Mapping[tuple[IntroductionEvent, Part], tuple[str, ...]] = {
    (_E.PERSON_SAYS_NO, Part.PERSON): (
        "work_not_mine",
        "hours",
        "too_far",
        "start",
        "pay",
        "workplace",
        "other_plans",
        "not_ready",
        NO_REASON,
    ),
    (_E.EMPLOYER_SAYS_NOT_NOW, Part.EMPLOYER): (
        "filled",
        "timing",
        "hours",
        "other_skills",
        "guidance",
        "money",
        "work_changed",
        NO_REASON,
    ),
    (_E.NOT_AGREED, Part.COACH): (
        "hours",
        "tasks",
        "pay",
        "too_far",
        "start",
        "person_chose_other",
        "employer_chose_other",
        "no_meeting",
        NO_REASON,
    ),
    (_E.WITHDRAW, Part.COACH): ("person_asked", "opening_gone", "employer_silent", "better_place", "mistake"),
    (_E.WITHDRAW, Part.PERSON): ("other_plans", "changed_mind", "not_ready", TOOK_BACK, NO_REASON),
    (_E.OPENING_FILLED, Part.CLOCK): (OPENING_FULL,),
}
"""The closed lists of reasons, by way out and whose decision it is; texts are `intro-reason-<code>`."""


def due_at(state: IntroductionState, today: date, meeting_on: date | None = None) -> datetime | None:
    """Return until when the one who has the turn has time: the end of a day in Finland, in UTC; None when nobody waits.

    today: the day of the move. meeting_on: the day of the meeting, needed in MEETING_SET.
    """
    if state not in DUE_DAYS:
        return None
    begins = max(today, meeting_on) if state is _S.MEETING_SET and meeting_on else today
    last_day = begins + timedelta(days=DUE_DAYS[state])
    return datetime.combine(last_day, time(23, 59, 59), HELSINKI).astimezone(UTC)
