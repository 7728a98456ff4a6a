"""Every page of the demo world in a real browser: no axe violation and no sideways scroll.

Each page is loaded once a language; the loaded page is then looked at on a phone and on a desk, light and dark. All
rules run at both widths; in the dark those that look at colours, since no other rule knows the scheme. A second page of
the same kind (the same template with other rows) is looked at in one language, in turns.
"""

import re
from collections.abc import Iterator
from itertools import cycle, product
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.addresses import PASSWORD, PEOPLE, addresses
from tests.browser.conftest import Server, sign_in

LANGUAGES = ("fi", "sv", "en")
WIDTHS = (320, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SOME_PAGES_OF_ONE_KIND = 2
RUN_AXE = """async (colours) => {
  const only = colours ? {runOnly: {type: 'tag', values: ['cat.color']}} : {};
  const found = await axe.run(document, {resultTypes: ['violations'], ...only});
  return found.violations.map(each => `axe ${each.id}: ${each.help} (${each.nodes[0].html.slice(0, 120)})`);
}"""
# The same page for everybody is looked at once: public ones as a visitor, one's own account as a jobseeker.
LOOKED_AT_BY = {"public": "visitor", "accounts": "jobseeker"}
# Who stands at another step of the thread is asked only for the pages of that step.
OF_THE_THREAD = ("introductions", "placements")


def _open(browser: Browser, server: Server, role: str) -> tuple[BrowserContext, Page]:
    context = browser.new_context(locale="fi-FI", reduced_motion="reduce")
    page = context.new_page()
    email = PEOPLE[role]
    if email is not None:
        sign_in(page, server, email, PASSWORD)
    return context, page


def _pages_for(page: Page, server: Server) -> list[tuple[str, str]]:
    """Return (endpoint, address) of what this reader may open, at most a few of one kind."""
    found = []
    for endpoint, tried in addresses(server):
        opened = 0
        for address in tried:
            reply = page.request.get(server.address + address, max_redirects=0)
            if reply.status == 200 and "text/html" in reply.headers.get("content-type", ""):
                found.append((endpoint, address))
                opened += 1
            if opened == SOME_PAGES_OF_ONE_KIND:
                break
    return found


def _is_for(endpoint: str, role: str) -> bool:
    part = endpoint.partition(".")[0]
    if " " in role:
        return part in OF_THE_THREAD
    return endpoint == "public.start" or LOOKED_AT_BY.get(part, role) == role


def _wrong_with(page: Page, axe: Axe) -> list[str]:
    """Look at a loaded page in every width and scheme."""
    page.evaluate(axe.axe_script)
    found = []
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        here = page.evaluate(RUN_AXE, scheme == "dark")
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wider > 0:
            here.append(f"scrolls sideways by {wider} px")
        found += [f"{width} {scheme}: {what}" for what in here]
    return found


def _in_turns(pages: list[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield (language, endpoint, address): the first page of a kind in every language, a second one in one of them."""
    kinds: set[str] = set()
    turns = cycle(LANGUAGES)
    for endpoint, address in pages:
        for language in (next(turns),) if endpoint in kinds else LANGUAGES:
            yield language, endpoint, address
        kinds.add(endpoint)


@pytest.mark.parametrize("role", list(PEOPLE))
def test_every_page_of_a_role_is_accessible(browser: Browser, server: Server, role: str) -> None:
    context, page = _open(browser, server, role)
    axe, wrong, complaints = Axe(), [], []
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    pages = [each for each in _pages_for(page, server) if _is_for(each[0], role)]
    assert len(pages) >= 3
    for language, endpoint, address in sorted(_in_turns(pages), key=lambda each: LANGUAGES.index(each[0])):
        context.add_cookies([{"name": "lang", "value": language, "url": server.address}])
        page.goto(server.address + address)
        assert page.locator("html").get_attribute("lang") == language
        wrong += [f"{endpoint} {address} {language} {what}" for what in _wrong_with(page, axe)]
    context.close()
    assert not wrong, "\n".join(wrong[:40])
    assert not complaints, f"the browser complained: {complaints[:5]}"


def test_every_page_is_somebodys(browser: Browser, server: Server) -> None:
    seen: set[str] = set()
    for role in PEOPLE:
        context, page = _open(browser, server, role)
        seen |= {endpoint for endpoint, _address in _pages_for(page, server)}
        context.close()
    every = {endpoint for endpoint, _tried in addresses(server)}
    assert seen == every, f"nobody of the demo world can open: {sorted(every - seen)}; give the world what is missing"


def test_the_headers_of_a_page_are_strict(server: Server, browser: Browser) -> None:
    reply = browser.new_context().request.get(server.address + "/")
    policy = reply.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert re.search(r"nosniff", reply.headers["x-content-type-options"])
