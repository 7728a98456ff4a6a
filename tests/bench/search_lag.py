"""How long until a change can be found: `python -m tests.bench.search_lag [--writes 400] [--a-second 20] [--data DIR]`.

A demo world of its own (or that of a data folder, whose openings are changed) on SQLite, the real jobs process, and
openings that get a new word in their title, so many a second. Each opening is changed once, so none hides the one
before. Prints p50, p95 and the slowest from commit to findable, and what a look at the index found wrong in the end.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from sqlalchemy import select

from marketplace.domain.openings import OpeningState
from marketplace.language.analysis import analyse_query
from marketplace.models import Opening, OutboxRow
from marketplace.settings import ROOT, read_settings
from marketplace.wiring import Wiring, wire
from search.port import IndexName, TextQuery
from tests.bench.browsing import environ_for, run_flask

PATIENCE = 60.0
LOOKED_FOR = 20
PROBE = 99_000
LETTERS = "bcdfghjklmnpqrstvwxz"
BAR_SECONDS = 2.0


@dataclass
class Ledger:
    """What was committed and not yet found: token → (opening, when); and the seconds of what was found."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    waiting: dict[str, tuple[int, float]] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)
    writes_ended: bool = False


def token_of(number: int) -> str:
    """Return a word that no language has and that is like no other of them."""
    digits = [LETTERS[int(digit)] for digit in f"{number:05d}"]
    return "q" + "q".join(digits) + "x"


def write(wiring: Wiring, ledger: Ledger, ids: list[int], a_second: float, first: int = 0) -> None:
    """Change openings, so many a second, each once."""
    begun = time.monotonic()
    for place, number in enumerate(ids):
        time.sleep(max(0.0, begun + place / a_second - time.monotonic()))
        token = token_of(first + place)
        with wiring.uow.begin() as session:
            row = session.get_one(Opening, number)
            row.title = {language: f"{title} {token}" for language, title in row.title.items()}
        with ledger.lock:
            ledger.waiting[token] = (number, time.monotonic())
    ledger.writes_ended = True


def watch(wiring: Wiring, ledger: Ledger) -> None:
    """Ask for the oldest words that were not yet found, until all are."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with ledger.lock:
            asked = dict(list(ledger.waiting.items())[:LOOKED_FOR])
        if not asked:
            if ledger.writes_ended:
                return
            time.sleep(0.02)
            continue
        for token, (number, since) in asked.items():
            (word,) = analyse_query(token, None)
            word = replace(word, grams=(), parts=())  # this word and none that is like it
            only = {"id": frozenset({str(number)})}
            found = wiring.index.engine.search(IndexName.OPENINGS, TextQuery((word,), filters=only), limit=1)
            if any(hit.id == str(number) for hit in found.hits):
                with ledger.lock:
                    ledger.took.append(time.monotonic() - since)
                    del ledger.waiting[token]
                until = time.monotonic() + PATIENCE
        time.sleep(0.02)


def until_quiet(wiring: Wiring) -> None:
    """Wait until nothing is left to do: the model, too, has been read by then."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with wiring.uow.read() as session:
            if session.scalar(select(OutboxRow.id).limit(1)) is None:
                return
        time.sleep(0.2)


def cpu_of(process: int) -> float:
    """Seconds of CPU time that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(wiring: Wiring, options: argparse.Namespace, jobs: int) -> int:
    """Write and watch; print; 1 when something was never found."""
    with wiring.uow.read() as session:
        asked = select(Opening.id).where(Opening.state == OpeningState.PUBLISHED).order_by(Opening.id)
        ids = list(session.scalars(asked.limit(options.writes + 1)))
    # The first one only says when the jobs have started and read what they need.
    probe = Ledger()
    write(wiring, probe, ids[-1:], 1.0, PROBE + int(time.time()) % 900)
    watch(wiring, probe)
    until_quiet(wiring)
    # Other words each run: an opening of a kept world may have those of the last one.
    ledger, spent, first = Ledger(), cpu_of(jobs), int(time.time()) % 90 * 1_000
    ids = ids[:-1]
    begun = time.monotonic()
    writer = threading.Thread(target=write, args=(wiring, ledger, ids, options.a_second, first))
    writer.start()
    watch(wiring, ledger)
    writer.join()
    p50, p95 = np.percentile(ledger.took, [50, 95]) if ledger.took else (float("nan"), float("nan"))
    slowest = max(ledger.took, default=float("nan"))
    print(
        f"{len(ids)} writes in {time.monotonic() - begun:.0f} s: from commit to findable p50 {p50:.2f} s, "
        f"p95 {p95:.2f} s (bar {BAR_SECONDS:.0f} s), slowest {slowest:.2f} s; never found {len(ledger.waiting)}; "
        f"CPU of the jobs {cpu_of(jobs) - spent:.1f} s"
    )
    return 1 if ledger.waiting else 0


def main() -> int:
    """Make the world, start the jobs, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the data folder of a demo world that may be changed")
    parser.add_argument("--writes", type=int, default=400)
    parser.add_argument("--a-second", type=float, default=20.0)
    options = parser.parse_args()
    with ExitStack() as kept:
        environ = environ_for(str(options.data or kept.enter_context(tempfile.TemporaryDirectory())), 8176)
        if options.data is None:
            run_flask(environ, "demo", "load")
            run_flask(environ, "demo", "grow", str(options.writes))
            run_flask(environ, "search", "rebuild")
        jobs = subprocess.Popen([sys.executable, "-m", "jobs"], cwd=ROOT, env=environ)
        kept.callback(jobs.wait, PATIENCE)
        kept.callback(jobs.terminate)
        wiring = wire(read_settings(environ))
        kept.callback(wiring.engine.dispose)
        return measure(wiring, options, jobs.pid)


if __name__ == "__main__":
    sys.exit(main())
