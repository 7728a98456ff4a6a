"""The outbox: which document of which index must follow a changed row, written in the same flush as the change.

A consumer deletes its own rows once the index has them. WATCHED is the table of what follows what.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, event, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from marketplace import clock
from marketplace.models.accounts import Organisation
from marketplace.models.base import Base, UtcDateTime
from marketplace.models.cards import CardNeeds, Caseload, SkillCard
from marketplace.models.introductions import Disclosure, Introduction
from marketplace.models.openings import Opening
from marketplace.models.seeded import Concept

DERIVE = "derive"
"""Concepts of openings and cards; then enqueues the next two."""
EMBED = "embed"
"""Vectors of openings and cards; then enqueues the next."""
INDEX = "index"
"""Documents of the text indexes."""
MATCH = "match"
"""Columns that matching computes on; in the flush of the change itself, since pages read fresh whatever waits here."""


class OutboxRow(Base):
    """One subject that a consumer has to look at again. Several rows for one subject are normal."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_consumer", "consumer", "not_before", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    consumer: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))  # opening, card, concept
    subject_id: Mapped[int] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    not_before: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(300))


Subject = tuple[str, int]


def _of_organisation(session: Session, row: Organisation) -> Iterable[Subject]:
    ids = session.connection().execute(select(Opening.id).where(Opening.organisation_id == row.id)).scalars()
    return [("opening", number) for number in ids]


def _of_caseload(session: Session, row: Caseload) -> Iterable[Subject]:
    ids = session.connection().execute(select(SkillCard.id).where(SkillCard.person_id == row.person_id)).scalars()
    return [("card", number) for number in ids]


def _of_disclosure(session: Session, row: Disclosure) -> Iterable[Subject]:
    """How often an opening was told of decides how a list of openings treats it; a change of one tells nothing new."""
    if row not in session.new and row not in session.deleted:
        return []
    asked = select(Introduction.opening_id).where(Introduction.id == row.introduction_id)
    return [("opening", number) for number in session.connection().execute(asked).scalars()]


def _of_introduction(session: Session, row: Introduction) -> Iterable[Subject]:
    return [("opening", row.opening_id)] if row in session.deleted else []


WATCHED: dict[type[Base], Callable[[Session, Any], Iterable[Subject]]] = {
    Opening: lambda session, row: [("opening", row.id)],
    SkillCard: lambda session, row: [("card", row.id)],
    Organisation: _of_organisation,
    Caseload: _of_caseload,
    Disclosure: _of_disclosure,
    Introduction: _of_introduction,
    Concept: lambda session, row: [("concept", row.id)],
}


IN_COLUMNS: dict[type[Base], Callable[[Any], Subject]] = {
    Opening: lambda row: ("opening", row.id),
    SkillCard: lambda row: ("card", row.id),
    CardNeeds: lambda row: ("card", row.card_id),
}
"""Rows that columns are made of. Caseloads, employers and blocks are read at every request instead."""


def enqueue(session: Session, subjects: Iterable[Subject], consumer: str = INDEX) -> None:
    """Write outbox rows for subjects; for bulk updates that pass by the session's flush."""
    moment = clock.now()
    rows = [
        {
            "consumer": consumer,
            "kind": kind,
            "subject_id": number,
            "created_at": moment,
            "not_before": moment,
            "attempts": 0,
        }
        for kind, number in sorted(set(subjects))
    ]
    if rows:
        session.connection().execute(insert(OutboxRow), rows)


@event.listens_for(Session, "after_flush")
def _follow_changes(session: Session, _context: object) -> None:
    subjects: set[Subject] = set()
    changed = [row for row in session.dirty if session.is_modified(row)]
    for row in [*session.new, *changed, *session.deleted]:
        watch = WATCHED.get(type(row))
        if watch is not None:
            subjects.update(watch(session, row))
    enqueue(session, subjects, DERIVE)
    touched = [row for row in (*session.new, *changed, *session.deleted) if type(row) in IN_COLUMNS]
    enqueue(session, [IN_COLUMNS[type(row)](row) for row in touched], MATCH)
