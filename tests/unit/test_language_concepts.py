"""Words to concepts, and the stamp over everything that decides it."""

import dataclasses

import pytest

from marketplace.language import analysis, lemmas
from marketplace.language.fingerprint import fingerprint
from marketplace.language.resolver import Evidence, resolve
from marketplace.language.vocabulary import Concept, vocabulary_of

CLEANER = Concept(
    id="cleaner",
    kind="occupation",
    uri="http://data.europa.eu/esco/occupation/test-cleaner",
    isco="9112",
    labels={"fi": "siivooja", "sv": "städare", "en": "cleaner"},
    synonyms={"fi": ("toimistosiivooja", "laitoshuoltaja"), "sv": ("lokalvårdare",)},
)
SHELVES = Concept(
    id="stock-shelves",
    kind="skill",
    labels={"fi": "täyttää hyllyjä", "sv": "fylla hyllor", "en": "stock shelves"},
)
VOCABULARY = vocabulary_of([CLEANER, SHELVES])


@pytest.mark.parametrize(
    ("text", "language", "evidence"),
    [
        ("siivooja", "fi", Evidence.LABEL),
        ("Städare", "fi", Evidence.LABEL),
        ("Laitoshuoltaja", None, Evidence.SYNONYM),
        ("etsin siivoojaa", "fi", Evidence.LEMMA),
        ("cleaners wanted", None, Evidence.LEMMA),
        ("cleaners wanted", "en", Evidence.LEMMA),
    ],
)
def test_a_concept_is_found_in_any_language_and_form(text: str, language: str | None, evidence: Evidence) -> None:
    (found,) = resolve(text, language, VOCABULARY)
    assert (found.concept_id, found.evidence) == ("cleaner", evidence)


def test_a_given_language_is_the_only_one_whose_base_forms_are_tried() -> None:
    assert resolve("cleaners wanted", "fi", VOCABULARY) == ()
    assert [each.concept_id for each in resolve("cleaner wanted", "fi", VOCABULARY)] == ["cleaner"]


def test_a_phrase_is_found_inflected_and_only_whole() -> None:
    (found,) = resolve("Osaan täyttämään hyllyjä nopeasti", "fi", VOCABULARY)
    assert (found.concept_id, found.words, found.weight) == ("stock-shelves", "täyttämään hyllyjä", 0.8)
    assert resolve("täyttää lomakkeita, kaappeja ja hyllyjä", "fi", VOCABULARY) == ()


def test_each_concept_comes_once_with_its_best_evidence_heaviest_first() -> None:
    found = resolve("stocking: stock shelves, siivoojaa, laitoshuoltaja", "fi", VOCABULARY)
    assert [(each.concept_id, each.weight) for each in found] == [("stock-shelves", 1.0), ("cleaner", 0.9)]


def test_nothing_is_understood_in_nothing() -> None:
    assert resolve("😀 ?!", None, VOCABULARY) == ()
    assert resolve("siivooja", "fi", vocabulary_of([])) == ()


def test_a_huge_text_is_resolved_in_bounded_time() -> None:
    assert [each.concept_id for each in resolve("siivooja " * 5_000, "fi", VOCABULARY)] == ["cleaner"]


def test_the_fingerprint_follows_vocabulary_dictionary_and_schema(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stamp = fingerprint(VOCABULARY, "schema 1")
    assert len(stamp) == 16
    assert stamp == fingerprint(vocabulary_of([SHELVES, CLEANER]), "schema 1")
    renamed = dataclasses.replace(CLEANER, synonyms={"fi": ("puhdistaja",)})
    assert stamp != fingerprint(vocabulary_of([renamed, SHELVES]), "schema 1")
    assert stamp != fingerprint(None, "schema 1")
    assert stamp != fingerprint(VOCABULARY, "schema 2")
    other = lemmas.SimplemmaKeys()
    other.stamp = "another dictionary"
    monkeypatch.setattr(analysis, "dictionary", other)
    assert stamp != fingerprint(VOCABULARY, "schema 1")
