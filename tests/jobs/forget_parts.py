"""What tests of forgetting share: running the job, rows to keep and count, a card and its person's account."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from jobs import forget
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.retention import Span, Unit, later_by
from marketplace.models.base import Base
from marketplace.wiring import Wiring
from tests import factories as make

Move = Callable[[datetime], None]
INSTANT = timedelta(microseconds=1)
BOUNDARY = [(-INSTANT, False), (timedelta(), False), (INSTANT, True)]


def run(wiring: Wiring, *, dry_run: bool = False, limit: int = 100) -> Any:
    return forget.run(wiring, clock.now, limit, dry_run)


def months_after(moment: datetime, months: int) -> datetime:
    return later_by(moment, Span(months, Unit.MONTHS))


def keep(wiring: Wiring, *rows: Base) -> None:
    with wiring.uow.begin() as session:
        session.add_all(rows)


def count(wiring: Wiring, kind: type[Any]) -> int:
    with wiring.uow.read() as session:
        return session.scalar(select(func.count()).select_from(kind)) or 0


def make_card(wiring: Wiring, *, account: bool = True, **values: Any) -> tuple[int, int]:
    """A card of somebody with an account (or only a coach); returns (card, account of person or coach)."""
    with wiring.uow.begin() as session:
        house = make.organisation(session, coaching=True)
        coach = make.member(session, Role.COACH, house)
        own = make.account(session) if account else None
        person = make.person(session, coach, house, account_id=own.id if own else None)
        card = make.card(session, person, house, **values)
        make.needs(session, card, coach_text="muistiinpano")
        return card.id, (own or coach).id
