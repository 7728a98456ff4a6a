""" "This is wrong": said by the person or a coach, told to the own coach, answered, taken back; and who reads it."""

from typing import Any

import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.objections import ObjectionState
from marketplace.matching.score import RULES_VERSION
from marketplace.models import Account, Caseload, HistoryRow, MatchObjection, OutgoingMessage, ReadAudit
from marketplace.wiring import Wiring
from tests import factories as make
from tests.pages import ReadingClient
from tests.web.test_match_why import page_of, pair

__all__ = ["pair"]
WORDS = "Passini on vanhentunut"


def objected(client: ReadingClient, pair: dict[str, Any], who: str, **form: str) -> str:
    """Say that the pair is wrong; return where that leads."""
    client.sign_in_as(pair[who])
    reply = client.send(f"{pair['path']}/wrong", {"what": "card_fact", "words": WORDS, **form})
    assert reply.status_code == 303, reply.get_data(as_text=True)
    return str(reply.headers["Location"])


def the_row(wiring: Wiring) -> MatchObjection:
    with wiring.uow.read() as session:
        return session.scalars(select(MatchObjection)).one()


def letters(wiring: Wiring) -> list[tuple[int | None, str]]:
    with wiring.uow.read() as session:
        rows = session.scalars(select(OutgoingMessage).order_by(OutgoingMessage.id)).all()
        assert all(WORDS not in str(row.parameters) for row in rows)
        return [(row.account_id, row.code) for row in rows]


