"""Persons, who coaches them, their cards, and apart from the cards their needs with the consent for keeping them."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.cards import CardState
from marketplace.domain.codes import Amount, ConsentWay, OpeningKind, Visibility, Weight
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    Place,
    ShownSkill,
    SpokenLanguage,
    WantedOccupation,
)
from marketplace.models.accounts import Account, Organisation
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column

NEED_FIELDS = ("limits", "needs")


class Person(Identified, Base):
    """Who is helped. May have no account; then the coach records each answer."""

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(40))
    email: Mapped[str | None] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(2), default="fi")
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    erased_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    account: Mapped[Account | None] = relationship()
    caseloads: Mapped[list["Caseload"]] = relationship(back_populates="person", order_by="Caseload.id")


class Caseload(Base):
    """One responsible coach of a person in an organisation, dated. At most one is in force at a time."""

    __tablename__ = "caseload"
    __table_args__ = (
        Index(
            "uq_caseload_in_force",
            "person_id",
            "organisation_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index("ix_caseload_coach_id", "coach_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    coach_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str | None] = mapped_column(String(300))  # why it ended: a code of domain/handover.py
    note: Mapped[str | None] = mapped_column(Text)  # from the coach before to the next one

    person: Mapped[Person] = relationship(back_populates="caseloads")
    coach: Mapped[Account] = relationship()


class SkillCard(Identified, Base):
    """What a person can do and wants at work, under a pseudonym. Needs and limits live in CardNeeds."""

    __tablename__ = "skill_card"
    __table_args__ = (
        UniqueConstraint("source", "external_id", name="uq_skill_card_record"),
        Index("ix_skill_card_person_id", "person_id"),
        Index("ix_skill_card_organisation_id", "organisation_id"),
        Index("ix_skill_card_state", "state"),
        CheckConstraint("max_km IS NULL OR max_km >= 0", name="max_km_positive"),
        CheckConstraint("visibility = 'own_coach' OR consent_on IS NOT NULL", name="shown_with_consent"),
    )

    source: Mapped[str] = mapped_column(String(40), default="loytamo")
    external_id: Mapped[str] = mapped_column(String(80))  # our own records: the public id
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))  # who keeps it with the person
    state: Mapped[CardState] = mapped_column(code_column(CardState, "state_known"), default=CardState.DRAFT)
    visibility: Mapped[Visibility] = mapped_column(
        code_column(Visibility, "visibility_known"), default=Visibility.OWN_COACH
    )
    consent_on: Mapped[date | None] = mapped_column(Date)
    consent_how: Mapped[ConsentWay | None] = mapped_column(code_column(ConsentWay, "consent_way_known"))

    headline: Mapped[Mapping[str, str]] = mapped_column(Plain(Mapping[str, str]))
    summary: Mapped[Mapping[str, str] | None] = mapped_column(Plain(Mapping[str, str]))
    kinds: Mapped[tuple[OpeningKind, ...] | None] = mapped_column(Plain(tuple[OpeningKind, ...]))
    occupations: Mapped[tuple[WantedOccupation, ...] | None] = mapped_column(Plain(tuple[WantedOccupation, ...]))
    skills: Mapped[tuple[ShownSkill, ...] | None] = mapped_column(Plain(tuple[ShownSkill, ...]))
    interests: Mapped[tuple[str, ...] | None] = mapped_column(Plain(tuple[str, ...]))
    languages: Mapped[tuple[SpokenLanguage, ...] | None] = mapped_column(Plain(tuple[SpokenLanguage, ...]))
    licences: Mapped[tuple[HeldLicence, ...] | None] = mapped_column(Plain(tuple[HeldLicence, ...]))
    hours_per_week: Mapped[HoursRange | None] = mapped_column(Plain(HoursRange))
    times: Mapped[tuple[str, ...] | None] = mapped_column(Plain(tuple[str, ...]))
    place: Mapped[Place] = mapped_column(Plain(Place))
    max_km: Mapped[float | None] = mapped_column()
    remote: Mapped[bool | None] = mapped_column()
    available_from: Mapped[date | None] = mapped_column(Date)
    min_pay_cents_per_hour: Mapped[int | None] = mapped_column()

    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    held_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # a coordinator hid it: services/safety.py
    held_back_reason: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(default=1)

    person: Mapped[Person] = relationship()
    organisation: Mapped[Organisation | None] = relationship()
    needs_row: Mapped["CardNeeds | None"] = relationship(back_populates="card", uselist=False)

    def facts(self, *, with_needs: bool) -> CardFacts:
        """Return what the card says; needs and limits only when asked for (they are a store of their own)."""
        own: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(CardFacts) if f.name not in NEED_FIELDS}
        row = self.needs_row if with_needs else None
        return CardFacts(**own, limits=row.limits if row else None, needs=row.needs if row else None)

    def write_facts(self, facts: CardFacts) -> None:
        """Take over everything but needs and limits."""
        for f in fields(CardFacts):
            if f.name not in NEED_FIELDS and getattr(self, f.name) != getattr(facts, f.name):
                setattr(self, f.name, getattr(facts, f.name))


class CardNeeds(Base):
    """Needs, limits and coach-only text of a card: own store, own consent, shortest life. Never a diagnosis."""

    __tablename__ = "card_needs"

    id: Mapped[int] = mapped_column(primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("skill_card.id"), unique=True)
    consent_id: Mapped[int] = mapped_column(ForeignKey("consent.id"))
    needs: Mapped[Mapping[str, Weight] | None] = mapped_column(Plain(Mapping[str, Weight]))
    limits: Mapped[Mapping[str, Amount] | None] = mapped_column(Plain(Mapping[str, Amount]))
    coach_text: Mapped[str | None] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)

    card: Mapped[SkillCard] = relationship(back_populates="needs_row")
    consent: Mapped["Consent"] = relationship()


class Consent(Base):
    """What a person agreed to: purpose, the version of the text, when, how, withdrawn when."""

    __tablename__ = "consent"
    __table_args__ = (Index("ix_consent_person_id", "person_id"), Index("ix_consent_card_id", "card_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    card_id: Mapped[int | None] = mapped_column(ForeignKey("skill_card.id"))  # the card that it is about
    purpose: Mapped[str] = mapped_column(String(40))  # keep_needs, show_card
    text_version: Mapped[str] = mapped_column(String(20))
    given_on: Mapped[date] = mapped_column(Date)
    how: Mapped[ConsentWay] = mapped_column(code_column(ConsentWay, "way_known"))
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
