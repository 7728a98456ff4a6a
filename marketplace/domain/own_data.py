"""Who may do what about a person's data as such: see who sees it, erase it, open it with a reason, set its time.

Predicates of the permission table (permissions.py); the docstring of each is the rule.
"""

from enum import StrEnum
from typing import Any, Protocol

from marketplace.domain.actors import Actor, Role
from marketplace.domain.visibility import CardSubject, Reader, reader_of


class KeptPerson(Protocol):
    """What deciding about a person needs: PersonSubject of permissions.py."""

    @property
    def account_id(self) -> int | None: ...
    @property
    def coach_ids(self) -> frozenset[int]: ...
    @property
    def organisation_ids(self) -> frozenset[int]: ...


class WhyOpen(StrEnum):
    """Why somebody of the same organisation opens what is closed on a card; said before, written down, shown after."""

    STANDING_IN = "standing_in"  # the own coach is away
    ASKED_BY_PERSON = "asked_by_person"
    PLANNING_WORK = "planning_work"  # a concrete place is being arranged
    HANDING_OVER = "handing_over"
    SUPERVISING = "supervising"  # a coordinator looks into how the work is done
    OTHER = "other"


def show_own_data(actor: Actor, person: KeptPerson) -> bool:
    """The person; the responsible coach of one without an account, who shows or prints it."""
    if actor.account_id is None:
        return False
    if person.account_id is not None:
        return actor.account_id == person.account_id
    return actor.account_id in person.coach_ids and bool(person.organisation_ids & actor.organisations(Role.COACH))


def open_with_reason(actor: Actor, card: CardSubject) -> bool:
    """A coach or coordinator of the organisation that keeps the card, when the card is shown to it."""
    return reader_of(actor, card) is Reader.SAME_ORGANISATION


def set_retention(actor: Actor, _subject: Any = None) -> bool:
    """An admin sets how long things are kept, and erases on request."""
    return actor.has(Role.ADMIN)
