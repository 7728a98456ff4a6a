"""How long a sign-in lasts: by role, shorter for those who read many people's data, shortest on a shared computer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from marketplace.domain.actors import Actor, Role


@dataclass(frozen=True, slots=True)
class Limits:
    """`idle`: over after so long without use. `longest`: over after so long whatever happens."""

    idle: timedelta
    longest: timedelta


BY_ROLE: Mapping[Role, Limits] = {
    Role.JOBSEEKER: Limits(timedelta(hours=12), timedelta(days=30)),
    Role.EMPLOYER: Limits(timedelta(hours=12), timedelta(days=30)),
    Role.COACH: Limits(timedelta(hours=4), timedelta(hours=12)),
    Role.COORDINATOR: Limits(timedelta(hours=4), timedelta(hours=12)),
    Role.ADMIN: Limits(timedelta(hours=1), timedelta(hours=8)),
}
SHARED_COMPUTER = Limits(timedelta(minutes=5), timedelta(hours=4))
TOUCH_EVERY = timedelta(minutes=10)
TOUCH_EVERY_SHARED = timedelta(seconds=20)


def limits_of(actor: Actor, *, shared: bool = False) -> Limits:
    """Return the limits of the account's sign-ins: the strictest of all its hats, whichever it wears now.

    `shared`: signed in on a computer that others use too.
    """
    # Whoever has no role yet is treated as a jobseeker.
    roles = {Role.JOBSEEKER} | {seat.role for seat in (*actor.hats, *actor.seats)}
    each = [BY_ROLE[role] for role in roles] + ([SHARED_COMPUTER] if shared else [])
    return Limits(min(limits.idle for limits in each), min(limits.longest for limits in each))


def is_idle(actor: Actor, seen_at: datetime, now: datetime, *, shared: bool = False) -> bool:
    """Return whether a sign-in last used at `seen_at` (aware, exact to touch_every) is over for lack of use."""
    return now - seen_at >= limits_of(actor, shared=shared).idle


def touch_every(*, shared: bool) -> timedelta:
    """Return how long a sign-in may be used before that is noted again."""
    return TOUCH_EVERY_SHARED if shared else TOUCH_EVERY
