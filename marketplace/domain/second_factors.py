"""What a second factor is made of (six-digit codes that change every half minute, recovery codes on paper), and who may
take a lost one away.

Source: RFC 6238 (time-based one-time passwords), RFC 4226 (the digits).
"""

import base64
import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace.domain.actors import READS_MANY, Actor, Role

STEP_SECONDS = 30
STEPS_AROUND = 1
"""Clocks of phones go wrong by up to half a minute: the code before and the one after are accepted too."""

SECRET_BYTES = 20  # 160 bits, as RFC 4226 recommends
RECOVERY_CODES = 10
RECOVERY_GROUPS, RECOVERY_GROUP_CHARACTERS = 4, 4
# Nothing that reads like something else: no 0 and o, no 1, i and l.
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
SET_UP_WITHIN = timedelta(hours=1)
SECOND_STEP_WITHIN = timedelta(minutes=5)


class Verified(StrEnum):
    """How somebody made sure that it is the holder who has lost the second factor."""

    MET = "met"  # face to face, somebody they know
    CALLED = "called"  # at a number that the house had before
    DOCUMENT = "document"  # an official document seen


class Proof(StrEnum):
    """What passed the second step."""

    APP = "app"
    RECOVERY_CODE = "recovery_code"
    PASSKEY = "passkey"


@dataclass(frozen=True, slots=True)
class AccountSubject:
    """Somebody's account and its seats in force: (role, organisation or None for the service)."""

    account_id: int
    seats: frozenset[tuple[Role, int | None]]


def reset_second_factor(actor: Actor, account: AccountSubject | None = None) -> bool:
    """A coordinator for coaches who sit in the coordinator's organisations only, an admin for everybody, not oneself.

    Without a subject: whoever may for somebody. A rule of domain/permissions.py.
    """
    if account is None or actor.is_operator:
        return actor.is_operator or actor.has(Role.COORDINATOR, Role.ADMIN)
    if actor.account_id == account.account_id:
        return False
    own = actor.organisations(Role.COORDINATOR)
    wide = {(role, at) for role, at in account.seats if role in READS_MANY}
    return actor.has(Role.ADMIN) or (bool(wide) and all(role is Role.COACH and at in own for role, at in wide))


def new_secret() -> str:
    """Return a fresh secret of an authenticator app: 32 signs of base32."""
    return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode()


def in_groups(text: str, size: int = 4) -> str:
    """Return signs in groups of `size`, so that they can be read and typed."""
    return " ".join(text[start : start + size] for start in range(0, len(text), size))


def step_of(moment: datetime) -> int:
    """Return the number of the half minute in which `moment` (aware) lies."""
    return int(moment.timestamp()) // STEP_SECONDS


def accepted_step(code: str, code_at: Callable[[int], str], now_step: int, last_step: int) -> int | None:
    """Return the step whose code was typed, None when it is none of the three around now or one that was used.

    `code`: what was typed, blanks are fine. `code_at`: the app's code of a step. `last_step`: the newest step whose
    code was accepted; neither it nor any before it passes again (RFC 6238 section 5.2).
    """
    digits = re.sub(r"\s", "", code)
    found = None
    for step in range(now_step - STEPS_AROUND, now_step + STEPS_AROUND + 1):
        # Every step is compared, so that the time taken tells nothing.
        if hmac.compare_digest(code_at(step).encode(), digits.encode()) and step > last_step:
            found = step
    return found


def new_recovery_codes() -> list[str]:
    """Return ten recovery codes (79 bits each), in groups: "abcd-efgh-jkmn-pqrs"."""

    def group() -> str:
        return "".join(secrets.choice(READABLE) for _ in range(RECOVERY_GROUP_CHARACTERS))

    return ["-".join(group() for _ in range(RECOVERY_GROUPS)) for _ in range(RECOVERY_CODES)]


def plain_recovery_code(typed: str) -> str:
    """Return a recovery code as it is compared: small letters and digits, whatever stands between them."""
    return re.sub(r"[^a-z0-9]", "", typed.lower())
