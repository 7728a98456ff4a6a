"""The folder of one index on disk: its generations, which of them is current, and the locks between processes.

<index>/CURRENT            which generation answers, and the fingerprint it was built with (replaced atomically)
<index>/<generation>/      the engine's own files
<index>/<generation>.pushed   while that generation is being built: ids pushed to the current one meanwhile
<index>/*.lock             held by whoever writes or rebuilds; freed by the system when the process dies
"""

import fcntl
import json
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from marketplace.errors import Unavailable
from search.port import IndexState, Unusable

LOCK_PATIENCE_SECONDS = 10.0
_POLL_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Current:
    """What CURRENT says."""

    generation: str
    fingerprint: str


class IndexFolder:
    """Generations of one index below `root`; nothing is created before the first build."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def current(self) -> Current:
        """Say which generation answers. Raises Unusable: MISSING without one, BROKEN when CURRENT makes no sense."""
        current = self._read_current()
        while not self.path(current.generation).is_dir():
            # A swap between the two looks has removed it; then CURRENT names another one by now.
            before, current = current, self._read_current()
            if current == before:
                raise Unusable(IndexState.BROKEN)
        if (self._root / "BROKEN").exists():
            raise Unusable(IndexState.BROKEN)
        return current

    def path(self, generation: str) -> Path:
        """Where the engine's files of a generation are."""
        return self._root / generation

    def mark_broken(self) -> None:
        """Note that reading failed, so that whoever may write rebuilds; best effort."""
        with suppress(OSError):
            (self._root / "BROKEN").touch()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to write; waits up to LOCK_PATIENCE_SECONDS, then raises Unavailable."""
        with locked(self._root, "write.lock", LOCK_PATIENCE_SECONDS):
            yield

    @contextmanager
    def rebuilding(self) -> Iterator[str]:
        """Hold the right to rebuild and get an empty generation; what a dead rebuild left is cleared first.

        Raises Unavailable when somebody else is rebuilding. Not swapped in, the generation is removed.
        """
        with locked(self._root, "rebuild.lock", 0):
            with self.writing():
                self._clear(keep=self._known_generation())
                generation = secrets.token_hex(8)
                self.path(generation).mkdir()
                self._journal(generation).touch()
            try:
                yield generation
            finally:
                self._journal(generation).unlink(missing_ok=True)
                if self._known_generation() != generation:
                    shutil.rmtree(self.path(generation), ignore_errors=True)

    def note_pushed(self, ids: list[str]) -> None:
        """Tell a rebuild that runs meanwhile which ids changed. Call while writing."""
        for journal in self._root.glob("*.pushed"):
            with journal.open("a", encoding="utf-8") as lines:
                lines.write("".join(f"{each}\n" for each in ids))

    def pushed(self, generation: str) -> frozenset[str]:
        """The ids noted since the rebuild of `generation` began."""
        return frozenset(self._journal(generation).read_text("utf-8").split())

    def swap(self, generation: str, fingerprint: str) -> None:
        """Make a generation the one that answers and remove the others. Call while writing."""
        fresh = self._root / "CURRENT.new"
        with fresh.open("w", encoding="utf-8") as file:
            json.dump({"generation": generation, "fingerprint": fingerprint}, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._root / "CURRENT")
        (self._root / "BROKEN").unlink(missing_ok=True)
        self._clear(keep=generation)

    def _read_current(self) -> Current:
        try:
            content = json.loads((self._root / "CURRENT").read_text("utf-8"))
            current = Current(str(content["generation"]), str(content["fingerprint"]))
        except FileNotFoundError:
            raise Unusable(IndexState.MISSING) from None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Unusable(IndexState.BROKEN) from error
        if not current.generation.isalnum():
            raise Unusable(IndexState.BROKEN)
        return current

    def _journal(self, generation: str) -> Path:
        return self._root / f"{generation}.pushed"

    def _known_generation(self) -> str | None:
        try:
            return str(json.loads((self._root / "CURRENT").read_text("utf-8"))["generation"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _clear(self, keep: str | None) -> None:
        for child in self._root.iterdir():
            if child.is_dir() and child.name != keep:
                shutil.rmtree(child, ignore_errors=True)
            elif child.suffix == ".pushed" and child.stem != keep:
                child.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path, name: str, patience_seconds: float) -> Iterator[None]:
    """Hold a lock among all processes of this machine; the system frees it when the holder dies.

    Raises Unavailable when it is not to be had in time, or the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise Unavailable() from error
    try:
        _wait_for(handle, time.monotonic() + patience_seconds)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= deadline:
                raise Unavailable() from error
            time.sleep(_POLL_SECONDS)
        else:
            return
