"""The one way a subject changes its state: the table is asked, the row moves, a history row says who, when and why."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.codes import ConsentWay
from marketplace.domain.moves import Move, Part, next_state
from marketplace.errors import Conflict
from marketplace.messages import Message
from marketplace.models import HistoryRow

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)


def part_of(actor: Actor) -> Part:
    """Return the part in which somebody acts where no subject gives one: by the widest role of the account."""
    if actor.is_operator:
        return Part.OPERATOR
    parts = {
        "admin": Part.COORDINATOR,
        "coordinator": Part.COORDINATOR,
        "coach": Part.COACH,
        "employer": Part.EMPLOYER,
    }
    return parts.get(actor.role, Part.PERSON)


def record(
    session: Session,
    subject_kind: str,
    subject_id: int,
    event: str,
    part: Part,
    actor: Actor,
    *,
    state_from: str | None = None,
    state_to: str | None = None,
    reason: str | None = None,
    how: ConsentWay | None = None,
    happened_on: date | None = None,
) -> None:
    """Add one history row; for events without a table as well (created, edited).

    `how` and `happened_on`: of an answer that somebody else gave by voice or on paper and the actor records.
    """
    session.add(
        HistoryRow(
            subject_kind=subject_kind,
            subject_id=subject_id,
            event=event,
            state_from=state_from,
            state_to=state_to,
            part=part.value,
            account_id=actor.account_id,
            reason=reason,
            at=clock.now(),
            how=how,
            happened_on=happened_on,
        )
    )


def move(
    session: Session,
    subject_kind: str,
    row: Any,
    table: Mapping[tuple[S, E], Move[S]],
    event: E,
    part: Part,
    actor: Actor,
    reason: str | None = None,
    *,
    how: ConsentWay | None = None,
    happened_on: date | None = None,
) -> S:
    """Move `row.state` by the table and write history; flushes, returns the new state.

    `row` has `id`, `state`, `version` and `changed_at` when its table has them. Raises InvalidMove and NotAllowed
    as `next_state` does.
    """
    before: S = row.state
    after = next_state(table, before, event, part, reason)
    row.state = after
    if hasattr(row, "version"):
        row.version += 1
    if hasattr(row, "changed_at"):
        row.changed_at = clock.now()
    record(
        session,
        subject_kind,
        row.id,
        event.value,
        part,
        actor,
        state_from=before.value,
        state_to=after.value,
        reason=reason,
        how=how,
        happened_on=happened_on,
    )
    session.flush()
    return after


def check_version(row: Any, version_read: int) -> None:
    """Refuse a save that was begun on an older version: the second of two editors is told, nothing is lost.

    Raises Conflict.
    """
    if row.version != version_read:
        raise Conflict(Message("error-changed-meanwhile"))
