"""Every second: bring changed rows into the search indexes, and build anew an index that cannot be used."""

from jobs.report import Report
from marketplace.clock import Clock
from marketplace.wiring import Wiring
from search.sync import drain, due_rows, heal_patiently


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Heal the indexes, then drain at most `limit` outbox rows.

    Returns served / due in outbox rows; notes: indexes built anew, attempts that failed. Running it again does nothing
    more. An engine that does not answer is no error of the job: the rows stay, with their error, for a later time.
    """
    if dry_run:
        with wiring.uow.read() as session:
            return Report(served=0, due=len(due_rows(session, clock(), limit)))
    rebuilt, unhealed = heal_patiently(wiring.uow, wiring.index, clock)
    drained = drain(wiring.uow, wiring.index, clock, limit)
    notes = {name: count for name, count in (("rebuilt", rebuilt), ("unhealed", unhealed)) if count}
    return Report(drained.served, drained.due, drained.failed, notes)
