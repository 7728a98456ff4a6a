"""Error pages say what to do, and keep working when what is broken is the database."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort
from sqlalchemy.exc import OperationalError

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.errors import Unavailable
from marketplace.web.access import public
from marketplace.web.errors import BROKEN, PAGES, error_page, last_resort
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient, problems_of


@pytest.mark.parametrize("language", LANGUAGES_OF_PAGES)
@pytest.mark.parametrize("status", PAGES)
def test_every_error_page_looks_like_the_service_and_asks_no_database(
    app: Flask, queries: Callable[[], Any], status: int, language: str
) -> None:
    with app.test_request_context(f"/somewhere?lang={language}"), queries() as log:
        page, answered = error_page(status)
    assert answered == status and problems_of(page) == [] and log == []
    assert f'lang="{language}"' in page and 'class="header"' in page
    assert page.count("<p") >= 4  # what happened, what to do, a way out, whom to ask


def _break(app: Flask, wiring: Wiring, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on nobody gets a connection to the database."""

    def gone(*_args: Any) -> None:
        raise OperationalError("SELECT", None, OSError("the disk is gone"))

    wiring.engine.dispose()
    # Not by an event: engines of one test process share their dialect, and it would break the tests after this one.
    monkeypatch.setattr(wiring.engine.pool, "connect", gone)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.testing = False


def test_when_the_database_is_gone_a_signed_in_reader_gets_a_page_and_not_a_riddle(
    app: Flask, wiring: Wiring, client: ReadingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with wiring.uow.begin() as session:
        account = factories.account(session)
    client.sign_in_as(account)
    _break(app, wiring, monkeypatch)
    for path in ("/start", "/", "/openings", "/introductions"):
        reply = client.get(path)
        page = reply.get_data(as_text=True)
        assert reply.status_code in BROKEN, path
        assert "yritä" in page.lower() and "OSError" not in page and "disk" not in page


def test_when_even_the_error_page_fails_a_page_in_three_languages_stands_in(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_values: object) -> str:
        raise RuntimeError

    monkeypatch.setattr("marketplace.web.errors.render_template", broken)
    with app.test_request_context("/"):
        reply, status = error_page(503)
    page = reply.get_data(as_text=True)
    assert status == 503 and problems_of(page) == []
    assert all(f'<section lang="{code}"' in page for code in LANGUAGES_OF_PAGES)


def test_the_page_for_being_away_needs_neither_reader_nor_request(app: Flask) -> None:
    with app.app_context():
        page = last_resort()
    assert problems_of(page) == [] and "http" not in re.sub(r"http-equiv", "", page)
    for word in ("Palvelu lepää", "Tjänsten vilar", "The service is resting"):
        assert word in page


def test_a_machine_hears_when_to_come_back(app: Flask, client: ReadingClient) -> None:
    @app.get("/resting")
    @public
    def resting() -> str:
        raise Unavailable

    @app.get("/teapot")
    @public
    def teapot() -> str:
        abort(418)

    assert client.get("/resting").headers["Retry-After"] == "60"
    assert client.get("/teapot").status_code == 418  # a status without a page of its own has the nearest


def test_a_button_opened_as_an_address_says_where_the_button_is(client: ReadingClient) -> None:
    reply = client.get("/accounts/sign-out")
    assert reply.status_code == 405 and "POST" in reply.headers["Allow"]
    assert "painike" in reply.get_data(as_text=True)


def test_what_is_too_large_is_said(client: ReadingClient) -> None:
    reply = client.send("/accessibility", {"words": "x" * 600_000})
    assert reply.status_code == 413 and "lyhennä" in reply.get_data(as_text=True)


def test_a_full_counter_says_how_many_minutes(client: ReadingClient) -> None:
    csrf = re.search(r'csrf_token" value="([^"]+)"', client.get("/accessibility").get_data(as_text=True))
    assert csrf is not None
    for _time in range(61):
        reply = client.send("/invitations/nothing-like-a-token", csrf=csrf.group(1))
    page = reply.get_data(as_text=True)
    assert reply.status_code == 429
    assert re.search(r"Yritä uudelleen (\d+ )?minuutin päästä", page)
