"""Signing in by a one-time code in a letter: six digits and a link, ten minutes, once, the newest only.

The row keeps a nonce; the digits come of it and the service's key, so neither row nor message tells them. How often a
code may be tried is the caller's to count (web/rates.py), by the code's public id.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from marketplace import clock, links
from marketplace.models import Account, SignInCode
from marketplace.models.base import new_public_id
from marketplace.queries.accounts import account_by_email
from marketplace.services.messages import queue_or_pretend

CODE_LASTS = timedelta(minutes=10)
FORGOTTEN_AFTER = timedelta(hours=1)
_NOBODYS_NONCE = "00"


def address_hash(email: str) -> str:
    """Return what is stored of an address, in any case."""
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()


def ask_for_code(session: Session, email: str) -> None:
    """Send a code to `email` when an account is open there; codes sent before open nothing more. Flushes.

    For an address without an account the same is done, but no letter stays.
    """
    moment = clock.now()
    account = account_by_email(session, email)
    row = session.scalar(select(SignInCode).where(SignInCode.address_hash == address_hash(email)).with_for_update())
    if row is None:
        session.execute(delete(SignInCode).where(SignInCode.expires_at < moment - FORGOTTEN_AFTER))
        row = SignInCode(address_hash=address_hash(email))
        session.add(row)
    row.public_id, row.nonce, row.account_id = new_public_id(), secrets.token_hex(16), account.id if account else None
    row.created_at, row.expires_at, row.used_at = moment, moment + CODE_LASTS, None
    session.flush()
    minutes = int(CODE_LASTS.total_seconds() // 60)
    words = {"code": links.code_placeholder(row.nonce), "minutes": minutes}
    path = f"/accounts/sign-in/link/{links.placeholder(links.SIGN_IN, row.public_id)}"
    queue_or_pretend(session, account, email, "sign-in-code", path, words)


def newest_code(session: Session, email: str) -> SignInCode | None:
    """Return the code that stands for an address, open or not; None when none was asked for lately."""
    return session.scalar(select(SignInCode).where(SignInCode.address_hash == address_hash(email)))


def account_by_code(session: Session, keys: Sequence[str], email: str, typed: str) -> Account | None:
    """Spend the code of an address and return its account; None when it is not that code, spent or too old.

    `keys`: every key of the service that still opens. Flushes.
    """
    row = _locked(session, SignInCode.address_hash == address_hash(email))
    nonce = row.nonce if row else _NOBODYS_NONCE
    digits = "".join(typed.split()).encode()
    fits = [hmac.compare_digest(links.code_of(key, nonce).encode(), digits) for key in keys]
    return _spend(session, row) if any(fits) and row is not None else None


def account_of_link(session: Session, public_id: str) -> Account | None:
    """Return the account that a letter's link opens, without spending it; None when it opens nothing any more."""
    row = session.scalar(select(SignInCode).where(SignInCode.public_id == public_id))
    return _account(session, row) if row is not None else None


def account_by_link(session: Session, public_id: str) -> Account | None:
    """Spend the code of a letter's link and return its account; None when it opens nothing any more. Flushes."""
    row = _locked(session, SignInCode.public_id == public_id)
    return _spend(session, row) if row is not None else None


def _locked(session: Session, condition) -> SignInCode | None:  # type: ignore[no-untyped-def] # SQLAlchemy's own type
    found: SignInCode | None = session.scalar(select(SignInCode).where(condition).with_for_update())
    return found


def _account(session: Session, row: SignInCode) -> Account | None:
    if row.used_at is not None or row.expires_at <= clock.now() or row.account_id is None:
        return None
    account = session.get_one(Account, row.account_id)
    is_still_theirs = address_hash(account.email) == row.address_hash
    return account if is_still_theirs and account.closed_at is None else None


def _spend(session: Session, row: SignInCode) -> Account | None:
    account = _account(session, row)
    if account is not None:
        row.used_at = clock.now()
        session.flush()
    return account
