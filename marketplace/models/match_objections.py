"""What people said is wrong about a match, with what the match came out as at that moment."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.codes import MatchState
from marketplace.domain.objections import ListedFor, Objection, ObjectionState, Outcome
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column
from marketplace.models.cards import SkillCard
from marketplace.models.openings import Opening


class MatchObjection(Identified, Base):
    """ "This is wrong", said of one pair by the person or a coach; the own coach answers with an outcome.

    `match_state`, `score`, `rules_version` and `reason_codes` are those of the moment, as the one who said it had them.
    """

    __tablename__ = "match_objection"
    __table_args__ = (
        Index("ix_match_objection_card_id", "card_id", "state"),
        Index("ix_match_objection_said_at", "said_at"),
        CheckConstraint("(state = 'open') = (ended_at IS NULL)", name="ended_when"),
        CheckConstraint("(state = 'handled') = (outcome IS NOT NULL)", name="handled_how"),
    )

    opening_id: Mapped[int] = mapped_column(ForeignKey("opening.id"))
    card_id: Mapped[int] = mapped_column(ForeignKey("skill_card.id"))
    what_is_wrong: Mapped[Objection] = mapped_column(code_column(Objection, "what_is_wrong_known"))
    words: Mapped[str | None] = mapped_column(Text)
    listed_for: Mapped[ListedFor] = mapped_column(code_column(ListedFor, "listed_for_known"))
    match_state: Mapped[MatchState] = mapped_column(code_column(MatchState, "match_state_known"))
    score: Mapped[float] = mapped_column()
    rules_version: Mapped[str] = mapped_column(String(20))
    reason_codes: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]))
    said_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[ObjectionState] = mapped_column(
        code_column(ObjectionState, "state_known"), default=ObjectionState.OPEN
    )
    outcome: Mapped[Outcome | None] = mapped_column(code_column(Outcome, "outcome_known"))
    answer: Mapped[str | None] = mapped_column(Text)  # in the coach's words, for whoever said it
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    opening: Mapped[Opening] = relationship()
    card: Mapped[SkillCard] = relationship()
