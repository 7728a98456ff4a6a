"""One leader among jobs processes: by a file lock beside SQLite, by an advisory lock on PostgreSQL.

Both end with the process, however it ends; nothing has to be cleaned up after a crash.
"""

import fcntl
from pathlib import Path
from threading import Lock
from typing import IO, Protocol

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError, InvalidRequestError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from marketplace.wiring import Wiring

LOCK_FILE = "jobs.lock"
ADVISORY_KEY = 7_052_026  # any number that no other program of this database uses


class Leader(Protocol):
    """A lock that one process holds."""

    def take(self) -> bool: ...

    def holds(self) -> bool: ...

    def release(self) -> None: ...


class FileLeader:
    """A lock on a file: for one machine, as SQLite is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def take(self) -> bool:
        """Try to become the leader; whether it worked. Never waits."""
        file = self._path.open("a")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._file = file
        return True

    def holds(self) -> bool:
        """Whether this process is the leader: a file lock stays until it is given back."""
        return self._file is not None

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            self._file.close()
            self._file = None


class AdvisoryLeader:
    """A lock of one PostgreSQL connection: for many machines; lost with the connection."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._one_at_a_time = Lock()  # the scheduler's threads ask too

    def take(self) -> bool:
        """Try to become the leader; whether it worked. Never waits."""
        try:
            connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        except (OperationalError, NoConnectionLeft):
            return False  # the database is away; whoever waits for the turn asks again
        try:
            taken = connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": ADVISORY_KEY})
        except DBAPIError:
            taken = False
        if taken:
            # The lock belongs to the connection: it stays out of the pool, where another would find it.
            connection.detach()
            self._connection = connection
            return True
        connection.close()
        return False

    def holds(self) -> bool:
        """Whether this process is still the leader: the connection that holds the lock answers."""
        with self._one_at_a_time:
            if self._connection is None:
                return False
            try:
                self._connection.execute(text("SELECT 1"))
            except (DBAPIError, InvalidRequestError):
                return False
            return True

    def release(self) -> None:
        """Give the lock back, by ending its connection."""
        with self._one_at_a_time:
            if self._connection is not None:
                self._connection.close()  # detached: this ends it
                self._connection = None


def leader_for(wiring: Wiring) -> Leader:
    """Return the lock that fits the database."""
    return (
        FileLeader(wiring.settings.data_folder / LOCK_FILE)
        if wiring.engine.dialect.name == "sqlite"
        else AdvisoryLeader(wiring.engine)
    )
