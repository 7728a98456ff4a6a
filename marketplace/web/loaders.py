"""From a public id in an address to the row and what deciding about it needs. Raises NotFound."""

from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from marketplace.domain.subjects import CheckInSubject, ReportSubject
from marketplace.errors import NotFound
from marketplace.models import (
    Account,
    CheckIn,
    EmployerNeed,
    Feedback,
    Introduction,
    Invitation,
    MatchObjection,
    Opening,
    Organisation,
    Person,
    Placement,
    Report,
    SkillCard,
    SynonymProposal,
)
from marketplace.models.base import Base
from marketplace.queries.match_objections import objection_subject
from marketplace.queries.second_factors import account_subject
from marketplace.queries.subjects import card_subject, introduction_subject, opening_subject, person_subject

T = TypeVar("T", bound=Base)


def _one(session: Session, kind: type[T], public_id: str, *options: Any) -> T:
    statement = select(kind).where(kind.public_id == public_id).options(*options)  # type: ignore[attr-defined] # Identified
    row = session.scalar(statement)
    if row is None:
        raise NotFound
    return row


def load_opening(session: Session, public_id: str) -> tuple[Opening, Any]:
    """An opening with its organisation."""
    row = _one(session, Opening, public_id, joinedload(Opening.organisation))
    return row, opening_subject(row)


def load_card(session: Session, public_id: str) -> tuple[SkillCard, Any]:
    """A card with its person; needs are read only where they are shown."""
    row = _one(session, SkillCard, public_id, joinedload(SkillCard.person))
    return row, card_subject(session, row)


def load_person(session: Session, public_id: str) -> tuple[Person, Any]:
    """A person."""
    row = _one(session, Person, public_id)
    return row, person_subject(session, row)


def _introduction_parts() -> list[Any]:
    return [
        joinedload(Introduction.card).joinedload(SkillCard.person),
        joinedload(Introduction.opening).joinedload(Opening.organisation),
        joinedload(Introduction.coach),
        selectinload(Introduction.disclosures),
    ]


def load_introduction(session: Session, public_id: str) -> tuple[Introduction, Any]:
    """An introduction with its card, opening, coach and disclosures."""
    row = _one(session, Introduction, public_id, *_introduction_parts())
    return row, introduction_subject(session, row)


def load_placement(session: Session, public_id: str) -> tuple[Placement, Any]:
    """A placement with its introduction and check-ins."""
    parts = joinedload(Placement.introduction).options(*_introduction_parts())
    row = _one(session, Placement, public_id, parts, selectinload(Placement.check_ins))
    return row, introduction_subject(session, row.introduction)


def load_check_in(session: Session, public_id: str) -> tuple[CheckIn, Any]:
    """A check-in with its placement."""
    parts = joinedload(CheckIn.placement).joinedload(Placement.introduction).options(*_introduction_parts())
    row = _one(session, CheckIn, public_id, parts)
    return row, CheckInSubject(row.party, introduction_subject(session, row.placement.introduction))


def load_employer(session: Session, public_id: str) -> tuple[Organisation, Any]:
    """An employer; organisations that only coach are not found here."""
    row = _one(session, Organisation, public_id)
    if not row.is_employer:
        raise NotFound
    return row, None


def load_account(session: Session, public_id: str) -> tuple[Account, Any]:
    """An open account."""
    row = _one(session, Account, public_id)
    if row.closed_at is not None:
        raise NotFound
    return row, account_subject(session, row)


def load_call(session: Session, public_id: str) -> tuple[EmployerNeed, Any]:
    """A need that an employer left as one sentence and a number."""
    return _one(session, EmployerNeed, public_id), None


def load_proposal(session: Session, public_id: str) -> tuple[SynonymProposal, Any]:
    """A word that somebody proposed."""
    return _one(session, SynonymProposal, public_id), None


def load_feedback(session: Session, public_id: str) -> tuple[Feedback, Any]:
    """Feedback on accessibility."""
    return _one(session, Feedback, public_id), None


def load_objection(session: Session, public_id: str) -> tuple[MatchObjection, Any]:
    """An objection to a match, with its card and opening."""
    parts = (
        joinedload(MatchObjection.card).joinedload(SkillCard.person),
        joinedload(MatchObjection.opening).joinedload(Opening.organisation),
    )
    row = _one(session, MatchObjection, public_id, *parts)
    return row, objection_subject(session, row)


def load_report(session: Session, public_id: str) -> tuple[Report, Any]:
    """A report, for the coordinators whose it is."""
    row = _one(session, Report, public_id, joinedload(Report.taken_by), joinedload(Report.reporter))
    return row, ReportSubject(row.organisation_id)


def load_invitation(session: Session, public_id: str) -> tuple[Invitation, Any]:
    """An invitation; who may take it back is the service's to say."""
    return _one(session, Invitation, public_id, joinedload(Invitation.organisation)), None
