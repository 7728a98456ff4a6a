"""Organisations for pages and commands: by name, by seat, waiting to be verified."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.openings import OpeningState
from marketplace.models import Membership, Opening, Organisation

PAGE_SIZE = 30
MAX_WORDS = 5
MAX_NAMES = 20_000


def seat_of(session: Session, account_id: int, role: Role, organisation_id: int | None) -> Membership | None:
    """Return the seat in force of an account in an organisation (None: the service itself), or None."""
    moment = clock.now()
    return session.scalar(
        select(Membership)
        .where(
            Membership.account_id == account_id,
            Membership.role == role,
            Membership.organisation_id.is_(None)
            if organisation_id is None
            else Membership.organisation_id == organisation_id,
            Membership.started_at <= moment,
            (Membership.ended_at.is_(None)) | (Membership.ended_at > moment),
        )
        .order_by(Membership.id)
        .limit(1)
    )


def organisation_by_name(
    session: Session, name: str, *, coaching: bool = False, employer: bool = False
) -> Organisation | None:
    """Return the oldest organisation of a name (any case) that is coaching or an employer as asked, or None."""
    asked = select(Organisation.id, Organisation.name).order_by(Organisation.id)
    if coaching:
        asked = asked.where(Organisation.is_coaching)
    if employer:
        asked = asked.where(Organisation.is_employer)
    # SQLite folds only ASCII letters: names are compared here.
    wanted = name.strip().casefold()
    found = (number for number, known in session.execute(asked.limit(MAX_NAMES)) if known.casefold() == wanted)
    number = next(found, None)
    return session.get(Organisation, number) if number is not None else None


def only_coaching_organisation(session: Session) -> Organisation | None:
    """Return the coaching organisation when there is exactly one, else None."""
    found = session.scalars(
        select(Organisation).where(Organisation.is_coaching).order_by(Organisation.id).limit(2)
    ).all()
    return found[0] if len(found) == 1 else None


def first_employer_of(session: Session, account_id: int) -> Organisation | None:
    """Return the employer in which an account has sat longest and still sits, or None."""
    return session.scalar(
        select(Organisation)
        .join(Membership, Membership.organisation_id == Organisation.id)
        .where(Membership.account_id == account_id, Membership.role == Role.EMPLOYER, *_in_force())
        .order_by(Membership.id)
        .limit(1)
    )


def organisation_of(session: Session, public_id: str) -> Organisation | None:
    """Return the organisation of a public id, or None."""
    return session.scalar(select(Organisation).where(Organisation.public_id == public_id))


def organisation_by_business_id(session: Session, business_id: str) -> Organisation | None:
    """Return the organisation of a business ID in its written form, or None."""
    return session.scalar(select(Organisation).where(Organisation.business_id == business_id))


def with_word(column: ColumnElement[str] | InstrumentedAttribute[str], word: str) -> ColumnElement[bool]:
    """Select what has `word` somewhere in a column, in any case, also where it begins with Å, Ä or Ö."""
    forms = dict.fromkeys((word, word.lower(), word.capitalize(), word.upper()))
    return or_(*(column.icontains(form, autoescape=True) for form in forms))


@dataclass(frozen=True, slots=True)
class EmployerRow:
    """One employer of a list: members in force, those of them unverified, openings that stand.

    `waiting_openings`: published ones that become public once the employer is verified.
    """

    organisation: Organisation
    members: int
    unverified: int
    openings: int
    published: int

    @property
    def waiting_openings(self) -> int:
        """How many openings wait for the employer to be verified."""
        return self.published if self.organisation.verified_at is None else 0

    @property
    def waits(self) -> bool:
        """Whether a coordinator has something to verify."""
        return self.organisation.verified_at is None or self.unverified > 0


def employers_page(
    session: Session, words: str = "", page: int = 1, size: int = PAGE_SIZE, *, waiting: bool = False
) -> tuple[Sequence[EmployerRow], int]:
    """Return a page (from 1) of employers and how many there are in all.

    By name; with `waiting` only those that a coordinator has to verify, those with members first, then those with most
    openings that wait, then the oldest.
    `words`: each blank-separated word must stand somewhere in name or business ID, in any case.
    """
    seats = (Membership.organisation_id == Organisation.id, Membership.role == Role.EMPLOYER, *_in_force())
    members = select(func.count(Membership.id)).where(*seats).scalar_subquery()
    unverified = select(func.count(Membership.id)).where(*seats, Membership.verified_at.is_(None)).scalar_subquery()
    openings = (
        select(func.count(Opening.id))
        .where(Opening.organisation_id == Organisation.id, Opening.state != OpeningState.DELETED)
        .scalar_subquery()
    )
    published = (
        select(func.count(Opening.id))
        .where(Opening.organisation_id == Organisation.id, Opening.state == OpeningState.PUBLISHED)
        .scalar_subquery()
    )
    asked = select(Organisation, members, unverified, openings, published).where(Organisation.is_employer)
    for word in words.split()[:MAX_WORDS]:
        asked = asked.where(or_(with_word(Organisation.name, word), Organisation.business_id.contains(word)))
    if waiting:
        asked = asked.where(or_(Organisation.verified_at.is_(None), unverified > 0))
    total = session.scalar(select(func.count()).select_from(asked.with_only_columns(Organisation.id).subquery())) or 0
    order = ((unverified > 0).desc(), published.desc()) if waiting else (func.lower(Organisation.name),)
    rows = session.execute(asked.order_by(*order, Organisation.id).limit(size).offset((max(page, 1) - 1) * size))
    return [EmployerRow(*row) for row in rows], int(total)


def _in_force() -> tuple[ColumnElement[bool], ...]:
    moment = clock.now()
    return (
        Membership.started_at <= moment,
        or_(Membership.ended_at.is_(None), Membership.ended_at > moment),
    )


def members_of(session: Session, organisation_id: int, limit: int = 100) -> Sequence[Membership]:
    """Return the employer's seats in force with their accounts, oldest first."""
    return session.scalars(
        select(Membership)
        .where(Membership.organisation_id == organisation_id, Membership.role == Role.EMPLOYER, *_in_force())
        .options(joinedload(Membership.account))
        .order_by(Membership.id)
        .limit(limit)
    ).all()
