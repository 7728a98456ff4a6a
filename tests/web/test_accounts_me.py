from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.models import Account, LoginSession
from marketplace.services.messages import queue_message
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import HASH, PASSWORD, csrf_of, heading, letters, link_of, post, sign_in

NEW = "neljä koiraa kalliolla"


@pytest.fixture
def boss(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.EMPLOYER)
        made.password_hash = HASH
        return made


@pytest.fixture
def other(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        return factories.member(session, Role.EMPLOYER)


def test_name_phone_and_language_are_changed_and_the_page_speaks_the_new_language(
    client: ReadingClient, boss: Account, wiring: Wiring
) -> None:
    sign_in(client, boss)
    data = {"name": "Liisa  Uusi", "phone": "+358 40 123 4567", "language": "sv"}
    assert post(client, "/accounts/me", data).status_code == 303
    page = client.get("/accounts/me")
    assert heading(page) == "Mitt konto"
    with wiring.uow.read() as session:
        kept = session.get_one(Account, boss.id)
        assert (kept.name, kept.phone, kept.language) == ("Liisa Uusi", "+358 40 123 4567", "sv")


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"name": "", "phone": "", "language": "fi"}, "name"),
        ({"name": "x" * 121, "phone": "", "language": "fi"}, "name"),
        ({"name": "Nimi", "phone": "soita joskus", "language": "fi"}, "phone"),
        ({"name": "Nimi", "phone": "", "language": "xx"}, "language"),
    ],
)
def test_wrong_details_are_said_and_what_was_typed_stays(
    client: ReadingClient, boss: Account, wiring: Wiring, data: dict[str, str], field: str
) -> None:
    sign_in(client, boss)
    reply = post(client, "/accounts/me", data)
    assert reply.status_code == 400
    assert f'href="#{field}"' in reply.text and f'value="{data["phone"]}"' in reply.text
    with wiring.uow.read() as session:
        assert session.get_one(Account, boss.id).name == boss.name


def test_a_new_password_ends_the_other_devices_and_is_told(
    client: ReadingClient, boss: Account, wiring: Wiring
) -> None:
    phone = client.application.test_client()
    assert isinstance(phone, ReadingClient)
    sign_in(phone, boss)
    sign_in(client, boss)
    data = {"current": PASSWORD, "password": NEW, "again": NEW}
    assert post(client, "/accounts/password", data).headers["Location"] == "/accounts/me"
    assert client.get("/accounts/me").status_code == 200
    assert phone.get("/accounts/me").status_code == 303
    assert [row.code for row in letters(wiring, boss.email)] == ["new-device", "password-changed"]
    fresh = client.application.test_client()
    assert isinstance(fresh, ReadingClient)
    assert sign_in(fresh, boss).status_code == 400
    assert sign_in(fresh, boss, NEW).status_code == 303


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"current": "väärä", "password": NEW, "again": NEW}, "current"),
        ({"current": PASSWORD, "password": NEW, "again": "muuta"}, "again"),
        ({"current": PASSWORD, "password": "salasana1", "again": "salasana1"}, "password"),
        ({"current": PASSWORD, "password": "", "again": ""}, "password"),
    ],
)
def test_a_password_is_not_changed_without_the_old_one_twice_the_new_one_and_a_good_one(
    client: ReadingClient, boss: Account, data: dict[str, str], field: str
) -> None:
    sign_in(client, boss)
    reply = post(client, "/accounts/password", data)
    assert reply.status_code == 400 and f'href="#{field}"' in reply.text
    assert not any(f'value="{typed}"' in reply.text for typed in data.values() if typed)
    fresh = client.application.test_client()
    assert isinstance(fresh, ReadingClient)
    assert sign_in(fresh, boss).status_code == 303


def test_one_device_or_all_others_are_signed_out_and_nobody_elses(
    client: ReadingClient, boss: Account, other: Account, wiring: Wiring
) -> None:
    devices = [client.application.test_client() for _ in range(3)]
    for device in devices:
        assert isinstance(device, ReadingClient)
        sign_in(device, boss)
    client.sign_in_as(other)
    with wiring.uow.read() as session:
        ids = [row.id for row in session.query(LoginSession).order_by(LoginSession.id) if row.account_id == boss.id]
    assert post(client, f"/accounts/sessions/{ids[0]}/end").status_code == 404
    assert post(client, f"/accounts/sessions/{10**30}/end").status_code == 404
    mine = devices[0]
    assert isinstance(mine, ReadingClient)
    assert mine.get("/accounts/me").text.count("/end") >= 2
    assert post(mine, f"/accounts/sessions/{ids[1]}/end").status_code == 303
    assert [device.get("/accounts/me").status_code for device in devices] == [200, 303, 200]
    assert post(mine, "/accounts/sessions/end-others").status_code == 303
    assert [device.get("/accounts/me").status_code for device in devices] == [200, 303, 303]
    assert client.get("/accounts/me").status_code == 200


