"""Pages nobody of the demo world comes to by links alone: before a notice is read, when stopped, after a reason."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from sqlalchemy import select

from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.models import Organisation
from marketplace.services.passwords import hash_password
from marketplace.settings import read_settings
from marketplace.wiring import Wiring
from tests import factories
from tests.browser.addresses import PASSWORD, PEOPLE
from tests.browser.conftest import Server, sign_in
from tests.browser.test_sign_in import looked_at


@pytest.fixture
def world(server: Server) -> Iterator[Wiring]:
    wiring: Wiring = create_app(read_settings(server.environ)).extensions["wiring"]
    yield wiring
    wiring.engine.dispose()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="fi-FI", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def _come_in(world: Wiring, page: Page, server: Server, **values: object) -> None:
    """Sign in as somebody who has just come, with a firm of the world."""
    with world.uow.begin() as session:
        firm = session.scalars(select(Organisation).where(Organisation.is_employer)).first()
        who = factories.member(session, Role.EMPLOYER, firm)
        who.password_hash = hash_password(PASSWORD)
        who.email = f"uusi-{who.public_id}@demo.example"
        for name, value in values.items():
            setattr(who, name, value)
        email = who.email
    sign_in(page, server, email, PASSWORD)


def test_a_notice_that_is_not_read_yet(world: Wiring, page: Page, server: Server) -> None:
    _come_in(world, page, server, accepted_notices={})
    assert page.url.partition("?")[0].endswith("/accounts/notice")
    assert looked_at(page, server) == []


def test_whoever_is_stopped_reads_why(world: Wiring, page: Page, server: Server) -> None:
    _come_in(world, page, server, suspended_at=clock.now(), suspended_reason="Sama ilmoitus kolmesti")
    page.goto(f"{server.address}/suspended")
    assert "Sama ilmoitus kolmesti" in page.locator("main").inner_text()
    assert looked_at(page, server) == []


def test_asking_to_join_a_firm(world: Wiring, page: Page, server: Server) -> None:
    with world.uow.read() as session:
        employers = select(Organisation).where(Organisation.is_employer, Organisation.verified_at.is_not(None))
        firm = session.scalars(employers.order_by(Organisation.id.desc())).first()
        assert firm is not None
        name, number = firm.name, firm.public_id
    _come_in(world, page, server)
    page.goto(f"{server.address}/organisations/join/ask?organisation={number}")
    assert name in page.locator("main").inner_text()
    assert looked_at(page, server) == []


def test_what_was_closed_is_open_after_a_reason(page: Page, server: Server) -> None:
    email = PEOPLE["coordinator"]
    assert email is not None
    sign_in(page, server, email, PASSWORD)
    page.context.add_cookies([{"name": "lang", "value": "fi", "url": server.address}])
    page.goto(f"{server.address}/coach/cards")
    for path in re.findall(r'href="(/cards/[a-z0-9]{16})"', page.content()):
        page.goto(f"{server.address}/privacy{path}/why")
        if page.locator("input[type=radio]").count():
            break
    page.locator("input[type=radio]").first.check()
    page.fill("input[name=words]", "Sijaistan valmentajaa tällä viikolla")
    page.click("main form button.button--primary")
    page.wait_for_url("**/opened")
    assert looked_at(page, server) == []
