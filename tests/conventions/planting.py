"""A string of its own in every field of every row of the small world, so that whoever shows it is found out.

Which columns carry words is read from the models; `own_rows` adds a row of each table that the world has none of.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, get_args, get_origin

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.disclosure import VisibleProfile
from marketplace.domain.facts import Guide, Place, ShownSkill, WantedOccupation
from marketplace.models.base import Base, Plain, UtcDateTime, new_public_id
from tests.factories.world import World

# Filled from seeds, or kept by the service about itself: nobody's words.
NOT_ROWS_OF_PEOPLE = {
    "concept",
    "concept_relation",
    "derived_concept",
    "derived_text",
    "derived_vector",
    "job_heartbeat",
    "job_run",
    "match_notice",
    "match_pace",
    "match_reach",
    "municipality",
    "outbox",
    "postcode",
    "rate_count",
    "rate_refusal",
    "retention_rule",
    "search_log",
    "search_log_code",
    "staged_concept",
    "staged_relation",
    "subsidy_rule",
    "vocabulary_import",
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A string, the column (`table.column`) and the row it stands in; `whose` tells rows of one table apart."""

    text: str
    column: str
    whose: str

    @property
    def key(self) -> str:
        """The name in the table of readers: `table.column`, with ` of <whose>` for rows that are not the main ones."""
        return self.column if self.whose == "main" else f"{self.column} of {self.whose}"


def word_columns() -> Iterator[sa.Column[Any]]:
    """Yield every column that can hold somebody's words: texts and JSON, without enums, keys and public ids."""
    for table in Base.metadata.sorted_tables:
        if table.name in NOT_ROWS_OF_PEOPLE:
            continue
        for column in table.columns:
            plain = isinstance(column.type, sa.String) and not isinstance(column.type, sa.Enum)
            if (plain or isinstance(column.type, Plain)) and not column.foreign_keys and column.name != "public_id":
                yield column


def name_of(column: sa.Column[Any]) -> str:
    """Return `table.column`."""
    return f"{column.table.name}.{column.name}"


def _value(column: sa.Column[Any], text: str, number: int) -> Any:
    """Return `text` in the shape of the column; None when nothing of that shape can hold words."""
    if isinstance(column.type, Plain):
        return _typed(column.type.hint, text)
    if "email" in column.name or column.name == "to_address":
        return f"{text}@esimerkki.example"
    if "phone" in column.name:
        return f"050 55{number:05d}"
    length = column.type.length  # type: ignore[attr-defined] # word_columns gives strings
    return text if length is None or length >= len(text) else None


def _typed(hint: Any, text: str) -> Any:
    if get_origin(hint) is tuple:
        inner = {str: text, ShownSkill: ShownSkill(text), WantedOccupation: WantedOccupation(text)}
        found = inner.get(get_args(hint)[0])
        return None if found is None else (found,)
    if hint is Guide:
        return Guide(role="vuoroesimies", name=text)
    if hint is VisibleProfile:
        return VisibleProfile(headline={"fi": text})
    if hint is Place:
        return Place(municipality="837", postcode=text)
    if get_origin(hint) is not None and get_args(hint)[:1] == (str,) and get_args(hint)[1] in (str, Any):
        return {"fi": text}
    return None


def plant(session: Session, world: World, private: set[str]) -> list[Planted]:
    """Put a string of its own into each private column of each row, and return what stands where.

    private: names of columns. A column that is NULL is filled too, unless the database's own rules say no.
    """
    own_rows(session, world)
    count, planted = itertools.count(10_001), []
    for column in word_columns():
        if name_of(column) not in private:
            continue
        key = next(iter(column.table.primary_key))
        for row_id in session.scalars(sa.select(key).order_by(key)).all():
            number = next(count)
            text = f"plant{number}q"
            value = _value(column, text, number)
            if value is None:
                raise AssertionError(f"{name_of(column)}: say in planting.py how words stand in {column.type!r}")
            try:
                with session.begin_nested():
                    session.execute(sa.update(column.table).where(key == row_id).values({column.name: value}))
            except IntegrityError:
                continue  # a rule of the database keeps it empty in this state
            shown = value if isinstance(value, str) else text
            planted.append(Planted(shown, name_of(column), whose(world, column.table.name, row_id)))
    return planted


def whose(world: World, table: str, row_id: int) -> str:
    """Return how a row stands in the world: main, an account's role, or other."""
    if table == "account":
        roles = {account.id: role for role, account in world.accounts.items()}
        return roles.get(row_id, "other")
    if table == "organisation":
        return {world.house.id: "house", world.firm.id: "main"}.get(row_id, "other")
    named = {
        getattr(world, each.name).__tablename__: getattr(world, each.name).id
        for each in fields(world)
        if isinstance(getattr(world, each.name), Base) and each.name not in ("house", "other_house", "draft")
    }
    return "main" if named.get(table, row_id) == row_id else "other"


def own_rows(session: Session, world: World) -> None:
    """Add one row of every table that has none, as plain as the database allows, standing on the world's rows."""
    worded = {column.table.name for column in word_columns()}
    for table in Base.metadata.sorted_tables:
        if table.name not in worded or session.scalar(sa.select(sa.func.count()).select_from(table)):
            continue
        try:
            with session.begin_nested():
                session.execute(sa.insert(table).values(_row(table, world)))
        except IntegrityError as error:
            rule = str(error.orig).splitlines()[0]
            raise AssertionError(f"put a row of {table.name} into tests/factories/world.py ({rule})") from error


def _row(table: sa.Table, world: World) -> dict[str, Any]:
    return {column.name: _plain(column, world) for column in table.columns if _is_needed(column)}


def _is_needed(column: sa.Column[Any]) -> bool:
    return (
        (not column.primary_key or bool(column.foreign_keys)) and not column.nullable and column.server_default is None
    )


def _plain(column: sa.Column[Any], world: World) -> Any:
    if column.foreign_keys:
        target = next(iter(column.foreign_keys)).column.table.name
        return _id_of(target, column.name, world)
    if column.name == "public_id":
        return new_public_id()
    if column.name == "language":
        return "fi"
    if isinstance(column.type, sa.Enum):
        kinds: Any = column.type.enum_class
        return next(iter(kinds))
    if isinstance(column.type, Plain):
        return () if get_origin(column.type.hint) is tuple else {}
    kind = datetime if isinstance(column.type, UtcDateTime) else column.type.python_type
    values: Mapping[type, Any] = {datetime: clock.now(), date: clock.today(), bool: False, int: 1, float: 1.0}
    return values[kind] if kind in values else new_public_id()[: getattr(column.type, "length", None) or 16]


def _id_of(target: str, name: str, world: World) -> int:
    if target == "account":
        return world.accounts["coach" if "by" in name or "coach" in name else "jobseeker"].id
    if target == "organisation":
        return world.firm.id
    rows: dict[str, Any] = {"person": world.person, "skill_card": world.card, "opening": world.opening}
    rows |= {"introduction": world.introduction, "placement": world.placement, "check_in": world.check_in}
    return int(rows[target].id) if target in rows else 1
