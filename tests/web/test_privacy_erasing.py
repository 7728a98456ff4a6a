"""Erasing, opening what is closed, keeping, and the rules of retention."""

from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from marketplace import clock
from marketplace.models import (
    Account,
    ErasureRequest,
    Person,
    ReadAudit,
    RetentionRule,
)
from marketplace.services.passwords import hash_password
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON
from tests.factories import world as small_world
from tests.factories.retention import load_rules
from tests.factories.world import SECRET_COACH_TEXT, SECRET_NAME, SECRET_PHONE

PASSWORD = "pitkä salasana 77"
HASH = hash_password(PASSWORD)


@pytest.fixture
def world(wiring: Wiring) -> small_world.World:
    with wiring.uow.begin() as session:
        load_rules(session)
        made = small_world.build(session)
        for account in made.accounts.values():
            account.password_hash = HASH
        return made


def client_of(app: Flask, world: small_world.World, who: str) -> Any:
    return app.test_client().sign_in_as(world.accounts[who])  # type: ignore[attr-defined] # our own client class


def test_erasing_waits_a_week_and_can_be_taken_back(app: Flask, wiring: Wiring, world: small_world.World) -> None:
    client = client_of(app, world, "jobseeker")
    assert client.get("/privacy/erase").status_code == 200
    assert client.send("/privacy/erase", {"current": "väärä"}).status_code == 400
    assert client.send("/privacy/erase", {"current": PASSWORD}).status_code == 303
    with wiring.uow.read() as session:
        row = session.scalars(select(ErasureRequest)).one()
        assert (row.due_at - NOON).days == 7 and session.get_one(Person, world.person.id).erased_at is None
    assert "Peru poistaminen" in client.get("/privacy/mine").get_data(as_text=True)
    client.send("/privacy/erase/take-back")
    with wiring.uow.read() as session:
        assert session.scalars(select(ErasureRequest.taken_back_at)).one() == NOON


def test_erasing_at_once_takes_the_account_too(app: Flask, wiring: Wiring, world: small_world.World) -> None:
    client = client_of(app, world, "jobseeker")
    reply = client.send("/privacy/erase", {"current": PASSWORD, "at_once": "y"})
    assert reply.status_code == 303 and reply.headers["Location"].endswith("/")
    assert client.get("/privacy/mine").status_code == 303, "signed out"
    with wiring.uow.read() as session:
        assert session.get_one(Account, world.accounts["jobseeker"].id).closed_at == NOON
        assert session.get_one(Person, world.person.id).name != SECRET_NAME
    for who, address in (
        ("coach", f"/introductions/{world.introduction.public_id}"),
        ("coach", f"/placements/{world.placement.public_id}"),
        ("coach", "/coach/people"),
        ("employer", f"/introductions/{world.introduction.public_id}"),
        ("employer", f"/placements/{world.placement.public_id}"),
        ("coach", "/introductions"),
        ("employer", "/introductions"),
        ("coach", "/start"),
        ("employer", "/start"),
    ):
        page = client_of(app, world, who).get(address)
        assert page.status_code in (200, 404), (who, address, page.status_code)
        assert "järjestelijä" not in page.get_data(as_text=True).lower(), (who, address)


def test_a_coach_and_an_admin_ask_for_erasing_with_a_reason(
    app: Flask, wiring: Wiring, world: small_world.World
) -> None:
    with wiring.uow.begin() as session:
        person = make.person(session, world.accounts["coach"], world.house, email="kortteinen@esimerkki.example")
    coach, address = client_of(app, world, "coach"), f"/privacy/people/{person.public_id}/erase"
    assert coach.get(address).status_code == 200 and coach.send(address, {"reason": ""}).status_code == 400
    assert coach.send(address, {"reason": "pyysi tapaamisessa"}).status_code == 303
    coach.send(f"{address}/take-back")
    admin = client_of(app, world, "admin")
    assert admin.send("/privacy/erasures", {"who": "ei kukaan", "reason": "pyysi"}).status_code == 400
    assert admin.send("/privacy/erasures", {"who": person.email, "reason": "kirje"}).status_code == 303
    html = admin.get("/privacy/erasures").get_data(as_text=True)
    assert person.public_id in html and person.name not in html
    with wiring.uow.read() as session:
        rows = session.scalars(select(ErasureRequest).order_by(ErasureRequest.id)).all()
    assert [(row.reason, row.taken_back_at) for row in rows] == [("pyysi tapaamisessa", NOON), ("kirje", None)]
    assert admin.send(f"/privacy/erasures/{rows[1].id}/take-back").status_code == 303


