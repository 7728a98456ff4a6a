"""Signing in when there is a second step: nobody is in before it, and no way goes round it."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.errors import Unavailable
from marketplace.models import Account, AuthenticatorApp, LoginSession
from marketplace.queries.accounts import actor_of
from marketplace.services.accounts import ask_for_password_link
from marketplace.services.second_factors import make_recovery_codes, sealer_of, set_up_app
from marketplace.web.rates import TableStorage
from marketplace.wiring import Wiring, wire
from tests import factories
from tests.conftest import settings_for
from tests.pages import ReadingClient
from tests.phone import APP_SECRET, SECRET_KEY, code_now
from tests.web.accounts_parts import HASH, PASSWORD, SECOND_STEP, heading, letters, link_of, second_step

Move = Callable[[datetime], None]


@pytest.fixture
def coach(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.COACH)
        made.password_hash = HASH
        factories.authenticator_app(session, made)
        return made


def first_step(client: ReadingClient, account: Account, **data: Any) -> None:
    reply = client.send("/accounts/sign-in", {"email": account.email, "password": PASSWORD, **data})
    assert reply.headers["Location"] == SECOND_STEP


def is_in(client: ReadingClient) -> bool:
    return client.get("/accounts/me").status_code == 200


def rows(wiring: Wiring) -> list[LoginSession]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(LoginSession)))


def test_nobody_is_in_before_the_second_step(client: ReadingClient, coach: Account, wiring: Wiring) -> None:
    first_step(client, coach, next="/coach/people")
    assert not is_in(client) and rows(wiring) == []
    assert client.get("/coach/people").headers["Location"].startswith("/accounts/sign-in")
    assert heading(client.get(SECOND_STEP)) == "Toinen vaihe"
    assert second_step(client, code=code_now()).headers["Location"] == "/coach/people"
    assert is_in(client) and len(rows(wiring)) == 1
    assert client.get(SECOND_STEP).headers["Location"] == "/accounts/sign-in", "nobody waits any more"


def test_a_wrong_code_is_said_at_the_field_and_lets_nobody_in(client: ReadingClient, coach: Account) -> None:
    first_step(client, coach)
    for data, field in (
        ({"code": "000000"}, "code"),
        ({"code": ""}, "code"),
        ({"code": "x" * 50}, "code"),
        ({"recovery_code": "abcd-efgh-jkmn-pqrs"}, "recovery_code"),
    ):
        reply = second_step(client, **data)
        assert reply.status_code == 400 and f'href="#{field}"' in reply.text, data
    assert not is_in(client)
    assert second_step(client, code=code_now()).status_code == 303


def test_a_code_signs_in_once(client: ReadingClient, coach: Account, moved_clock: Move) -> None:
    first_step(client, coach)
    second_step(client, code=code_now())
    other = client.application.test_client()
    assert isinstance(other, ReadingClient)
    first_step(other, coach)
    assert second_step(other, code=code_now()).status_code == 400 and not is_in(other)
    moved_clock(clock.now() + timedelta(seconds=30))
    assert second_step(other, code=code_now()).status_code == 303 and is_in(other)


def test_a_sign_in_waits_five_minutes(client: ReadingClient, coach: Account, moved_clock: Move) -> None:
    begin = clock.now()
    first_step(client, coach)
    moved_clock(begin + timedelta(minutes=4, seconds=59))
    assert client.get(SECOND_STEP).status_code == 200
    moved_clock(begin + timedelta(minutes=5))
    late = second_step(client, code=code_now())
    assert late.headers["Location"] == "/accounts/sign-in" and not is_in(client)
    assert "Aloita uudelleen" in client.get("/accounts/sign-in").text


@pytest.mark.parametrize("change", ["password_hash", "second_factor_at", "closed_at"])
def test_a_change_meanwhile_ends_what_waits(client: ReadingClient, coach: Account, wiring: Wiring, change: str) -> None:
    first_step(client, coach)
    with wiring.uow.begin() as session:
        value = "another" if change == "password_hash" else clock.now() + timedelta(seconds=1)
        setattr(session.get_one(Account, coach.id), change, value)
    assert second_step(client, code=code_now()).headers["Location"] == "/accounts/sign-in"
    assert not is_in(client)


def test_the_second_step_is_of_the_account_that_passed_the_first(
    client: ReadingClient, coach: Account, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        other = factories.member(session, Role.COACH)
        other.password_hash = HASH
        row = factories.authenticator_app(session, other)
        row.sealed_secret = sealer_of((SECRET_KEY,)).seal("KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU", clock.now())
    first_step(client, coach)
    first_step(client, other)
    assert second_step(client, code=code_now()).status_code == 400, "the first account's code"
    assert second_step(client, code=code_now("KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU")).status_code == 303
    assert rows(wiring)[0].account_id == other.id


def test_a_recovery_code_lets_in_once_and_is_told(client: ReadingClient, coach: Account, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        codes = make_recovery_codes(session, actor_of(session, coach), session.get_one(Account, coach.id))
    first_step(client, coach)
    assert second_step(client, recovery_code=codes[3]).status_code == 303 and is_in(client)
    assert [row.code for row in letters(wiring, coach.email)] == ["recovery-code-used"]
    other = client.application.test_client()
    assert isinstance(other, ReadingClient)
    first_step(other, coach)
    assert second_step(other, recovery_code=codes[3]).status_code == 400 and not is_in(other)


def test_a_new_password_by_a_link_does_not_go_round_it(client: ReadingClient, coach: Account, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        ask_for_password_link(session, coach.email)
    given = {"password": "neljä kuivaa kauhaa", "again": "neljä kuivaa kauhaa"}
    reply = client.send(link_of(wiring, coach.email), given)
    assert reply.headers["Location"] == SECOND_STEP and not is_in(client)
    assert "toinen vaihe" in client.get(SECOND_STEP).text
    assert second_step(client, code=code_now()).status_code == 303 and is_in(client)


def test_tries_are_counted_by_sign_in_and_by_account(client: ReadingClient, coach: Account, moved_clock: Move) -> None:
    first_step(client, coach)
    for _try in range(5):
        assert second_step(client, code="000000").status_code == 400
    assert second_step(client, code=code_now()).status_code == 429, "five tries in one sign-in, even a right one"
    first_step(client, coach)
    for _try in range(4):
        assert second_step(client, code="000000").status_code == 400
    assert second_step(client, code=code_now()).status_code == 429, "ten tries at the account"
    assert not is_in(client)
    moved_clock(clock.now() + timedelta(minutes=16))
    first_step(client, coach)
    assert second_step(client, code=code_now()).status_code == 303


def test_a_right_code_forgives_the_wrong_ones_before(client: ReadingClient, coach: Account, moved_clock: Move) -> None:
    for _round in range(4):
        first_step(client, coach)
        for _try in range(4):
            assert second_step(client, code="000000").status_code == 400
        moved_clock(clock.now() + timedelta(seconds=30))
        assert second_step(client, code=code_now()).status_code == 303
        client.delete_cookie("loytamo")


def test_without_its_counter_the_second_step_refuses(
    client: ReadingClient, coach: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_step(client, coach)

    def broken(*_args: object, **_more: object) -> int:
        raise Unavailable

    monkeypatch.setattr(TableStorage, "incr", broken)
    assert second_step(client, code=code_now()).status_code == 503
    monkeypatch.undo()
    assert not is_in(client)


def test_whoever_was_in_before_is_out_and_ends_with_the_second_step(
    client: ReadingClient, coach: Account, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        boss = factories.member(session, Role.EMPLOYER)
    client.sign_in_as(boss)
    page = client.get("/accounts/me").text
    token = page.split('name="csrf_token" value="')[1].split('"')[0]
    client.post("/accounts/sign-in", data={"csrf_token": token, "email": coach.email, "password": PASSWORD})
    assert not is_in(client)
    second_step(client, code=code_now())
    assert [(row.account_id, row.revoked_at is None) for row in rows(wiring)] == [(boss.id, False), (coach.id, True)]


def test_a_renewed_sign_in_keeps_its_hat(client: ReadingClient, coach: Account, wiring: Wiring) -> None:
    client.sign_in_as(coach)
    with wiring.uow.begin() as session:
        session.scalars(select(LoginSession)).one().hat = "77"
    token = client.get("/accounts/me").text.split('name="csrf_token" value="')[1].split('"')[0]
    client.post("/accounts/sign-in", data={"csrf_token": token, "email": coach.email, "password": PASSWORD})
    second_step(client, code=code_now())
    assert [row.hat for row in rows(wiring)] == ["77", "77"]


@pytest.fixture
def demo(tmp_path: Path, database: str) -> Iterator[tuple[ReadingClient, Wiring]]:
    """A demo installation."""
    settings = settings_for(tmp_path, DATABASE_URL=database, LOYTAMO_MODE="demo")
    wiring = wire(settings)
    app = create_app(settings, wiring)
    app.test_client_class = ReadingClient
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    yield client, wiring
    wiring.engine.dispose()


@pytest.mark.parametrize(("email", "is_told"), [("kaisa@demo.example", True), ("kaisa@esimerkki.example", False)])
def test_the_demo_tells_the_codes_of_its_own_people_alone(
    demo: tuple[ReadingClient, Wiring], email: str, is_told: bool
) -> None:
    client, wiring = demo
    with wiring.uow.begin() as session:
        who = factories.account(session, email=email, password_hash=HASH)
        set_up_app(session, actor_of(session, who), who, sealer_of((SECRET_KEY,)), APP_SECRET, code_now())
    first_step(client, who)
    page = client.get(SECOND_STEP).text
    assert ("Demossa koodi on nyt" in page) is is_told
    assert (code_now(steps=1) in page) is is_told, "the one that set it up is used, so the next one is told"
    if is_told:
        assert second_step(client, code=code_now(steps=1)).status_code == 303


def test_outside_the_demo_no_page_tells_a_code(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        who = factories.account(session, email="kaisa@demo.example", password_hash=HASH)
        factories.authenticator_app(session, who)
    first_step(client, who)
    page = client.get(SECOND_STEP).text
    assert "Demossa" not in page and code_now() not in page


def test_an_account_whose_secret_cannot_be_opened_still_has_its_recovery_codes(
    client: ReadingClient, coach: Account, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        session.scalars(select(AuthenticatorApp)).one().sealed_secret = "from another key"
        codes = make_recovery_codes(session, actor_of(session, coach), session.get_one(Account, coach.id))
    first_step(client, coach)
    assert second_step(client, code=code_now()).status_code == 400
    assert second_step(client, recovery_code=codes[0]).status_code == 303
