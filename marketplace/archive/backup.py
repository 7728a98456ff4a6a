"""Writing a backup: one ZIP file with a part for each table and each file of the data folder, and a manifest.

The database is read as it was at one moment, while others go on writing. The file is written beside and renamed when it
is whole, so that an older one of the same name stays until then. Only the owner may read it: it holds personal data,
and the key that opens sessions and links where that key is kept in the data folder.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import Engine

from marketplace.archive.rows import lines_of, revision_of, tables_of
from marketplace.archive.target import Refused, Told, snapshot

FORMAT = 1
MANIFEST = "manifest.json"
# What can be made anew, or belongs to running processes.
LEFT_OUT = ("index", "metrics", "running.lock", "jobs.lock", "maintenance.json")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the archive. `rows` is of a table; `sha256` (hexadecimal) is of the part as it is unpacked."""

    name: str
    rows: int | None
    size_bytes: int
    sha256: str

    @property
    def table(self) -> str | None:
        """The table whose rows these are, None for a file."""
        return self.name.removeprefix("tables/").removesuffix(".jsonl") if self.name.startswith("tables/") else None

    @property
    def file(self) -> str | None:
        """The file's path in the data folder, None for a table."""
        return self.name.removeprefix("files/") if self.name.startswith("files/") else None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself. `secret_print` tells keys apart without telling the key."""

    format: int
    made_at: str
    database: str
    revision: str
    keeps_secret: bool
    secret_print: str
    parts: tuple[Part, ...]

    @property
    def rows(self) -> int:
        """All rows of all tables."""
        return sum(part.rows or 0 for part in self.parts)

    @property
    def files(self) -> int:
        """How many files of the data folder."""
        return sum(part.file is not None for part in self.parts)


@dataclass(frozen=True, slots=True)
class Installation:
    """What is backed up: a database, the data folder beside it, and the key in force with where it comes from."""

    engine: Engine
    folder: Path
    secret_key: str
    keeps_secret: bool


def print_of(secret_key: str) -> str:
    """Return sixteen characters that tell one key from another and do not lead back to it."""
    return hashlib.sha256(b"which key is this:" + secret_key.encode()).hexdigest()[:16]


def write_backup(what: Installation, path: Path, moment: datetime, told: Told) -> Manifest:
    """Write the archive to `path` and return its manifest.

    Raises Refused when the database has no tables yet, or when `path` lies in the data folder.
    """
    if path.absolute().is_relative_to(what.folder.absolute()):
        raise Refused("choose another place than the data folder, with which the backup would be lost")
    beside = path.with_name(path.name + ".part")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                manifest = _write_parts(what, archive, moment, told)
                archive.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return manifest


def _write_parts(what: Installation, archive: ZipFile, moment: datetime, told: Told) -> Manifest:
    with snapshot(what.engine) as connection:
        revision = revision_of(connection)
        if revision is None:
            raise Refused("the database has no tables yet; run first: flask db upgrade")
        parts = [
            _write(archive, f"tables/{table.name}.jsonl", lines_of(connection, table), told, counted=True)
            for table in tables_of(connection)
        ]
    for file in files_of(what):
        name = file.relative_to(what.folder).as_posix()
        try:
            parts.append(_write(archive, f"files/{name}", _chunks(file), told, counted=False))
        except FileNotFoundError:  # a letter's temporary file, gone before it was read; nothing was written of it
            continue
    return Manifest(
        format=FORMAT,
        made_at=moment.isoformat(timespec="seconds"),
        database=what.engine.dialect.name,
        revision=revision,
        keeps_secret=what.keeps_secret,
        secret_print=print_of(what.secret_key),
        parts=tuple(parts),
    )


def _write(archive: ZipFile, name: str, pieces: Iterable[bytes], told: Told, *, counted: bool) -> Part:
    total, size, rows = hashlib.sha256(), 0, 0
    left = iter(pieces)
    first = next(left, b"")  # a file that is gone says so here, before its part is begun
    with archive.open(name, "w", force_zip64=True) as part:
        piece = first
        while piece:
            part.write(piece)
            total.update(piece)
            size += len(piece)
            rows += 1
            told(name, rows)
            piece = next(left, b"")
    return Part(name, rows if counted else None, size, total.hexdigest())


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def files_of(what: Installation) -> list[Path]:
    """Return the files of the data folder that a backup holds, by path: all but the database's own and LEFT_OUT."""
    database = what.engine.url.database if what.engine.dialect.name == "sqlite" else None
    own = {Path(f"{database}{end}").absolute() for end in ("", "-wal", "-shm", "-journal")} if database else set()
    return [
        path
        for path in sorted(what.folder.rglob("*"))
        if path.is_file()
        and not path.is_symlink()
        and path.absolute() not in own
        and (first := path.relative_to(what.folder).parts[0]) not in LEFT_OUT
        and not first.startswith(".")
    ]
