"""Each run of a job has an id in its lines of log, and is counted for Prometheus."""

import time
from collections.abc import Sequence
from dataclasses import replace

import structlog

from jobs.metrics import Counts
from jobs.report import Report
from jobs.schedule import JobSpec
from marketplace.clock import Clock
from marketplace.logs import new_trace_id
from marketplace.wiring import Wiring


def watched(jobs: Sequence[JobSpec], counts: Counts) -> tuple[JobSpec, ...]:
    """Return the same jobs, each of whose runs is named and counted."""
    return tuple(_watched(spec, counts) for spec in jobs)


def _watched(spec: JobSpec, counts: Counts) -> JobSpec:
    def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
        # Not taken away at the end: the runner's own closing line is this run's too. The next run has its own.
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(run=new_trace_id())
        began, report = time.perf_counter(), None
        try:
            report = spec.run(wiring, clock, limit, dry_run)
        finally:
            counts.note(spec.id, report, time.perf_counter() - began)
        return report

    return replace(spec, run=run)
