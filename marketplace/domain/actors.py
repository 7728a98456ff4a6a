"""Who acts: an account with its seats in organisations, or nobody, or the operator at the command line."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """A role of a membership. A jobseeker has none: the account is a person's."""

    EMPLOYER = "employer"
    COACH = "coach"
    COORDINATOR = "coordinator"
    ADMIN = "admin"
    JOBSEEKER = "jobseeker"  # only in invitations


@dataclass(frozen=True, slots=True)
class Seat:
    """A membership in force. `verified`: somebody checked that the account may speak for the organisation.

    `agreed`: the organisation has accepted the agreement between coaching organisations.
    """

    role: Role
    organisation_id: int | None
    verified: bool
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something. A visitor has no account; the operator works at the command line."""

    account_id: int | None = None
    person_id: int | None = None
    seats: tuple[Seat, ...] = ()
    language: str = "fi"
    name: str = ""
    is_operator: bool = False

    @property
    def is_signed_in(self) -> bool:
        return self.account_id is not None

    @property
    def role(self) -> str:
        """The role that decides navigation and start page: the widest one held, `visitor` for nobody."""
        for role in (Role.ADMIN, Role.COORDINATOR, Role.COACH, Role.EMPLOYER):
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


VISITOR = Actor()
OPERATOR = Actor(is_operator=True, name="operator")
