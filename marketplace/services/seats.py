"""Seats after they were given: made an owner's or not, ended. Whoever has left sees nothing at the next request."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.handover import HandOverReason
from marketplace.domain.invitations import INVITATION_MOVES, InvitationEvent, InvitationState
from marketplace.domain.membership import may_seat
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Invitation, Membership, Opening, Organisation
from marketplace.queries.members import caseload_size, one_seat, organisation_subject, owners_of, seats_of
from marketplace.services.handovers import HandOver, hand_over_all
from marketplace.services.history import move, part_of, record
from marketplace.services.messages import queue_message

SEAT = "membership"


@dataclass(frozen=True, slots=True)
class EndSeat:
    """Which seat ends; `to_coach_id`: who gets the people of a coach who leaves."""

    number: int
    to_coach_id: int | None = None


def make_owner(session: Session, actor: Actor, organisation: Organisation, number: int) -> Membership:
    """Let a member of an employer let others in. Flushes.

    For its owners, and coordinators who look after employers. Raises NotFound, NotAllowed.
    """
    seat = _employers_seat(session, actor, organisation, number)
    if not seat.is_owner:
        seat.is_owner = True
        record(session, SEAT, seat.id, "owner", part_of(actor), actor)
        if seat.account_id != actor.account_id:
            queue_message(session, seat.account, "seat-owner", "/start", {"organisation": organisation.name})
    session.flush()
    return seat


def take_owner_back(session: Session, actor: Actor, organisation: Organisation, number: int) -> Membership:
    """Make an owner a member like the others, one's own seat too. Flushes.

    Raises NotFound, NotAllowed, InvalidMove for the last owner.
    """
    seat = _employers_seat(session, actor, organisation, number)
    if seat.is_owner:
        _refuse_last_owner(session, organisation, seat)
        seat.is_owner = False
        record(session, SEAT, seat.id, "not_owner", part_of(actor), actor)
    session.flush()
    return seat


def end_seat(session: Session, actor: Actor, organisation: Organisation, command: EndSeat) -> Membership:
    """End a seat, one's own or somebody's whom one may let in. Flushes.

    The rights are gone at the next request, open invitations that the account sent are revoked, openings get another
    contact. A coach's people go to `to_coach_id` first. Raises NotFound, NotAllowed, Invalid at `to_coach`, and
    InvalidMove for the last owner, the last coordinator, and a coach who still has people.
    """
    seat = one_seat(session, organisation.id, command.number)
    if seat is None:
        raise NotFound
    own = seat.account_id == actor.account_id
    if not own and not may_end(actor, organisation, seat.role):
        raise NotAllowed
    _refuse_last(session, actor, organisation, seat)
    if seat.role is Role.COACH:
        _hand_over(session, actor, organisation, seat, command.to_coach_id)
    seat.ended_at, seat.is_owner = clock.now(), False
    record(session, SEAT, seat.id, "left" if own else "ended", part_of(actor), actor)
    _revoke_invitations(session, actor, seat)
    session.flush()
    if seat.role is Role.EMPLOYER:
        _change_contact(session, organisation, seat)
    if not own and seat.account.closed_at is None:
        queue_message(session, seat.account, "seat-ended", "/start", {"organisation": organisation.name})
    session.flush()
    return seat


def may_end(actor: Actor, organisation: Organisation, role: Role) -> bool:
    """Return whether the actor may end others' seats of a role: who may invite to them, and those who verify."""
    if role is Role.EMPLOYER and may(actor, Permission.VERIFY_EMPLOYER):
        return True
    return may_seat(actor, organisation_subject(organisation), role)


def _employers_seat(session: Session, actor: Actor, organisation: Organisation, number: int) -> Membership:
    if not may_end(actor, organisation, Role.EMPLOYER):
        raise NotAllowed
    seat = one_seat(session, organisation.id, number)
    if seat is None or seat.role is not Role.EMPLOYER:
        raise NotFound
    return seat


def _refuse_last(session: Session, actor: Actor, organisation: Organisation, seat: Membership) -> None:
    """Somebody has to stay who can let others in; those who look after organisations may end the last one too."""
    if seat.role is Role.EMPLOYER and seat.is_owner and not may(actor, Permission.VERIFY_EMPLOYER):
        _refuse_last_owner(session, organisation, seat)
    if seat.role is Role.COORDINATOR and not actor.has(Role.ADMIN):
        others = [row for row in seats_of(session, organisation.id, Role.COORDINATOR) if row.id != seat.id]
        if not others:
            raise InvalidMove(Message("organisations-last-coordinator"))


def _refuse_last_owner(session: Session, organisation: Organisation, seat: Membership) -> None:
    if not [row for row in owners_of(session, organisation.id) if row.id != seat.id]:
        raise InvalidMove(Message("organisations-last-owner"))


def _hand_over(
    session: Session, actor: Actor, organisation: Organisation, seat: Membership, to_coach_id: int | None
) -> None:
    if caseload_size(session, seat.account_id, organisation.id) == 0:
        return
    if to_coach_id is None:
        raise Invalid({"to_coach": [Message("organisations-people-first")]})
    command = HandOver(organisation.id, to_coach_id, HandOverReason.LEAVING)
    try:
        hand_over_all(session, actor, seat.account, command)
    except Invalid as invalid:
        found = [message for messages in invalid.problems.values() for message in messages]
        raise Invalid({"to_coach": found}) from invalid


def _revoke_invitations(session: Session, actor: Actor, seat: Membership) -> None:
    """Nobody comes in by the letter of somebody who has left."""
    rows = session.scalars(
        select(Invitation).where(
            Invitation.organisation_id == seat.organisation_id,
            Invitation.invited_by_id == seat.account_id,
            Invitation.state == InvitationState.OPEN,
        )
    )
    part = part_of(actor)
    for row in rows:
        row.revoked_at = clock.now()
        event = InvitationEvent.REPLACE if part is Part.PERSON else InvitationEvent.REVOKE
        move(session, "invitation", row, INVITATION_MOVES, event, part, actor)


def _change_contact(session: Session, organisation: Organisation, seat: Membership) -> None:
    """Openings whose contact leaves get the longest-standing owner, else member; none when nobody is left."""
    owners, left = owners_of(session, organisation.id), seats_of(session, organisation.id, Role.EMPLOYER)
    heir = next((row.account_id for row in (*owners, *left)), None)
    for opening in session.scalars(
        select(Opening).where(Opening.organisation_id == organisation.id, Opening.contact_id == seat.account_id)
    ):
        opening.contact_id = heir
