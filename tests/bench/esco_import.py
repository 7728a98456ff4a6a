"""How long an import of ESCO takes, how much memory, and how long a page that writes has to wait meanwhile.

`python -m tests.bench.esco_import FOLDER [--database URL]` on a database of its own (SQLite in a temporary folder when
not given; a given one must be migrated). The import runs as a command of its own; beside it this process writes one
small unit after another, and reads, and says how long the slowest took.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from marketplace.models import Concept, RateCount
from marketplace.uow import UnitsOfWork
from marketplace.wiring import make_engine

PAUSE_SECONDS = 0.02


@dataclass(slots=True)
class Waits:
    """How long each unit of a kind took, in milliseconds."""

    name: str
    unit: Callable[[], None]
    taken: list[float] = field(default_factory=list)

    def run(self, until: threading.Event) -> None:
        while not until.is_set():
            began = time.perf_counter()
            self.unit()
            self.taken.append((time.perf_counter() - began) * 1000)
            time.sleep(PAUSE_SECONDS)

    def __str__(self) -> str:
        ordered = sorted(self.taken)
        p95 = ordered[int(len(ordered) * 0.95)]
        middle = statistics.median(ordered)
        return f"{self.name}: {len(ordered)} times, p50 {middle:.1f} ms, p95 {p95:.1f} ms, longest {ordered[-1]:.0f} ms"


def main(arguments: Sequence[str] | None = None) -> int:
    """Import twice beside a writer and a reader, and print what it took."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.esco_import", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database", help="a migrated database")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        url = asked.database or f"sqlite:///{folder}/bench.db"
        env = {**os.environ, "DATABASE_URL": url, "LOYTAMO_DATA": folder, "FLASK_APP": "wsgi"}
        if not asked.database:
            _flask(env, "db", "upgrade")
            _flask(env, "seeds", "load")
        uow = UnitsOfWork(sessionmaker(make_engine(url), expire_on_commit=False))
        for turn in ("first import", "the same again"):
            _measure(turn, uow, lambda: _flask(env, "vocabulary", "import-esco", str(asked.folder)))
    return 0


def _measure(turn: str, uow: UnitsOfWork, work: Callable[[], str]) -> None:
    waits = [Waits("a unit that writes", lambda: _write(uow)), Waits("a unit that reads", lambda: _read(uow))]
    over = threading.Event()
    threads = [threading.Thread(target=each.run, args=(over,)) for each in waits]
    for thread in threads:
        thread.start()
    began = time.perf_counter()
    try:
        said = work()
    finally:
        over.set()
        for thread in threads:
            thread.join()
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(f"{turn}: {seconds:.1f} s, {memory:.0f} MB at most\n  {said}")
    sys.stdout.writelines(f"  {each}\n" for each in waits)


def _flask(env: dict[str, str], *command: str) -> str:
    called = [sys.executable, "-m", "flask", *command]
    return subprocess.run(called, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def _write(uow: UnitsOfWork) -> None:
    with uow.begin() as session:
        row = session.get(RateCount, "bench") or RateCount(key_hash="bench", count=0, expires_at=datetime.now(UTC))
        row.count += 1
        session.add(row)


def _read(uow: UnitsOfWork) -> None:
    with uow.read() as session:
        session.execute(select(Concept.slug).order_by(Concept.id).limit(20)).all()


if __name__ == "__main__":
    raise SystemExit(main())
