"""Every second: read what changed, bring it into the search indexes, and build anew an index that cannot be used."""

from jobs.report import Report
from marketplace.clock import Clock
from marketplace.wiring import Wiring
from search.derive import sweep
from search.match_columns import follow
from search.sync import drain, due_rows, heal_patiently


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Heal the indexes, then drain at most `limit` changed subjects: concepts, vectors, documents.

    Then the same for the columns of matching. Returns served / due in documents; notes: indexes built anew, attempts
    that failed, subjects to read again, changes taken over into columns.
    Running it again does nothing more. An engine that does not answer is no error of the job: the rows stay, with their
    error, for a later time.
    """
    if dry_run:
        with wiring.uow.read() as session:
            return Report(served=0, due=len(due_rows(session, clock(), limit)))
    rebuilt, unhealed = heal_patiently(wiring.uow, wiring.index, clock)
    drained = drain(wiring.uow, wiring.index, clock, limit)
    # After a change of the vocabulary all that was read with the old one is read again, a little at a time.
    swept = sweep(wiring.uow, wiring.index)
    built, laid, unlaid = follow(wiring.uow, wiring.index, clock)
    told = (("rebuilt", rebuilt + built), ("unhealed", unhealed + unlaid), ("read again", swept), ("columns", laid))
    notes = {name: count for name, count in told if count}
    return Report(drained.served, drained.due, drained.failed, notes)
