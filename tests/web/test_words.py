from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.actors import Role
from marketplace.domain.proposals import ProposalState
from marketplace.models import Account, Concept, HistoryRow, OutboxRow, SynonymProposal
from marketplace.wiring import Wiring
from tests import factories


@pytest.fixture
def coordinator(wiring: Wiring) -> Iterator[Account]:
    with wiring.uow.begin() as session:
        session.add(
            Concept(
                slug="shelf-stocker",
                kind="occupation",
                labels={"fi": "hyllyttäjä", "sv": "hyllplockare", "en": "shelf stacker"},
                synonyms={"fi": ("täyttäjä",)},
            )
        )
        account = factories.member(session, Role.COORDINATOR, factories.organisation(session, coaching=True))
    yield account


def proposals(wiring: Wiring) -> list[SynonymProposal]:
    with wiring.uow.read() as session:
        return list(session.scalars(select(SynonymProposal).order_by(SynonymProposal.id)))


def synonyms(wiring: Wiring) -> Any:
    with wiring.uow.read() as session:
        return session.scalars(select(Concept.synonyms)).one()


def propose(client: Any, **more: str) -> Any:
    sent = {"word": "hyllyjamppa", "language": "fi", "meaning": "hyllyttäjä", "concept": "shelf-stocker", **more}
    return client.send("/words/new", sent)


def test_the_page_of_sources_has_the_notice_that_esco_asks_for(client: Any) -> None:
    page = client.get("/words").text
    assert "This service uses the ESCO classification of the European Commission." in page
    assert "Osa nimistä on muutettu" in page and 'href="/words/new"' in page


def test_a_visitor_proposes_a_word_and_nothing_says_who(client: Any, wiring: Wiring, coordinator: Account) -> None:
    offered = propose(client, concept="")
    assert offered.status_code == 200 and 'value="shelf-stocker"' in offered.text
    assert proposals(wiring) == []
    assert propose(client).status_code == 303
    assert propose(client).status_code == 303
    (row,) = proposals(wiring)
    assert (row.word, row.language, row.meaning, row.times, row.state) == ("hyllyjamppa", "fi", None, 2, "waiting")
    with wiring.uow.read() as session:
        history = session.scalars(select(HistoryRow).where(HistoryRow.subject_kind == "synonym_proposal")).all()
    assert [(each.event, each.account_id) for each in history] == [("proposed", None)]


def test_a_word_can_be_explained_in_words_of_ones_own(client: Any, wiring: Wiring, coordinator: Account) -> None:
    assert propose(client, concept="none", meaning="Se joka täyttää hyllyt").status_code == 303
    (row,) = proposals(wiring)
    assert (row.concept_id, row.meaning) == (None, "Se joka täyttää hyllyt")


@pytest.mark.parametrize(
    ("word", "taken"),
    [
        ("Hyllyjamppa", True),
        ("iv-asentaja", True),
        ("Matti Virtanen", False),
        ("0401234567", False),
        ("matti@firma.example", False),
        ("yksi kaksi kolme neljä viisi", False),
        ("!!!", False),
        ("x" * 61, False),
        ("", False),
    ],
)
def test_what_could_be_about_somebody_is_not_taken(
    client: Any, wiring: Wiring, coordinator: Account, word: str, taken: bool
) -> None:
    reply = propose(client, word=word)
    assert (reply.status_code, len(proposals(wiring))) == ((303, 1) if taken else (400, 0))
    if not taken and word.strip("!"):
        assert word in reply.text


def test_a_meaning_with_a_number_of_somebody_is_not_taken(client: Any, wiring: Wiring, coordinator: Account) -> None:
    assert propose(client, concept="none", meaning="soita 0401234567").status_code == 400
    assert proposals(wiring) == []


def test_too_many_words_from_one_browser_wait(client: Any, wiring: Wiring, coordinator: Account) -> None:
    codes = [propose(client, word=f"sana{'x' * number}").status_code for number in range(11)]
    assert codes == [303] * 10 + [429]


def test_a_word_that_finds_the_concept_already_is_thanked_for_and_not_kept(
    client: Any, wiring: Wiring, coordinator: Account
) -> None:
    assert propose(client, word="täyttäjä").status_code == 303
    assert proposals(wiring) == []


def test_an_accepted_word_is_a_synonym_until_it_is_taken_back(
    client: Any, wiring: Wiring, coordinator: Account
) -> None:
    propose(client)
    (row,) = proposals(wiring)
    client.sign_in_as(coordinator)
    assert "hyllyjamppa" in client.get("/admin/words").text
    here = f"/admin/words/{row.public_id}"
    assert 'value="shelf-stocker"' in client.get(here).text
    assert client.send(f"{here}/accept", {"version": "7", "concept": "shelf-stocker"}).status_code == 409
    assert client.send(f"{here}/accept", {"version": "1", "concept": "strange"}).status_code == 400
    assert client.send(f"{here}/accept", {"version": "1", "concept": "shelf-stocker"}).status_code == 303
    assert synonyms(wiring) == {"fi": ("täyttäjä", "hyllyjamppa")}
    with wiring.uow.read() as session:
        waits = {(each.consumer, each.kind) for each in session.scalars(select(OutboxRow))}
    assert ("derive", "concept") in waits
    assert "Ei sanoja täällä" in client.get("/admin/words").text
    assert "hyllyjamppa" in client.get("/admin/words?decided=1").text
    assert client.send(f"{here}/take-back", {}).status_code == 303
    assert synonyms(wiring) == {"fi": ("täyttäjä",)}
    assert proposals(wiring)[0].state is ProposalState.WAITING


def test_a_word_is_refused_with_a_reason_only(client: Any, wiring: Wiring, coordinator: Account) -> None:
    propose(client)
    (row,) = proposals(wiring)
    client.sign_in_as(coordinator)
    here = f"/admin/words/{row.public_id}"
    assert client.send(f"{here}/refuse", {"version": "1", "reason": ""}).status_code == 400
    assert client.send(f"{here}/refuse", {"version": "1", "reason": "Ei tarkoita tätä"}).status_code == 303
    assert proposals(wiring)[0].state is ProposalState.REFUSED and synonyms(wiring) == {"fi": ("täyttäjä",)}
    assert "Ei tarkoita tätä" in client.get(here).text


def test_a_retired_concept_is_shown_and_cannot_be_chosen(client: Any, wiring: Wiring, coordinator: Account) -> None:
    propose(client)
    (row,) = proposals(wiring)
    with wiring.uow.begin() as session:
        session.scalars(select(Concept)).one().retired_on = coordinator.created_at.date()
    client.sign_in_as(coordinator)
    page = client.get(f"/admin/words/{row.public_id}").text
    assert "on poistunut sanastosta" in page and 'value="shelf-stocker"' not in page
    accepted = client.send(f"/admin/words/{row.public_id}/accept", {"version": "1", "concept": "shelf-stocker"})
    assert accepted.status_code == 400
