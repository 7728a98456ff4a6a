"""How people stand in introductions, as matching takes it, and which pairs have met already."""

from datetime import timedelta

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.matching.turns import WAITED_DAYS, Turns
from marketplace.models import Introduction, SkillCard


def turns_now(session: Session) -> Turns:
    """Return how everybody stands who is in an introduction now or was put into one lately. One query."""
    is_open = Introduction.state.in_(WAITING)
    asked = (
        select(SkillCard.person_id, func.sum(case((is_open, 1), else_=0)))
        .join(SkillCard, SkillCard.id == Introduction.card_id)
        .where(or_(is_open, Introduction.created_at > clock.now() - timedelta(days=WAITED_DAYS)))
        .group_by(SkillCard.person_id)
    )
    rows = [(person, int(count)) for person, count in session.execute(asked)]
    return Turns(
        clock.today(), {person: count for person, count in rows if count}, frozenset(person for person, _ in rows)
    )


def met_cards(session: Session, opening_id: int) -> frozenset[int]:
    """Return the cards that were introduced to an opening, but for those whose introduction was taken back."""
    asked = select(Introduction.card_id).where(
        Introduction.opening_id == opening_id, Introduction.state != IntroductionState.WITHDRAWN
    )
    return frozenset(session.scalars(asked))


def met_openings(session: Session, card_id: int) -> frozenset[int]:
    """Return the openings that a card was introduced to, but for those where the introduction was taken back."""
    asked = select(Introduction.opening_id).where(
        Introduction.card_id == card_id, Introduction.state != IntroductionState.WITHDRAWN
    )
    return frozenset(session.scalars(asked))
