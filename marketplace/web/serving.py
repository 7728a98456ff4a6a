"""`python -m marketplace.web.serving`: the web server of one machine or container, its workers and their metrics.

The one way in which web processes are started: `flask serve` and `scripts/start web` both come here. This process only
watches the workers and tells Prometheus what they count; it has no application of its own.
"""

import multiprocessing
import os
import shutil
import sys
import tempfile
from pathlib import Path

from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server.mp import MPServer
from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from marketplace.logs import library_logs
from marketplace.settings import Settings, SettingsError, read_settings

APPLICATION = "wsgi:served"
THREADS = 8
# Requests that a worker has taken at once; beyond that they wait in the line of the system.
TAKEN_AT_ONCE = 64
GRACE_SECONDS = 20
HEADER_SECONDS = 10
HEADER_BYTES = 64 * 1024
COUNTS_OF = "PROMETHEUS_MULTIPROC_DIR"  # prometheus_client's own variable


class LiveCounts(MultiProcessCollector):
    """The counts of all workers, without the gauges of those that have died."""

    def __init__(self, folder: Path) -> None:
        super().__init__(None, path=str(folder))  # type: ignore[no-untyped-call] # the library's own
        self._folder = folder

    def collect(self):  # type: ignore[no-untyped-def] # the library's own
        for file in self._folder.glob("gauge_live*_*.db"):
            worker = int(file.stem.rpartition("_")[2])
            if not _is_alive(worker):
                mark_process_dead(worker, str(self._folder))  # type: ignore[no-untyped-call] # the library's own
        return super().collect()  # type: ignore[no-untyped-call] # the library's own


def _is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def server_of(settings: Settings) -> MPServer:
    """Return the web server for `settings`, not started."""
    return MPServer(
        APPLICATION,
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=HEADER_SECONDS * 1000, max_buffer_size=HEADER_BYTES),
        websockets=False,
        workers=settings.web_workers,
        blocking_threads=THREADS,
        backpressure=TAKEN_AT_ONCE,
        factory=True,
        respawn_failed_workers=True,
        workers_kill_timeout=GRACE_SECONDS,
        log_level=LogLevels(settings.log_level),
        log_dictconfig=library_logs(as_json=settings.mode == "production"),
    )


def main() -> int:
    """Serve until told to stop; returns the exit code."""
    try:
        settings = read_settings(os.environ)
    except SettingsError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    # Workers begin afresh instead of as copies of this process, which has a thread that listens for Prometheus.
    multiprocessing.set_start_method("spawn")
    counts = Path(tempfile.mkdtemp(prefix="loytamo-counts-")) if settings.metrics_port is not None else None
    try:
        if counts is not None and settings.metrics_port is not None:
            os.environ[COUNTS_OF] = str(counts)
            start_http_server(settings.metrics_port, settings.metrics_host, _registry(LiveCounts(counts)))
        server_of(settings).serve()
    except (OSError, RuntimeError) as taken:  # the web server tells of a taken port by the latter
        why = str(taken).partition("\n")[0]
        sys.stderr.write(f"cannot start: {why}; see LOYTAMO_PORT and LOYTAMO_METRICS_PORT\n")
        return 2
    finally:
        if counts is not None:
            shutil.rmtree(counts, ignore_errors=True)
    return 0


def _registry(collector: Collector) -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(collector)
    return registry


if __name__ == "__main__":
    sys.exit(main())
