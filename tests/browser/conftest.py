"""A real Chromium and a real server with the demo world, once for each test process."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from marketplace.settings import ROOT

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 60
COOKIE = "loytamo"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True, slots=True)
class Server:
    """A running marketplace: its address, its data folder, and what to say to its commands."""

    address: str
    data: Path
    environ: dict[str, str]

    def flask(self, *words: str) -> str:
        """Run a command of the marketplace against this server's data; return what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "flask", *words],
            cwd=ROOT,
            env=self.environ,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers; fail with what it said when it ends before."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2) as reply:
                if reply.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError("the server did not answer in time")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo world behind a real web server, with its jobs running."""
    data, port = tmp_path_factory.mktemp("demo"), free_port()
    environ = dict(os.environ) | {
        "LOYTAMO_MODE": "demo",
        "LOYTAMO_DATA": str(data),
        "LOYTAMO_PORT": str(port),
        "LOYTAMO_LOG_LEVEL": "error",
    }
    environ.pop("DATABASE_URL", None)
    ready = Server(f"http://127.0.0.1:{port}", data, environ)
    ready.flask("demo", "load")
    process = subprocess.Popen([sys.executable, "-m", "flask", "serve"], cwd=ROOT, env=environ)
    try:
        wait_for(ready.address, process)
        yield ready
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    found = found or next((app for app in MAC if Path(app).exists()), None)
    if found is None:
        pytest.fail("no Chromium; run `make chromium` or set CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield opened
        opened.close()


_signed_in: dict[tuple[str, str], str] = {}
"""The cookie after the first sign-in of each account: a code of the second step passes only once."""


def sign_in(page: Page, server: Server, email: str, password: str) -> None:
    """Sign in: through the pages the first time, in the same sign-in after that."""
    whose = (server.address, email)
    if whose in _signed_in:
        page.context.add_cookies([{"name": COOKIE, "value": _signed_in[whose], "url": server.address}])
        page.goto(f"{server.address}/start")
        return
    sign_in_by_pages(page, server, email, password)
    _signed_in[whose] = next(each["value"] for each in page.context.cookies() if each["name"] == COOKIE)


def sign_in_by_pages(page: Page, server: Server, email: str, password: str) -> None:
    """Sign in through the sign-in page and, where there is one, the second step with the code that the demo shows."""
    page.goto(f"{server.address}/accounts/sign-in")
    page.fill("input[name=email]", email)
    page.fill("input[name=password]", password)
    page.click("form button.button--primary")
    page.wait_for_url(lambda url: not url.endswith("/accounts/sign-in"))
    # A code passes only once: where the code of the moment was used elsewhere, the next one is waited for.
    deadline, tried = time.monotonic() + START_SECONDS, ""
    while page.url.endswith("/second-step"):
        assert time.monotonic() < deadline, "no code of the second step passes"
        shown = re.search(r"\b\d{6}\b", page.locator(".notice--told").inner_text())
        assert shown, "the demo shows the code of the moment"
        if shown.group() == tried:
            page.wait_for_timeout(1000)
            page.goto(page.url)
            continue
        tried = shown.group()
        page.fill("input[name=code]", tried)
        with page.expect_navigation():
            page.click("form button.button--primary")
