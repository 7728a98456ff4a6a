"""`kill -9` of web and jobs at random moments of the thread: is anything acknowledged lost, anything sent twice?

    python -m tests.bench.killing --rounds 50 [--database postgresql://…|cluster] [--seed N] [--port 8195]

Starts the demo world with a mail server that counts, lets two threesomes (person, employer, coach) walk the thread
through the served pages, and kills web, jobs or both at a random moment of each round. After each restart the walkers
stand still and it is checked: what was acknowledged stands in the database, once; no letter was taken twice; what was
being sent at the moment of the kill is never sent again; the index equals the database within 30 seconds. `cluster`
starts a PostgreSQL of its own, as the tests do. Prints a line a round and one of counts; exits 1 on any loss.
"""

import argparse
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from sqlalchemy import func, select

from jobs import ask_check_ins, reconcile
from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.cards import CardState
from marketplace.domain.codes import OpeningKind
from marketplace.domain.messages import DeliveryState
from marketplace.domain.openings import OpeningState
from marketplace.models import (
    CheckIn,
    HistoryRow,
    Introduction,
    Membership,
    Opening,
    OutgoingMessage,
    Person,
    Placement,
    SkillCard,
)
from marketplace.queries.accounts import account_by_email
from marketplace.settings import read_settings
from marketplace.wiring import Wiring, wire
from tests import postgres
from tests.bench.browsing import Browser, environ_for, run_flask, signed_in
from tests.bench.thread_walk import Ledger, Sides, Walker, Written
from tests.processes import Post, kill, mail_server, start

THREES = (
    ("amal@demo.example", "marjut@demo.example", "petri@demo.example"),
    ("linus@demo.example", "kalevi@demo.example", "anders@demo.example"),
)
COMMANDS = {"web": ["marketplace.web.serving"], "jobs": ["jobs"]}
VICTIMS = (("web",), ("jobs",), ("web", "jobs"))
KINDS: Mapping[str, Any] = {
    "opening": Opening,
    "introduction": Introduction,
    "placement": Placement,
    "check_in": CheckIn,
}
WALK_SECONDS = (0.3, 4.0)
INDEX_SECONDS = 30.0
START_SECONDS = 60.0
POST_SECONDS = 90.0
MOST_ROUNDS = 500
MAX_ASKED = 400
MOST_PROBLEMS = 50
WAITING = re.compile(r"(\d+) waiting")


