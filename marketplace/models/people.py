"""Codes on paper or in a message with which a person takes over an account of their own."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.models.base import Base, Identified, UtcDateTime
from marketplace.models.cards import Person


class TakeOverCode(Identified, Base):
    """A code that a coach gave a person. Only its hash is kept; a newer one ends it, and so does an account."""

    __tablename__ = "take_over_code"
    __table_args__ = (Index("ix_take_over_code_person_id", "person_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    letters_sent: Mapped[int] = mapped_column(default=0)  # to how many addresses the code has sent a letter

    person: Mapped[Person] = relationship()
