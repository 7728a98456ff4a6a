"""By day: check-ins of running placements that have fallen due are asked, each once."""

from datetime import date

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import HELSINKI, Clock
from marketplace.domain.placements import CheckInState, PlacementState
from marketplace.errors import Conflict, InvalidMove
from marketplace.logs import where
from marketplace.models import CheckIn, Placement
from marketplace.services.check_ins import ask_check_in
from marketplace.wiring import Wiring

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Ask at most `limit` check-ins that are due today or before, oldest first, one transaction each.

    Nothing is asked of a placement that has not started or has ended. Running it again asks nothing twice.
    """
    with wiring.uow.read() as session:
        due = _due(session, clock().astimezone(HELSINKI).date(), limit)
    if dry_run:
        return Report(served=0, due=len(due))
    outcomes = [_ask_one(wiring, number) for number in until_stopped(due)]
    return Report(outcomes.count(True), len(due), outcomes.count(False))


def _due(session: Session, today: date, limit: int) -> list[int]:
    asked = (
        select(CheckIn.id)
        .join(CheckIn.placement)
        .where(
            CheckIn.state == CheckInState.PLANNED,
            CheckIn.due_on <= today,
            Placement.state == PlacementState.RUNNING,
        )
        .order_by(CheckIn.due_on, CheckIn.id)
        .limit(limit)
    )
    return list(session.scalars(asked))


def _ask_one(wiring: Wiring, number: int) -> bool | None:
    """Ask one; True when asked, False when it failed, None when it was asked or cancelled meanwhile."""
    try:
        with wiring.uow.begin() as session:
            ask_check_in(session, session.get_one(CheckIn, number, with_for_update=True))
    except (InvalidMove, Conflict):
        return None
    except Exception as error:  # one bad item stops no other
        log.error("check-in could not be asked", check_in=number, kind=type(error).__name__, where=where(error))
        return False
    return True
