"""`flask search …`: counts, exit codes, ids of the exchange files, audited reads of cards."""

import json
import shutil

import pytest
from flask import Flask
from sqlalchemy import insert, select

from marketplace.domain.actors import Role
from marketplace.domain.codes import Visibility
from marketplace.domain.openings import OpeningState
from marketplace.models import Concept, Opening, ReadAudit
from marketplace.wiring import Wiring
from tests import factories as make


@pytest.fixture
def people(wiring: Wiring) -> dict[str, str]:
    """Two openings, two cards, a concept; the e-mails of an own coach and of another organisation's."""
    with wiring.uow.begin() as session:
        firm = make.organisation(session)
        by = make.member(session, Role.EMPLOYER, firm)
        make.opening(session, by, firm, external_id="o-1", source="gold", title={"fi": "Siivooja"})
        make.opening(session, by, firm, external_id="o-2", title={"fi": "Siivooja"}, state=OpeningState.DRAFT)
        office, other = make.organisation(session, coaching=True), make.organisation(session, coaching=True)
        coach, stranger = make.member(session, Role.COACH, office), make.member(session, Role.COACH, other)
        card = {"headline": {"fi": "Siivoaja"}}
        make.card(session, make.person(session, coach, office), office, external_id="c-1", source="gold", **card)
        person = make.person(session, coach, office)
        make.card(session, person, office, external_id="c-2", visibility=Visibility.OWN_COACH, **card)
        session.add(
            Concept(slug="cleaner", kind="occupation", uri="http://x.example/1", labels={"fi": "siivooja"}, synonyms={})
        )
    return {"coach": coach.email, "stranger": stranger.email}


def run(app: Flask, *arguments: str) -> tuple[int, str, str]:
    result = app.test_cli_runner().invoke(args=["search", *arguments])
    return result.exit_code, result.stdout, result.stderr


def hits(app: Flask, *arguments: str) -> set[str]:
    code, out, _ = run(app, "query", *arguments, "--json")
    assert code == 0
    found: list[str] = json.loads(out)["hits"]
    return set(found)


def test_status_fails_until_everything_is_built(app: Flask, people: dict[str, str]) -> None:
    code, out, _ = run(app, "status")
    assert code == 1
    assert "openings: missing" in out
    code, out, _ = run(app, "rebuild")
    assert (code, out) == (0, "search: rebuilt openings 2, cards 2, employer_cards 0, occupations 1, matches 4\n")
    code, out, _ = run(app, "status")
    assert code == 0
    assert "openings: ready, 2 documents" in out
    assert out.splitlines()[-1].startswith("search: 4 of 4 ready, ")
    assert ", 0 waiting" not in out.splitlines()[-1], "rows wait for the drain"


def test_rebuild_takes_the_names_it_is_given(app: Flask, people: dict[str, str]) -> None:
    assert run(app, "rebuild", "cards")[:2] == (0, "search: rebuilt cards 2\n")
    assert run(app, "rebuild", "nonsense")[0] == 2


def test_a_query_needs_no_jobs_process(app: Flask, people: dict[str, str], wiring: Wiring) -> None:
    assert hits(app, "openings", "siivoojaa") == {"o-1", "o-2"}
    with wiring.uow.begin() as session:
        for row in session.scalars(select(Opening)):
            row.title = {"fi": "Lasinpuhaltaja"}
    assert hits(app, "openings", "siivoojaa") == set()
    assert hits(app, "openings", "lasinpuhaltaja") == {"o-1", "o-2"}


def test_each_reader_and_source_gets_its_own_answer(app: Flask, people: dict[str, str]) -> None:
    assert hits(app, "openings", "siivooja", "--as", people["coach"]) == {"o-1"}
    assert hits(app, "openings", "siivooja", "--source", "gold") == {"o-1"}
    assert hits(app, "openings", "siivooja", "--source", "loytamo") == {"o-2"}
    assert hits(app, "cards", "siivoaja") == {"c-1", "c-2"}
    assert hits(app, "cards", "siivoaja", "--as", people["coach"]) == {"c-1", "c-2"}
    assert hits(app, "cards", "siivoaja", "--as", people["stranger"]) == {"c-1"}
    assert len(hits(app, "cards", "siivoaja", "--limit", "1")) == 1
    assert hits(app, "occupations", "siivoojan", "--lang", "fi") == {"http://x.example/1"}


def test_plain_output_is_one_id_a_line_and_one_line_of_counts(app: Flask, people: dict[str, str]) -> None:
    code, out, _ = run(app, "query", "openings", "siivooja", "--source", "gold")
    assert (code, out.splitlines()) == (0, ["o-1", "search: 1 shown of 1"])


def test_reading_cards_is_audited_and_reading_openings_is_not(
    app: Flask, people: dict[str, str], wiring: Wiring
) -> None:
    hits(app, "openings", "siivooja")
    hits(app, "cards", "siivoaja")
    hits(app, "cards", "siivoaja", "--as", people["stranger"])
    with wiring.uow.read() as session:
        rows = session.scalars(select(ReadAudit).order_by(ReadAudit.id)).all()
    assert [(row.reader, row.what, len(row.card_ids), row.account_id is None) for row in rows] == [
        ("operator", "listing", 2, True),
        ("coach", "listing", 1, False),
    ]


def test_an_unknown_account_and_an_impossible_limit_do_nothing(app: Flask, people: dict[str, str]) -> None:
    code, out, err = run(app, "query", "cards", "siivoaja", "--as", "nobody@x.example")
    assert (code, out) == (2, "")
    assert "--as: expected" in err
    assert run(app, "query", "cards", "siivoaja", "--limit", "0")[0] == 2
    assert run(app, "query", "people", "siivoaja")[0] == 2


def test_an_index_that_cannot_be_written_is_said_and_answered_without(
    app: Flask, people: dict[str, str], wiring: Wiring
) -> None:
    wiring.settings.index_folder.write_text("a file where a folder should be")
    code, out, err = run(app, "query", "openings", "siivooja", "--json")
    answer = json.loads(out)
    assert (code, set(answer["hits"]), answer["degraded"]) == (0, {"o-1", "o-2"}, True)
    assert "could not be brought up to date" in err
    assert run(app, "rebuild")[0] == 2
    assert run(app, "reconcile")[0] == 2
    assert run(app, "query", "occupations", "siivooja")[0] == 2


def test_reconcile_counts_differences(app: Flask, people: dict[str, str], wiring: Wiring) -> None:
    run(app, "query", "openings", "siivooja")
    assert run(app, "reconcile")[:2] == (
        0,
        "search: differences openings 0, cards 0, employer_cards 0, occupations 0, matches 0\n",
    )
    with wiring.uow.begin() as session:
        # Past the session's flush, and so past the outbox.
        session.execute(
            insert(Concept), [{"slug": "cook", "kind": "occupation", "labels": {"fi": "kokki"}, "synonyms": {}}]
        )
    assert run(app, "reconcile")[:2] == (
        0,
        "search: differences openings 0, cards 0, employer_cards 0, occupations 1, matches 0\n",
    )
    shutil.rmtree(wiring.settings.index_folder)
    assert run(app, "reconcile")[0] == 2
