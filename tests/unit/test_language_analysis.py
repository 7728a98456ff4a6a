"""Documents and queries in base forms: inflection, three languages, what is left out."""

import pytest

from marketplace.language.analysis import (
    MAX_QUERY_WORDS,
    analyse,
    analyse_query,
    gram_threshold,
    matched_words,
)
from marketplace.language.lemmas import SimplemmaKeys, WordKeys
from marketplace.language.voikko import open_voikko

INFLECTED = [
    ("siivooja", "siivoojaa siivoojan siivoojalle siivoojat siivoojia siivoojien"),
    ("työ", "työtä työn työssä työstä töitä töihin töissä"),
    ("kauppa", "kaupan kaupassa kauppaan kaupasta kauppoja"),
    ("hylly", "hyllyn hyllyä hyllyt hyllyjen hyllyjä hyllyille"),
    ("keittiö", "keittiössä keittiöön keittiöstä keittiön"),
    ("lapsi", "lasta lapsen lapsia lasten lapsille"),
    ("varasto", "varastossa varastoon varastolla varastosta"),
    ("puutarha", "puutarhan puutarhassa puutarhaa"),
    ("leipoa", "leipoo leipoi leivon"),
]


VOIKKO = open_voikko()
DICTIONARIES = [pytest.param(words, id=words.stamp.split()[0]) for words in (SimplemmaKeys(), VOIKKO) if words]
both = pytest.mark.parametrize("words", DICTIONARIES)


@both
def test_inflected_finnish_meets_its_base_form(words: WordKeys) -> None:
    pairs = [(base, form) for base, forms in INFLECTED for form in forms.split()]
    assert [(base, form) for base, form in pairs if base not in analyse(form, "fi", words).keys] == []
    assert [base for base, _ in INFLECTED if analyse(base, "fi", words).keys[0] != base] == []


@pytest.mark.parametrize(
    ("language", "inflected", "base"),
    [
        ("sv", "städarna", "städare"),
        ("sv", "butiken", "butik"),
        ("en", "cleaners", "cleaner"),
        ("en", "knives", "knife"),
    ],
)
def test_swedish_and_english_meet_their_base_forms(language: str, inflected: str, base: str) -> None:
    assert analyse(inflected, language).keys == analyse(base, language).keys == (base,)
    assert analyse(inflected, "fi").keys != (base,)


def test_different_words_keep_different_keys() -> None:
    assert analyse("siivooja", "fi").keys != analyse("sijainen", "fi").keys


def test_without_a_language_each_word_is_found_in_its_own() -> None:
    assert analyse("kaupassa butiken kitchens", None).keys == ("kauppa", "butik", "kitchen")


def test_a_language_without_a_dictionary_keeps_its_words() -> None:
    assert analyse("koristajale tööd", "et").keys == ("koristajale", "tööd")


def test_order_and_repetition_are_kept_for_documents_and_dropped_for_queries() -> None:
    text = "kauppa, kaupat; kassa kauppa"
    assert analyse(text, "fi").keys == ("kauppa", "kauppa", "kassa", "kauppa")
    assert [word.surface for word in analyse_query(text, "fi")] == ["kauppa", "kaupat", "kassa"]


def test_a_query_word_is_tried_in_all_three_languages() -> None:
    (word,) = analyse_query("cleaning", "fi")
    assert {"cleaning", "clean"} <= set(word.keys)
    (word,) = analyse_query("siivoojaa", "sv")
    assert "siivooja" in word.keys
    (word,) = analyse_query("butiken", None)
    assert word.keys[0] == "butik"


def test_hyphens_in_a_query_look_for_the_parts_and_the_whole() -> None:
    assert [word.surface for word in analyse_query("siivous-hommia", "fi")] == [
        "siivous",
        "hommia",
        "siivoushommia",
    ]
    assert "pika" in analyse("pika-apu", "fi").keys
    assert "pikaapu" in analyse("pika-apu", "fi").keys


def test_a_word_the_dictionary_does_not_know_stays_findable_as_written() -> None:
    words = SimplemmaKeys()
    assert analyse("pihatyöt", "fi", words).keys == ("pihatyöt", "piha")
    assert analyse("pihan", "fi", words).keys == ("piha",)


def test_words_that_say_nothing_go_unless_there_is_nothing_else() -> None:
    assert [word.surface for word in analyse_query("haen jotain siivous och the", "fi")] == ["siivous"]
    assert [word.surface for word in analyse_query("jotain", "fi")] == ["jotain"]


@pytest.mark.parametrize("text", ["?" * 10_000, "😀" * 10_000, "", "\u202e\u202d", '"(+-&&||!^~*:\\/)"'])
def test_a_query_of_no_words_is_empty(text: str) -> None:
    assert analyse_query(text, None) == ()


def test_a_huge_query_is_cut() -> None:
    assert len(analyse_query(" ".join(f"sana{number}" for number in range(3_000)), "fi")) == MAX_QUERY_WORDS
    (word,) = analyse_query("x" * 10_000, None)
    assert len(word.surface) == 48
    assert len(word.grams) == 24


def test_engine_syntax_is_only_words() -> None:
    surfaces = [word.surface for word in analyse_query('title:"kokki"~2 AND (audience:owner) OR *', None)]
    assert surfaces == ["title", "kokki", "2", "audience", "owner"]


def test_matched_words_are_shown_as_written() -> None:
    query = analyse_query("siivous hyllyttää", "fi")
    text = "Siivousta ja hyllyttämistä. Kassalla ei tarvitse olla. Siivousta!"
    assert matched_words(text, "fi", query) == ("Siivousta", "hyllyttämistä")
    assert matched_words("Kahvila", "fi", query) == ()


def test_near_means_two_fifths_of_the_grams_and_never_one() -> None:
    assert [gram_threshold(count) for count in (1, 2, 5, 6, 10)] == [2, 2, 2, 3, 4]


def test_a_compound_is_found_by_its_parts() -> None:
    class Compounds(SimplemmaKeys):
        def keys(self, word: str, language: str) -> tuple[str, ...]:
            return ("siivoustyö",) if word == "siivoustyötä" else super().keys(word, language)

        def parts(self, word: str, language: str) -> tuple[str, ...]:
            return ("siivous", "työ") if word == "siivoustyötä" else super().parts(word, language)

    assert analyse("siivoustyötä", "fi", Compounds()).keys == (
        "siivoustyö",
        "siivous",
        "työ",
    )
    (word,) = analyse_query("siivoustyötä", "fi", Compounds())
    assert (word.keys, word.parts) == (("siivoustyö", "siivoustyötä"), ("siivous", "työ"))
