"""Invitations: a letter to an address that gives a seat in an organisation, or a person an account.

What opens the link is never stored: the letter's path says which invitation, the seal is put on when it is rendered.
"""

import hashlib
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.domain.actors import Actor, Role
from marketplace.domain.contacts import is_email
from marketplace.domain.invitations import (
    INVITATION_LASTS,
    INVITATION_MOVES,
    MOST_OPEN,
    MOST_OPEN_UNVERIFIED,
    InvitationEvent,
    InvitationState,
)
from marketplace.domain.membership import may_seat, owns
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.verification import BY_INVITATION
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Account, Invitation, Membership, Organisation, Person
from marketplace.models.base import new_public_id
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.queries.members import coordinators_near, organisation_subject
from marketplace.queries.organisations import seat_of
from marketplace.queries.subjects import person_subject
from marketplace.services.history import move, part_of, record
from marketplace.services.messages import queue_letter, queue_message
from marketplace.services.notices import enter
from marketplace.services.organisations import give_seat
from marketplace.services.people import connect_account

INVITATION = "invitation"


def token_hash(token: str) -> str:
    """Return what is stored of an invitation's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite_employer(
    session: Session, actor: Actor, organisation: Organisation, email: str, language: str, secret: str
) -> Invitation:
    """Invite somebody of an employer by e-mail; see invite_member."""
    return invite_member(session, actor, organisation, Role.EMPLOYER, email, language, secret)


def invite_member(
    session: Session, actor: Actor, organisation: Organisation, role: Role, email: str, language: str, secret: str
) -> Invitation:
    """Invite somebody to a seat (employer, coach, coordinator); earlier open invitations to the address end. Flushes.

    Employers: their owners, and coaches and coordinators of the service. Coaches and coordinators: see may_seat.
    Raises NotAllowed for whoever may not invite, Invalid at `email`, Conflict when the address has the seat already,
    InvalidMove when too many letters are on their way.
    """
    if not _may_invite(actor, organisation, role) or organisation.suspended_at is not None:
        raise NotAllowed
    address = _checked_address(email)
    account = account_by_email(session, address)
    if account is not None and seat_of(session, account.id, role, organisation.id) is not None:
        raise Conflict(Message("people-member-already"))
    open_now = [row for row in open_invitations(session, organisation.id) if row.email != address]
    known = organisation.is_coaching or organisation.verified_at is not None
    if len(open_now) >= (MOST_OPEN if known else MOST_OPEN_UNVERIFIED):
        raise InvalidMove(Message("organisations-invited-many"))
    invitation = _invite(session, actor, address, language, secret, role=role, organisation_id=organisation.id)
    record(session, "organisation", organisation.id, "invited", part_of(actor), actor)
    if role is Role.EMPLOYER:
        code = "invitation-colleague" if owns(actor, organisation.id) else "invitation-employer"
        _send(session, invitation, code, {"employer": organisation.name, "coach": actor.name})
    else:
        told = {"organisation": organisation.name, "inviter": actor.name}
        _send(session, invitation, f"invitation-{role.value}", told)
    return invitation


def _may_invite(actor: Actor, organisation: Organisation, role: Role) -> bool:
    if role is Role.EMPLOYER and organisation.is_employer and may(actor, Permission.INVITE_EMPLOYER):
        return True
    return may_seat(actor, organisation_subject(organisation), role)


def send_again(session: Session, actor: Actor, invitation: Invitation, secret: str) -> Invitation:
    """Send a fresh letter for an invitation that is open or over; the older link ends. Flushes.

    Raises as invite_member does, and InvalidMove for one that was accepted.
    """
    if invitation.organisation is None:
        raise NotFound
    if invitation.state is InvitationState.ACCEPTED:
        raise InvalidMove(Message("accounts-invitation-used"))
    return invite_member(
        session, actor, invitation.organisation, invitation.role, invitation.email, invitation.language, secret
    )


def invite_person(session: Session, actor: Actor, person: Person, email: str, language: str, secret: str) -> Invitation:
    """Invite a person to have an account; nothing changes in who sees what. Flushes.

    Raises NotAllowed for whoever is not the coach, Invalid at `email`, Conflict when the person has an account.
    """
    if not may(actor, Permission.INVITE_PERSON, person_subject(session, person)):
        raise NotAllowed
    if person.account_id is not None:
        raise Conflict(Message("people-has-account"))
    address = _checked_address(email)
    invitation = _invite(session, actor, address, language, secret, role=Role.JOBSEEKER, person_id=person.id)
    record(session, "person", person.id, "invited", part_of(actor), actor)
    _send(session, invitation, "invitation-person", {"coach": actor.name})
    return invitation


def invite_by_code(
    session: Session, made_by_id: int, person: Person, email: str, language: str, secret: str
) -> Invitation:
    """Invite a person who typed a code that their coach gave them (services/take_over.py). Flushes.

    The code stands for the permission; the letter goes out in the name of the coach who made it. Raises Invalid at
    `email`.
    """
    coach = session.get_one(Account, made_by_id)
    by = Actor(account_id=coach.id, name=coach.name)
    invitation = _invite(
        session, by, _checked_address(email), language, secret, role=Role.JOBSEEKER, person_id=person.id
    )
    _send(session, invitation, "invitation-person", {"coach": coach.name})
    return invitation


def _checked_address(email: str) -> str:
    address = email.strip().lower()
    if not is_email(address):
        raise Invalid({"email": [Message("form-not-email")]})
    return address


def _invite(
    session: Session,
    actor: Actor,
    email: str,
    language: str,
    secret: str,
    role: Role,
    organisation_id: int | None = None,
    person_id: int | None = None,
) -> Invitation:
    moment = clock.now()
    for before in open_invitations(session, organisation_id, person_id):
        if (before.email == email and before.role is role) or person_id is not None:
            before.revoked_at = moment
            move(session, INVITATION, before, INVITATION_MOVES, InvitationEvent.REPLACE, part_of(actor), actor)
    public_id = new_public_id()
    invitation = Invitation(
        public_id=public_id,
        token_hash=token_hash(links.token(secret, links.INVITATION, public_id)),
        email=email,
        role=role,
        language=language,
        organisation_id=organisation_id,
        person_id=person_id,
        invited_by_id=actor.account_id,
        created_at=moment,
        expires_at=moment + INVITATION_LASTS,
    )
    session.add(invitation)
    session.flush()
    return invitation


def _send(session: Session, invitation: Invitation, code: str, parameters: dict[str, str]) -> None:
    place = links.placeholder(links.INVITATION, invitation.public_id)
    queue_letter(
        session,
        invitation.email,
        invitation.language,
        code,
        f"/invitations/{place}",
        {**parameters, "days": INVITATION_LASTS.days},
    )


def open_invitations(
    session: Session, organisation_id: int | None = None, person_id: int | None = None
) -> Sequence[Invitation]:
    """Return the invitations to an employer or of a person that can still be accepted, oldest first."""
    asked = select(Invitation).where(Invitation.state == InvitationState.OPEN, Invitation.expires_at > clock.now())
    if person_id is not None:
        asked = asked.where(Invitation.person_id == person_id)
    else:
        asked = asked.where(Invitation.organisation_id == organisation_id, Invitation.organisation_id.is_not(None))
    return session.scalars(asked.order_by(Invitation.id)).all()


def revoke_invitation(session: Session, actor: Actor, invitation: Invitation) -> None:
    """Take an invitation back; one that ended otherwise stays as it is. Flushes.

    Raises NotFound for a person's invitation when the actor may not know of the person, NotAllowed for whoever may
    not invite there, InvalidMove when it is accepted.
    """
    person = session.get(Person, invitation.person_id) if invitation.person_id is not None else None
    if person is not None and not may(actor, Permission.INVITE_PERSON, person_subject(session, person)):
        raise NotFound
    house = invitation.organisation
    if person is None and (house is None or not _may_invite(actor, house, invitation.role)):
        raise NotAllowed
    if invitation.state is InvitationState.ACCEPTED:
        raise InvalidMove(Message("accounts-invitation-used"))
    if invitation.state is InvitationState.OPEN:
        invitation.revoked_at = clock.now()
        move(session, INVITATION, invitation, INVITATION_MOVES, InvitationEvent.REVOKE, part_of(actor), actor)


def accept_invitation(session: Session, invitation: Invitation, account: Account, is_adult: bool | None = None) -> None:
    """Give `account`, which has proved the invited address, what the invitation promised. Flushes.

    A coach's or coordinator's seat is verified by the invitation, an employer's when a verified owner sent it; else it
    waits for a coordinator, who is told. Raises InvalidMove when not open, else as `enter` and `connect_account` do.
    """
    if state_of(invitation) is not InvitationState.OPEN:
        raise InvalidMove(Message("accounts-invitation-used"))
    enter(session, account, invitation.role, is_adult=is_adult)
    invitation.accepted_at = clock.now()
    accepts = Actor(account_id=account.id)
    move(session, INVITATION, invitation, INVITATION_MOVES, InvitationEvent.ACCEPT, Part.PERSON, accepts)
    if invitation.organisation is not None:
        _seat(session, invitation, invitation.organisation, account)
    elif invitation.person_id is not None:
        person = session.get_one(Person, invitation.person_id)
        connect_account(session, Actor(account_id=account.id, person_id=person.id), person, account)
    session.flush()


def _seat(session: Session, invitation: Invitation, organisation: Organisation, account: Account) -> None:
    inviter = actor_of(session, session.get_one(Account, invitation.invited_by_id))
    vouched = invitation.role is not Role.EMPLOYER or owns(inviter, organisation.id, verified=True)
    seat = give_seat(
        session,
        account,
        invitation.role,
        organisation,
        verified_how=BY_INVITATION if vouched else None,
        verified_by=inviter if vouched else None,
    )
    accepts = Actor(account_id=account.id)
    record(session, "membership", seat.id, "joined", Part.PERSON, accepts, reason=BY_INVITATION)
    if not vouched:
        for coordinator in _coordinators_of(session, invitation) or coordinators_near(
            session, organisation.municipality
        ):
            queue_message(session, coordinator, "employer-waits", "/admin/employers")


def expire_invitation(session: Session, invitation: Invitation) -> None:
    """End an invitation whose time is over, by the clock. Flushes. Raises InvalidMove before its time."""
    if invitation.expires_at > clock.now():
        raise InvalidMove
    move(session, INVITATION, invitation, INVITATION_MOVES, InvitationEvent.EXPIRE, Part.CLOCK, Actor())


def state_of(invitation: Invitation) -> InvitationState:
    """Return the state of an invitation as of now, whether or not the job has been by."""
    over = invitation.state is InvitationState.OPEN and invitation.expires_at <= clock.now()
    return InvitationState.EXPIRED if over else invitation.state


def _coordinators_of(session: Session, invitation: Invitation) -> Sequence[Account]:
    """The coordinators of the inviting coach's organisations."""
    own = select(Membership.organisation_id).where(
        Membership.account_id == invitation.invited_by_id, Membership.ended_at.is_(None)
    )
    return (
        session.scalars(
            select(Account)
            .join(Membership, Membership.account_id == Account.id)
            .where(
                Membership.role == Role.COORDINATOR,
                Membership.ended_at.is_(None),
                Membership.organisation_id.in_(own),
                Account.closed_at.is_(None),
            )
            .order_by(Account.id)
            .limit(20)
        )
        .unique()
        .all()
    )


def invitation_of_token(session: Session, token: str) -> Invitation | None:
    """Return the invitation that a token belongs to, in whatever state, or None."""
    return session.scalar(select(Invitation).where(Invitation.token_hash == token_hash(token)))
