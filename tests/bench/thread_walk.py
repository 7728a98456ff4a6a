"""The thread over HTTP, by people who do not give up: search, proposal, yes, answer, plan, start, check-in.

A walker fills the forms that stand on the pages, notes what was acknowledged (a reply below 400), and where no reply
came opens the page again: if its step was kept it goes on, else it takes the step again.
"""

import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import quote, urlsplit

import html5lib

from marketplace.domain.placements import Party
from tests.bench.browsing import Browser
from tests.journeys.sides import form_target, form_values
from tests.pages import XHTML

WORDS = ("siivous", "hylly", "keittiö", "koira", "puutarha")
PUBLIC_ID = re.compile(r"/(?:openings|introductions|placements|check-ins)/([a-z0-9]{16})")
CHECK_IN = re.compile(r'href="(/check-ins/[a-z0-9]{16})"')
PATIENCE_SECONDS = 60.0
STARTED_DAYS_AGO = 20  # so that what is asked in the first weeks is asked at once
ANSWERS = {"first": "good", "second": "so_so", "third": "good", "how": "voice"}  # a coach may record what others said

Form = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Written:
    """Something a reader was told is done: the subject, and the event that its history has exactly once."""

    kind: str
    public_id: str
    event: str | None


class Wrong(Exception):
    """The service answered otherwise than the thread goes."""


