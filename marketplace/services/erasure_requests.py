"""Erasing that somebody asked for: with some days to take it back, or at once."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import OPERATOR, Actor
from marketplace.domain.own_data import show_own_data
from marketplace.domain.permissions import Permission, may
from marketplace.domain.retention import ERASURE_GRACE, Span, Unit, later_by
from marketplace.errors import Invalid, InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, ErasureRequest, Person
from marketplace.queries.accounts import actor_of
from marketplace.queries.people import account_of_person, coaches_of_person
from marketplace.queries.retention import rules_on
from marketplace.queries.subjects import person_subject
from marketplace.services.erasure import erase_account, erase_person
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message

GRACE_WITHOUT_RULE = Span(7, Unit.DAYS)
MAX_REASON = 300


def ask_erasure(
    session: Session, actor: Actor, person: Person, *, at_once: bool = False, reason: str = ""
) -> ErasureRequest:
    """Ask that everything about a person goes: after the days of grace, or at once; flushes.

    By the person, the own coach of one without an account, or an admin; the last two say why. Asking again gives the
    request that stands. Raises NotAllowed, Invalid at `reason`.
    """
    own = may(actor, Permission.SHOW_OWN_DATA, person_subject(session, person))
    if not own and not may(actor, Permission.SET_RETENTION) and not actor.is_operator:
        raise NotAllowed
    is_person = actor.account_id is not None and actor.account_id == person.account_id
    if (not is_person and not reason.strip()) or len(reason) > MAX_REASON:
        raise Invalid({"reason": [Message("privacy-why-needed")]})
    row = open_request(session, person.id)
    if row is None:
        grace = rules_on(session, clock.today()).get(ERASURE_GRACE, GRACE_WITHOUT_RULE)
        row = ErasureRequest(
            person_id=person.id,
            asked_at=clock.now(),
            asked_by_id=actor.account_id,
            reason=reason.strip() or None,
            due_at=later_by(clock.now(), grace),
        )
        session.add(row)
        record(session, "person", person.id, "erasure_asked", part_of(actor), actor)
        session.flush()
        _tell(session, actor, person)
    if at_once:
        row.due_at = clock.now()
        session.flush()
        do_erasure(session, row)
    return row


def take_back_erasure(session: Session, actor: Actor, row: ErasureRequest) -> None:
    """Take a request back before it is done; flushes. Raises NotAllowed, InvalidMove when it is too late."""
    allowed = show_own_data(actor, person_subject(session, row.person)) or may(actor, Permission.SET_RETENTION)
    if not allowed:
        raise NotAllowed
    if row.done_at is not None or row.taken_back_at is not None:
        raise InvalidMove(Message("error-move-not-now"))
    row.taken_back_at = clock.now()
    record(session, "person", row.person_id, "erasure_taken_back", part_of(actor), actor)
    session.flush()


def do_erasure(session: Session, row: ErasureRequest) -> None:
    """Erase the person of a request whose time has come, and an account that was only theirs; flushes.

    Raises InvalidMove when it was taken back, done, or is not due.
    """
    if row.taken_back_at is not None or row.done_at is not None or row.due_at > clock.now():
        raise InvalidMove(Message("error-move-not-now"))
    person, request_id = session.get_one(Person, row.person_id), row.id
    account = account_of_person(session, person)
    erase_person(session, OPERATOR, person)
    if account is not None and account.closed_at is None and not _has_seat(session, account):
        erase_account(session, account)
    session.get_one(ErasureRequest, request_id).done_at = clock.now()
    session.flush()


def open_request(session: Session, person_id: int) -> ErasureRequest | None:
    """Return the request to erase a person that waits for its time, or None."""
    return session.scalar(
        select(ErasureRequest).where(
            ErasureRequest.person_id == person_id,
            ErasureRequest.taken_back_at.is_(None),
            ErasureRequest.done_at.is_(None),
        )
    )


def _has_seat(session: Session, account: Account) -> bool:
    """An account that also works somewhere stays; only the person behind it goes."""
    return bool(actor_of(session, account).hats)


def _tell(session: Session, actor: Actor, person: Person) -> None:
    """The person and the coaches hear that the data is about to go; whoever asked knows it already."""
    own = account_of_person(session, person)
    coaches = [row.coach for row in coaches_of_person(session, person.id)]
    for account in [*([own] if own else []), *coaches]:
        if account.id != actor.account_id and account.closed_at is None:
            queue_message(session, account, "erasure-asked", "/privacy/mine" if account is own else "/coach/people")
