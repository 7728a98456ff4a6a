"""Signing in by a code in a letter: the same answers for everybody, the link only shows a page."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.links import code_of, path_with_token
from marketplace.models import Account, LoginSession, OutgoingMessage, SignInCode
from marketplace.services.sign_in_codes import address_hash
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.phone import SECRET_KEY, code_now
from tests.web.accounts_parts import heading, letters, link_of, second_step

Move = Callable[[datetime], None]
ASK, ENTER = "/accounts/sign-in/code", "/accounts/sign-in/code/enter"
NOBODY = "kukaan@esimerkki.example"


@pytest.fixture
def boss(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        return factories.member(session, Role.EMPLOYER)


def ask(client: ReadingClient, email: str, **data: str) -> TestResponse:
    return client.send(ASK, {"email": email, **data})


def code_for(wiring: Wiring, email: str) -> str:
    with wiring.uow.read() as session:
        asked = select(SignInCode.nonce).where(SignInCode.address_hash == address_hash(email))
        return code_of(SECRET_KEY, session.scalars(asked).one())


def wrong_for(wiring: Wiring, email: str) -> str:
    return "111111" if code_for(wiring, email) != "111111" else "222222"


def work(log: list[str]) -> list[list[str]]:
    """The statements in their order, without counters: the first try of a key makes its row, the next changes it."""
    return [each.split()[:3] for each in log if "rate_count" not in each]


def is_in(client: ReadingClient) -> bool:
    return client.get("/accounts/me").status_code == 200


def test_the_code_of_the_letter_signs_in_once(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    assert ask(client, boss.email.upper(), next="/openings/mine").headers["Location"] == ENTER
    assert [row.code for row in letters(wiring, boss.email)] == ["sign-in-code"]
    assert client.send(ENTER, {"code": wrong_for(wiring, boss.email)}).status_code == 400 and not is_in(client)
    with client.session_transaction() as cookie:
        kept = cookie["code_asked"]
    assert boss.email not in str(kept), "the cookie can be read by whoever sits at the computer"
    code = code_for(wiring, boss.email)
    assert client.send(ENTER, {"code": code}).headers["Location"] == "/openings/mine" and is_in(client)
    other = client.application.test_client()
    assert isinstance(other, ReadingClient)
    with other.session_transaction() as cookie:
        cookie["code_asked"] = kept
    assert other.send(ENTER, {"code": code}).status_code == 400 and not is_in(other)


def test_the_link_shows_a_page_and_its_button_signs_in(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    ask(client, boss.email)
    link = link_of(wiring, boss.email)
    for _look in range(2):
        page = client.get(link)
        assert page.status_code == 200 and boss.email in page.text
    assert not is_in(client), "whoever looks into the letter beforehand signs nobody in"
    phone = client.application.test_client()
    assert isinstance(phone, ReadingClient)
    assert phone.send(link).headers["Location"] == "/start" and is_in(phone)
    assert phone.get(link).status_code == 404 and client.send(link).status_code == 404 and not is_in(client)


def test_a_link_of_another_purpose_or_made_up_opens_nothing(
    client: ReadingClient, boss: Account, wiring: Wiring
) -> None:
    ask(client, boss.email)
    with wiring.uow.read() as session:
        public_id = session.scalars(select(SignInCode.public_id)).one()
    for path in (f"{{password:{public_id}}}", f"{{invitation:{public_id}}}"):
        assert client.get(path_with_token(SECRET_KEY, f"/accounts/sign-in/link/{path}")).status_code == 404
    assert client.get(f"/accounts/sign-in/link/{public_id}").status_code == 404


def test_whether_an_address_has_an_account_shows_nowhere(
    client: ReadingClient, boss: Account, wiring: Wiring, queries: Callable[[], Any]
) -> None:
    seen = []
    for email in (boss.email, NOBODY):
        browser = client.application.test_client()
        assert isinstance(browser, ReadingClient)
        with queries() as log:
            asked = ask(browser, email)
        page = browser.get(ENTER)
        with queries() as tried:
            wrong = browser.send(ENTER, {"code": wrong_for(wiring, email)})
        bare = [
            re.sub(r'name="csrf_token" value="[^"]+"', "", reply.text).replace(email, "") for reply in (page, wrong)
        ]
        seen.append((asked.status_code, asked.headers["Location"], wrong.status_code, work(log), work(tried), bare))
    assert seen[0] == seen[1]
    with wiring.uow.read() as session:
        assert list(session.scalars(select(OutgoingMessage.to_address))) == [boss.email]


def test_a_right_code_of_an_address_without_account_signs_nobody_in(client: ReadingClient, wiring: Wiring) -> None:
    ask(client, NOBODY)
    assert client.send(ENTER, {"code": code_for(wiring, NOBODY)}).status_code == 400
    with wiring.uow.read() as session:
        assert session.scalars(select(LoginSession)).all() == []


@pytest.mark.parametrize("known", [True, False])
def test_five_tries_then_even_the_right_code_is_refused_until_a_new_one(
    client: ReadingClient, boss: Account, wiring: Wiring, known: bool
) -> None:
    email = boss.email if known else NOBODY
    ask(client, email)
    for _try in range(5):
        assert client.send(ENTER, {"code": wrong_for(wiring, email)}).status_code == 400
    assert client.send(ENTER, {"code": code_for(wiring, email)}).status_code == 429
    ask(client, email)
    assert client.send(ENTER, {"code": code_for(wiring, email)}).status_code == (303 if known else 400)


def test_codes_run_out_after_ten_minutes(
    client: ReadingClient, boss: Account, wiring: Wiring, moved_clock: Move
) -> None:
    ask(client, boss.email)
    moved_clock(clock.now() + timedelta(minutes=10))
    assert client.send(ENTER, {"code": code_for(wiring, boss.email)}).status_code == 400
    assert client.get(link_of(wiring, boss.email)).status_code == 404


def test_three_letters_an_hour_and_the_answer_stays_the_same(
    client: ReadingClient, boss: Account, wiring: Wiring, moved_clock: Move
) -> None:
    for _ask in range(5):
        assert ask(client, boss.email).headers["Location"] == ENTER
    assert len(letters(wiring, boss.email)) == 3
    moved_clock(clock.now() + timedelta(hours=1, seconds=1))
    ask(client, boss.email)
    assert len(letters(wiring, boss.email)) == 4


def test_wrong_codes_count_as_wrong_passwords_do(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    for _round in range(2):
        ask(client, boss.email)
        for _try in range(5):
            client.send(ENTER, {"code": wrong_for(wiring, boss.email)})
    reply = client.send("/accounts/sign-in", {"email": boss.email, "password": "väärä salasana"})
    assert reply.status_code == 429


def test_a_code_does_not_go_round_the_second_step(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
        factories.authenticator_app(session, coach)
    ask(client, coach.email)
    assert client.send(ENTER, {"code": code_for(wiring, coach.email)}).headers["Location"].endswith("/second-step")
    assert not is_in(client)
    assert second_step(client, code=code_now()).status_code == 303 and is_in(client)
    phone = client.application.test_client()
    assert isinstance(phone, ReadingClient)
    ask(phone, coach.email)
    assert phone.send(link_of(wiring, coach.email)).headers["Location"].endswith("/second-step") and not is_in(phone)


def test_without_an_address_there_is_nothing_to_enter(client: ReadingClient) -> None:
    assert client.get(ENTER).headers["Location"] == ASK
    assert client.send(ENTER, {"code": "123456"}).headers["Location"] == ASK
    assert ask(client, "ei osoite").status_code == 400
    assert heading(client.get(ASK)) == "Kirjaudu koodilla"


def test_asking_for_a_new_password_costs_the_same_for_every_address(
    client: ReadingClient, boss: Account, wiring: Wiring, queries: Callable[[], Any]
) -> None:
    counted = []
    for email in (boss.email, NOBODY):
        with queries() as log:
            reply = client.send("/accounts/reset", {"email": email})
        counted.append((reply.status_code, reply.headers["Location"], work(log)))
    assert counted[0] == counted[1]
    assert [row.code for row in letters(wiring, boss.email)] == ["password-link"]
    assert letters(wiring, NOBODY) == []
