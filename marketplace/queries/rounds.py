"""What a round of proposals needs to know: a coach's people with their cards, whom they met, which places are left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import case, func, literal, null, select, union_all
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.domain.openings import OpeningState
from marketplace.matching.turns import WAITED_DAYS, Turns
from marketplace.models import Caseload, Introduction, Municipality, Opening, Person, SkillCard

MOST_PEOPLE = 80
CARDS_EACH = 3


@dataclass(slots=True)
class Seeker:
    """One of a coach's people. cards: published and not held back, the newest first, CARDS_EACH at most.

    met: openings that one of their cards was ever introduced to. open: how many introductions are open now. lately:
    somebody was put into one within WAITED_DAYS.
    """

    person: Person
    cards: list[SkillCard] = field(default_factory=list)
    met: set[int] = field(default_factory=set)
    open: int = 0
    lately: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality with its region, by codes, named in Finnish and Swedish."""

    code: str
    name_fi: str
    name_sv: str
    region_code: str
    region_fi: str
    region_sv: str


@dataclass(frozen=True, slots=True)
class Seekers:
    """A coach's people, by name; how many there are in all; how many places are left in published openings that
    somebody is, or was with agreement, introduced to (0 or less: none), by id: all others have all their places."""

    people: list[Seeker]
    total: int
    left: Mapping[int, int]

    @property
    def turns(self) -> Turns:
        """How these people stand in introductions, as matching takes it."""
        open_now = {seeker.person.id: seeker.open for seeker in self.people if seeker.open}
        lately = frozenset(seeker.person.id for seeker in self.people if seeker.open or seeker.lately)
        return Turns(clock.today(), open_now, lately)


def seekers(session: Session, actor: Actor, limit: int = MOST_PEOPLE) -> Seekers:
    """Return the people whose coach the actor is now, `limit` at most, and what a round asks of them. Two queries."""
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
    return Seekers(list(found.values()), total, _introductions(session, found) if found else {})


def _introductions(session: Session, found: Mapping[int, Seeker]) -> dict[int, int]:
    """Note whom the people met, and return which places are left. Whichever card it was, and ended ones too, count as
    met: it was tried."""
    is_open = case((Introduction.state.in_(WAITING), 1), else_=0)
    lately = case((Introduction.created_at > clock.now() - timedelta(days=WAITED_DAYS), 1), else_=0)
    met = (
        select(SkillCard.person_id.label("whose"), Introduction.opening_id, is_open, lately)
        .join(SkillCard, SkillCard.id == Introduction.card_id)
        .where(SkillCard.person_id.in_(found))
    )
    left = (
        select(null(), Opening.id, Opening.positions - func.count(Introduction.id), literal(0))
        .join(Introduction, Introduction.opening_id == Opening.id)
        .where(Opening.state == OpeningState.PUBLISHED, Introduction.state.in_((*WAITING, IntroductionState.AGREED)))
        .group_by(Opening.id, Opening.positions)
    )
    places: dict[int, int] = {}
    for whose, opening_id, number, was_lately in session.execute(union_all(met, left)):
        if whose is None:
            places[opening_id] = number
        else:
            found[whose].met.add(opening_id)
            found[whose].open += number
            found[whose].lately |= bool(was_lately)
    return places


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
