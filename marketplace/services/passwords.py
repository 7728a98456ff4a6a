"""Passwords: argon2id hashes, and what a new password must be. Long and not everybody's; no composition rules.

Source: NIST SP 800-63B section 5.1.1.2 (length, a list of common passwords, no composition rules, no expiry).
"""

import hashlib
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from marketplace.messages import Message

MIN_CHARACTERS = 8
MAX_CHARACTERS = 200
SHORTEST_PERSONAL_WORD = 4

_hasher = PasswordHasher()


def _prepared(password: str) -> str:
    """The same keys pressed on any device give the same password."""
    return unicodedata.normalize("NFKC", password)


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return _hasher.hash("nobody has this password")


def hash_password(password: str) -> str:
    """Return the argon2id hash of `password` (parameters and salt inside); about 50 ms."""
    return _hasher.hash(_prepared(password))


def is_password(stored: str | None, password: str) -> bool:
    """Return whether `password` is the one behind `stored`; takes as long when nothing is stored."""
    try:
        matches = _hasher.verify(stored or _nobodys_hash(), _prepared(password[: MAX_CHARACTERS * 2]))
    except (VerificationError, InvalidHashError):
        return False
    return matches and stored is not None


def is_hash_outdated(stored: str) -> bool:
    """Return whether the hash was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(stored)


def fingerprint(stored: str | None) -> str:
    """Return twelve signs that change whenever the password does: a link made before then opens nothing."""
    return hashlib.sha256((stored or "").encode()).hexdigest()[:12]


def common_passwords(seeds_folder: Path) -> frozenset[str]:
    """Return the passwords that are tried first, in lower case, from `common_passwords.txt`; # begins a comment.

    Raises OSError when the file is missing.
    """
    return _read_common(seeds_folder / "common_passwords.txt")


@lru_cache(maxsize=4)
def _read_common(path: Path) -> frozenset[str]:
    lines = (line.strip().casefold() for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def problems_of_password(password: str, common: Collection[str], own_words: Collection[str] = ()) -> list[Message]:
    """Return what is wrong with a new password, in the order in which to say it; empty when nothing is.

    `common`: passwords in lower case. `own_words`: the address and name of the account; the password may not be one
    of them.
    """
    prepared = _prepared(password)
    folded = prepared.casefold().strip()
    if len(prepared) < MIN_CHARACTERS:
        return [Message("accounts-password-short", {"least": MIN_CHARACTERS})]
    if len(prepared) > MAX_CHARACTERS:
        return [Message("accounts-password-long", {"most": MAX_CHARACTERS})]
    # "salasana2026" and "Kissa123!!" are the words of the list with what people add to them.
    stem = folded.rstrip("0123456789!.?-_*# ")
    if folded in common or (stem in common and len(stem) >= SHORTEST_PERSONAL_WORD) or len(set(folded)) < 4:
        return [Message("accounts-password-common")]
    own = {part.casefold() for word in own_words for part in (word, word.split("@")[0], *word.split())}
    if folded in own or (stem in own and len(stem) >= SHORTEST_PERSONAL_WORD):
        return [Message("accounts-password-own-name")]
    return []
