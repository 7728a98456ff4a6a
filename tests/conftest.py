"""Fixtures for every test: a database made by the migrations, the parts wired to it, a client that reads each page.

Units of work commit for real and traces write on a second connection, so each test gets its own copy of one migrated
file instead of an outer transaction (a savepoint of one session would undo the other's commit).
"""

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import hypothesis
import pytest
from alembic import command
from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import event
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.app import create_app
from marketplace.cli.database import alembic_config
from marketplace.settings import Settings, read_settings
from marketplace.wiring import Wiring, make_engine, wire
from tests.pages import ReadingClient

# Nothing is timed in the test run: the machine may be busy.
hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.load_profile("calm")

NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)  # a Monday, noon in Helsinki

_connect = socket.socket.connect


def _only_loopback(self: socket.socket, address: Any) -> None:
    host = address[0] if isinstance(address, tuple) else ""
    if host not in ("", "127.0.0.1", "::1", "localhost"):
        raise AssertionError(f"a test tried to reach {host}; tests stay on this machine")
    _connect(self, address)


@pytest.fixture(autouse=True)
def _stay_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _only_loopback)


@pytest.fixture(autouse=True)
def moved_clock(request: pytest.FixtureRequest) -> Iterator[Callable[[datetime], None] | None]:
    """The clock stands at noon of a Monday; call the fixture to move it. Tests with real processes run on real time."""
    if request.node.get_closest_marker("browser") or request.node.get_closest_marker("real_time"):
        yield None
        return
    with clock.frozen(NOON) as move:
        yield move


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file made by the migrations, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "empty.db"
    engine = make_engine(f"sqlite:///{path}")
    command.upgrade(alembic_config(engine), "head")
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path


def settings_for(folder: Path, **changes: str) -> Settings:
    """Return settings of a test installation in `folder`."""
    environ = {
        "LOYTAMO_MODE": "test",
        "LOYTAMO_DATA": str(folder),
        "SECRET_KEY": "a key for tests that is long enough to be one",
        "LOYTAMO_BASE_URL": "http://127.0.0.1",
    }
    return read_settings(environ | changes)


@pytest.fixture
def settings(tmp_path: Path, migrated_file: Path) -> Settings:
    shutil.copyfile(migrated_file, tmp_path / "loytamo.db")
    return settings_for(tmp_path)


@pytest.fixture
def wiring(settings: Settings) -> Iterator[Wiring]:
    parts = wire(settings)
    yield parts
    parts.engine.dispose()


@pytest.fixture
def session(wiring: Wiring) -> Iterator[Session]:
    """A writing session for tests of models, queries and services; nothing is committed."""
    opened = wiring.sessions()
    opened.connection(execution_options={"loytamo_writes": True})
    yield opened
    opened.rollback()
    opened.close()


class _Compiled(BytecodeCache):
    """Templates are compiled once a test process, not once an application."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture
def app(wiring: Wiring, settings: Settings) -> Flask:
    made = create_app(settings, wiring)
    made.jinja_env.bytecode_cache = _Compiled()
    made.test_client_class = ReadingClient
    return made


@pytest.fixture
def client(app: Flask) -> ReadingClient:
    """A visitor's browser. `client.sign_in_as(account)` signs somebody in; every HTML reply is checked."""
    made = app.test_client()
    assert isinstance(made, ReadingClient)
    return made


@pytest.fixture
def queries(wiring: Wiring) -> Callable[[], Any]:
    """`with queries() as log:` collects the SQL statements of the block."""
    from_engine = wiring.engine

    @contextmanager
    def counted() -> Iterator[list[str]]:
        log: list[str] = []

        def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if statement.split()[0].upper() in ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"):
                log.append(statement)

        event.listen(from_engine, "before_cursor_execute", note)
        try:
            yield log
        finally:
            event.remove(from_engine, "before_cursor_execute", note)

    return counted
