"""Setting up the second factor: forced for the roles that read many people's data, open to everybody else."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.models import Account, LoginSession
from marketplace.wiring import Wiring
from tests import factories
from tests.pages import ReadingClient
from tests.phone import code_now, secret_on
from tests.web.accounts_parts import HASH, heading, letters, post, second_step, sign_in

Move = Callable[[datetime], None]
PAGE = "/accounts/second-factor"
_CODE = re.compile(r'<li class="key">([a-z2-9-]{19})</li>')


@pytest.fixture
def fresh_coach(wiring: Wiring) -> Account:
    """A coach whose account was made this moment: no second factor yet."""
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.COACH)
        made.password_hash, made.second_factor_at = HASH, None
        return made


@pytest.fixture
def boss(wiring: Wiring) -> Account:
    with wiring.uow.begin() as session:
        made = factories.member(session, Role.EMPLOYER)
        made.password_hash = HASH
        return made


def sealed_on(html: str) -> str:
    found = re.search(r'name="sealed" value="([^"]+)"', html)
    assert found
    return found.group(1)


def set_up(client: ReadingClient, next_path: str = "") -> TestResponse:
    """Fill the set-up page as somebody does who has scanned its picture."""
    page = client.get(PAGE).text
    code = code_now(secret_on(page))
    return post(client, PAGE, {"sealed": sealed_on(page), "code": code, "next": next_path}, page=PAGE)


@pytest.mark.parametrize("role", [Role.COACH, Role.COORDINATOR, Role.ADMIN])
def test_it_is_set_up_before_anything_else_is_seen(client: ReadingClient, wiring: Wiring, role: Role) -> None:
    with wiring.uow.begin() as session:
        who = factories.member(session, role)
        who.second_factor_at = None
    client.sign_in_as(who)
    for path in ("/start", "/coach/cards", "/admin/health", "/accounts/me"):
        assert client.get(path).headers["Location"].startswith(f"{PAGE}?next="), path
    assert client.send("/accounts/me", {"name": "x"}).status_code == 403
    assert client.get("/how").status_code == 200, "public pages stay open"
    shown = set_up(client, "/accounts/messages")
    assert shown.status_code == 200 and 'href="/accounts/messages"' in shown.text
    assert client.get("/accounts/me").status_code == 200


def test_ten_codes_are_shown_once_and_other_devices_are_out(
    client: ReadingClient, fresh_coach: Account, wiring: Wiring
) -> None:
    other = client.application.test_client()
    assert isinstance(other, ReadingClient)
    other.sign_in_as(fresh_coach)
    client.sign_in_as(fresh_coach)
    codes = _CODE.findall(set_up(client).text)
    assert len(set(codes)) == 10
    assert not _CODE.findall(client.get(PAGE).text) and codes[0] not in client.get(PAGE).text
    assert other.get("/accounts/me").status_code == 303 and client.get("/accounts/me").status_code == 200
    assert [row.code for row in letters(wiring, fresh_coach.email)] == ["second-factor-on"]


def test_the_picture_the_link_and_the_key_say_the_same(client: ReadingClient, fresh_coach: Account) -> None:
    client.sign_in_as(fresh_coach)
    page = client.get(PAGE).text
    secret = secret_on(page)
    assert f"secret={secret}" in page and "otpauth://totp/" in page and "<svg" in page
    assert secret_on(client.get(PAGE).text) != secret, "each look offers a fresh one"


def test_a_wrong_first_code_keeps_the_same_picture(client: ReadingClient, fresh_coach: Account, wiring: Wiring) -> None:
    client.sign_in_as(fresh_coach)
    page = client.get(PAGE).text
    wrong = post(client, PAGE, {"sealed": sealed_on(page), "code": "000000"}, page=PAGE)
    assert wrong.status_code == 400 and secret_on(wrong.text) == secret_on(page)
    with wiring.uow.read() as session:
        assert session.get_one(Account, fresh_coach.id).second_factor_at is None


def test_a_key_of_somebody_else_or_of_an_hour_ago_is_not_taken(
    client: ReadingClient, fresh_coach: Account, boss: Account, moved_clock: Move
) -> None:
    client.sign_in_as(boss)
    foreign = client.get(PAGE).text
    client.sign_in_as(fresh_coach)
    given = {"sealed": sealed_on(foreign), "code": code_now(secret_on(foreign))}
    refused = post(client, PAGE, given, page=PAGE)
    assert refused.status_code == 400 and secret_on(refused.text) != secret_on(foreign)
    page = client.get(PAGE).text
    moved_clock(clock.now() + timedelta(hours=1, seconds=1))
    late = post(client, PAGE, {"sealed": sealed_on(page), "code": code_now(secret_on(page))}, page=PAGE)
    assert late.status_code == 400 and secret_on(late.text) != secret_on(page)


def test_who_sets_it_up_freely_is_asked_at_the_next_sign_in(
    client: ReadingClient, boss: Account, moved_clock: Move
) -> None:
    sign_in(client, boss)
    assert client.get("/start").status_code == 200, "nobody forces an employer"
    page = client.get(PAGE).text
    secret = secret_on(page)
    post(client, PAGE, {"sealed": sealed_on(page), "code": code_now(secret)}, page=PAGE)
    client.delete_cookie("loytamo")
    reply = client.send("/accounts/sign-in", {"email": boss.email, "password": "kolme kissaa katolla"})
    assert reply.headers["Location"].endswith("/second-step")
    assert second_step(client, code=code_now(secret)).status_code == 400, "the set-up's own code is used"
    assert second_step(client, code=code_now(secret, 1)).status_code == 303


def test_turning_off_asks_for_a_code_and_is_not_for_every_role(
    client: ReadingClient, boss: Account, fresh_coach: Account, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        for who in (boss, fresh_coach):
            factories.authenticator_app(session, session.get_one(Account, who.id))
    client.sign_in_as(fresh_coach)
    assert "off-code" not in client.get(PAGE).text
    assert post(client, f"{PAGE}/off", {"off-code": code_now()}).status_code == 403
    client.sign_in_as(boss)
    wrong = post(client, f"{PAGE}/off", {"off-code": "000000"})
    assert wrong.status_code == 400 and 'href="#off-code"' in wrong.text
    assert post(client, f"{PAGE}/off", {"off-code": code_now()}).headers["Location"] == "/accounts/me"
    with wiring.uow.read() as session:
        assert session.get_one(Account, boss.id).second_factor_at is None
        assert session.get_one(Account, fresh_coach.id).second_factor_at is not None
    assert [row.code for row in letters(wiring, boss.email)] == ["second-factor-off"]


def test_new_recovery_codes_ask_for_a_code_and_replace_the_old_ones(
    client: ReadingClient, fresh_coach: Account, moved_clock: Move
) -> None:
    client.sign_in_as(fresh_coach)
    old = _CODE.findall(set_up(client).text)
    assert "Jäljellä on 10 varakoodia" in client.get(PAGE).text
    assert post(client, f"{PAGE}/recovery-codes", {"codes-code": "000000"}).status_code == 400
    assert post(client, f"{PAGE}/recovery-codes").status_code == 400
    made = post(client, f"{PAGE}/recovery-codes", {"codes-recovery_code": old[0]})
    new = _CODE.findall(made.text)
    assert len(new) == 10 and not set(new) & set(old)
    assert post(client, f"{PAGE}/recovery-codes", {"codes-recovery_code": old[1]}).status_code == 400
    assert post(client, f"{PAGE}/recovery-codes", {"codes-recovery_code": new[1]}).status_code == 200


def test_another_app_asks_the_one_before(
    client: ReadingClient, fresh_coach: Account, wiring: Wiring, moved_clock: Move
) -> None:
    with wiring.uow.begin() as session:
        factories.authenticator_app(session, session.get_one(Account, fresh_coach.id))
    other = client.application.test_client()
    assert isinstance(other, ReadingClient)
    other.sign_in_as(fresh_coach)
    client.sign_in_as(fresh_coach)
    page = client.get(f"{PAGE}/app").text
    given = {"sealed": sealed_on(page), "code": code_now(secret_on(page))}
    wrong = post(client, f"{PAGE}/app", {**given, "before": "000000"})
    assert wrong.status_code == 400 and 'href="#before"' in wrong.text and secret_on(wrong.text) == secret_on(page)
    assert post(client, f"{PAGE}/app", {**given, "before": code_now()}).headers["Location"] == PAGE
    assert other.get("/accounts/me").status_code == 303
    assert [row.code for row in letters(wiring, fresh_coach.email)] == ["second-factor-changed"]
    moved_clock(clock.now() + timedelta(minutes=2))
    assert post(client, f"{PAGE}/recovery-codes", {"codes-code": code_now()}).status_code == 400, "the old app"
    assert post(client, f"{PAGE}/recovery-codes", {"codes-code": code_now(secret_on(page))}).status_code == 200


def test_setting_up_twice_shows_no_codes_again(client: ReadingClient, fresh_coach: Account, wiring: Wiring) -> None:
    client.sign_in_as(fresh_coach)
    page = client.get(PAGE).text
    given = {"sealed": sealed_on(page), "code": code_now(secret_on(page))}
    assert post(client, PAGE, given, page=PAGE).status_code == 200
    assert post(client, PAGE, given).headers["Location"] == PAGE
    with wiring.uow.read() as session:
        assert len(session.scalars(select(LoginSession)).all()) == 1


def test_guessing_on_the_page_is_counted_with_the_second_step(
    client: ReadingClient, fresh_coach: Account, wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        factories.authenticator_app(session, session.get_one(Account, fresh_coach.id))
    client.sign_in_as(fresh_coach)
    for _try in range(10):
        assert post(client, f"{PAGE}/recovery-codes", {"codes-code": "000000"}).status_code == 400
    assert post(client, f"{PAGE}/recovery-codes", {"codes-code": code_now()}).status_code == 429
    client.delete_cookie("loytamo")
    assert sign_in(client, fresh_coach).status_code == 429


def test_the_page_speaks_three_languages(client: ReadingClient, fresh_coach: Account) -> None:
    client.sign_in_as(fresh_coach)
    titles = {lang: heading(client.get(f"{PAGE}?lang={lang}")) for lang in ("fi", "sv", "en")}
    assert titles == {
        "fi": "Ota käyttöön kaksivaiheinen kirjautuminen",
        "sv": "Ta i bruk inloggning i två steg",
        "en": "Take sign-in in two steps into use",
    }


@pytest.fixture
def people(wiring: Wiring) -> dict[str, Account]:
    with wiring.uow.begin() as session:
        house, elsewhere = (factories.organisation(session, coaching=True) for _ in range(2))
        made = {
            "coordinator": factories.member(session, Role.COORDINATOR, house),
            "coach": factories.member(session, Role.COACH, house),
            "stranger": factories.member(session, Role.COACH, elsewhere),
        }
        for name in ("coach", "stranger"):
            factories.authenticator_app(session, made[name])
        return made


def test_a_coordinator_resets_for_an_own_coach_and_says_how(
    client: ReadingClient, people: dict[str, Account], wiring: Wiring
) -> None:
    coach, stranger = people["coach"], people["stranger"]
    client.sign_in_as(people["coordinator"])
    listed = client.get("/admin/second-factors").text
    assert coach.email in listed and stranger.email not in listed
    assert client.get(f"/admin/second-factors/{stranger.public_id}").status_code == 404
    path = f"/admin/second-factors/{coach.public_id}"
    assert post(client, path, {}).status_code == 400, "how it was verified is asked"
    assert post(client, path, {"how": "by mail"}).status_code == 400
    assert post(client, path, {"how": "met"}).headers["Location"] == "/admin/second-factors"
    assert coach.name in client.get("/admin/second-factors").text, "told once more by name"
    assert [row.code for row in letters(wiring, coach.email)] == ["second-factor-reset"]
    with wiring.uow.read() as session:
        assert session.get_one(Account, coach.id).second_factor_at is None
        assert session.get_one(Account, stranger.id).second_factor_at is not None
    assert post(client, path, {"how": "met"}).status_code == 303, "again: nothing to reset"
    assert len(letters(wiring, coach.email)) == 1


def test_after_a_reset_the_holder_signs_in_and_sets_it_up_anew(
    client: ReadingClient, people: dict[str, Account], wiring: Wiring
) -> None:
    with wiring.uow.begin() as session:
        session.get_one(Account, people["coach"].id).password_hash = HASH
    client.sign_in_as(people["coordinator"])
    post(client, f"/admin/second-factors/{people['coach'].public_id}", {"how": "called"})
    client.delete_cookie("loytamo")
    assert sign_in(client, people["coach"]).headers["Location"] == "/start"
    assert client.get("/start").headers["Location"].startswith(PAGE)
