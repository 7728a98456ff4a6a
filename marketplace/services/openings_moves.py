"""An opening's way: published, closed, opened again, over by itself, taken away and brought back."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.introductions import WAITING
from marketplace.domain.moves import Part
from marketplace.domain.openings import OPENING_MOVES, UNDO_OF_DELETE, OpeningEvent, OpeningState, Problem
from marketplace.domain.paths import path_of
from marketplace.domain.permissions import Permission, may
from marketplace.errors import InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, HistoryRow, Introduction, Opening
from marketplace.queries.subjects import opening_subject
from marketplace.services.history import move
from marketplace.services.messages import queue_message
from marketplace.services.openings import (
    OPENING,
    count_missing,
    default_last_day,
    editing_part,
    end_of,
    part_of,
    refuse,
    refuse_contradictions,
)

CLOSE_REASONS = ("found_here", "found_elsewhere", "not_now", "other")
RESTORABLE_FOR = timedelta(days=7)


def publish_opening(session: Session, actor: Actor, opening: Opening) -> Opening:
    """Publish a draft. Incomplete, or of an employer nobody has verified, it goes to coaches only.

    Shown until the day that was given, else 60 days or to the end of the work. When a coach publishes for an
    employer, the employer's contact is told. Raises NotAllowed, InvalidMove, and Invalid for what contradicts.
    """
    return _show(session, actor, opening, OpeningEvent.PUBLISH)


def reopen_opening(session: Session, actor: Actor, opening: Opening) -> Opening:
    """Publish again what was closed or is over. Raises NotAllowed, InvalidMove, Invalid."""
    part = editing_part(actor, opening)
    _refuse_showing(opening)
    if opening.state is OpeningState.PUBLISHED and is_over(opening):
        # Its time is over and the job has not been by yet: first what would have happened anyway.
        move(session, OPENING, opening, OPENING_MOVES, OpeningEvent.EXPIRE, part, actor)
    return _show(session, actor, opening, OpeningEvent.REOPEN)


def close_opening(session: Session, actor: Actor, opening: Opening, reason: str) -> Opening:
    """Close with a reason of CLOSE_REASONS; coaches whose introductions wait are told.

    Raises NotAllowed, InvalidMove, Invalid.
    """
    part = editing_part(actor, opening)
    if reason not in CLOSE_REASONS:
        refuse((Problem("reason", Message("opening-close-reason-needed")),))
    move(session, OPENING, opening, OPENING_MOVES, OpeningEvent.CLOSE, part, actor, reason)
    opening.closed_reason = reason
    for coach in _waiting_coaches(session, opening):
        if coach.id != actor.account_id:
            _tell(session, coach, "opening-closed", opening)
    session.flush()
    return opening


def delete_opening(session: Session, actor: Actor, opening: Opening) -> Opening:
    """Take an opening away; it can be brought back for a week. Raises NotAllowed, InvalidMove.

    While an introduction to it waits it cannot be deleted: somebody would wait in silence. It can be closed.
    """
    part = editing_part(actor, opening)
    if _waiting_coaches(session, opening):
        # Whoever nobody has verified yet is not told of introductions, not even that there is one.
        knows = part is not Part.EMPLOYER or opening.organisation_id in actor.organisations(
            Role.EMPLOYER, verified=True
        )
        raise InvalidMove(Message("opening-delete-waits" if knows else "opening-delete-not-now"))
    move(session, OPENING, opening, OPENING_MOVES, OpeningEvent.DELETE, part, actor)
    return opening


def restore_opening(session: Session, actor: Actor, opening: Opening) -> Opening:
    """Bring a deleted opening back to the state it was deleted in, within a week.

    Raises NotAllowed, and InvalidMove when it is too late.
    """
    if not may(actor, Permission.RESTORE_OPENING, opening_subject(opening)):
        raise NotAllowed
    deleted = session.scalar(
        select(HistoryRow)
        .where(
            HistoryRow.subject_kind == OPENING,
            HistoryRow.subject_id == opening.id,
            HistoryRow.event == OpeningEvent.DELETE.value,
        )
        .order_by(HistoryRow.id.desc())
        .limit(1)
    )
    if deleted is None or clock.now() - deleted.at > RESTORABLE_FOR:
        raise InvalidMove(Message("opening-restore-late"))
    event = UNDO_OF_DELETE[OpeningState(deleted.state_from or OpeningState.DRAFT)]
    move(session, OPENING, opening, OPENING_MOVES, event, part_of(actor, opening), actor)
    return opening


def expire_opening(session: Session, opening: Opening) -> Opening:
    """End an opening whose time is over, by the clock, and tell the contact (else whoever wrote it).

    Raises InvalidMove when its time is not over or it is not published.
    """
    if not is_over(opening):
        raise InvalidMove
    move(session, OPENING, opening, OPENING_MOVES, OpeningEvent.EXPIRE, Part.CLOCK, Actor())
    told = session.get(Account, opening.contact_id or opening.created_by_id)
    if told is not None and told.closed_at is None:
        _tell(session, told, "opening-expired", opening)
    return opening


def is_over(opening: Opening) -> bool:
    """Return whether the moment until which it is shown has come."""
    return opening.expires_at is not None and opening.expires_at <= clock.now()


def _show(session: Session, actor: Actor, opening: Opening, event: OpeningEvent) -> Opening:
    part = editing_part(actor, opening)
    _refuse_showing(opening)
    opening.published_at = clock.now()
    opening.closed_reason = None
    if opening.expires_at is None or is_over(opening):
        opening.expires_at = end_of(default_last_day(opening.facts()))
    count_missing(opening)
    with session.no_autoflush:
        move(session, OPENING, opening, OPENING_MOVES, event, part, actor)
    if part is Part.COACH and opening.contact is not None and opening.contact_id != actor.account_id:
        _tell(session, opening.contact, "opening-published-for-you", opening)
    return opening


def _refuse_showing(opening: Opening) -> None:
    """Raise Invalid when the work is over or contradicts its kind; nothing is changed before this is asked."""
    if opening.ends_on is not None and opening.ends_on < clock.today():
        refuse((Problem("ends_on", Message("opening-work-over")),))
    refuse_contradictions(opening)


def _waiting_coaches(session: Session, opening: Opening) -> list[Account]:
    """Coaches with an introduction to this opening in which somebody has the turn, each once, by id."""
    return list(
        session.scalars(
            select(Account)
            .where(
                Account.id.in_(
                    select(Introduction.coach_id).where(
                        Introduction.opening_id == opening.id, Introduction.state.in_(WAITING)
                    )
                )
            )
            .order_by(Account.id)
        )
    )


def _tell(session: Session, account: Account, code: str, opening: Opening) -> None:
    queue_message(session, account, code, path_of("openings.show", opening.public_id), {"title": dict(opening.title)})
