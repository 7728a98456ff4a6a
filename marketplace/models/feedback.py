"""Feedback on accessibility, left by anybody, answered in 14 days."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.domain.feedback import FeedbackState
from marketplace.models.base import Base, Identified, UtcDateTime, code_column


class Feedback(Identified, Base):
    """What somebody could not use, where, and where an answer goes; kept two years after it was answered.

    No account stands here, even when the giver was signed in: who gives feedback need not be known.
    """

    __tablename__ = "feedback"
    __table_args__ = (
        Index("ix_feedback_state_due", "state", "due_at"),
        CheckConstraint("(state = 'waiting') = (ended_at IS NULL)", name="ended_when"),
        CheckConstraint("state <> 'answered' OR (giver_email IS NOT NULL AND answer IS NOT NULL)", name="answered_to"),
    )

    words: Mapped[str] = mapped_column(Text)
    page: Mapped[str | None] = mapped_column(String(300))  # which page it is about, as the giver says it
    giver_email: Mapped[str | None] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(2))
    state: Mapped[FeedbackState] = mapped_column(
        code_column(FeedbackState, "state_known"), default=FeedbackState.WAITING
    )
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reminded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answer: Mapped[str | None] = mapped_column(Text)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    version: Mapped[int] = mapped_column(default=1)
