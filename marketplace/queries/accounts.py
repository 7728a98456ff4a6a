"""Who an account is: seats in force, the person behind it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor, Role, Seat
from marketplace.domain.notices import notices_due
from marketplace.domain.sign_in import limits_of
from marketplace.domain.terms import TERMS_VERSION
from marketplace.models import Account, LoginSession, Membership, Organisation, Person


def account_by_email(session: Session, email: str) -> Account | None:
    """Return the open account of an address (any case), or None."""
    address = email.strip().lower()
    return session.scalar(select(Account).where(Account.email == address, Account.closed_at.is_(None)))


def account_of_link(session: Session, public_id: str) -> Account | None:
    """Return the open account of a public id, or None."""
    return session.scalar(select(Account).where(Account.public_id == public_id, Account.closed_at.is_(None)))


def open_sessions(session: Session, actor: Actor, limit: int = 50) -> Sequence[LoginSession]:
    """Return the sign-ins of the actor's account that are neither revoked, too old nor unused for too long, the one
    used last first.
    """
    moment = clock.now()
    idle, shared_idle = limits_of(actor).idle, limits_of(actor, shared=True).idle
    return session.scalars(
        select(LoginSession)
        .where(
            LoginSession.account_id == actor.account_id,
            LoginSession.revoked_at.is_(None),
            LoginSession.expires_at > moment,
            LoginSession.seen_at > moment - idle,
            or_(LoginSession.is_shared_computer.is_(False), LoginSession.seen_at > moment - shared_idle),
        )
        .order_by(LoginSession.seen_at.desc(), LoginSession.id.desc())
        .limit(limit)
    ).all()


def actor_of(session: Session, account: Account) -> Actor:
    """Return the account as an actor: its seats in force in order of age, and the person it belongs to. One query.

    A seat counts as verified when the membership is; an employer's organisation must be verified too.
    """
    found = session.execute(_with_seats(select(Person.id, Membership)).where(Account.id == account.id)).all()
    return _actor(account, [(person_id, seat) for person_id, seat in found])


def signed_in_by(session: Session, token_hash: str) -> tuple[LoginSession, Actor] | None:
    """Return the sign-in that a token's hash belongs to, with who it is, or None when it is unknown, revoked or over.

    Every request asks this, so it is one query; how long it was unused is for the caller to judge.
    """
    asked = _with_seats(select(LoginSession, Account, Person.id, Membership)).join(
        LoginSession, LoginSession.account_id == Account.id
    )
    found = session.execute(
        asked.where(
            LoginSession.token_hash == token_hash,
            LoginSession.revoked_at.is_(None),
            LoginSession.expires_at > clock.now(),
            Account.closed_at.is_(None),
        )
    ).all()
    if not found:
        return None
    row, account = found[0][0], found[0][1]
    return row, _actor(account, [(person_id, seat) for _row, _account, person_id, seat in found])


def _with_seats(asked: Select[Any]) -> Select[Any]:
    """Add who an account is: a row for each seat in force, one without a seat when there is none."""
    moment = clock.now()
    in_force = and_(
        Membership.account_id == Account.id,
        Membership.started_at <= moment,
        or_(Membership.ended_at.is_(None), Membership.ended_at > moment),
    )
    return (
        asked.select_from(Account)
        .outerjoin(Person, and_(Person.account_id == Account.id, Person.erased_at.is_(None)))
        .outerjoin(Membership, in_force)
        .options(joinedload(Membership.organisation))
        .order_by(Membership.id)
    )


def _actor(account: Account, found: Sequence[tuple[int | None, Membership | None]]) -> Actor:
    rows = [membership for _person_id, membership in found if membership is not None]
    person_id = next((person_id for person_id, _membership in found), None)
    seats = tuple(
        Seat(
            role=row.role,
            organisation_id=row.organisation_id,
            verified=row.verified_at is not None
            and (
                row.role is not Role.EMPLOYER
                or (row.organisation is not None and row.organisation.verified_at is not None)
            ),
            agreed=row.organisation is not None and has_agreed(row.organisation),
            owner=row.is_owner,
            suspended=row.organisation is not None and row.organisation.suspended_at is not None,
            membership_id=row.id,
            organisation_name=row.organisation.name if row.organisation else "",
        )
        for row in rows
    )
    return Actor(
        account_id=account.id,
        person_id=person_id,
        seats=seats,
        hats=seats,
        is_jobseeker=person_id is not None,
        language=account.language,
        name=account.name,
        has_second_factor=account.second_factor_at is not None,
        is_suspended=account.suspended_at is not None,
        notices_due=notices_due(account.accepted_notices or {}),
    )


def has_agreed(organisation: Organisation) -> bool:
    """Return whether a coaching organisation has accepted the terms in the version in force."""
    return organisation.agreement_accepted_at is not None and organisation.agreement_version == TERMS_VERSION
