"""Reports of what is not right, and the employers whom a person does not want to meet."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.safety import Decision, ReportedKind, ReportReason, ReportState
from marketplace.models.accounts import Account, Organisation
from marketplace.models.base import Base, Identified, UtcDateTime, code_column


class Report(Identified, Base):
    """Somebody says that something is not right. A coordinator answers by `due_at`; both sides are told."""

    __tablename__ = "report"
    __table_args__ = (
        Index("ix_report_state_due", "state", "due_at"),
        Index("ix_report_subject", "subject_kind", "subject_id"),
    )

    subject_kind: Mapped[ReportedKind] = mapped_column(code_column(ReportedKind, "subject_kind_known"))
    subject_id: Mapped[int] = mapped_column()
    # Whose coordinators read it: the coaching organisation of a card or introduction; None: every coordinator.
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    reason: Mapped[ReportReason] = mapped_column(code_column(ReportReason, "reason_known"))
    words: Mapped[str | None] = mapped_column(Text)
    reporter_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    reporter_email: Mapped[str | None] = mapped_column(String(254))  # of a visitor who wants an answer
    language: Mapped[str] = mapped_column(String(2), default="fi")
    state: Mapped[ReportState] = mapped_column(code_column(ReportState, "state_known"), default=ReportState.OPEN)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decision: Mapped[Decision | None] = mapped_column(code_column(Decision, "decision_known"))
    decision_words: Mapped[str | None] = mapped_column(Text)  # told to both sides
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    taken_by: Mapped[Account | None] = relationship(foreign_keys=[taken_by_id])
    reporter: Mapped[Account | None] = relationship(foreign_keys=[reporter_id])


class EmployerBlock(Base):
    """An employer that a person does not want to meet: it never sees the card, and no match or proposal goes there."""

    __tablename__ = "employer_block"
    __table_args__ = (
        UniqueConstraint("person_id", "organisation_id", name="uq_employer_block_pair"),
        Index("ix_employer_block_organisation_id", "organisation_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    organisation: Mapped[Organisation] = relationship()
