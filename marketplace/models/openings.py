"""Openings, and needs that an employer left as one sentence and a number."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.codes import Amount, Contract, Offer, OpeningKind
from marketplace.domain.facts import (
    Guide,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    WantedLanguage,
    WantedLicence,
    WantedSkill,
)
from marketplace.domain.openings import OpeningState
from marketplace.models.accounts import Account, Organisation
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column


class Opening(Identified, Base):
    """Something a person can be introduced to. `missing` lists what its kind still asks for (empty: complete)."""

    __tablename__ = "opening"
    __table_args__ = (
        UniqueConstraint("source", "external_id", name="uq_opening_record"),
        Index("ix_opening_state_published", "state", "published_at"),
        Index("ix_opening_organisation_id", "organisation_id"),
        Index("ix_opening_expires_at", "expires_at"),
        CheckConstraint("positions >= 1", name="has_positions"),
        CheckConstraint("(kind = 'work_trial') = (contract = 'trial')", name="trial_is_trial"),
        CheckConstraint("pay IS NULL OR contract NOT IN ('trial', 'volunteer')", name="unpaid_has_no_pay"),
        CheckConstraint("state <> 'published' OR published_at IS NOT NULL", name="published_when"),
    )

    source: Mapped[str] = mapped_column(String(40), default="loytamo")
    external_id: Mapped[str] = mapped_column(String(80))  # our own records: the public id
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    created_by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))  # who answers at the employer
    state: Mapped[OpeningState] = mapped_column(code_column(OpeningState, "state_known"), default=OpeningState.DRAFT)
    missing: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]), default=())

    kind: Mapped[OpeningKind] = mapped_column(code_column(OpeningKind, "kind_known"))
    title: Mapped[Mapping[str, str]] = mapped_column(Plain(Mapping[str, str]))
    contract: Mapped[Contract] = mapped_column(code_column(Contract, "contract_known"))
    places: Mapped[tuple[Place, ...]] = mapped_column(Plain(tuple[Place, ...]))
    language: Mapped[str] = mapped_column(String(3), default="fi")
    description: Mapped[Mapping[str, str] | None] = mapped_column(Plain(Mapping[str, str]))
    tasks: Mapped[tuple[str, ...] | None] = mapped_column(Plain(tuple[str, ...]))
    occupation: Mapped[str | None] = mapped_column(String(200))
    skills: Mapped[tuple[WantedSkill, ...] | None] = mapped_column(Plain(tuple[WantedSkill, ...]))
    languages: Mapped[tuple[WantedLanguage, ...] | None] = mapped_column(Plain(tuple[WantedLanguage, ...]))
    licences: Mapped[tuple[WantedLicence, ...] | None] = mapped_column(Plain(tuple[WantedLicence, ...]))
    demands: Mapped[Mapping[str, Amount] | None] = mapped_column(Plain(Mapping[str, Amount]))
    accommodations: Mapped[Mapping[str, Offer] | None] = mapped_column(Plain(Mapping[str, Offer]))
    handover: Mapped[tuple[str, ...] | None] = mapped_column(Plain(tuple[str, ...]))
    hours_per_week: Mapped[HoursRange | None] = mapped_column(Plain(HoursRange))
    hours_total: Mapped[float | None] = mapped_column()
    times: Mapped[tuple[str, ...] | None] = mapped_column(Plain(tuple[str, ...]))
    times_flexible: Mapped[bool | None] = mapped_column()
    starts_on: Mapped[date | None] = mapped_column(Date)
    ends_on: Mapped[date | None] = mapped_column(Date)
    starts_flexible: Mapped[bool | None] = mapped_column()
    pay: Mapped[Pay | None] = mapped_column(Plain(Pay))
    positions: Mapped[int] = mapped_column(default=1)
    guide: Mapped[Guide | None] = mapped_column(Plain(Guide))
    workplace: Mapped[str | None] = mapped_column(String(200))
    workplace_id: Mapped[int | None] = mapped_column(ForeignKey("workplace.id"))  # whose name and place it took over

    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_reason: Mapped[str | None] = mapped_column(String(300))
    held_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # a coordinator hid it: services/safety.py
    held_back_reason: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(default=1)

    organisation: Mapped[Organisation] = relationship()
    contact: Mapped[Account | None] = relationship(foreign_keys=[contact_id])
    created_by: Mapped[Account] = relationship(foreign_keys=[created_by_id])

    @property
    def is_held_back(self) -> bool:
        """Hidden by a coordinator, itself or with its whole employer."""
        return self.held_back_at is not None or self.organisation.suspended_at is not None

    def facts(self) -> OpeningFacts:
        """Return what the opening says about the work."""
        values: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(OpeningFacts)}
        return OpeningFacts(**values)

    def write_facts(self, facts: OpeningFacts) -> None:
        """Take over every field that differs."""
        for f in fields(OpeningFacts):
            if getattr(self, f.name) != getattr(facts, f.name):
                setattr(self, f.name, getattr(facts, f.name))


class EmployerNeed(Identified, Base):
    """Work that exists before a vacancy does: one sentence and a number ("Soita minulle")."""

    __tablename__ = "employer_need"

    sentence: Mapped[str] = mapped_column(Text)
    phone: Mapped[str] = mapped_column(String(40))
    name: Mapped[str | None] = mapped_column(String(120))
    municipality: Mapped[str | None] = mapped_column(String(3))
    language: Mapped[str] = mapped_column(String(2), default="fi")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    opening_id: Mapped[int | None] = mapped_column(ForeignKey("opening.id"))
    handled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    handled_how: Mapped[str | None] = mapped_column(String(300))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
