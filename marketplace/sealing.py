"""Sealing of the few secrets that have to be read again (those of authenticator apps): nobody reads them in a copy of
the database. Leaf: imports nothing of ours.

What only has to be recognised again (passwords, recovery codes, tokens) is kept as a hash instead, never sealed.
"""

import base64
from collections.abc import Sequence
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def _fernet(key: str, purpose: str) -> Fernet:
    # The service's key has at least 32 characters that nobody guesses, so stretching it is enough.
    derived = HKDF(SHA256(), 32, salt=b"loytamo sealing", info=purpose.encode()).derive(key.encode())
    return Fernet(base64.urlsafe_b64encode(derived))


class Sealer:
    """Seals texts for one purpose. `keys`: every key of the service that still opens, the one that seals last."""

    def __init__(self, keys: Sequence[str], purpose: str) -> None:
        self._newest_first = MultiFernet([_fernet(key, purpose) for key in reversed(keys)])

    def seal(self, text: str, moment: datetime) -> str:
        """Return `text` sealed at `moment`; the same text sealed twice looks different."""
        return self._newest_first.encrypt_at_time(text.encode(), int(moment.timestamp())).decode()

    def opened(self, sealed: str) -> str | None:
        """Return what was sealed; None when it was not sealed here, or with a key that is gone."""
        try:
            return self._newest_first.decrypt(sealed.encode()).decode()
        except (InvalidToken, UnicodeError):
            return None

    def opened_within(self, sealed: str, moment: datetime, longest: timedelta) -> str | None:
        """Return what was sealed at most `longest` before `moment`; else None."""
        try:
            seconds, now = int(longest.total_seconds()), int(moment.timestamp())
            return self._newest_first.decrypt_at_time(sealed.encode(), seconds, now).decode()
        except (InvalidToken, UnicodeError):
            return None

    def resealed(self, sealed: str) -> str | None:
        """Return the same sealed with the newest key; None when it cannot be opened."""
        try:
            return self._newest_first.rotate(sealed.encode()).decode()
        except (InvalidToken, UnicodeError):
            return None
