"""How the vocabulary stands, and the words that people proposed for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.proposals import ProposalState
from marketplace.domain.vocabulary import ImportState, renamed
from marketplace.models import (
    Concept,
    ConceptRelation,
    SynonymProposal,
    VocabularyImport,
    VocabularyRevision,
)
from marketplace.models.base import Base

PAGE_SIZE = 30
MAX_PARTS = 5_000
_WAITS = SynonymProposal.state == ProposalState.WAITING


@dataclass(frozen=True, slots=True)
class VocabularyStatus:
    """Counts of what is in use. concepts: by (kind, origin); shared: in our words and in ESCO; renamed: of those."""

    revision: int
    concepts: Mapping[tuple[str, str], int]
    shared: int
    renamed: int
    retired: int
    relations: int
    waiting: int
    accepted: int
    last_import: VocabularyImport | None
    running: bool


def last_import(session: Session) -> VocabularyImport | None:
    """Return the import of ESCO that is in use, or None."""
    asked = select(VocabularyImport).where(VocabularyImport.state == ImportState.DONE)
    return session.scalar(asked.order_by(VocabularyImport.id.desc()).limit(1))


def vocabulary_status(session: Session) -> VocabularyStatus:
    """Return how the vocabulary stands."""
    in_use = Concept.retired_on.is_(None)
    counted = select(Concept.kind, Concept.origin, func.count(Concept.id)).where(in_use)
    by_both = counted.group_by(Concept.kind, Concept.origin)
    concepts = {(kind, origin): count for kind, origin, count in session.execute(by_both)}
    several = session.scalars(select(Concept.parts).where(in_use, Concept.parts.is_not(None)).limit(MAX_PARTS)).all()
    shared = [parts for parts in several if parts is not None and parts.hand and parts.esco]
    running = VocabularyImport.state == ImportState.RUNNING
    return VocabularyStatus(
        revision=session.scalar(select(VocabularyRevision.number)) or 0,
        concepts=concepts,
        shared=len(shared),
        renamed=sum(map(renamed, shared)),
        retired=_count(session, Concept, ~in_use),
        relations=session.scalar(select(func.count()).select_from(ConceptRelation)) or 0,
        waiting=_count(session, SynonymProposal, _WAITS),
        accepted=_count(session, SynonymProposal, SynonymProposal.state == ProposalState.ACCEPTED),
        last_import=last_import(session),
        running=bool(_count(session, VocabularyImport, running)),
    )


def _count(session: Session, model: type[Base], which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(model).where(which)) or 0


def proposals_page(
    session: Session, page: int, *, waiting: bool, size: int = PAGE_SIZE
) -> tuple[Sequence[SynonymProposal], int]:
    """Return a page (from 1) of proposed words with their concepts, and how many there are in all.

    Waiting ones: those proposed most often first, then the oldest; decided ones: the newest decision first.
    """
    which: ColumnElement[bool] = _WAITS if waiting else ~_WAITS
    order = (
        (SynonymProposal.times.desc(), SynonymProposal.id)
        if waiting
        else (SynonymProposal.decided_at.desc(), SynonymProposal.id.desc())
    )
    asked = select(SynonymProposal).where(which).options(joinedload(SynonymProposal.concept)).order_by(*order)
    rows = session.scalars(asked.limit(size).offset((max(page, 1) - 1) * size)).all()
    return rows, _count(session, SynonymProposal, which)


def words_waiting(session: Session) -> int:
    """Return how many proposed words wait for a coordinator."""
    return _count(session, SynonymProposal, _WAITS)


def concept_by_slug(session: Session, slug: str) -> Concept | None:
    """Return a concept in use by its slug, or None."""
    return session.scalar(select(Concept).where(Concept.slug == slug, Concept.retired_on.is_(None)))
