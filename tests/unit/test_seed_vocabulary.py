"""The shipped vocabulary: large enough, complete in three languages, findable by everyday words, without collisions."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from marketplace.language.resolver import MAX_PHRASE_WORDS
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import tokens
from marketplace.language.vocabulary import key_phrase

SEEDS = Path(__file__).parents[2] / "seeds" / "vocabulary"
LANGUAGES = {"fi", "sv", "en"}
# One of these alone would find everything.
TOO_GENERAL = {
    "fi": "työ työt apu hommat homma hommia auttaa tehdä tekeminen tekijä hoitaa laittaa ihminen ihmiset firma asiakas "
    "asia kone koti talo auto ruoka ohjaaja työntekijä",
    "sv": "jobb jobba arbete arbeta hjälp hjälpa göra sköta människor maskin hem hus mat bil",
    "en": "work working job jobs help helping make do worker people machine home house food car can floor bag season",
}
# Words that two concepts of one kind share on purpose: (language, base form) → which, because nobody can tell apart.
AMBIGUOUS: dict[tuple[str, str], frozenset[str]] = {
    # "Kuski" says that somebody drives for a living, not what.
    ("fi", "kuski"): frozenset({"delivery-driver", "truck-driver"}),
    ("sv", "chaufför"): frozenset({"delivery-driver", "truck-driver"}),
    # A teacher outside of school, in spoken Finnish, teaches one pupil or a course.
    ("fi", "ope"): frozenset({"tutor", "course-teacher"}),
}
# The same, but only the finer Finnish dictionary sees that their inflected forms meet.
AMBIGUOUS_INFLECTED: dict[tuple[str, str], frozenset[str]] = {
    # "Kutoa" is knitting to one and weaving to another.
    ("fi", "kutoa"): frozenset({"knit-and-crochet", "weave"}),
    # "Leivon" says that somebody bakes, bread or buns or both.
    ("fi", "leipoa"): frozenset({"bake-bread", "bake-buns"}),
}


def rows_of(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    return rows


OCCUPATIONS, SKILLS, GROUPS = rows_of("occupations"), rows_of("skills"), rows_of("groups")
CONCEPTS = OCCUPATIONS + SKILLS


def phrases_of(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every (language, label or synonym) of a row."""
    for language in sorted(LANGUAGES):
        yield language, row["label"][language]
        for synonym in row["synonyms"][language]:
            yield language, synonym


def folded(phrase: str) -> str:
    return " ".join(token.folded for token in tokens(phrase))


def shared(rows: list[dict[str, Any]]) -> dict[tuple[str, str], frozenset[str]]:
    """Phrases, as written and in base forms, that lead to more than one of the rows."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        for language, phrase in phrases_of(row):
            for form in (folded(phrase), key_phrase(phrase, language).partition(":")[2]):
                found.setdefault((language, form), set()).add(row["id"])
    return {place: frozenset(ids) for place, ids in found.items() if len(ids) > 1}


def test_it_is_large_enough_and_its_ids_and_addresses_are_unique() -> None:
    everything = CONCEPTS + GROUPS
    assert len(OCCUPATIONS) >= 280
    assert len(SKILLS) >= 500
    ids = [row["id"] for row in everything]
    uris = [row["uri"] for row in everything if row.get("uri")]
    assert len(set(ids)) == len(ids)
    assert len(set(uris)) == len(uris)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in ids)
    assert len(uris) >= 450, "more than half of the concepts have an ESCO address"


@pytest.mark.parametrize(("rows", "path"), [(OCCUPATIONS, "occupation"), (SKILLS, "skill")])
def test_every_concept_is_complete_in_three_languages(rows: list[dict[str, Any]], path: str) -> None:
    groups = {row["id"] for row in GROUPS}
    shape = re.compile(rf"http://data\.europa\.eu/esco/{path}/[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}")
    for row in rows:
        assert row["uri"] is None or shape.fullmatch(row["uri"]), row["id"]
        assert row["broader"] in groups, row["id"]
        assert set(row["label"]) == set(row["synonyms"]) == LANGUAGES, row["id"]
        for language, label in row["label"].items():
            synonyms = row["synonyms"][language]
            assert 2 <= len(synonyms) <= 24, f"{row['id']}: give two to twenty-four synonyms in {language}"
            forms = [folded(phrase) for phrase in (label, *synonyms)]
            assert all(forms), row["id"]
            assert len(set(forms)) == len(forms), f"{row['id']}: the same words twice in {language}"


def test_every_group_is_used_and_has_three_labels_of_its_own() -> None:
    assert {row["id"] for row in GROUPS} == {row["broader"] for row in CONCEPTS}
    for language in LANGUAGES:
        labels = [row["label"][language] for row in GROUPS]
        assert len(set(labels)) == len(labels), language


def test_occupations_have_a_class_and_a_skill_and_skills_know_their_occupations() -> None:
    known = {row["id"] for row in OCCUPATIONS}
    assert all(re.fullmatch(r"[1-9][0-9]{3}", row["isco"]) for row in OCCUPATIONS)
    assert all(row["occupations"] and len(set(row["occupations"])) == len(row["occupations"]) for row in SKILLS)
    used = {slug for row in SKILLS for slug in row["occupations"]}
    assert used == known, f"without a skill, or not an occupation: {sorted(used ^ known)}"


def test_no_word_is_so_general_that_it_finds_everything() -> None:
    """A word counts as written in every language ("till" is a Swedish preposition), in base form in its own."""
    everywhere = {word for words in TOO_GENERAL.values() for word in words.split()} | STOPWORDS
    for row in CONCEPTS:
        for language, phrase in phrases_of(row):
            words = folded(phrase).split()
            base = key_phrase(phrase, language).partition(":")[2]
            assert len(words) <= MAX_PHRASE_WORDS, f"{row['id']}: {phrase}: too long to be found in a text"
            general = len(words) == 1 and (
                words[0] in everywhere or base in {*TOO_GENERAL[language].split(), *STOPWORDS}
            )
            assert not general, f"{row['id']}: {phrase} ({base}): say more with it"


@pytest.mark.parametrize("rows", [OCCUPATIONS, SKILLS])
def test_no_two_concepts_of_a_kind_share_a_word_but_the_listed_ones(rows: list[dict[str, Any]]) -> None:
    ids = {row["id"] for row in rows}
    allowed = {place: wanted for place, wanted in AMBIGUOUS.items() if wanted <= ids}
    found = {place: ids for place, ids in shared(rows).items() if AMBIGUOUS_INFLECTED.get(place) != ids}
    assert found == allowed, "make one of them more precise, or list it above with a reason"


def test_an_occupation_shares_words_only_with_the_skill_that_is_its_daily_bread() -> None:
    """The work and the doing of it have one everyday name ("trukilla ajo"): then both are meant."""
    bread = {(row["id"], slug) for row in SKILLS for slug in row["occupations"]}
    occupations = {row["id"] for row in OCCUPATIONS}
    for place, ids in shared(CONCEPTS).items():
        if place in AMBIGUOUS or AMBIGUOUS_INFLECTED.get(place) == ids:
            continue
        ((skill, occupation),) = [(one, other) for one in ids - occupations for other in ids & occupations]
        assert (skill, occupation) in bread, f"{place}: {skill} and {occupation} do not belong together"
