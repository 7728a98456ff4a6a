"""What each role of the demo world can open: it goes from page to page by their links, as a reader would."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from flask import Flask
from playwright.sync_api import APIRequestContext
from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter, Rule

from marketplace.app import create_app
from marketplace.settings import read_settings
from marketplace.web.public.pages import HELP
from tests.browser.conftest import Server

PEOPLE = {
    "visitor": None,
    "jobseeker": "amal@demo.example",
    "employer": "marjut@demo.example",
    "coach": "petri@demo.example",
    "coordinator": "johanna@demo.example",
    "admin": "yllapito@demo.example",
    "jobseeker who is asked": "linus@demo.example",
    "employer who is asked": "kalevi@demo.example",
    "coach after a meeting": "samira@demo.example",
}
PASSWORD = "loytamo-demo"
# No pages of their own: they answer with a redirect or plain text.
NOT_PAGES = {"public.choose_language", "public.healthz", "static", "organisations.own"}
# For machines, or a file.
NOT_PAGES |= {"public.robots", "public.security", "public.sitemap", "public.sitemap_part", "public.readyz"}
NOT_PAGES |= {"public.suggest", "openings.count_suiting"}
# Only within a sign-in: looked at in test_sign_in.py.
NOT_PAGES |= {"accounts.still_here", "accounts.second_step", "accounts.enter_code"}
# Only for whoever is held back or has said a reason: looked at in test_pages_between.py.
NOT_PAGES |= {"accounts.notice", "safety.suspended", "organisations.ask", "privacy.opened"}
# What is opened of one kind: enough to find where pages lead that differ by the state of what they show.
MOST_OPENED, MOST_THAT_LEAD_ON, MOST_REFUSED = 2, 8, 6
LEAD_ON = {"introductions.show", "placements.show", "openings.show", "cards.show", "coach.person", "introductions.mine"}
# Nobody walks on from here: letters lead to what is the receiver's, helps and languages to what all know.
LEADS_NOWHERE = {"admin.sent_messages"}
_LINK = re.compile(r'href="(/[^"#]*)')


@dataclass
class Walk:
    """One reader's way through the pages."""

    server: Server
    request: APIRequestContext
    adapter: MapAdapter
    rules: list[Rule]
    found: list[tuple[str, str]] = field(default_factory=list)
    opened: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    ids: dict[str, dict[str, None]] = field(default_factory=dict)
    waiting: deque[str] = field(default_factory=deque)
    met: set[str] = field(default_factory=set)

    def pages(self) -> list[tuple[str, str]]:
        """Return (endpoint, address) of what the reader comes to, at most a few of one kind."""
        self._meet(_beginnings(self.rules, self.adapter))
        self._go_on()
        self._meet(self._untried())
        self._go_on()
        kept, kinds = [], Counter[str]()
        for endpoint, address in self.found:
            kinds[endpoint] += 1
            if kinds[endpoint] <= MOST_OPENED:
                kept.append((endpoint, address))
        return kept

    def _meet(self, addresses: "Iterator[str] | list[str]") -> None:
        for address in addresses:
            if address not in self.met:
                self.met.add(address)
                self.waiting.append(address)

    def _go_on(self) -> None:
        while self.waiting:
            self._open(self.waiting.popleft())

    def _open(self, address: str) -> None:
        endpoint = self._endpoint(address)
        most = MOST_THAT_LEAD_ON if endpoint in LEAD_ON else MOST_OPENED
        if endpoint is None or self.opened[endpoint] >= most or self.refused[endpoint] >= MOST_REFUSED:
            return
        reply = self.request.get(self.server.address + address, max_redirects=0)
        assert reply.status < 500, f"{address} answered {reply.status}"
        if reply.status != 200 or "text/html" not in reply.headers.get("content-type", ""):
            self.refused[endpoint] += 1
            return
        self.opened[endpoint] += 1
        self.found.append((endpoint, address))
        if endpoint not in LEADS_NOWHERE:
            self._meet([link.replace("&amp;", "&") for link in _LINK.findall(reply.text())])

    def _endpoint(self, address: str) -> str | None:
        """Return the endpoint of a page's address, None when it is no page; note whose number stands in it."""
        try:
            rule, values = self.adapter.match(address.partition("?")[0], method="GET", return_rule=True)
        except HTTPException:
            return None
        if "public_id" in values:
            self.ids.setdefault(_subject(rule), {})[values["public_id"]] = None
        return None if rule.endpoint in NOT_PAGES else rule.endpoint

    def _untried(self) -> Iterator[str]:
        """Yield addresses of pages that no link led to, with the numbers met on the way."""
        for rule in self.rules:
            if rule.arguments == {"public_id"} and not self.opened[rule.endpoint]:
                for number in list(self.ids.get(_subject(rule), {}))[:MOST_REFUSED]:
                    yield self.adapter.build(rule.endpoint, {"public_id": number})


def _subject(rule: Rule) -> str:
    """Return the part of the path right before the number."""
    return rule.rule.partition("/<public_id>")[0].rpartition("/")[2]


def _beginnings(rules: list[Rule], adapter: MapAdapter) -> Iterator[str]:
    """Yield the addresses that everybody may type: pages without a number, with a few questions to the searches."""
    for rule in rules:
        if not rule.arguments:
            yield adapter.build(rule.endpoint, {})
        elif rule.arguments == {"area"}:
            yield from (adapter.build(rule.endpoint, {"area": area}) for area in HELP)
    for path in ("/openings", "/coach/openings", "/coach/cards"):
        yield f"{path}?q=eijokeolemassa"


def pages_of(app: Flask) -> list[Rule]:
    """Return the rules of every page, but for those that only a sealed link in a letter leads to."""
    rules = sorted(app.url_map.iter_rules(), key=lambda each: each.endpoint)
    return [
        rule
        for rule in rules
        if rule.endpoint not in NOT_PAGES and "GET" in (rule.methods or set()) and "token" not in rule.arguments
    ]


def pages_for(request: APIRequestContext, server: Server) -> list[tuple[str, str]]:
    """Return (endpoint, address) of the pages that somebody comes to."""
    app = create_app(read_settings(server.environ))
    app.extensions["wiring"].engine.dispose()
    return Walk(server, request, app.url_map.bind("127.0.0.1"), pages_of(app)).pages()


def every_page(server: Server) -> set[str]:
    """Return the endpoints that somebody must come to."""
    app = create_app(read_settings(server.environ))
    app.extensions["wiring"].engine.dispose()
    return {rule.endpoint for rule in pages_of(app)}
