"""Filling a database in one transaction: make it bare, migrate it to where the rows come from, put them in, compare.

All or nothing on both databases, since both can make and remove tables inside a transaction. What went in is read back
and hashed before anything becomes valid. Keys between tables are taken off meanwhile (rows may point at each other in a
circle) and checked as a whole at the end.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Engine, MetaData, Table, cast, event, func, insert, select, text
from sqlalchemy.dialects.postgresql import REGCLASS
from sqlalchemy.schema import AddConstraint, DropConstraint

from marketplace.archive.rows import (
    BATCH,
    Content,
    count_of,
    lines_of,
    names_of,
    revision_of,
    row_of,
    tables_of,
)

Lines = Callable[[str], Iterable[bytes]]  # a table's name to its lines
Migrate = Callable[[Connection, str], None]  # brings the database of an open transaction to a revision
Told = Callable[[str, int], None]  # what is worked on, and how many rows of it are done


class Refused(Exception):
    """It cannot be done; the text says why, and nothing was changed."""


class Different(Refused):
    """What was read back is not what was put in: both sides by table. Nothing was changed."""

    def __init__(self, wanted: dict[str, Content], found: dict[str, Content]) -> None:
        self.wanted, self.found = wanted, found
        names = sorted(name for name in {*wanted, *found} if wanted.get(name) != found.get(name))
        super().__init__(f"read back otherwise than put in: {', '.join(names)}")


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that sees one moment of the database while others go on writing; it cannot be waited for."""
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    with engine.connect() as connection:
        _take_time(connection)
        yield connection


@contextmanager
def filling(engine: Engine) -> Iterator[Connection]:
    """Yield a connection whose transaction makes all valid at the end, or nothing when the block raises.

    `engine` is for this alone and is disposed of.
    """
    if engine.dialect.name == "sqlite":
        # Inside a transaction SQLite does not listen to this, so it is said at connecting, after our own settings.
        event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA foreign_keys=OFF"))
    try:
        with engine.connect().execution_options(loytamo_writes=True) as connection, connection.begin():
            _take_time(connection)
            yield connection
    finally:
        engine.dispose()


def _take_time(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        for name in ("statement_timeout", "idle_in_transaction_session_timeout"):
            connection.execute(text(f"SET LOCAL {name} = 0"))


def held_by(connection: Connection) -> int:
    """Return how many rows the database holds, all tables together."""
    return sum(count_of(connection, table) for table in tables_of(connection))


def make_bare(connection: Connection, known: Iterable[str]) -> None:
    """Remove every table. Raises Refused when one is not among `known`: then the database is not ours alone."""
    strangers = sorted(set(names_of(connection)) - set(known))
    if strangers:
        raise Refused(f"the database has tables of somebody else: {', '.join(strangers)}")
    found = MetaData()
    found.reflect(connection)
    _take_keys_off(connection, list(found.tables.values()))
    for table in found.tables.values():
        table.drop(connection)


def put_in(connection: Connection, names: Iterable[str], lines: Lines, told: Told) -> None:
    """Put the lines of each table into the migrated, empty database; numbers go on after the highest.

    Raises Refused when the tables are not the ones that the lines are for, or a key leads nowhere.
    """
    tables = {table.name: table for table in tables_of(connection)}
    if set(names) != tables.keys():
        raise Refused(f"other tables than expected: {', '.join(sorted(set(names) ^ tables.keys()))}")
    # A migration may have put rows in (a list of ours): what is carried has them already.
    _take_keys_off(connection, list(tables.values()))
    for table in tables.values():
        connection.execute(table.delete())
        _put_one_in(connection, table, lines(table.name), told)
    _put_keys_on(connection, list(tables.values()))


def _put_one_in(connection: Connection, table: Table, lines: Iterable[bytes], told: Told) -> None:
    keeps_zones = connection.dialect.name == "postgresql"
    left, done = iter(lines), 0
    while batch := [row_of(table, line, keeps_zones=keeps_zones) for line in islice(left, BATCH)]:
        connection.execute(insert(table), batch)
        done += len(batch)
        told(table.name, done)
    if keeps_zones:
        for column in table.primary_key.columns:
            _go_on_counting(connection, column)


def _go_on_counting(connection: Connection, column: Column[Any]) -> None:
    """The next number of a column is one more than its highest."""
    sequence = connection.scalar(
        text("SELECT pg_get_serial_sequence(quote_ident(CAST(:table AS text)), CAST(:column AS text))"),
        {"table": column.table.name, "column": column.name},
    )
    if sequence is not None:
        highest = select(func.max(column)).scalar_subquery()
        at, has_rows = func.coalesce(highest, 1), highest.is_not(None)
        connection.execute(select(func.setval(cast(sequence, REGCLASS), at, has_rows)))


def _take_keys_off(connection: Connection, tables: list[Table]) -> None:
    if connection.dialect.name == "postgresql":
        for table in tables:
            for key in table.foreign_key_constraints:
                connection.execute(DropConstraint(key))


def _put_keys_on(connection: Connection, tables: list[Table]) -> None:
    if connection.dialect.name == "postgresql":
        for table in tables:
            for key in table.foreign_key_constraints:
                connection.execute(AddConstraint(key))  # checks every row
    elif broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Refused(f"{broken[0]}: a row points at one in {broken[2]} that is not there")


def contents_of(connection: Connection, told: Told) -> dict[str, Content]:
    """Return what each table holds, by name."""
    found = {}
    for table in tables_of(connection):
        total, rows = hashlib.sha256(), 0
        for line in lines_of(connection, table):
            total.update(line)
            rows += 1
            if rows % BATCH == 0:
                told(table.name, rows)
        found[table.name] = Content(rows, total.hexdigest())
    return found


@dataclass(frozen=True, slots=True)
class Load:
    """What a database is to hold: the number of its newest migration, each table's content, and the lines for it."""

    revision: str
    contents: dict[str, Content]
    lines: Lines


def fill(connection: Connection, load: Load, migrate: Migrate, known: Iterable[str], told: Told) -> None:
    """Make the database hold exactly `load`, then bring it to the newest migration.

    `known` are the names of tables that may be removed. Raises Refused as `make_bare` and `put_in` do, and Different
    when it reads back otherwise; the caller's transaction then makes nothing valid.
    """
    make_bare(connection, {*known, *load.contents})
    migrate(connection, load.revision)
    if revision_of(connection) != load.revision:
        raise Refused(f"the migrations do not lead to {load.revision}, only to {revision_of(connection)}")
    put_in(connection, load.contents, load.lines, told)
    found = contents_of(connection, lambda _name, _rows: None)
    if found != load.contents:
        raise Different(load.contents, found)
    migrate(connection, "head")
