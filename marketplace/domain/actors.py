"""Who acts: an account with its seats in organisations, or nobody, or the operator at the command line."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Role(StrEnum):
    """A role of a membership. A jobseeker has none: the account is a person's."""

    EMPLOYER = "employer"
    COACH = "coach"
    COORDINATOR = "coordinator"
    ADMIN = "admin"
    JOBSEEKER = "jobseeker"  # only in invitations


READS_MANY = (Role.COACH, Role.COORDINATOR, Role.ADMIN)
"""Roles that read many people's data: shorter sign-ins, a second factor, terms before any card."""


class Hold(StrEnum):
    """What has to be done before an account may go on in its role; the pages lead there, in this order."""

    SUSPENDED = "suspended"  # the account or the organisation: nothing can be done, the page says why and whom to ask
    SECOND_FACTOR = "second_factor"  # a role that reads many people's data, without a second factor
    NOTICE = "notice"  # the role's privacy notice has a version that the account has not read
    TERMS = "terms"  # the coaching organisation has not accepted the terms in force


@dataclass(frozen=True, slots=True)
class Seat:
    """A membership in force. `verified`: somebody checked that the account may speak for the organisation.

    `agreed`: the coaching organisation has accepted the terms in force (domain/terms.py). `owner`: an employer member
    who may let others in. `suspended`: the service has stopped the organisation.
    """

    role: Role
    organisation_id: int | None
    verified: bool
    agreed: bool = False
    owner: bool = False
    suspended: bool = False
    membership_id: int = 0
    organisation_name: str = ""

    @property
    def hat(self) -> str:
        """The name under which a sign-in remembers that it acts in this seat."""
        return str(self.membership_id)


JOBSEEKER_HAT = "jobseeker"
WIDEST_FIRST = (Role.ADMIN, Role.COORDINATOR, Role.COACH, Role.EMPLOYER)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something. A visitor has no account; the operator works at the command line.

    `seats`: all of the account's in force, or the one in which it acts now (see wearing). `hats`: every seat of the
    account, whichever it acts in. `notices_due`: roles whose privacy notice the account has not accepted as it is now.
    """

    account_id: int | None = None
    person_id: int | None = None
    seats: tuple[Seat, ...] = ()
    language: str = "fi"
    name: str = ""
    is_operator: bool = False
    hats: tuple[Seat, ...] = ()
    is_jobseeker: bool = False  # there is a person behind the account, whichever hat it wears
    has_second_factor: bool = True
    is_suspended: bool = False
    notices_due: frozenset[Role] = frozenset()

    @property
    def holds(self) -> frozenset[Hold]:
        """What has to be done first in the seats in which the actor acts; empty when the way is free."""
        found = set()
        if self.is_suspended or any(seat.suspended for seat in self.seats):
            found.add(Hold.SUSPENDED)
        if self.has(*READS_MANY) and not self.has_second_factor:
            found.add(Hold.SECOND_FACTOR)
        if self.role in self.notices_due:
            found.add(Hold.NOTICE)
        if any(seat.role in (Role.COACH, Role.COORDINATOR) and not seat.agreed for seat in self.seats):
            found.add(Hold.TERMS)
        return frozenset(found)

    @property
    def has_several_hats(self) -> bool:
        """Whether the account has more than one role to act in."""
        return len(self.hats) + self.is_jobseeker > 1

    @property
    def is_signed_in(self) -> bool:
        return self.account_id is not None

    @property
    def role(self) -> str:
        """The role that decides navigation and start page: the widest one held, `visitor` for nobody."""
        for role in WIDEST_FIRST:
            if self.has(role):
                return role.value
        if self.person_id is not None:
            return Role.JOBSEEKER.value
        return "visitor"

    def has(self, *roles: Role) -> bool:
        """Whether some seat carries one of the roles."""
        return any(seat.role in roles for seat in self.seats)

    def organisations(self, *roles: Role, verified: bool = False) -> frozenset[int]:
        """Return the organisations in which the actor holds one of the roles (verified seats only, if asked)."""
        return frozenset(
            seat.organisation_id
            for seat in self.seats
            if seat.role in roles and seat.organisation_id is not None and (seat.verified or not verified)
        )

    @property
    def coaching_organisations(self) -> frozenset[int]:
        return self.organisations(Role.COACH, Role.COORDINATOR)

    @property
    def coaches_under_agreement(self) -> bool:
        """Whether some coaching seat is in an organisation whose agreement is in force."""
        return any(seat.agreed for seat in self.seats if seat.role in (Role.COACH, Role.COORDINATOR))


def wearing(actor: Actor, hat: str | None) -> Actor:
    """Return the account as it acts in one of its hats: a seat, or the jobseeker's.

    `hat` is a Seat.hat or JOBSEEKER_HAT; None or one that is not the account's (any more): the widest role held. An
    account with one hat stays as it is.
    """
    if len(actor.seats) + (actor.person_id is not None) < 2:
        return actor
    if hat == JOBSEEKER_HAT and actor.person_id is not None:
        return replace(actor, seats=())
    chosen = next((seat for seat in actor.seats if seat.hat == hat), None)
    chosen = chosen or next(seat for role in WIDEST_FIRST for seat in actor.seats if seat.role is role)
    return replace(actor, seats=(chosen,), person_id=None)


VISITOR = Actor()
OPERATOR = Actor(is_operator=True, name="operator")
