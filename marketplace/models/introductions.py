"""Introductions and what was disclosed in them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.codes import ConsentWay
from marketplace.domain.disclosure import VisibleProfile
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.models.accounts import Account
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column
from marketplace.models.cards import SkillCard
from marketplace.models.openings import Opening

_OPEN = "state IN ('asked_person', 'offered', 'meeting_wanted', 'contact_shared', 'meeting_set')"


class Introduction(Identified, Base):
    """One card meeting one opening. A waiting state always has an owner (`waits_for`) and a day (`due_at`)."""

    __tablename__ = "introduction"
    __table_args__ = (
        # One open introduction of a card to an opening at a time.
        Index(
            "uq_introduction_open",
            "card_id",
            "opening_id",
            unique=True,
            sqlite_where=text(_OPEN),
            postgresql_where=text(_OPEN),
        ),
        Index("ix_introduction_opening_id", "opening_id"),
        Index("ix_introduction_coach_id", "coach_id"),
        Index("ix_introduction_state_due", "state", "due_at"),
        CheckConstraint(
            f"({_OPEN} AND waits_for IS NOT NULL AND due_at IS NOT NULL) OR "
            f"(NOT {_OPEN} AND waits_for IS NULL AND due_at IS NULL)",
            name="waiting_has_owner_and_day",
        ),
    )

    card_id: Mapped[int] = mapped_column(ForeignKey("skill_card.id"))
    opening_id: Mapped[int] = mapped_column(ForeignKey("opening.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))  # the coaching organisation
    coach_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    started_by: Mapped[Part] = mapped_column(code_column(Part, "started_by_known"))
    state: Mapped[IntroductionState] = mapped_column(code_column(IntroductionState, "state_known"))
    waits_for: Mapped[Part | None] = mapped_column(code_column(Part, "waits_for_known"))
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    coach_words: Mapped[str | None] = mapped_column(Text)  # from the coach to the person, with the proposal
    match_reasons: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]), default=())
    meeting_kind: Mapped[str | None] = mapped_column(String(20))  # a code of MEETING_KINDS
    meeting_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    meeting_place: Mapped[str | None] = mapped_column(String(300))
    end_reason: Mapped[str | None] = mapped_column(String(60))  # a code of END_REASONS
    end_words: Mapped[str | None] = mapped_column(Text)
    reason_shared: Mapped[bool] = mapped_column(default=False)  # may the other side read the reason
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    card: Mapped[SkillCard] = relationship()
    opening: Mapped[Opening] = relationship()
    coach: Mapped[Account] = relationship()
    disclosures: Mapped[list["Disclosure"]] = relationship(back_populates="introduction", order_by="Disclosure.id")


class Disclosure(Base):
    """What the person lets one employer see in one introduction: field names, chosen need codes, and when withdrawn.

    `shown` is what the person saw in the preview, as it was then: a card edited later shows the employer nothing more.
    It is emptied when the disclosure is taken back or the introduction ends without an agreement.
    """

    __tablename__ = "disclosure"
    __table_args__ = (
        UniqueConstraint("introduction_id", "ask", name="uq_disclosure_introduction_ask"),
        CheckConstraint("ask IN ('profile', 'contact')", name="ask_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    introduction_id: Mapped[int] = mapped_column(ForeignKey("introduction.id"))
    ask: Mapped[str] = mapped_column(String(10))
    fields: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]))
    need_codes: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]), default=())
    shown: Mapped[VisibleProfile | None] = mapped_column(Plain(VisibleProfile))
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)
    how: Mapped[ConsentWay] = mapped_column(code_column(ConsentWay, "way_known"))
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    text_version: Mapped[str] = mapped_column(String(20))
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    introduction: Mapped[Introduction] = relationship(back_populates="disclosures")
