"""What a round of proposals needs to know: a coach's people with their cards, whom they met, which places are left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.models import Caseload, Introduction, Municipality, Opening, Person, SkillCard

MOST_PEOPLE = 100
CARDS_EACH = 3


@dataclass(slots=True)
class Seeker:
    """One of a coach's people. cards: published and not held back, the newest first, CARDS_EACH at most.

    met: openings that one of their cards was ever introduced to. open: how many introductions are open now.
    """

    person: Person
    cards: list[SkillCard] = field(default_factory=list)
    met: set[int] = field(default_factory=set)
    open: int = 0


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality with its region, by codes, named in Finnish and Swedish."""

    code: str
    name_fi: str
    name_sv: str
    region_code: str
    region_fi: str
    region_sv: str


def seekers(session: Session, actor: Actor, limit: int = MOST_PEOPLE) -> tuple[list[Seeker], int]:
    """Return the people whose coach the actor is now, by name, `limit` at most, and how many there are. Two queries."""
    shown = (SkillCard.state == CardState.PUBLISHED) & SkillCard.held_back_at.is_(None)
    everybody = (
        select(Person.id, func.count().over().label("total"))
        .join(Caseload, Caseload.person_id == Person.id)
        .where(
            Caseload.coach_id == actor.account_id,
            Caseload.organisation_id.in_(actor.organisations(Role.COACH)),
            Caseload.ended_at.is_(None),
            Person.erased_at.is_(None),
        )
        .group_by(Person.id)
        .order_by(func.lower(Person.name), Person.id)
        .limit(limit)
        .subquery()
    )
    asked = (
        select(Person, SkillCard, everybody.c.total)
        .join(everybody, everybody.c.id == Person.id)
        .outerjoin(SkillCard, (SkillCard.person_id == Person.id) & shown)
        .order_by(func.lower(Person.name), Person.id, SkillCard.changed_at.desc(), SkillCard.id)
    )
    found: dict[int, Seeker] = {}
    total = 0
    for person, card, number in session.execute(asked):
        total = number
        seeker = found.setdefault(person.id, Seeker(person))
        if card is not None and len(seeker.cards) < CARDS_EACH:
            seeker.cards.append(card)
    _note_introductions(session, found)
    return list(found.values()), total


def _note_introductions(session: Session, found: Mapping[int, Seeker]) -> None:
    """Every introduction of a person counts as met, through whichever card, ended ones too: it was tried."""
    if not found:
        return
    asked = (
        select(SkillCard.person_id, Introduction.opening_id, Introduction.state)
        .join(SkillCard, SkillCard.id == Introduction.card_id)
        .where(SkillCard.person_id.in_(found))
        .order_by(Introduction.id)
    )
    for person_id, opening_id, state in session.execute(asked):
        found[person_id].met.add(opening_id)
        found[person_id].open += state in WAITING


def places_left(session: Session) -> dict[int, int]:
    """Return how many places are left in published openings that somebody is, or was with agreement, introduced to.

    By id; 0 or less where none is. An opening that is not in it has all its places left.
    """
    counted = (*WAITING, IntroductionState.AGREED)
    asked = (
        select(Opening.id, Opening.positions - func.count(Introduction.id))
        .join(Introduction, Introduction.opening_id == Opening.id)
        .where(Opening.state == OpeningState.PUBLISHED, Introduction.state.in_(counted))
        .group_by(Opening.id, Opening.positions)
        .order_by(Opening.id)
    )
    return dict(session.execute(asked).tuples().all())


def areas(session: Session) -> Sequence[Area]:
    """Return every municipality with its region, by the Finnish names of both."""
    asked = select(
        Municipality.code,
        Municipality.name_fi,
        Municipality.name_sv,
        Municipality.region_code,
        Municipality.region_fi,
        Municipality.region_sv,
    )
    rows = session.execute(asked.order_by(Municipality.region_fi, Municipality.name_fi).limit(400))
    return [Area(*row) for row in rows]
