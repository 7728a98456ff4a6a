"""What indexing reads from the database: rows by id, rows in batches, the vocabulary."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.cards import CardState
from marketplace.domain.openings import OpeningState
from marketplace.language import vocabulary as words
from marketplace.models import (
    Concept,
    Disclosure,
    EmployerBlock,
    Introduction,
    Municipality,
    Opening,
    Person,
    SkillCard,
    VocabularyRevision,
)

MAX_ROWS = 1_000
_CARD_PARTS = (joinedload(SkillCard.person).selectinload(Person.caseloads), joinedload(SkillCard.organisation))


def load_vocabulary(session: Session, kept: Path | None = None) -> words.Vocabulary:
    """Load all concepts that are not retired, with their tables. kept: see `vocabulary_of`."""
    # Columns, not objects: a whole classification has seventeen thousand.
    asked = (Concept.slug, Concept.kind, Concept.uri, Concept.isco, Concept.labels, Concept.synonyms, Concept.broader)
    rows = session.execute(select(*asked).where(Concept.retired_on.is_(None)).order_by(Concept.id))
    return words.vocabulary_of((words.Concept(*row) for row in rows), kept)


def vocabulary_extent(session: Session) -> tuple[int, int, int]:
    """The vocabulary's revision, how many concepts there are and the highest id: cheap to compare with what is loaded.

    The revision grows with every change; the other two see what was written past the sessions.
    """
    revision = select(func.max(VocabularyRevision.number)).scalar_subquery()
    number, count, highest = session.execute(select(revision, func.count(Concept.id), func.max(Concept.id))).one()
    return int(number or 0), int(count), int(highest or 0)


def municipality_names(session: Session) -> Mapping[str, tuple[str, str]]:
    """Finnish and Swedish name of every municipality, by code."""
    rows = session.execute(select(Municipality.code, Municipality.name_fi, Municipality.name_sv))
    return {code: (name_fi, name_sv) for code, name_fi, name_sv in rows}


def told_introductions(session: Session) -> Mapping[int, int]:
    """To how many people each published opening was proposed and they let their card be shown there, by opening.

    Only those: that somebody is being asked must not be felt by an employer, not even in the order of a list.
    """
    asked = (
        select(Introduction.opening_id, func.count(Disclosure.id))
        .join(Introduction.disclosures)
        .join(Introduction.opening)
        .where(Disclosure.ask == "profile", Opening.state == OpeningState.PUBLISHED)
        .group_by(Introduction.opening_id)
    )
    return {row[0]: row[1] for row in session.execute(asked)}


def openings_by_id(session: Session, ids: Sequence[int]) -> dict[int, Opening]:
    """Openings with their organisation, by id; ids that do not exist are left out. At most MAX_ROWS ids are read."""
    if not ids:
        return {}
    asked = select(Opening).where(Opening.id.in_(ids[:MAX_ROWS])).options(joinedload(Opening.organisation))
    return {row.id: row for row in session.scalars(asked)}


def cards_blocking(session: Session, employers: Iterable[int]) -> Sequence[int]:
    """The cards, by id, of people who do not want to meet any of these employers."""
    wanted = sorted(set(employers))
    blocks = select(EmployerBlock.person_id).where(EmployerBlock.organisation_id.in_(wanted))
    everyone = blocks.group_by(EmployerBlock.person_id).having(func.count() == len(wanted))
    asked = select(SkillCard.id).where(SkillCard.person_id.in_(everyone), SkillCard.state == CardState.PUBLISHED)
    return session.scalars(asked.order_by(SkillCard.id)).all()


def cards_by_id(session: Session, ids: Sequence[int]) -> dict[int, SkillCard]:
    """Cards with person and caseloads, by id; ids that do not exist are left out. At most MAX_ROWS ids are read."""
    if not ids:
        return {}
    asked = select(SkillCard).where(SkillCard.id.in_(ids[:MAX_ROWS]))
    return {row.id: row for row in session.scalars(asked.options(*_CARD_PARTS))}


def concepts_by_id(session: Session, ids: Sequence[int]) -> dict[int, Concept]:
    """Concepts by id. At most MAX_ROWS ids are read."""
    return {row.id: row for row in session.scalars(select(Concept).where(Concept.id.in_(ids[:MAX_ROWS])))}


def openings_after(session: Session, last_id: int, limit: int) -> Sequence[Opening]:
    """The next openings by id, with their organisation."""
    asked = select(Opening).where(Opening.id > last_id).order_by(Opening.id).limit(limit)
    return session.scalars(asked.options(joinedload(Opening.organisation))).all()


def cards_after(session: Session, last_id: int, limit: int) -> Sequence[SkillCard]:
    """The next cards by id, with person and caseloads."""
    asked = select(SkillCard).where(SkillCard.id > last_id).order_by(SkillCard.id).limit(limit)
    return session.scalars(asked.options(*_CARD_PARTS)).all()


def concepts_after(session: Session, last_id: int, limit: int) -> Sequence[Concept]:
    """The next concepts by id."""
    return session.scalars(select(Concept).where(Concept.id > last_id).order_by(Concept.id).limit(limit)).all()
