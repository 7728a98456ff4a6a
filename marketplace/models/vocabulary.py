"""How the vocabulary changes: its revision, imports of ESCO with their staging, relations, proposed words."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, event, insert, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from marketplace import clock
from marketplace.domain.proposals import MAX_MEANING, MAX_WORD, ProposalState
from marketplace.domain.vocabulary import ImportState, Parts, RelationKind
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column
from marketplace.models.seeded import Concept

_ONLY = 1


class VocabularyRevision(Base):
    """One row: a number that grows with every change of a concept, so that a process knows when to load anew."""

    __tablename__ = "vocabulary_revision"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column()
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class VocabularyImport(Base):
    """One import of ESCO: when, which release and languages, how it ended and what it changed."""

    __tablename__ = "vocabulary_import"

    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[ImportState] = mapped_column(code_column(ImportState, "state_known"))
    release: Mapped[str | None] = mapped_column(String(20))
    languages: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]))
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    counts: Mapped[Mapping[str, int]] = mapped_column(Plain(Mapping[str, int]))


class ConceptRelation(Base):
    """An occupation needs a skill. Source: ESCO."""

    __tablename__ = "concept_relation"
    __table_args__ = (Index("ix_concept_relation_skill_id", "skill_id"),)

    occupation_id: Mapped[int] = mapped_column(ForeignKey("concept.id"), primary_key=True)
    skill_id: Mapped[int] = mapped_column(ForeignKey("concept.id"), primary_key=True)
    kind: Mapped[RelationKind] = mapped_column(code_column(RelationKind, "kind_known"))


class StagedConcept(Base):
    """A concept as it will stand once the import switches; concept_id NULL: a new one."""

    __tablename__ = "staged_concept"

    import_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    slug: Mapped[str] = mapped_column(String(120), primary_key=True)
    concept_id: Mapped[int | None] = mapped_column()
    kind: Mapped[str] = mapped_column(String(12))
    uri: Mapped[str | None] = mapped_column(String(200))
    isco: Mapped[str | None] = mapped_column(String(8))
    origin: Mapped[str] = mapped_column(String(12))
    labels: Mapped[Mapping[str, str]] = mapped_column(Plain(Mapping[str, str]))
    synonyms: Mapped[Mapping[str, tuple[str, ...]]] = mapped_column(Plain(Mapping[str, tuple[str, ...]]))
    broader: Mapped[tuple[str, ...]] = mapped_column(Plain(tuple[str, ...]))
    parts: Mapped[Parts | None] = mapped_column(Plain(Parts))
    retired_on: Mapped[date | None] = mapped_column(Date)


class StagedRelation(Base):
    """A relation that comes or changes (`kind`) or goes (NULL) once the import switches."""

    __tablename__ = "staged_relation"

    import_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    occupation_slug: Mapped[str] = mapped_column(String(120), primary_key=True)
    skill_slug: Mapped[str] = mapped_column(String(120), primary_key=True)
    kind: Mapped[str | None] = mapped_column(String(32))


class SynonymProposal(Identified, Base):
    """ "This word means …": from anybody, without saying from whom; a coordinator accepts or refuses it."""

    __tablename__ = "synonym_proposal"
    __table_args__ = (
        Index("ix_synonym_proposal_state", "state", "id"),
        Index("ix_synonym_proposal_word", "word", "language"),
        CheckConstraint("concept_id IS NOT NULL OR meaning IS NOT NULL", name="means_something"),
        CheckConstraint("state <> 'accepted' OR concept_id IS NOT NULL", name="accepted_to"),
        CheckConstraint("(state = 'waiting') = (decided_at IS NULL)", name="decided_when"),
    )

    word: Mapped[str] = mapped_column(String(MAX_WORD))
    language: Mapped[str] = mapped_column(String(2))
    concept_id: Mapped[int | None] = mapped_column(ForeignKey("concept.id"))
    meaning: Mapped[str | None] = mapped_column(String(MAX_MEANING))  # in the proposer's words
    times: Mapped[int] = mapped_column(default=1)  # how often the same was proposed while it waited
    state: Mapped[ProposalState] = mapped_column(
        code_column(ProposalState, "state_known"), default=ProposalState.WAITING
    )
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    version: Mapped[int] = mapped_column(default=1)

    concept: Mapped[Concept | None] = relationship()


def bump_revision(session: Session) -> None:
    """Say that the vocabulary changed; for bulk changes that pass by the session's flush."""
    connection, moment = session.connection(), clock.now()
    grown = update(VocabularyRevision).values(number=VocabularyRevision.number + 1, changed_at=moment)
    if not connection.execute(grown.where(VocabularyRevision.id == _ONLY)).rowcount:
        connection.execute(insert(VocabularyRevision).values(id=_ONLY, number=1, changed_at=moment))


@event.listens_for(Session, "after_flush")
def _follow_concepts(session: Session, _context: Any) -> None:
    changed = (row for row in session.dirty if session.is_modified(row))
    if any(isinstance(row, Concept) for row in (*session.new, *changed, *session.deleted)):
        bump_revision(session)
