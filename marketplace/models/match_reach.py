"""Whom the lists of matches reach: counted every night, for the figures of fairness alone."""

from datetime import date

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.domain.fairness import FirstLanguage
from marketplace.models.base import Base, code_column


class MatchReach(Base):
    """How far a card that was out came in a week: its best place in any opening's top ten, and in how many.

    A row says that the card took part, also when it reached none. `region` and `first_language`: the groups in which
    it was counted. No page shows a row; figures of groups are shown from five cards up (domain/fairness.py).
    """

    __tablename__ = "match_reach"
    __table_args__ = (
        Index("ix_match_reach_week", "week"),
        CheckConstraint("(best_rank IS NULL) = (top_tens = 0)", name="reached_has_a_rank"),
    )

    card_id: Mapped[int] = mapped_column(ForeignKey("skill_card.id", ondelete="CASCADE"), primary_key=True)
    week: Mapped[date] = mapped_column(Date, primary_key=True)  # its Monday
    best_rank: Mapped[int | None] = mapped_column()  # 1 to TOP
    top_tens: Mapped[int] = mapped_column(default=0)  # of the night with the most
    region: Mapped[str | None] = mapped_column(String(2))  # of the card's municipality, None where that is unknown
    first_language: Mapped[FirstLanguage] = mapped_column(code_column(FirstLanguage, "first_language_known"))
