""" "Call me": an employer leaves one sentence and a number, a coach takes it, calls, and notes what came of it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.permissions import Permission, may
from marketplace.errors import InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import EmployerNeed
from marketplace.queries.members import coordinators_near
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message


@dataclass(frozen=True, slots=True)
class NewCall:
    """What somebody left: a sentence, a number; perhaps a name and a municipality (three digits)."""

    sentence: str
    phone: str
    name: str | None
    municipality: str | None
    language: str


def leave_call(session: Session, actor: Actor, command: NewCall) -> EmployerNeed:
    """Add a need that waits for a coach's call; coordinators are told, those of its municipality first. Flushes."""
    need = EmployerNeed(
        sentence=command.sentence,
        phone=command.phone,
        name=command.name,
        municipality=command.municipality,
        language=command.language,
        organisation_id=min(actor.organisations(Role.EMPLOYER), default=None),
        created_at=clock.now(),
    )
    session.add(need)
    session.flush()
    record(session, "call", need.id, "left", part_of(actor), actor)
    for account in coordinators_near(session, command.municipality):
        queue_message(session, account, "call-waits", "/coach/calls")
    return need


def _check(actor: Actor, need: EmployerNeed) -> None:
    if not may(actor, Permission.SEE_CALLS):
        raise NotAllowed
    if need.handled_at is not None:
        raise InvalidMove(Message("people-call-handled-already"))


def take_call(session: Session, actor: Actor, need: EmployerNeed) -> None:
    """Promise to call: the need is the actor's. Flushes.

    Raises NotAllowed, InvalidMove when it is handled or somebody else's.
    """
    _check(actor, need)
    if need.taken_by_id not in (None, actor.account_id):
        raise InvalidMove(Message("people-call-taken"))
    need.taken_by_id, need.taken_at = actor.account_id, clock.now()
    record(session, "call", need.id, "taken", part_of(actor), actor)
    session.flush()


def release_call(session: Session, actor: Actor, need: EmployerNeed) -> None:
    """Give a need back, so that somebody else can take it. Flushes. Raises as `take_call` does."""
    _check(actor, need)
    if need.taken_by_id != actor.account_id:
        raise InvalidMove(Message("people-call-taken"))
    need.taken_by_id = need.taken_at = None
    record(session, "call", need.id, "released", part_of(actor), actor)
    session.flush()


def handle_call(session: Session, actor: Actor, need: EmployerNeed, how: str) -> None:
    """Note what came of a call in a few words (1 to 300 characters); it leaves the list. Flushes.

    Raises as `take_call` does.
    """
    _check(actor, need)
    if need.taken_by_id not in (None, actor.account_id):
        raise InvalidMove(Message("people-call-taken"))
    moment = clock.now()
    if need.taken_by_id is None:
        need.taken_by_id, need.taken_at = actor.account_id, moment
    need.handled_at, need.handled_how = moment, how
    record(session, "call", need.id, "handled", part_of(actor), actor)
    session.flush()


def reopen_call(session: Session, actor: Actor, need: EmployerNeed) -> None:
    """Undo `handle_call` by whoever handled it. Flushes. Raises NotAllowed for anybody else."""
    if not may(actor, Permission.SEE_CALLS) or need.taken_by_id != actor.account_id:
        raise NotAllowed
    need.handled_at = need.handled_how = None
    record(session, "call", need.id, "reopened", part_of(actor), actor)
    session.flush()
