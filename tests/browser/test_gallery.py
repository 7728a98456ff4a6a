"""The components in a real browser: accessibility rules, no sideways scroll, large targets, with and without script."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.web.gallery import STATIC, environment, gallery_html, openings

ADDRESS = "http://gallery.test/"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'"
)
FLASHES = [{"kind": "good", "text": "Paikka on julkaistu.", "undo_action": "/undo"}]
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, summary, select, input, textarea, .choice__label')]
  .filter(e => { const r = e.getBoundingClientRect();
    const apart = e.closest('p, .row__title') || e.matches('.choice__input');
    return r.width > 1 && r.height > 1 && r.height < 43.5 && !apart; })
  .map(e => e.outerHTML.slice(0, 90) + ' ' + e.getBoundingClientRect().height)"""


@contextmanager
def shown(browser: Browser, html: str, width: int = 1280, **options: Any) -> Iterator[Page]:
    """Show a page as the service would send it, policy and static files included; a message in the console fails."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS)
        if path.startswith("static/"):
            file = STATIC / path.removeprefix("static/")
            route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
        else:
            headers = {"Content-Security-Policy": POLICY}
            route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=headers)

    page.route("**/*", answer)
    page.goto(ADDRESS)
    yield page
    context.close()
    assert not complaints


def front_html(lang: str) -> str:
    links = {"door_employer_url": "/e", "door_work_url": "/w", "search_url": "/s", "coach_url": "/c"}
    return environment(lang).get_template("front.html").render(**links, newest=openings())


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")


@pytest.mark.parametrize(
    ("lang", "scheme"), [("fi", "light"), ("sv", "light"), ("en", "light"), ("fi", "dark")], ids=lambda value: value
)
@pytest.mark.parametrize("width", [320, 1280])
def test_components_and_front_page_break_no_accessibility_rule(
    browser: Browser, lang: str, width: int, scheme: str
) -> None:
    pages = [gallery_html(lang, flashes=FLASHES), front_html(lang)]
    pages += [gallery_html(lang, page) for page in ("gallery_list", "gallery_opening") if lang == "fi"]
    for html in pages:
        with shown(browser, html, width, color_scheme=scheme) as page:
            open_all(page)
            result = Axe().run(page)
            assert result.violations_count == 0, result.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate(SMALL_TARGETS) == []


def test_the_axe_rules_do_find_what_is_wrong(browser: Browser) -> None:
    broken = gallery_html().replace('<label class="field__label" for="title">', "<label>")
    with shown(browser, broken) as page:
        assert Axe().run(page).violations_count > 0


@pytest.mark.parametrize(("width", "needs_button"), [(320, True), (1280, False)])
def test_the_menu_opens_with_a_button_on_a_phone_and_lies_open_on_a_desk(
    browser: Browser, width: int, needs_button: bool
) -> None:
    with shown(browser, gallery_html(), width, java_script_enabled=False) as page:
        link, button = page.locator(".nav a").first, page.locator(".menu__button")
        assert link.is_visible() is not needs_button
        assert button.is_visible() is needs_button
        if needs_button:
            button.click()
            assert link.is_visible()


def test_escape_closes_the_menu_and_gives_the_focus_back(browser: Browser) -> None:
    with shown(browser, front_html("fi"), 320) as page:
        page.locator(".menu__button").click()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert not page.locator(".nav a").first.is_visible()
        assert page.evaluate("document.activeElement.className") == "menu__button"


def test_the_counter_counts_signs_as_people_do(browser: Browser) -> None:
    with shown(browser, gallery_html()) as page:
        area, count = page.locator("#story"), page.locator("#story-count")
        area.fill("ä" * 10 + "👍")
        assert count.inner_text() == "Merkkejä jäljellä: 389"
        area.fill("a" * 403)
        assert count.inner_text() == "Merkkejä liikaa: 3"
    with shown(browser, gallery_html(), java_script_enabled=False) as page:
        assert page.locator("#story-count").inner_text() == "Enintään 400 merkkiä."


def test_a_row_is_added_empty_and_removing_one_keeps_what_the_others_say(browser: Browser) -> None:
    with shown(browser, gallery_html()) as page:
        page.locator("[name=add_row]").click()
        page.keyboard.type("Pakkaus")
        assert page.locator("[name=tasks-2]").input_value() == "Pakkaus"
        assert page.locator("[name=tasks-0]").input_value() == "Lajittelu"
        page.locator("[name=remove_row][value=tasks-1]").click()
        rows = page.locator("[data-row] input")
        assert [rows.nth(i).get_attribute("name") for i in range(rows.count())] == ["tasks-0", "tasks-1"]
        assert [rows.nth(i).input_value() for i in range(rows.count())] == ["Lajittelu", "Pakkaus"]
        assert page.locator("label[for=tasks-1]").count() == 1
        assert page.locator("[data-row]").nth(1).get_attribute("aria-label") == "Työtehtävä 2"


def test_enter_in_a_field_saves_and_does_not_remove_a_row(browser: Browser) -> None:
    with shown(browser, gallery_html(), java_script_enabled=False) as page:
        page.locator("#title").fill("Lajittelija")
        with page.expect_request("**/save") as sent:
            page.locator("#title").press("Enter")
        assert "remove_row" not in (sent.value.post_data or "")
        assert "title=Lajittelija" in (sent.value.post_data or "")


def test_an_error_link_takes_to_its_question(browser: Browser) -> None:
    with shown(browser, gallery_html(), java_script_enabled=False) as page:
        page.locator(".error-summary a[href='#contract']").click()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "contract"
