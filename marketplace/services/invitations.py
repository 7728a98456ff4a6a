"""Invitations: a letter to an address that gives an employer's member or a person an account.

What opens the link is never stored: the letter's path says which invitation, the seal is put on when it is rendered.
"""

import hashlib
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.domain.actors import Actor, Role
from marketplace.domain.contacts import is_email
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Account, Invitation, Membership, Organisation, Person
from marketplace.models.base import new_public_id
from marketplace.queries.accounts import account_by_email
from marketplace.queries.organisations import seat_of
from marketplace.queries.subjects import person_subject
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_letter, queue_message
from marketplace.services.organisations import give_seat
from marketplace.services.people import connect_account

LASTS = timedelta(days=14)


def token_hash(token: str) -> str:
    """Return what is stored of an invitation's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite_employer(
    session: Session, actor: Actor, organisation: Organisation, email: str, language: str, secret: str
) -> Invitation:
    """Invite somebody of an employer by e-mail; earlier open invitations to the same address end. Flushes.

    Raises NotAllowed for whoever may not invite, Invalid at `email`, Conflict when the address is a member already.
    """
    if not may(actor, Permission.INVITE_EMPLOYER) or not organisation.is_employer:
        raise NotAllowed
    address = _checked_address(email)
    account = account_by_email(session, address)
    if account is not None and seat_of(session, account.id, Role.EMPLOYER, organisation.id) is not None:
        raise Conflict(Message("people-member-already"))
    invitation = _invite(session, actor, address, language, secret, role=Role.EMPLOYER, organisation_id=organisation.id)
    record(session, "organisation", organisation.id, "invited", part_of(actor), actor)
    _send(session, invitation, "invitation-employer", {"employer": organisation.name, "coach": actor.name})
    return invitation


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
        if before.email == email or person_id is not None:
            before.revoked_at = moment
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
        expires_at=moment + LASTS,
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
        {**parameters, "days": LASTS.days},
    )


def open_invitations(
    session: Session, organisation_id: int | None = None, person_id: int | None = None
) -> Sequence[Invitation]:
    """Return the invitations to an employer or of a person that can still be accepted, oldest first."""
    asked = select(Invitation).where(
        Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None), Invitation.expires_at > clock.now()
    )
    if person_id is not None:
        asked = asked.where(Invitation.person_id == person_id)
    else:
        asked = asked.where(Invitation.organisation_id == organisation_id, Invitation.organisation_id.is_not(None))
    return session.scalars(asked.order_by(Invitation.id)).all()


def revoke_invitation(session: Session, actor: Actor, invitation: Invitation) -> None:
    """Take an invitation back; flushes.

    Raises NotFound for a person's invitation when the actor may not know of the person, NotAllowed for whoever may
    not invite employers, InvalidMove when it is accepted.
    """
    person = session.get(Person, invitation.person_id) if invitation.person_id is not None else None
    if person is not None and not may(actor, Permission.INVITE_PERSON, person_subject(session, person)):
        raise NotFound
    if person is None and not may(actor, Permission.INVITE_EMPLOYER):
        raise NotAllowed
    if invitation.accepted_at is not None:
        raise InvalidMove(Message("accounts-invitation-used"))
    invitation.revoked_at = invitation.revoked_at or clock.now()
    session.flush()


def accept_invitation(session: Session, invitation: Invitation, account: Account) -> None:
    """Give `account`, which has proved the invited address, what the invitation promised. Flushes.

    An employer's seat is unverified until a coordinator verifies it; the coordinators are told that it waits.
    Raises InvalidMove when the invitation is accepted, revoked or too old, Conflict as `connect_account` does.
    """
    if state_of(invitation) != "open":
        raise InvalidMove(Message("accounts-invitation-used"))
    invitation.accepted_at = clock.now()
    if invitation.organisation is not None:
        give_seat(session, account, Role.EMPLOYER, invitation.organisation)
        _tell_coordinators(session, invitation)
    elif invitation.person_id is not None:
        person = session.get_one(Person, invitation.person_id)
        connect_account(session, Actor(account_id=account.id, person_id=person.id), person, account)
    session.flush()


def state_of(invitation: Invitation) -> str:
    """Return `open`, `accepted`, `revoked` or `expired`."""
    if invitation.accepted_at is not None:
        return "accepted"
    if invitation.revoked_at is not None:
        return "revoked"
    return "open" if invitation.expires_at > clock.now() else "expired"


def _tell_coordinators(session: Session, invitation: Invitation) -> None:
    """Tell the coordinators of the inviting coach's organisations."""
    own = select(Membership.organisation_id).where(
        Membership.account_id == invitation.invited_by_id, Membership.ended_at.is_(None)
    )
    coordinators = session.scalars(
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
    ).unique()
    for account in coordinators:
        queue_message(session, account, "employer-waits", "/admin/employers")


def invitation_of_token(session: Session, token: str) -> Invitation | None:
    """Return the invitation that a token belongs to, in whatever state, or None."""
    return session.scalar(select(Invitation).where(Invitation.token_hash == token_hash(token)))
