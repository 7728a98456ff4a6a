"""What tests of accounts share: accounts with a password, signing in through the page, the newest letter's link."""

import re
from typing import Any

from sqlalchemy import select
from werkzeug.test import TestResponse

from marketplace.links import path_with_token
from marketplace.models import Account, OutgoingMessage
from marketplace.services.passwords import hash_password
from marketplace.wiring import Wiring
from tests.pages import ReadingClient
from tests.phone import code_now

PASSWORD = "kolme kissaa katolla"
HASH = hash_password(PASSWORD)
SECOND_STEP = "/accounts/sign-in/second-step"


def sign_in(client: ReadingClient, account: Account, password: str = PASSWORD, **data: Any) -> TestResponse:
    """Sign in through the page, and through the second step with the app's code when there is one."""
    reply = client.send("/accounts/sign-in", {"email": account.email, "password": password, **data})
    if reply.status_code == 303 and reply.headers["Location"] == SECOND_STEP:
        return second_step(client, code=code_now())
    return reply


def second_step(client: ReadingClient, **data: Any) -> TestResponse:
    """Send the second step's form."""
    return client.send(SECOND_STEP, data)


def letters(wiring: Wiring, to: str) -> list[OutgoingMessage]:
    """Every message to an address, oldest first."""
    with wiring.uow.read() as session:
        asked = select(OutgoingMessage).where(OutgoingMessage.to_address == to).order_by(OutgoingMessage.id)
        return list(session.scalars(asked))


def link_of(wiring: Wiring, to: str) -> str:
    """The address in the newest letter, as the letter would carry it."""
    return path_with_token(wiring.settings.secret_key, letters(wiring, to)[-1].path)


def heading(reply: TestResponse) -> str:
    """The h1 of a page."""
    match = re.search(r"<h1[^>]*>(.*?)</h1>", reply.get_data(as_text=True), re.S)
    return match.group(1).strip() if match else ""


def csrf_of(client: ReadingClient, path: str = "/accounts/me") -> str:
    """The CSRF token of a page that a signed-in reader has open."""
    match = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', client.get(path).get_data(as_text=True))
    return match.group(1) if match else ""


def post(
    client: ReadingClient, path: str, data: dict[str, Any] | None = None, page: str = "/accounts/me"
) -> TestResponse:
    """POST as somebody signed in, with the token of `page`."""
    return client.post(path, data={"csrf_token": csrf_of(client, page), **(data or {})})
