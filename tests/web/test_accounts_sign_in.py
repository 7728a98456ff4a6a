import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.errors import Unavailable
from marketplace.models import Account, LoginSession
from marketplace.web.rates import TableStorage
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import HASH, PASSWORD, csrf_of, sign_in

Move = Callable[[datetime], None]


@pytest.fixture
def coach(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.COACH)
        made.password_hash = HASH
        factories.authenticator_app(session, made)
        return made


@pytest.fixture
def boss(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.EMPLOYER)
        made.password_hash = HASH
        return made


def rows(wiring: Wiring) -> list[LoginSession]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(LoginSession).order_by(LoginSession.id)))


def bare(html: str, address: str) -> str:
    """A page without what differs by itself: the address typed and the form's token."""
    return re.sub(r'name="csrf_token" value="[^"]+"', "", html).replace(address, "")


def is_in(client: ReadingClient) -> bool:
    return client.get("/accounts/me").status_code == 200


def test_address_and_password_sign_in_and_anything_else_does_not(client: ReadingClient, boss: Account) -> None:
    refused = sign_in(client, boss, "väärä salasana")
    assert refused.status_code == 400 and not is_in(client)
    assert sign_in(client, boss, email=boss.email.upper()).headers["Location"] == "/start"
    assert is_in(client)


def test_an_unknown_address_gets_the_same_answer_as_a_wrong_password(client: ReadingClient, boss: Account) -> None:
    wrong = client.send("/accounts/sign-in", {"email": boss.email, "password": "väärä salasana"})
    unknown = client.send("/accounts/sign-in", {"email": "kukaan@esimerkki.example", "password": "väärä salasana"})
    assert wrong.status_code == unknown.status_code == 400
    assert bare(wrong.text, boss.email) == bare(unknown.text, "kukaan@esimerkki.example")
    assert "väärä salasana" not in wrong.text, "a password is never shown again"
    assert f'value="{boss.email}"' in wrong.text, "the address stays"


def test_an_unknown_address_costs_a_verification_too(
    client: ReadingClient, boss: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored: list[str | None] = []
    monkeypatch.setattr("marketplace.web.accounts.sign_in.is_password", lambda known, given: stored.append(known))
    sign_in(client, boss)
    client.send("/accounts/sign-in", {"email": "kukaan@esimerkki.example", "password": PASSWORD})
    assert stored == [HASH, None]


@pytest.mark.parametrize(
    "email", ["", "ei osoite", "a@b", "x" * 260 + "@esimerkki.example", "a\x00b@esimerkki.example"]
)
def test_what_is_no_address_is_said_at_the_field(client: ReadingClient, email: str) -> None:
    reply = client.send("/accounts/sign-in", {"email": email, "password": PASSWORD})
    assert reply.status_code == 400 and 'href="#email"' in reply.text


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/coach/people?q=a", "/coach/people?q=a"),
        ("//evil.example/x", "/start"),
        ("https://evil.example", "/start"),
        ("/\\evil.example", "/start"),
        ("javascript:alert(1)", "/start"),
        ("", "/start"),
    ],
)
def test_after_signing_in_only_own_pages_are_led_to(
    client: ReadingClient, boss: Account, wanted: str, leads_to: str
) -> None:
    assert sign_in(client, boss, next=wanted).headers["Location"] == leads_to


def test_signing_in_gives_a_new_token_and_ends_the_one_before(
    client: ReadingClient, boss: Account, wiring: Wiring
) -> None:
    sign_in(client, boss)
    token = csrf_of(client)
    with client.session_transaction() as cookie:
        first = cookie["token"]
        assert "csrf_token" in cookie
    client.post("/accounts/sign-in", data={"csrf_token": token, "email": boss.email, "password": PASSWORD})
    with client.session_transaction() as cookie:
        assert cookie["token"] != first
        assert "csrf_token" not in cookie, "nothing of the browser's session before is kept"
    before, after = rows(wiring)
    assert before.revoked_at is not None and after.revoked_at is None
    assert first not in (before.token_hash, after.token_hash), "the row holds a hash"


def test_signing_out_ends_the_session_also_for_a_kept_cookie(client: ReadingClient, boss: Account) -> None:
    sign_in(client, boss)
    with client.session_transaction() as cookie:
        kept = cookie["token"]
    assert client.post("/accounts/sign-out", data={"csrf_token": csrf_of(client)}).headers["Location"] == "/"
    with client.session_transaction() as cookie:
        cookie["token"] = kept
    assert not is_in(client)


def test_a_coach_is_signed_out_after_four_idle_hours_an_employer_after_twelve(
    client: ReadingClient, coach: Account, boss: Account, moved_clock: Move
) -> None:
    begin = clock.now()
    for account, idle in ((coach, timedelta(hours=4)), (boss, timedelta(hours=12))):
        moved_clock(begin)
        sign_in(client, account)
        moved_clock(begin + idle - timedelta(seconds=1))
        assert is_in(client), "one second before"
        moved_clock(clock.now() + idle)
        assert not is_in(client), "at the limit, counted from the last use"


def test_a_session_ends_at_its_longest_even_in_use(
    client: ReadingClient, coach: Account, boss: Account, moved_clock: Move
) -> None:
    begin = clock.now()
    for account, longest in ((coach, timedelta(hours=12)), (boss, timedelta(days=30))):
        moved_clock(begin)
        sign_in(client, account)
        at = begin
        while at + timedelta(hours=3) < begin + longest:
            at += timedelta(hours=3)
            moved_clock(at)
            assert is_in(client)
        moved_clock(begin + longest)
        assert not is_in(client)


def test_use_is_noted_at_most_every_ten_minutes(
    client: ReadingClient, boss: Account, wiring: Wiring, moved_clock: Move
) -> None:
    sign_in(client, boss)
    begin = clock.now()
    moved_clock(begin + timedelta(minutes=9, seconds=59))
    client.get("/accounts/me")
    assert rows(wiring)[0].seen_at == begin
    moved_clock(begin + timedelta(minutes=10))
    client.get("/accounts/me")
    assert rows(wiring)[0].seen_at == begin + timedelta(minutes=10)


def test_a_closed_account_is_out_at_once(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    sign_in(client, boss)
    with wiring.uow.begin() as session:
        session.get_one(Account, boss.id).closed_at = clock.now()
    assert not is_in(client)
    assert sign_in(client, boss).status_code == 400


def test_ten_tries_at_one_address_then_a_pause_for_that_address_alone(
    client: ReadingClient, coach: Account, boss: Account, moved_clock: Move
) -> None:
    for _ in range(10):
        assert sign_in(client, boss, "väärä salasana").status_code == 400
    paused = sign_in(client, boss)
    assert paused.status_code == 429 and boss.email in paused.text, "even the right one waits, the address stays"
    assert sign_in(client, coach).status_code == 303
    moved_clock(clock.now() + timedelta(minutes=15, seconds=1))
    client.delete_cookie("loytamo")
    assert sign_in(client, boss).status_code == 303


def test_without_its_counter_signing_in_refuses_and_reading_goes_on(
    client: ReadingClient, boss: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_more: object) -> int:
        raise Unavailable

    monkeypatch.setattr(TableStorage, "incr", broken)
    assert sign_in(client, boss).status_code == 503
    assert client.get("/").status_code == 200
