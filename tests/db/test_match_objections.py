"""`flask match objections`: evaluation data of what people said, without words and people, audited; and its end."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from click.testing import Result
from flask import Flask
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.objections import ObjectionState, Outcome
from marketplace.models import MatchObjection, ReadAudit
from marketplace.queries.retention import objections_with_words, old_rows
from marketplace.services.card_lives import forget_words_of_objection
from marketplace.wiring import Wiring
from tests import factories as make
from tests.factories import pair

WORDS = "Tämä ei saa päätyä tiedostoon"


def run(app: Flask, out: Path) -> Result:
    return app.test_cli_runner().invoke(args=["match", "objections", "--out", str(out)])


def said(wiring: Wiring) -> dict[str, Any]:
    """One open, one handled and one taken back, all of one pair."""
    with wiring.uow.begin() as session:
        made = pair.make(session)
        assert made.jobseeker is not None
        ended = {"ended_at": clock.now() - timedelta(days=10)}
        rows = [
            make.objection(session, made.card, made.opening, made.jobseeker, words=WORDS),
            make.objection(
                session, made.card, made.opening, made.coach, state=ObjectionState.HANDLED,
                outcome=Outcome.RULE_NOTED, answer=WORDS, **ended,
            ),
            make.objection(session, made.card, made.opening, made.coach, state=ObjectionState.TAKEN_BACK, **ended),
        ]  # fmt: skip
        known = {"card": made.card.external_id, "opening": made.opening.external_id, "card_id": made.card.id}
        return known | {"ids": [row.id for row in rows], "people": [made.jobseeker.email, made.person.name]}


def test_what_was_said_comes_out_without_words_and_people(app: Flask, wiring: Wiring, tmp_path: Path) -> None:
    known, out = said(wiring), tmp_path / "objections.jsonl"
    result = run(app, out)
    assert result.exit_code == 0 and result.stdout == "objections: 2 (card_fact 2)\n"
    text = out.read_text(encoding="utf-8")
    assert WORDS not in text and not any(name in text for name in known["people"])
    lines = [json.loads(line) for line in text.splitlines()]
    assert [(line["card"], line["opening"], line["outcome"]) for line in lines] == [
        (known["card"], known["opening"], None),
        (known["card"], known["opening"], "rule_noted"),
    ]
    expected = {"opening", "card", "what", "listed_for", "state", "score", "reasons", "rules_version", "outcome"}
    assert set(lines[0]) == expected and lines[0]["reasons"] == ["words", "near"]
    with wiring.uow.read() as session:
        audited = session.scalars(select(ReadAudit)).one()
    assert (audited.what, audited.reader, audited.card_ids) == ("objections", "operator", (known["card_id"],))


def test_nothing_said_is_an_empty_file_and_a_bad_place_is_told(app: Flask, wiring: Wiring, tmp_path: Path) -> None:
    out = tmp_path / "none.jsonl"
    assert run(app, out).stdout == "objections: 0\n" and out.read_text() == ""
    refused = run(app, tmp_path / "no folder" / "x.jsonl")
    assert refused.exit_code == 2 and "--out" in refused.stderr
    with wiring.uow.read() as session:
        assert session.scalars(select(ReadAudit)).all() == []


def test_words_go_first_and_rows_later(wiring: Wiring) -> None:
    ids = said(wiring)["ids"]
    now = clock.now()
    with wiring.uow.begin() as session:
        assert session.scalars(objections_with_words(now - timedelta(days=11))).all() == []
        assert session.scalars(objections_with_words(now)).all() == [ids[1]], "what waits keeps its words"
        forget_words_of_objection(session, session.get_one(MatchObjection, ids[1]))
        assert session.scalars(objections_with_words(now)).all() == []
        key, over = old_rows(now)["match_objection"]
        assert session.scalars(select(key).where(over)).all() == [] and len(ids) == 3
        _key, over = old_rows(now + timedelta(seconds=1))["match_objection"]
        assert session.scalars(select(key).where(over).order_by(key)).all() == ids
