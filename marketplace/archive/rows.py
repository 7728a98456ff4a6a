"""Rows as lines of JSON that read the same from SQLite and PostgreSQL, in an order that is the same too.

So the hash of a table's lines is the hash of its content, wherever it is kept.
"""

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    DateTime,
    Float,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Table,
    collate,
    func,
    inspect,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB

VERSION_TABLE = "alembic_version"
_VERSION = Table(VERSION_TABLE, MetaData(), Column("version_num", String))
BATCH = 500


@dataclass(frozen=True, slots=True)
class Content:
    """What a table holds: how many rows, and the SHA-256 of their lines (hexadecimal)."""

    rows: int
    sha256: str


def names_of(connection: Connection) -> list[str]:
    """Return the names of the database's tables but Alembic's own, by name."""
    return sorted(set(inspect(connection).get_table_names()) - {VERSION_TABLE})


def tables_of(connection: Connection) -> list[Table]:
    """Return the tables as the database has them, by name, with their keys."""
    found = MetaData()
    found.reflect(connection, only=names_of(connection))
    for table in found.tables.values():
        for column in table.columns:
            if isinstance(column.type, JSON):  # without a value there is NULL, not the word null
                column.type = JSONB(none_as_null=True) if isinstance(column.type, JSONB) else JSON(none_as_null=True)
    return sorted(found.tables.values(), key=lambda table: table.name)


def revision_of(connection: Connection) -> str | None:
    """Return the number of the newest migration the database has; None when it never had one."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.scalar(select(_VERSION.c.version_num))
    return str(found) if found is not None else None


def count_of(connection: Connection, table: Table) -> int:
    """Return how many rows a table has."""
    return connection.scalar(select(func.count()).select_from(table)) or 0


def lines_of(connection: Connection, table: Table) -> Iterator[bytes]:
    """Yield each row of a table as a line ending in a newline, by primary key, texts in the order of their bytes."""
    is_postgresql = connection.dialect.name == "postgresql"
    order = [
        collate(column, "C") if is_postgresql and isinstance(column.type, String) else column
        for column in (table.primary_key.columns or table.columns)
    ]
    asked = select(table).order_by(*order).execution_options(yield_per=BATCH)
    with connection.execute(asked) as result:
        for row in result.mappings():
            yield line_of({str(name): value for name, value in row.items()})


def line_of(row: Mapping[str, Any]) -> bytes:
    """Return a row as one line: columns by name, moments in UTC with six digits, bytes in base 64.

    Raises ValueError for a value that no line can carry.
    """
    plain = {name: _plain(value) for name, value in row.items()}
    return (
        json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode() + b"\n"
    )


def row_of(table: Table, line: bytes, *, keeps_zones: bool) -> dict[str, Any]:
    """Return a line as values for the columns of `table`; `keeps_zones`: whether its moments carry their time zone.

    Raises ValueError when it is no line, or names a column that the table does not have.
    """
    plain = json.loads(line)
    if not isinstance(plain, dict) or plain.keys() != set(table.columns.keys()):
        raise ValueError(f"{table.name}: a row that does not fit the table")
    return {name: _value(table.columns[name].type, value, keeps_zones) for name, value in plain.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        moment = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return moment.isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    if isinstance(value, Decimal):
        return str(value)
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    raise ValueError(f"a value of the kind {type(value).__name__} cannot be carried")


def _value(kind: Any, value: Any, keeps_zones: bool) -> Any:
    if value is None or isinstance(kind, JSON):
        return value
    if isinstance(kind, DateTime):
        moment = datetime.fromisoformat(value)
        return moment if keeps_zones else moment.replace(tzinfo=None)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value)
    if isinstance(kind, Numeric) and not isinstance(kind, Float):
        return Decimal(str(value))
    return value
