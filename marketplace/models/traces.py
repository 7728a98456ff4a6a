"""What remains of what happened: moves, reads of personal data, messages sent."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.codes import ConsentWay
from marketplace.domain.messages import DeliveryState
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column


class HistoryRow(Base):
    """One move of one subject: who, when, from, to, why."""

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_subject", "subject_kind", "subject_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    subject_kind: Mapped[str] = mapped_column(String(20))  # opening, card, introduction, placement, check_in …
    subject_id: Mapped[int] = mapped_column()
    event: Mapped[str] = mapped_column(String(40))
    state_from: Mapped[str | None] = mapped_column(String(32))
    state_to: Mapped[str | None] = mapped_column(String(32))
    part: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    reason: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    # An answer given by voice or on paper and recorded by somebody else: how, and on which day it was given.
    how: Mapped[ConsentWay | None] = mapped_column(code_column(ConsentWay, "way_known"))
    happened_on: Mapped[date | None] = mapped_column(Date)


class ReadAudit(Base):
    """Who read what of a person's data: one row per opened card, one per listing with the ids of its cards."""

    __tablename__ = "read_audit"
    __table_args__ = (
        Index("ix_read_audit_card_id", "card_id", "id"),
        Index("ix_read_audit_person_id", "person_id", "id"),
        Index("ix_read_audit_at", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    reader: Mapped[str] = mapped_column(String(30))  # a Reader of domain/visibility.py, or operator
    what: Mapped[str] = mapped_column(String(30))  # card, person, listing, disclosure, export, rank
    card_id: Mapped[int | None] = mapped_column(ForeignKey("skill_card.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    fields: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]), default=())
    why_code: Mapped[str | None] = mapped_column(String(40))  # a code of domain/own_data.py, when one is asked for
    reason: Mapped[str | None] = mapped_column(String(300))

    cards: Mapped[list["ReadAuditCard"]] = relationship(lazy="selectin", order_by="ReadAuditCard.card_id")

    @property
    def card_ids(self) -> tuple[int, ...]:
        """The cards that a listing showed, in order of id."""
        return tuple(each.card_id for each in self.cards)

    @card_ids.setter
    def card_ids(self, ids: Iterable[int]) -> None:
        self.cards = [ReadAuditCard(card_id=number) for number in sorted(set(ids))]


class ReadAuditCard(Base):
    """One card that stood in a listing: a person's own list of who has read is found by it, however long the log is."""

    __tablename__ = "read_audit_card"
    __table_args__ = (Index("ix_read_audit_card_card_id", "card_id", "audit_id"),)

    audit_id: Mapped[int] = mapped_column(ForeignKey("read_audit.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[int] = mapped_column(primary_key=True)  # no reference: a trace stands whatever becomes of the card


class OutgoingMessage(Identified, Base):
    """A message as code and parameters; rendered when sent. No private content: a link and what it is about."""

    __tablename__ = "outgoing_message"
    __table_args__ = (
        Index("ix_outgoing_message_state", "state", "not_before"),
        Index("ix_outgoing_message_account_id", "account_id", "id"),
    )

    message_id: Mapped[str] = mapped_column(String(120), unique=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    to_address: Mapped[str] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(2))
    code: Mapped[str] = mapped_column(String(60))  # a mail: texts mail-<code>-subject and mail-<code>-body
    parameters: Mapped[Mapping[str, Any]] = mapped_column(Plain(Mapping[str, Any]), default=dict)
    path: Mapped[str] = mapped_column(String(300), default="/")
    # Of a letter that can be stopped: where, with a placeholder as in `path`. Only the letter says it.
    stop_path: Mapped[str | None] = mapped_column(String(120))
    state: Mapped[DeliveryState] = mapped_column(
        code_column(DeliveryState, "state_known"), default=DeliveryState.QUEUED
    )
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sending_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # when it was last handed to the mailer
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    error: Mapped[str | None] = mapped_column(String(300))