@dataclass
class Service:
    """The processes under attack, and our own eyes on the same database and index."""

    environ: Mapping[str, str]
    port: int
    app: Flask
    wiring: Wiring
    post: Post
    processes: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)
    was_sending: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    sent_before: set[str] = field(default_factory=set)

    def begin(self, name: str) -> None:
        self.processes[name] = start(COMMANDS[name], self.environ)

    def answers(self) -> None:
        """Wait until the web server answers."""
        until = time.monotonic() + START_SECONDS
        while Browser(self.port).ask("GET", "/healthz")[0] != 200:
            if time.monotonic() > until:
                raise SystemExit("the web server does not come back")
            time.sleep(0.1)

    def kill(self, names: tuple[str, ...]) -> None:
        """Kill; note what was being sent just then, when it was the jobs."""
        for name in names:
            kill(self.processes[name])
        if "jobs" in names:
            self.was_sending |= self._ids(DeliveryState.SENDING)

    def ask_check_ins(self) -> None:
        """What the timetable does by day."""
        ask_check_ins.run(self.wiring, clock.now, MAX_ASKED, False)

    def index_is_right(self) -> float | None:
        """Return after how many seconds nothing waits and nothing differs; None when that takes too long."""
        begun = time.monotonic()
        while (took := time.monotonic() - begun) < INDEX_SECONDS:
            told = self.app.test_cli_runner().invoke(args=["search", "status"]).output
            waiting = WAITING.search(told)
            if waiting and waiting[1] == "0" and reconcile.run(self.wiring, clock.now, 0, True).due == 0:
                return took
            time.sleep(0.2)
        self.problems.append(f"the index differs after {INDEX_SECONDS:.0f} s: {told.splitlines()[-1]}")
        return None

    def lost(self, written: tuple[Written, ...]) -> list[Written]:
        """Return what was acknowledged and does not stand in the database exactly once."""
        found = []
        with self.wiring.uow.read() as session:
            for each in written:
                model = KINDS[each.kind]
                number = session.scalar(select(model.id).where(model.public_id == each.public_id))
                asked = select(func.count(HistoryRow.id)).where(
                    HistoryRow.subject_kind == each.kind,
                    HistoryRow.subject_id == number,
                    HistoryRow.event == each.event,
                )
                if number is None or (each.event is not None and session.scalar(asked) != 1):
                    found.append(each)
        return found

    def twice(self) -> list[str]:
        return [key for key, count in self.post.taken.copy().items() if count > 1]

    def mails_end(self) -> dict[str, int]:
        """Wait until the post is out; every letter went or is shown as uncertain. Returns counts by state."""
        until = time.monotonic() + POST_SECONDS
        while self._ids(DeliveryState.QUEUED) | self._ids(DeliveryState.SENDING) and time.monotonic() < until:
            time.sleep(0.5)
        states = {state: self._ids(state) for state in DeliveryState}
        taken = set(self.post.taken)
        if never := states[DeliveryState.SENT] - taken:
            self.problems.append(f"{len(never)} letters are called sent and were never taken")
        if unknown := taken - states[DeliveryState.SENT] - states[DeliveryState.UNKNOWN]:
            self.problems.append(f"{len(unknown)} letters were taken and are neither sent nor uncertain")
        if again := self.was_sending - states[DeliveryState.UNKNOWN]:
            self.problems.append(f"{len(again)} letters were being sent at a kill and were touched again")
        if left := states[DeliveryState.QUEUED] | states[DeliveryState.SENDING] | states[DeliveryState.FAILED]:
            self.problems.append(f"{len(left)} letters did not leave")
        return {state.value: len(ids) for state, ids in states.items() if ids}

    def _ids(self, state: DeliveryState) -> set[str]:
        """Message-IDs in a state; what the demo world calls sent without a mail server is left out."""
        with self.wiring.uow.read() as session:
            asked = select(OutgoingMessage.message_id).where(OutgoingMessage.state == state)
            return set(session.scalars(asked)) - self.sent_before


def sides_of(service: Service, three: tuple[str, str, str]) -> Sides:
    """Sign three people in; find the person's card and an opening of the employer to begin from."""
    browsers = {email: Browser(service.port) for email in three}
    for email, browser in browsers.items():
        browser.cookies = signed_in(service.port, email)
    person, employer, coach = three
    with service.wiring.uow.read() as session:
        told, boss = account_by_email(session, person), account_by_email(session, employer)
        assert told is not None and boss is not None
        card = session.scalars(
            select(SkillCard.public_id)
            .join(Person, Person.id == SkillCard.person_id)
            .where(Person.account_id == told.id, SkillCard.state == CardState.PUBLISHED)
        ).first()
        opening = session.scalars(
            select(Opening.public_id)
            .join(Membership, Membership.organisation_id == Opening.organisation_id)
            .where(
                Membership.account_id == boss.id,
                Opening.state == OpeningState.PUBLISHED,
                Opening.kind != OpeningKind.WORK_TRIAL,  # months of trials add up; the other kinds go on
            )
            .order_by(Opening.id)
        ).first()
    if card is None or opening is None:
        raise SystemExit(f"{three}: no card or no opening to begin from")
    return Sides(browsers[person], browsers[employer], browsers[coach], card, opening)


