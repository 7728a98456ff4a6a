"""How concepts are understood that nobody spelt out: compounds, mistakes, other order, likeness, groups, weights."""

import time

import pytest

from marketplace.language import analysis, voikko
from marketplace.language.lemmas import SimplemmaKeys
from marketplace.language.resolver import BROADER_SHARE, WEIGHTS, Evidence, resolve, resolve_fields
from marketplace.language.vocabulary import Concept, Vocabulary, vocabulary_of

DICTIONARIES = [SimplemmaKeys(), *filter(None, [voikko.open_voikko()])]
CONCEPTS = [
    Concept("cleaning", "group", labels={"fi": "siivous ja pesu", "sv": "städning och tvätt", "en": "cleaning work"}),
    Concept(
        "cleaner", "occupation", labels={"fi": "siivooja", "sv": "städare", "en": "cleaner"},
        synonyms={"fi": ("siivous",)}, broader=("cleaning",),
    ),
    Concept("cafe", "occupation", labels={"fi": "kahvilatyöntekijä", "sv": "kafébiträde", "en": "cafe worker"}),
    Concept("stocker", "occupation", labels={"fi": "hyllyttäjä", "sv": "varuplockare", "en": "shelf stocker"}),
    Concept("network", "occupation", labels={"fi": "verkkoasiantuntija", "sv": "nättekniker", "en": "network expert"}),
    Concept("shelves", "skill", labels={"fi": "täyttää hyllyjä", "sv": "fylla hyllor", "en": "stock shelves"}),
]  # fmt: skip


@pytest.fixture(params=DICTIONARIES, ids=lambda words: type(words).__name__)
def vocabulary(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Vocabulary:
    monkeypatch.setattr(analysis, "dictionary", request.param)
    return vocabulary_of(CONCEPTS)


@pytest.mark.parametrize(
    ("text", "language", "concept", "evidence"),
    [
        ("kahvilatyöntekijää", "fi", "cafe", {Evidence.LEMMA, Evidence.COMPOUND, Evidence.SPELLING}),
        ("kahvilan työntekijä", "fi", "cafe", {Evidence.LEMMA}),
        ("siivousapulainen", "fi", "cleaner", {Evidence.COMPOUND}),
        ("siivousapulaisten", "fi", "cleaner", {Evidence.COMPOUND}),
        ("hylyttäjä", "fi", "stocker", {Evidence.SPELLING}),
        ("hyllytäjä", None, "stocker", {Evidence.SPELLING}),
        ("städarre", "sv", "cleaner", {Evidence.SPELLING}),
        ("varuplokkare", "sv", "stocker", {Evidence.SPELLING}),
        ("hyllyjä täyttää", "fi", "shelves", {Evidence.PHRASE}),
        ("täyttää nopeasti hyllyjä", "fi", "shelves", {Evidence.PHRASE}),
        ("stock all shelves", "en", "shelves", {Evidence.PHRASE}),
    ],
)
def test_what_is_not_spelt_out_is_understood(
    vocabulary: Vocabulary, text: str, language: str | None, concept: str, evidence: set[Evidence]
) -> None:
    found = resolve(text, language, vocabulary)
    assert found[0].concept_id == concept
    assert found[0].evidence in evidence
    assert 0 < found[0].weight < WEIGHTS[Evidence.LABEL]


@pytest.mark.parametrize(
    "text", ["täyttää lomakkeita, kaappeja ja hyllyjä", "siili", "kissa hyppäsi", "verkosto", "katso"]
)
def test_what_only_looks_alike_is_not(vocabulary: Vocabulary, text: str) -> None:
    assert resolve(text, "fi", vocabulary) == ()


def test_surer_evidence_weighs_more(vocabulary: Vocabulary) -> None:
    order = ["siivooja", "siivous", "siivoojalle", "siivousapulainen"]
    weights = [resolve(text, "fi", vocabulary)[0].weight for text in order]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_a_guess_is_only_made_when_asked_for(vocabulary: Vocabulary) -> None:
    text = "verkkojen asiantuntijuus"
    assert [each for each in resolve(text, None, vocabulary) if each.concept_id == "network"] == []
    guessed = resolve(text, None, vocabulary, guess=1)
    assert [(each.concept_id, each.evidence) for each in guessed] == [("network", Evidence.ALIKE)]
    assert guessed[0].weight <= WEIGHTS[Evidence.ALIKE]


def test_groups_come_weaker_and_when_asked_for(vocabulary: Vocabulary) -> None:
    assert [each.concept_id for each in resolve("siivooja", "fi", vocabulary)] == ["cleaner"]
    found = {each.concept_id: each for each in resolve("siivooja", "fi", vocabulary, broader=True)}
    assert found["cleaning"].weight == found["cleaner"].weight * BROADER_SHARE
    assert found["cleaning"].evidence is Evidence.BROADER


def test_a_field_weighs_what_its_caller_says(vocabulary: Vocabulary) -> None:
    fields = [(1.0, "fi", "Hyllyttäjä kauppaan"), (0.3, "fi", "Joskus apuna on siivooja, hyllyttäjä tai muu.")]
    assert [(each.concept_id, each.weight) for each in resolve_fields(fields, vocabulary)] == [
        ("stocker", 1.0),
        ("cleaner", 0.3),
    ]


@pytest.mark.parametrize(
    "text",
    ["a" * 10_000, "siivojja " * 2_000, "?!.,;" * 2_000, "مُدَرِّس", "\u202esiivooja\u202c", "🧹" * 5_000, "\ud800", ""],
)
def test_bad_input_is_answered_soon(vocabulary: Vocabulary, text: str) -> None:
    started = time.perf_counter()
    found = resolve(text, None, vocabulary, guess=5, broader=True)
    assert time.perf_counter() - started < 20
    assert all(0 < each.weight <= 1 for each in found)


def test_an_empty_vocabulary_understands_nothing(vocabulary: Vocabulary) -> None:
    assert resolve("siivooja kahvilassa", None, vocabulary_of(()), guess=5, broader=True) == ()
    assert not vocabulary_of(()).has_word("siivooja")
    assert vocabulary.has_word("siivoojaa")
    assert not vocabulary.has_word("hyllyjä")
