"""Finnish with and without libvoikko: compounds, threads, a missing dictionary, and words of any kind."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace.language import analysis, voikko
from marketplace.language.analysis import analyse, analyse_query
from marketplace.language.fingerprint import fingerprint
from marketplace.language.grams import grams
from marketplace.language.kept_words import forms_of
from marketplace.language.lemmas import LANGUAGES, SimplemmaKeys, WordKeys
from marketplace.language.tokens import MAX_WORD_CHARS, tokens

VOIKKO = voikko.open_voikko()
needs_voikko = pytest.mark.skipif(VOIKKO is None, reason="libvoikko or its dictionary is not installed")
both = pytest.mark.parametrize("words", [each for each in (SimplemmaKeys(), VOIKKO) if each], ids=type)
HOSTILE = [
    "x" * 10_000,
    "?!.,;" * 2_000,
    "مُدَرِّس في المدرسة",
    "\u202eabc\u202c",
    "🧹 siivous 🧹",
    "работа",
    "\ud800",
    "a-" * 500,
]


@needs_voikko
@pytest.mark.parametrize(
    ("word", "keys", "parts"),
    [
        ("kahvilatyöntekijää", ("kahvilatyöntekijä",), ("kahvila", "työ", "tekijä")),
        ("siivousapulaisten", ("siivousapulainen",), ("siivous", "apulainen")),
        ("lastenhoitajalle", ("lastenhoitaja",), ("lapsi", "hoitaja")),
        ("hyllyttäjä", ("hyllyttäjä",), ("hyllyttää",)),
        ("leivon", ("leipoa",), ()),
        ("qwrtzp", ("qwrtzp",), ()),
    ],
)
def test_a_compound_has_its_base_form_and_its_parts(word: str, keys: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert VOIKKO is not None
    assert (VOIKKO.keys(word, "fi"), VOIKKO.parts(word, "fi")) == (keys, parts)


@needs_voikko
def test_only_finnish_is_read_by_it() -> None:
    assert VOIKKO is not None
    assert VOIKKO.keys("butiken", "sv") == SimplemmaKeys().keys("butiken", "sv") == ("butik",)


@needs_voikko
def test_threads_get_what_one_alone_gets() -> None:
    fresh = voikko.VoikkoKeys()
    words = [f"{first}{last}" for first in ("kahvila", "varasto", "piha", "koti") for last in ("työ", "apu", "hommia")]
    alone = [(fresh.keys(word, "fi"), fresh.parts(word, "fi")) for word in words]
    shared = voikko.VoikkoKeys()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: (shared.keys(word, "fi"), shared.parts(word, "fi")), words * 20))
    assert found == alone * 20


def test_without_the_package_or_the_dictionary_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        class VoikkoException(Exception):  # the name is the library's
            pass

        @classmethod
        def Voikko(cls, language: str) -> object:  # noqa: N802  # the name is the library's
            raise cls.VoikkoException(f"no dictionary of {language}")

    monkeypatch.setattr(voikko, "libvoikko", Missing)
    assert voikko.open_voikko() is None
    monkeypatch.setattr(voikko, "libvoikko", None)
    assert voikko.open_voikko() is None


@needs_voikko
def test_the_fingerprint_tells_one_dictionary_from_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    stamps = set()
    for words in (SimplemmaKeys(), VOIKKO):
        monkeypatch.setattr(analysis, "dictionary", words)
        stamps.add(fingerprint(None))
    assert len(stamps) == 2


@both
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_only_words(words: WordKeys, text: str) -> None:
    for language in (*LANGUAGES, None):
        analysed = analyse(text, language, words)
        assert all(0 < len(key) <= MAX_WORD_CHARS and not key.isspace() for key in analysed.keys)
        analyse_query(text, language, words)


@both
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=60), language=st.sampled_from([*LANGUAGES, None]))
def test_every_word_of_any_text_can_be_found_again(words: WordKeys, text: str, language: str | None) -> None:
    """The query that repeats a text meets it: each of its words shares a key or all grams with the document."""
    document = analyse(text, language, words)
    known = {*document.keys}
    for word in analyse_query(text, language, words):
        assert known & {*word.keys, *word.parts} or set(word.grams) <= set(document.grams)


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=40), st.integers(2, 5))
def test_grams_cover_a_word(word: str, size: int) -> None:
    pieces = grams(word, size)
    edged = f"_{word}_"
    assert pieces == (edged,) if len(edged) <= size else len(pieces) == len(edged) - size + 1
    assert all(piece in edged for piece in pieces)


@given(st.text(max_size=200))
def test_tokens_are_folded_words_in_their_order(text: str) -> None:
    found = list(tokens(text))
    assert all(token.folded.isalnum() and len(token.folded) <= MAX_WORD_CHARS for token in found)
    assert [token.folded for token in found] == [token.folded for token in tokens(text)]


def test_base_forms_are_kept_for_the_next_process(tmp_path: Path) -> None:
    class Counting(SimplemmaKeys):
        asked = 0

        def keys(self, word: str, language: str) -> tuple[str, ...]:
            Counting.asked += 1
            return super().keys(word, language)

    wanted = [("fi", "siivoojaa"), ("sv", "butiken"), ("fi", "pihatyöt")]
    first = forms_of(wanted, Counting(), tmp_path)
    assert Counting.asked == len(wanted)
    assert forms_of(wanted, Counting(), tmp_path) == first
    assert Counting.asked == len(wanted), "what is kept is not asked again"
    assert first["fi", "pihatyöt"] == (("pihatyöt",), ("piha",))
    (file,) = tmp_path.iterdir()
    file.write_text('{"fi": [1]}')
    assert forms_of(wanted, Counting(), tmp_path) == first, "a spoilt file is made again"
    assert forms_of(wanted, Counting(), tmp_path / "file" / "below") == first
