"""Words planted into every column of somebody's rows that can hold words, each of its own kind."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import String, update
from sqlalchemy.orm import Session

from marketplace.domain.codes import Amount, OpeningKind, Weight
from marketplace.domain.disclosure import VisibleProfile
from marketplace.domain.facts import HeldLicence, HoursRange, Place, ShownSkill, SpokenLanguage, WantedOccupation
from marketplace.domain.personal_accounts import PERSONAL_DATA
from marketplace.domain.personal_data import Erasure, Whose, columns_of
from marketplace.models.base import Plain
from marketplace.queries.personal_rows import OF_ACCOUNT, OF_PERSON, table_named

# Columns whose words are codes of a check constraint, or numbers and days: nothing can be planted there.
CODED = {"state", "how", "role", "ask", "party", "visibility", "consent_how", "part", "started_by", "purpose"}
CODED |= {
    "kinds",
    "hours_per_week",
    "language",
    "code",
    "unit",
    "subject_kind",
    "searched_in",
    "often",
    "reason_shared",
    "hat",
    "decision",
    "what_is_wrong",
    "listed_for",
    "match_state",
    "outcome",
    "region",
}


def mark(name: str, table: str, column: str) -> str:
    """Return the word planted into one column: found nowhere else."""
    return f"{name}{table.replace('_', '')}{column.replace('_', '')}".lower()


def _value(column: Any, word: str) -> Any:
    """A value of the column's own kind that holds the word; None when none can."""
    if isinstance(column.type, Plain):
        return _plain(column.name, word)
    if isinstance(column.type, String) and not hasattr(column.type, "enums"):
        return word
    return None


def _plain(name: str, word: str) -> Any:
    texts = {"fi": word}
    values: dict[str, Any] = {
        "occupations": (WantedOccupation(word),),
        "skills": (ShownSkill(word),),
        "languages": (SpokenLanguage(word, "B1"),),
        "licences": (HeldLicence(word, date(2027, 1, 1)),),
        "place": Place("837", word),
        "needs": {word: Weight.MUST},
        "limits": {word: Amount.SOME},
        "shown": VisibleProfile(headline=texts, interests=(word,)),
        "kinds": (OpeningKind.OPEN_JOB,),
        "hours_per_week": HoursRange(1, 2),
    }
    lists = ("interests", "times", "match_reasons", "fields", "need_codes", "reason_codes")
    return values.get(name, (word,) if name in lists else texts)


def plant(session: Session, name: str, *, person_id: int | None, account_id: int | None) -> dict[tuple[str, str], str]:
    """Plant into every told, sealed or replaced column; return (table, column) → word, where a row was there."""
    planted: dict[tuple[str, str], str] = {}
    finders = [(OF_PERSON, person_id, Whose.PERSON), (OF_ACCOUNT, account_id, Whose.ACCOUNT)]
    for found, number, whose in finders:
        for table in found if number is not None else ():
            for column, how in columns_of(PERSONAL_DATA, table, whose):
                found_column = table_named(table).c[column]
                word = mark(name, table, column)[: getattr(found_column.type, "length", None)]
                value = _value(found_column, word)
                if value is None or column in CODED or how.erasure is Erasure.KEEP:
                    continue
                which = found[table](number or 0)
                filled = update(table_named(table)).where(which).values({column: value}).returning(found_column)
                if session.execute(filled).all():
                    planted[table, column] = word
    session.expire_all()
    return planted


def holders(whose: Whose, found: Iterable[str]) -> set[tuple[str, str]]:
    """Return every (table, column) into which words can be planted."""
    return {
        (table, column)
        for table in found
        for column, how in columns_of(PERSONAL_DATA, table, whose)
        if column not in CODED
        and how.erasure is not Erasure.KEEP
        and _value(table_named(table).c[column], "x") is not None
    }
