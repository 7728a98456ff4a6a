"""Grams as vectors: alike means alike, the same everywhere, and a table that survives being kept."""

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.language.gram_vectors import (
    DIMENSIONS,
    GramCounter,
    GramWeights,
    Vector,
    gram_vector,
    packed,
    unpacked,
    windows,
    words_of,
)
from marketplace.language.grams import grams

FEW = GramWeights(1_000, {"_sii": 40, "siiv": 40, "työn": 500})
# Whatever length the analysis cuts at: here all is about these.
SIIVOOJA = ("_sii", "siiv", "iivo", "ivoo", "vooj", "ooja", "oja_")


def vector(*words: str, weights: GramWeights = FEW) -> Vector:
    made = gram_vector([gram for word in words for gram in grams(word)], weights)
    assert made is not None
    return made


def test_a_vector_has_length_one_and_none_is_made_of_nothing() -> None:
    made = vector("siivooja")
    assert made.shape == (DIMENSIONS,)
    assert float(np.linalg.norm(made)) == pytest.approx(1.0, abs=1e-5)
    assert gram_vector([], FEW) is None


def test_misspelled_inflected_and_compound_are_nearer_than_another_word() -> None:
    asked = vector("siivooja")
    near = [float(asked @ vector(word)) for word in ("siivoja", "siivoojaa", "toimistosiivooja")]
    far = [float(asked @ vector(word)) for word in ("kirvesmies", "kokki", "puutarhuri")]
    assert min(near) > 0.35
    assert max(np.abs(far)) < 0.2


def test_a_rare_gram_weighs_more_than_a_common_one() -> None:
    assert FEW.weight("harv") > FEW.weight("siiv") > FEW.weight("työn") > 0
    nothing_counted = GramWeights()
    assert nothing_counted.weight("siiv") > 0


def test_a_gram_has_the_same_signs_in_every_process() -> None:
    made = gram_vector(SIIVOOJA, GramWeights(1, {}))
    assert made is not None
    digest = hashlib.sha256((made > 0).tobytes()).hexdigest()
    assert digest[:16] == "d13a574c14132955"


def test_order_and_repetition_change_nothing() -> None:
    assert np.allclose(vector("siivooja", "kokki"), vector("kokki", "siivooja", "kokki"))


def test_the_table_leaves_out_what_is_rare_and_survives_being_kept() -> None:
    counter = GramCounter()
    for text in (SIIVOOJA, ("_sii", "siiv", "iivo", "ivou"), ("_työ", "työ_")):
        counter.add([*text, *text])
    counted = counter.weights()
    assert counted.documents == 3
    assert counted.frequencies == {"_sii": 2, "siiv": 2, "iivo": 2}
    assert unpacked(packed(counted)) == counted


@pytest.mark.parametrize("rubbish", ["", "ä", "AAAA", "eJwDAAAAAAE=", packed(FEW)[:-8], packed(FEW)[4:]])
def test_a_broken_table_is_refused(rubbish: str) -> None:
    with pytest.raises(ValueError, match="no table"):
        unpacked(rubbish)


def test_a_long_title_is_cut_into_stretches_and_a_short_one_is_not() -> None:
    short = [gram for word in ("siivooja", "toimistoon") for gram in grams(word)]
    assert windows(short, 5, 6) == [tuple(short)]
    assert windows([], 5, 6) == []
    long = [gram for number in range(12) for gram in grams(f"sana{number:02d}")]
    cut = windows(long, 5, 6)
    assert [len(words_of(each)) for each in cut[:2]] == [5, 5]
    assert cut[0][0] == long[0] and cut[-1][-1] == long[-1]


@given(st.integers(1, 80), st.integers(2, 8), st.integers(2, 8))
def test_every_word_is_in_some_stretch_and_there_are_never_too_many(count: int, size: int, most: int) -> None:
    text = [gram for number in range(count) for gram in grams(f"sana{number:03d}")]
    cut = windows(text, size, most)
    assert len(cut) <= most
    assert {gram for each in cut for gram in each} == set(text)
