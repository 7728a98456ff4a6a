"""From a public id in an address to an organisation, a request to join, a workplace. Raises NotFound."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from marketplace.errors import NotFound
from marketplace.models import JoinRequest, Organisation, Workplace
from marketplace.queries.members import organisation_subject
from marketplace.services.joining import join_subject


def load_organisation(session: Session, public_id: str) -> tuple[Organisation, Any]:
    """An organisation."""
    row = session.scalar(select(Organisation).where(Organisation.public_id == public_id))
    if row is None:
        raise NotFound
    return row, organisation_subject(row)


def load_join(session: Session, public_id: str) -> tuple[JoinRequest, Any]:
    """A request to join, with its employer and asker."""
    row = session.scalar(
        select(JoinRequest)
        .where(JoinRequest.public_id == public_id)
        .options(joinedload(JoinRequest.organisation), joinedload(JoinRequest.account))
    )
    if row is None:
        raise NotFound
    return row, join_subject(row)


def load_workplace(session: Session, public_id: str) -> tuple[Workplace, Any]:
    """A workplace; who may change it follows from its employer."""
    row = session.scalar(
        select(Workplace).where(Workplace.public_id == public_id).options(joinedload(Workplace.organisation))
    )
    if row is None:
        raise NotFound
    return row, organisation_subject(row.organisation)
