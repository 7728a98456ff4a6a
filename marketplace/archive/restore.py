"""Restoring a backup: everything is checked first, then the database is filled in one transaction, then files change.

The files of the data folder are unpacked beside before that transaction ends and take their places right after it.
"""

import hashlib
import json
import shutil
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import BadZipFile, ZipFile

from sqlalchemy import Engine

from marketplace.archive.backup import FORMAT, MANIFEST, Manifest, Part
from marketplace.archive.rows import Content
from marketplace.archive.target import Load, Migrate, Refused, Told, fill, filling

STAGE = ".restoring"
BEFORE = ".before-restoring"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive whose every part was found to be what its manifest says."""

    manifest: Manifest
    file: ZipFile

    def lines(self, table: str) -> Iterator[bytes]:
        """Yield the lines of a table."""
        with self.file.open(f"tables/{table}.jsonl") as part:
            yield from part


@contextmanager
def opened(path: Path, told: Told) -> Iterator[Archive]:
    """Yield the archive after checking it whole. Raises Refused when it is cut off, changed, or none of ours."""
    try:
        with ZipFile(path) as file:
            manifest = _manifest_of(file)
            for part in manifest.parts:
                _check(file, part)
                told(part.name, part.size_bytes)
            yield Archive(manifest, file)
    except (BadZipFile, zlib.error, EOFError) as error:
        raise Refused(f"{path.name} is not a whole backup: {error}") from error


def _manifest_of(file: ZipFile) -> Manifest:
    try:
        plain: dict[str, Any] = json.loads(file.read(MANIFEST))
        if plain["format"] != FORMAT:
            raise Refused(f"the archive has format {plain['format']}; this service reads format {FORMAT}")
        parts = tuple(Part(**part) for part in plain.pop("parts"))
        manifest = Manifest(**plain, parts=parts)
    except (KeyError, TypeError, ValueError) as error:
        raise Refused("the archive has no manifest of ours") from error
    if sorted(file.namelist()) != sorted([MANIFEST, *(part.name for part in parts)]):
        raise Refused("the archive holds other parts than its manifest says")
    for part in parts:
        way = PurePosixPath(part.name)
        if way.is_absolute() or ".." in way.parts or (part.table is None and part.file is None):
            raise Refused(f"a part with a name that no backup gives: {part.name!r}")
    return manifest


def _check(file: ZipFile, part: Part) -> None:
    total = hashlib.sha256()
    with file.open(part.name) as content:
        while chunk := content.read(_CHUNK):
            total.update(chunk)
    if total.hexdigest() != part.sha256:
        raise Refused(f"{part.name} is not what was written: its hash differs")


def restore(archive: Archive, engine: Engine, folder: Path, migrate: Migrate, known: Iterable[str], told: Told) -> None:
    """Make database and data folder hold what the archive holds; whatever they held is gone afterwards.

    `engine` is for this alone and disposed of. Raises Refused, and what the database raises; then nothing was changed.
    """
    parts = archive.manifest.parts
    contents = {part.table: Content(part.rows or 0, part.sha256) for part in parts if part.table is not None}
    stage = folder / STAGE
    shutil.rmtree(stage, ignore_errors=True)
    try:
        _unpack(archive, stage)
        with filling(engine) as connection:
            fill(connection, Load(archive.manifest.revision, contents, archive.lines), migrate, known, told)
        _put_in_place(stage, folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _unpack(archive: Archive, stage: Path) -> None:
    stage.mkdir(mode=0o700, parents=True)
    for part in archive.manifest.parts:
        if part.file is not None:
            target = stage / part.file
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.touch(mode=0o600)
            with archive.file.open(part.name) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file, _CHUNK)


def _put_in_place(stage: Path, folder: Path) -> None:
    before = folder / BEFORE
    shutil.rmtree(before, ignore_errors=True)
    before.mkdir(mode=0o700)
    for entry in sorted(stage.iterdir()):
        place = folder / entry.name
        if place.exists():
            place.rename(before / entry.name)
        entry.rename(place)
    shutil.rmtree(before)
