"""Secrets kept in the data folder where none is given: the key in force, and the ones before it while they still open.

What was sealed with an old key (a sign-in, a link in a letter) opens until the longest of those would be over anyway.
Leaf: settings read the keys at start, `flask secrets rotate` makes a new one.
"""

import contextlib
import os
import secrets
from datetime import datetime
from pathlib import Path

KEY_FILE = "secret_key"
OLD_KEYS_FILE = "secret_key_old"


class EmptyKey(ValueError):
    """The file of the key is there but has nothing in it."""


def kept_key(folder: Path) -> str:
    """Return the key kept in the data folder, made there the first time; two starts at once agree on one.

    Raises EmptyKey when its file is empty.
    """
    path = folder / KEY_FILE
    folder.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        made = _written_beside(path, secrets.token_urlsafe(48))
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(made)  # whole from the first moment, and only for the first
        made.unlink()
    text = path.read_text(encoding="ascii").strip()
    if not text:
        raise EmptyKey(path.name)
    return text


def kept_old_keys(folder: Path, moment: datetime) -> tuple[str, ...]:
    """Return the keys that were in force before and still open at `moment` (aware), oldest first."""
    return tuple(key for until, key in _old_keys(folder) if until > moment)


def rotate(folder: Path, moment: datetime, open_until: datetime) -> int:
    """Put a new key in force; the one before opens until `open_until`. Returns how many old ones open at `moment`.

    A crash half-way leaves the old key in force, and noted as old: nothing closes.
    Raises EmptyKey when the file of the key is empty.
    """
    before = kept_key(folder)
    kept = [(until, key) for until, key in _old_keys(folder) if until > moment and key != before]
    kept.append((open_until, before))
    lines = "".join(f"{until.isoformat()} {key}\n" for until, key in kept)
    _replace(folder / OLD_KEYS_FILE, lines)
    _replace(folder / KEY_FILE, secrets.token_urlsafe(48))
    return len(kept)


def _old_keys(folder: Path) -> list[tuple[datetime, str]]:
    try:
        text = (folder / OLD_KEYS_FILE).read_text(encoding="ascii")
    except FileNotFoundError:
        return []
    rows = [line.split() for line in text.splitlines() if line.strip()]
    return [(datetime.fromisoformat(until), key) for until, key in rows]


def _written_beside(path: Path, text: str) -> Path:
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return beside


def _replace(path: Path, text: str) -> None:
    _written_beside(path, text).replace(path)
