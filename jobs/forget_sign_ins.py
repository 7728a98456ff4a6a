"""Every night: sign-ins that ended a month ago are forgotten, and counters and heartbeats that are as old.

Until then a sign-in stays, so that somebody who asks what happened with an account can be answered.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from jobs.report import Report
from marketplace.clock import Clock
from marketplace.services.forgetting import forget_counters, forget_heartbeats, forget_sign_ins, sign_ins_to_forget
from marketplace.wiring import Wiring

KEPT = timedelta(days=30)
AT_ONCE = 200


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Forget sign-ins that ended more than KEPT ago, at most `limit`, AT_ONCE a transaction.

    Returns due and served: sign-ins; notes: what else was forgotten. Running it again forgets nothing more.
    """
    before = clock() - KEPT
    with wiring.uow.read() as session:
        due = sign_ins_to_forget(session, before)
    if dry_run:
        return Report(served=0, due=due)
    served = _in_portions(wiring, forget_sign_ins, before, limit) if due else 0
    others = {
        "counters": _in_portions(wiring, forget_counters, before, limit),
        "heartbeats": _in_portions(wiring, forget_heartbeats, before, limit),
    }
    return Report(served=served, due=due, notes={name: count for name, count in others.items() if count})


def _in_portions(wiring: Wiring, forget: Callable[[Session, datetime, int], int], before: datetime, limit: int) -> int:
    done = 0
    while done < limit:
        with wiring.uow.begin() as session:
            some = forget(session, before, min(AT_ONCE, limit - done))
        done += some
        if some < AT_ONCE:
            break
    return done
