"""Whether the service is being looked after: a file in the data folder, so that it holds though the database is gone.

Leaf: pages and jobs read it, `flask maintenance` writes it.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

FILE = "maintenance.json"


@dataclass(frozen=True, slots=True)
class Maintenance:
    """The service is closed; `until` is when it is expected back (aware), None when nobody has said."""

    until: datetime | None


def maintenance_of(folder: Path) -> Maintenance | None:
    """Return whether the service of a data folder is closed; a file that cannot be read closes it without a time."""
    try:
        text = (folder / FILE).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        until = json.loads(text)["until"]
        return Maintenance(datetime.fromisoformat(until) if until else None)
    except (ValueError, TypeError, KeyError):
        return Maintenance(None)


def begin_maintenance(folder: Path, until: datetime | None) -> None:
    """Close the service from the next request on; again = another time. `until` is aware."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{FILE}.new"
    beside.write_text(json.dumps({"until": until.isoformat() if until else None}), encoding="utf-8")
    beside.replace(folder / FILE)


def end_maintenance(folder: Path) -> bool:
    """Open the service; returns whether it was closed."""
    try:
        (folder / FILE).unlink()
    except FileNotFoundError:
        return False
    return True
