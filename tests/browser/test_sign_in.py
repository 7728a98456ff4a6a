"""Signing in with a real browser: the pages that stand only within a sign-in, shared computers, passkeys."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from marketplace.services.second_factors import app_code
from marketplace.settings import ROOT
from tests.browser.addresses import PASSWORD
from tests.browser.conftest import Server, free_port, sign_in_by_pages, wait_for
from tests.phone import secret_on

EMPLOYER, OTHER_EMPLOYER, COACH, ADMIN = (f"{name}@demo.example" for name in ("oona", "kenneth", "anders", "yllapito"))
LOOKS = (("fi", 320, "light"), ("sv", 1280, "dark"), ("en", 320, "dark"))


def looked_at(page: Page, server: Server) -> list[str]:
    """What is wrong with the open page in three languages, two widths, light and dark."""
    found, axe, here = [], Axe(), page.url
    for language, width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of two words
        page.context.add_cookies([{"name": "lang", "value": language, "url": server.address}])
        page.goto(here)
        assert page.locator("html").get_attribute("lang") == language
        found += [f"{here} {language} {width}: {each['id']}" for each in axe.run(page).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{here} {language} {width}: scrolls sideways")
    page.context.add_cookies([{"name": "lang", "value": "fi", "url": server.address}])
    page.goto(here)
    return found


def begin(page: Page, server: Server, email: str) -> None:
    page.goto(f"{server.address}/accounts/sign-in")
    page.fill("input[name=email]", email)
    page.fill("input[name=password]", PASSWORD)


def test_the_pages_within_a_sign_in_are_accessible(browser: Browser, server: Server) -> None:
    page = browser.new_context(locale="fi-FI", reduced_motion="reduce").new_page()
    page.goto(f"{server.address}/accounts/sign-in/code")
    page.fill("input[name=email]", EMPLOYER)
    page.click("form button.button--primary")
    page.wait_for_url("**/code/enter")
    wrong = looked_at(page, server)
    begin(page, server, COACH)
    page.click("form button.button--primary")
    page.wait_for_url("**/second-step")
    wrong += looked_at(page, server)
    assert not wrong, "\n".join(wrong)
    page.context.close()


def test_somebody_sets_it_up_and_keeps_the_codes(browser: Browser, server: Server) -> None:
    page = browser.new_context(locale="fi-FI", reduced_motion="reduce").new_page()
    sign_in_by_pages(page, server, OTHER_EMPLOYER, PASSWORD)
    page.goto(f"{server.address}/accounts/second-factor?lang=fi")
    secret = secret_on(page.content())
    assert page.locator(".qr-frame svg").bounding_box()
    page.fill("input[name=code]", app_code(secret))
    page.click("form button.button--primary >> nth=-1")
    page.wait_for_selector(".codes li")
    assert page.locator(".codes li").count() == 10
    assert not Axe().run(page).response["violations"]
    page.context.close()


def test_a_shared_computers_page_goes_away_by_itself_and_typing_keeps_it(browser: Browser, server: Server) -> None:
    context = browser.new_context(locale="fi-FI", reduced_motion="reduce")
    page = context.new_page()
    page.clock.install()
    begin(page, server, EMPLOYER)
    page.check("input[name=shared]")
    page.click("form button.button--primary")
    page.wait_for_url("**/start")
    page.goto(f"{server.address}/accounts/me")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "still-here" in request.url else None)
    page.clock.run_for(4 * 60_000)
    page.focus("input[name=name]")
    page.keyboard.press("End")
    page.clock.run_for(4 * 60_000)
    assert page.url.endswith("/accounts/me"), "four minutes after typing the page is still there"
    assert asked, "and the server has heard of the typing"
    page.clock.run_for(61_000)
    page.wait_for_url("**/accounts/signed-out")
    assert "Oona" not in page.locator("main").inner_text()
    context.close()


def test_without_javascript_the_page_goes_away_too(browser: Browser, server: Server) -> None:
    context = browser.new_context(locale="fi-FI", java_script_enabled=False)
    page = context.new_page()
    begin(page, server, EMPLOYER)
    page.check("input[name=shared]")
    page.click("form button.button--primary")
    page.goto(f"{server.address}/accounts/me")
    refresh = page.locator("meta[http-equiv=refresh]").get_attribute("content")
    assert refresh == "300; url=/accounts/signed-out"
    context.close()


@pytest.fixture
def named_server(server: Server, tmp_path: Path) -> Iterator[Server]:
    """The same world at a name instead of a number: browsers make passkeys for names only."""
    data, port = tmp_path / "named", free_port()
    shutil.copytree(server.data, data, ignore=shutil.ignore_patterns("*.lock", "mail"))
    address = f"http://localhost:{port}"
    environ = server.environ | {"LOYTAMO_DATA": str(data), "LOYTAMO_PORT": str(port), "LOYTAMO_BASE_URL": address}
    process = subprocess.Popen([sys.executable, "-m", "flask", "serve"], cwd=ROOT, env=dict(os.environ) | environ)
    try:
        wait_for(address, process)
        yield Server(address, data, environ)
    finally:
        process.terminate()
        process.wait(30)


def test_a_passkey_is_added_and_serves_instead_of_the_code(browser: Browser, named_server: Server) -> None:
    context = browser.new_context(locale="fi-FI", reduced_motion="reduce")
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True}
    made = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": {**key, "automaticPresenceSimulation": True}})
    sign_in_by_pages(page, named_server, ADMIN, PASSWORD)
    page.goto(f"{named_server.address}/accounts/second-factor")
    page.click("form[data-passkey=make] button")
    page.wait_for_selector("text=Pääsyavain on lisätty")
    assert not Axe().run(page).response["violations"]
    page.locator("header form button", has_text="Kirjaudu ulos").click()
    begin(page, named_server, ADMIN)
    page.click("form button.button--primary")
    page.wait_for_url("**/second-step")
    assert not Axe().run(page).response["violations"]
    page.click("form[data-passkey=use] button")
    page.wait_for_url("**/start")
    page.locator("header form button", has_text="Kirjaudu ulos").click()
    devtools.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": made["authenticatorId"]})
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": {**key, "automaticPresenceSimulation": True}})
    begin(page, named_server, ADMIN)
    page.click("form button.button--primary")
    page.wait_for_url("**/second-step")
    page.click("form[data-passkey=use] button")
    page.wait_for_selector("[data-passkey-failed]:not([hidden])")
    assert page.url.endswith("/second-step"), "another device's passkey opens nothing"
    context.close()


def test_at_a_number_no_passkey_is_offered(browser: Browser, server: Server) -> None:
    page = browser.new_context(locale="fi-FI").new_page()
    begin(page, server, COACH)
    page.click("form button.button--primary")
    page.wait_for_url("**/second-step")
    assert page.locator("form[data-passkey]").count() == 0
    page.context.close()