def test_a_forgotten_password_is_set_by_a_link_that_opens_once(
    client: ReadingClient, boss: Account, wiring: Wiring
) -> None:
    sign_in(client, boss)
    visitor = client.application.test_client()
    assert isinstance(visitor, ReadingClient)
    known = visitor.send("/accounts/reset", {"email": boss.email})
    unknown = visitor.send("/accounts/reset", {"email": "kukaan@esimerkki.example"})
    assert known.headers["Location"] == unknown.headers["Location"] == "/accounts/reset/sent"
    assert letters(wiring, "kukaan@esimerkki.example") == []
    link = link_of(wiring, boss.email)
    assert link.rsplit("~", 1)[1] not in letters(wiring, boss.email)[0].path, "the row holds nothing that opens it"
    assert heading(visitor.get(link)) == heading(visitor.get(link)) == "Aseta salasana"
    assert visitor.send(link, {"password": "kissa123", "again": "kissa123"}).status_code == 400
    assert client.get("/accounts/me").status_code == 200, "until it is set nothing changes"
    assert visitor.send(link, {"password": NEW, "again": NEW}).headers["Location"] == "/start"
    assert visitor.get("/accounts/me").status_code == 200
    assert client.get("/accounts/me").status_code == 303, "whoever was signed in with the old one is out"
    again = visitor.post(link, data={"csrf_token": csrf_of(visitor), "password": NEW + "!", "again": NEW + "!"})
    assert again.status_code == 404 and heading(again) == "Linkki ei enää toimi"


def test_a_reset_link_holds_for_an_hour(
    client: ReadingClient, boss: Account, wiring: Wiring, moved_clock: Callable[[datetime], None]
) -> None:
    client.send("/accounts/reset", {"email": boss.email})
    link, asked = link_of(wiring, boss.email), clock.now()
    moved_clock(asked + timedelta(minutes=59, seconds=59))
    assert client.get(link).status_code == 200
    moved_clock(asked + timedelta(hours=1))
    assert client.get(link).status_code == 404
    assert client.send(link, {"password": NEW, "again": NEW}).status_code == 404


def test_letters_for_a_new_password_stop_at_three_an_hour_and_the_answer_stays_the_same(
    client: ReadingClient, boss: Account, wiring: Wiring
) -> None:
    answers = {client.send("/accounts/reset", {"email": boss.email}).headers["Location"] for _ in range(5)}
    assert answers == {"/accounts/reset/sent"}
    assert len(letters(wiring, boss.email)) == 3


@pytest.mark.parametrize("token", ["x", "abc.999999999999.e3b0c44298fc~nonsense", "%00", "ä" * 400])
def test_an_invented_link_opens_nothing(client: ReadingClient, token: str) -> None:
    assert client.get(f"/accounts/reset/{token}").status_code == 404
    assert client.send(f"/accounts/reset/{token}", {"password": NEW, "again": NEW}).status_code == 404


def test_messages_are_those_told_to_me_in_my_language_without_what_opens_a_link(
    client: ReadingClient, boss: Account, other: Account, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        for n in range(25):
            queue_message(session, boss, "employer-verified", f"/openings/{n}", {"employer": f"Firma {n} Oy"})
        queue_message(session, other, "employer-verified", "/openings/x", {"employer": "Vieras Oy"})
        queue_message(session, boss, "password-link", "/accounts/reset/{password:abc.1.def}")
    client.sign_in_as(boss)
    first, second = client.get("/accounts/messages"), client.get("/accounts/messages?page=2")
    assert first.text.index("Linkki uuteen salasanaan") < first.text.index("Firma 24 Oy on tarkistettu")
    assert "Vieras Oy" not in first.text + second.text
    assert "/accounts/reset/" not in first.text
    assert "Firma 0 Oy" in second.text and "Firma 0 Oy" not in first.text
    assert client.get("/language/en").status_code == 303
    assert "A link to a new password" in client.get("/accounts/messages").text
    assert client.get("/accounts/messages?page=-5").status_code == client.get("/accounts/messages?page=x").status_code


def test_visitors_are_sent_to_sign_in_and_back(client: ReadingClient) -> None:
    for path in ("/accounts/me", "/accounts/messages"):
        assert client.get(path).headers["Location"] == f"/accounts/sign-in?next={path}"
    assert client.send("/accounts/me", {"name": "x"}).headers["Location"] == "/accounts/sign-in"
