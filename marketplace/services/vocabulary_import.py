"""An import of ESCO in units of work: begin, stage in batches, switch in one, clear in batches.

Only the switch touches the vocabulary. Whatever stops an import before it leaves rows in the staging tables alone,
which the next import clears.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Integer, String, and_, delete, func, insert, literal, select, true, update
from sqlalchemy.orm import Session, aliased

from marketplace import clock
from marketplace.domain.vocabulary import ImportState
from marketplace.errors import Conflict
from marketplace.messages import Message
from marketplace.models import (
    Concept,
    ConceptRelation,
    OutboxRow,
    StagedConcept,
    StagedRelation,
    VocabularyImport,
)
from marketplace.models.base import Base, UtcDateTime
from marketplace.models.outbox import INDEX, enqueue
from marketplace.models.vocabulary import bump_revision
from marketplace.services.vocabulary import DERIVE, FIELDS
from marketplace.services.vocabulary_plan import EscoFolder, Plan, revision_of

STAGED = (StagedConcept, StagedRelation)
MANY_CONCEPTS = 500
"""From so many changed concepts on, every opening and card is read anew instead of looking for those affected."""
_COPIED = ("slug", "kind", "uri", *FIELDS)


def begin_import(session: Session, folder: EscoFolder) -> int:
    """Note that an import began and return its number; one that was left running is noted as stopped. Flushes."""
    moment = clock.now()
    session.execute(
        update(VocabularyImport)
        .where(VocabularyImport.state == ImportState.RUNNING)
        .values(state=ImportState.STOPPED, ended_at=moment)
    )
    row = VocabularyImport(
        state=ImportState.RUNNING,
        release=folder.release,
        languages=folder.all_languages,
        began_at=moment,
        counts={},
    )
    session.add(row)
    session.flush()
    return row.id


def clear_staging(session: Session, limit: int, sparing: int | None = None) -> int:
    """Delete about `limit` rows of each staging table, but none of import `sparing`; return how many went."""
    gone = 0
    for model in STAGED:
        table: Any = model.__table__
        number = session.scalar(select(table.c.import_id).where(table.c.import_id != (sparing or 0)).limit(1))
        if number is None:
            continue
        key, mine = list(table.primary_key)[1], table.c.import_id == number
        last = session.scalar(select(key).where(mine).order_by(key).offset(limit - 1).limit(1))
        some = delete(table).where(mine, key <= last if last is not None else true())
        gone += session.connection().execute(some).rowcount
    return gone


def stage(session: Session, number: int, model: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows of a plan to a staging table for import `number`."""
    session.execute(insert(model), [{"import_id": number, **row} for row in rows])


def switch(session: Session, number: int, plan: Plan) -> None:
    """Bring what is staged for import `number` into the vocabulary, all of it, in this unit of work.

    Raises Conflict when another import began meanwhile (`vocabulary-another-import`) or the vocabulary changed since
    the plan was made (`vocabulary-changed-meanwhile`): then plan and stage again.
    """
    row = session.get_one(VocabularyImport, number)
    if row.state is not ImportState.RUNNING:
        raise Conflict(Message("vocabulary-another-import"))
    if revision_of(session) != plan.revision:
        raise Conflict(Message("vocabulary-changed-meanwhile"))
    staged = session.scalar(select(func.count()).select_from(StagedConcept).where(StagedConcept.import_id == number))
    if staged != len(plan.concepts):
        raise Conflict(Message("vocabulary-another-import"))
    _switch_concepts(session, number)
    if plan.relations:
        _switch_relations(session, number)
    if plan.concepts:
        _tell_the_indexes(session, number, len(plan.concepts))
        bump_revision(session)
    row.state, row.ended_at, row.counts = ImportState.DONE, clock.now(), plan.counts
    session.flush()


def stop_import(session: Session, number: int) -> None:
    """Note that an import was given up. Flushes."""
    row = session.get_one(VocabularyImport, number)
    if row.state is ImportState.RUNNING:
        row.state, row.ended_at = ImportState.STOPPED, clock.now()
    session.flush()


def _switch_concepts(session: Session, number: int) -> None:
    concept: Any = Concept.__table__
    staged: Any = StagedConcept.__table__
    mine = staged.c.import_id == number
    changed = update(concept).where(concept.c.id == staged.c.concept_id, mine)
    session.execute(changed.values({name: staged.c[name] for name in FIELDS}))
    new = select(*(staged.c[name] for name in _COPIED)).where(mine, staged.c.concept_id.is_(None))
    session.execute(insert(concept).from_select(_COPIED, new.order_by(staged.c.slug)))


def _switch_relations(session: Session, number: int) -> None:
    relation: Any = ConceptRelation.__table__
    staged: Any = StagedRelation.__table__
    one, other = aliased(Concept), aliased(Concept)
    pairs = (
        select(one.id, other.id, staged.c.kind)
        .select_from(staged)
        .join(one, one.slug == staged.c.occupation_slug)
        .join(other, other.slug == staged.c.skill_slug)
        .where(staged.c.import_id == number)
    )
    if session.scalar(select(relation.c.skill_id).limit(1)) is not None:
        touched = pairs.subquery()
        pair = and_(relation.c.occupation_id == touched.c[0], relation.c.skill_id == touched.c[1])
        session.execute(delete(relation).where(select(touched.c[0]).where(pair).exists()))
    coming = pairs.where(staged.c.kind.is_not(None)).order_by(one.id, other.id)
    session.execute(insert(relation).from_select(("occupation_id", "skill_id", "kind"), coming))


def _tell_the_indexes(session: Session, number: int, count: int) -> None:
    """Outbox rows for what was staged: occupations are looked up by words, texts are read anew by all of it."""
    moment = clock.now()
    changed = (
        select(
            literal(INDEX, String),
            literal("concept", String),
            Concept.id,
            literal(moment, UtcDateTime),
            literal(moment, UtcDateTime),
            literal(0, Integer),
        )
        .join(StagedConcept, StagedConcept.slug == Concept.slug)
        .where(StagedConcept.import_id == number, Concept.kind == "occupation")
        .order_by(Concept.id)
    )
    columns = ("consumer", "kind", "subject_id", "created_at", "not_before", "attempts")
    outbox: Any = OutboxRow.__table__
    session.execute(insert(outbox).from_select(columns, changed))
    if count >= MANY_CONCEPTS:
        enqueue(session, [("vocabulary", number)], DERIVE)
        return
    ids = select(Concept.id).join(StagedConcept, StagedConcept.slug == Concept.slug)
    found = session.scalars(ids.where(StagedConcept.import_id == number)).all()
    enqueue(session, [("concept", each) for each in found], DERIVE)
