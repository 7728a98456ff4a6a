"""What organisations have around them: requests to join, workplaces, terms accepted."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.joining import JoinState
from marketplace.domain.terms import TermsDocument
from marketplace.domain.verification import VerifiedHow
from marketplace.models.accounts import Account, Organisation
from marketplace.models.base import Base, Identified, UtcDateTime, code_column


class JoinRequest(Identified, Base):
    """An account asks to speak for an employer that the service knows. Who said yes or no, and how it was checked."""

    __tablename__ = "join_request"
    __table_args__ = (
        Index("ix_join_request_organisation_id", "organisation_id"),
        Index("ix_join_request_state_expires", "state", "expires_at"),
        Index(
            "uq_join_request_waiting",
            "account_id",
            "organisation_id",
            unique=True,
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        CheckConstraint("state NOT IN ('accepted', 'refused') OR decided_by_id IS NOT NULL", name="decided_by"),
    )

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    words: Mapped[str | None] = mapped_column(String(300))  # who the asker is at the employer, in their own words
    state: Mapped[JoinState] = mapped_column(code_column(JoinState, "state_known"), default=JoinState.WAITING)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    checked_how: Mapped[VerifiedHow | None] = mapped_column(code_column(VerifiedHow, "how_known"))
    checked_on: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str | None] = mapped_column(String(300))
    version: Mapped[int] = mapped_column(default=1)

    organisation: Mapped[Organisation] = relationship()
    account: Mapped[Account] = relationship(foreign_keys=[account_id])


class Workplace(Identified, Base):
    """One of the places in which an employer has work; retired ones are offered no more."""

    __tablename__ = "workplace"
    __table_args__ = (Index("ix_workplace_organisation_id", "organisation_id"),)

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(String(200))
    street_address: Mapped[str | None] = mapped_column(String(200))
    municipality: Mapped[str] = mapped_column(String(3))
    postcode: Mapped[str | None] = mapped_column(String(5))
    contact_name: Mapped[str | None] = mapped_column(String(120))
    contact_phone: Mapped[str | None] = mapped_column(String(40))
    mentor_name: Mapped[str | None] = mapped_column(String(120))  # who shows the work there
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    organisation: Mapped[Organisation] = relationship()


class TermsAcceptance(Base):
    """One document of the terms, accepted in one version by somebody who may sign; perhaps withdrawn."""

    __tablename__ = "terms_acceptance"
    __table_args__ = (Index("ix_terms_acceptance_organisation_id", "organisation_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    document: Mapped[TermsDocument] = mapped_column(code_column(TermsDocument, "document_known"))
    version: Mapped[str] = mapped_column(String(20))
    accepted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    accepted_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))  # None: the operator
    signs_as: Mapped[str] = mapped_column(String(120))  # the office or proxy by which the account says it may sign
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    withdrawn_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_reason: Mapped[str | None] = mapped_column(Text)

    accepted_by: Mapped[Account | None] = relationship(foreign_keys=[accepted_by_id])
