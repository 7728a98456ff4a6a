"""Every page of the demo world in a real browser: no axe violation and no sideways scroll.

Each page is looked at in three languages, on a phone and on a desk, light and dark, by the first reader who comes to
it. In Finnish with all rules at both widths, and in the dark with those that look at colours, since no other rule knows
the scheme. In the others at both widths with all rules but those of colours, since no colour depends on a language, and
they take three quarters of the time. EVERY_LOOK=1 in the environment spares nothing: three languages in all four ways.
What others see of the same page, and the same page with other rows, is looked at in one language and one way, in turns.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.addresses import PASSWORD, PEOPLE, every_page, pages_for
from tests.browser.conftest import Server, sign_in

LANGUAGES = ("fi", "sv", "en")
# Width, scheme, and which rules.
Look = tuple[int, Literal["light", "dark"], Literal["all", "colours", "no colours"]]
Pages = list[tuple[str, str]]
# In this order the window is resized but once.
IN_FINNISH: tuple[Look, ...] = (
    (320, "light", "all"), (320, "dark", "colours"), (1280, "dark", "colours"), (1280, "light", "all"),
)  # fmt: skip
IN_OTHERS: tuple[Look, ...] = ((320, "light", "no colours"), (1280, "light", "no colours"))
IN_TURNS: tuple[Look, ...] = (
    (320, "light", "all"), (1280, "dark", "all"), (1280, "light", "all"), (320, "dark", "all"),
)  # fmt: skip
EVERY_LOOK = os.environ.get("EVERY_LOOK") == "1"
# The rules of axe's tag for colours that it runs unless asked otherwise.
RUN_AXE = """async (which) => {
  const tagged = axe.getRules(['cat.color']).filter(rule => !rule.tags.includes('wcag2aaa')).map(rule => rule.ruleId);
  const off = Object.fromEntries(tagged.map(rule => [rule, {enabled: false}]));
  const narrowed = {
    'all': {}, 'colours': {runOnly: {type: 'rule', values: tagged}}, 'no colours': {rules: off},
  }[which];
  // No rule of the default set looks into the style sheets themselves, and nobody reads where a node stands.
  const quick = {resultTypes: ['violations'], preload: false, selectors: false, iframes: false};
  const found = await axe.run(document, {...quick, ...narrowed});
  const ran = new Set(['violations', 'passes', 'inapplicable', 'incomplete'].flatMap(k => found[k].map(r => r.id)));
  if (which != 'no colours' && !tagged.every(rule => ran.has(rule))) throw new Error('a rule for colours did not run');
  if (which != 'colours' && ran.size < 50) throw new Error(`only ${ran.size} rules ran`);
  return found.violations.map(each => `axe ${each.id}: ${each.help} (${each.nodes[0].html.slice(0, 120)})`);
}"""
# The same for everybody: looked at once. But the start page is another one for each.
THE_SAME_FOR_ALL, EVERYBODYS_OWN = ("public", "accounts"), "public.start"


@dataclass(frozen=True, slots=True)
class Seen:
    """A page to be looked at."""

    language: str
    endpoint: str
    address: str
    looks: tuple[Look, ...]


def _open(browser: Browser, server: Server, role: str) -> tuple[BrowserContext, Page]:
    context = browser.new_context(locale="fi-FI", reduced_motion="reduce")
    page = context.new_page()
    email = PEOPLE[role]
    if email is not None:
        sign_in(page, server, email, PASSWORD)
    return context, page


@pytest.fixture(scope="session")
def found(browser: Browser, server: Server) -> Callable[[str], Pages]:
    """`found(role)` is (endpoint, address) of the pages that the role comes to, walked once."""
    walked: dict[str, Pages] = {}

    def walk(role: str) -> Pages:
        if role not in walked:
            context, page = _open(browser, server, role)
            walked[role] = pages_for(page.request, server)
            context.close()
        return walked[role]

    return walk


def _to_look_at(found: Callable[[str], Pages], role: str) -> Iterator[Seen]:
    """Yield the first page of a kind that nobody before has come to in every way, others in turns."""
    roles = list(PEOPLE)
    before = {kind for other in roles[: roles.index(role)] for kind, _address in found(other)}
    turns = cycle((language, look) for language in LANGUAGES for look in IN_TURNS)
    kinds: set[str] = set()
    for endpoint, address in found(role):
        if endpoint not in kinds and (endpoint not in before or endpoint == EVERYBODYS_OWN):
            for language in LANGUAGES:
                yield Seen(language, endpoint, address, IN_FINNISH if EVERY_LOOK or language == "fi" else IN_OTHERS)
        elif endpoint not in before or not endpoint.startswith(THE_SAME_FOR_ALL):
            language, look = next(turns)
            yield Seen(language, endpoint, address, (look,))
        kinds.add(endpoint)


def _wrong_with(page: Page, axe: Axe, looks: tuple[Look, ...]) -> list[str]:
    """Look at a loaded page in some widths and schemes."""
    page.evaluate(axe.axe_script)
    found = []
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        here = page.evaluate(RUN_AXE, rules)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wider > 0:
            here.append(f"scrolls sideways by {wider} px")
        found += [f"{width} {scheme} {rules}: {what}" for what in here]
    return found


@pytest.mark.parametrize("role", list(PEOPLE))
def test_every_page_of_a_role_is_accessible(
    browser: Browser, server: Server, found: Callable[[str], Pages], role: str
) -> None:
    context, page = _open(browser, server, role)
    axe, wrong, complaints = Axe(), [], []
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    seen = sorted(_to_look_at(found, role), key=lambda each: LANGUAGES.index(each.language))
    assert len(seen) >= 3
    for each in seen:
        context.add_cookies([{"name": "lang", "value": each.language, "url": server.address}])
        page.goto(server.address + each.address)
        assert page.locator("html").get_attribute("lang") == each.language
        here = _wrong_with(page, axe, each.looks)
        wrong += [f"{each.endpoint} {each.address} {each.language} {what}" for what in here]
    context.close()
    assert not wrong, "\n".join(wrong[:40])
    assert not complaints, f"the browser complained: {complaints[:5]}"


def test_every_page_is_somebodys(server: Server, found: Callable[[str], Pages]) -> None:
    seen = {endpoint for role in PEOPLE for endpoint, _address in found(role)}
    every = every_page(server)
    assert seen == every, f"nobody of the demo world comes to: {sorted(every - seen)}; give the world what is missing"


def test_the_headers_of_a_page_are_strict(server: Server, browser: Browser) -> None:
    reply = browser.new_context().request.get(server.address + "/")
    policy = reply.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
