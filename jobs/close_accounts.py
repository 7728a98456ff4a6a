"""Every hour: accounts that were asked to be closed a week ago are emptied, each in a transaction of its own.

Whoever signs in again before that keeps the account. Forgotten too are last letters that have gone out (nothing else
knows the address any more), accounts asked for and never confirmed, and changes of address that are settled.
"""

from collections.abc import Callable, Mapping

import structlog
from sqlalchemy.orm import Session

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.domain.closing import GRACE
from marketplace.errors import Conflict, InvalidMove
from marketplace.logs import where
from marketplace.models import Account
from marketplace.queries.closing import accounts_to_close
from marketplace.services.addresses import forget_settled, settled_changes
from marketplace.services.emptying import empty_account, farewells_to_forget, forget_farewells
from marketplace.services.registration import forget_unconfirmed, unconfirmed_registrations
from marketplace.wiring import Wiring

LEFT_OVER: Mapping[str, tuple[Callable[[Session], int], Callable[[Session, int], int]]] = {
    "letters": (farewells_to_forget, forget_farewells),
    "registrations": (unconfirmed_registrations, forget_unconfirmed),
    "addresses": (settled_changes, forget_settled),
}
"""What else is forgotten: how many there are, and their removal."""

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Empty at most `limit` accounts whose time to come back is over, the longest over first.

    Returns served / due in accounts; notes: how many of LEFT_OVER were forgotten (with dry_run: would be). Running it
    again closes nothing twice.
    """
    with wiring.uow.read() as session:
        due = accounts_to_close(session, clock() - GRACE, limit)
        over = {name: count for name, (counted, _forget) in LEFT_OVER.items() if (count := counted(session))}
    if dry_run:
        return Report(served=0, due=len(due), notes=over)
    outcomes = [_close_one(wiring, number) for number in until_stopped(due)]
    notes = {}
    for name in over:
        with wiring.uow.begin() as session:
            notes[name] = LEFT_OVER[name][1](session, limit)
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
