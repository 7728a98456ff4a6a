"""Fixtures for every test: a database made by the migrations, the parts wired to it, a client that reads each page.

Units of work commit for real and traces write on a second connection, so each test gets a database of its own instead
of an outer transaction (a savepoint of one session would undo the other's commit): on SQLite a copy of one migrated
file, on PostgreSQL the one database of its test process, emptied. What touches a database runs on both, unless
`--database` says otherwise; conventions, whose subject is the source, and long stories run on SQLite, but for those
marked `both_databases`.
"""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from alembic import command
from flask import Flask
from sqlalchemy import event
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.app import create_app
from marketplace.cli.database import alembic_config
from marketplace.settings import Settings, read_settings
from marketplace.wiring import Wiring, make_engine, wire
from tests import postgres
from tests.pages import ReadingClient
from tests.phone import SECRET_KEY
from tests.postgres import Cluster
from tests.warm import Compiled, hash_lightly, keep_addresses, share_statements, spare_the_collector

SQLITE, POSTGRESQL = "sqlite", "postgresql"
ONCE = ("tests/conventions", "tests/journeys", "tests/browser")

# Nothing is timed in the test run: the machine may be busy.
hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.load_profile("calm")

keep_addresses()
hash_lightly()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=[SQLITE, POSTGRESQL, "both"], default="both", help="where rows are kept")


def pytest_configure(config: pytest.Config) -> None:
    """With several test processes the first one starts the PostgreSQL that all of them use."""
    config.addinivalue_line("markers", "both_databases: on PostgreSQL too, where its folder runs on SQLite only")
    spread = getattr(config.option, "numprocesses", None) and not hasattr(config, "workerinput")
    if spread and config.getoption("database") != SQLITE and postgres.ADDRESS_VARIABLE not in os.environ:
        kept = ExitStack()
        try:
            os.environ[postgres.ADDRESS_VARIABLE] = kept.enter_context(postgres.cluster()).folder
        except RuntimeError as error:
            raise pytest.UsageError(str(error)) from error
        config.add_cleanup(kept.close)
        kept.callback(os.environ.pop, postgres.ADDRESS_VARIABLE)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser first: so with several test processes one of them has it, and one server is started for it."""
    items.sort(key=lambda item: "tests/browser" not in item.path.as_posix())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Whatever asks for a database is run on each of them."""
    if "database" not in metafunc.fixturenames:
        return
    chosen = str(metafunc.config.getoption("database"))
    place = metafunc.definition.path.relative_to(metafunc.config.rootpath).as_posix()
    once = place.startswith(ONCE) and not metafunc.definition.get_closest_marker("both_databases")
    kinds = [SQLITE] if once and chosen == "both" else [SQLITE, POSTGRESQL] if chosen == "both" else [chosen]
    metafunc.parametrize("database", kinds, indirect=True)


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


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The PostgreSQL of this test run, started when it is first needed."""
    if folder := os.environ.get(postgres.ADDRESS_VARIABLE):
        yield Cluster(folder)
        return
    with postgres.cluster() as started:
        yield started


@pytest.fixture(scope="session")
def process_name() -> str:
    """What tells the databases of one test process from those of another."""
    return f"tests_{os.getpid()}"


@pytest.fixture(scope="session")
def migrated_database(cluster: Cluster, process_name: str) -> Iterator[str]:
    """The name of this process's database, made by the migrations."""
    engine = make_engine(cluster.create(process_name))
    command.upgrade(alembic_config(engine), "head")
    engine.dispose()
    yield process_name
    cluster.drop(process_name)


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of the newest shape, on each kind that the run asks for."""
    if request.param == SQLITE:
        shutil.copyfile(request.getfixturevalue("migrated_file"), tmp_path / "loytamo.db")
        return f"sqlite:///{tmp_path / 'loytamo.db'}"
    name = request.getfixturevalue("migrated_database")
    on: Cluster = request.getfixturevalue("cluster")
    on.empty(name)
    return on.url(name)


@pytest.fixture
def other_databases(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    """`other_databases("postgresql")` makes one more database, wholly empty, and returns its address."""
    numbers = count(1)
    with ExitStack() as made:

        def make(kind: str) -> str:
            number = next(numbers)
            if kind == SQLITE:
                return f"sqlite:///{tmp_path / f'other{number}.db'}"
            on: Cluster = request.getfixturevalue("cluster")
            name = f"{request.getfixturevalue('process_name')}_{number}"
            made.callback(on.drop, name)
            return on.create(name)

        yield make


def settings_for(folder: Path, **changes: str) -> Settings:
    """Return settings of a test installation in `folder`."""
    environ = {
        "LOYTAMO_MODE": "test",
        "LOYTAMO_DATA": str(folder),
        "SECRET_KEY": SECRET_KEY,
        "LOYTAMO_BASE_URL": "http://127.0.0.1",
        "LOYTAMO_EMBEDDING": "off",  # a model's second per text belongs into the tests of it
    }
    return read_settings(environ | changes)


@pytest.fixture
def settings(tmp_path: Path, database: str) -> Settings:
    return settings_for(tmp_path, DATABASE_URL=database)


@pytest.fixture
def wiring(settings: Settings) -> Iterator[Wiring]:
    parts = wire(settings)
    share_statements(parts.engine)
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


@pytest.fixture
def app(wiring: Wiring, settings: Settings) -> Flask:
    made = create_app(settings, wiring)
    made.jinja_env.bytecode_cache = Compiled()
    made.test_client_class = ReadingClient
    spare_the_collector()
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
