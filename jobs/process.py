"""One jobs process: it leads or waits, pauses while the service is closed, and ends after the item at hand."""

import os
import threading
import time

import structlog
from prometheus_client import start_http_server

from jobs.metrics import Counts, Standing
from jobs.runner import serve
from jobs.schedule import JOBS
from jobs.stopping import STOP
from jobs.watching import watched
from marketplace.maintenance import maintenance_of
from marketplace.wiring import Wiring

LOOK_SECONDS = 0.5
GRACE_SECONDS = 20.0
TOO_LATE = 70  # the exit code when something did not end within the grace

log = structlog.get_logger()


class CannotListen(RuntimeError):
    """The port of the metrics is taken."""


def run_jobs(wiring: Wiring, stop: threading.Event) -> None:
    """Run the timetable until `stop` is set or leadership is lost; while the service is closed, run nothing.

    Raises CannotListen when the port of the metrics is taken.
    """
    counts = Counts()
    if wiring.settings.metrics_port is not None:
        _tell_prometheus(wiring, counts, wiring.settings.metrics_port)
    jobs = watched(JOBS, counts)
    while not stop.is_set():
        if _is_closed(wiring):
            _wait_until_open(wiring, stop)
            continue
        pause = threading.Event()
        STOP.clear()
        watcher = threading.Thread(target=_pause_when_due, args=(wiring, stop, pause), daemon=True)
        watcher.start()
        serve(wiring, pause, jobs)
        if not pause.is_set():
            return  # leadership was lost: whoever keeps this process starts it again
        watcher.join()


def end_in_time(stop: threading.Event, grace_seconds: float = GRACE_SECONDS) -> None:
    """Once `stop` is set, give the runs that are going on a bounded time; then end the process as it stands.

    Nothing is lost by that: each item is a transaction, and what was half sent is shown as uncertain.
    """

    def watch() -> None:
        stop.wait()
        time.sleep(grace_seconds)
        log.error("jobs did not end in time", seconds=grace_seconds)
        os._exit(TOO_LATE)

    threading.Thread(target=watch, daemon=True).start()


def _tell_prometheus(wiring: Wiring, counts: Counts, port: int) -> None:
    counts.registry.register(Standing(wiring))
    try:
        start_http_server(port, wiring.settings.metrics_host, counts.registry)
    except OSError as taken:
        raise CannotListen(f"cannot start: {taken.strerror}; see LOYTAMO_METRICS_PORT") from taken


def _is_closed(wiring: Wiring) -> bool:
    return maintenance_of(wiring.settings.data_folder) is not None


def _wait_until_open(wiring: Wiring, stop: threading.Event) -> None:
    wiring.engine.dispose()  # whoever restores or migrates finds nobody connected
    log.info("jobs pause: the service is closed")
    while _is_closed(wiring) and not stop.wait(LOOK_SECONDS):
        pass
    log.info("jobs go on")


def _pause_when_due(wiring: Wiring, stop: threading.Event, pause: threading.Event) -> None:
    while not stop.wait(LOOK_SECONDS) and not _is_closed(wiring):
        pass
    STOP.set()
    pause.set()
