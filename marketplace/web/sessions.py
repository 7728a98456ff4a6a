"""Who is signed in: a token in the signed cookie, its hash in a row that can be revoked."""

import hashlib
import secrets

import structlog
from flask import Flask, g, request, session
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor, wearing
from marketplace.domain.sign_in import TOUCH_EVERY, is_idle
from marketplace.errors import LoytamoError
from marketplace.models import Account, LoginSession
from marketplace.queries.accounts import actor_of
from marketplace.services.accounts import begin_session
from marketplace.web.units import wiring

TOKEN = "token"  # noqa: S105 - the name of a cookie entry, not a secret
DEVICE_CHARACTERS = 200

log = structlog.get_logger()


def token_hash(token: str) -> str:
    """Return what is stored of a session token."""
    return hashlib.sha256(token.encode()).hexdigest()


def actor_of_token(token: str) -> Actor:
    """Return who a session token belongs to; the visitor when it is unknown, revoked, unused for long or too old."""
    moment = clock.now()
    with wiring().uow.read() as reading:
        row = reading.scalar(
            select(LoginSession)
            .where(
                LoginSession.token_hash == token_hash(token),
                LoginSession.revoked_at.is_(None),
                LoginSession.expires_at > moment,
            )
            .options(joinedload(LoginSession.account))
        )
        if row is None or row.account.closed_at is not None:
            return VISITOR
        found = actor_of(reading, row.account)
        seen_at = row.seen_at
        if is_idle(found, seen_at, moment):
            return VISITOR
        g.login_session_id = row.id
        found = wearing(found, row.hat)
    if moment - seen_at >= TOUCH_EVERY:
        _touch(row.id)
    return found


def _touch(session_id: int) -> None:
    """Note that the session is in use; when the database is busy the next request notes it."""
    try:
        with wiring().uow.begin() as writing:
            row = writing.get(LoginSession, session_id)
            if row is not None:
                row.seen_at = clock.now()
    except LoytamoError as error:
        log.warning("session not touched", kind=type(error).__name__)


def remember(writing: Session, account: Account) -> None:
    """Sign `account` in in this browser: a new token, everything the browser kept from before is forgotten."""
    token = secrets.token_urlsafe(32)
    device = " ".join(str(request.user_agent).split())[:DEVICE_CHARACTERS]
    begin_session(writing, account, token_hash(token), device, replaces=g.get("login_session_id"))
    session.clear()
    session[TOKEN] = token


def forget() -> None:
    """Empty the cookie; the row is revoked by the service."""
    session.clear()


def set_up_sessions(app: Flask) -> None:
    """Find out before each view who makes the request."""

    @app.before_request
    def _who() -> None:
        token = session.get(TOKEN)
        g.actor = actor_of_token(token) if isinstance(token, str) and request.endpoint != "static" else VISITOR
