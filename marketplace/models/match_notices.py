"""Which new matches were told to whom, and how often somebody wants to hear of them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.domain.match_notices import NoticeKind, NoticePace
from marketplace.models.base import Base, UtcDateTime, code_column


class MatchNotice(Base):
    """A pair that a letter told an account of: never twice for the same reason."""

    __tablename__ = "match_notice"
    __table_args__ = (
        Index("ix_match_notice_told_at", "told_at"),
        Index("ix_match_notice_card_id", "card_id"),
        Index("ix_match_notice_opening_id", "opening_id"),
    )

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    opening_id: Mapped[int] = mapped_column(ForeignKey("opening.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("skill_card.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[NoticeKind] = mapped_column(code_column(NoticeKind, "kind_known"), primary_key=True)
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MatchPace(Base):
    """How often an account hears of new matches, and when the next letter may come. No row: nothing was chosen."""

    __tablename__ = "match_pace"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    often: Mapped[NoticePace] = mapped_column(code_column(NoticePace, "often_known"))
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
