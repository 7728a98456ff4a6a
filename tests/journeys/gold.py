"""The gold set as a marketplace: imported by its coach through the commands, indexed, nobody verified yet."""

import csv
from pathlib import Path

from flask import Flask
from sqlalchemy import select

from jobs import drain
from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.models import Account, Opening, SkillCard
from marketplace.queries.accounts import account_by_email
from marketplace.services.notices import accept_notices
from marketplace.settings import ROOT
from marketplace.wiring import Wiring, wire
from tests import factories
from tests.conftest import settings_for

GOLD = ROOT / "tests" / "data" / "gold"
HOUSE = "Tuumailun säätiö"
COACH, COORDINATOR = "kaisa@tuumailu.example", "oili@tuumailu.example"
OPENING, CARD = "helsinki-o2", "helsinki-c03"


def make_gold_world(folder: Path) -> None:
    """Fill the migrated database of `folder` through the same commands an operator types."""
    settings = settings_for(folder)
    wiring = wire(settings)
    app = create_app(settings, wiring)
    places = folder / "FI.txt"
    places.write_text("".join(_postal_lines()), encoding="utf-8")
    for words in (
        ["seeds", "load"],
        ["places", "import", places],
        ["accounts", "create-coach", COACH, "--organisation", HOUSE, "--name", "Kaisa Valmentaja"],
        ["accounts", "create-coordinator", COORDINATOR, "--organisation", HOUSE, "--name", "Oili Vetäjä"],
    ):
        run_command(app, *words)
    _settle(wiring)
    for words in (
        ["exchange", "import", "openings", GOLD / "openings.jsonl", "--as", COACH],
        ["exchange", "import", "cards", GOLD / "cards.jsonl", "--as", COACH],
    ):
        run_command(app, *words)
    run_index(wiring)
    with wiring.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    wiring.engine.dispose()


def _settle(wiring: Wiring) -> None:
    """What coach and coordinator do at their first sign-in: the second factor, the privacy notice."""
    with wiring.uow.begin() as session:
        for email in (COACH, COORDINATOR):
            account = account_by_email(session, email)
            assert account is not None
            factories.authenticator_app(session, account)
            accept_notices(session, account, Role)


def _postal_lines() -> list[str]:
    """The points of the gold set's postcodes in GeoNames' postal format."""
    lines = (GOLD / "points.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [f"FI\t{row['postcode']}\tpaikka{chr(9) * 7}{row['lat']}\t{row['lon']}\t4\n" for row in rows]


def run_command(app: Flask, *words: object) -> str:
    """Run a flask command; it must succeed."""
    done = app.test_cli_runner().invoke(args=[str(word) for word in words])
    assert done.exit_code == 0, f"flask {words}: {done.output}"
    return done.output


def run_index(wiring: Wiring) -> None:
    """Drain until nothing is left."""
    while drain.run(wiring, clock.now, 500, False).due:
        pass


def account_of(wiring: Wiring, email: str) -> Account:
    with wiring.uow.read() as session:
        found = account_by_email(session, email)
    assert found is not None
    return found


def gold_opening(wiring: Wiring) -> Opening:
    with wiring.uow.read() as session:
        return session.scalars(select(Opening).where(Opening.external_id == OPENING)).one()


def gold_card(wiring: Wiring) -> SkillCard:
    with wiring.uow.read() as session:
        return session.scalars(select(SkillCard).where(SkillCard.external_id == CARD)).one()
