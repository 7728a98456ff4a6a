"""A disk that is full, a folder that goes away under a process that answers from it: nothing lost, healed again."""

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from marketplace.errors import Unavailable
from marketplace.language.analysis import analyse, analyse_query
from search.port import Changes, IndexDocument, IndexName, IndexState, TextQuery, Unusable, Vector
from search.tantivy_engine import TantivyEngine
from search.vectors import Model

OPENINGS = IndexName.OPENINGS
MODEL = Model("model", 8)


def direction(place: int) -> Vector:
    """A vector of length 1 that is like no other of them."""
    found: Vector = np.eye(8, dtype=np.float32)[place]
    return found


def document(number: int, title: str) -> IndexDocument:
    texts = {"title": analyse(title, "fi")}
    return IndexDocument(str(number), f"{title} {number}", texts, {}, number, vector=direction(number))


@contextmanager
def full_disk(bytes_left: int) -> Iterator[None]:
    """No file can grow beyond so many bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def found(engine: TantivyEngine, text: str, vector: Vector | None = None) -> set[str]:
    words = analyse_query(text, "fi") if text else ()
    return {hit.id for hit in engine.search(OPENINGS, TextQuery(words, vector=vector), limit=9).hits}


@pytest.fixture
def engine(tmp_path: Path) -> TantivyEngine:
    made = TantivyEngine(tmp_path / "index", "same", MODEL)
    made.rebuild(OPENINGS, [document(1, "siivooja"), document(2, "leipuri")], lambda _ids: Changes())
    return made


@pytest.mark.parametrize("bytes_left", [0, 100, 900])
def test_a_full_disk_refuses_a_push_and_takes_it_later(engine: TantivyEngine, bytes_left: int) -> None:
    change = Changes([document(1, "kokki"), document(3, "asentaja")], ["2"])
    with full_disk(bytes_left):
        with pytest.raises(Unavailable):
            engine.push(OPENINGS, change)
        assert found(engine, "siivooja") == {"1"}, "what was there still answers"
        assert found(engine, "asentaja") == set()
    engine.push(OPENINGS, change)
    assert (found(engine, "siivooja"), found(engine, "kokki"), found(engine, "leipuri")) == (set(), {"1"}, set())
    assert found(engine, "", direction(3)) == {"3"}
    assert found(engine, "", direction(2)) == set()
    status = engine.status(OPENINGS)
    assert (status.state, status.documents, status.vectors) == (IndexState.READY, 2, 2)


def test_a_full_disk_stops_a_rebuild_and_the_old_index_goes_on(engine: TantivyEngine) -> None:
    fresh = [document(number, "kokki") for number in range(1, 8)]
    with full_disk(100):
        with pytest.raises(Unavailable):
            engine.rebuild(OPENINGS, fresh, lambda _ids: Changes())
        assert found(engine, "siivooja") == {"1"}
    assert engine.rebuild(OPENINGS, fresh, lambda _ids: Changes()) == 7
    assert (len(found(engine, "kokki")), found(engine, "siivooja")) == (7, set())


@pytest.mark.parametrize("gone", ["index", "openings", "generation"])
def test_what_was_answered_before_is_not_answered_from_a_folder_that_is_gone(
    engine: TantivyEngine, tmp_path: Path, gone: str
) -> None:
    assert found(engine, "siivooja") == found(engine, "siivooja") == {"1"}
    folder = tmp_path / "index"
    generation = next(child for child in (folder / "openings").iterdir() if child.is_dir())
    # Moved away in one go: while files are removed one by one, the engine's own thread may put a lock there.
    {"index": folder, "openings": folder / "openings", "generation": generation}[gone].rename(tmp_path / "away")
    with pytest.raises(Unusable):
        found(engine, "siivooja")
    assert engine.status(OPENINGS).state in (IndexState.MISSING, IndexState.BROKEN)
    engine.rebuild(OPENINGS, [document(1, "siivooja")], lambda _ids: Changes())
    assert found(engine, "siivooja") == {"1"}


def test_an_answer_is_kept_until_the_index_changes_also_by_another_process(
    engine: TantivyEngine, tmp_path: Path
) -> None:
    assert found(engine, "siivooja") == {"1"}
    other = TantivyEngine(tmp_path / "index", "same", MODEL)
    other.push(OPENINGS, Changes([document(4, "siivooja")]))
    assert found(engine, "siivooja") == {"1", "4"}
    other.push(OPENINGS, Changes([], ["1"]))
    assert found(engine, "siivooja") == {"4"}


def test_vectors_that_go_away_cost_no_answer_by_words(engine: TantivyEngine, tmp_path: Path) -> None:
    assert found(engine, "", direction(2)) == {"2"}
    (vectors,) = (tmp_path / "index" / "openings").glob("*/vectors")
    shutil.rmtree(vectors)
    fresh = TantivyEngine(tmp_path / "index", "same", MODEL)
    assert found(fresh, "siivooja", direction(2)) == {"1"}
    assert fresh.status(OPENINGS).vectors is None, "so that it is built anew"
