"""Objections to matches: of one person for the coach, one's own of a pair, and all of them as evaluation data."""

from collections.abc import Sequence

from sqlalchemy import Select, case, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from marketplace.domain.actors import Actor
from marketplace.domain.objections import Objection, ObjectionState, ObjectionSubject
from marketplace.models import MatchObjection, SkillCard
from marketplace.queries.subjects import card_subject
from marketplace.queries.waiting import of_own_people

MOST_SHOWN = 20
READ_AT_ONCE = 500


def objection_subject(session: Session, row: MatchObjection) -> ObjectionSubject:
    """Return what deciding about an objection needs (reads its card)."""
    return ObjectionSubject(card_subject(session, row.card), row.said_by_id)


def objections_of_person(session: Session, person_id: int, limit: int = MOST_SHOWN) -> Sequence[MatchObjection]:
    """Return what was said to be wrong about matches of a person: what waits first, then the newest first."""
    waits_first = case((MatchObjection.state == ObjectionState.OPEN, 0), else_=1)
    return session.scalars(
        select(MatchObjection)
        .join(SkillCard, SkillCard.id == MatchObjection.card_id)
        .where(SkillCard.person_id == person_id, MatchObjection.state != ObjectionState.TAKEN_BACK)
        .options(joinedload(MatchObjection.opening))
        .order_by(waits_first, MatchObjection.said_at.desc(), MatchObjection.id.desc())
        .limit(limit)
    ).all()


def objections_waiting(session: Session, actor: Actor, limit: int) -> Sequence[MatchObjection]:
    """Return open objections about the people whose coach the actor is now, the longest waiting first, with card and
    opening. What the actor said alone does not wait for the actor."""
    return session.scalars(
        select(MatchObjection)
        .join(SkillCard, SkillCard.id == MatchObjection.card_id)
        .where(
            of_own_people(actor),
            MatchObjection.state == ObjectionState.OPEN,
            MatchObjection.said_by_id.is_distinct_from(actor.account_id),
        )
        .options(contains_eager(MatchObjection.card), joinedload(MatchObjection.opening))
        .order_by(MatchObjection.said_at, MatchObjection.id)
        .limit(limit)
    ).all()


def own_objections(session: Session, account_id: int, card_id: int, opening_id: int) -> Sequence[MatchObjection]:
    """Return what an account has said of a pair and not taken back, the newest first."""
    return session.scalars(
        _of_pair(account_id, card_id, opening_id)
        .order_by(MatchObjection.said_at.desc(), MatchObjection.id.desc())
        .limit(MOST_SHOWN)
    ).all()


def same_objection_open(
    session: Session, account_id: int, card_id: int, opening_id: int, what: Objection
) -> MatchObjection | None:
    """Return the open objection in which an account says the same of a pair, or None."""
    asked = _of_pair(account_id, card_id, opening_id).where(
        MatchObjection.what_is_wrong == what, MatchObjection.state == ObjectionState.OPEN
    )
    return session.scalar(asked.order_by(MatchObjection.id).limit(1))


def _of_pair(account_id: int, card_id: int, opening_id: int) -> Select[tuple[MatchObjection]]:
    return select(MatchObjection).where(
        MatchObjection.said_by_id == account_id,
        MatchObjection.card_id == card_id,
        MatchObjection.opening_id == opening_id,
        MatchObjection.state != ObjectionState.TAKEN_BACK,
    )


def collected_objections(session: Session, after_id: int = 0, limit: int = READ_AT_ONCE) -> Sequence[MatchObjection]:
    """Return objections that stand, open or handled, with card and opening, by id from `after_id` on."""
    return session.scalars(
        select(MatchObjection)
        .where(MatchObjection.id > after_id, MatchObjection.state != ObjectionState.TAKEN_BACK)
        .options(joinedload(MatchObjection.card), joinedload(MatchObjection.opening))
        .order_by(MatchObjection.id)
        .limit(limit)
    ).all()
