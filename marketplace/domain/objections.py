"""Objections to a match, "this is wrong": what was said, of which pair, and how the own coach answers. Pure.

What is collected says what to mend in facts or rules. It never holds which needs or limits somebody has: those have a
store, a consent and a shortest life of their own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from marketplace.domain.actors import Actor, Role
from marketplace.domain.card_rules import explain_match
from marketplace.domain.moves import Move, Part
from marketplace.domain.visibility import CardSubject, Reader, standing

MAX_WORDS = 1000


class Objection(StrEnum):
    """What somebody says is wrong. Closed list; texts are `why-wrong-<code>`."""

    OTHER_WORK = "other_work"  # the work is not what is meant
    CARD_FACT = "card_fact"  # a fact about the person is wrong or old
    OPENING_FACT = "opening_fact"
    HIGHER = "higher"  # should have been higher
    LOWER = "lower"  # should have been lower or not in the list
    OTHER = "other"


class ListedFor(StrEnum):
    """Whose list the pair stood in when it was objected to."""

    OPENING = "opening"  # cards for an opening
    CARD = "card"  # openings for a card


class ObjectionState(StrEnum):
    OPEN = "open"
    HANDLED = "handled"
    TAKEN_BACK = "taken_back"


class ObjectionEvent(StrEnum):
    OBJECT = "object"  # makes it; no state before it
    HANDLE = "handle"
    TAKE_BACK = "take_back"


class Outcome(StrEnum):
    """What became of an objection. Texts are `why-outcome-<code>`."""

    FACT_MENDED = "fact_mended"
    RULE_NOTED = "rule_noted"  # those who keep the rules look at it
    EXPLAINED = "explained"  # the calculation was right, and was talked through


_S, _E = ObjectionState, ObjectionEvent

OBJECTION_MOVES: Mapping[tuple[ObjectionState, ObjectionEvent], Move[ObjectionState]] = {
    (_S.OPEN, _E.HANDLE): Move(_S.HANDLED, frozenset({Part.COACH})),
    (_S.OPEN, _E.TAKE_BACK): Move(_S.TAKEN_BACK, frozenset({Part.PERSON, Part.COACH})),
}

_PRIVATE = frozenset({"need", "demand"})
"""Rules about needs and limits: kept as the name of the rule, without which need or limit it was."""


@dataclass(frozen=True, slots=True)
class ObjectionSubject:
    """What deciding about an objection needs: the card it is about, and who said it."""

    card: CardSubject
    said_by_id: int | None


def kept_codes(codes: Iterable[str]) -> tuple[str, ...]:
    """Return reason codes as an objection keeps them: each once, in order, without which need or limit it was."""
    plain = (code.partition(":")[0] if code.partition(":")[0] in _PRIVATE else code for code in codes)
    return tuple(dict.fromkeys(plain))


def see_objection(actor: Actor, objection: ObjectionSubject) -> bool:
    """The person and the own coach; who said it, as long as the match may be explained to them."""
    where = standing(actor, objection.card)
    own = where is Reader.PERSON or (where is Reader.OWN_COACH and actor.has(Role.COACH))
    return own or (is_said_by(actor, objection) and explain_match(actor, objection.card))


def handle_objection(actor: Actor, objection: ObjectionSubject) -> bool:
    """The own coach of the person."""
    return actor.has(Role.COACH) and standing(actor, objection.card) is Reader.OWN_COACH


def is_said_by(actor: Actor, objection: ObjectionSubject) -> bool:
    """Whether the actor said it: nobody else takes it back."""
    return actor.account_id is not None and actor.account_id == objection.said_by_id
