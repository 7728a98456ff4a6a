"""Placements and their check-ins."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.codes import ConsentWay
from marketplace.domain.facts import HoursRange
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.models.accounts import Account
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column
from marketplace.models.introductions import Introduction


class Placement(Identified, Base):
    """An agreed period of work: dates, hours, mentor, support."""

    __tablename__ = "placement"
    __table_args__ = (
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="ends_after_start"),
        CheckConstraint("(state = 'ended') = (ended_on IS NOT NULL)", name="ended_when"),
        CheckConstraint("state NOT IN ('ended', 'cancelled') OR end_reason IS NOT NULL", name="end_has_reason"),
        Index("ix_placement_coach_id", "coach_id"),
    )

    introduction_id: Mapped[int] = mapped_column(ForeignKey("introduction.id"), unique=True)
    coach_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    state: Mapped[PlacementState] = mapped_column(
        code_column(PlacementState, "state_known"), default=PlacementState.PLANNED
    )
    starts_on: Mapped[date] = mapped_column(Date)
    ends_on: Mapped[date | None] = mapped_column(Date)
    hours_per_week: Mapped[HoursRange | None] = mapped_column(Plain(HoursRange))
    hours_total: Mapped[float | None] = mapped_column()
    mentor_name: Mapped[str] = mapped_column(String(120))
    # Our agreement is a draft of the official one: a work trial starts only when that is signed.
    official_agreement_on: Mapped[date | None] = mapped_column(Date)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_on: Mapped[date | None] = mapped_column(Date)
    end_reason: Mapped[str | None] = mapped_column(String(60))
    end_words: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    introduction: Mapped[Introduction] = relationship()
    coach: Mapped[Account] = relationship()
    check_ins: Mapped[list["CheckIn"]] = relationship(back_populates="placement", order_by="CheckIn.due_on, CheckIn.id")


class CheckIn(Identified, Base):
    """One scheduled set of three questions to one party of a placement."""

    __tablename__ = "check_in"
    __table_args__ = (
        UniqueConstraint("placement_id", "party", "plan_code", name="uq_check_in_plan"),
        CheckConstraint("(state = 'answered') = (answered_at IS NOT NULL)", name="answered_when"),
        Index("ix_check_in_state_due", "state", "due_on"),
    )

    placement_id: Mapped[int] = mapped_column(ForeignKey("placement.id"))
    party: Mapped[Party] = mapped_column(code_column(Party, "party_known"))
    plan_code: Mapped[str] = mapped_column(String(20))
    due_on: Mapped[date] = mapped_column(Date)
    state: Mapped[CheckInState] = mapped_column(code_column(CheckInState, "state_known"), default=CheckInState.PLANNED)
    asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answers: Mapped[Mapping[str, str] | None] = mapped_column(Plain(Mapping[str, str]))
    words: Mapped[str | None] = mapped_column(Text)
    wants_to_talk: Mapped[bool] = mapped_column(default=False)
    talked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # when the coach has answered the wish to talk
    how: Mapped[ConsentWay | None] = mapped_column(code_column(ConsentWay, "way_known"))
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    version: Mapped[int] = mapped_column(default=1)

    placement: Mapped[Placement] = relationship(back_populates="check_ins")
