"""How long things are kept, who was warned, and what was asked to be erased."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.models.accounts import Account
from marketplace.models.base import Base, Identified, UtcDateTime
from marketplace.models.cards import Person


class RetentionRule(Base):
    """For how long one kind of data is kept, from a day on. A change is a new row, so the rows are the history."""

    __tablename__ = "retention_rule"
    __table_args__ = (
        UniqueConstraint("code", "valid_from", name="uq_retention_rule_row"),
        CheckConstraint("amount >= 1", name="keeps_something"),
        CheckConstraint("unit IN ('days', 'months')", name="unit_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(40))  # of domain/retention.py
    valid_from: Mapped[date] = mapped_column(Date)
    amount: Mapped[int] = mapped_column()
    unit: Mapped[str] = mapped_column(String(10))
    source: Mapped[str] = mapped_column(String(300))  # of the release: where it comes from; of an admin: why
    set_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))  # None: the release
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)

    set_by: Mapped[Account | None] = relationship()


class CardNotice(Base):
    """When somebody was told that a card is about to go, and when somebody last said that it stays."""

    __tablename__ = "card_notice"

    card_id: Mapped[int] = mapped_column(ForeignKey("skill_card.id"), primary_key=True)
    warned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    kept_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class LastVisit(Base):
    """When an account was last used, as far as its sign-ins are forgotten already."""

    __tablename__ = "last_visit"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ErasureRequest(Identified, Base):
    """Somebody asked that everything about a person goes; until `due_at` it can be taken back."""

    __tablename__ = "erasure_request"
    __table_args__ = (
        Index("ix_erasure_request_person_id", "person_id"),
        Index("ix_erasure_request_due_at", "due_at"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    reason: Mapped[str | None] = mapped_column(String(300))  # when somebody else asks on the person's behalf
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    person: Mapped[Person] = relationship()
