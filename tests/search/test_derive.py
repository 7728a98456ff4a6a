"""From words to concepts and vectors: what changes is read again, nothing that fails keeps a document waiting."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy import select

from marketplace import clock
from marketplace.domain.actors import OPERATOR, Role
from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.models import (
    Concept,
    DerivedConcept,
    DerivedText,
    DerivedVector,
    Opening,
    OutboxRow,
    Person,
    SkillCard,
)
from marketplace.models.outbox import DERIVE, EMBED, INDEX
from marketplace.services.erasure import erase_person
from marketplace.wiring import Wiring
from search import derive as derive_module
from search.derive import sweep
from search.index import SearchIndex
from search.port import IndexName, TextQuery
from search.said import card_said, said
from search.sync import STEPS, catch_up, drain, heal, rebuild, reconcile
from search.tantivy_engine import TantivyEngine
from search.vectors import FOLDER, Model
from tests import factories as make
from tests.conftest import NOON
from tests.embedders import DIMENSIONS, FakeEmbedder

Move = Callable[[datetime], None]


@pytest.fixture
def model(wiring: Wiring) -> FakeEmbedder:
    """The wiring's index with a model that knows that a städare is a siivooja."""
    fake = FakeEmbedder({"städare": "siivooja", "puunaaja": "siivooja"})
    wiring.index = with_model(wiring, fake)
    with wiring.uow.begin() as session:
        session.add(Concept(slug="cleaner", kind="occupation", labels={"fi": "siivooja"}, synonyms={}))
        session.add(Concept(slug="baker", kind="occupation", labels={"fi": "leipuri"}, synonyms={}))
    catch_up(wiring.uow, wiring.index, clock.now)
    return fake


def with_model(wiring: Wiring, fake: FakeEmbedder | None) -> SearchIndex:
    expected = wiring.index.engine.status(IndexName.CARDS).expected
    kept = Model(fake.fingerprint, DIMENSIONS) if fake else None
    return SearchIndex(TantivyEngine(wiring.settings.index_folder, expected, kept), embedder=fake)


def add_opening(wiring: Wiring, title: str, **values: Any) -> int:
    with wiring.uow.begin() as session:
        by, firm = make.member(session, Role.EMPLOYER), make.organisation(session)
        return make.opening(session, by, firm, title={"fi": title}, **values).id


def add_card(wiring: Wiring, headline: str) -> tuple[int, int]:
    with wiring.uow.begin() as session:
        office = make.organisation(session, coaching=True)
        person = make.person(session, make.member(session, Role.COACH, office), office)
        return person.id, make.card(session, person, office, headline={"fi": headline}).id


def concepts(wiring: Wiring, kind: str, number: int) -> dict[str, float]:
    with wiring.uow.read() as session:
        asked = select(Concept.slug, DerivedConcept.weight).join(Concept, Concept.id == DerivedConcept.concept_id)
        found = session.execute(asked.where(DerivedConcept.kind == kind, DerivedConcept.subject_id == number))
        return {row.slug: row.weight for row in found}


def count(wiring: Wiring, table: Any) -> int:
    with wiring.uow.read() as session:
        return len(session.scalars(select(table.subject_id)).all())


def outbox(wiring: Wiring) -> list[tuple[str, str, int]]:
    with wiring.uow.read() as session:
        rows = session.scalars(select(OutboxRow).where(OutboxRow.consumer.in_(STEPS)).order_by(OutboxRow.id))
        return [(row.consumer, row.kind, row.subject_id) for row in rows]


def found(wiring: Wiring, text: str) -> set[str]:
    query = TextQuery(vector=wiring.index.query_vector(text))
    assert query.vector is not None
    return {hit.id for hit in wiring.index.engine.search(IndexName.OPENINGS, query, limit=10).hits}


def drain_twice(wiring: Wiring) -> None:
    """Words are found after the first drain, meanings after the second."""
    drain(wiring.uow, wiring.index, clock.now)
    drain(wiring.uow, wiring.index, clock.now)


def test_a_change_is_read_then_found_by_what_it_means(wiring: Wiring, model: FakeEmbedder) -> None:
    cleaner, baker = add_opening(wiring, "Siivooja"), add_opening(wiring, "Leipuri")
    drain(wiring.uow, wiring.index, clock.now)
    everything = wiring.index.engine.search(IndexName.OPENINGS, TextQuery(), limit=5)
    assert everything.total == 2 and found(wiring, "städare") == set(), "words do not wait for the model"
    drain(wiring.uow, wiring.index, clock.now)
    assert outbox(wiring) == []
    assert concepts(wiring, "opening", cleaner) == {"cleaner": 1.0}
    assert found(wiring, "städare") == {str(cleaner)}, "no word in common, the same meaning"
    with wiring.uow.begin() as session:
        session.get_one(Opening, cleaner).title = {"fi": "Leipuri"}
    drain_twice(wiring)
    assert concepts(wiring, "opening", cleaner) == {"baker": 1.0}
    assert (found(wiring, "städare"), found(wiring, "leipuri")) == (set(), {str(cleaner), str(baker)})


