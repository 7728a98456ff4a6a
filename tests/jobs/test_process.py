"""The jobs process ends after the item at hand, pauses while the service is closed, names and counts its runs."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
import structlog
from apscheduler.triggers.interval import IntervalTrigger
from prometheus_client import generate_latest
from structlog.testing import LogCapture

from jobs import process
from jobs.metrics import Counts, Standing
from jobs.report import Report
from jobs.runner import Runner
from jobs.schedule import JOBS, JobSpec
from jobs.stopping import STOP, until_stopped
from jobs.watching import watched
from marketplace import clock, logs
from marketplace.clock import HELSINKI, Clock
from marketplace.domain.actors import Role
from marketplace.maintenance import begin_maintenance, end_maintenance
from marketplace.models import JobHeartbeat, OutboxRow
from marketplace.services.messages import queue_message
from marketplace.wiring import Wiring
from tests import factories

PATIENCE_SECONDS = 20


@pytest.fixture(autouse=True)
def _nobody_stops() -> Iterator[None]:
    STOP.clear()
    yield
    STOP.clear()


def spec(run: Callable[[Wiring, Clock, int, bool], Report]) -> JobSpec:
    return JobSpec("tried", run, IntervalTrigger(seconds=1, timezone=HELSINKI), 30, 10, "for this test")


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert holds()


def test_the_item_at_hand_is_done_and_the_next_one_is_not_begun() -> None:
    done: list[int] = []
    for number in until_stopped(range(10)):
        if number == 3:
            STOP.set()
        done.append(number)
    assert done == [0, 1, 2, 3]
    assert list(until_stopped(range(3))) == []
    STOP.clear()
    assert list(until_stopped(range(3))) == [0, 1, 2]


def test_a_job_that_is_stopped_leaves_the_rest_for_the_next_run(wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
        for _letter in range(3):
            queue_message(session, coach, "employer-waits", "/admin/employers")
    sending = next(job for job in JOBS if job.id == "send_messages")
    STOP.set()
    assert Runner(wiring).run(sending) == Report(served=0, due=3)
    STOP.clear()
    assert Runner(wiring).run(sending) == Report(served=3, due=3)


def test_jobs_pause_while_the_service_is_closed_and_go_on_after(
    wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[int] = []

    def run(_wiring: Wiring, _clock: Clock, _limit: int, _dry_run: bool) -> Report:
        ran.append(1)
        return Report(0, 0)

    monkeypatch.setattr(process, "JOBS", (spec(run),))
    monkeypatch.setattr(process, "LOOK_SECONDS", 0.05)
    folder, stop = wiring.settings.data_folder, threading.Event()
    begin_maintenance(folder, None)
    thread = threading.Thread(target=process.run_jobs, args=(wiring, stop))
    thread.start()
    time.sleep(1.5)
    assert not ran, "closed from the start"
    end_maintenance(folder)
    wait_until(lambda: len(ran) >= 1)
    begin_maintenance(folder, None)
    wait_until(STOP.is_set)
    time.sleep(0.5)
    before = len(ran)
    time.sleep(1.5)
    assert len(ran) == before, "closed while it ran"
    end_maintenance(folder)
    wait_until(lambda: len(ran) > before)
    stop.set()
    thread.join(PATIENCE_SECONDS)
    assert not thread.is_alive()


def test_a_process_that_has_lost_its_lock_ends(wiring: Wiring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobs.runner.LOOK_AGAIN_SECONDS", 0.05)
    monkeypatch.setattr("jobs.leader.FileLeader.holds", lambda _self: False)
    monkeypatch.setattr("jobs.leader.AdvisoryLeader.holds", lambda _self: False)
    monkeypatch.setattr(process, "JOBS", ())
    thread = threading.Thread(target=process.run_jobs, args=(wiring, threading.Event()))
    thread.start()
    thread.join(PATIENCE_SECONDS)
    assert not thread.is_alive()


def test_every_line_of_a_run_carries_its_id_the_closing_one_too(wiring: Wiring) -> None:
    lines = LogCapture()
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, lines])

    def run(_wiring: Wiring, _clock: Clock, _limit: int, _dry_run: bool) -> Report:
        structlog.get_logger().info("inside")
        return Report(served=1, due=1)

    (named,) = watched((spec(run),), Counts())
    try:
        for _time in range(2):
            Runner(wiring).run(named)
    finally:
        logs.set_up_logs("info", as_json=False)
        structlog.contextvars.clear_contextvars()
    ids = [line["run"] for line in lines.entries]
    assert [line["event"] for line in lines.entries] == ["inside", "job"] * 2
    assert ids[0] == ids[1] != ids[2] == ids[3]


def test_runs_are_counted_by_how_they_ended(wiring: Wiring) -> None:
    counts = Counts()

    def fine(_wiring: Wiring, _clock: Clock, _limit: int, _dry_run: bool) -> Report:
        return Report(served=3, due=5, failed=1)

    def broken(_wiring: Wiring, _clock: Clock, _limit: int, _dry_run: bool) -> Report:
        raise RuntimeError("Pirkko-Liisa")

    for one in watched((spec(fine), replace(spec(broken), id="broken")), counts):
        Runner(wiring).run(one)

    def value(name: str, **labels: str) -> float | None:
        return counts.registry.get_sample_value(name, labels)

    assert value("loytamo_job_seconds_count", job="tried", outcome="ended") == 1
    assert value("loytamo_job_seconds_count", job="broken", outcome="broke") == 1
    for outcome, count in (("due", 5), ("served", 3), ("failed", 1)):
        assert value("loytamo_job_items_total", job="tried", outcome=outcome) == count
    assert value("loytamo_job_items_total", job="broken", outcome="due") is None
    assert "Pirkko" not in generate_latest(counts.registry).decode()


def test_what_stands_is_told_in_numbers_and_names_nobody(wiring: Wiring) -> None:
    now = clock.now()
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
        session.query(OutboxRow).delete()
        for attempts in (0, 2):
            at = now - timedelta(seconds=90)
            session.add(
                OutboxRow(consumer="index", kind="card", subject_id=1, created_at=at, not_before=at, attempts=attempts)
            )
        queue_message(session, coach, "employer-waits", "/admin/employers")
        session.add(JobHeartbeat(job="drain", at=now - timedelta(minutes=10)))
    counts = Counts()
    counts.registry.register(Standing(wiring))

    def value(name: str, **labels: str) -> float | None:
        return counts.registry.get_sample_value(name, labels)

    assert value("loytamo_database_up") == 1 and value("loytamo_maintenance") == 0
    assert value("loytamo_outbox_rows", consumer="index") == 2
    assert value("loytamo_outbox_failed_rows", consumer="index") == 1
    assert value("loytamo_outbox_lag_seconds", consumer="index") == 90
    assert value("loytamo_messages", state="queued") == 1 and value("loytamo_messages", state="sent") == 0
    assert value("loytamo_job_heartbeat_age_seconds", job="drain") == 600
    assert value("loytamo_job_late", job="drain") == 1
    assert value("loytamo_index_ready", index="openings") == 0
    told = generate_latest(counts.registry).decode()
    assert coach.email not in told and coach.name not in told and coach.public_id not in told


def test_while_closed_the_database_is_left_alone(wiring: Wiring, queries: Callable[[], object]) -> None:
    counts = Counts()
    begin_maintenance(wiring.settings.data_folder, None)
    with queries() as asked:  # type: ignore[attr-defined] # a context manager
        counts.registry.register(Standing(wiring))
        assert counts.registry.get_sample_value("loytamo_maintenance") == 1
        assert counts.registry.get_sample_value("loytamo_database_up") is None
    assert not asked
