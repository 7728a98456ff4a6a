"""Seats for pages and services: who sits in an organisation, who lets others in, who coordinates near by."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.business_id import normal_business_id
from marketplace.domain.invitations import InvitationState
from marketplace.domain.joining import JoinState
from marketplace.domain.membership import OrganisationSubject
from marketplace.models import Account, Caseload, HistoryRow, Invitation, JoinRequest, Membership, Organisation
from marketplace.queries.organisations import MAX_WORDS, with_word

EVENTS = (
    "added",
    "coaches",
    "invited",
    "verified",
    "unverified",
    "joined",
    "owner",
    "made_owner",
    "not_owner",
    "left",
    "ended",
    "changed_name",
    "changed_form",
    "changed_business_id",
    "changed_municipality",
    "changed_street_address",
    "changed_postcode",
    "changed_phone",
    "terms_accepted",
    "terms_withdrawn",
    "terms_reminded",
    "suspended",
    "unsuspended",
)
"""What the history of an organisation shows."""
MOST_SEATS = 200
TOLD_AT_MOST = 20
MAX_ROWS = 50


def organisation_subject(organisation: Organisation) -> OrganisationSubject:
    """Return what deciding about an organisation needs."""
    return OrganisationSubject(organisation.id, organisation.is_employer, organisation.is_coaching)


def in_force() -> tuple[ColumnElement[bool], ...]:
    """Select seats that hold now."""
    moment = clock.now()
    return (
        Membership.started_at <= moment,
        or_(Membership.ended_at.is_(None), Membership.ended_at > moment),
    )


def seats_of(session: Session, organisation_id: int, *roles: Role) -> Sequence[Membership]:
    """Return the seats in force of an organisation (of some roles, if named) with their accounts, oldest first."""
    asked = select(Membership).where(Membership.organisation_id == organisation_id, *in_force())
    if roles:
        asked = asked.where(Membership.role.in_(roles))
    return session.scalars(
        asked.options(joinedload(Membership.account)).order_by(Membership.id).limit(MOST_SEATS)
    ).all()


def owners_of(session: Session, organisation_id: int, *, verified: bool = False) -> list[Membership]:
    """Return the owners' seats of an employer (verified ones only, if asked), oldest first."""
    seats = seats_of(session, organisation_id, Role.EMPLOYER)
    return [seat for seat in seats if seat.is_owner and (seat.verified_at is not None or not verified)]


def one_seat(session: Session, organisation_id: int, number: int) -> Membership | None:
    """Return a seat in force of the organisation by its number, or None."""
    return session.scalar(
        select(Membership)
        .where(Membership.id == number, Membership.organisation_id == organisation_id, *in_force())
        .options(joinedload(Membership.account))
    )