@dataclass
class Ledger:
    """What all walkers were told, and what went wrong."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    written: list[Written] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    cut_off: int = 0
    walks: int = 0

    def note(self, written: Written) -> None:
        with self.lock:
            self.written.append(written)

    def so_far(self) -> tuple[Written, ...]:
        with self.lock:
            return tuple(self.written)


@dataclass(frozen=True, slots=True)
class Sides:
    """Three people with browsers who meet in this thread, the card of the one and an opening of the other."""

    person: Browser
    employer: Browser
    coach: Browser
    card: str
    opening: str


class Walker(threading.Thread):
    """Walks the thread again and again; stands still between two requests while `may_go` is not set."""

    def __init__(self, sides: Sides, ledger: Ledger, dice: random.Random, ask: Callable[[], None]) -> None:
        """`ask` does what the timetable does by day: check-ins that are due are asked."""
        super().__init__(daemon=True)
        self.sides, self.ledger, self.dice, self._ask_check_ins = sides, ledger, dice, ask
        self._stood = 0.0
        self.may_go, self.stands, self.ends = threading.Event(), threading.Event(), threading.Event()

    def run(self) -> None:
        while not self.ends.is_set():
            try:
                self._walk()
                self.ledger.walks += 1
            except _Ended:
                break
            except Wrong as wrong:
                with self.ledger.lock:
                    self.ledger.problems.append(str(wrong))
        self.stands.set()

    def pause(self) -> None:
        """Stand still after the request under way."""
        self.may_go.clear()
        self.stands.wait(PATIENCE_SECONDS)

    def go_on(self) -> None:
        self.stands.clear()
        self.may_go.set()

    def end(self) -> None:
        """Stop walking; returns when it has stopped."""
        self.ends.set()
        self.may_go.set()
        self.join(PATIENCE_SECONDS)

    def _walk(self) -> None:
        with suppress(_Lost):
            opening = self._opening()
            self._ask(self.sides.person, "GET", f"/openings?q={quote(self.dice.choice(WORDS))}")
            introduction = self._proposal(opening)
            self._meeting(introduction)
            self._placement(introduction)

    def _opening(self) -> str:
        """The employer copies an opening of its own and publishes the copy."""
        employer = self.sides.employer
        first = f"/openings/{self.sides.opening}"
        _status, page, _to = self._ask(employer, "GET", first)
        made = id_in(self._press(employer, first, page, "/copy", None))
        self.ledger.note(Written("opening", made, None))
        _status, page, _to = self._ask(employer, "GET", f"/openings/{made}")
        self._press(employer, f"/openings/{made}", page, "/publish", ("opening", made, "publish"))
        return made

    def _proposal(self, opening: str) -> str:
        """The coach looks at the matches and proposes the card; returns the path of the introduction."""
        coach = self.sides.coach
        self._ask(coach, "GET", f"/openings/{opening}/matches")
        path = f"/introductions/new?card={self.sides.card}&opening={opening}"
        _status, page, _to = self._ask(coach, "GET", path)
        led_to = self._press(coach, path, page, "/introductions/new", None, words="Sopisiko tämä?")
        self.ledger.note(Written("introduction", id_in(led_to), "propose"))
        return f"/introductions/{id_in(led_to)}"

    def _meeting(self, path: str) -> None:
        """The person's yes to what was previewed, the employer's answer, name and number, meeting, agreement."""
        sides, number = self.sides, id_in(path)
        some = ("skills", "hours_per_week")
        self._step(sides.person, f"{path}/answer", ("introduction", number, "person_says_yes"), some, previews=True)
        self._step(sides.employer, f"{path}/offer", ("introduction", number, "employer_wants_to_meet"))
        self._step(sides.person, f"{path}/contact", ("introduction", number, "person_gives_contact"), ("name", "phone"))
        day = (date.today() + timedelta(days=3)).isoformat()  # noqa: DTZ011 - any day to come
        when = {"kind": "visit", "day": day, "time": "9.30", "place": "Takaovi"}
        self._step(sides.coach, f"{path}/meeting", ("introduction", number, "note_meeting"), more=when)
        self._step(sides.coach, f"{path}/agree", ("introduction", number, "agree"))

    def _placement(self, introduction: str) -> None:
        """Plan, start, and the answers of all three to what is asked in the first weeks."""
        coach = self.sides.coach
        begun = (date.today() - timedelta(days=STARTED_DAYS_AGO)).isoformat()  # noqa: DTZ011 - some weeks ago
        plan = {"starts_on": begun, "ends_on": "", "mentor_name": "Raija Aamuvirkku"}
        path = f"/placements/{id_in(self._step(coach, f'{introduction}/placement', None, more=plan))}"
        self.ledger.note(Written("placement", id_in(path), "make"))
        self._step(coach, f"{path}/start", ("placement", id_in(path), "start"))
        self._ask_check_ins()
        for party, side in zip(Party, (self.sides.person, self.sides.employer, coach), strict=True):
            _status, page, _to = self._ask(side, "GET", path)
            for asked in sorted(set(CHECK_IN.findall(page)))[:1]:
                more = ANSWERS | {"words": f"Hyvin menee, {party.value}"}
                self._step(side, asked, ("check_in", id_in(asked), "answer"), more=more)

    def _step(
        self,
        who: Browser,
        path: str,
        event: tuple[str, str, str] | None,
        shown: tuple[str, ...] = (),
        *,
        previews: bool = False,
        more: dict[str, str] | None = None,
    ) -> str:
        """Take one step on its own page; return where it led to. A step that was kept unheard is not taken again."""
        given = {name: [value] for name, value in (more or {}).items()} | (
            {"fields_shown": list(shown)} if shown else {}
        )
        until = self._walked() + PATIENCE_SECONDS
        unheard = False
        while self._walked() < until:
            status, page, led_to = self._ask(who, "GET", path)
            if status == 303:
                if unheard:
                    return led_to
                raise Wrong(f"{path} is over before anybody took the step")
            if previews:
                status, page, _to = self._send(who, path, page, "", given | {"preview": ["1"]})
                if status == 0:
                    continue
            status, page, led_to = self._send(who, path, page, "", given | ({"yes": ["1"]} if previews else {}))
            if status == 303:
                if event is not None:
                    self.ledger.note(Written(*event))
                return led_to
            if status:
                raise Wrong(f"POST {path}: {status}{problems_on(page)}")
            unheard = True
        raise Wrong(f"{path}: nobody answers")

    def _press(
        self, who: Browser, path: str, page: str, action: str, event: tuple[str, str, str] | None, **given: str
    ) -> str:
        """Send a form of a page that cannot tell afterwards whether it was kept: unheard, this walk ends."""
        status, text, led_to = self._send(who, path, page, action, {name: [value] for name, value in given.items()})
        if status == 0:
            raise _Lost
        if status != 303:
            raise Wrong(f"POST {path} {action}: {status}{problems_on(text)}")
        if event is not None:
            self.ledger.note(Written(*event))
        return led_to

    def _send(self, who: Browser, path: str, page: str, action: str, given: Form) -> tuple[int, str, str]:
        fitting = [(to, form) for to, form in forms_on(page, path) if to.endswith(action)]
        if not fitting:
            raise Wrong(f"{path} has no form to …{action}{problems_on(page)}")
        target, values = fitting[-1]
        self._stand_still()
        reply = who.ask("POST", target, [(name, each) for name, all_ in (values | given).items() for each in all_])
        self.ledger.cut_off += reply[0] == 0
        return reply

    def _ask(self, who: Browser, method: str, path: str) -> tuple[int, str, str]:
        """Read a page, again and again until somebody answers."""
        until = self._walked() + PATIENCE_SECONDS
        while self._walked() < until:
            self._stand_still()
            status, page, led_to = who.ask(method, path)
            if status in (200, 303):
                return status, page, led_to
            if status:
                raise Wrong(f"{method} {path}: {status}")
            time.sleep(0.1)
        raise Wrong(f"{path}: nobody answers")

    def _walked(self) -> float:
        """A clock that stands while the walker does: waiting for a check is nobody's silence."""
        return time.monotonic() - self._stood

    def _stand_still(self) -> None:
        if self.ends.is_set():
            raise _Ended
        if not self.may_go.is_set():
            begun = time.monotonic()
            self.stands.set()
            self.may_go.wait()
            self._stood += time.monotonic() - begun
        if self.ends.is_set():
            raise _Ended


class _Lost(Exception):
    """No reply to a step that may or may not have been kept."""


class _Ended(Exception):
    """The walker is told to end."""


def id_in(path: str) -> str:
    """Return the public id in the path of a subject."""
    found = PUBLIC_ID.search(path)
    if found is None:
        raise Wrong(f"{path!r} names nothing")
    return found[1]


def problems_on(page: str) -> str:
    """Return the heading and the problems that a page tells, in one line."""
    told = re.findall(r"<h1[^>]*>(.*?)</h1>|class=\"[^\"]*(?:error|notice)[^\"]*\"[^>]*>(.*?)</", page, re.S)
    words = " · ".join(" ".join(re.sub(r"<[^>]+>", " ", "".join(each)).split()) for each in told)
    return f" ({words[:300]})" if words else ""


def forms_on(page: str, path: str) -> Iterator[tuple[str, Form]]:
    """Yield path and values of each form of a page's main part that is posted."""
    parsed = html5lib.parse(page, treebuilder="etree")
    for main in parsed.iter(f"{XHTML}main"):
        for form in main.iter(f"{XHTML}form"):
            if form.get("method", "get").lower() == "post":
                yield form_target(form, urlsplit(path).path), form_values(form)
