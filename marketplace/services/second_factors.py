"""The second factor of an account: set up, proved, replaced, taken away. Nothing here knows the web.

What a proof leaves behind (the step of a code, a recovery code spent) is written by the caller's unit of work: a proof
counts only when that unit commits.
"""

import hashlib
from collections.abc import Sequence

import pyotp
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import READS_MANY, Actor
from marketplace.domain.permissions import Permission, may
from marketplace.domain.second_factors import (
    SET_UP_WITHIN,
    Proof,
    Verified,
    accepted_step,
    new_recovery_codes,
    new_secret,
    plain_recovery_code,
    step_of,
)
from marketplace.errors import NotAllowed
from marketplace.models import Account, AuthenticatorApp, Passkey, RecoveryCode
from marketplace.queries.accounts import actor_of
from marketplace.queries.second_factors import account_subject, factor_state
from marketplace.sealing import Sealer
from marketplace.services.accounts import end_other_sessions
from marketplace.services.devices import forget_devices
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message

PAGE = "/accounts/second-factor"
ISSUER = "Löytämö"


def sealer_of(keys: Sequence[str]) -> Sealer:
    """Return what seals the secrets of apps; `keys`: every key of the service that still opens, the newest last."""
    return Sealer(keys, "second factor")


def offer_secret(account: Account, sealer: Sealer) -> tuple[str, str]:
    """Return a fresh secret and the same sealed for this account, to come back with the first code within an hour."""
    secret = new_secret()
    return secret, sealer.seal(f"{account.public_id}:{secret}", clock.now())


def offered_secret(account: Account, sealer: Sealer, sealed: str) -> str | None:
    """Return the secret that was offered to this account; None when it was not, or more than an hour ago."""
    opened = sealer.opened_within(sealed, clock.now(), SET_UP_WITHIN) or ""
    public_id, _, secret = opened.partition(":")
    return secret if secret and public_id == account.public_id else None


def address_for_app(account: Account, secret: str) -> str:
    """Return the otpauth:// address that an authenticator app reads from a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=account.email, issuer_name=ISSUER)


def app_code(secret: str) -> str:
    """Return the code that an app with this secret shows now."""
    return str(pyotp.TOTP(secret).generate_otp(step_of(clock.now())))


def set_up_app(session: Session, actor: Actor, account: Account, sealer: Sealer, secret: str, code: str) -> bool:
    """Take an authenticator app into use when `code` is its code now; return whether it is. Flushes.

    An app before it is no longer asked for. Every other sign-in of the account stays: the caller decides about them.
    """
    step = accepted_step(code, pyotp.TOTP(secret).generate_otp, step_of(clock.now()), 0)
    if step is None:
        return False
    row = _app(session, account)
    was_on = account.second_factor_at is not None
    if row is None:
        row = AuthenticatorApp(account_id=account.id)
        session.add(row)
    row.sealed_secret = sealer.seal(secret, clock.now())
    row.created_at, row.last_step = clock.now(), step
    account.second_factor_at = account.second_factor_at or clock.now()
    record(session, "account", account.id, "second_factor_on", part_of(actor), actor)
    queue_message(session, account, "second-factor-changed" if was_on else "second-factor-on", PAGE)
    session.flush()
    return True


def make_recovery_codes(session: Session, actor: Actor, account: Account) -> list[str]:
    """Make ten recovery codes and return them, to be shown once; those before open nothing any more. Flushes."""
    codes = new_recovery_codes()
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account.id))
    moment = clock.now()
    session.add_all(
        RecoveryCode(account_id=account.id, code_hash=_hash_of(account, code), created_at=moment) for code in codes
    )
    record(session, "account", account.id, "recovery_codes_made", part_of(actor), actor)
    session.flush()
    return codes


def prove(session: Session, account: Account, sealer: Sealer, code: str, recovery_code: str = "") -> Proof | None:
    """Return what proves that it is the holder: the app's `code`, or else a `recovery_code`; None when neither does.

    The code is spent by it. Flushes.
    """
    if code and _passes_app(session, account, sealer, code):
        return Proof.APP
    if recovery_code and _spends_recovery_code(session, account, recovery_code):
        return Proof.RECOVERY_CODE
    return None


def _app(session: Session, account: Account) -> AuthenticatorApp | None:
    return session.scalar(select(AuthenticatorApp).where(AuthenticatorApp.account_id == account.id).with_for_update())


def _passes_app(session: Session, account: Account, sealer: Sealer, code: str) -> bool:
    row = _app(session, account)
    secret = sealer.opened(row.sealed_secret) if row else None
    if row is None or secret is None:
        return False
    step = accepted_step(code, pyotp.TOTP(secret).generate_otp, step_of(clock.now()), row.last_step)
    if step is None:
        return False
    row.last_step = step
    session.flush()
    return True


def _spends_recovery_code(session: Session, account: Account, typed: str) -> bool:
    spent = session.execute(
        update(RecoveryCode)
        .where(
            RecoveryCode.account_id == account.id,
            RecoveryCode.code_hash == _hash_of(account, typed),
            RecoveryCode.used_at.is_(None),
        )
        .values(used_at=clock.now())
        .returning(RecoveryCode.id)
    ).all()
    if not spent:
        return False
    actor = actor_of(session, account)
    record(session, "account", account.id, "recovery_code_used", part_of(actor), actor)
    left = factor_state(session, account.id).codes_left
    queue_message(session, account, "recovery-code-used", PAGE, {"left": left})
    session.flush()
    return True


def _hash_of(account: Account, code: str) -> str:
    # 79 bits of chance need no slow hash; the account in it keeps equal codes apart.
    return hashlib.sha256(f"{account.public_id}:{plain_recovery_code(code)}".encode()).hexdigest()


def next_code(session: Session, account: Account, sealer: Sealer) -> str | None:
    """Return the app's code that passes next; None without an app, or when the newest ones were used already.

    Only the demo shows it.
    """
    row = session.scalar(select(AuthenticatorApp).where(AuthenticatorApp.account_id == account.id))
    secret = sealer.opened(row.sealed_secret) if row else None
    now = step_of(clock.now())
    if row is None or secret is None or row.last_step > now:
        return None
    return str(pyotp.TOTP(secret).generate_otp(max(now, row.last_step + 1)))


def may_turn_off(actor: Actor) -> bool:
    """Return whether the account may do without: not with a role, in any of its hats, that reads many people's data."""
    return not any(seat.role in READS_MANY for seat in (*actor.hats, *actor.seats))


