"""What is being made of the demo world, and its past: steps at moments that lie behind, done in their order in time."""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.models import Account, Caseload, Membership, Opening, Organisation, SkillCard
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.sealing import Sealer

OPENS, HOURS_OPEN = time(8), 9
"""Things happen in working hours, whatever the hour of loading."""

Step = Callable[[], None]


class Timeline:
    """Steps to be done, each with the clock moved to its moment. A step may add later ones."""

    def __init__(self) -> None:
        self.loaded_at = clock.now()
        self._steps: list[tuple[datetime, int, Step]] = []
        self._order = count()

    def ago(self, days: float) -> datetime:
        """Return the moment so many days before loading, in working hours; never after the moment of loading."""
        moment = (self.loaded_at - timedelta(days=days)).astimezone(clock.HELSINKI)
        share = (moment - datetime.combine(moment.date(), time(), clock.HELSINKI)) / timedelta(days=1)
        return min(self.on(moment.date()) + timedelta(hours=HOURS_OPEN * share), self.loaded_at)

    def on(self, day: date) -> datetime:
        """Return the beginning of a working day."""
        return datetime.combine(day, OPENS, clock.HELSINKI)

    def add(self, moment: datetime, step: Step) -> None:
        """Let a step be done at a moment; steps of one moment in the order in which they were added."""
        heapq.heappush(self._steps, (moment, next(self._order), step))

    def run(self) -> Iterator[datetime]:
        """Do all steps, earliest first; yields the moment of each after it is done.

        No step begins before the one before it has ended: a seat taken by it is in force.
        """
        reached = self._steps[0][0]
        while self._steps:
            moment, _order, step = heapq.heappop(self._steps)
            with clock.moved(max(moment, reached) - clock.now()):
                step()
                reached = clock.now()
            yield moment


@dataclass(slots=True)
class Making:
    """The world while it is made: rows by their ids in seeds/demo, all in one session, and what is to be said of it."""

    session: Session
    sealer: Sealer
    secret: str
    timeline: Timeline = field(default_factory=Timeline)
    houses: dict[str, Organisation] = field(default_factory=dict)
    openings: dict[str, Opening] = field(default_factory=dict)
    workplaces: dict[str, int] = field(default_factory=dict)  # of openings that lie in one
    cards: dict[str, SkillCard] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def account(self, email: str) -> Account:
        """Return a demo account. Raises LookupError when world.json has none like it."""
        account = account_by_email(self.session, email)
        if account is None:
            raise LookupError(f"{email} is not in the demo world")
        return account

    def actor(self, email: str) -> Actor:
        """Return a demo account as an actor."""
        return actor_of(self.session, self.account(email))

    def member_of(self, house: Organisation) -> Actor:
        """Return the first who sits for an employer."""
        asked = (
            select(Account)
            .join(Membership, Membership.account_id == Account.id)
            .where(Membership.organisation_id == house.id, Membership.role == Role.EMPLOYER)
            .order_by(Membership.id)
            .limit(1)
        )
        return actor_of(self.session, self.session.scalars(asked).one())

    def coach_of(self, card: SkillCard) -> Actor:
        """Return the coach whom the card's person has at this moment."""
        asked = (
            select(Account)
            .join(Caseload, Caseload.coach_id == Account.id)
            .where(Caseload.person_id == card.person_id, Caseload.ended_at.is_(None))
            .order_by(Caseload.id)
            .limit(1)
        )
        return actor_of(self.session, self.session.scalars(asked).one())

    def person_or_coach(self, card: SkillCard) -> Actor:
        """Return the person behind a card as an actor; the coach of one without an account."""
        account = card.person.account
        return self.coach_of(card) if account is None else actor_of(self.session, account)
