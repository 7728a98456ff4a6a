"""Who is signed in: a token in the signed cookie, its hash in a row that can be revoked."""

import hashlib
import secrets
from typing import Any

import structlog
from flask import Flask, g, request, session
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor, wearing
from marketplace.domain.sign_in import SHARED_COMPUTER, is_idle, touch_every
from marketplace.errors import LoytamoError
from marketplace.models import Account, LoginSession
from marketplace.queries.accounts import signed_in_by
from marketplace.services.accounts import begin_session
from marketplace.services.closing import call_off_closing
from marketplace.services.devices import note_device
from marketplace.web.access import WITHOUT_READER, actor
from marketplace.web.context import tell
from marketplace.web.devices import browser_of, device_token, system_of
from marketplace.web.units import wiring

TOKEN = "token"  # noqa: S105 - the name of a cookie entry, not a secret
DEVICE_CHARACTERS = 200
GOODBYE = "accounts.signed_out"
"""The page to which a forgotten page on a shared computer goes by itself: seeing it is no use of the sign-in."""

log = structlog.get_logger()


def token_hash(token: str) -> str:
    """Return what is stored of a session token."""
    return hashlib.sha256(token.encode()).hexdigest()


def actor_of_token(token: str) -> Actor:
    """Return who a session token belongs to; the visitor when it is unknown, revoked, unused for long or too old."""
    moment = clock.now()
    with wiring().uow.read() as reading:
        known = signed_in_by(reading, token_hash(token))
        if known is None:
            return VISITOR
        row, found = known
        seen_at, shared = row.seen_at, row.is_shared_computer
        g.is_shared_computer = shared
        if is_idle(found, seen_at, moment, shared=shared):
            return VISITOR
        g.login_session_id = row.id
        found = wearing(found, row.hat)
    if moment - seen_at >= touch_every(shared=shared) and request.endpoint != GOODBYE:
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


def remember(
    writing: Session,
    account: Account,
    *,
    shared: bool = False,
    second_step_passed: bool = False,
    replaces: int | None = None,
) -> None:
    """Sign `account` in in this browser: a new token, everything the browser kept from before is forgotten.

    `shared`: others use the computer too. `replaces`: the sign-in that was open in this browser, when the request does
    not know it itself. An account with a second factor comes here by web/accounts/arrival.py only.
    """
    if account.second_factor_at is not None and not second_step_passed:
        raise PermissionError("this account has a second factor; go through arrival.arrive()")
    said = " ".join(str(request.user_agent).split())[:DEVICE_CHARACTERS]
    note_device(writing, account, None if shared else device_token(), browser_of(said), system_of(said))
    token = secrets.token_urlsafe(32)
    before = replaces or g.get("login_session_id")
    begin_session(writing, account, token_hash(token), said, replaces=before, shared=shared)
    came_back = call_off_closing(writing, account)
    session.clear()
    session[TOKEN] = token
    if came_back:
        tell("good", "closing-back")


def forget() -> None:
    """Empty the cookie; the row is revoked by the service."""
    session.clear()


def set_up_sessions(app: Flask) -> None:
    """Find out before each view who makes the request."""

    @app.context_processor
    def _shared() -> dict[str, Any]:
        shared = g.get("is_shared_computer", False) and actor().is_signed_in
        return {"shared_seconds": int(SHARED_COMPUTER.idle.total_seconds()) if shared else None}

    @app.before_request
    def _who() -> None:
        token = None if request.endpoint in WITHOUT_READER else session.get(TOKEN)
        g.actor = actor_of_token(token) if isinstance(token, str) else VISITOR
