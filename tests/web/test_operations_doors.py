"""What is asked of a request before anything else, and what machines are told."""

from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from marketplace import clock
from marketplace.app import create_app
from marketplace.maintenance import FILE, begin_maintenance, end_maintenance
from marketplace.settings import Settings
from marketplace.web.limits import MAX_FORM_BYTES, MAX_FORM_FIELDS
from marketplace.wiring import Wiring, wire
from tests import factories
from tests.conftest import settings_for
from tests.pages import ReadingClient


def test_alive_asks_no_database_and_sets_no_cookie(client: ReadingClient, queries: object, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        account = factories.account(session)
    client.sign_in_as(account)
    with queries() as log:  # type: ignore[operator] # a fixture that is called
        reply = client.get("/healthz")
    assert (reply.status_code, reply.text, reply.mimetype) == (200, "ok\n", "text/plain")
    assert not log and "Set-Cookie" not in reply.headers and "Cookie" not in reply.headers.get("Vary", "")


def test_ready_says_which_search_falls_back_and_is_ready_all_the_same(client: ReadingClient) -> None:
    reply = client.get("/readyz")
    assert (reply.status_code, reply.text) == (200, "ready\nsearch-falls-back\n"), "no index has been built"
    assert "Set-Cookie" not in reply.headers


def test_a_database_of_another_shape_is_not_ready(client: ReadingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marketplace.web.public.alive.newest_migration", lambda: "9999")
    reply = client.get("/readyz")
    assert (reply.status_code, reply.text.splitlines()[0]) == (503, "database-not-migrated")
    assert client.get("/healthz").status_code == 200


def test_without_a_database_nothing_is_ready_but_the_process_lives(tmp_path: Path) -> None:
    gone = settings_for(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path / 'missing' / 'loytamo.db'}")
    app = create_app(gone, wire(gone))
    reply = app.test_client().get("/readyz")
    assert (reply.status_code, reply.text.splitlines()[0]) == (503, "database-unreachable")
    assert str(tmp_path) not in reply.text and "sqlite" not in reply.text.lower(), "codes only"
    assert app.test_client().get("/healthz").status_code == 200


def test_a_data_folder_that_cannot_be_written_is_not_ready(
    client: ReadingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_told: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("marketplace.web.public.alive.tempfile.NamedTemporaryFile", full)
    reply = client.get("/readyz")
    assert (reply.status_code, reply.text.splitlines()[0]) == (503, "data-folder-not-writable")


def test_closed_hours_answer_in_three_languages_without_a_database(tmp_path: Path) -> None:
    gone = settings_for(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path / 'missing' / 'loytamo.db'}")
    app = create_app(gone, wire(gone))
    app.test_client_class = ReadingClient
    client = app.test_client()
    begin_maintenance(tmp_path, clock.now() + timedelta(minutes=30))
    for reply in (client.get("/"), client.get("/cards/mine"), client.post("/accounts/sign-in"), client.get("/nowhere")):
        assert reply.status_code == 503 and reply.headers["Retry-After"] == "1800"
        assert [f'lang="{code}"' in reply.text for code in ("fi", "sv", "en")] == [True] * 3
        assert "12.30" in reply.text, "when the service is back, by Finnish clocks"
        assert reply.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "Set-Cookie" not in reply.headers
    assert client.get("/healthz").status_code == 200
    assert (client.get("/readyz").status_code, client.get("/readyz").text) == (503, "maintenance\n")
    with client.get("/static/css/theme.css") as file:
        assert file.status_code == 200


def test_the_service_opens_again(client: ReadingClient, settings: Settings) -> None:
    begin_maintenance(settings.data_folder, None)
    closed = client.get("/")
    assert (closed.status_code, closed.headers["Retry-After"]) == (503, "600")
    assert end_maintenance(settings.data_folder)
    assert client.get("/").status_code == 200
    assert not end_maintenance(settings.data_folder)


def test_a_file_of_closed_hours_that_cannot_be_read_closes_all_the_same(
    client: ReadingClient, settings: Settings
) -> None:
    (settings.data_folder / FILE).write_text("{")
    assert client.get("/").status_code == 503


def test_the_commands_close_and_open(app: Flask, client: ReadingClient, settings: Settings) -> None:
    runner = app.test_cli_runner()
    assert runner.invoke(args=["maintenance", "on", "--until", "half past"]).exit_code == 2
    assert client.get("/").status_code == 200
    said = runner.invoke(args=["maintenance", "on", "--until", "11:30"])
    assert said.exit_code == 0 and "until 24.11. 11:30" in said.output, "it is noon: half past eleven is tomorrow's"
    assert client.get("/").headers["Retry-After"] == str(int(timedelta(hours=23, minutes=30).total_seconds()))
    assert runner.invoke(args=["maintenance", "off"]).output == "maintenance: off\n"
    assert "already" in runner.invoke(args=["maintenance", "off"]).output
    assert client.get("/").status_code == 200 and not (settings.data_folder / FILE).exists()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::2]", "localhost@evil.example"])
def test_unknown_hosts_get_a_page_that_says_so(client: ReadingClient, host: str) -> None:
    reply = client.get("/", headers={"Host": host})
    assert reply.status_code == 400 and "osoitteesta, joka ei ole sen oma" in reply.text
    assert "evil.example" not in reply.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:5000", "[::1]:8000", "localhost."])
def test_known_hosts_come_in(client: ReadingClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


def test_machines_may_ask_by_any_name(client: ReadingClient) -> None:
    assert client.get("/healthz", headers={"Host": "10.1.2.3:8000"}).status_code == 200
    assert client.get("/readyz", headers={"Host": "10.1.2.3:8000"}).status_code == 200


def test_a_form_that_is_too_large_or_has_too_many_fields_is_413(client: ReadingClient) -> None:
    fine = "&".join(f"f{n}=1" for n in range(MAX_FORM_FIELDS - 1))
    for body, status in (
        (fine, 400),  # as many as a form may have; only the token is missing
        (fine + "&a=1&b=2", 413),
        ("text=" + "x" * MAX_FORM_BYTES, 413),
    ):
        reply = client.post("/accounts/sign-in", data=body, content_type="application/x-www-form-urlencoded")
        assert reply.status_code == status, body[:20]
    assert "Lähetys oli liian suuri" in reply.text
    parts = {f"f{n}": "1" for n in range(MAX_FORM_FIELDS + 1)}
    assert client.post("/accounts/sign-in", data=parts, content_type="multipart/form-data").status_code == 413


def test_whoever_restores_finds_nobody_connected(client: ReadingClient, wiring: Wiring, settings: Settings) -> None:
    assert client.get("/").status_code == 200
    begin_maintenance(settings.data_folder, None)
    client.get("/")
    assert wiring.engine.pool.checkedin() == 0  # type: ignore[attr-defined] # every pool of ours counts
    end_maintenance(settings.data_folder)
    assert client.get("/").status_code == 200
