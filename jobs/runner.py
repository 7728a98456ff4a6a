"""Runs the timetable in one process: one leader, one run of a job at a time, and a trace of what was done.

A run that served something, failed, or ended otherwise than the one before leaves a row; any other only touches the
job's heartbeat, at most once a minute, so that an idle service writes next to nothing.
"""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from jobs.leader import Leader, leader_for
from jobs.report import Report
from jobs.schedule import JOBS, JobSpec
from jobs.send_messages import recover
from marketplace import clock
from marketplace.errors import LoytamoError
from marketplace.logs import only_errors_of, where
from marketplace.models import JobHeartbeat, JobRun
from marketplace.wiring import Wiring

HEARTBEAT_EVERY = timedelta(minutes=1)
LOOK_AGAIN_SECONDS = 5.0
_THREADS = 4
_ERROR_CHARS = 300

log = structlog.get_logger()


class Runner:
    """Runs jobs and keeps their trace; remembers of each job how it ended last and when its heartbeat was touched."""

    def __init__(self, wiring: Wiring, leads: Callable[[], bool] = lambda: True) -> None:
        self._wiring = wiring
        self._leads = leads
        self._ended: dict[str, tuple[object, ...]] = {}
        self._beat: dict[str, datetime] = {}

    def run(self, spec: JobSpec, *, dry_run: bool = False) -> Report | None:
        """Run a job once; returns its report, None when the job itself broke (logged, and kept as its row's error).

        None too, and nothing is run, when leadership was lost since the last look: another process may run it now.
        """
        if not self._leads():
            log.warning("job left to another process", job=spec.id)
            return None
        started = clock.now()
        report, error = None, None
        try:
            report = spec.run(self._wiring, clock.now, spec.limit, dry_run)
        except Exception as broken:  # a broken job stops no other
            # Never the error's own text: it may carry what somebody wrote.
            error = f"{type(broken).__name__}: {where(broken)}"[:_ERROR_CHARS]
            log.error("job broke", job=spec.id, kind=type(broken).__name__, where=where(broken))
        if not dry_run:
            try:
                self._trace(spec.id, started, report, error)
            except LoytamoError as busy:
                log.warning("job left no trace", job=spec.id, kind=type(busy).__name__)
        return report

    def _trace(self, job_id: str, started: datetime, report: Report | None, error: str | None) -> None:
        notes = sorted(report.notes) if report else []
        ended: tuple[object, ...] = (error, *notes)
        changed = self._ended.get(job_id, (None,)) != ended
        self._ended[job_id] = ended
        worked = report is not None and (report.served or report.failed)
        moment = clock.now()
        if worked or changed:
            counts = counts_of(report) if report else {}
            log.info("job", job=job_id, **counts, **({"error": error} if error else {}))
            with self._wiring.uow.begin() as session:
                row = JobRun(job=job_id, started_at=started, ended_at=moment, counts=counts, error=error)
                session.add(row)
                session.merge(JobHeartbeat(job=job_id, at=moment))
        elif self._is_silent(job_id, moment):
            with self._wiring.uow.begin() as session:
                session.merge(JobHeartbeat(job=job_id, at=moment))
        else:
            return
        self._beat[job_id] = moment

    def _is_silent(self, job_id: str, moment: datetime) -> bool:
        last = self._beat.get(job_id)
        return last is None or moment - last >= HEARTBEAT_EVERY


def counts_of(report: Report) -> dict[str, int]:
    """Return a report's numbers by name: served, due, failed, then its notes."""
    return {"served": report.served, "due": report.due, "failed": report.failed, **report.notes}


def serve(wiring: Wiring, stop: threading.Event, jobs: Sequence[JobSpec] = JOBS) -> None:
    """Wait to be the leader, run the timetable until `stop` is set or leadership is lost, end running jobs first."""
    leader = leader_for(wiring)
    if not _wait_for_turn(leader, stop):
        return
    try:
        unknown = recover(wiring, clock.now)
        log.info("jobs process leads", jobs=len(jobs), messages_unknown=unknown)
        scheduler = scheduler_of(Runner(wiring, leader.holds), jobs)
        scheduler.start()
        try:
            while not stop.wait(LOOK_AGAIN_SECONDS):
                if not leader.holds():
                    log.error("jobs process lost its lock")
                    break
        finally:
            scheduler.shutdown(wait=True)
    finally:
        leader.release()
    log.info("jobs process ends")


def _wait_for_turn(leader: Leader, stop: threading.Event) -> bool:
    waited = False
    while not leader.take():
        if not waited:
            log.info("another jobs process leads; this one waits")
            waited = True
        if stop.wait(LOOK_AGAIN_SECONDS):
            return False
    return True


def scheduler_of(runner: Runner, jobs: Sequence[JobSpec]) -> BackgroundScheduler:
    """Return a scheduler with the timetable: late runs are done once within their grace, never two at a time."""
    # It warns each time a run is still going on when the next is due; that is what max_instances is for.
    only_errors_of("apscheduler")
    scheduler = BackgroundScheduler(timezone=clock.HELSINKI, executors={"default": ThreadPoolExecutor(_THREADS)})
    for spec in jobs:
        scheduler.add_job(
            runner.run,
            args=[spec],
            id=spec.id,
            trigger=spec.trigger,
            misfire_grace_time=spec.grace,
            coalesce=True,
            max_instances=1,
        )
    return scheduler