def turn_off(session: Session, actor: Actor, account: Account) -> None:
    """Sign in without a second factor again; the caller has had it proved. Flushes. Raises NotAllowed for the roles
    that have to have one.
    """
    if not may_turn_off(actor):
        raise NotAllowed
    _take_away(session, account)
    record(session, "account", account.id, "second_factor_off", part_of(actor), actor)
    queue_message(session, account, "second-factor-off", PAGE)
    session.flush()


def reset(session: Session, actor: Actor, account: Account, how: Verified) -> None:
    """Take away a second factor that its holder has lost, and end every sign-in; the holder is told. Flushes.

    `how`: how `actor` made sure that it is the holder who asks. Raises NotAllowed.
    """
    if not may(actor, Permission.RESET_SECOND_FACTOR, account_subject(session, account)):
        raise NotAllowed
    _take_away(session, account)
    end_other_sessions(session, account.id)
    forget_devices(session, account)
    record(session, "account", account.id, "second_factor_reset", part_of(actor), actor, reason=how.value)
    queue_message(session, account, "second-factor-reset", PAGE, {"how": how.value})
    session.flush()


def _take_away(session: Session, account: Account) -> None:
    for table in (AuthenticatorApp, RecoveryCode, Passkey):
        session.execute(delete(table).where(table.account_id == account.id))
    account.second_factor_at = None


def reseal_all(session: Session, sealer: Sealer) -> tuple[int, int]:
    """Seal every secret with the newest key, before the ones before it open no more; flushes.

    Returns how many were sealed anew and how many nobody can open (their holders need a reset).
    """
    lost = 0
    rows = session.scalars(select(AuthenticatorApp).order_by(AuthenticatorApp.id)).all()
    for row in rows:
        sealed = sealer.resealed(row.sealed_secret)
        if sealed is None:
            lost += 1
        else:
            row.sealed_secret = sealed
    session.flush()
    return len(rows) - lost, lost
