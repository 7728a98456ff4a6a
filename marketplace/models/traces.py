"""What remains of what happened: moves, reads of personal data, messages sent."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

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
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    reader: Mapped[str] = mapped_column(String(30))  # a Reader of domain/visibility.py, or operator
    what: Mapped[str] = mapped_column(String(30))  # card, person, listing, disclosure, export, rank
    card_id: Mapped[int | None] = mapped_column(ForeignKey("skill_card.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    card_ids: Mapped[tuple[int, ...]] = mapped_column(Plain(tuple[int, ...]), default=())
    fields: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]), default=())
    reason: Mapped[str | None] = mapped_column(String(300))


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
    state: Mapped[DeliveryState] = mapped_column(
        code_column(DeliveryState, "state_known"), default=DeliveryState.QUEUED
    )
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sending_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # when it was last handed to the mailer
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    error: Mapped[str | None] = mapped_column(String(300))
