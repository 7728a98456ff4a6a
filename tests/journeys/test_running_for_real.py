"""The service as containers start it: one script, two web processes and the jobs on one database, watched, stopped."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from jobs.process import GRACE_SECONDS as JOBS_GRACE_SECONDS
from marketplace.cli.serve import GRACE_SECONDS as TOGETHER_GRACE_SECONDS
from marketplace.maintenance import begin_maintenance, end_maintenance
from marketplace.settings import ROOT
from marketplace.web.serving import GRACE_SECONDS, HEADER_SECONDS
from tests.browser.conftest import free_port

PLANTED = ("Pirkko-Liisa", "pirkko@esimerkki.example", "040-1234567")
PATIENCE_SECONDS = 120
FORM = "application/x-www-form-urlencoded"


@dataclass
class Part:
    """A running part of the service: its process, ports and what it says."""

    process: subprocess.Popen[bytes]
    port: int
    metrics_port: int
    log: Path

    def get(self, path: str, headers: dict[str, str] | None = None, port: int | None = None) -> tuple[int, str]:
        asked = urllib.request.Request(f"http://127.0.0.1:{port or self.port}{path}", headers=headers or {})
        try:
            with urllib.request.urlopen(asked, timeout=20) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as reply:
            return reply.code, reply.read().decode()
        except OSError:
            return 0, ""

    def metrics(self) -> dict[str, float]:
        _status, told = self.get("/metrics", port=self.metrics_port)
        rows = [line.rpartition(" ") for line in told.splitlines() if not line.startswith("#")]
        return {name: float(value) for name, _space, value in rows}

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(TOGETHER_GRACE_SECONDS)


def wait_until(holds: Callable[[], Any], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, f"never came: {what}"
        time.sleep(0.1)


@dataclass
class Installation:
    """A data folder and a database, and how its parts are started."""

    folder: Path
    environ: dict[str, str]
    started: ExitStack

    @property
    def data(self) -> Path:
        return Path(self.environ["LOYTAMO_DATA"])

    def run(self, *words: str) -> str:
        done = subprocess.run(words, cwd=ROOT, env=self.environ, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def start(self, name: str, **more: str) -> Part:
        port, metrics_port = free_port(), free_port()
        log = self.folder / f"{name}-{port}.log"
        ports = {"LOYTAMO_PORT": str(port), "LOYTAMO_METRICS_PORT": str(metrics_port)}
        with log.open("wb") as said:
            process = subprocess.Popen(
                ["sh", "scripts/start", name],
                cwd=ROOT,
                env=self.environ | ports | more,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        self.started.callback(_end, process)
        return Part(process, port, metrics_port, log)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


@pytest.fixture(params=["sqlite", "postgresql"])
def installation(
    request: pytest.FixtureRequest, tmp_path: Path, other_databases: Callable[[str], str]
) -> Iterator[Installation]:
    chosen = request.config.getoption("database")
    if chosen not in ("both", request.param):
        pytest.skip(f"--database {chosen}")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOYTAMO_")}
    environ = kept | {
        "LOYTAMO_MODE": "production",
        "LOYTAMO_DATA": str(tmp_path / "data"),
        "DATABASE_URL": other_databases(request.param),
        "SECRET_KEY": "a key of this test that is long enough",
        "LOYTAMO_BASE_URL": "http://127.0.0.1",
        "LOYTAMO_MAIL_URL": "file://",
        "LOYTAMO_MAIL_FROM": "palvelu@loytamo.example",
    }
    with ExitStack() as started:
        yield Installation(tmp_path, environ, started)


@pytest.mark.real_time
def test_what_containers_start_runs_is_watched_and_stops(installation: Installation) -> None:
    webs = [installation.start("web", LOYTAMO_WEB_WORKERS="2"), installation.start("web")]
    for web in webs:
        wait_until(lambda web=web: web.get("/healthz")[0] == 200, "a web process")  # type: ignore[misc] # bound at once
        assert web.get("/readyz") == (503, "database-not-migrated\nsearch-falls-back\n"), "alive, not yet ready"
    installation.run("sh", "scripts/start", "migrate")
    installation.run("sh", "scripts/start", "seeds")
    jobs = installation.start("jobs")
    wait_until(lambda: all(web.get("/readyz") == (200, "ready\n") for web in webs), "ready, with the search built")
    left_after: list[float] = []
    slow = threading.Thread(target=_dawdle, args=(webs[1].port, left_after))
    slow.start()
    _is_watched(webs, jobs)
    _closes_and_opens(installation, webs, jobs)
    slow.join(HEADER_SECONDS * 3)
    assert left_after and HEADER_SECONDS - 1 < left_after[0] < HEADER_SECONDS * 2, "who dawdles with headers is left"
    _ends_after_what_it_has_begun(webs[0])
    assert webs[1].get("/")[0] == 200, "the other one serves on"
    assert webs[1].stop() == 0 and jobs.stop() == 0
    for part in (*webs, jobs):
        _says_nothing_about_anybody(part)


def _dawdle(port: int, left_after: list[float]) -> None:
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        began = time.monotonic()
        line.settimeout(HEADER_SECONDS * 3)
        if line.recv(100) == b"":
            left_after.append(time.monotonic() - began)


def _is_watched(webs: list[Part], jobs: Part) -> None:
    for _time in range(12):
        for web in webs:
            status, _page = web.get("/openings?q=" + PLANTED[0], {"User-Agent": PLANTED[1]})
            assert status == 200
    assert webs[0].get("/" + PLANTED[2])[0] == 404
    assert webs[0].get("/", {"Host": "evil.example"})[0] == 400
    name = 'loytamo_request_seconds_count{endpoint="public.openings",method="GET",status="2xx"}'
    assert [web.metrics()[name] for web in webs] == [12.0, 12.0], "of all workers together"
    assert webs[0].metrics()["loytamo_database_connections_in_use"] == 0
    told = jobs.metrics()
    assert told["loytamo_database_up"] == 1 and told['loytamo_index_documents{index="occupations"}'] > 10
    assert told['loytamo_job_late{job="drain"}'] == 0
    assert webs[0].get("/metrics")[0] == 404, "metrics have a port of their own"


def _closes_and_opens(installation: Installation, webs: list[Part], jobs: Part) -> None:
    begin_maintenance(installation.data, None)
    for web in webs:
        status, page = web.get("/")
        assert status == 503 and 'lang="sv"' in page
        assert web.get("/readyz") == (503, "maintenance\n") and web.get("/healthz")[0] == 200
    wait_until(lambda: "jobs pause" in jobs.log.read_text(), "jobs that pause")
    end_maintenance(installation.data)
    assert [web.get("/")[0] for web in webs] == [200, 200]
    wait_until(lambda: "jobs go on" in jobs.log.read_text(), "jobs that go on")


def _ends_after_what_it_has_begun(web: Part) -> None:
    """A slow upload is under way when the process is told to end."""
    body = f"email={PLANTED[1]}&password={PLANTED[0]}".encode()
    upload = http.client.HTTPConnection("127.0.0.1", web.port, timeout=GRACE_SECONDS)
    upload.putrequest("POST", "/accounts/sign-in")
    upload.putheader("Content-Type", FORM)
    upload.putheader("Content-Length", str(len(body)))
    upload.endheaders(body[:10])
    time.sleep(0.5)
    codes: list[int] = []
    stopper = threading.Thread(target=lambda: codes.append(web.stop()))
    stopper.start()
    time.sleep(1.5)
    assert web.process.poll() is None, "it waits for what it has begun"
    upload.send(body[10:])
    reply = upload.getresponse()
    page = reply.read().decode()
    assert reply.status == 400 and str(reply.headers["X-Request-ID"]) in page, "a whole page: the form had no token"
    stopper.join(GRACE_SECONDS)
    assert codes == [0]
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        free.bind(("127.0.0.1", web.port))


def _says_nothing_about_anybody(part: Part) -> None:
    said = part.log.read_text(encoding="utf-8")
    assert "panicked" not in said, said[-3000:]
    lines = [json.loads(line) for line in said.splitlines() if line.strip()]  # each line is JSON
    assert len(lines) > 3
    assert not [word for word in PLANTED if word in said]
    for line in lines:
        if line["event"] == "request":
            assert set(line) == {
                "event", "level", "timestamp", "method", "endpoint", "status", "ms", "role", "request",
            }  # fmt: skip
            assert not re.search(r"[/?@]", line["endpoint"])


@pytest.mark.real_time
def test_a_start_that_cannot_listen_says_so_and_ends(installation: Installation) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = str(other.getsockname()[1])
        for variable in ("LOYTAMO_PORT", "LOYTAMO_METRICS_PORT"):
            web = installation.start("web", **{variable: taken})
            assert web.process.wait(PATIENCE_SECONDS) == 2
            assert "LOYTAMO_PORT and LOYTAMO_METRICS_PORT" in web.log.read_text()
        jobs = installation.start("jobs", LOYTAMO_METRICS_PORT=taken)
        assert jobs.process.wait(PATIENCE_SECONDS) == 2
        assert "see LOYTAMO_METRICS_PORT" in jobs.log.read_text()


def test_who_waits_waits_longer_than_those_it_waits_for() -> None:
    assert max(GRACE_SECONDS, JOBS_GRACE_SECONDS) < TOGETHER_GRACE_SECONDS
