"""Keeping how far the lists of matches reach, by card and week, for as long as the figures of fairness look back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from marketplace.domain.fairness import first_language_of
from marketplace.models import MatchReach, Municipality, SkillCard


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a card came in one night: its best place in a top ten (from 1), and in how many top tens it stood."""

    best_rank: int
    top_tens: int


def note_reach(session: Session, week: date, card_ids: Sequence[int], reached: Mapping[int, Reached]) -> int:
    """Note of each card that took part how far it came; return how many were noted. Flushes.

    week: its Monday. The best night of a week counts, so the same night noted twice is noted once. reached: by card;
    cards that are not in it reached no top ten. Cards that are gone are left out.
    """
    cards = session.scalars(select(SkillCard).where(SkillCard.id.in_(card_ids)).order_by(SkillCard.id)).all()
    towns = {card.place.municipality for card in cards}
    known = select(Municipality.code, Municipality.region_code).where(Municipality.code.in_(towns))
    regions = dict(session.execute(known.order_by(Municipality.code)).tuples().all())
    asked = select(MatchReach).where(MatchReach.week == week, MatchReach.card_id.in_(card_ids))
    rows = {row.card_id: row for row in session.scalars(asked)}
    for card in cards:
        row = rows.get(card.id)
        if row is None:
            row = MatchReach(card_id=card.id, week=week, top_tens=0)
            session.add(row)
        row.region, row.first_language = regions.get(card.place.municipality), first_language_of(card.languages)
        night = reached.get(card.id)
        if night is not None:
            row.best_rank = min(night.best_rank, row.best_rank or night.best_rank)
            row.top_tens = max(night.top_tens, row.top_tens)
    session.flush()
    return len(cards)


def forget_reach(session: Session, before: date) -> int:
    """Delete what was noted of weeks that began before a day; return how many rows went."""
    gone = session.execute(delete(MatchReach).where(MatchReach.week < before).returning(MatchReach.card_id))
    return len(gone.all())
