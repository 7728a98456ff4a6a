"""Who may do what in an organisation: rules of the permission table (domain/permissions.py) and their subjects."""

from dataclasses import dataclass
from typing import Any

from marketplace.domain.actors import Actor, Role


@dataclass(frozen=True, slots=True)
class OrganisationSubject:
    """What deciding about an organisation needs."""

    organisation_id: int
    is_employer: bool
    is_coaching: bool


@dataclass(frozen=True, slots=True)
class JoinSubject:
    """A request to join: whose it is, which employer it is to."""

    organisation_id: int
    account_id: int


def owns(actor: Actor, organisation_id: int, *, verified: bool = False) -> bool:
    """Return whether the actor is an owner of the employer (as somebody verified, if asked)."""
    return any(
        seat.role is Role.EMPLOYER
        and seat.organisation_id == organisation_id
        and seat.owner
        and (seat.verified or not verified)
        for seat in actor.seats
    )


def coordinates(actor: Actor, organisation_id: int) -> bool:
    """Return whether the actor coordinates the coaching organisation."""
    return organisation_id in actor.organisations(Role.COORDINATOR)


def may_seat(actor: Actor, organisation: OrganisationSubject, role: Role) -> bool:
    """Return whether the actor may invite to, and end, seats of a role in the organisation.

    An employer's seats: its owner. Coaches and coordinators: the organisation's coordinator, and admins.
    """
    if role is Role.EMPLOYER:
        return organisation.is_employer and owns(actor, organisation.organisation_id)
    if role in (Role.COACH, Role.COORDINATOR) and organisation.is_coaching:
        return coordinates(actor, organisation.organisation_id) or actor.has(Role.ADMIN)
    return False


def see_organisation(actor: Actor, organisation: OrganisationSubject) -> bool:
    """Whoever has a seat in it; admins those that coach."""
    own = actor.organisations(Role.EMPLOYER, Role.COACH, Role.COORDINATOR)
    return organisation.organisation_id in own or (organisation.is_coaching and actor.has(Role.ADMIN))


def manage_organisation(actor: Actor, organisation: OrganisationSubject) -> bool:
    """An employer's owner, a coaching organisation's coordinator; admins those that coach."""
    return any(may_seat(actor, organisation, role) for role in (Role.EMPLOYER, Role.COORDINATOR))


def edit_workplaces(actor: Actor, organisation: OrganisationSubject) -> bool:
    """The employer's own people."""
    return organisation.organisation_id in actor.organisations(Role.EMPLOYER)


def see_join(actor: Actor, request: JoinSubject) -> bool:
    """Whoever asked, and whoever may decide."""
    return actor.account_id == request.account_id or decide_join(actor, request)


def decide_join(actor: Actor, request: JoinSubject) -> bool:
    """A verified owner of the employer, a coordinator or an admin; nobody about themselves."""
    if actor.account_id is None or actor.account_id == request.account_id:
        return False
    return owns(actor, request.organisation_id, verified=True) or actor.has(Role.COORDINATOR, Role.ADMIN)


def see_terms(actor: Actor, _subject: Any = None) -> bool:
    """Coaches and coordinators, for their own organisation."""
    return actor.has(Role.COACH, Role.COORDINATOR)


def accept_terms(actor: Actor, _subject: Any = None) -> bool:
    """A coordinator, for the own organisation."""
    return actor.has(Role.COORDINATOR)


def withdraw_terms(actor: Actor, organisation: OrganisationSubject) -> bool:
    """A coordinator of the organisation, and admins."""
    return organisation.is_coaching and (coordinates(actor, organisation.organisation_id) or actor.has(Role.ADMIN))


def make_coaching_organisation(actor: Actor, _subject: Any = None) -> bool:
    """Admins."""
    return actor.has(Role.ADMIN)