def test_what_the_person_says_goes_to_the_own_coach_who_answers(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    path = objected(client, pair, "person")
    assert "Odottaa vastausta" in page_of(client, path) and WORDS in page_of(client, path)
    row = the_row(wiring)
    assert (row.state, row.match_state.value, row.rules_version) == (ObjectionState.OPEN, "near_miss", RULES_VERSION)
    assert row.said_by_id == pair["person"].id and "need" in row.reason_codes and "helps" in row.reason_codes
    assert not any(code.startswith(("need:", "demand:")) for code in row.reason_codes), "not which need it was"
    assert letters(wiring) == [(pair["coach"].id, "match-objection")]

    assert path not in page_of(client.sign_in_as(pair["other"]), "/start"), "another coach has nothing to answer"
    client.sign_in_as(pair["coach"])
    assert path in page_of(client, "/start")
    with wiring.uow.read() as session:
        person = session.get_one(type(pair["card"]), pair["card"].id).person.public_id
    assert path in page_of(client, f"/coach/people/{person}")
    assert WORDS in page_of(client, path)
    refused = client.send(f"{path}/handle", {"version": str(row.version), "answer": "Jutellaan"})
    assert refused.status_code == 400 and "Jutellaan" in refused.get_data(as_text=True)
    stale = client.send(f"{path}/handle", {"version": "7", "outcome": "explained", "answer": "Jutellaan"})
    assert stale.status_code == 409 and "Jutellaan" in stale.get_data(as_text=True)
    given = {"version": str(row.version), "outcome": "fact_mended", "answer": "Päivitin passin"}
    assert client.send(f"{path}/handle", given).status_code == 303
    assert client.send(f"{path}/handle", {**given, "version": "2"}).status_code == 409, "answered once"
    assert path not in page_of(client, "/start")
    assert letters(wiring)[1:] == [(pair["person"].id, "match-objection-handled")]
    page = page_of(client.sign_in_as(pair["person"]), path)
    assert "Tieto on korjattu" in page and "Päivitin passin" in page and "Ota huomautus takaisin" not in page
    assert client.send(f"{path}/take-back").status_code == 409
    with wiring.uow.read() as session:
        steps = session.scalars(select(HistoryRow.event).where(HistoryRow.subject_kind == "match_objection")).all()
    assert steps == ["object", "handle"]


def test_it_can_be_taken_back_while_nobody_has_answered(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    path = objected(client, pair, "person")
    assert client.sign_in_as(pair["coach"]).send(f"{path}/take-back").status_code == 403
    assert the_row(wiring).state is ObjectionState.OPEN
    assert client.sign_in_as(pair["person"]).send(f"{path}/take-back").status_code == 303
    row = the_row(wiring)
    assert (row.state, row.words) == (ObjectionState.TAKEN_BACK, None)
    assert client.send(f"{path}/take-back").status_code == 409
    client.sign_in_as(pair["coach"])
    refused = client.send(f"{path}/handle", {"version": str(row.version), "outcome": "explained"})
    assert refused.status_code == 409 and the_row(wiring).outcome is None


def test_the_same_said_again_is_one(wiring: Wiring, client: ReadingClient, pair: dict[str, Any]) -> None:
    assert objected(client, pair, "person") == objected(client, pair, "person", words="Ja vielä")
    assert the_row(wiring).words == f"{WORDS}\n\nJa vielä"
    assert objected(client, pair, "person", what="higher") != objected(client, pair, "person")
    assert len(letters(wiring)) == 2


def test_a_coach_of_another_house_says_it_and_hears_of_it(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    path = objected(client, pair, "other", **{"from": "opening", "what": "higher"})
    row = the_row(wiring)
    assert row.listed_for == "opening" and row.match_state in ("fits", "ask")
    assert not {"need", "demand", "helps"} & set(row.reason_codes), "what is closed to the one who says it"
    assert letters(wiring) == [(pair["coach"].id, "match-objection")]
    assert WORDS in page_of(client, path)
    for who, answer in (("person", 200), ("coach", 200), ("stranger", 404), ("employer", 404), ("coordinator", 404)):
        assert client.sign_in_as(pair[who]).get(path).status_code == answer, who
    with wiring.uow.read() as session:
        readers = set(session.scalars(select(ReadAudit.reader).where(ReadAudit.card_id == pair["card"].id)))
    assert {"own_coach", "other_organisation"} <= readers and "person" not in readers


def test_the_own_coach_says_it_without_a_letter_to_oneself(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    path = objected(client, pair, "coach")
    row = the_row(wiring)
    assert client.send(f"{path}/handle", {"version": str(row.version), "outcome": "rule_noted"}).status_code == 303
    assert letters(wiring) == []


def test_a_person_without_a_coach_is_told_so(wiring: Wiring, client: ReadingClient, pair: dict[str, Any]) -> None:
    with wiring.uow.begin() as session:
        for load in session.scalars(select(Caseload).where(Caseload.coach_id == pair["coach"].id)):
            load.ended_at = clock.now()
    path = objected(client, pair, "person")
    page = page_of(client, path)
    assert "kukaan ei vielä vastaa" in page and "Ihmisellä ei ole nyt valmentajaa" in page
    assert letters(wiring) == []


@pytest.mark.parametrize("form", [{"what": "nonsense"}, {}, {"what": "other", "words": "x" * 1001}])
def test_what_cannot_be_read_is_told_and_kept(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any], form: dict[str, str]
) -> None:
    client.sign_in_as(pair["person"])
    reply = client.send(f"{pair['path']}/wrong", {"words": "Jäi talteen", **form})
    assert reply.status_code == 400
    page = reply.get_data(as_text=True)
    assert form.get("words", "Jäi talteen") in page and "error" in page
    with wiring.uow.read() as session:
        assert session.scalars(select(MatchObjection)).all() == []


def test_who_may_not_see_the_pair_says_nothing_about_it(
    wiring: Wiring, client: ReadingClient, pair: dict[str, Any]
) -> None:
    for who, answer in (("stranger", 404), ("employer", 403), ("coordinator", 403)):
        client.sign_in_as(pair[who])
        assert client.send(f"{pair['path']}/wrong", {"what": "other"}).status_code == answer, who
    with wiring.uow.begin() as session:
        assert session.scalars(select(MatchObjection)).all() == []
        make.objection(session, pair["card"], pair["opening"], session.get_one(Account, pair["person"].id))
    path = f"/objections/{the_row(wiring).public_id}"
    for who, answer in (("stranger", 404), ("employer", 404), ("other", 404), ("person", 403)):
        client.sign_in_as(pair[who])
        given = {"version": "1", "outcome": "explained"}
        assert client.send(f"{path}/handle", given).status_code == answer, who
    assert the_row(wiring).state is ObjectionState.OPEN