def test_what_says_the_same_is_not_read_or_embedded_again(wiring: Wiring, model: FakeEmbedder) -> None:
    number = add_opening(wiring, "Siivooja")
    drain_twice(wiring)
    assert len(model.embedded) == 1
    with wiring.uow.begin() as session:
        session.get_one(Opening, number).positions = 7
    drain_twice(wiring)
    assert len(model.embedded) == 1 and outbox(wiring) == []


def test_a_failing_model_keeps_no_document_waiting(wiring: Wiring, model: FakeEmbedder, moved_clock: Move) -> None:
    model.broken = True
    number = add_opening(wiring, "Siivooja")
    drained = drain(wiring.uow, wiring.index, clock.now)
    assert (drained.served, drained.failed) == (1, 1)
    everything = wiring.index.engine.search(IndexName.OPENINGS, TextQuery(), limit=5)
    assert [hit.id for hit in everything.hits] == [str(number)], "found by its words meanwhile"
    assert outbox(wiring) == [(EMBED, "opening", number)]
    assert wiring.index.query_vector("siivooja") is None, "nor does it keep a query"
    with wiring.uow.read() as session:
        (row,) = session.scalars(select(OutboxRow).where(OutboxRow.consumer == EMBED)).all()
        assert (row.attempts, row.error) == (1, "RuntimeError")
    model.broken = False
    moved_clock(row.not_before)
    drain_twice(wiring)
    assert (outbox(wiring), found(wiring, "städare")) == ([], {str(number)})


