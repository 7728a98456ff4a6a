"""The small world with many rows of everything, in bulk: copies of its rows, whatever tables there are.

Each table's main row is copied. Odd copies belong to a person, card, opening, employer of their own (so that a page
which loads these row by row is found out), even ones to the world's own (so that one person's lists are long too).
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from marketplace.models.base import Base, new_public_id
from tests.conventions.planting import NOT_ROWS_OF_PEOPLE, own_rows
from tests.factories.world import World

# Whose copies odd rows belong to; the coach and the house stay the same, so that theirs are the long lists.
OWN_PARENTS = {"person_id", "card_id", "opening_id", "introduction_id", "placement_id", "consent_id", "account_id"}
OWN_EMPLOYER = {"opening", "membership"}


def grow(session: Session, world: World, begin: int, end: int) -> None:
    """Add copies number `begin` (from 0) to `end` - 1 of the main row of every table that holds rows of people."""
    own_rows(session, world)
    first_ids: dict[str, int] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in NOT_ROWS_OF_PEOPLE or table.name == "login_session":
            continue
        template = _main(session, table, world)
        if template is None:
            continue
        key = table.c.get("id")
        last = session.scalar(sa.select(sa.func.max(key))) or 0 if key is not None else 0
        first_ids[table.name] = last + 1 - begin
        copies = [_copy(table, template, number, first_ids) for number in range(begin, end)]
        session.execute(sa.insert(table), [copy for copy in copies if copy is not None])


def _main(session: Session, table: sa.Table, world: World) -> dict[str, Any] | None:
    """Return the row to copy: the world's own where there is one, else the table's first."""
    rows: dict[str, Any] = {
        "account": world.accounts["employer"],
        "organisation": world.firm,
        "person": world.person,
        "skill_card": world.card,
        "opening": world.opening,
        "introduction": world.introduction,
        "placement": world.placement,
        "check_in": world.check_in,
    }
    asked = sa.select(table)
    if table.name in rows:
        asked = asked.where(table.c.id == rows[table.name].id)
    elif table.name == "membership":
        asked = asked.where(table.c.account_id == world.accounts["employer"].id)
    found = session.execute(asked.order_by(*table.primary_key.columns).limit(1)).mappings().one_or_none()
    return dict(found) if found else None


def _unique_sets(table: sa.Table) -> Iterator[list[sa.Column[Any]]]:
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint | sa.PrimaryKeyConstraint):
            yield list(constraint.columns)
    yield from (list(index.columns) for index in table.indexes if index.unique)


def _copy(table: sa.Table, template: dict[str, Any], number: int, first_ids: dict[str, int]) -> dict[str, Any] | None:
    row = dict(template)
    if number % 2:
        _take_own_parents(table, row, number, first_ids)
    for columns in _unique_sets(table):
        if all(row[column.name] == template[column.name] for column in columns) and not _make_different(
            columns, row, number, first_ids
        ):
            return None  # one of its kind: the world's own is all there can be
    return row


def _take_own_parents(table: sa.Table, row: dict[str, Any], number: int, first_ids: dict[str, int]) -> None:
    for column in table.columns:
        own = column.name in OWN_PARENTS or (column.name == "organisation_id" and table.name in OWN_EMPLOYER)
        if own and row[column.name] is not None and (target := _target(column)) in first_ids:
            row[column.name] = first_ids[target] + number


def _target(column: sa.Column[Any]) -> str:
    return next((key.column.table.name for key in column.foreign_keys), "")


def _make_different(columns: list[sa.Column[Any]], row: dict[str, Any], number: int, first_ids: dict[str, int]) -> bool:
    """Change one column of a unique set, a parent before a text; returns whether something could be changed."""
    if any(row[column.name] is None for column in columns):
        return True  # NULLs do not clash
    for column in reversed(columns):
        if _target(column) in first_ids:
            row[column.name] = first_ids[_target(column)] + number
            return True
    for column in reversed(columns):
        if column.foreign_keys or isinstance(column.type, sa.Enum):
            continue
        if column.primary_key:
            row[column.name] = first_ids[column.table.name] + number
        elif isinstance(column.type, sa.String):
            made = new_public_id()
            row[column.name] = f"{made}@esimerkki.example" if "email" in column.name else made
        else:
            continue
        return True
    return False
