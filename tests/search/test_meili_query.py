"""What Meilisearch is asked, and the order made of its lists: pure, without a server."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.domain.searching import Sort
from marketplace.language.analysis import analyse_query
from marketplace.language.gram_vectors import DIMENSIONS, GramCounter, GramWeights
from marketplace.language.grams import grams
from search.meili_documents import batches, finished, prepared, settings_of
from search.meili_filters import code_of, every, following, found, key_of, narrowed, order_key, value_of
from search.meili_query import DEEP, MOST_WORDS, Frozen, Ranking, near_ids, ordered, rankings
from search.port import IndexName, TextQuery, Wish
from search.schema import SCHEMAS
from tests.search.conftest import document

SCHEMA = SCHEMAS[IndexName.OPENINGS]
FROZEN = Frozen("g", GramWeights(10, {}), 0)
WORDS = analyse_query("siivooja", "fi")


@given(st.text())
def test_any_text_becomes_letters_that_are_no_syntax_and_comes_back(text: str) -> None:
    key, value = key_of(text), value_of(text)
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789")
    assert not set(value) & set("\"'\\ ()[],=<>")
    assert value == value.lower()
    assert code_of(value) == text


@given(st.text(), st.text())
def test_different_texts_stay_different(one: str, other: str) -> None:
    assert (key_of(one) == key_of(other)) == (one == other)


def test_plain_words_and_codes_stay_readable() -> None:
    assert key_of("siivota") == "siivota"
    assert key_of("säde") == "sqe4qde" != key_of("sade")
    assert value_of("organisation:12") == "organisation:12"
    assert value_of("30_40") == "30_40"
    assert value_of('x" OR id EXISTS') == value_of('x" OR id EXISTS').replace('"', "")


def test_what_is_asked_of_fields_is_all_asked_and_of_a_free_one_nothing() -> None:
    query = TextQuery(
        filters={"kind": frozenset({"b", "a"}), "state": frozenset()},
        needs={"offer": frozenset({"calm", "breaks"})},
        excludes={"demand": frozenset({"noise"}), "id": frozenset({"7"}), "start": frozenset()},
    )
    assert narrowed(query) == [
        'row = "document"',
        'kind IN ["a", "b"]',
        'row = "nothing"',
        'offer IN ["breaks"]',
        'offer IN ["calm"]',
        'NOT (demand IN ["noise"])',
        'NOT (id IN ["7"])',
    ]
    for name in ("kind", "offer", "demand"):
        assert not any(name in clause for clause in narrowed(query, free=name))
    assert every(["a", "b"]) == "(a) AND (b)"


def test_values_of_thousands_of_signs_are_met_by_nothing() -> None:
    query = TextQuery(filters={"kind": frozenset({"x" * 10_000})})
    assert narrowed(query)[1] == 'row = "nothing"'


def test_what_finds_is_words_concepts_and_nearness_else_wishes_else_everything() -> None:
    wish = Wish("times", frozenset({"evening"}), 1.0)
    avoided = Wish("demand", frozenset({"noise"}), 1.0, negated=True)
    by_words = found(TextQuery(WORDS, (("cleaner", 1.0),), wishes=(wish,)), ["3"])[0]
    assert "siivooja" in by_words and 'concepts IN ["cleaner"]' in by_words and 'id IN ["3"]' in by_words
    assert "times" not in by_words
    by_wishes = found(TextQuery(wishes=(wish, avoided), slight=(Wish("exposure", frozenset({"low"}), 0.1),)), [])[0]
    assert by_wishes == '(times IN ["evening"]) OR (NOT (demand IN ["noise"]))'
    assert found(TextQuery(), []) == []
    assert found(TextQuery(concepts=(("x" * 500, 1.0),)), []) == ['row = "nothing"']


def test_a_page_goes_on_after_the_last_hit_in_both_orders() -> None:
    hit = {"newest": 50, "ends": 90, "number": 7}
    newest = TextQuery(sort=Sort.NEWEST, after=order_key(hit, Sort.NEWEST))
    ends = TextQuery(sort=Sort.ENDS, after=order_key(hit, Sort.ENDS))
    assert following(newest) == ["newest < 50 OR (newest = 50 AND number < 7)"]
    assert following(ends) == ["ends > 90 OR (ends = 90 AND number > 7)"]
    assert following(TextQuery(sort=Sort.BEST, after=9)) == []
    later = order_key({"newest": 51, "ends": 0, "number": 1}, Sort.NEWEST)
    assert later > order_key(hit, Sort.NEWEST) > order_key({"newest": 50, "ends": 0, "number": 6}, Sort.NEWEST)


def test_only_ten_words_are_typed_the_best_key_of_each_first() -> None:
    many = analyse_query(" ".join(f"sana{number}" for number in range(20)), "fi")
    typed = rankings("u", SCHEMA, TextQuery(many), FROZEN)[0].asked["q"].split()
    assert typed == [key_of(word.keys[0]) for word in many[:MOST_WORDS]]


def test_lists_are_narrowed_and_bounded_and_noise_is_cut_off() -> None:
    query = TextQuery(WORDS, (("cleaner", 1.0),), filters={"kind": frozenset({"job"})})
    lists = rankings("u", SCHEMA, query, FROZEN)
    assert [each.near for each in lists] == [False, True, False]
    assert all('kind IN ["job"]' in each.asked["filter"] and each.asked["limit"] == DEEP for each in lists)
    near = lists[1].asked
    assert len(near["vector"]) == DIMENSIONS
    large = rankings("u", SCHEMA, query, Frozen("g", GramWeights(100_000, {}), 0))[1].asked
    assert 0.5 < near["rankingScoreThreshold"] < large["rankingScoreThreshold"] < 0.65


def test_without_anything_to_rank_by_nothing_is_asked_but_other_orders_ask_what_is_near() -> None:
    assert rankings("u", SCHEMA, TextQuery(), FROZEN) == []
    assert rankings("u", SCHEMA, TextQuery(sort=Sort.ENDS), FROZEN) == []
    assert [each.near for each in rankings("u", SCHEMA, TextQuery(WORDS, sort=Sort.ENDS), FROZEN)] == [True]


def test_of_wishes_alone_what_is_near_in_meaning_only_ranks() -> None:
    vector = np.full(4, 0.5, dtype=np.float32)
    known = Frozen("g", GramWeights(10, {}), 4, "model")
    wish = Wish("times", frozenset({"evening"}), 1.0)
    (of_words,) = [each for each in rankings("u", SCHEMA, TextQuery(vector=vector), known) if each.near]
    lists = rankings("u", SCHEMA, TextQuery(wishes=(wish,), vector=vector), known)
    (of_wishes,) = [each for each in lists if each.near]
    answer = {"hits": [hit(3, score=0.9)]}
    assert near_ids([of_words], [answer]) == ["3"]
    assert near_ids([of_wishes], [answer]) == []
    assert found(TextQuery(wishes=(wish,), vector=vector), []) == ['(times IN ["evening"])']


def hit(number: int, newest: int = 0, score: float | None = None, **codes: list[str]) -> dict[str, Any]:
    scored = {} if score is None else {"_rankingScore": score}
    return {"id": str(number), "number": number, "newest": newest, "ends": 0, **scored, **codes}


def test_lists_add_up_but_the_same_words_count_once() -> None:
    words = Ranking({"q": "a"}, worth=4.0)
    narrower = Ranking({"q": "a", "filter": "x"}, worth=4.0)
    near = Ranking({"hybrid": {"embedder": "grams"}}, worth=2.0, near=True)
    answers = [
        {"hits": [hit(1, score=0.5), hit(2, score=0.5)]},
        {"hits": [hit(1, score=0.5)]},
        {"hits": [hit(2, score=0.75)]},
    ]
    ranked = ordered(SCHEMA, TextQuery(WORDS), [words, narrower, near], answers)
    assert [(each.id, each.score) for each in ranked] == [("2", 3.0), ("1", 2.0)]
    assert near_ids([words, narrower, near], answers) == ["2"]


def test_concepts_and_wishes_lift_and_equal_ones_stand_newest_first() -> None:
    query = TextQuery(
        WORDS,
        (("cleaner", 0.5),),
        wishes=(Wish("times", frozenset({"evening"}), 1.0), Wish("demand", frozenset({"noise"}), 0.5, negated=True)),
        slight=(Wish("exposure", frozenset({"low"}), 0.25),),
    )
    hits = [
        hit(1, concepts=["cleaner"], demand=["noise"]),
        hit(2, times=["evening"], exposure=["low"], demand=["noise"]),
        hit(3, newest=5, demand=["noise"]),
        hit(4, newest=9, demand=["noise"]),
        hit(5),
    ]
    ranked = ordered(SCHEMA, query, [Ranking({}, worth=0.0)], [{"hits": hits}])
    assert [(each.id, each.score) for each in ranked] == [
        ("1", SCHEMA.concept_weight * 0.5),
        ("2", 1.25),
        ("5", 0.5),
        ("4", 0.0),
        ("3", 0.0),
    ]


def test_a_document_goes_in_as_words_codes_and_vectors() -> None:
    given_ = document(7, "Siivooja", "toimistossa", kind=("open_job",), state=("Ä b",))
    counter = GramCounter()
    counter.add(grams("siivooja"))
    made = finished(prepared(SCHEMA, given_), counter.weights(), 0)
    assert (made["id"], made["number"], made["row"], made["version"]) == ("7", 7, "document", given_.version)
    assert "siivooja" in made["title_keys"].split() and "siivooja" in made["keys"]
    assert (made["kind"], made["state"]) == (["open_job"], [value_of("Ä b")])
    assert list(made["_vectors"]) == ["grams"] and len(made["_vectors"]["grams"][0]) == DIMENSIONS
    nothing = finished(prepared(SCHEMA, document(8, "…")), counter.weights(), 0)
    assert nothing["_vectors"] == {"grams": None}


def test_every_code_can_be_filtered_and_no_text_can_be_read() -> None:
    for schema in SCHEMAS.values():
        settings = settings_of(schema, 384)
        filterable = {name for each in settings["filterableAttributes"] for name in each["attributePatterns"]}
        assert {*schema.codes, "id", "row", "keys", "newest", "ends", "number"} <= filterable
        assert not {"keys", "title_keys", "body_keys", "_vectors"} & set(settings["displayedAttributes"])
        assert not {"id", "row", "keys", "number", "meant", "newest", "ends"} & set(schema.codes)
        assert set(settings["embedders"]) == {"grams", "meaning"}
    assert set(settings_of(SCHEMA, 0)["embedders"]) == {"grams"}


@pytest.mark.parametrize(("count", "calls"), [(0, 0), (1, 1), (1_000, 1), (1_001, 2)])
def test_documents_go_in_by_the_thousand(count: int, calls: int) -> None:
    assert len(list(batches({"id": str(number)} for number in range(count)))) == calls


def test_long_documents_go_in_fewer_at_a_time() -> None:
    assert [batch.count(b'"id"') for batch in batches({"id": "x" * 1_500_000} for _ in range(5))] == [2, 2, 1]
