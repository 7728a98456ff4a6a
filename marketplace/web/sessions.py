"""Who is signed in: a token in the signed cookie, its hash in a row that can be revoked."""

import hashlib

from flask import Flask, g, request, session
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor
from marketplace.models import LoginSession
from marketplace.queries.accounts import actor_of
from marketplace.web.units import wiring

TOKEN = "token"  # noqa: S105 - the name of a cookie entry, not a secret


def token_hash(token: str) -> str:
    """Return what is stored of a session token."""
    return hashlib.sha256(token.encode()).hexdigest()


def actor_of_token(token: str) -> Actor:
    """Return who a session token belongs to; the visitor when it is unknown, revoked or too old."""
    with wiring().uow.read() as reading:
        row = reading.scalar(
            select(LoginSession)
            .where(
                LoginSession.token_hash == token_hash(token),
                LoginSession.revoked_at.is_(None),
                LoginSession.expires_at > clock.now(),
            )
            .options(joinedload(LoginSession.account))
        )
        if row is None or row.account.closed_at is not None:
            return VISITOR
        g.login_session_id = row.id
        return actor_of(reading, row.account)


def set_up_sessions(app: Flask) -> None:
    """Find out before each view who makes the request."""

    @app.before_request
    def _who() -> None:
        token = session.get(TOKEN)
        g.actor = actor_of_token(token) if isinstance(token, str) and request.endpoint != "static" else VISITOR