def rounds(service: Service, walkers: list[Walker], ledger: Ledger, options: argparse.Namespace) -> None:
    """Walk, kill, start again, stand still, check; a line a round."""
    dice, told = random.Random(options.seed), 0
    for number in range(1, options.rounds + 1):
        for walker in walkers:
            walker.go_on()
        victims, after = dice.choice(VICTIMS), dice.uniform(*WALK_SECONDS)
        time.sleep(after)
        service.kill(victims)
        time.sleep(dice.uniform(0, 0.5))
        for name in victims:
            service.begin(name)
        service.answers()
        for walker in walkers:
            walker.pause()
        took = service.index_is_right()
        written = ledger.so_far()
        lost, twice = service.lost(written), service.twice()
        service.problems += [f"round {number}: lost or twice {each}" for each in lost]
        with ledger.lock:
            service.problems += [f"round {number}: {each}" for each in ledger.problems]
            ledger.problems.clear()
        index = "never" if took is None else f"{took:.1f} s"
        print(
            f"round {number:3}  -9 {'+'.join(victims):8} after {after:4.1f} s  acknowledged {len(written):5}  "
            f"lost {len(lost)}  cut off {ledger.cut_off:3}  letters {sum(service.post.taken.values()):5}  "
            f"twice {len(twice)}  index = database after {index}  problems {len(service.problems)}",
            flush=True,
        )
        for problem in service.problems[told:]:
            print(f"  {problem}", flush=True)
        told = len(service.problems)
        if told > MOST_PROBLEMS:
            return


@contextmanager
def serving(options: argparse.Namespace) -> Iterator[Service]:
    """Make the world, start web and jobs; all of it is gone when the block ends."""
    with ExitStack() as kept:
        data = kept.enter_context(tempfile.TemporaryDirectory())
        post = kept.enter_context(mail_server())
        more = {"LOYTAMO_MAIL_URL": post.url, "LOYTAMO_LOG_LEVEL": "error"}
        if options.database == "cluster":
            more["DATABASE_URL"] = kept.enter_context(postgres.cluster()).create("killing")
        elif options.database:
            more["DATABASE_URL"] = options.database
        environ = environ_for(data, options.port, **more)
        run_flask(environ, "demo", "load")
        run_flask(environ, "search", "rebuild")
        settings = read_settings(environ)
        wiring = wire(settings)
        kept.callback(wiring.engine.dispose)
        service = Service(environ, options.port, create_app(settings, wiring), wiring, post)
        kept.callback(lambda: service.kill(tuple(service.processes)))
        with wiring.uow.read() as session:
            asked = select(OutgoingMessage.message_id).where(OutgoingMessage.state != DeliveryState.QUEUED)
            service.sent_before = set(session.scalars(asked))
        for name in COMMANDS:
            service.begin(name)
        service.answers()
        yield service


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50, choices=range(1, MOST_ROUNDS + 1), metavar="1-500")
    parser.add_argument("--database", help="postgresql://…, or `cluster`; without it SQLite in a folder of its own")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=8195)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_said: sys.exit(2))  # so that nothing that was started stays behind
    ledger = Ledger()
    with serving(options) as service:
        walkers = [
            Walker(sides_of(service, three), ledger, random.Random(f"{options.seed} {three}"), service.ask_check_ins)
            for three in THREES
        ]
        for walker in walkers:
            walker.start()
        rounds(service, walkers, ledger, options)
        for walker in walkers:
            walker.end()
        letters = service.mails_end()
        problems = [*service.problems, *ledger.problems, *(f"taken twice: {key}" for key in service.twice())]
    for problem in problems:
        print(f"  {problem}")
    where = "PostgreSQL" if options.database else "SQLite"
    print(
        f"{where}, seed {options.seed}: {options.rounds} rounds, {len(ledger.written)} acknowledged writes, "
        f"{ledger.walks} whole threads, {ledger.cut_off} writes cut off, letters {letters}, {len(problems)} problems"
    )
    return 1 if problems or not ledger.walks else 0


if __name__ == "__main__":
    sys.exit(main())
