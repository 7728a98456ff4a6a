"""Where one is signed in: new devices are told, shared computers keep nothing, and each can be ended."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.models import Account, KnownDevice, LoginSession
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import HASH, csrf_of, heading, letters, post, sign_in

Move = Callable[[datetime], None]
FIREFOX = {"User-Agent": "Mozilla/5.0 (Android 14; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0"}
COOKIE = "loytamo-device"


@pytest.fixture
def boss(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.EMPLOYER)
        made.password_hash = HASH
        return made


def browser(client: ReadingClient) -> ReadingClient:
    made = client.application.test_client()
    assert isinstance(made, ReadingClient)
    return made


def out(client: ReadingClient) -> None:
    client.post("/accounts/sign-out", data={"csrf_token": csrf_of(client)})


def codes(wiring: Wiring, who: Account) -> list[str]:
    return [row.code for row in letters(wiring, who.email)]


def test_only_a_device_not_seen_before_is_told(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    sign_in(client, boss)
    assert codes(wiring, boss) == [], "the very first sign-in is no news"
    out(client)
    sign_in(client, boss)
    assert codes(wiring, boss) == [], "the same browser again"
    phone = browser(client)
    phone.environ_base["HTTP_USER_AGENT"] = FIREFOX["User-Agent"]
    sign_in(phone, boss)
    (told,) = letters(wiring, boss.email)
    assert (told.code, told.path) == ("new-device", "/accounts/me")
    assert (told.parameters["browser"], told.parameters["system"]) == ("Firefox", "Android")
    out(phone)
    sign_in(phone, boss)
    assert len(letters(wiring, boss.email)) == 1


def test_a_device_is_known_to_each_account_by_itself(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        other = factories.member(session, Role.EMPLOYER)
        other.password_hash = HASH
    sign_in(browser(client), other)
    sign_in(client, boss)
    sign_in(client, other)
    assert codes(wiring, other) == ["new-device"]
    token = client.get_cookie(COOKIE)
    assert token is not None
    with wiring.uow.read() as session:
        hashes = list(session.scalars(select(KnownDevice.device_hash)))
    assert len(set(hashes)) == 3 and token.value not in hashes


def test_the_devices_cookie_lives_a_year_and_reaches_no_script(client: ReadingClient, boss: Account) -> None:
    sent = [each for each in sign_in(client, boss).headers.getlist("Set-Cookie") if each.startswith(COOKIE)]
    assert len(sent) == 1 and "HttpOnly" in sent[0] and "SameSite=Lax" in sent[0] and "Max-Age=31536000" in sent[0]


def test_a_shared_computer_is_never_known(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    reply = sign_in(client, boss, shared="y")
    assert not [each for each in reply.headers.getlist("Set-Cookie") if each.startswith(COOKIE)]
    session_cookie = next(each for each in reply.headers.getlist("Set-Cookie") if each.startswith("loytamo="))
    assert "Expires" not in session_cookie and "Max-Age" not in session_cookie
    with wiring.uow.read() as session:
        assert session.scalars(select(KnownDevice)).all() == []
        assert session.scalars(select(LoginSession)).one().is_shared_computer
    out(client)
    sign_in(client, boss, shared="y")
    assert codes(wiring, boss) == ["new-device"]


def test_a_shared_computer_is_out_after_five_idle_minutes(
    client: ReadingClient, boss: Account, moved_clock: Move
) -> None:
    sign_in(client, boss, shared="y")
    for _step in range(4):
        moved_clock(clock.now() + timedelta(minutes=4, seconds=59))
        assert client.get("/accounts/me").status_code == 200
    moved_clock(clock.now() + timedelta(minutes=5))
    assert client.get("/accounts/me").status_code == 303


def test_ones_own_device_stays_in_after_five_minutes(client: ReadingClient, boss: Account, moved_clock: Move) -> None:
    sign_in(client, boss)
    page = client.get("/accounts/me").text
    assert "shared-computer.js" not in page and 'http-equiv="refresh"' not in page
    moved_clock(clock.now() + timedelta(hours=1))
    assert client.get("/accounts/me").status_code == 200


def test_a_forgotten_page_on_a_shared_computer_ends_by_itself(
    client: ReadingClient, boss: Account, moved_clock: Move
) -> None:
    sign_in(client, boss, shared="y")
    page = client.get("/accounts/me")
    assert 'content="300; url=/accounts/signed-out"' in page.text and "shared-computer.js" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    moved_clock(clock.now() + timedelta(minutes=5))
    goodbye = client.get("/accounts/signed-out")
    assert heading(goodbye) == "Olet kirjautunut ulos" and boss.name not in goodbye.text
    assert goodbye.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "shared-computer.js" not in goodbye.text
    assert "Clear-Site-Data" not in client.get("/accounts/signed-out").headers, "nobody else's browser is emptied"


def test_the_goodbye_page_of_one_window_ends_no_other_and_is_no_use(
    client: ReadingClient, boss: Account, wiring: Wiring, moved_clock: Move
) -> None:
    sign_in(client, boss, shared="y")
    begin = clock.now()
    moved_clock(begin + timedelta(minutes=4))
    goodbye = client.get("/accounts/signed-out")
    assert heading(goodbye) == "Sivu suljettiin" and "Clear-Site-Data" not in goodbye.headers
    with wiring.uow.read() as session:
        assert session.scalars(select(LoginSession)).one().seen_at == begin
    assert client.get("/accounts/still-here").status_code == 204
    moved_clock(begin + timedelta(minutes=8))
    assert client.get("/accounts/me").status_code == 200, "typing was use"


def test_signing_out_of_a_shared_computer_empties_the_browser(client: ReadingClient, boss: Account) -> None:
    sign_in(client, boss, shared="y")
    reply = client.post("/accounts/sign-out", data={"csrf_token": csrf_of(client)})
    assert reply.headers["Location"] == "/accounts/signed-out"
    assert reply.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    own = browser(client)
    sign_in(own, boss)
    reply = own.post("/accounts/sign-out", data={"csrf_token": csrf_of(own)})
    assert "Clear-Site-Data" not in reply.headers


def test_the_list_says_device_last_use_and_which_is_this_one(
    client: ReadingClient, boss: Account, moved_clock: Move
) -> None:
    begin = clock.now()
    phone, library, forgotten = (browser(client) for _ in range(3))
    phone.environ_base["HTTP_USER_AGENT"] = FIREFOX["User-Agent"]
    sign_in(forgotten, boss)
    moved_clock(begin + timedelta(hours=11, minutes=57))
    sign_in(phone, boss)
    sign_in(library, boss, shared="y")
    moved_clock(begin + timedelta(hours=11, minutes=59))
    sign_in(client, boss)
    page = client.get("/accounts/me").text
    assert page.count("Käytetty viimeksi") == 4 and "Firefox, Android" in page
    assert page.count("Tämä laite") == 1 and page.count("Yhteinen kone") == 1
    moved_clock(begin + timedelta(hours=12, minutes=2))
    page = client.get("/accounts/me").text
    assert page.count("Käytetty viimeksi") == 2, "who is out for lack of use is not in the list"
    assert "Yhteinen kone" not in page


def test_one_or_all_others_are_signed_out(client: ReadingClient, boss: Account, wiring: Wiring) -> None:
    one, two = browser(client), browser(client)
    for each in (one, two, client):
        sign_in(each, boss)
    with wiring.uow.read() as session:
        numbers = list(session.scalars(select(LoginSession.id).order_by(LoginSession.id)))
    post(client, f"/accounts/sessions/{numbers[0]}/end")
    assert one.get("/accounts/me").status_code == 303 and two.get("/accounts/me").status_code == 200
    post(client, "/accounts/sessions/end-others")
    assert two.get("/accounts/me").status_code == 303 and client.get("/accounts/me").status_code == 200
