"""Puts the parts together from settings, without Flask: the web application, the jobs and the commands call it."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from marketplace import clock
from marketplace.labels import Labels, load_labels
from marketplace.language.embedding import embedder_for
from marketplace.logs import set_up_logs
from marketplace.mailer import Mailer, make_mailer
from marketplace.settings import Settings
from marketplace.uow import UnitsOfWork
from search.index import Meilisearch, SearchIndex, open_index
from search.sense import load_sense

# SQLite's writers poll for their turn and the unlucky one waits longest; PostgreSQL's stand in a fair line.
BUSY_TIMEOUT_SECONDS = 30
# A web process has 8 threads, and a page that leaves a trace holds two connections for a moment.
POOL = {"pool_size": 8, "max_overflow": 16, "pool_timeout": 10}


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: how long PostgreSQL is waited for (a connection, a lock, a statement), and how long it waits for us."""

    connect: int
    lock: int
    statement: int
    idle: int

    def options(self) -> str:
        """Return what libpq passes on at connecting; 0 would mean for ever."""
        told = {"lock_timeout": self.lock, "statement_timeout": self.statement}
        # A process that hangs inside a unit would keep every other writer waiting.
        told["idle_in_transaction_session_timeout"] = self.idle
        return " ".join(f"-c {name}={seconds}s" for name, seconds in told.items())


# Whoever waits for a page gives up after half a minute, and so do most proxies: better a page that says "try again".
# The jobs have the night, but a lock that lasts a minute means that something hangs.
FOR_PAGES = Patience(connect=5, lock=10, statement=25, idle=60)
FOR_JOBS = Patience(connect=10, lock=60, statement=300, idle=300)


def make_engine(url: str, patience: Patience = FOR_PAGES) -> Engine:
    """Return an engine for SQLite (WAL, foreign keys, BEGIN IMMEDIATE for writing units) or PostgreSQL."""
    if not url.startswith("sqlite"):
        told = {"connect_timeout": patience.connect, "options": patience.options(), "application_name": "loytamo"}
        return create_engine(url, connect_args=told, pool_pre_ping=True, hide_parameters=True, **POOL)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_SECONDS}, hide_parameters=True, **POOL)

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


def wire(settings: Settings, engine: Engine | None = None, patience: Patience = FOR_PAGES) -> Wiring:
    """Return the parts that `settings` name; tests give their own engine."""
    clock.shift(timedelta(hours=settings.clock_shift_hours))
    set_up_logs(settings.log_level, as_json=settings.mode == "production")
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    engine = engine or make_engine(settings.database_url, patience)
    return Wiring(
        settings=settings,
        engine=engine,
        sessions=sessionmaker(engine, expire_on_commit=False),
        labels=load_labels(settings.seeds_folder / "lists"),
        mailer=make_mailer(settings.mail_url, settings.mail_from, settings.data_folder / "mail"),
        index=open_index(
            settings.index_folder,
            _meilisearch(settings),
            embedder_for(settings.embedding),
            partial(load_sense, settings.seeds_folder),
        ),
    )


def _meilisearch(settings: Settings) -> Meilisearch | None:
    if settings.meili_url is None:
        return None
    return Meilisearch(settings.meili_url, settings.data_folder, settings.meili_key, settings.meili_reading_key)
