"""Which terms a coaching organisation has accepted."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.terms import TERMS_VERSION, TermsDocument
from marketplace.models import TermsAcceptance

MAX_ROWS = 50


def acceptances_of(session: Session, organisation_id: int) -> Sequence[TermsAcceptance]:
    """Return what an organisation has accepted and withdrawn, the newest first."""
    return session.scalars(
        select(TermsAcceptance)
        .where(TermsAcceptance.organisation_id == organisation_id)
        .options(joinedload(TermsAcceptance.accepted_by))
        .order_by(TermsAcceptance.id.desc())
        .limit(MAX_ROWS)
    ).all()


def documents_in_force(session: Session, organisation_id: int) -> dict[TermsDocument, TermsAcceptance]:
    """Return the acceptances in the version in force that nobody has withdrawn, by document."""
    rows = acceptances_of(session, organisation_id)
    return {row.document: row for row in reversed(rows) if row.version == TERMS_VERSION and row.withdrawn_at is None}
