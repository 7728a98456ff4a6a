"""Needs out with a reason and in again unchanged; a copy and erasing from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.codes import Amount, Visibility, Weight
from marketplace.models import Municipality, Person, ReadAudit
from marketplace.wiring import Wiring
from tests import factories as make


class Made:
    """A house with a coach, a coordinator, a person without an account and a card with needs."""

    def __init__(self, session: Any) -> None:
        session.add(
            Municipality(code="837", name_fi="Tampere", name_sv="Tammerfors", region_code="06", region_fi="Pirkanmaa",
                         region_sv="Birkaland", lat=61.5, lon=23.8)
        )  # fmt: skip
        house = make.organisation(session, coaching=True)
        coach = make.member(session, Role.COACH, house)
        coordinator = make.member(session, Role.COORDINATOR, house)
        elsewhere = make.member(session, Role.COORDINATOR)
        self.coach, self.coordinator, self.elsewhere = coach.email, coordinator.email, elsewhere.email
        person = make.person(session, coach, house, email="kortteinen@esimerkki.example")
        card = make.card(session, person, house, visibility=Visibility.COACHES, min_pay_cents_per_hour=1311)
        make.needs(session, card, needs={"quiet_place": Weight.MUST}, limits={"lifting": Amount.NONE})
        self.person_id, self.card_id, self.name = person.id, card.id, person.name
        other = make.person(session, coach, house, name="Toinen Toisenen")
        make.card(session, other, house, visibility=Visibility.OWN_COACH)


@pytest.fixture
def made(wiring: Wiring) -> Made:
    with wiring.uow.begin() as session:
        return Made(session)


def run(app: Flask, *args: str) -> tuple[int, str, str]:
    result = app.test_cli_runner().invoke(args=list(args))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def test_needs_come_out_only_for_a_coordinator_with_a_reason_and_go_in_unchanged(
    app: Flask, wiring: Wiring, made: Made, tmp_path: Path
) -> None:
    file = str(tmp_path / "kortit.jsonl")
    refused = (
        (made.coach, "siirto toiseen järjestelmään"),
        (made.coordinator, ""),
        (made.coordinator, "x" * 301),
    )
    for email, reason in refused:
        code, _out, err = run(
            app, "exchange", "export", "cards", file, "--as", email, "--with-needs", "--reason", reason
        )
        assert code == 2 and err and not Path(file).exists(), (email, reason)
    assert run(app, "exchange", "export", "openings", file, "--as", made.coordinator, "--with-needs")[0] == 2
    with wiring.uow.read() as session:
        assert session.scalars(select(ReadAudit)).all() == []
    args = ("exchange", "export", "cards", file, "--with-needs", "--reason", "siirto toiseen järjestelmään", "--as")
    assert run(app, *args, made.elsewhere)[1] == "cards: 0 written\n"
    assert run(app, *args, made.coordinator)[1] == "cards: 1 written\n"
    (line,) = map(json.loads, Path(file).read_text(encoding="utf-8").splitlines())
    assert (line["needs"], line["limits"]) == ({"quiet_place": "must"}, {"lifting": "none"})
    assert line["min_pay"] == {"unit": "hour", "cents": 1311} and line["max_km"] == 17
    with wiring.uow.read() as session:
        (row,) = session.scalars(select(ReadAudit)).all()
        assert (row.what, row.reason, row.card_ids) == ("export", "siirto toiseen järjestelmään", (made.card_id,))
        assert {"needs", "limits"} <= set(row.fields)
    _code, out, _err = run(app, "exchange", "import", "cards", file, "--as", made.coach)
    assert "0 new, 0 changed, 1 the same, 0 refused" in out
    assert run(app, "exchange", "export", "cards", file, "--as", made.coordinator)[0] == 0
    assert "needs" not in json.loads(Path(file).read_text(encoding="utf-8").splitlines()[0])


def test_a_copy_is_written_for_one_person_only(app: Flask, wiring: Wiring, made: Made, tmp_path: Path) -> None:
    file = tmp_path / "kopio.json"
    assert run(app, "privacy", "export", "nobody@esimerkki.example", str(file))[0] == 2 and not file.exists()
    code, out, _err = run(app, "privacy", "export", "KORTTEINEN@esimerkki.example", str(file))
    assert code == 0 and out.startswith("privacy: ") and file.stat().st_mode & 0o077 == 0
    text = file.read_text(encoding="utf-8")
    assert made.name in text and "quiet_place" in text and "Toinen Toisenen" not in text


def test_erasing_from_the_command_line(app: Flask, wiring: Wiring, made: Made) -> None:
    who = "kortteinen@esimerkki.example"
    assert run(app, "privacy", "erase", "nobody", "--reason", "kirje")[0] == 2
    assert run(app, "privacy", "erase", who, "--reason", "")[0] == 2
    assert run(app, "privacy", "erase", who, "--reason", "kirje")[1] == "privacy: to be erased on 2026-11-30\n"
    with wiring.uow.read() as session:
        assert session.get_one(Person, made.person_id).erased_at is None
    assert run(app, "privacy", "erase", who, "--reason", "kirje", "--at-once")[1] == "privacy: erased\n"
    with wiring.uow.read() as session:
        names = session.scalars(select(Person.name).order_by(Person.id)).all()
    assert names == ["–", "Toinen Toisenen"]
