"""Introductions: one card meeting one opening, from the coach's proposal to agreement or a reasoned no."""

from enum import StrEnum


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
