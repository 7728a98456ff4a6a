"""Once a day: those who answer feedback on accessibility hear when its day is near or over; old feedback is forgotten.

Each is reminded of twice at most: some days before its day, and once after it.
"""

import structlog

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.domain.feedback import KEPT_AFTER_END
from marketplace.errors import Conflict, InvalidMove
from marketplace.logs import where
from marketplace.models import Feedback
from marketplace.queries.feedback import feedback_to_forget, feedback_to_remind
from marketplace.services.feedback import forget_feedback, remind_of_feedback
from marketplace.wiring import Wiring

AT_ONCE = 200

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Remind of at most `limit`, the most urgent first, and forget at most `limit` that ended two years ago.

    Returns due and served: reminders; notes: how many were forgotten. Running it again tells nobody twice.
    """
    before = clock() - KEPT_AFTER_END
    with wiring.uow.read() as session:
        due = feedback_to_remind(session, clock(), limit)
        old = feedback_to_forget(session, before)
    if dry_run:
        return Report(served=0, due=len(due))
    outcomes = [_remind(wiring, number) for number in until_stopped(due)]
    forgotten = _forget(wiring, clock, min(old, limit))
    notes = {"forgotten": forgotten} if forgotten else {}
    return Report(outcomes.count(True), len(due), outcomes.count(False), notes)


def _forget(wiring: Wiring, clock: Clock, most: int) -> int:
    done = 0
    while done < most:
        with wiring.uow.begin() as session:
            some = forget_feedback(session, clock() - KEPT_AFTER_END, min(AT_ONCE, most - done))
        done += some
        if not some:
            break
    return done


def _remind(wiring: Wiring, number: int) -> bool | None:
    """Remind of one; True when done, False when it failed, None when it was answered meanwhile."""
    try:
        with wiring.uow.begin() as session:
            remind_of_feedback(session, session.get_one(Feedback, number, with_for_update=True))
    except (InvalidMove, Conflict):
        return None
    except Exception as error:  # one bad item stops no other
        log.error("feedback not reminded of", feedback=number, kind=type(error).__name__, where=where(error))
        return False
    return True
