"""Ids of requests, lines of log and counts: what helps to find a fault, and nothing about anybody."""

import json
import re
from collections.abc import Iterator, MutableMapping
from typing import Any

import pytest
import structlog
from prometheus_client import REGISTRY, generate_latest

from marketplace import logs
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.logs import SIGNS, where
from marketplace.models import RateRefusal
from marketplace.settings import Settings
from marketplace.web import metrics
from marketplace.web.access import public
from marketplace.web.proxies import BehindProxies
from marketplace.web.rates import SIGN_IN_BY_ADDRESS, browser
from marketplace.wiring import Wiring
from tests import factories
from tests.conftest import settings_for
from tests.pages import ReadingClient

PLANTED = ("Pirkko-Liisa", "040 123 4567", "pirkko@esimerkki.example", "salainensana", "abcdefghjkmnpqrs")
SPOOFED = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example"}


@pytest.fixture
def lines(wiring: Wiring) -> Iterator[list[dict[str, object]]]:
    """The lines of log of a test, as values."""
    found: list[dict[str, object]] = []

    def note(_logger: object, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        found.append(dict(event))
        raise structlog.DropEvent

    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, structlog.processors.add_log_level, note],
        wrapper_class=structlog.make_filtering_bound_logger(logs.LEVELS["info"]),
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=False,
    )
    yield found
    logs.set_up_logs("info", as_json=False)


def test_a_request_leaves_one_line_that_names_nobody(
    client: ReadingClient, wiring: Wiring, lines: list[dict[str, object]]
) -> None:
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
    client.sign_in_as(coach)
    lines.clear()
    client.get("/coach/people?q=Pirkko-Liisa")
    (line,) = lines
    assert line.pop("ms") >= 0  # type: ignore[operator] # a number
    assert re.fullmatch(f"[{SIGNS}]{{8}}", str(line.pop("request")))
    assert line == {
        "event": "request",
        "level": "info",
        "method": "GET",
        "endpoint": "coach.people",
        "status": 200,
        "role": "coach",
    }


def test_planted_words_reach_no_line(client: ReadingClient, wiring: Wiring, lines: list[dict[str, object]]) -> None:
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
    name, phone, email, password, opaque = PLANTED
    client.get(f"/openings?q={name}+{phone}", headers={"User-Agent": name, "Referer": f"http://x/{email}"})
    client.get(f"/{email}/{name}")
    client.get(f"/openings/{opaque}")
    client.get(f"/invitations/{opaque}")
    client.get(f"/accounts/reset/{password}")
    client.send("/accounts/sign-in", {"email": email, "password": password})
    client.post("/accounts/sign-in", data={"email": email, "password": password})
    client.send("/call-me", {"name": name, "phone": phone, "what": f"{name} {email}"})
    client.sign_in_as(coach).send("/coach/people/new", {"name": name, "phone": phone, "email": email})
    client.open(f"/cards/{opaque}", method="DELETE")
    told = json.dumps(lines, default=str, ensure_ascii=False)
    assert len(lines) >= 10
    assert not [word for word in PLANTED if word in told]
    assert not re.search(r"\?|%20|@", told)


def test_an_error_is_told_by_where_it_came_from_and_never_by_its_words(
    settings: Settings, wiring: Wiring, lines: list[dict[str, object]]
) -> None:
    app = create_app(settings, wiring)
    app.testing = False

    def breaks() -> str:
        raise RuntimeError(f"{PLANTED[0]} {PLANTED[2]}")

    app.add_url_rule("/breaks", "breaks", public(breaks))
    lines.clear()
    reply = app.test_client().get(f"/breaks?name={PLANTED[0]}")
    assert reply.status_code == 500 and reply.headers["X-Request-ID"] in reply.text
    broken, line = lines
    assert broken["event"] == "request failed" and "breaks" in str(broken["where"])
    assert broken["request"] == line["request"] == reply.headers["X-Request-ID"]
    assert not [word for word in PLANTED if word in json.dumps(lines, default=str, ensure_ascii=False)]


def test_where_never_tells_values() -> None:
    try:
        int(PLANTED[1])
    except ValueError as error:
        assert PLANTED[1] not in where(error) and "test_where_never_tells_values" in where(error)


def test_the_id_is_in_the_header_and_on_the_error_page(client: ReadingClient) -> None:
    first, second = client.get("/missing"), client.get("/missing")
    assert first.headers["X-Request-ID"] != second.headers["X-Request-ID"]
    assert first.headers["X-Request-ID"] in first.text and len(first.headers["X-Request-ID"]) == 8
    fine = client.get("/")
    assert fine.headers["X-Request-ID"] and fine.headers["X-Request-ID"] not in fine.text


@pytest.mark.parametrize(
    ("peer", "sent", "kept"),
    [
        ("10.0.0.1", "abc-12345678", True),
        ("192.0.2.7", "abc-12345678", False),
        ("10.0.0.1", "short", False),
        ("10.0.0.1", "with spaces and more", False),
        ("10.0.0.1", "x" * 65, False),
    ],
)
def test_an_id_is_taken_over_from_a_trusted_proxy_only(
    wiring: Wiring, settings: Settings, peer: str, sent: str, kept: bool
) -> None:
    trusting = settings_for(settings.data_folder, DATABASE_URL=settings.database_url, TRUSTED_PROXIES="10.0.0.0/8")
    client = create_app(trusting, wiring).test_client()
    reply = client.get("/healthz", headers={"X-Request-ID": sent}, environ_base={"REMOTE_ADDR": peer})
    assert (reply.headers["X-Request-ID"] == sent) is kept


