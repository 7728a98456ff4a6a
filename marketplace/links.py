"""Links that open something by themselves (an invitation, a new password), sealed with the service's secret, and the
one-time codes of letters, made with it.

A row never holds what opens the link. A message's path carries a placeholder, `/invitations/{invitation:PAYLOAD}`;
only when the letter is rendered `path_with_token` puts the seal there. The payload says whose and until when; the
seal proves that the service wrote it for that purpose. In the same way a message's parameter carries `{code:NONCE}`,
and only the letter the six digits. Leaf: imports nothing of ours.
"""

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from itsdangerous import BadSignature, Signer

INVITATION = "invitation"
PASSWORD = "password"  # noqa: S105 - the name of a purpose, not a secret
SIGN_IN = "signin"
CODE_DIGITS = 6
HIDDEN_CODE = "······"

_PLACE = re.compile(r"\{([a-z]+):([A-Za-z0-9._-]+)\}")
_CODE = re.compile(r"\{code:([0-9a-f]+)\}")


def _signer(secret: str | Sequence[str], purpose: str) -> Signer:
    # Of several keys the last one seals and each one opens.
    return Signer(secret, salt=f"link:{purpose}", sep="~", key_derivation="hmac", digest_method=hashlib.sha256)


def placeholder(purpose: str, payload: str) -> str:
    """Return what stands in a stored path where the token goes; `payload` of letters, digits, dots and hyphens."""
    text = f"{{{purpose}:{payload}}}"
    if not _PLACE.fullmatch(text):
        raise ValueError(f"not a payload of a link: {payload!r}")
    return text


def token(secret: str, purpose: str, payload: str) -> str:
    """Return the token that opens a link of `purpose` for `payload`."""
    return _signer(secret, purpose).sign(payload).decode()


def payload_of(secrets: str | Sequence[str], purpose: str, given: str) -> str | None:
    """Return what a token carries; None when the service did not write it for this purpose.

    `secrets`: the key, or every key that still opens (`settings.secret_keys`).
    """
    try:
        return _signer(secrets, purpose).unsign(given).decode()
    except (BadSignature, UnicodeError):
        return None


def path_with_token(secret: str, path: str) -> str:
    """Return a stored path as it goes into a letter: its placeholder, if it has one, becomes the token."""
    return _PLACE.sub(lambda found: token(secret, found[1], found[2]), path)


def path_without_token(path: str) -> str | None:
    """Return a stored path for showing on a page: None when it would need a token, which pages never show."""
    return None if _PLACE.search(path) else path


def code_placeholder(nonce: str) -> str:
    """Return what stands in a message's parameter where the letter has a code; `nonce`: hex digits."""
    return f"{{code:{nonce}}}"


def code_of(secret: str, nonce: str) -> str:
    """Return the six digits that belong to a nonce: without the service's key nobody can tell them."""
    digest = hmac.new(secret.encode(), b"sign-in code:" + nonce.encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(digest[:8], 'big') % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def words_with_codes(secret: str, words: Mapping[str, Any]) -> dict[str, Any]:
    """Return a message's parameters as its letter says them: a code's placeholder becomes the code."""
    return {name: _with_code(value, lambda found: code_of(secret, found[1])) for name, value in words.items()}


def words_without_codes(words: Mapping[str, Any]) -> dict[str, Any]:
    """Return a message's parameters for showing on a page: a code is not told there."""
    return {name: _with_code(value, lambda _found: HIDDEN_CODE) for name, value in words.items()}


def _with_code(value: Any, shown: Callable[[re.Match[str]], str]) -> Any:
    return _CODE.sub(shown, value) if isinstance(value, str) else value
