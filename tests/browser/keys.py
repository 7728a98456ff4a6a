"""Somebody who uses the keys alone: Tab, Enter, Space, arrows and typing, on a phone's width."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Browser, Page

from tests.browser.addresses import PASSWORD
from tests.browser.conftest import Server

MOST_STOPS = 160
# The parts of a date and its calendar are stops of one element.
PARTS_OF_A_DATE = 4
# What has the focus, whether it is seen and marked: a large answer is marked by its label, the input lies unseen.
HERE = """() => {
  const has = document.activeElement;
  if (!has || has === document.body) return null;
  const shown = has.matches('.choice__input') ? has.nextElementSibling : has;
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  const spots = [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2]];
  const free = ([x, y]) => { const there = document.elementFromPoint(x, y); return there && shown.contains(there); };
  if (!has.dataset.stop) has.dataset.stop = String(document.querySelectorAll('[data-stop]').length + 1);
  return {
    number: has.dataset.stop,
    tag: has.tagName.toLowerCase(),
    type: has.type || '',
    name: has.name || '',
    href: has.getAttribute('href') || '',
    classes: has.className,
    words: (has.labels && has.labels.length ? has.labels[0].innerText : has.innerText || '').trim(),
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: right > left && bottom > top && spots.some(free),
  };
}"""


@dataclass(frozen=True, slots=True)
class Stop:
    """What has the focus."""

    number: str
    tag: str
    type: str
    name: str
    href: str
    classes: str
    words: str
    marked: bool
    seen: bool


class Keys:
    """One side at a keyboard. Every stop of Tab must be seen, marked, and not the last one."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.context = browser.new_context(
            locale="fi-FI", viewport={"width": 320, "height": 640}, reduced_motion="reduce"
        )
        self.page: Page = self.context.new_page()
        self._address = server.address
        self.context.add_cookies([{"name": "lang", "value": "fi", "url": server.address}])
        self.stops = 0

    def open(self, path: str) -> str:
        """Come to a page as by a link in a letter."""
        self.page.goto(self._address + path)
        return self.words

    @property
    def words(self) -> str:
        return " ".join(self.page.locator("body").inner_text().split())

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self._address).partition("#")[0]

    def here(self) -> Stop | None:
        found = self.page.evaluate(HERE)
        return Stop(**found) if found else None

    def tab(self) -> Stop | None:
        """Press Tab once; the focus is seen and marked where it comes to. None: it has left the page."""
        self.page.keyboard.press("Tab")
        self.stops += 1
        stop = self.here()
        if stop is not None:
            where = f"{stop.tag} {stop.words or stop.href!r} on {self.page.url}"
            assert stop.marked, f"the focus is not marked: {where}"
            assert stop.seen, f"the focus is hidden or outside the window: {where}"
        return stop

    def tab_to(self, wanted: Callable[[Stop], bool], what: str) -> Stop:
        """Press Tab until the focus is on what is wanted."""
        stayed, last = 0, ""
        for _press in range(MOST_STOPS):
            stop = self.tab()
            if stop is None:
                continue
            stayed = stayed + 1 if stop.number == last else 0
            assert stayed < (PARTS_OF_A_DATE if stop.type == "date" else 1), f"Tab stays at {stop} on {self.page.url}"
            last = stop.number
            if wanted(stop):
                return stop
        raise AssertionError(f"Tab never comes to {what!r} on {self.page.url}: {self.words[:1500]}")

    def to(self, words: str) -> Stop:
        """Tab to a link, button, opening row or field by how its words begin."""
        return self.tab_to(lambda stop: stop.words.startswith(words), words)

    def to_link(self, pattern: str) -> Stop:
        """Tab to a link by its address."""
        return self.tab_to(lambda stop: bool(re.fullmatch(pattern, stop.href)), pattern)

    def round(self) -> int:
        """Go round the whole page by Tab from where the focus is and come back; return the number of stops."""
        first = self.tab()
        while first is None:
            first = self.tab()
        seen = {first.number}
        for _press in range(MOST_STOPS):
            stop = self.tab()
            if stop is not None and stop.number == first.number and stop.type != "date" and len(seen) > 1:
                return len(seen)
            seen |= {stop.number} if stop is not None else set()
        raise AssertionError(f"Tab never comes round on {self.page.url}")

    def enter(self) -> str:
        """Press Enter on what has the focus and come to the page that follows."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self.words

    def space(self) -> None:
        self.page.keyboard.press("Space")

    def down(self, times: int = 1) -> None:
        """Go to another answer of the same question."""
        for _time in range(times):
            self.page.keyboard.press("ArrowDown")

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def type_day(self, day: date) -> None:
        """Type a date into a date field, part by part: the day first, or the month where the browser asks it so."""
        for order in ("%d%m%Y", "%m%d%Y"):
            self.type(day.strftime(order))
            if self.page.evaluate("document.activeElement.value") == day.isoformat():
                return
            for _part in range(2):
                self.page.keyboard.press("ArrowLeft")
        raise AssertionError(f"the date {day} cannot be typed on {self.page.url}")

    def go(self, words: str) -> str:
        """Tab to a link or button and press Enter on it."""
        self.to(words)
        return self.enter()

    def errors_have_the_focus(self) -> None:
        stop = self.here()
        assert stop is not None and "error-summary" in stop.classes, f"what is wrong is not told first: {stop}"
        assert stop.seen

    def sign_in(self, email: str) -> None:
        """Through the sign-in page; coaches by the second step too, with the code that the demo shows."""
        self.open("/accounts/sign-in")
        stop = self.tab()
        assert stop is not None and stop.href == "#main", "the first stop leads past the menu"
        self.to("Sähköposti")
        self.type(email)
        self.to("Salasana")
        self.type(PASSWORD)
        self.enter()
        tried = ""
        for _second in range(40):
            if not self.path.endswith("/second-step"):
                return
            shown = re.search(r"\b\d{6}\b", self.page.locator(".notice--told").inner_text())
            assert shown, "the demo shows the code of the moment"
            if shown.group() == tried:  # it was used elsewhere: the next one comes within half a minute
                self.page.wait_for_timeout(1000)
                self.page.reload()
                continue
            tried = shown.group()
            self.tab_to(lambda stop: stop.tag == "input" and stop.type == "text", "the field of the code")
            self.type(tried)
            self.enter()
        raise AssertionError("no code passes")
