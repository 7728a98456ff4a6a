"""Joining an employer that the service knows: asked, said yes or no to by somebody who can tell, over by the clock."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.joining import JOIN_LASTS, JOIN_MOVES, MOST_WAITING, JoinEvent, JoinState
from marketplace.domain.membership import JoinSubject, owns
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.verification import BY_MEMBER, VerifiedHow
from marketplace.errors import Conflict, Invalid, InvalidMove, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Account, JoinRequest, Organisation
from marketplace.queries.members import coordinators_near, owners_of, unverified_firms_of
from marketplace.queries.organisations import seat_of
from marketplace.services.history import check_version, move, record
from marketplace.services.messages import queue_message
from marketplace.services.organisations import NewEmployer, add_employer, give_seat

JOIN = "join_request"
QUEUE = "/organisations/joins"
ASKERS_PAGE = "/organisations/join"


@dataclass(frozen=True, slots=True)
class Checked:
    """How a coordinator found out that somebody speaks for an employer, and on which day."""

    how: VerifiedHow
    on: date


def ask_to_join(session: Session, actor: Actor, organisation: Organisation, words: str | None) -> JoinRequest:
    """Ask to speak for an employer. `words`: who the asker is there, at most 300 characters. Flushes.

    Verified owners are told, coordinators when there is none. Raises NotFound for what is no employer or stopped,
    Conflict when the asker is in or waits already, InvalidMove when too much waits.
    """
    asker = _asker(session, actor)
    if not organisation.is_employer or organisation.suspended_at is not None:
        raise NotFound
    if seat_of(session, asker.id, Role.EMPLOYER, organisation.id) is not None:
        raise Conflict(Message("organisations-join-in-already"))
    if _waits(session, asker.id, organisation.id):
        raise Conflict(Message("organisations-join-asked-already"))
    _refuse_too_many(session, asker)
    moment = clock.now()
    request = JoinRequest(
        organisation_id=organisation.id,
        account_id=asker.id,
        words=words,
        state=JoinState.WAITING,
        created_at=moment,
        changed_at=moment,
        expires_at=moment + JOIN_LASTS,
    )
    session.add(request)
    session.flush()
    record(session, JOIN, request.id, "ask", Part.PERSON, actor, state_to=request.state.value)
    owners = [seat.account for seat in owners_of(session, organisation.id, verified=True)]
    for account in owners or coordinators_near(session, organisation.municipality):
        queue_message(session, account, "join-asked", _page(request), {"employer": organisation.name})
    return request


def begin_employer(session: Session, actor: Actor, command: NewEmployer) -> Organisation:
    """Add a company that the service does not know; the asker owns it, unverified. Coordinators are told. Flushes.

    Raises Invalid at `business_id`: not one, or taken; InvalidMove when too much of the asker's waits.
    """
    asker = _asker(session, actor)
    _refuse_too_many(session, asker)
    organisation = add_employer(session, actor, command)
    give_seat(session, asker, Role.EMPLOYER, organisation)
    page = f"/admin/employers/{organisation.public_id}"
    for account in coordinators_near(session, organisation.municipality):
        queue_message(session, account, "employer-new", page, {"employer": organisation.name})
    return organisation


def accept_join(
    session: Session,
    actor: Actor,
    request: JoinRequest,
    version: int,
    checked: Checked | None = None,
    *,
    as_owner: bool = False,
) -> None:
    """Let the asker in, verified: by an owner's own knowledge, or by a coordinator who says how it was `checked`.

    Flushes; the asker is told. Raises NotAllowed, Invalid at `how` or `on`, InvalidMove when it does not wait (any
    more), Conflict when somebody decided in between.
    """
    part = _deciding(actor, request, version)
    how, on = _how(part, checked)
    request.decided_by_id = actor.account_id
    if checked is not None and part is Part.COORDINATOR:
        request.checked_how, request.checked_on = checked.how, checked.on
    move(session, JOIN, request, JOIN_MOVES, JoinEvent.ACCEPT, part, actor, how)
    seat = give_seat(
        session, request.account, Role.EMPLOYER, request.organisation, verified_how=how, verified_by=actor, on=on
    )
    seat.is_owner = seat.is_owner or as_owner
    record(session, "membership", seat.id, "joined", part, actor, reason=how)
    _tell_asker(session, request, "join-accepted", "/start")
    session.flush()


def refuse_join(session: Session, actor: Actor, request: JoinRequest, version: int, reason: str) -> None:
    """Say no with a reason, which the asker reads on their page. Flushes. Raises as accept_join does."""
    part = _deciding(actor, request, version)
    if not reason.strip():
        raise Invalid({"reason": [Message("organisations-join-reason-needed")]})
    request.decided_by_id, request.reason = actor.account_id, reason
    move(session, JOIN, request, JOIN_MOVES, JoinEvent.REFUSE, part, actor, reason)
    _tell_asker(session, request, "join-refused", ASKERS_PAGE)


def withdraw_join(session: Session, actor: Actor, request: JoinRequest) -> None:
    """Take one's own request back. Flushes. Raises NotAllowed for somebody else's, InvalidMove when it is decided."""
    if actor.account_id is None or actor.account_id != request.account_id:
        raise NotAllowed
    move(session, JOIN, request, JOIN_MOVES, JoinEvent.WITHDRAW, Part.PERSON, actor)


def expire_join(session: Session, request: JoinRequest) -> None:
    """End a request that nobody answered, by the clock; the asker hears so. Raises InvalidMove before its time."""
    if request.expires_at > clock.now():
        raise InvalidMove
    move(session, JOIN, request, JOIN_MOVES, JoinEvent.EXPIRE, Part.CLOCK, Actor())
    _tell_asker(session, request, "join-expired", ASKERS_PAGE)


def join_subject(request: JoinRequest) -> JoinSubject:
    """Return what deciding about a request needs."""
    return JoinSubject(request.organisation_id, request.account_id)


def state_now(request: JoinRequest) -> JoinState:
    """Return the state of a request as of now, whether or not the job has been by."""
    over = request.state is JoinState.WAITING and request.expires_at <= clock.now()
    return JoinState.EXPIRED if over else request.state


def _page(request: JoinRequest) -> str:
    return f"{QUEUE}/{request.public_id}"


def _asker(session: Session, actor: Actor) -> Account:
    if actor.account_id is None:
        raise NotAllowed
    return session.get_one(Account, actor.account_id)


def _waits(session: Session, account_id: int, organisation_id: int | None = None) -> int:
    asked = select(func.count(JoinRequest.id)).where(
        JoinRequest.account_id == account_id,
        JoinRequest.state == JoinState.WAITING,
    )
    if organisation_id is not None:
        asked = asked.where(JoinRequest.organisation_id == organisation_id)
    return session.scalar(asked) or 0


def _refuse_too_many(session: Session, asker: Account) -> None:
    if _waits(session, asker.id) + unverified_firms_of(session, asker.id) >= MOST_WAITING:
        raise InvalidMove(Message("organisations-join-too-many", {"most": MOST_WAITING}))


def _deciding(actor: Actor, request: JoinRequest, version: int) -> Part:
    """The part of somebody who may decide now. Raises NotAllowed, Conflict, InvalidMove."""
    if not may(actor, Permission.DECIDE_JOIN, join_subject(request)):
        raise NotAllowed
    check_version(request, version)
    if state_now(request) is not JoinState.WAITING:
        raise InvalidMove(Message("organisations-join-over"))
    return Part.EMPLOYER if owns(actor, request.organisation_id, verified=True) else Part.COORDINATOR


def _how(part: Part, checked: Checked | None) -> tuple[str, date]:
    if part is Part.EMPLOYER:
        return BY_MEMBER, clock.today()
    if checked is None:
        raise Invalid({"how": [Message("form-choose")]})
    if checked.on > clock.today():
        raise Invalid({"on": [Message("organisations-checked-on-future")]})
    return checked.how.value, checked.on


def _tell_asker(session: Session, request: JoinRequest, code: str, path: str) -> None:
    if request.account.closed_at is None:
        queue_message(session, request.account, code, path, {"employer": request.organisation.name})
