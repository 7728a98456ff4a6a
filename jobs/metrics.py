"""What Prometheus learns of the jobs process: its runs, and what the database says of everybody's work.

Counts only, by names of our own: no address, no id, nothing of what a message or a row says.
"""

from collections.abc import Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import QueuePool
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from jobs.lateness import job_states
from jobs.report import Report
from marketplace import clock
from marketplace.domain.messages import DeliveryState
from marketplace.errors import LoytamoError
from marketplace.maintenance import maintenance_of
from marketplace.queries import health
from marketplace.wiring import Wiring
from search.port import IndexName, IndexState

BUCKETS = (0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 60.0, 300.0)


class Counts:
    """The runs of this process, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._runs = Histogram(
            "loytamo_job_seconds", "Time of a run", ("job", "outcome"), buckets=BUCKETS, registry=self.registry
        )
        self._items = Counter(
            "loytamo_job_items_total", "Items by what became of them", ("job", "outcome"), registry=self.registry
        )

    def note(self, job: str, report: Report | None, seconds: float) -> None:
        """Count a run: its time, its items; no report means that it broke."""
        self._runs.labels(job, "broke" if report is None else "ended").observe(seconds)
        if report is not None:
            self._items.labels(job, "due").inc(report.due)
            self._items.labels(job, "served").inc(report.served)
            self._items.labels(job, "failed").inc(report.failed)


class Standing(Collector):
    """What the database, the indexes and the pool say at the moment of asking."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring

    def collect(self) -> Iterator[GaugeMetricFamily]:
        closed = maintenance_of(self._wiring.settings.data_folder) is not None
        yield _gauge("loytamo_maintenance", "1 while the service is closed to be looked after", int(closed))
        if closed:
            return  # whoever restores the database has it for themselves
        try:
            with self._wiring.uow.read() as session:
                told = [*_of_jobs(session, clock.now()), *_of_waiting(session, clock.now())]
        except (SQLAlchemyError, LoytamoError):
            told = []
        yield _gauge("loytamo_database_up", "1 when the database answers", int(bool(told)))
        yield from told
        yield from _of_indexes(self._wiring)
        pool = self._wiring.engine.pool
        if isinstance(pool, QueuePool):
            yield _gauge(
                "loytamo_jobs_database_connections_in_use", "Connections of the jobs process", pool.checkedout()
            )


def _gauge(name: str, told: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, told, value=value)


def _family(name: str, told: str, label: str, values: dict[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=(label,))
    for key, value in sorted(values.items()):
        family.add_metric((key,), value)
    return family


def _of_jobs(session: Session, now: datetime) -> list[GaugeMetricFamily]:
    states = job_states(health.heartbeats(session), health.jobs_since(session), now)
    ages = {state.id: (now - state.last).total_seconds() for state in states if state.last}
    late = {state.id: float(state.late) for state in states}
    return [
        _family("loytamo_job_heartbeat_age_seconds", "Since a job last ran, on whichever process", "job", ages),
        _family("loytamo_job_late", "1 when a job should have run by its own trigger", "job", late),
    ]


def _of_waiting(session: Session, now: datetime) -> list[GaugeMetricFamily]:
    depths = health.outbox_depths(session)
    rows = {name: float(depth.rows) for name, depth in depths.items()}
    failed = {name: float(depth.failed) for name, depth in depths.items()}
    ages = {name: (now - depth.oldest).total_seconds() for name, depth in depths.items() if depth.oldest}
    counted = health.messages_by_state(session)
    states = {state.value: float(counted.get(state, 0)) for state in DeliveryState}
    return [
        _family("loytamo_outbox_rows", "Changes that wait for a consumer", "consumer", rows),
        _family("loytamo_outbox_failed_rows", "Those that failed at least once", "consumer", failed),
        _family("loytamo_outbox_lag_seconds", "Age of the oldest change that waits", "consumer", ages),
        _family("loytamo_messages", "Messages by state", "state", states),
        _gauge("loytamo_database_bytes", "Size of the database", health.database_facts(session).size_bytes),
    ]


def _of_indexes(wiring: Wiring) -> list[GaugeMetricFamily]:
    try:
        found = [wiring.index.engine.status(name) for name in IndexName]
    except LoytamoError:
        return []
    documents = {status.name.value: float(status.documents) for status in found}
    ready = {status.name.value: float(status.state is IndexState.READY) for status in found}
    return [
        _family("loytamo_index_documents", "Documents of an index", "index", documents),
        _family("loytamo_index_ready", "1 when an index answers", "index", ready),
    ]
