"""Invitations: their states and moves, how long the letter opens something, and how many may be open at once."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from marketplace.domain.moves import Move, Part

INVITATION_LASTS = timedelta(days=14)
MOST_OPEN = 20
MOST_OPEN_UNVERIFIED = 3
"""Letters that an organisation may have on their way: few from one that nobody has verified."""


class InvitationState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REVOKED = "revoked"
    EXPIRED = "expired"


class InvitationEvent(StrEnum):
    ACCEPT = "accept"
    REVOKE = "revoke"
    REPLACE = "replace"  # a newer letter to the same address: the older link ends
    EXPIRE = "expire"


_INVITES = frozenset({Part.EMPLOYER, Part.COACH, Part.COORDINATOR, Part.OPERATOR})

INVITATION_MOVES: Mapping[tuple[InvitationState, InvitationEvent], Move[InvitationState]] = {
    (InvitationState.OPEN, InvitationEvent.ACCEPT): Move(InvitationState.ACCEPTED, frozenset({Part.PERSON})),
    (InvitationState.OPEN, InvitationEvent.REVOKE): Move(InvitationState.REVOKED, _INVITES),
    # A person with a code from the coach asks for the letter alone.
    (InvitationState.OPEN, InvitationEvent.REPLACE): Move(InvitationState.REVOKED, _INVITES | {Part.PERSON}),
    (InvitationState.OPEN, InvitationEvent.EXPIRE): Move(InvitationState.EXPIRED, frozenset({Part.CLOCK})),
}
