"""State machines as tables: `{(state, event): Move(to, roles)}`. One function says whether a move is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from marketplace.errors import InvalidMove, NotAllowed
from marketplace.messages import Message

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)


class Part(StrEnum):
    """The part somebody plays towards one subject (not the role of an account): who may make a move."""

    PERSON = "person"
    COACH = "coach"
    EMPLOYER = "employer"
    COORDINATOR = "coordinator"
    CLOCK = "clock"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Move(Generic[S]):
    """Where an event leads, who may cause it, and whether it needs a reason."""

    to: S
    parts: frozenset[Part]
    needs_reason: bool = False


def next_state(table: Mapping[tuple[S, E], Move[S]], state: S, event: E, part: Part, reason: str | None = None) -> S:
    """Return the state that `event`, caused by `part`, leads to from `state`.

    Raises InvalidMove when the table has no such move or a needed reason is missing, NotAllowed when the move is
    somebody else's.
    """
    move = table.get((state, event))
    if move is None:
        raise InvalidMove(Message("error-move-not-now", {"state": str(state), "event": str(event)}))
    if part not in move.parts:
        raise NotAllowed(Message("error-move-not-yours", {"state": str(state), "event": str(event)}))
    if move.needs_reason and not (reason or "").strip():
        raise InvalidMove(Message("error-move-needs-reason", {"state": str(state), "event": str(event)}))
    return move.to


def events_open_to(table: Mapping[tuple[S, E], Move[S]], state: S, part: Part) -> tuple[E, ...]:
    """Return the events `part` may cause from `state`, in the table's order."""
    return tuple(event for (at, event), move in table.items() if at == state and part in move.parts)
