"""`kill -9` at any moment: what was acknowledged is there, and no letter leaves twice."""

import http.client
import http.cookiejar
import os
import re
import signal
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import suppress

import pytest
from sqlalchemy import Select, func, select

from marketplace.domain.actors import Role
from marketplace.domain.messages import DeliveryState
from marketplace.models import Opening, OutboxRow, OutgoingMessage
from marketplace.services.messages import queue_message
from marketplace.services.passwords import hash_password
from marketplace.settings import Settings
from marketplace.wiring import Wiring
from tests import factories
from tests.browser.conftest import free_port, wait_for
from tests.processes import Post, kill, mail_server, start

PASSWORD = "kolme kuivaa kauhaa"
LETTERS = 60
MOMENTS = (0.9, 1.3, 1.8)


def environ_of(settings: Settings, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "MEILI_URL"}
    return kept | {
        "LOYTAMO_MODE": "development",
        "LOYTAMO_DATA": str(settings.data_folder),
        "DATABASE_URL": settings.database_url,
        "SECRET_KEY": settings.secret_key,
        "LOYTAMO_LOG_LEVEL": "error",
        **more,
    }


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server() as server:
        yield server


@pytest.mark.real_time
def test_killed_jobs_send_nothing_twice_and_lose_nothing(settings: Settings, wiring: Wiring, post: Post) -> None:
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
        for _number in range(LETTERS):
            queue_message(session, coach, "intro-coach-yes", "/introductions", {"title": "Hyllyttäjä"})
        made = set(session.scalars(select(OutgoingMessage.message_id)))
    environ = environ_of(
        settings,
        LOYTAMO_MAIL_URL=post.url,
        LOYTAMO_MAIL_FROM="koe@esimerkki.example",
    )
    for moment in MOMENTS:
        jobs = start(["jobs"], environ)
        deadline = time.monotonic() + 30
        while not post.taken and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(moment / 10)
        kill(jobs)
    jobs = start(["jobs"], environ)
    deadline = time.monotonic() + 60
    waiting = LETTERS
    while waiting and time.monotonic() < deadline:
        time.sleep(0.3)
        with wiring.uow.read() as session:
            waiting = session.scalar(_count(DeliveryState.QUEUED)) or 0
            waiting += session.scalar(_count(DeliveryState.SENDING)) or 0
    kill(jobs)
    with wiring.uow.read() as session:
        states = dict(session.execute(select(OutgoingMessage.message_id, OutgoingMessage.state)).tuples().all())
    assert set(post.taken.values()) <= {1}, f"sent twice: {[key for key, n in post.taken.items() if n > 1]}"
    sent = {key for key, state in states.items() if state is DeliveryState.SENT}
    unsure = {key for key, state in states.items() if state is DeliveryState.UNKNOWN}
    assert sent | unsure == made, "every letter is sent, or shown as uncertain"
    assert sent <= set(post.taken)
    assert len(unsure) <= len(MOMENTS)


def _count(state: DeliveryState) -> Select[tuple[int]]:
    return select(func.count()).select_from(OutgoingMessage).where(OutgoingMessage.state == state)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: object, **_kwargs: object) -> None:
        return None


class Person:
    """Somebody with a browser that keeps cookies."""

    def __init__(self, address: str) -> None:
        self.address = address
        jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar), _NoRedirect())

    def token(self, path: str) -> str:
        page = self._opener.open(self.address + path, timeout=10).read().decode()
        found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
        assert found, f"{path} has no form"
        return found.group(1)

    def send(self, path: str, token: str, **values: str) -> str | None:
        """POST a form; return where it led to, None when it was not acknowledged."""
        data = urllib.parse.urlencode({"csrf_token": token, **values}).encode()
        try:
            self._opener.open(self.address + path, data=data, timeout=10)
        except urllib.error.HTTPError as reply:
            return reply.headers.get("Location") if reply.code in (302, 303) else None
        except (OSError, http.client.HTTPException):
            return None
        return None


@pytest.mark.real_time
def test_a_killed_web_server_keeps_what_it_acknowledged(settings: Settings, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session)
        boss = factories.member(session, Role.EMPLOYER, firm)
        boss.password_hash = hash_password(PASSWORD)
        first = factories.opening(session, boss, firm)
    acknowledged: list[str] = []
    for moment in MOMENTS:
        port = free_port()
        environ = environ_of(settings, LOYTAMO_PORT=str(port))
        web = start(
            ["granian", "--interface", "wsgi", "--port", str(port), "--log-level", "error", "wsgi:app"], environ
        )
        try:
            wait_for(f"http://127.0.0.1:{port}", web)
            who = Person(f"http://127.0.0.1:{port}")
            who.send("/accounts/sign-in", who.token("/accounts/sign-in"), email=boss.email, password=PASSWORD)
            token = who.token("/accounts/me")
            killer = threading.Timer(moment, kill, [web])
            killer.start()
            while (led_to := who.send(f"/openings/{first.public_id}/copy", token)) is not None:
                acknowledged.append(led_to)
            killer.join()
        finally:
            kill(web)
    with wiring.uow.read() as session:
        there = set(session.scalars(select(Opening.public_id)))
        queued = session.scalar(select(func.count()).select_from(OutboxRow)) or 0
    ids = {match.group(1) for led_to in acknowledged if (match := re.search(r"/openings/([a-z0-9]{16})", led_to))}
    assert len(ids) == len(acknowledged) > len(MOMENTS), "each copy was acknowledged with its own address"
    assert ids <= there, "an acknowledged opening is lost"
    assert queued >= len(ids), "each change left its row for the index"


@pytest.mark.real_time
def test_a_worker_whose_watcher_is_killed_leaves_the_port(settings: Settings) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    web = start(["marketplace.web.serving"], environ_of(settings, LOYTAMO_PORT=str(port)))
    try:
        wait_for(address, web)
        os.kill(web.pid, signal.SIGKILL)  # the watcher alone
        web.wait(10)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and _answers(address):
            time.sleep(0.2)
        assert not _answers(address), "the orphan serves on"
    finally:
        with suppress(ProcessLookupError):
            os.killpg(web.pid, signal.SIGKILL)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=5) as reply:
            return bool(reply.status == 200)
    except OSError:
        return False