def test_one_text_that_cannot_be_embedded_stops_no_other(
    wiring: Wiring, model: FakeEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = add_opening(wiring, "Siivooja"), add_opening(wiring, "Leipuri")
    embed = FakeEmbedder.documents

    def picky(self: FakeEmbedder, texts: list[str]) -> Any:
        if any("Leipuri" in text for text in texts):
            raise MemoryError
        return embed(self, texts)

    monkeypatch.setattr(FakeEmbedder, "documents", picky)
    drain_twice(wiring)
    assert outbox(wiring) == [(EMBED, "opening", bad)] and found(wiring, "städare") == {str(good)}


def test_one_row_that_cannot_be_read_stops_no_other_and_has_a_document(
    wiring: Wiring, model: FakeEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = add_opening(wiring, "Siivooja"), add_opening(wiring, "Leipuri")

    def picky(kind: str, row: Any) -> Any:
        if row.id == bad:
            raise KeyError("vaaleanpunainenhylje")
        return said(kind, row)

    monkeypatch.setattr(derive_module, "said", picky)
    drain_twice(wiring)
    assert outbox(wiring) == [(DERIVE, "opening", bad)]
    assert (concepts(wiring, "opening", good), concepts(wiring, "opening", bad)) == ({"cleaner": 1.0}, {})
    assert wiring.index.engine.status(IndexName.OPENINGS).documents == 2


def test_what_leaves_the_index_leaves_nothing_behind(wiring: Wiring, model: FakeEmbedder) -> None:
    person, erased = add_card(wiring, "Siivooja")
    _other, hidden = add_card(wiring, "Siivooja")
    opening = add_opening(wiring, "Siivooja")
    drain(wiring.uow, wiring.index, clock.now)
    tables = (DerivedText, DerivedConcept, DerivedVector)
    assert [count(wiring, table) for table in tables] == [3, 3, 3]
    with wiring.uow.begin() as session:
        erase_person(session, OPERATOR, session.get_one(Person, person))
    assert [count(wiring, table) for table in tables] == [2, 2, 2], "erased at once, not by the next drain"
    with wiring.uow.begin() as session:
        session.get_one(SkillCard, hidden).state = CardState.HIDDEN
        session.delete(session.get_one(Opening, opening))
    drain(wiring.uow, wiring.index, clock.now)
    assert [count(wiring, table) for table in tables] == [0, 0, 0]
    assert wiring.index.engine.status(IndexName.CARDS).vectors == 0 and erased != hidden


def test_a_changed_vocabulary_is_followed_everywhere(wiring: Wiring, model: FakeEmbedder) -> None:
    number = add_opening(wiring, "Puunaaja")
    drain(wiring.uow, wiring.index, clock.now)
    assert concepts(wiring, "opening", number) == {} and sweep(wiring.uow, wiring.index) == 0
    with wiring.uow.begin() as session:
        session.scalars(select(Concept).where(Concept.slug == "cleaner")).one().synonyms = {"fi": ("puunaaja",)}
    drain(wiring.uow, wiring.index, clock.now)
    assert sweep(wiring.uow, wiring.index) == 1
    drain(wiring.uow, wiring.index, clock.now)
    assert concepts(wiring, "opening", number) == {"cleaner": 0.9}
    assert (sweep(wiring.uow, wiring.index), outbox(wiring)) == (0, [])
    assert reconcile(wiring.uow, wiring.index) == dict.fromkeys(IndexName, 0)


def test_a_rebuild_derives_what_is_missing(wiring: Wiring, model: FakeEmbedder) -> None:
    number = add_opening(wiring, "Siivooja")
    with wiring.uow.begin() as session:
        for row in session.scalars(select(OutboxRow)):
            session.delete(row)
    assert reconcile(wiring.uow, wiring.index, limit=0)[IndexName.OPENINGS] == 1
    told: list[int] = []
    rebuild(wiring.uow, wiring.index, IndexName.OPENINGS, embedding=told.append)
    assert concepts(wiring, "opening", number) == {"cleaner": 1.0} and told == [1]
    assert found(wiring, "städare") == {str(number)}


def test_a_model_turned_on_later_or_another_one_builds_the_vectors(wiring: Wiring) -> None:
    wiring.index = with_model(wiring, None)
    number = add_opening(wiring, "Siivooja")
    catch_up(wiring.uow, wiring.index, clock.now)
    assert count(wiring, DerivedVector) == 0 and wiring.index.query_vector("siivooja") is None
    for fingerprint in ("fake-1", "fake-2"):
        wiring.index = with_model(wiring, FakeEmbedder({"städare": "siivooja"}, fingerprint))
        assert wiring.index.engine.status(IndexName.OPENINGS).vectors is None
        catch_up(wiring.uow, wiring.index, clock.now)
        assert found(wiring, "städare") == {str(number)}
    wiring.index = with_model(wiring, None)
    assert heal(wiring.uow, wiring.index) == [], "without a model nothing is wrong"


def test_broken_vectors_cost_no_page_and_are_built_anew(wiring: Wiring, model: FakeEmbedder) -> None:
    number = add_opening(wiring, "Siivooja")
    catch_up(wiring.uow, wiring.index, clock.now)
    (listed,) = (wiring.settings.index_folder / "openings").glob(f"*/{FOLDER}/VECTORS")
    listed.write_text("{nonsense")
    wiring.index = with_model(wiring, model)
    assert found(wiring, "städare") == set()
    assert wiring.index.engine.search(IndexName.OPENINGS, TextQuery(), limit=5).total == 1
    assert heal(wiring.uow, wiring.index) == [IndexName.OPENINGS]
    assert found(wiring, "städare") == {str(number)}


def test_what_is_derived_of_a_card_is_what_an_employer_reads(wiring: Wiring) -> None:
    _person, number = add_card(wiring, "Siivooja")
    with wiring.uow.begin() as session:
        card = session.get_one(SkillCard, number)
        before = card_said(card)
        make.needs(session, card, coach_text="vaaleanpunainenhylje")
        card.min_pay_cents_per_hour, card.max_km = 1234, 7.0
        card.visibility = Visibility.COACHES
        card.place = replace(card.place, postcode="33877")
        assert before is not None and card_said(card) == before


def test_a_process_killed_between_reading_and_indexing_loses_nothing(
    wiring: Wiring, model: FakeEmbedder, tmp_path: Path
) -> None:
    number = add_opening(wiring, "Siivooja")
    marker = tmp_path / "derived"
    script = f"""
        import datetime, os, pathlib, time
        from marketplace import clock
        from marketplace.settings import read_settings
        from marketplace.wiring import wire
        from search import sync
        wiring = wire(read_settings(os.environ))
        def hang(*arguments, **rest):
            pathlib.Path({str(marker)!r}).touch()
            time.sleep(60)
        sync._drain_alone = hang
        with clock.frozen(datetime.datetime.fromisoformat({NOON.isoformat()!r})):
            sync.drain(wiring.uow, wiring.index, clock.now)
    """
    root = Path(__file__).parents[2]
    environ = {
        **os.environ,
        "PYTHONPATH": str(root),
        "LOYTAMO_MODE": "test",
        "LOYTAMO_DATA": str(tmp_path),
        "LOYTAMO_EMBEDDING": "off",
        "DATABASE_URL": wiring.settings.database_url,
    }
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], env=environ, cwd=root) as process:
        deadline = time.monotonic() + 120
        while not marker.exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        assert marker.exists(), "the drain never came so far"
        process.send_signal(signal.SIGKILL)
    assert outbox(wiring) == [(INDEX, "opening", number)] and concepts(wiring, "opening", number) == {"cleaner": 1.0}
    wiring.index = with_model(wiring, model)
    drain(wiring.uow, wiring.index, clock.now)
    assert wiring.index.engine.search(IndexName.OPENINGS, TextQuery(), limit=5).total == 1


def test_vectors_are_kept_as_half_floats_of_length_one(wiring: Wiring, model: FakeEmbedder) -> None:
    add_opening(wiring, "Siivooja")
    drain(wiring.uow, wiring.index, clock.now)
    with wiring.uow.read() as session:
        row = session.scalars(select(DerivedVector)).one()
    kept = np.frombuffer(row.vector, dtype="<f2").astype(np.float32)
    assert kept.shape == (DIMENSIONS,) and abs(float(np.linalg.norm(kept)) - 1) < 0.01
    assert row.fingerprint == model.fingerprint
