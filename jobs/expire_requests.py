"""Every few minutes: requests to join and invitations whose time is over end, each once; who asked hears so.

Nobody can use one from the moment itself, whether or not this has run: every use compares the moment with the clock.
"""

from collections.abc import Callable

import structlog
from sqlalchemy.orm import Session

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.errors import Conflict, InvalidMove
from marketplace.logs import where
from marketplace.models import Invitation, JoinRequest
from marketplace.queries.members import invitations_over, joins_over
from marketplace.services.invitations import expire_invitation
from marketplace.services.joining import expire_join
from marketplace.wiring import Wiring

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """End at most `limit` requests and as many invitations whose time is over, the longest first, one unit each.

    Running it again ends nothing twice and tells nobody twice.
    """
    with wiring.uow.read() as session:
        joins, invitations = joins_over(session, clock(), limit), invitations_over(session, clock(), limit)
    due = len(joins) + len(invitations)
    if dry_run:
        return Report(served=0, due=due)
    outcomes = [_end(wiring, number, _end_join) for number in until_stopped(joins)]
    outcomes += [_end(wiring, number, _end_invitation) for number in until_stopped(invitations)]
    return Report(outcomes.count(True), due, outcomes.count(False))


def _end_join(session: Session, number: int) -> None:
    expire_join(session, session.get_one(JoinRequest, number, with_for_update=True))


def _end_invitation(session: Session, number: int) -> None:
    expire_invitation(session, session.get_one(Invitation, number, with_for_update=True))


def _end(wiring: Wiring, number: int, end_one: Callable[[Session, int], None]) -> bool | None:
    """End one; True when ended, False when it failed, None when somebody answered meanwhile."""
    try:
        with wiring.uow.begin() as session:
            end_one(session, number)
    except (InvalidMove, Conflict):
        return None
    except Exception as error:  # one bad item stops no other
        log.error("request could not be ended", number=number, kind=type(error).__name__, where=where(error))
        return False
    return True