def test_a_colleague_opens_what_is_closed_only_with_a_reason_for_an_hour(
    app: Flask, wiring: Wiring, world: small_world.World, moved_clock: Any
) -> None:
    address = f"/privacy/cards/{world.card.public_id}"
    client = client_of(app, world, "same_house_coach")
    assert client.get(f"{address}/opened").headers["Location"].endswith("/why")
    for typed in ({}, {"why": "standing_in", "words": ""}, {"why": "curious", "words": "muuten vain"}):
        assert client.send(f"{address}/why", typed).status_code == 400
    card_page = client.get(f"/cards/{world.card.public_id}").get_data(as_text=True)
    assert SECRET_NAME not in card_page and f"{address}/why" in card_page
    assert client.send(f"{address}/why", {"why": "standing_in", "words": "viikon tuuraus"}).status_code == 303
    html = client.get(f"{address}/opened").get_data(as_text=True)
    assert SECRET_NAME in html and SECRET_PHONE in html and SECRET_COACH_TEXT not in html
    assert client_of(app, world, "coordinator").get(f"{address}/opened").status_code == 303, "for whoever said why"
    for who, status in (("coach", 403), ("other_house_coach", 403), ("employer", 404), ("jobseeker", 403)):
        assert client_of(app, world, who).get(f"{address}/opened").status_code == status, who
    with wiring.uow.read() as session:
        rows = session.scalars(select(ReadAudit).where(ReadAudit.reason == "viikon tuuraus")).all()
        assert [(row.what, row.why_code) for row in rows] == [("with_reason", "standing_in"), ("card", None)]
        assert {"needs", "name"} <= set(rows[1].fields)
    seen = client_of(app, world, "jobseeker").get("/privacy/mine").get_data(as_text=True)
    assert "Tuuraan omaa valmentajaa: viikon tuuraus" in seen
    own = client_of(app, world, "coach").get(f"/cards/{world.card.public_id}/readers").get_data(as_text=True)
    assert "viikon tuuraus" in own
    moved_clock(NOON + timedelta(hours=1))
    late = client_of(app, world, "same_house_coach")
    assert late.get(f"{address}/opened").headers["Location"].endswith("/why")


def test_a_card_is_kept_by_one_click(app: Flask, wiring: Wiring, world: small_world.World) -> None:
    address = f"/privacy/cards/{world.card.public_id}/keep"
    for who, status in (("jobseeker", 303), ("coach", 303), ("same_house_coach", 403), ("employer", 404)):
        assert client_of(app, world, who).send(address).status_code == status, who
    assert client_of(app, world, "jobseeker").get(address).status_code == 200


def test_an_admin_changes_a_rule_from_a_day_on_and_the_past_stands(
    app: Flask, wiring: Wiring, world: small_world.World, moved_clock: Any
) -> None:
    admin = client_of(app, world, "admin")
    assert "12 kuukautta" in app.test_client().get("/privacy/rules").get_data(as_text=True)
    address = "/privacy/rules/change?rule=card_unvisited"
    good = {"amount": "9", "valid_from": "2026-12-01", "why": "kokemus ensimmäiseltä vuodelta"}
    wrong = ({"amount": "2"}, {"amount": "nolla"}, {"amount": "-5"}, {"valid_from": "2026-11-22"}, {"why": ""})
    for change in wrong:
        assert admin.send(address, {**good, **change}).status_code == 400, change
    assert admin.send(address, good).status_code == 303
    assert "kokemus" in admin.get(address).get_data(as_text=True)
    assert admin.get("/privacy/rules/change?rule=nonsense").status_code == 404
    with wiring.uow.read() as session:
        rows = session.scalars(select(RetentionRule).where(RetentionRule.code == "card_unvisited"))
        assert sorted((row.valid_from, row.amount) for row in rows) == [
            (date(2026, 11, 1), 12),
            (date(2026, 12, 1), 9),
        ]
    assert "12 kuukautta" in app.test_client().get("/privacy/rules").get_data(as_text=True)
    moved_clock(NOON + timedelta(days=8))
    assert "9 kuukautta" in app.test_client().get("/privacy/rules").get_data(as_text=True)
    with wiring.uow.begin() as session:
        load_rules(session)
        assert clock.today() == date(2026, 12, 1)
        assert session.scalar(select(func.count(RetentionRule.id))) == len(set(session.scalars(
            select(RetentionRule.code)))) + 1, "the release brings nothing back"  # fmt: skip
