"""How people stand in introductions, as matching takes it, and which pairs have met already.

A page may ask the database twelve times at most, so this comes in one query with whatever its reader asks besides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Float, Select, String, case, cast, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.matching.turns import WAITED_DAYS, Turns
from marketplace.models import Introduction, SkillCard

Part = Select[tuple[str, str, float, float]]
"""Rows of (what it is, a number or code, two numbers)."""
_TURN, _MET = "turn", "met"


@dataclass(frozen=True, slots=True)
class Standing:
    """How people stand today, and the openings of a card or the cards of an opening that met it already."""

    turns: Turns
    met: frozenset[int] = frozenset()


def standing_parts(opening_id: int | None = None, card_id: int | None = None) -> list[Part]:
    """Return the parts of a query that `standing_of` reads. opening_id, card_id: of which what was met is asked.

    An introduction that was taken back is no meeting.
    """
    is_open = Introduction.state.in_(WAITING)
    lately = or_(is_open, Introduction.created_at > clock.now() - timedelta(days=WAITED_DAYS))
    parts = [
        select(
            literal(_TURN),
            cast(SkillCard.person_id, String),
            cast(func.sum(case((is_open, 1), else_=0)), Float),
            cast(literal(0), Float),
        )
        .join_from(Introduction, SkillCard, SkillCard.id == Introduction.card_id)
        .where(lately)
        .group_by(SkillCard.person_id)
    ]
    for anchor, number, other in (
        (Introduction.opening_id, opening_id, Introduction.card_id),
        (Introduction.card_id, card_id, Introduction.opening_id),
    ):
        if number is not None:
            zero = cast(literal(0), Float)
            met = select(literal(_MET), cast(other, String), zero, zero).distinct()
            parts.append(met.where(anchor == number, Introduction.state != IntroductionState.WITHDRAWN))
    return parts


def standing_of(rows: Iterable[Sequence[Any]]) -> Standing:
    """Return what the rows of `standing_parts` say; others are passed over."""
    counts: dict[int, int] = {}
    met: set[int] = set()
    for what, code, count, _ in rows:
        if what == _TURN:
            counts[int(code)] = int(count)
        elif what == _MET:
            met.add(int(code))
    open_ones = {person: count for person, count in counts.items() if count}
    return Standing(Turns(clock.today(), open_ones, frozenset(counts)), frozenset(met))


def turns_now(session: Session) -> Turns:
    """Return how everybody stands who is in an introduction now or was put into one lately. One query."""
    return standing_of(session.execute(union_all(*standing_parts())).all()).turns
