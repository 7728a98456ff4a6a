"""Caseloads: who coaches whom in which organisation, and who could."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.actors import Role
from marketplace.models import Account, Caseload, Membership, Organisation


def caseload_in_force(session: Session, person_id: int, organisation_id: int) -> Caseload | None:
    """Return the caseload in force of a person in an organisation, or None."""
    return session.scalar(
        select(Caseload).where(
            Caseload.person_id == person_id,
            Caseload.organisation_id == organisation_id,
            Caseload.ended_at.is_(None),
        )
    )


def is_coach_at(session: Session, account_id: int, organisation_id: int) -> bool:
    """Return whether an account has a coach's seat in force in an organisation."""
    asked = select(Membership.id).where(
        Membership.account_id == account_id,
        Membership.organisation_id == organisation_id,
        Membership.role == Role.COACH,
        Membership.ended_at.is_(None),
    )
    return session.scalar(asked.limit(1)) is not None


@dataclass(frozen=True, slots=True)
class CoachRow:
    """A coach of an organisation with the number of people in the caseload."""

    organisation: Organisation
    coach: Account
    people: int


def coaches_with_caseloads(session: Session, organisation_ids: Collection[int], limit: int = 500) -> Sequence[CoachRow]:
    """Return the coaches of organisations with how many people each has, by organisation and name.

    Somebody whose seat has ended but who still has people is listed too: those have to go to somebody.
    """
    counts = (
        select(Caseload.coach_id, Caseload.organisation_id, func.count().label("people"))
        .where(Caseload.ended_at.is_(None), Caseload.organisation_id.in_(organisation_ids))
        .group_by(Caseload.coach_id, Caseload.organisation_id)
        .subquery()
    )
    seats = (
        select(Membership.account_id, Membership.organisation_id)
        .where(
            Membership.role == Role.COACH,
            Membership.ended_at.is_(None),
            Membership.organisation_id.in_(organisation_ids),
        )
        .union(select(counts.c.coach_id, counts.c.organisation_id))
        .subquery()
    )
    rows = session.execute(
        select(Organisation, Account, func.coalesce(counts.c.people, 0))
        .select_from(seats)
        .join(Account, Account.id == seats.c.account_id)
        .join(Organisation, Organisation.id == seats.c.organisation_id)
        .outerjoin(
            counts, (counts.c.coach_id == seats.c.account_id) & (counts.c.organisation_id == seats.c.organisation_id)
        )
        .order_by(Organisation.name, Account.name, Account.id)
        .limit(limit)
    )
    return [CoachRow(organisation, coach, people) for organisation, coach, people in rows]


def coaching_organisations(session: Session) -> frozenset[int]:
    """Return the ids of the organisations that coach."""
    return frozenset(session.scalars(select(Organisation.id).where(Organisation.is_coaching)))


def past_caseloads(session: Session, person_id: int, limit: int = 20) -> Sequence[Caseload]:
    """Return who coached a person before and why it ended, the newest first."""
    return session.scalars(
        select(Caseload)
        .where(Caseload.person_id == person_id, Caseload.ended_at.is_not(None))
        .options(joinedload(Caseload.coach))
        .order_by(Caseload.ended_at.desc(), Caseload.id.desc())
        .limit(limit)
    ).all()
