"""The unit of work: the only place that commits. One for each POST, command or job item.

Writing units go one after the other on both databases: what a unit has read stays true until it commits, so that a rule
checked in a service ("still waiting", "not more than three") needs no lock of its own. SQLite has one writer anyway; on
PostgreSQL each unit first takes its place in a line (an advisory lock of the transaction, fair, gone with it). A unit
is a matter of milliseconds and mails, indexes and files are never touched inside one. Traces, which only add rows, pass
by the line. Reading sessions see one moment from beginning to end and cannot write.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DataError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft
from sqlalchemy.orm import Session, sessionmaker

from marketplace.errors import Conflict, LoytamoError, NotFound, Unavailable
from marketplace.messages import Message

READ_ONLY = "read_only"
LINE_KEY = 7_052_027  # of the writers' line; the jobs' leader has another (jobs/leader.py)

# What the database may say that is nobody's mistake here: it is busy, locked, away, or the value fits no column.
_TOLD = (OperationalError, NoConnectionLeft, DataError)

# What a clash of a named constraint means to a reader; any other one is a plain conflict.
CONFLICTS: dict[str, str] = {
    "uq_account_email": "error-email-taken",
    "uq_organisation_business_id": "error-business-id-taken",
    "uq_introduction_open": "error-introduction-open",
    "uq_disclosure_introduction_ask": "error-answered-already",
    "uq_check_in_plan": "error-conflict",
    "uq_caseload_in_force": "error-has-coach",
}
# SQLite names columns where PostgreSQL names the constraint.
_SQLITE_COLUMNS: dict[str, str] = {
    "account.email": "uq_account_email",
    "organisation.business_id": "uq_organisation_business_id",
    "introduction.card_id, introduction.opening_id": "uq_introduction_open",
    "disclosure.introduction_id, disclosure.ask": "uq_disclosure_introduction_ask",
    "caseload.person_id, caseload.organisation_id": "uq_caseload_in_force",
}


class WroteWhileReading(RuntimeError):
    """A reading session tried to write: a GET or a query changed something. Use a writing unit."""


@event.listens_for(Session, "before_flush")
def _refuse_writes(session: Session, _context: object, _instances: object) -> None:
    if session.info.get(READ_ONLY) and (session.new or session.deleted or any(map(session.is_modified, session.dirty))):
        raise WroteWhileReading("this session only reads; open a unit with uow.begin()")


def conflict_of(error: IntegrityError) -> Conflict:
    """Return the conflict that a broken constraint means, told apart by the constraint's name."""
    # PostgreSQL says the name; SQLite says the columns, and the name only of a check constraint.
    broken = getattr(getattr(error.orig, "diag", None), "constraint_name", None)
    said = str(error.orig)
    name = broken or next((name for columns, name in _SQLITE_COLUMNS.items() if said.endswith(columns)), None)
    return Conflict(Message(CONFLICTS[name])) if name in CONFLICTS else Conflict()


def trouble_of(error: Exception) -> LoytamoError:
    """Return what the database's own trouble means to a reader.

    Unavailable when it is locked, too slow or away; NotFound when a number or text is one that no row can have.
    """
    return NotFound() if isinstance(error, DataError) else Unavailable(Message("error-database-busy"))


class UnitsOfWork:
    """Opens sessions: `begin()` writes and commits once at the end, `read()` never writes, `trace()` only adds."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions
        engine: Engine = sessions.kw["bind"]
        self._has_line = engine.dialect.name == "postgresql"
        # SQLite reads one moment by itself; PostgreSQL is told to, and refuses what a reading session would write.
        kept = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True} if self._has_line else {}
        self._reading = engine.execution_options(**kept)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """Yield a writing session, alone; commit when the block ends, roll back when it raises.

        Raises Conflict for a broken constraint, Unavailable when the database stays locked or is away, NotFound for
        a value that fits no column. Must not be opened inside another unit: it would wait for itself.
        """
        with self._writing() as session:
            if self._has_line:
                session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LINE_KEY})
            yield session

    @contextmanager
    def trace(self) -> Iterator[Session]:
        """Yield a writing session that only adds rows, beside other units where the database can; else as `begin()`."""
        with self._writing() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        session = self._sessions()
        try:
            session.connection(execution_options={"loytamo_writes": True})
            yield session
            session.commit()
        except IntegrityError as error:
            session.rollback()
            raise conflict_of(error) from error
        except _TOLD as error:
            session.rollback()
            raise trouble_of(error) from error
        except BaseException:
            session.rollback()
            raise
        finally:
            session.close()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session that sees one moment and refuses to write. Raises Unavailable and NotFound as `begin()`."""
        session = self._sessions(bind=self._reading)
        session.info[READ_ONLY] = True
        try:
            yield session
        except _TOLD as error:
            raise trouble_of(error) from error
        finally:
            session.close()
