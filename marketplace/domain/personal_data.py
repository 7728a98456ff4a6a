"""What every column of every table holds of people: the one table that export, erasure and retention go by.

A column is not personal (and a word says why), or personal: for what, of whom, how long, in whose copy of their data,
and what becomes of it when that person is erased. The rows stand by area in personal_people.py and
personal_accounts.py; a test compares them with the models. Retention rules are in retention.py.
Source: GDPR articles 5, 13 to 17, 20 and 30.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Whose(StrEnum):
    """Of whom a column says something."""

    PERSON = "person"  # who is helped
    ACCOUNT = "account"  # who signs in: coach, employer, coordinator, admin, a person with an account
    CONTACT = "contact"  # somebody named by an employer: a guide, a mentor, a number to call
    ASKER = "asker"  # somebody without an account who asked for something


class Erasure(StrEnum):
    """What becomes of a column when the one it is about is erased."""

    DELETE_ROW = "delete_row"
    EMPTY = "empty"  # NULL, or the empty value of its kind
    REPLACE = "replace"  # by something that says nothing; services/erasure.py knows by what
    KEEP = "keep"  # it says nothing without the rest, or has to be shown later: `why` says which


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Not personal: only `why`. Personal: all of it; `exported`: in the copy that `whose` gets."""

    why: str
    whose: Whose | None = None
    rule: str = ""
    exported: bool = False
    erasure: Erasure | None = None
    as_name: bool = False  # a reference, exported as the name of what it leads to

    @property
    def is_personal(self) -> bool:
        return self.whose is not None


Rows = Mapping[str, Mapping[str, Column]]


@dataclass(frozen=True, slots=True)
class About:
    """What the personal columns of one table have in common: of whom, why they are kept, and by which rule they go."""

    whose: Whose
    purpose: str
    rule: str
    row_goes: bool = False  # at erasure the whole row is deleted


def not_personal(**whys: str) -> dict[str, Column]:
    """Return columns that hold nothing of people; each word of a value is a column, its keyword says why it is none.

    `keys="id public_id"`: the columns id and public_id are keys.
    """
    return {name: Column(why.replace("_", " ")) for why, names in whys.items() for name in names.split()}


def personal(
    about: About, *, told: str = "", names: str = "", sealed: str = "", kept: str = "", replaced: str = ""
) -> dict[str, Column]:
    """Return personal columns of a table; each argument is a list of column names with blanks between.

    told: exported, emptied (or gone with the row). names: references that are exported as the name they lead to, and
    stay. sealed: never exported, since it opens something or proves something to the service; emptied. kept: exported,
    and stays, since without the rest it says nothing of anybody. replaced: exported, replaced by something empty.
    """
    gone = Erasure.DELETE_ROW if about.row_goes else Erasure.EMPTY
    stays = Erasure.DELETE_ROW if about.row_goes else Erasure.KEEP
    other = Erasure.DELETE_ROW if about.row_goes else Erasure.REPLACE
    groups = {
        "told": (told, gone),
        "names": (names, stays),
        "sealed": (sealed, gone),
        "kept": (kept, stays),
        "replaced": (replaced, other),
    }
    return {
        name: Column(about.purpose, about.whose, about.rule, group != "sealed", erasure, as_name=group == "names")
        for group, (columns, erasure) in groups.items()
        for name in columns.split()
    }


def columns_of(rows: Rows, table: str, whose: Whose) -> Iterator[tuple[str, Column]]:
    """Yield (name, column) of what a table says of one kind of people, in the order of the classification."""
    for name, column in rows[table].items():
        if column.whose is whose:
            yield name, column


def tables_about(rows: Rows, whose: Whose) -> tuple[str, ...]:
    """Return the tables that say something of one kind of people, in the order of the classification."""
    return tuple(table for table, columns in rows.items() if any(each.whose is whose for each in columns.values()))
