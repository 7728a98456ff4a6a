"""What the pages tell the browser so that it makes or uses a passkey, and the challenge that it has to answer.

Browsers make passkeys for names, never for numbers: where the service is reached at 127.0.0.1 none are offered.
"""

import hashlib
import hmac
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import g
from sqlalchemy.orm import Session

from marketplace.models import Account
from marketplace.queries.second_factors import passkeys_of
from marketplace.services.passkeys import MOST_PASSKEYS, options_for_new, options_for_use
from marketplace.web.accounts.arrival import Pending
from marketplace.web.units import db, wiring


def place() -> tuple[str, str] | None:
    """The service's origin and name as browsers see them; None where it has a number only."""
    parts = urlsplit(wiring().settings.base_url)
    host = parts.hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return f"{parts.scheme}://{parts.netloc}", host
    return None


def _challenge(purpose: str, key: str, what: str) -> bytes:
    """A challenge that nobody else can tell and that needs no keeping: of the service's key and one occasion."""
    return hmac.new(key.encode(), f"passkey {purpose}:{what}".encode(), hashlib.sha256).digest()


def challenge_for_new() -> bytes:
    # One for each sign-in: what was made in another one is not taken.
    return _challenge("new", wiring().settings.secret_key, str(g.login_session_id))


def challenge_for_use(waiting: Pending) -> bytes:
    return _challenge("use", wiring().settings.secret_key, waiting.attempt)


def offer_new(account: Account) -> str | None:
    """What the page tells the browser for adding a passkey; None when none can be added."""
    at = place()
    if at is None or len(passkeys_of(db(), account.id)) >= MOST_PASSKEYS:
        return None
    return options_for_new(db(), account, at[1], challenge_for_new())


def offer_use(reading: Session, waiting: Pending, account: Account) -> str | None:
    """What the second step tells the browser for using a passkey; None when the account has none."""
    at = place()
    if at is None or not passkeys_of(reading, account.id):
        return None
    return options_for_use(reading, account, at[1], challenge_for_use(waiting))
