"""Every hour: accounts that were asked to be closed a week ago are emptied, each in a transaction of its own.

Whoever signs in again before that keeps the account. Last letters that have gone out are forgotten too: nothing else
knows the address any more.
"""

import structlog

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.domain.closing import GRACE
from marketplace.errors import Conflict, InvalidMove
from marketplace.logs import where
from marketplace.models import Account
from marketplace.queries.closing import accounts_to_close
from marketplace.services.emptying import empty_account, farewells_to_forget, forget_farewells
from marketplace.wiring import Wiring

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Empty at most `limit` accounts whose time to come back is over, the longest over first.

    Returns served / due in accounts; notes: last letters forgotten. Running it again closes nothing twice.
    """
    with wiring.uow.read() as session:
        due = accounts_to_close(session, clock() - GRACE, limit)
        letters = farewells_to_forget(session)
    if dry_run:
        return Report(served=0, due=len(due))
    outcomes = [_close_one(wiring, number) for number in until_stopped(due)]
    forgotten = 0
    if letters:
        with wiring.uow.begin() as session:
            forgotten = forget_farewells(session, limit)
    notes = {"letters": forgotten} if forgotten else {}
    return Report(outcomes.count(True), len(due), outcomes.count(False), notes)


def _close_one(wiring: Wiring, number: int) -> bool | None:
    """Close one; True when closed, False when it failed, None when its owner came back meanwhile."""
    try:
        with wiring.uow.begin() as session:
            empty_account(session, session.get_one(Account, number, with_for_update=True))
    except (InvalidMove, Conflict):
        return None
    except Exception as error:  # one bad item stops no other
        log.error("account could not be closed", account=number, kind=type(error).__name__, where=where(error))
        return False
    return True
