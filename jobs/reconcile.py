"""Every night: compare the search indexes with the database. More than no difference is a bug to find."""

from jobs.report import Report
from marketplace.clock import Clock
from marketplace.wiring import Wiring
from search.match_columns import compare
from search.sync import heal, reconcile


def run(wiring: Wiring, _clock: Clock, limit: int, dry_run: bool) -> Report:
    """Enqueue documents that differ from the database, in id or version: at most `limit` of each index.

    Columns of matching that differ, or that carry changes since they were built, are built anew: what was erased does
    not outlive the night in them. Returns due: differences, served: enqueued; notes: differences by index.
    Raises Unavailable when an index can neither be read nor built anew.
    """
    if not dry_run:
        heal(wiring.uow, wiring.index)
    differences = reconcile(wiring.uow, wiring.index, limit=0 if dry_run else limit)
    enqueued = 0 if dry_run else sum(min(count, limit) for count in differences.values())
    notes = {name.value: count for name, count in differences.items() if count}
    columns = 0 if dry_run else compare(wiring.uow, wiring.index)
    if columns:
        notes["matches"] = columns
    return Report(served=enqueued + columns, due=sum(differences.values()) + columns, notes=notes)