def test_forwarded_headers_count_from_trusted_proxies_only(wiring: Wiring, settings: Settings) -> None:
    trusting = settings_for(settings.data_folder, DATABASE_URL=settings.database_url, TRUSTED_PROXIES="10.0.0.0/8")
    client = create_app(trusting, wiring).test_client()
    spoofed = client.get("/", headers=SPOOFED, environ_base={"REMOTE_ADDR": "192.0.2.7"})
    assert spoofed.status_code == 200, "the forwarded host was not looked at"
    believed = client.get("/", headers=SPOOFED, environ_base={"REMOTE_ADDR": "10.0.0.1"})
    assert believed.status_code == 400, "the forwarded host counts, and it is none of ours"
    plain = {name: value for name, value in SPOOFED.items() if name != "X-Forwarded-Host"}
    assert client.get("/", headers=plain, environ_base={"REMOTE_ADDR": "10.0.0.1"}).status_code == 200


def test_tries_of_one_client_are_counted_together_however_many_addresses_it_has(
    client: ReadingClient, wiring: Wiring, settings: Settings
) -> None:
    trusting = settings_for(settings.data_folder, DATABASE_URL=settings.database_url, TRUSTED_PROXIES="10.0.0.1")
    app = create_app(trusting, wiring)

    def asked_by(peer: str, said: str) -> str:
        with app.test_request_context("/", headers={"X-Forwarded-For": said}, environ_base={"REMOTE_ADDR": peer}):
            return browser()

    def through_the_door(peer: str, said: str) -> str:
        seen: list[str] = []

        def look(environ: dict[str, str], _start: object) -> list[bytes]:
            with app.request_context(environ):
                seen.append(browser())
            return []

        BehindProxies(look, trusting.trusted_proxies)(
            app.test_request_context("/", headers={"X-Forwarded-For": said}).request.environ | {"REMOTE_ADDR": peer},
            lambda *_told: lambda _bytes: None,
        )
        return seen[0]

    assert asked_by("192.0.2.7", "203.0.113.9") == "192.0.2.7"
    assert through_the_door("192.0.2.7", "203.0.113.9") == "192.0.2.7", "a client cannot choose whose tries these are"
    assert through_the_door("10.0.0.1", "203.0.113.9") == "203.0.113.9"
    assert through_the_door("10.0.0.1", "1.1.1.1, 203.0.113.9") == "203.0.113.9"
    assert through_the_door("10.0.0.1", "2001:db8::1:2:3:4") == through_the_door("10.0.0.1", "2001:db8::9:9:9:9")


def _tries(client: ReadingClient, count: int, **about: object) -> list[int]:
    data = {"email": "kuka@esimerkki.example", "password": "vaara sana tässä"}
    return [client.send("/accounts/sign-in", data, **about).status_code for _try in range(count)]


def test_refusals_are_counted_by_day_and_by_what_never_by_whom(client: ReadingClient, wiring: Wiring) -> None:
    before = _value("loytamo_rate_refusals_total", what="sign-in")
    statuses = _tries(client, SIGN_IN_BY_ADDRESS.amount + 2)
    assert statuses[-2:] == [429, 429] and 429 not in statuses[:-2]
    with wiring.uow.read() as session:
        (row,) = session.query(RateRefusal).all()
        assert (row.what, row.count, str(row.day)) == ("sign-in", 2, "2026-11-23")
    assert _value("loytamo_rate_refusals_total", what="sign-in") == before + 2


def _value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def test_counts_name_endpoints_and_never_what_was_asked(client: ReadingClient) -> None:
    labels = {"endpoint": "openings.show", "method": "GET", "status": "4xx"}
    before = _value("loytamo_request_seconds_count", **labels)
    for word in PLANTED:
        client.get(f"/openings/{word}?q={word}")
        client.get(f"/{word}")
        client.open("/", method=re.sub(r"[^A-Za-z]", "", word).upper())
    assert _value("loytamo_request_seconds_count", **labels) == before + len(PLANTED)
    assert _value("loytamo_request_seconds_count", endpoint="none", method="GET", status="4xx") >= len(PLANTED)
    told = generate_latest(REGISTRY).decode()
    assert not [word for word in PLANTED if word.lower() in told.lower()]
    assert 'method="other"' in told, "an invented method makes no row of its own"


def test_every_label_is_one_of_ours() -> None:
    for metric in (metrics.REQUESTS, metrics.REFUSALS, metrics.CONNECTIONS):
        assert set(metric._labelnames) <= {"endpoint", "method", "status", "what"}


def test_connections_in_use_are_counted_and_given_back(client: ReadingClient) -> None:
    before = _value("loytamo_database_connections_in_use")
    client.get("/openings")
    assert _value("loytamo_database_connections_in_use") == before
