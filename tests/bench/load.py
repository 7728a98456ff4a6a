"""Fifty virtual people in the demo world, grown: how long does each page take, and does any fail?

    python -m tests.bench.load --records 10000 --people 50 --minutes 5 --workers 2 [--database postgresql://…]

Starts the service itself on a loopback port with a data folder of its own (kept with --data FOLDER, so that the grown
world is made once), signs everybody in as real people do, and lets each walk: read, think 1 to 5 seconds, go on to a
link of the page. Prints, a line a page: how often, errors, p50, p95, slowest; then memory. Loopback only, bounded in
people and minutes. Nothing here is part of the test run.
"""

import argparse
import html
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from tests.bench.browsing import PATIENCE_SECONDS, Browser, environ_for, found, run_flask, served, signed_in

MOST_PEOPLE, MOST_MINUTES = 200, 30
THINK_SECONDS = (1.0, 5.0)
PUBLIC_ID = re.compile(r"/[a-hj-km-np-z2-9]{16}(?=/|$|\?)")
LINK = re.compile(r'href="(/[^"#]*)"')
WORDS = ("siivous", "hylly", "keittiö", "puutarha", "städ", "kitchen", "varasto hommia", "koira", "leipuri", "atk")
LEFT_ALONE = ("/accounts/sign-out", "/language", "/static", "/accounts/me/close", "/logout", "/privacy/mine/export")

ROLES: Mapping[str, tuple[str, ...]] = {
    "visitor": (),
    "jobseeker": ("amal@demo.example", "linus@demo.example", "venla@demo.example", "minh@demo.example"),
    "employer": ("marjut@demo.example", "kalevi@demo.example", "oona@demo.example"),
    "coach": ("petri@demo.example", "samira@demo.example", "anders@demo.example"),
    "coordinator": ("johanna@demo.example", "gunilla@demo.example"),
}
SHARES = {"visitor": 0.4, "jobseeker": 0.2, "employer": 0.14, "coach": 0.2, "coordinator": 0.06}
FIRST = {
    "visitor": ("/", "/openings?q={word}", "/openings", "/how"),
    "jobseeker": ("/start", "/cards/mine", "/openings?q={word}", "/introductions", "/accounts/messages"),
    "employer": ("/start", "/openings/mine", "/introductions", "/openings/new"),
    "coach": ("/start", "/coach/people", "/coach/cards?q={word}", "/coach/openings?q={word}", "/introductions"),
    "coordinator": ("/start", "/admin/employers", "/admin/health", "/coach/cards?q={word}"),
}


@dataclass
class Figures:
    """Milliseconds and statuses by page, collected from all people."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def note(self, method: str, path: str, milliseconds: float, problem: str | None) -> None:
        page = f"{method} {PUBLIC_ID.sub('/…', urlsplit(path).path)}"
        with self.lock:
            self.times[page].append(milliseconds)
            if problem:
                self.errors[page].append(problem)


def walk(browser: Browser, role: str, dice: random.Random, until: float) -> None:
    """Read, think, follow a link of the page or begin anew, until the time is over."""
    path = ""
    while time.monotonic() < until:
        begins = not path or dice.random() < 0.35
        path = dice.choice(FIRST[role]).format(word=quote(dice.choice(WORDS))) if begins else path
        status, page, location = browser.ask("GET", path)
        links = [html.unescape(link) for link in LINK.findall(page) if not link.startswith(LEFT_ALONE)]
        path = location if 300 <= status < 400 else dice.choice(links) if links else ""
        time.sleep(dice.uniform(*THINK_SECONDS))


def run(options: argparse.Namespace) -> int:
    """Make the world, serve it, let everybody walk, print; 1 when a page failed."""
    with tempfile.TemporaryDirectory() as made:
        more = {"DATABASE_URL": options.database} if options.database else {}
        environ = environ_for(options.data or made, options.port, LOYTAMO_WEB_WORKERS=str(options.workers), **more)
        if not options.ready:
            run_flask(environ, "demo", "load")
            run_flask(environ, "demo", "grow", str(options.records))
            run_flask(environ, "search", "rebuild")
        with served(environ, options.port) as pid:
            return _measure(options, pid)


def _measure(options: argparse.Namespace, pid: int) -> int:
    figures, dice = Figures(), random.Random(options.seed)
    cookies = {email: signed_in(options.port, email) for emails in ROLES.values() for email in emails}
    until = time.monotonic() + options.minutes * 60
    people = []
    for number in range(options.people):
        role = dice.choices(list(SHARES), weights=list(SHARES.values()))[0]
        browser = Browser(options.port, figures.note)
        if ROLES[role]:
            browser.cookies = dict(cookies[ROLES[role][number % len(ROLES[role])]])
        thread = threading.Thread(target=walk, args=(browser, role, random.Random(number), until), daemon=True)
        people.append(thread)
        thread.start()
    for thread in people:
        thread.join(options.minutes * 60 + 2 * PATIENCE_SECONDS)
    return _report(figures, options, pid)


def _report(figures: Figures, options: argparse.Namespace, pid: int) -> int:
    rows = sorted(figures.times.items(), key=lambda item: -_at(item[1], 0.95))
    print(f"{'page':60} {'n':>5} {'err':>4} {'p50':>7} {'p95':>7} {'max':>7}  (ms)")
    for page, times in rows:
        count, problems = len(times), len(figures.errors.get(page, ()))
        print(f"{page:60} {count:5} {problems:4} {_at(times, 0.5):7.0f} {_at(times, 0.95):7.0f} {max(times):7.0f}")
    everything = [each for times in figures.times.values() for each in times]
    failed = sum(map(len, figures.errors.values()))
    who = f"{options.people} people, {options.minutes} min, {options.workers} web processes"
    print(f"{who}, {options.records} openings and cards, {'PostgreSQL' if options.database else 'SQLite'}")
    p50, p95 = _at(everything, 0.5), _at(everything, 0.95)
    print(f"requests {len(everything)}, errors {failed}, p50 {p50:.0f} ms, p95 {p95:.0f} ms")
    for page, problems_here in figures.errors.items():
        print(f"  {page}: {dict(Counter(problems_here))}")
    print("memory (MB, resident):", ", ".join(f"{name} {size}" for name, size in _memory(pid)))
    return 1 if failed else 0


def _at(times: list[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _memory(pid: int) -> list[tuple[str, int]]:
    """Resident memory of the service's processes, where /proc tells it."""
    sizes, wanted = [], {pid}
    for folder in sorted(Path("/proc").glob("[0-9]*"), key=lambda path: int(path.name)):
        try:
            status = (folder / "status").read_text()
            command = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if int(found(re.compile(r"PPid:\t(\d+)"), status)) in wanted or int(folder.name) == pid:
            wanted.add(int(folder.name))
            sizes.append(
                (
                    b" ".join(command[-2:]).decode()[-24:],
                    int(found(re.compile(r"VmRSS:\t *(\d+)"), status) or 0) // 1024,
                )
            )
    return sizes


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=50, choices=range(1, MOST_PEOPLE + 1), metavar="1-200")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--port", type=int, default=8190)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", help="keep the data folder here")
    parser.add_argument("--ready", action="store_true", help="the world of --data is grown and indexed already")
    parser.add_argument("--database", help="postgresql://… instead of SQLite in the data folder")
    options = parser.parse_args()
    options.minutes = min(options.minutes, MOST_MINUTES)
    return run(options)


if __name__ == "__main__":
    sys.exit(main())
