"""One's own data on the pages: who sees it, consents, reads by day, a copy, erasing, opening with a reason, rules."""

import json
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from marketplace.domain.visibility import Reader
from marketplace.models import (
    Account,
    CardNeeds,
    Consent,
    HistoryRow,
    ReadAudit,
)
from marketplace.services.exchange_cards import CONSENT_UNSTATED
from marketplace.services.passwords import hash_password
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON
from tests.factories import whole_person
from tests.factories import world as small_world
from tests.factories.planted import plant
from tests.factories.retention import load_rules
from tests.factories.world import SECRET_COACH_TEXT, SECRET_NAME

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


def read(wiring: Wiring, world: small_world.World, **values: Any) -> None:
    given: dict[str, Any] = {
        "at": NOON,
        "account_id": world.accounts["coach"].id,
        "organisation_id": world.house.id,
        "reader": Reader.OWN_COACH.value,
        "what": "card",
    }
    with wiring.uow.begin() as session:
        session.add(ReadAudit(**{**given, **values}))


def test_reads_stand_by_day_in_one_sentence_each_with_a_number(
    app: Flask, wiring: Wiring, world: small_world.World
) -> None:
    card = world.card
    for hour in range(3):
        read(wiring, world, card_id=card.id, person_id=card.person_id, at=NOON - timedelta(hours=hour))
    read(wiring, world, what="listing", card_ids=(card.id, 4711), account_id=world.accounts["same_house_coach"].id)
    read(wiring, world, what="listing", card_ids=(4711,), account_id=world.accounts["other_house_coach"].id)
    read(wiring, world, what="rank", card_ids=(card.id,), at=NOON - timedelta(days=2))
    html = client_of(app, world, "jobseeker").get("/privacy/mine").get_data(as_text=True)
    coach, house = world.accounts["coach"].name, world.house.name
    assert f"{coach}, {house}, avasi korttisi 3 kertaa." in html
    assert f"{world.accounts['same_house_coach'].name}, {house}, näki korttisi hakutuloksissa." in html
    assert f"{coach}, {house}, vertasi korttiasi avoimiin paikkoihin." in html
    assert world.accounts["other_house_coach"].name not in html


def test_older_days_are_on_the_next_page_and_each_day_is_whole(
    app: Flask, wiring: Wiring, world: small_world.World
) -> None:
    card = world.card
    for day in range(4):
        for _ in range(90):
            read(wiring, world, card_id=card.id, person_id=card.person_id, at=NOON - timedelta(days=day))
    client = client_of(app, world, "jobseeker")
    first = client.get("/privacy/mine").get_data(as_text=True)
    assert first.count("avasi korttisi 90 kertaa.") == 2 and "before=2026-11-22" in first
    second = client.get("/privacy/mine?before=2026-11-22").get_data(as_text=True)
    assert second.count("avasi korttisi 90 kertaa.") == 2 and "before=" not in second
    assert client.get("/privacy/mine?before=xx").status_code == 200


def test_the_coach_of_somebody_without_an_account_shows_the_page_and_that_is_noted(
    app: Flask, wiring: Wiring, world: small_world.World
) -> None:
    with wiring.uow.begin() as session:
        person = make.person(session, world.accounts["coach"], world.house, name="Kortiton Kortteinen")
        make.card(session, person, world.house)
    address = f"/privacy/people/{person.public_id}"
    assert "Kortiton Kortteinen" in client_of(app, world, "coach").get(address).get_data(as_text=True)
    with wiring.uow.read() as session:
        row = session.scalars(select(ReadAudit).where(ReadAudit.person_id == person.id)).one()
        assert (row.what, row.account_id) == ("person", world.accounts["coach"].id)
    for who in ("same_house_coach", "coordinator", "jobseeker", "employer", "admin"):
        assert client_of(app, world, who).get(address).status_code == 404, who
    own = f"/privacy/people/{world.person.public_id}"
    assert client_of(app, world, "coach").get(own).status_code == 403, "a person with an account looks at it themselves"


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_needs_that_came_without_a_word_are_asked_about(
    app: Flask, wiring: Wiring, world: small_world.World, answer: str
) -> None:
    with wiring.uow.begin() as session:
        consent = session.scalars(select(Consent).where(Consent.card_id == world.card.id)).one()
        consent.text_version = CONSENT_UNSTATED
    client = client_of(app, world, "jobseeker")
    html = client.get("/privacy/mine").get_data(as_text=True)
    assert "Tiedosto ei kertonut" in html and "Saammeko pitää" in html
    address = f"/privacy/cards/{world.card.public_id}/needs"
    client.send(address, {"answer": "perhaps"})
    with wiring.uow.read() as session:
        assert session.scalar(select(func.count(Consent.id))) == 1
    assert client.send(address, {"answer": answer}).status_code == 303
    with wiring.uow.read() as session:
        consents = session.scalars(select(Consent).order_by(Consent.id)).all()
        needs = session.scalars(select(CardNeeds)).all()
        assert consents[0].withdrawn_at == NOON and len(needs) == (1 if answer == "yes" else 0)
        assert len(consents) == (2 if answer == "yes" else 1)
        if answer == "yes":
            assert consents[1].how.value == "own" and needs[0].consent_id == consents[1].id
            assert needs[0].coach_text == SECRET_COACH_TEXT
    assert "Saammeko pitää" not in client.get("/privacy/mine").get_data(as_text=True)


