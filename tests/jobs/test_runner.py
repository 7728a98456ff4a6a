"""The runner: what leaves a row, what only a heartbeat, one leader, a graceful end; and the timetable itself."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from apscheduler.triggers.interval import IntervalTrigger
from flask import Flask
from sqlalchemy import select

from jobs.leader import leader_for
from jobs.report import Report
from jobs.runner import Runner, serve
from jobs.schedule import JOBS, JobSpec, job
from marketplace import clock
from marketplace.models import JobHeartbeat, JobRun
from marketplace.wiring import Wiring

Move = Callable[[datetime], None]
ROOT = Path(__file__).resolve().parents[2]


def spec(*reports: Any) -> JobSpec:
    """A job that gives the reports one after the other; an exception is raised."""
    left = list(reports)

    def run(_wiring: Wiring, _clock: Any, _limit: int, _dry_run: bool) -> Report:
        result = left.pop(0)
        if isinstance(result, Exception):
            raise result
        assert isinstance(result, Report)
        return result

    return JobSpec("drain", run, IntervalTrigger(seconds=1, timezone=clock.HELSINKI), 30, 10, "a test")


def rows(wiring: Wiring) -> list[tuple[dict[str, int], str | None]]:
    with wiring.uow.read() as session:
        return [(dict(row.counts), row.error) for row in session.scalars(select(JobRun).order_by(JobRun.id))]


def heartbeat(wiring: Wiring) -> datetime | None:
    with wiring.uow.read() as session:
        row = session.get(JobHeartbeat, "drain")
        return row.at if row else None


def test_a_run_that_served_leaves_a_row_with_its_counts(wiring: Wiring) -> None:
    Runner(wiring).run(spec(Report(3, 5, 2, {"unknown": 1})))
    assert rows(wiring) == [({"served": 3, "due": 5, "failed": 2, "unknown": 1}, None)]


def test_idle_runs_touch_the_heartbeat_once_a_minute(
    wiring: Wiring, moved_clock: Move, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner, idle = Runner(wiring), spec(*[Report(0, 0)] * 9)
    begun = clock.now()
    runner.run(idle)
    assert heartbeat(wiring) == begun
    with monkeypatch.context() as patched:
        patched.setattr(wiring.uow, "begin", lambda: pytest.fail("an idle run wrote within the minute"))
        moved_clock(begun + timedelta(seconds=59))
        runner.run(idle)
    moved_clock(begun + timedelta(seconds=60))
    runner.run(idle)
    assert heartbeat(wiring) == begun + timedelta(seconds=60)
    assert rows(wiring) == []


def test_a_job_that_breaks_leaves_one_row_until_it_is_well_again(wiring: Wiring) -> None:
    runner = Runner(wiring)
    told = [RuntimeError("what somebody wrote") for _ in range(2)]
    broken = spec(*told, Report(0, 0), Report(0, 0))
    assert runner.run(broken) is None
    for _ in range(3):
        runner.run(broken)
    [first, second] = [error for _counts, error in rows(wiring)]
    assert first is not None and first.startswith("RuntimeError: ") and "somebody wrote" not in first
    assert second is None


def test_a_dry_run_leaves_no_trace(wiring: Wiring) -> None:
    Runner(wiring).run(spec(Report(0, 7)), dry_run=True)
    assert rows(wiring) == [] and heartbeat(wiring) is None


def test_one_process_leads_and_the_next_takes_over(wiring: Wiring) -> None:
    first, second = leader_for(wiring), leader_for(wiring)
    assert first.take() and not second.take()
    assert first.holds() and not second.holds()
    first.release()
    assert second.take() and not first.holds()
    second.release()


def test_a_second_process_runs_nothing_while_the_first_leads(wiring: Wiring) -> None:
    leader, stop, ran = leader_for(wiring), threading.Event(), threading.Event()
    every = IntervalTrigger(seconds=0.05, timezone=clock.HELSINKI)

    def run(_wiring: Wiring, _clock: Any, _limit: int, _dry_run: bool) -> Report:
        ran.set()
        stop.set()
        return Report(0, 0)

    quick = replace(spec(), run=run, trigger=every)
    assert leader.take()
    threading.Timer(0.4, stop.set).start()
    serve(wiring, stop, [quick])
    assert not ran.is_set()
    leader.release()
    stop.clear()
    threading.Timer(8, stop.set).start()
    serve(wiring, stop, [quick])
    assert ran.is_set()


def test_the_process_ends_gracefully_on_sigterm(wiring: Wiring, tmp_path: Path) -> None:
    environ = {
        **os.environ,
        "LOYTAMO_MODE": "development",
        "LOYTAMO_DATA": str(tmp_path),
        "DATABASE_URL": wiring.settings.database_url,
        "PYTHONPATH": str(ROOT),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "jobs"], cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    until = time.monotonic() + 40
    while time.monotonic() < until and heartbeat(wiring) is None:
        time.sleep(0.2)
    beaten = heartbeat(wiring)
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=30)
    assert process.returncode == 0, output.decode()
    assert beaten is not None, output.decode()
    assert "jobs process ends" in output.decode()
    next_one = leader_for(wiring)
    assert next_one.take()
    next_one.release()


def test_every_job_module_is_in_the_timetable_and_the_reverse() -> None:
    modules = {path.stem for path in (ROOT / "jobs").glob("*.py") if "\ndef run(" in path.read_text("utf-8")}
    assert sorted(modules) == sorted(spec.id for spec in JOBS)
    for each in JOBS:
        assert each.grace >= 30 and each.limit > 0 and each.why
        assert str(each.trigger.timezone) == "Europe/Helsinki"


def test_the_commands_list_and_run_a_job(app: Flask) -> None:
    cli = app.test_cli_runner()
    listed = cli.invoke(args=["jobs", "list"])
    assert listed.exit_code == 0
    assert all(spec.id in listed.output for spec in JOBS)
    ran = cli.invoke(args=["jobs", "run", "send_messages"])
    assert (ran.exit_code, ran.output.strip()) == (0, "send_messages: served 0, due 0, failed 0")
    assert "(dry run)" in cli.invoke(args=["jobs", "run", "ask_check_ins", "--dry-run"]).output
    assert cli.invoke(args=["jobs", "run", "no_such_job"]).exit_code == 2
    with pytest.raises(KeyError):
        job("no_such_job")
