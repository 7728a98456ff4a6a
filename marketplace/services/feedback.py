"""Feedback on accessibility: left by anybody, answered or handled by a coordinator, forgotten in the end."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.days_off import days_off_from
from marketplace.domain.actors import VISITOR, Actor, Role
from marketplace.domain.feedback import FEEDBACK_MOVES, FeedbackEvent, FeedbackState, answer_by
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.errors import InvalidMove, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, Feedback, HistoryRow, Membership
from marketplace.services.history import check_version, move, part_of, record
from marketplace.services.messages import queue_letter, queue_message

KIND = "feedback"
LIST_PATH = "/admin/feedback"
TOLD_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class NewFeedback:
    """What somebody left: words, perhaps the page it is about and an address for the answer; the page's language."""

    words: str
    page: str | None
    giver_email: str | None
    language: str


def leave_feedback(session: Session, command: NewFeedback) -> Feedback:
    """Add feedback that waits for an answer; those who answer are told. Nothing says who left it. Flushes."""
    moment = clock.now()
    row = Feedback(
        words=command.words,
        page=command.page,
        giver_email=command.giver_email,
        language=command.language,
        created_at=moment,
        due_at=answer_by(clock.today(), days_off_from(clock.today())),
    )
    session.add(row)
    session.flush()
    record(session, KIND, row.id, FeedbackEvent.LEFT.value, Part.PERSON, VISITOR, state_to=row.state.value)
    for account in _answerers(session):
        queue_message(session, account, "feedback-left", LIST_PATH)
    return row


def _answerers(session: Session) -> list[Account]:
    """Admins, by whom the service is run; coordinators when there is no admin."""
    rows = session.execute(
        select(Account, Membership.role)
        .join(Membership, Membership.account_id == Account.id)
        .where(
            Membership.role.in_((Role.ADMIN, Role.COORDINATOR)),
            Membership.ended_at.is_(None),
            Account.closed_at.is_(None),
        )
        .order_by(Account.id)
        .limit(500)
    ).all()
    admins = {account.id: account for account, role in rows if role is Role.ADMIN}
    return list((admins or {account.id: account for account, _role in rows}).values())[:TOLD_AT_MOST]


def _end(row: Feedback, actor: Actor) -> None:
    row.ended_at, row.ended_by_id = clock.now(), actor.account_id


def _check(actor: Actor, row: Feedback, version: int) -> None:
    if not may(actor, Permission.ANSWER_FEEDBACK):
        raise NotAllowed
    check_version(row, version)


def answer_feedback(session: Session, actor: Actor, row: Feedback, version: int, words: str) -> None:
    """Send the giver an answer in words, by mail, in the language of the feedback. Flushes.

    Raises NotAllowed, Conflict, InvalidMove when it is answered already or nobody left an address.
    """
    _check(actor, row, version)
    if row.giver_email is None:
        raise InvalidMove(Message("feedback-nobody-to-answer"))
    row.answer = words
    _end(row, actor)
    move(session, KIND, row, FEEDBACK_MOVES, FeedbackEvent.ANSWER, part_of(actor), actor)
    queue_letter(session, row.giver_email, row.language, "feedback-answer", "/accessibility", {"answer": words})


def handle_feedback(session: Session, actor: Actor, row: Feedback, version: int, how: str) -> None:
    """Note what was done about feedback (1 to 1 000 characters) when no letter is written. Flushes.

    Raises NotAllowed, Conflict, InvalidMove when it is not waiting or `how` is empty.
    """
    _check(actor, row, version)
    _end(row, actor)
    move(session, KIND, row, FEEDBACK_MOVES, FeedbackEvent.HANDLE, part_of(actor), actor, how)


def reopen_feedback(session: Session, actor: Actor, row: Feedback) -> None:
    """Undo `handle_feedback`; its clock goes on as before. Flushes. Raises NotAllowed, InvalidMove after a letter."""
    if not may(actor, Permission.ANSWER_FEEDBACK):
        raise NotAllowed
    row.ended_at = row.ended_by_id = None
    move(session, KIND, row, FEEDBACK_MOVES, FeedbackEvent.REOPEN, part_of(actor), actor)


def remind_of_feedback(session: Session, row: Feedback) -> None:
    """Tell those who answer that the day is near, or over. Flushes. Raises InvalidMove when it waits no more."""
    if row.state is not FeedbackState.WAITING:
        raise InvalidMove(Message("error-move-not-now"))
    row.reminded_at = clock.now()
    code = "feedback-late" if row.due_at < row.reminded_at else "feedback-soon"
    for account in _answerers(session):
        queue_message(session, account, code, LIST_PATH)
    session.flush()


def forget_feedback(session: Session, before: datetime, limit: int) -> int:
    """Remove feedback that ended before a moment (aware) with its history, `limit` at most; return how many."""
    ended = select(Feedback.id).where(Feedback.ended_at < before).order_by(Feedback.id).limit(limit)
    gone = session.scalars(delete(Feedback).where(Feedback.id.in_(ended)).returning(Feedback.id)).all()
    session.execute(delete(HistoryRow).where(HistoryRow.subject_kind == KIND, HistoryRow.subject_id.in_(gone)))
    return len(gone)