def test_the_words_agreed_to_are_those_of_the_form(app: Flask, wiring: Wiring, world: small_world.World) -> None:
    texts = app.extensions["texts"]
    parts = ("what", "why", "how-long", "back")
    for language in ("fi", "sv", "en"):
        on_form = " ".join(texts.say(f"cards-needs-consent-{part}", language) for part in parts)
        assert texts.say("privacy-consent-keep-needs-2026-12", language) == on_form
        shown = texts.say("privacy-consent-show-card-2026-12", language)
        assert shown == texts.say("cards-publish-own-consent", language)


def test_a_copy_holds_everything_that_is_exported_and_nothing_of_others(
    app: Flask, wiring: Wiring, world: small_world.World
) -> None:
    with wiring.uow.begin() as session:
        coach, boss = world.accounts["coach"], world.accounts["employer"]
        mine, other = (whole_person.build(session, coach, world.house, world.firm, boss) for _ in range(2))
        account = session.get_one(Account, mine.account_id)
        account_id = account.id
        planted = plant(session, "Omaa", person_id=mine.id, account_id=account_id)
        others = plant(session, "Vierasta", person_id=other.id, account_id=other.account_id)
        account = session.get_one(Account, account_id)
        account.password_hash = HASH
    client = app.test_client().sign_in_as(account)  # type: ignore[attr-defined] # our own client class
    refused = client.send("/privacy/copy", {"form": "json", "current": "väärä salasana"})
    assert refused.status_code == 400 and "omaaperson" not in refused.get_data(as_text=True)
    reply = client.send("/privacy/copy", {"form": "json", "current": PASSWORD})
    assert reply.status_code == 200 and "attachment" in reply.headers["Content-Disposition"]
    data, text = json.loads(reply.get_data()), reply.get_data(as_text=True)
    assert data["format"] == "loytamo-own-data-1" and set(data) == {"format", "made_at", "person", "account"}
    _check_copy(text, planted, others)
    page = client.send("/privacy/copy", {"form": "html", "current": PASSWORD}).get_data(as_text=True)
    _check_copy(page, planted, others)
    for start in ("en", "sv"):
        client.get(f"/language/{start}")
        assert client.send("/privacy/copy", {"form": "html", "current": PASSWORD}).status_code == 200
    with wiring.uow.read() as session:
        copied = session.scalars(select(HistoryRow).where(HistoryRow.event == "copied")).all()
        assert [row.account_id for row in copied] == [account.id] * 4


def _check_copy(text: str, planted: dict[Any, str], others: dict[Any, str]) -> None:
    sealed = {"password_hash", "code_hash", "sealed_secret", "credential_id", "public_key", "device_hash", "token_hash"}
    sealed |= {"address_hash", "nonce", "text_hash"}
    for (table, column), word in planted.items():
        assert (word in text.lower()) is (column not in sealed), f"{table}.{column}"
    assert [word for word in others.values() if word in text.lower()] == []


def test_everybody_gets_a_copy_of_their_own_account(app: Flask, world: small_world.World) -> None:
    for who in ("employer", "coach", "admin"):
        reply = client_of(app, world, who).send("/privacy/copy", {"form": "json", "current": PASSWORD})
        data = json.loads(reply.get_data())
        assert "person" not in data and data["account"]["account"][0]["email"] == world.accounts[who].email
        assert len(data["account"]["membership"]) == 1 and SECRET_NAME not in reply.get_data(as_text=True)
