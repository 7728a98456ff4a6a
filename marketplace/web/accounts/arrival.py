"""From the first step of signing in (password, code in a letter, new password) to being in.

An account without a second factor is in at once. With one, the signed cookie remembers for five minutes who passed the
first step, and nobody is signed in before the second: only it makes a sign-in's row.
"""

import secrets
from dataclasses import asdict, dataclass
from typing import Any

from flask import g, redirect, session, url_for
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.second_factors import SECOND_STEP_WITHIN
from marketplace.models import Account
from marketplace.queries.accounts import account_of_link
from marketplace.services.passwords import fingerprint
from marketplace.web.sessions import remember
from marketplace.web.units import db

PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Pending:
    """A sign-in that has passed its first step. `after`: what the account looked like then; `attempt` is random."""

    who: str
    after: str
    until: int
    attempt: str
    next: str
    shared: bool
    replaces: int | None


def _looks_of(account: Account) -> str:
    """A sign-in that waits ends when password or second factor change meanwhile."""
    since = account.second_factor_at.isoformat() if account.second_factor_at else ""
    return fingerprint(f"{account.password_hash}|{since}")


def arrive(account: Account, next_path: str, *, shared: bool = False) -> Any:
    """Sign in, or lead to the second step; return the reply. Whoever was signed in in this browser is out."""
    if account.second_factor_at is None:
        remember(db(), account, shared=shared)
        return redirect(next_path, 303)
    waiting = Pending(
        who=account.public_id,
        after=_looks_of(account),
        until=int((clock.now() + SECOND_STEP_WITHIN).timestamp()),
        attempt=secrets.token_hex(8),
        next=next_path,
        shared=shared,
        replaces=g.get("login_session_id"),
    )
    session.clear()
    session[PENDING] = asdict(waiting)
    return redirect(url_for("accounts.second_step"), 303)


def waiting_account(reading: Session) -> tuple[Pending, Account] | None:
    """Return who waits for the second step in this browser; None when nobody does, or for too long."""
    try:
        found = Pending(**session[PENDING])
    except (KeyError, TypeError):
        return None
    account = account_of_link(reading, found.who)
    if account is None or found.until <= clock.now().timestamp() or found.after != _looks_of(account):
        return None
    return found, account


def go_in(waiting: Pending, account: Account) -> Any:
    """Sign in whoever has passed the second step; return the reply."""
    remember(db(), account, shared=waiting.shared, second_step_passed=True, replaces=waiting.replaces)
    return redirect(waiting.next, 303)
