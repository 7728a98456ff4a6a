"""Every few seconds: queued messages go out, each at most once.

A message is `sending` in the database before the mailer gets it, and `sent` after. Whatever is cut off between the two
becomes `unknown` and is never sent again by itself: its content stands on the receiver's start page anyway.
"""

from datetime import datetime

import structlog
from sqlalchemy import and_, func, select, update
from sqlalchemy.orm import Session

from jobs.report import Report
from jobs.stopping import until_stopped
from marketplace.clock import Clock
from marketplace.domain.messages import MAX_ATTEMPTS, SENDING_IS_STUCK_AFTER, DeliveryState, wait_after
from marketplace.errors import Unavailable
from marketplace.links import path_with_token, words_with_codes
from marketplace.logs import where
from marketplace.mailer import Letter
from marketplace.models import OutgoingMessage
from marketplace.settings import Settings
from marketplace.texts import MissingText, Texts
from marketplace.wiring import Wiring

_ERROR_CHARS = 300

log = structlog.get_logger()


def run(wiring: Wiring, clock: Clock, limit: int, dry_run: bool) -> Report:
    """Send at most `limit` messages whose time has come, oldest first.

    Returns served / due in messages, failed: not taken now (queued again) or given up; notes: `unknown` ones set aside.
    Running it again sends nothing twice.
    """
    with wiring.uow.read() as session:
        due = _due(session, clock(), limit)
        stuck = _stuck(session, clock() - SENDING_IS_STUCK_AFTER)
    if dry_run:
        return Report(served=0, due=len(due))
    unknown = set_aside(wiring, clock() - SENDING_IS_STUCK_AFTER) if stuck else 0
    texts = Texts(wiring.labels)
    outcomes = [_send_one(wiring, texts, clock, number) for number in until_stopped(due)]
    served = outcomes.count(DeliveryState.SENT)
    failed = sum(1 for state in outcomes if state not in (DeliveryState.SENT, None))
    unknown += outcomes.count(DeliveryState.UNKNOWN)
    return Report(served, len(due), failed, {"unknown": unknown} if unknown else {})


def recover(wiring: Wiring, clock: Clock) -> int:
    """At the start of the only sender: whatever is still `sending` was cut off. Returns how many became `unknown`."""
    return set_aside(wiring, clock())


def set_aside(wiring: Wiring, before: datetime) -> int:
    """Mark messages that have been `sending` since `before` or longer as `unknown`; returns how many."""
    with wiring.uow.read() as session:
        if not _stuck(session, before):
            return 0
    with wiring.uow.begin() as session:
        changed = session.execute(
            update(OutgoingMessage)
            .where(_is_stuck(before))
            .values(state=DeliveryState.UNKNOWN, error="cut off while sending")
            .returning(OutgoingMessage.id)
        )
        return len(changed.all())


def as_letter(settings: Settings, texts: Texts, row: OutgoingMessage) -> Letter:
    """Return a message as its receiver reads it: subject, text, the address of its page, who sent it.

    Raises MissingText when a code or parameter has no text.
    """
    words = words_with_codes(settings.secret_key, {str(name): value for name, value in row.parameters.items()})
    url = settings.base_url + path_with_token(settings.secret_key, row.path)
    stop_url = settings.base_url + path_with_token(settings.secret_key, row.stop_path) if row.stop_path else None
    parts = (
        texts.say(f"mail-{row.code}-body", row.language, **words),
        texts.say("mail-frame-open", row.language, url=url),
        *([texts.say("mail-frame-stop", row.language, url=stop_url)] if stop_url else []),
        texts.say("mail-frame-end", row.language),
    )
    return Letter(
        message_id=row.message_id,
        to_address=row.to_address,
        subject=" ".join(texts.say(f"mail-{row.code}-subject", row.language, **words).split()),
        text="\n\n".join(parts) + "\n",
        language=row.language,
        stop_url=stop_url,
    )


def _is_stuck(before: datetime):  # type: ignore[no-untyped-def] # SQLAlchemy's own type of a condition
    return and_(OutgoingMessage.state == DeliveryState.SENDING, OutgoingMessage.sending_at <= before)


def _stuck(session: Session, before: datetime) -> int:
    return int(session.scalar(select(func.count(OutgoingMessage.id)).where(_is_stuck(before))) or 0)


def _due(session: Session, now: datetime, limit: int) -> list[int]:
    asked = (
        select(OutgoingMessage.id)
        .where(OutgoingMessage.state == DeliveryState.QUEUED, OutgoingMessage.not_before <= now)
        .order_by(OutgoingMessage.not_before, OutgoingMessage.id)
        .limit(limit)
    )
    return list(session.scalars(asked))


def _send_one(wiring: Wiring, texts: Texts, clock: Clock, number: int) -> DeliveryState | None:
    """Send one message; returns its state, None when somebody else has taken it."""
    letter = _take(wiring, texts, clock, number)
    if not isinstance(letter, Letter):
        return letter
    try:
        wiring.mailer.send(letter)
    except Unavailable as refused:
        return _put_off(wiring, clock, number, refused)
    except Exception as error:  # one bad message stops no other; whether it went out nobody knows
        log.error(
            "message may or may not have been sent", message=number, kind=type(error).__name__, where=where(error)
        )
        return _note(wiring, clock, number, DeliveryState.UNKNOWN, type(error).__name__)
    return _note(wiring, clock, number, DeliveryState.SENT, None)


def _take(wiring: Wiring, texts: Texts, clock: Clock, number: int) -> Letter | DeliveryState | None:
    """Commit `sending` and return the letter; FAILED when it cannot be written, None when it is not queued any more."""
    with wiring.uow.begin() as session:
        row = session.get_one(OutgoingMessage, number, with_for_update=True)
        if row.state is not DeliveryState.QUEUED:
            return None
        try:
            letter = as_letter(wiring.settings, texts, row)
        except MissingText as error:
            log.error("message has no text", message=number, code=row.code, language=row.language)
            row.state, row.error = DeliveryState.FAILED, str(error)[:_ERROR_CHARS]
            return row.state
        row.state, row.sending_at = DeliveryState.SENDING, clock()
        row.attempts += 1
        return letter


def _put_off(wiring: Wiring, clock: Clock, number: int, refused: Unavailable) -> DeliveryState:
    """The mail server did not take it: try again later, and give up after the last attempt."""
    with wiring.uow.begin() as session:
        row = session.get_one(OutgoingMessage, number, with_for_update=True)
        row.state = DeliveryState.FAILED if row.attempts >= MAX_ATTEMPTS else DeliveryState.QUEUED
        row.not_before = clock() + wait_after(row.attempts)
        row.error = str(refused.message)[:_ERROR_CHARS]
        if row.state is DeliveryState.FAILED:
            log.error("message given up", message=number, code=row.code, attempts=row.attempts)
        return DeliveryState.FAILED


def _note(wiring: Wiring, clock: Clock, number: int, state: DeliveryState, error: str | None) -> DeliveryState:
    with wiring.uow.begin() as session:
        row = session.get_one(OutgoingMessage, number, with_for_update=True)
        row.state, row.error = state, error
        if state is DeliveryState.SENT:
            row.sent_at = clock()
        return state
