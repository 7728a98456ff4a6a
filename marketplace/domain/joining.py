"""Asking to join an employer: its states and moves, how long it waits, and how many may wait at once.

Business IDs are public, so a company's name or number opens nothing: somebody who can vouch for the asker says yes.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from marketplace.domain.moves import Move, Part

JOIN_LASTS = timedelta(days=30)
MOST_WAITING = 3
"""Requests that wait and companies that nobody has verified: so many an account may have at once."""


class JoinState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class JoinEvent(StrEnum):
    ACCEPT = "accept"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


_DECIDES = frozenset({Part.EMPLOYER, Part.COORDINATOR})

JOIN_MOVES: Mapping[tuple[JoinState, JoinEvent], Move[JoinState]] = {
    (JoinState.WAITING, JoinEvent.ACCEPT): Move(JoinState.ACCEPTED, _DECIDES),
    (JoinState.WAITING, JoinEvent.REFUSE): Move(JoinState.REFUSED, _DECIDES, needs_reason=True),
    # The asker is a person who stands outside the employer as yet.
    (JoinState.WAITING, JoinEvent.WITHDRAW): Move(JoinState.WITHDRAWN, frozenset({Part.PERSON})),
    (JoinState.WAITING, JoinEvent.EXPIRE): Move(JoinState.EXPIRED, frozenset({Part.CLOCK})),
}
