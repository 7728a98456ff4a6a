"""Devices in which an account has signed in before: a sign-in from another one is told by mail."""

import hashlib
from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.models import Account, KnownDevice, LoginSession
from marketplace.services.messages import queue_message

FORGOTTEN_AFTER = timedelta(days=365)
MOST_DEVICES = 20
UNKNOWN = "unknown"


def device_hash(account: Account, token: str) -> str:
    """Return what is stored of a device's random token: another for each account, so that rows tell nothing."""
    return hashlib.sha256(f"{account.public_id}:{token}".encode()).hexdigest()


def note_device(session: Session, account: Account, token: str | None, browser: str | None, system: str | None) -> bool:
    """Note a sign-in of `account` and tell its holder when the device is a new one; return whether it is. Flushes.

    Call it before the sign-in's own row is added. `token`: the device's random token, None for a computer that others
    use too: it is never known. `browser`, `system`: in words, None unknown. Nobody is told of the very first sign-in.
    """
    moment = clock.now()
    row = token and session.scalar(
        select(KnownDevice).where(
            KnownDevice.account_id == account.id, KnownDevice.device_hash == device_hash(account, token)
        )
    )
    if row:
        row.seen_at = moment
        session.flush()
        return False
    was_in_before = session.scalar(select(LoginSession.id).where(LoginSession.account_id == account.id).limit(1))
    if was_in_before is not None:
        words = {"browser": browser or UNKNOWN, "system": system or UNKNOWN}
        queue_message(session, account, "new-device", "/accounts/me", words)
    if token:
        _remember(session, account, token)
    session.flush()
    return True


def _remember(session: Session, account: Account, token: str) -> None:
    moment = clock.now()
    session.execute(
        delete(KnownDevice).where(KnownDevice.account_id == account.id, KnownDevice.seen_at < moment - FORGOTTEN_AFTER)
    )
    newest_first = (
        select(KnownDevice)
        .where(KnownDevice.account_id == account.id)
        .order_by(KnownDevice.seen_at.desc(), KnownDevice.id.desc())
    )
    for row in session.scalars(newest_first).all()[MOST_DEVICES - 1 :]:
        session.delete(row)
    session.add(
        KnownDevice(account_id=account.id, device_hash=device_hash(account, token), created_at=moment, seen_at=moment)
    )


def forget_devices(session: Session, account: Account) -> None:
    """Forget every device of an account: the next sign-in anywhere is told. Flushes."""
    session.execute(delete(KnownDevice).where(KnownDevice.account_id == account.id))
    session.flush()
