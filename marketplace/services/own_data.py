"""What a person's data as such is asked for: opened with a reason, agreed to afterwards, taken out as a copy."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.codes import ConsentWay
from marketplace.domain.moves import Part
from marketplace.domain.own_data import WhyOpen
from marketplace.domain.permissions import Permission, may
from marketplace.domain.personal_accounts import PERSONAL_DATA
from marketplace.domain.personal_data import Column, Whose, columns_of
from marketplace.domain.plain import to_plain
from marketplace.domain.visibility import Reader
from marketplace.errors import Invalid, InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, Concept, Opening, Organisation, Person, ReadAudit, SkillCard
from marketplace.queries.own_data import OPENED
from marketplace.queries.personal_rows import OF_ACCOUNT, OF_PERSON, Finder, rows_about
from marketplace.queries.subjects import card_subject
from marketplace.services.cards import KEEP_NEEDS, GivenConsent, consent_row, editing_part, forget_needs
from marketplace.services.history import part_of, record

FORMAT = "loytamo-own-data-1"
MAX_WHY = 250
SHORTEST_WHY = 5


def open_closed_part(session: Session, actor: Actor, card: SkillCard, why: WhyOpen, words: str) -> None:
    """Note why somebody of the same organisation opens a card's closed part; it is open to them for an hour. Flushes.

    The person and the own coach read who and why. Raises NotAllowed, Invalid at `words` (SHORTEST_WHY to MAX_WHY
    characters).
    """
    subject = card_subject(session, card)
    if not may(actor, Permission.OPEN_WITH_REASON, subject):
        raise NotAllowed
    said = words.strip()
    if not SHORTEST_WHY <= len(said) <= MAX_WHY:
        raise Invalid({"words": [Message("privacy-why-needed")]})
    session.add(
        ReadAudit(
            at=clock.now(),
            account_id=actor.account_id,
            organisation_id=card.organisation_id,
            reader=Reader.SAME_ORGANISATION.value,
            what=OPENED,
            card_id=card.id,
            person_id=card.person_id,
            fields=(),
            why_code=why.value,
            reason=said,
        )
    )
    session.flush()


def answer_about_needs(session: Session, actor: Actor, card: SkillCard, *, yes: bool, how: ConsentWay | None) -> None:
    """The person says whether needs that came in without a stated consent are kept; no deletes them at once. Flushes.

    how: by voice or on paper, when the coach records the answer. Raises NotAllowed, InvalidMove when nothing is kept,
    Invalid at `how`.
    """
    part = editing_part(session, actor, card)
    row = card.needs_row
    if row is None:
        raise InvalidMove(Message("error-move-not-now"))
    if part is Part.COACH and how not in (ConsentWay.VOICE, ConsentWay.PAPER):
        raise Invalid({"how": [Message("cards-consent-how-by-coach")]})
    if not yes:
        forget_needs(session, actor, card)
        return
    given = GivenConsent(clock.today(), how if part is Part.COACH and how else ConsentWay.OWN)
    row.consent.withdrawn_at = clock.now()
    row.consent = consent_row(card, actor, KEEP_NEEDS, given)
    record(session, "card", card.id, "agree_needs", part, actor, how=given.how, happened_on=given.on)
    session.flush()


def copy_of_data(session: Session, person_id: int | None, account_id: int | None) -> dict[str, Any]:
    """Return everything that is kept of a person and of an account, as plain values, by table and column.

    The shape is stable: {"format", "made_at", "person": {table: [row]}, "account": {table: [row]}}; tables and columns
    as classified in domain/personal_data.py, rows in order of their making. References stand as names. Empty columns
    are left out, tables without rows are empty lists.
    """
    copy: dict[str, Any] = {"format": FORMAT, "made_at": clock.now().isoformat()}
    if person_id is not None:
        copy["person"] = _of(session, OF_PERSON, person_id, Whose.PERSON)
    if account_id is not None:
        copy["account"] = _of(session, OF_ACCOUNT, account_id, Whose.ACCOUNT)
    return copy


def note_copy(session: Session, actor: Actor, person: Person | None) -> None:
    """Note in the history that a copy was taken; flushes."""
    kind, number = ("person", person.id) if person is not None else ("account", actor.account_id or 0)
    record(session, kind, number, "copied", part_of(actor), actor)
    session.flush()


def _of(session: Session, finders: Mapping[str, Finder], number: int, whose: Whose) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for table, which in finders.items():
        columns = {name: column for name, column in columns_of(PERSONAL_DATA, table, whose) if column.exported}
        rows = rows_about(session, table, which(number), list(columns))
        found[table] = _rows(session, columns, rows)
    return found


def _rows(session: Session, columns: Mapping[str, Column], rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    names = {name: _names(session, name, rows) for name, column in columns.items() if column.as_name}
    out = []
    for row in rows:
        values = {name: names[name].get(value) if name in names else _plain(value) for name, value in row.items()}
        out.append({name: value for name, value in values.items() if value not in (None, "", [], {})})
    return out


def _names(session: Session, column: str, rows: Sequence[Mapping[str, Any]]) -> dict[int, Any]:
    """What a reference is shown as: the name of the account or organisation, the title of the opening."""
    numbers = {row[column] for row in rows if row[column] is not None}
    if not numbers:
        return {}
    if column == "opening_id":
        titles = session.execute(select(Opening.id, Opening.title).where(Opening.id.in_(numbers)))
        return {number: dict(title) for number, title in titles}
    if column == "concept_id":
        labels = session.execute(select(Concept.id, Concept.labels).where(Concept.id.in_(numbers)))
        return {number: dict(label) for number, label in labels}
    kind = Organisation if column == "organisation_id" else Account
    found = session.execute(select(kind.id, kind.name).where(kind.id.in_(numbers)))
    return {row.id: row.name for row in found}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, str | int | float | bool | None) else to_plain(value)
