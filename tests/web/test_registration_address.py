"""Another e-mail address: both addresses are told, a taken one is answered like a free one, the old one can say no."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.messages import DeliveryState
from marketplace.links import path_with_token, words_with_codes
from marketplace.models import Account, AddressChange, OutgoingMessage, Person
from marketplace.services.messages import queue_message
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.web.accounts_parts import HASH, PASSWORD, heading, letters, link_of, post, sign_in

NEW = "uusi.osoite@esimerkki.example"
PAGE = "/accounts/me/address"
Move = Callable[[datetime], None]


@pytest.fixture
def owner(wiring: Wiring) -> Account:
    """A jobseeker whose person has the same address."""
    with wiring.uow.begin() as session:
        made = factories.account(session, password_hash=HASH)
        factories.person(session, account_id=made.id, email=made.email)
        return made


@pytest.fixture
def other(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        return factories.account(session, password_hash=HASH)


def visitor_of(client: ReadingClient) -> ReadingClient:
    made = client.application.test_client()
    assert isinstance(made, ReadingClient)
    return made


def ask(client: ReadingClient, email: str = NEW, current: str = PASSWORD) -> Any:
    return post(client, PAGE, {"email": email, "current": current})


def stored(wiring: Wiring, account: Account) -> Account:
    with wiring.uow.read() as session:
        return session.get_one(Account, account.id)


def codes(wiring: Wiring, address: str) -> list[str]:
    return [row.code for row in letters(wiring, address)]


def link(wiring: Wiring, address: str, code: str) -> str:
    row = next(row for row in letters(wiring, address) if row.code == code)
    return path_with_token(wiring.settings.secret_key, row.path)


def test_the_new_address_confirms_and_both_are_told(client: ReadingClient, wiring: Wiring, owner: Account) -> None:
    with wiring.uow.begin() as session:
        waiting = queue_message(session, session.get_one(Account, owner.id), "password-changed", "/accounts/me")
        sent = queue_message(session, session.get_one(Account, owner.id), "password-changed", "/accounts/me")
        sent.state = DeliveryState.SENT
    client.sign_in_as(owner)
    assert ask(client).headers["Location"] == PAGE
    assert NEW in client.get(PAGE).text and NEW in client.get("/accounts/me").text, "the pending one is shown"
    assert codes(wiring, NEW) == ["address-confirm"]
    assert codes(wiring, owner.email)[-1] == "address-asked"
    visitor, there = visitor_of(client), link_of(wiring, NEW)
    assert heading(visitor.get(there)) == "Ota uusi osoite käyttöön"
    assert stored(wiring, owner).email == owner.email, "opening the link changes nothing"
    assert visitor.send(there).headers["Location"] == "/accounts/sign-in"
    assert (stored(wiring, owner).email, stored(wiring, owner).email_confirmed_at) == (NEW, clock.now())
    assert codes(wiring, NEW) == ["password-changed", "address-confirm", "address-changed"]
    assert codes(wiring, owner.email) == ["password-changed", "address-asked", "address-changed-old"]
    with wiring.uow.read() as session:
        assert session.scalars(select(Person)).one().email == NEW
        assert session.get_one(OutgoingMessage, waiting.id).to_address == NEW
        assert session.get_one(OutgoingMessage, sent.id).to_address == owner.email
    assert visitor.get(there).status_code == 404, "the link opens once"
    assert sign_in(visitor_of(client), owner).status_code == 400
    owner.email = NEW
    assert sign_in(visitor_of(client), owner).status_code == 303


def test_a_person_s_other_address_stays(client: ReadingClient, wiring: Wiring, other: Account) -> None:
    with wiring.uow.begin() as session:
        factories.person(session, account_id=other.id, email="oma@esimerkki.example")
    client.sign_in_as(other)
    ask(client)
    client.send(link_of(wiring, NEW))
    with wiring.uow.read() as session:
        assert session.scalars(select(Person)).one().email == "oma@esimerkki.example"


def test_a_taken_address_is_answered_like_a_free_one_and_cannot_be_confirmed(
    client: ReadingClient, wiring: Wiring, owner: Account, other: Account
) -> None:
    client.sign_in_as(owner)
    free, taken = ask(client), ask(client, other.email)
    assert (free.status_code, free.headers["Location"]) == (taken.status_code, taken.headers["Location"])
    assert other.email in client.get(PAGE).text
    assert codes(wiring, other.email) == ["address-taken"]
    assert codes(wiring, owner.email) == ["address-asked", "address-asked"]
    there = link_of(wiring, other.email)
    assert client.get(there).status_code == client.send(there).status_code == 404
    assert {stored(wiring, owner).email, stored(wiring, other).email} == {owner.email, other.email}


def test_only_the_newest_asked_for_address_can_be_confirmed_and_it_can_be_cancelled(
    client: ReadingClient, wiring: Wiring, owner: Account
) -> None:
    client.sign_in_as(owner)
    ask(client, "ensin@esimerkki.example")
    ask(client)
    assert client.get(link_of(wiring, "ensin@esimerkki.example")).status_code == 404
    assert client.get(link_of(wiring, NEW)).status_code == 200
    assert post(client, f"{PAGE}/cancel").headers["Location"] == PAGE
    assert client.get(link_of(wiring, NEW)).status_code == 404
    assert NEW not in client.get(PAGE).text


@pytest.mark.parametrize(("after", "status"), [(timedelta(hours=24, seconds=-1), 303), (timedelta(hours=24), 404)])
def test_the_link_holds_for_a_day(
    client: ReadingClient, wiring: Wiring, owner: Account, moved_clock: Move, after: timedelta, status: int
) -> None:
    client.sign_in_as(owner)
    ask(client)
    moved_clock(clock.now() + after)
    assert client.send(link_of(wiring, NEW)).status_code == status


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"email": NEW, "current": "väärä"}, "current"),
        ({"email": NEW, "current": ""}, "current"),
        ({"email": "ei osoite", "current": PASSWORD}, "email"),
        ({"email": "", "current": PASSWORD}, "email"),
    ],
)
def test_without_the_password_or_an_address_nothing_is_asked_and_nothing_typed_is_lost(
    client: ReadingClient, wiring: Wiring, owner: Account, typed: dict[str, str], field: str
) -> None:
    client.sign_in_as(owner)
    reply = post(client, PAGE, typed)
    assert reply.status_code == 400 and f'href="#{field}"' in reply.text
    assert f'value="{typed["email"]}"' in reply.text and PASSWORD not in reply.text
    assert ask(client, owner.email.upper()).status_code == 400, "the own address is no new one"
    with wiring.uow.read() as session:
        assert session.scalars(select(AddressChange)).all() == []


def test_guessing_the_password_here_ends_as_it_does_at_signing_in(
    client: ReadingClient, wiring: Wiring, owner: Account
) -> None:
    client.sign_in_as(owner)
    assert [ask(client, current="väärä").status_code for _ in range(11)] == [400] * 10 + [429]
    assert ask(client).status_code == 429


def test_the_old_address_stops_a_change_that_waits(client: ReadingClient, wiring: Wiring, owner: Account) -> None:
    client.sign_in_as(owner)
    ask(client)
    visitor, stop = visitor_of(client), link(wiring, owner.email, "address-asked")
    assert owner.email in visitor.get(stop).text
    assert client.get("/accounts/me").status_code == 200, "opening the link ends nothing"
    assert visitor.send(stop).headers["Location"] == "/accounts/address/stopped"
    assert visitor.get("/accounts/address/stopped").status_code == 200
    assert client.get("/accounts/me").status_code == 303, "whoever asked is out"
    assert visitor.get(link_of(wiring, NEW)).status_code == 404
    assert visitor.send(stop).status_code == 404
    assert codes(wiring, owner.email)[-1] == "password-link"
    assert stored(wiring, owner).password_hash is None


def test_the_old_address_takes_back_a_change_that_was_confirmed_and_those_after_it(
    client: ReadingClient, wiring: Wiring, owner: Account, moved_clock: Move
) -> None:
    client.sign_in_as(owner)
    for address in (NEW, "viela.uudempi@esimerkki.example"):
        ask(client, address)
        client.send(link_of(wiring, address))
    assert stored(wiring, owner).email == "viela.uudempi@esimerkki.example"
    stop = link(wiring, owner.email, "address-asked")
    assert stop != link(wiring, NEW, "address-asked")
    moved_clock(clock.now() + timedelta(days=7, seconds=-1))
    assert visitor_of(client).send(stop).status_code == 303
    assert stored(wiring, owner).email == owner.email
    with wiring.uow.read() as session:
        assert session.scalars(select(Person)).one().email == owner.email
    assert visitor_of(client).send(link(wiring, NEW, "address-asked")).status_code == 404
    assert codes(wiring, owner.email)[-1] == "password-link"


def test_after_a_week_a_change_stands(client: ReadingClient, wiring: Wiring, owner: Account, moved_clock: Move) -> None:
    client.sign_in_as(owner)
    ask(client)
    client.send(link_of(wiring, NEW))
    moved_clock(clock.now() + timedelta(days=7))
    assert client.send(link(wiring, owner.email, "address-changed-old")).status_code == 404
    assert stored(wiring, owner).email == NEW


def test_without_a_password_a_code_proves_who_asks(client: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        bare = factories.member(session, Role.EMPLOYER)
    client.sign_in_as(bare)
    assert 'name="current"' not in client.get(PAGE).text
    assert post(client, PAGE, {"email": NEW, "code": "000000"}).status_code == 400
    assert post(client, "/accounts/me/code", {"next": PAGE}).headers["Location"] == PAGE
    assert codes(wiring, bare.email) == ["sign-in-code"]
    assert post(client, PAGE, {"email": NEW, "code": digits_to(wiring, bare.email)}).headers["Location"] == PAGE
    assert codes(wiring, NEW) == ["address-confirm"]


def digits_to(wiring: Wiring, address: str) -> str:
    """The code of the newest letter, as the letter carries it."""
    row = letters(wiring, address)[-1]
    return str(words_with_codes(wiring.settings.secret_key, row.parameters)["code"])
