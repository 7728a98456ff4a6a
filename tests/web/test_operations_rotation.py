"""A new key: who is signed in stays so, forms and links that are open still work, and what is new has the new key."""

import re
from pathlib import Path

import pytest
from flask import Flask

from marketplace import keys, links
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.services.messages import queue_message
from marketplace.services.passwords import hash_password
from marketplace.settings import Settings, read_settings
from marketplace.wiring import Wiring, wire
from tests import factories
from tests.conftest import settings_for
from tests.pages import ReadingClient

PASSWORD = "kolme kuivaa kauhaa"
NEW_KEY = "another key for tests that is long enough"


def _rotated(settings: Settings, wiring: Wiring, *, keeps_old: bool) -> Flask:
    old = {"SECRET_KEY_OLD": settings.secret_key} if keeps_old else {}
    changed = settings_for(settings.data_folder, DATABASE_URL=settings.database_url, SECRET_KEY=NEW_KEY, **old)
    app = create_app(changed, wire(changed, wiring.engine))
    app.test_client_class = ReadingClient
    return app


def _cookie(client: ReadingClient) -> str:
    found = client.get_cookie("loytamo", domain="127.0.0.1")
    assert found is not None
    return found.value


@pytest.mark.parametrize("keeps_old", [True, False])
def test_who_is_signed_in_stays_so_while_the_old_key_opens(
    client: ReadingClient, wiring: Wiring, settings: Settings, keeps_old: bool
) -> None:
    with wiring.uow.begin() as session:
        firm = factories.organisation(session)
        boss = factories.member(session, Role.EMPLOYER, firm)
        boss.password_hash = hash_password(PASSWORD)
    page = client.get("/accounts/sign-in", base_url="http://127.0.0.1")
    form = {"email": boss.email, "password": PASSWORD, "csrf_token": _token(page.text)}
    assert client.post("/accounts/sign-in", data=form, base_url="http://127.0.0.1").status_code == 303
    open_form = _token(client.get("/accounts/me", base_url="http://127.0.0.1").text)
    before = _cookie(client)
    after = _rotated(settings, wiring, keeps_old=keeps_old).test_client()
    assert isinstance(after, ReadingClient)
    after.set_cookie("loytamo", before, domain="127.0.0.1")
    page = after.get("/accounts/me", base_url="http://127.0.0.1")
    assert page.status_code == (200 if keeps_old else 303)
    left = after.post("/accounts/sign-out", data={"csrf_token": open_form}, base_url="http://127.0.0.1")
    assert left.status_code == (303 if keeps_old else 400), "the form that was open all the while"
    if keeps_old:
        assert _cookie(after) != before
        alone = _rotated(settings, wiring, keeps_old=False).test_client()
        alone.set_cookie("loytamo", _cookie(after), domain="127.0.0.1")
        with alone.session_transaction(base_url="http://127.0.0.1") as kept:
            assert kept is not None, "what is new needs no old key"


def _token(page: str) -> str:
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert found
    return found.group(1)


@pytest.mark.parametrize("keeps_old", [True, False])
def test_a_link_to_a_new_password_opens_while_the_old_key_does(
    client: ReadingClient, wiring: Wiring, settings: Settings, keeps_old: bool
) -> None:
    with wiring.uow.begin() as session:
        account = factories.account(session)
        account.password_hash = hash_password(PASSWORD)
    client.send("/accounts/reset", {"email": account.email})
    with wiring.uow.read() as session:
        (path,) = session.connection().exec_driver_sql("SELECT path FROM outgoing_message").scalars()
    sealed = links.path_with_token(settings.secret_key, path)
    assert client.get(sealed).status_code == 200
    reply = _rotated(settings, wiring, keeps_old=keeps_old).test_client().get(sealed)
    assert reply.status_code == (200 if keeps_old else 404)


@pytest.fixture
def kept(tmp_path: Path, database: str) -> Settings:
    """An installation whose key lies in its data folder."""
    environ = {"LOYTAMO_MODE": "test", "LOYTAMO_DATA": str(tmp_path), "DATABASE_URL": database}
    return read_settings(environ | {"LOYTAMO_BASE_URL": "http://127.0.0.1"})


def test_the_command_rotates_the_kept_key(kept: Settings, wiring: Wiring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    runner = create_app(kept, wiring_with(wiring, kept)).test_cli_runner()
    said = runner.invoke(args=["secrets", "rotate"])
    assert said.exit_code == 0 and "1 old open until 23.12.2026" in said.output
    fresh = keys.kept_key(kept.data_folder)
    assert fresh != kept.secret_key and fresh not in said.output and kept.secret_key not in said.output
    environ = {"LOYTAMO_MODE": "test", "LOYTAMO_DATA": str(kept.data_folder)}
    assert read_settings(environ).secret_keys == (kept.secret_key, fresh)


def wiring_with(wiring: Wiring, settings: Settings) -> Wiring:
    wiring.settings = settings
    return wiring


def test_letters_with_links_leave_first(kept: Settings, wiring: Wiring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with wiring.uow.begin() as session:
        account = factories.account(session)
        place = links.placeholder(links.INVITATION, "abc234")
        queue_message(session, account, "invitation-person", f"/invitations/{place}", {"coach": "Petri", "days": 14})
    said = create_app(kept, wiring_with(wiring, kept)).test_cli_runner().invoke(args=["secrets", "rotate"])
    assert said.exit_code == 2 and "1 letters with links" in said.output
    assert keys.kept_key(kept.data_folder) == kept.secret_key


def test_a_key_of_the_environment_is_rotated_there(
    app: Flask, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", settings.secret_key)
    said = app.test_cli_runner().invoke(args=["secrets", "rotate"])
    assert said.exit_code == 2 and "SECRET_KEY_OLD" in said.output
    assert not (settings.data_folder / keys.KEY_FILE).exists()
