"""`flask match rank`: lines, order, filters, audit, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import select

from marketplace.cli.match import match
from marketplace.domain.actors import Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Offer, OpeningKind, Visibility, Weight
from marketplace.domain.openings import OpeningState
from marketplace.models import ReadAudit
from marketplace.wiring import Wiring
from tests import factories

KEYS = ["opening", "card", "rank", "score", "state", "broken", "ask", "reasons"]


@pytest.fixture
def coach_email(wiring: Wiring) -> str:
    """Two openings (one a draft) and four cards of two sources, one of them for the own coach only."""
    with wiring.uow.begin() as session:
        home = factories.organisation(session, coaching=True)
        coach, other = (factories.member(session, Role.COACH, home) for _ in range(2))
        firm = factories.organisation(session)
        employer = factories.member(session, Role.EMPLOYER, firm)
        offers = {"quiet_place": Offer.NO, "own_pace": Offer.YES}
        factories.opening(session, employer, firm, source="vuori", external_id="o1", accommodations=offers)
        factories.opening(
            session,
            employer,
            firm,
            source="vuori",
            external_id="o2",
            state=OpeningState.DRAFT,
            kind=OpeningKind.OPEN_JOB,
        )
        values: dict[str, dict[str, Any]] = {
            "c1": {"source": "vuori"},
            "c2": {"source": "vuori", "headline": {"fi": "Hyllyttäjä"}},
            "c3": {"source": "vuori", "kinds": (OpeningKind.MICRO_TASK,)},
            "c4": {"source": "muu"},
        }
        cards = {
            name: factories.card(session, factories.person(session, coach, home), home, external_id=name, **each)
            for name, each in values.items()
        }
        factories.needs(session, cards["c1"], needs={"quiet_place": Weight.MUST, "own_pace": Weight.HELPS})
        factories.card(
            session,
            factories.person(session, other, home),
            home,
            external_id="c5",
            source="vuori",
            visibility=Visibility.OWN_COACH,
        )
        factories.card(session, factories.person(session, coach, home), home, external_id="c6", state=CardState.DELETED)
        return coach.email


def run(app: Flask, *given: object) -> Result:
    return app.test_cli_runner().invoke(match, ["rank", *map(str, given)])


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_operators_file_has_everything_in_order(
    app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path
) -> None:
    out = tmp_path / "pairs.jsonl"
    result = run(app, "--for", "openings", "--top", 0, "--out", out)
    assert result.exit_code == 0
    # Longer than a second (the dictionary is read): it tells how far it is.
    assert all(line.endswith("openings ranked") for line in result.stderr.splitlines())
    found = lines(out)
    assert all(list(line) == KEYS for line in found)
    assert result.stdout.startswith("match: 2 openings, 10 pairs (")
    assert len(result.stdout.splitlines()) == 1
    first = [line for line in found if line["opening"] == "o1"]
    assert [line["rank"] for line in first] == [1, 2, 3, 4, 5]
    by_card = {line["card"]: line for line in first}
    assert set(by_card) == {"c1", "c2", "c3", "c4", "c5"}
    assert (by_card["c1"]["state"], by_card["c1"]["broken"]) == ("near_miss", ["need:quiet_place"])
    assert "helps" in by_card["c1"]["reasons"]
    assert (by_card["c3"]["state"], by_card["c3"]["broken"]) == ("no", ["kind"])
    assert [line["card"] for line in first][-2:] == ["c1", "c3"]
    tiers = {"fits": 1, "ask": 1, "near_miss": 2, "no": 3}
    order = [(tiers[line["state"]], -line["score"]) for line in first]
    assert order == sorted(order)
    assert first[0]["card"] == "c2"
    with wiring.uow.read() as session:
        audits = session.scalars(select(ReadAudit).order_by(ReadAudit.id)).all()
        assert [(row.what, row.reader, row.account_id, len(row.card_ids)) for row in audits] == [
            ("rank", "operator", None, 5),
            ("rank", "operator", None, 5),
        ]


def test_both_directions_give_the_same_lines(app: Flask, coach_email: str, tmp_path: Path) -> None:
    files = {side: tmp_path / f"{side}.jsonl" for side in ("openings", "cards")}
    for side, out in files.items():
        assert run(app, "--for", side, "--top", 0, "--out", out).exit_code == 0
    without_rank = [
        sorted(json.dumps({**line, "rank": None}, sort_keys=True) for line in lines(out)) for out in files.values()
    ]
    assert without_rank[0] == without_rank[1]


def test_top_source_and_states_narrow(app: Flask, coach_email: str, tmp_path: Path) -> None:
    out = tmp_path / "pairs.jsonl"
    assert run(app, "--for", "openings", "--top", 2, "--out", out).exit_code == 0
    assert [line["rank"] for line in lines(out)] == [1, 2, 1, 2]
    assert run(app, "--for", "cards", "--source", "vuori", "--out", out).exit_code == 0
    assert {line["card"] for line in lines(out)} == {"c1", "c2", "c3", "c5"}
    assert run(app, "--for", "openings", "--states", "near_miss, no", "--out", out).exit_code == 0
    assert {line["state"] for line in lines(out)} == {"near_miss", "no"}
    assert min(line["rank"] for line in lines(out)) == 1


def test_as_a_coach_only_what_the_coach_sees(app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path) -> None:
    out = tmp_path / "pairs.jsonl"
    result = run(app, "--for", "openings", "--top", 0, "--as", coach_email, "--out", out)
    assert result.exit_code == 0
    assert {(line["opening"], line["card"]) for line in lines(out)} == {("o1", f"c{n}") for n in range(1, 5)}
    with wiring.uow.read() as session:
        (row,) = session.scalars(select(ReadAudit)).all()
        assert (row.what, row.reader, len(row.card_ids)) == ("rank", "own_coach", 4)
        assert row.account_id is not None
        assert row.organisation_id is not None


def test_what_cannot_be_done_exits_with_two_and_leaves_the_file(
    app: Flask, wiring: Wiring, coach_email: str, tmp_path: Path
) -> None:
    out = tmp_path / "pairs.jsonl"
    out.write_text("before", encoding="utf-8")
    with wiring.uow.begin() as session:
        employer = factories.member(session, Role.EMPLOYER).email
    for given, said in (
        (("--as", "nobody@esimerkki.example"), "--as"),
        (("--as", employer), "expected the account of a coach"),
        (("--states", "fits,maybe"), "fits, ask, near_miss, no"),
        (("--top", "-1"), "--top"),
    ):
        result = run(app, "--for", "openings", "--out", out, *given)
        assert result.exit_code == 2
        assert said in result.stderr
    result = run(app, "--for", "openings", "--out", tmp_path / "nowhere" / "pairs.jsonl")
    assert (result.exit_code, "--out" in result.stderr) == (2, True)
    assert out.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
