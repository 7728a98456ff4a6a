"""What a passkey's answer has to be: made for this service, this sign-in, this account. Real ones: tests/browser."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.models import Account, Passkey
from marketplace.wiring import Wiring, wire
from tests import factories
from tests.conftest import settings_for
from tests.pages import ReadingClient
from tests.web.accounts_parts import HASH, PASSWORD, SECOND_STEP, letters, post

PAGE = "/accounts/second-factor"
ANSWERS = (
    "",
    "[]",
    "{}",
    "null",
    '{"id": "a2V5"}',
    '{"id": 7, "rawId": [], "response": {}, "type": "public-key"}',
    '{"id":"a2V5","rawId":"a2V5","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AA",'
    '"signature":"AA","attestationObject":"oA"}}',
    '{"id": "' + "a" * 30_000 + '"}',
    "\x00{",
)


@pytest.fixture
def named(tmp_path: Path, database: str) -> Iterator[tuple[ReadingClient, Wiring]]:
    """A service that is reached by a name."""
    settings = settings_for(tmp_path, DATABASE_URL=database, LOYTAMO_BASE_URL="http://localhost")
    wiring = wire(settings)
    app = create_app(settings, wiring)
    app.test_client_class = ReadingClient
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    yield client, wiring
    wiring.engine.dispose()


def coach_with_key(wiring: Wiring, credential: str = "a2V5") -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.COACH)
        made.password_hash = HASH
        factories.authenticator_app(session, made)
        row = Passkey(account_id=made.id, credential_id=credential, public_key="AA", created_at=clock.now())
        session.add(row)
        return made


def keys(wiring: Wiring) -> list[Passkey]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(Passkey).order_by(Passkey.id)))


def options_on(html: str) -> dict[str, object]:
    found = re.search(r'data-options="([^"]+)"', html)
    assert found
    read = json.loads(unescape(found.group(1)))
    assert isinstance(read, dict)
    return read


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_proves_nothing_opens_and_adds_nothing(named: tuple[ReadingClient, Wiring], answer: str) -> None:
    client, wiring = named
    coach = coach_with_key(wiring)
    client.send("/accounts/sign-in", {"email": coach.email, "password": PASSWORD})
    refused = client.send(f"{SECOND_STEP}/passkey", {"credential": answer})
    assert refused.status_code == 400 and "Pääsyavain ei kelvannut" in refused.text
    assert client.get("/accounts/me").status_code == 303
    client.sign_in_as(coach)
    assert post(client, f"{PAGE}/passkeys", {"credential": answer}).headers["Location"] == PAGE
    assert len(keys(wiring)) == 1 and letters(wiring, coach.email) == []


def test_the_challenge_is_of_this_sign_in(named: tuple[ReadingClient, Wiring]) -> None:
    client, wiring = named
    coach = coach_with_key(wiring)
    challenges = set()
    for _sign_in in range(2):
        client.send("/accounts/sign-in", {"email": coach.email, "password": PASSWORD})
        first, again = (options_on(client.get(SECOND_STEP).text) for _look in range(2))
        assert first["challenge"] == again["challenge"] and first["rpId"] == "localhost"
        assert [each["id"] for each in first["allowCredentials"]] == ["a2V5"]  # type: ignore[attr-defined] # JSON
        challenges.add(first["challenge"])
    assert len(challenges) == 2


def test_tries_are_counted_as_codes_are(named: tuple[ReadingClient, Wiring]) -> None:
    client, wiring = named
    coach = coach_with_key(wiring)
    client.send("/accounts/sign-in", {"email": coach.email, "password": PASSWORD})
    for _try in range(5):
        assert client.send(f"{SECOND_STEP}/passkey", {"credential": "{}"}).status_code == 400
    assert client.send(f"{SECOND_STEP}/passkey", {"credential": "{}"}).status_code == 429
    assert client.send(SECOND_STEP, {"code": "000000"}).status_code == 429


def test_only_ones_own_passkey_is_removed(named: tuple[ReadingClient, Wiring]) -> None:
    client, wiring = named
    coach, other = coach_with_key(wiring), coach_with_key(wiring, "b3RoZXI")
    own, foreign = keys(wiring)
    client.sign_in_as(coach)
    assert post(client, f"{PAGE}/passkeys/{foreign.public_id}/remove").status_code == 404
    assert post(client, f"{PAGE}/passkeys/{own.public_id}/remove").headers["Location"] == PAGE
    assert [row.id for row in keys(wiring)] == [foreign.id]
    assert [row.code for row in letters(wiring, coach.email)] == ["passkey-removed"]
    assert letters(wiring, other.email) == []


def test_without_waiting_nobody_passes(named: tuple[ReadingClient, Wiring]) -> None:
    client, _wiring = named
    assert client.send(f"{SECOND_STEP}/passkey", {"credential": "{}"}).headers["Location"] == "/accounts/sign-in"


def test_at_a_number_nothing_is_offered(client: ReadingClient, wiring: Wiring) -> None:
    coach = coach_with_key(wiring)
    client.sign_in_as(coach)
    page = client.get(PAGE).text
    assert "data-passkey" not in page and "passkeys.js" not in page
    assert post(client, f"{PAGE}/passkeys", {"credential": "{}"}).headers["Location"] == PAGE
    assert len(keys(wiring)) == 1
