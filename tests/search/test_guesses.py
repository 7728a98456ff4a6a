"""What a query is guessed to mean, what nearness finds, and when a search is nothing but wishes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from marketplace.domain.searching import Sort
from marketplace.language.vocabulary import Concept, vocabulary_of
from marketplace.settings import ROOT
from search.meanings import FIRST, FOUND, FOUND_FIRST, finds
from search.places import NOWHERE
from search.port import IndexName
from search.query import GUESSES, KIN_SHARE, build_query
from search.schema import SCHEMAS
from search.sense import load_sense
from search.tags import Ground
from search.tantivy_engine import TantivyEngine
from tests.search.conftest import document, no_changes

VOCABULARY = vocabulary_of(
    [
        Concept("network-admin", "occupation", None, None, {"fi": "verkon ylläpitäjä", "en": "network administrator"}),
        Concept("baker", "occupation", None, None, {"fi": "leipuri", "en": "baker"}),
    ]
)
SENSE = load_sense(ROOT / "seeds")
GROUND = Ground(NOWHERE, date(2026, 5, 4), fields=frozenset(SCHEMAS[IndexName.OPENINGS].codes))


def test_words_that_name_no_concept_are_guessed_weaker_than_named_ones() -> None:
    guessed = dict(build_query("verkkoylläpidon ammattilainen", "fi", VOCABULARY, {}, sense=SENSE).query.concepts)
    assert 0 < guessed["network-admin"] < 1 and "baker" not in guessed
    named = build_query("leipuri", "fi", VOCABULARY, {}, sense=SENSE)
    assert named.query.concepts[0] == ("baker", 1.0), "named, once"
    assert len(build_query("verkkoylläpidon leipuri", "fi", VOCABULARY, {}, sense=SENSE).query.concepts) <= 1 + GUESSES
    assert build_query("leipuri", "fi", None, {}, sense=SENSE).query.concepts == (), "switched off, nothing is guessed"


def test_a_search_of_wishes_alone_is_one_and_a_word_makes_it_none() -> None:
    wishes = build_query("ei asiakkaita", "fi", VOCABULARY, {}, sense=SENSE, ground=GROUND).query
    assert wishes.is_wish and wishes.sort is Sort.BEST
    assert not build_query("leipuri, ei asiakkaita", "fi", VOCABULARY, {}, sense=SENSE, ground=GROUND).query.is_wish
    assert not build_query("", "fi", VOCABULARY, {}, sense=SENSE, ground=GROUND).query.is_wish


def test_what_is_promised_is_wished_more_than_what_can_be_agreed_on_and_none_more_than_unknown() -> None:
    wishes = build_query("ei asiakkaita", "fi", VOCABULARY, {}, sense=SENSE, ground=GROUND).query.wishes

    def worth(**codes: str) -> float:
        return sum(wish.boost for wish in wishes if (codes.get(wish.field) in wish.values) is not wish.negated)

    much, some, none = (worth(demand=f"customer_contact:{amount}") for amount in ("much", "some", "none"))
    assert much < some < worth() < none
    offered = worth(offer="no_customer_work")
    assert worth() < offered < worth(offer="no_customer_work", promised="no_customer_work")


def test_the_nearest_few_are_found_more_easily_than_the_rest() -> None:
    assert finds(0, FOUND_FIRST) and finds(FIRST - 1, FOUND_FIRST) and not finds(FIRST, FOUND_FIRST)
    assert finds(FIRST, FOUND) and not finds(0, FOUND_FIRST - 0.01)


def test_other_words_for_what_is_meant_are_looked_for_and_go_with_the_concepts() -> None:
    asked = build_query("network administrator", "en", VOCABULARY, {}, sense=SENSE).query
    kin = dict(asked.kin)
    assert 0 < kin["ylläpitäjä"] <= KIN_SHARE and "leipuri" not in kin
    assert build_query("network administrator", "en", None, {}, sense=SENSE).query.kin == (), "switched off"
    assert build_query("ei asiakkaita", "fi", VOCABULARY, {}, sense=SENSE, ground=GROUND).query.kin == ()


def test_a_text_is_found_by_another_word_for_what_is_meant_below_the_word_itself(tmp_path: Path) -> None:
    engine = TantivyEngine(tmp_path / "index", "stamp")
    engine.rebuild(
        IndexName.OPENINGS,
        [document(1, "Ylläpitäjä kouluun", ""), document(2, "Network cables", ""), document(3, "Leipuri", "")],
        no_changes,
    )
    asked = build_query("network administrator", "en", VOCABULARY, {}, sense=SENSE).query
    assert [hit.id for hit in engine.search(IndexName.OPENINGS, asked, limit=9).hits] == ["2", "1"]
    assert [hit.id for hit in engine.search(IndexName.OPENINGS, replace(asked, kin=()), limit=9).hits] == ["2"]
