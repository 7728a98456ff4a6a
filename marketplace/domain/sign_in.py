"""How long a sign-in lasts: shorter for those who read many people's data."""

from datetime import datetime, timedelta

from marketplace.domain.actors import READS_MANY, Actor

IDLE = timedelta(hours=12)
LONGEST = timedelta(days=30)
COACH_IDLE = timedelta(hours=4)
COACH_LONGEST = timedelta(hours=12)
TOUCH_EVERY = timedelta(minutes=10)


def longest(actor: Actor) -> timedelta:
    """Return how long a sign-in of this actor lasts at most, whatever happens."""
    return COACH_LONGEST if actor.has(*READS_MANY) else LONGEST


def is_idle(actor: Actor, seen_at: datetime, now: datetime) -> bool:
    """Return whether a sign-in last used at `seen_at` (aware, within TOUCH_EVERY) is over for lack of use."""
    return now - seen_at >= (COACH_IDLE if actor.has(*READS_MANY) else IDLE)
