"""Puts the parts together from settings, without Flask: the web application, the jobs and the commands call it."""

from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from marketplace import clock
from marketplace.labels import Labels, load_labels
from marketplace.logs import set_up_logs
from marketplace.mailer import Mailer, make_mailer
from marketplace.settings import Settings
from marketplace.uow import UnitsOfWork
from search.index import SearchIndex, open_index

BUSY_TIMEOUT_SECONDS = 30


def make_engine(url: str) -> Engine:
    """Return an engine for SQLite (WAL, foreign keys, BEGIN IMMEDIATE for writing units) or PostgreSQL."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_SECONDS}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection, _record) -> None:  # type: ignore[no-untyped-def] # the driver's own types
        connection.isolation_level = None  # we begin transactions ourselves, below
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("loytamo_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@dataclass
class Wiring:
    """The parts of one process."""

    settings: Settings
    engine: Engine
    sessions: sessionmaker[Session]
    labels: Labels
    mailer: Mailer
    index: SearchIndex
    uow: UnitsOfWork = field(init=False)

    def __post_init__(self) -> None:
        self.uow = UnitsOfWork(self.sessions)


def wire(settings: Settings, engine: Engine | None = None, sessions: sessionmaker[Session] | None = None) -> Wiring:
    """Return the parts that `settings` name; tests give their own engine and sessions."""
    clock.shift(timedelta(hours=settings.clock_shift_hours))
    set_up_logs(settings.log_level, as_json=settings.mode == "production")
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    engine = engine or make_engine(settings.database_url)
    return Wiring(
        settings=settings,
        engine=engine,
        sessions=sessions or sessionmaker(engine, expire_on_commit=False),
        labels=load_labels(settings.seeds_folder / "lists"),
        mailer=make_mailer(settings.mail_url, settings.mail_from, settings.data_folder / "mail"),
        index=open_index(settings.index_folder),
    )
