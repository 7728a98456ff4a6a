"""Every few minutes: openings whose time is over end, each once, and their contact is told.

Nobody sees one from the moment itself, whether or not this has run: every reader compares the moment with the clock.
"""

import structlog

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.errors import Conflict, InvalidMove
from marketplace.logs import where
from marketplace.models import Opening
from marketplace.queries.openings import openings_over
from marketplace.services.openings_moves import expire_opening
from marketplace.wiring import Wiring

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """End at most `limit` published openings whose time is over, the longest over first, one transaction each.

    Running it again ends nothing twice and tells nobody twice.
    """
    with wiring.uow.read() as session:
        due = openings_over(session, clock(), limit)
    if dry_run:
        return Report(served=0, due=len(due))
    outcomes = [_end_one(wiring, number) for number in until_stopped(due)]
    return Report(outcomes.count(True), len(due), outcomes.count(False))


def _end_one(wiring: Wiring, number: int) -> bool | None:
    """End one; True when ended, False when it failed, None when somebody changed it meanwhile."""
    try:
        with wiring.uow.begin() as session:
            expire_opening(session, session.get_one(Opening, number, with_for_update=True))
    except (InvalidMove, Conflict):
        return None
    except Exception as error:  # one bad item stops no other
        log.error("opening could not be ended", opening=number, kind=type(error).__name__, where=where(error))
        return False
    return True