def coordinators_near(session: Session, municipality: str | None) -> list[Account]:
    """Return coordinators of coaching organisations in a municipality, of all when there are none there; 20 at most."""
    rows = session.execute(
        select(Account, Organisation.municipality)
        .join(Membership, Membership.account_id == Account.id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(
            Membership.role == Role.COORDINATOR,
            *in_force(),
            Organisation.agreement_accepted_at.is_not(None),
            Account.closed_at.is_(None),
        )
        .order_by(Account.id)
        .limit(500)
    ).all()
    near = {account.id: account for account, where in rows if where == municipality}
    return list((near or {account.id: account for account, _where in rows}).values())[:TOLD_AT_MOST]


def caseload_size(session: Session, account_id: int, organisation_id: int) -> int:
    """Return how many people a coach has in an organisation now."""
    return (
        session.scalar(
            select(func.count(Caseload.id)).where(
                Caseload.coach_id == account_id,
                Caseload.organisation_id == organisation_id,
                Caseload.ended_at.is_(None),
            )
        )
        or 0
    )


def unverified_firms_of(session: Session, account_id: int) -> int:
    """Return how many employers that nobody has verified an account sits in."""
    return (
        session.scalar(
            select(func.count(Membership.id))
            .join(Organisation, Organisation.id == Membership.organisation_id)
            .where(
                Membership.account_id == account_id,
                Membership.role == Role.EMPLOYER,
                Organisation.verified_at.is_(None),
                *in_force(),
            )
        )
        or 0
    )


def join_requests_of(session: Session, account_id: int) -> Sequence[JoinRequest]:
    """Return what an account has asked for, the newest first."""
    return session.scalars(
        select(JoinRequest)
        .where(JoinRequest.account_id == account_id)
        .options(joinedload(JoinRequest.organisation))
        .order_by(JoinRequest.id.desc())
        .limit(MAX_ROWS)
    ).all()


def waiting_joins(session: Session, organisation_id: int | None = None, limit: int = 100) -> Sequence[JoinRequest]:
    """Return requests that wait for a yes or no (of one employer, if named), the oldest first."""
    asked = select(JoinRequest).where(JoinRequest.state == JoinState.WAITING, JoinRequest.expires_at > clock.now())
    if organisation_id is not None:
        asked = asked.where(JoinRequest.organisation_id == organisation_id)
    return session.scalars(
        asked.options(joinedload(JoinRequest.organisation), joinedload(JoinRequest.account))
        .order_by(JoinRequest.id)
        .limit(limit)
    ).all()


def joins_over(session: Session, moment: datetime, limit: int) -> list[int]:
    """Return ids of requests that have waited too long at `moment`, the longest first, `limit` at most."""
    asked = select(JoinRequest.id).where(JoinRequest.state == JoinState.WAITING, JoinRequest.expires_at <= moment)
    return list(session.scalars(asked.order_by(JoinRequest.expires_at, JoinRequest.id).limit(limit)))


def invitations_over(session: Session, moment: datetime, limit: int) -> list[int]:
    """Return ids of open invitations whose time is over at `moment`, the longest over first, `limit` at most."""
    asked = select(Invitation.id).where(Invitation.state == InvitationState.OPEN, Invitation.expires_at <= moment)
    return list(session.scalars(asked.order_by(Invitation.expires_at, Invitation.id).limit(limit)))


def invitations_of(session: Session, organisation_id: int, limit: int = 30) -> Sequence[Invitation]:
    """Return the invitations to an organisation in whatever state, the newest first."""
    return session.scalars(
        select(Invitation)
        .where(Invitation.organisation_id == organisation_id)
        .order_by(Invitation.id.desc())
        .limit(limit)
    ).all()


def history_of_organisation(
    session: Session, organisation_id: int, limit: int = MAX_ROWS
) -> Sequence[tuple[HistoryRow, Account | None, Account | None]]:
    """Return what happened to an organisation and its seats, newest first: the row, who did it, whose seat it was."""
    seats = select(Membership.id).where(Membership.organisation_id == organisation_id)
    whose = aliased(Account)
    asked = (
        select(HistoryRow, Account, whose)
        .outerjoin(Account, Account.id == HistoryRow.account_id)
        .outerjoin(Membership, and_(HistoryRow.subject_kind == "membership", Membership.id == HistoryRow.subject_id))
        .outerjoin(whose, whose.id == Membership.account_id)
        .where(
            HistoryRow.event.in_(EVENTS),
            or_(
                and_(HistoryRow.subject_kind == "organisation", HistoryRow.subject_id == organisation_id),
                and_(HistoryRow.subject_kind == "membership", HistoryRow.subject_id.in_(seats)),
            ),
        )
        .order_by(HistoryRow.id.desc())
        .limit(limit)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(asked)]


def employers_to_join(session: Session, words: str, limit: int = 10) -> Sequence[Organisation]:
    """Return the employers of a business ID as typed, else those whose name has each of the words; by name, 10."""
    asked = select(Organisation).where(Organisation.is_employer, Organisation.suspended_at.is_(None))
    number = normal_business_id(words)
    if number is not None:
        asked = asked.where(Organisation.business_id == number)
    for word in words.split()[:MAX_WORDS] if number is None else ():
        asked = asked.where(with_word(Organisation.name, word))
    return session.scalars(asked.order_by(func.lower(Organisation.name), Organisation.id).limit(limit)).all()


def employer_to_join(session: Session, public_id: str) -> Organisation | None:
    """Return an employer that is not stopped by its public id, or None."""
    return session.scalar(
        select(Organisation).where(
            Organisation.public_id == public_id, Organisation.is_employer, Organisation.suspended_at.is_(None)
        )
    )


def coaching_organisations(session: Session, limit: int = 200) -> Sequence[Organisation]:
    """Return the coaching organisations by name."""
    asked = select(Organisation).where(Organisation.is_coaching)
    return session.scalars(asked.order_by(func.lower(Organisation.name), Organisation.id).limit(limit)).all()


def names_of(session: Session, account_ids: Collection[int]) -> dict[int, str]:
    """Return names by account; no query when nobody is asked for."""
    if not account_ids:
        return {}
    rows = session.execute(select(Account.id, Account.name).where(Account.id.in_(account_ids)).limit(MOST_SEATS))
    return {row.id: row.name for row in rows}
