"""The unit of work: the only place that commits. One for each POST, command or job item."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

from marketplace.errors import Conflict, Unavailable
from marketplace.messages import Message

READ_ONLY = "read_only"

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
    text = str(error.orig)
    names = [code for name, code in CONFLICTS.items() if name in text]
    names += [CONFLICTS[name] for columns, name in _SQLITE_COLUMNS.items() if text.endswith(columns)]
    return Conflict(Message(names[0])) if names else Conflict()


class UnitsOfWork:
    """Opens sessions: `begin()` writes and commits once at the end, `read()` never writes."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._sessions = sessions

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """Yield a writing session; commit when the block ends, roll back when it raises.

        On SQLite the transaction takes the write lock at once (BEGIN IMMEDIATE), so that two units wait for each
        other instead of failing half-way. Raises Conflict for a broken constraint, Unavailable when the database
        stays locked.
        """
        session = self._sessions()
        try:
            session.connection(execution_options={"loytamo_writes": True})
            yield session
            session.commit()
        except IntegrityError as error:
            session.rollback()
            raise conflict_of(error) from error
        except OperationalError as error:
            session.rollback()
            raise Unavailable(Message("error-database-busy")) from error
        except BaseException:
            session.rollback()
            raise
        finally:
            session.close()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session that refuses to write."""
        session = self._sessions()
        session.info[READ_ONLY] = True
        try:
            yield session
        finally:
            session.close()
