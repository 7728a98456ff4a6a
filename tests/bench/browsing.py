"""A person's browser for benchmarks and attacks: a kept connection, cookies, both steps of signing in, and a service
with the demo world that is started for them on loopback and stopped again.
"""

import html
import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from urllib.parse import urlencode

from marketplace.cli.demo_world import PASSWORD
from marketplace.settings import ROOT

PATIENCE_SECONDS = 60
CODE = re.compile(r"(\d{3}) ?(\d{3})")
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')

Form = Mapping[str, str] | Sequence[tuple[str, str]]
Note = Callable[[str, str, float, str | None], None]
"""What a browser tells of each request: method, path, milliseconds, what went wrong if anything."""


def run_flask(environ: Mapping[str, str], *words: str) -> None:
    """Run a command of the service and say how long it took."""
    begun = time.monotonic()
    subprocess.run([sys.executable, "-m", "flask", *words], cwd=ROOT, env=dict(environ), check=True)
    print(f"flask {' '.join(words)}: {time.monotonic() - begun:.0f} s", flush=True)


def environ_for(data: str, port: int, **more: str) -> dict[str, str]:
    """Return the environment of a demo service with a data folder and a port of its own."""
    own = {"LOYTAMO_MODE": "demo", "LOYTAMO_DATA": data, "LOYTAMO_PORT": str(port), "LOYTAMO_LOG_LEVEL": "warning"}
    return os.environ | own | more


@contextmanager
def served(environ: Mapping[str, str], port: int) -> Iterator[int]:
    """Serve, wait until it answers, yield the process id; stop it at the end."""
    service = subprocess.Popen([sys.executable, "-m", "flask", "serve"], cwd=ROOT, env=dict(environ))
    try:
        _wait_for(port)
        yield service.pid
    finally:
        service.terminate()
        service.wait(60)


def _wait_for(port: int, seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if Browser(port).ask("GET", "/healthz")[0] == 200:
            return
        time.sleep(0.5)
    raise SystemExit("the service did not start")


def signed_in(port: int, email: str) -> dict[str, str]:
    """Return the cookies of somebody who has just signed in."""
    browser = Browser(port)
    browser.sign_in(email)
    return browser.cookies


def found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return html.unescape(match[1]) if match else ""


class Browser:
    """One person's browser: a kept connection, cookies, no more."""

    def __init__(self, port: int, note: Note | None = None, host: str = "127.0.0.1") -> None:
        self._port, self._note, self._host = port, note, host
        self._connection: http.client.HTTPConnection | None = None
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, form: Form | None = None) -> tuple[int, str, str]:
        """Return status, body and where it leads."""
        begun = time.perf_counter()
        try:
            status, body, location = self._ask(method, path, form)
            problem = f"{status}" if status >= 500 else None
        except (OSError, http.client.HTTPException) as error:
            self._connection = None
            status, body, location, problem = 0, "", "", type(error).__name__
        took = (time.perf_counter() - begun) * 1000
        if self._note is not None:
            self._note(method, path, took, problem)
        return status, body, location

    def _ask(self, method: str, path: str, form: Form | None) -> tuple[int, str, str]:
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_SECONDS)
        headers = {"Accept-Encoding": "identity", "Accept-Language": "fi", "Host": self._host}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = urlencode(form) if form is not None else None
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._connection.request(method, path, body, headers)
        reply = self._connection.getresponse()
        text = reply.read().decode("utf-8", "replace")
        for line in reply.headers.get_all("Set-Cookie") or ():
            name, _, rest = line.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return reply.status, text, reply.headers.get("Location", "")

    def sign_in(self, email: str) -> None:
        """Both steps, as a person in the demo takes them: the second page shows the code of the moment."""
        _status, page, _to = self.ask("GET", "/accounts/sign-in")
        form = {"csrf_token": found(TOKEN, page), "email": email, "password": PASSWORD}
        status, page, location = self.ask("POST", "/accounts/sign-in", form)
        if "second-step" in location:
            _status, page, _to = self.ask("GET", location)
            shown = re.sub(r"<[^>]+>", " ", page)
            code = CODE.search(shown)
            if code is None:
                raise SystemExit(f"{email}: no code on the page of the second step")
            form = {"csrf_token": found(TOKEN, page), "code": code[1] + code[2]}
            status, page, location = self.ask("POST", location, form)
        if status != 303 or "sign-in" in location:
            raise SystemExit(f"{email} could not sign in: {status}")
