"""Placements: an agreed period of work, and the check-ins that follow it."""

from enum import StrEnum


class PlacementState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


class CheckInState(StrEnum):
    PLANNED = "planned"
    ASKED = "asked"
    ANSWERED = "answered"
    CANCELLED = "cancelled"


class Party(StrEnum):
    PERSON = "person"
    EMPLOYER = "employer"
    COACH = "coach"
