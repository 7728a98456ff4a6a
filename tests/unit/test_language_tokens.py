"""Words out of any text: case, hyphens, colon endings, numbers, other scripts, hostile input."""

import time

import pytest

from marketplace.language.grams import grams
from marketplace.language.tokens import MAX_CHARS, MAX_WORD_CHARS, tokens


def folded(text: str) -> list[str]:
    return [token.folded for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Siivooja, Hämeenlinna!", ["siivooja", "hämeenlinna"]),
        ("SIIVOOJA", ["siivooja"]),
        ("Straße", ["strasse"]),
        ("klo 10:30, 14,50 €", ["klo", "10", "30", "14", "50"]),
        ("CV:n teko", ["cv", "teko"]),
        ("Huom: tänään", ["huom", "tänään"]),
        ("Huom:tänään", ["huom", "tänään"]),
        ("vaa'an", ["vaaan"]),
        ("snake_case", ["snake", "case"]),
        ("ﬁnska", ["finska"]),
        ("työ\u00adkokeilu", ["työkokeilu"]),
        ("a\u0308iti ja äiti", ["äiti", "ja", "äiti"]),
        ("مُدَرِّس", ["مدرس"]),
        ("\u202eabc\u202c", ["abc"]),
        ("работа", ["работа"]),
        ("İzmir", ["izmir"]),
    ],
)
def test_a_text_becomes_its_words(text: str, words: list[str]) -> None:
    assert folded(text) == words


@pytest.mark.parametrize(
    "nothing",
    ["", "   ", "!?.,;:()[]{}\"'*^~", "😀🧹", "___", "\u200b\u200f", "\ud800", "\x00"],
)
def test_what_is_no_word_gives_none(nothing: str) -> None:
    assert folded(nothing) == []


def test_a_hyphenated_word_is_joined_and_keeps_its_parts() -> None:
    (token,) = tokens("Pika-apu")
    assert (token.surface, token.folded, token.parts) == (
        "Pika-apu",
        "pikaapu",
        ("pika", "apu"),
    )
    (plain,) = tokens("pikaapu")
    assert plain.folded == token.folded
    assert plain.parts == ()


def test_length_is_bounded_in_words_and_in_all() -> None:
    (long_word,) = tokens("x" * 500)
    assert len(long_word.folded) == MAX_WORD_CHARS
    assert len(folded("a " * MAX_CHARS)) == MAX_CHARS // 2
    # One of these characters unfolds into eighteen.
    assert sum(len(word) for word in folded("\ufdfa" * MAX_CHARS)) <= MAX_CHARS


def test_hostile_patterns_do_not_take_long() -> None:
    started = time.perf_counter()
    for text in (
        "a-" * 10_000,
        "-" * 20_000,
        "a:" * 10_000,
        "a'" * 10_000,
        "\u0301" * 20_000,
    ):
        list(tokens(text))
    assert time.perf_counter() - started < 5


def test_grams_overlap_and_mark_the_edges() -> None:
    assert grams("siivous") == ("_si", "sii", "iiv", "ivo", "vou", "ous", "us_")
    assert grams("siivous", 4) == ("_sii", "siiv", "iivo", "ivou", "vous", "ous_")
    assert grams("it") == ("_it", "it_")
    assert grams("a") == ("_a_",)
