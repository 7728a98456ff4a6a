"""What every engine must do, run against each of them."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.language.analysis import analyse_query
from search.port import (
    MAX_LIMIT,
    MAX_OFFSET,
    Changes,
    Found,
    IndexDocument,
    IndexName,
    IndexState,
    TextEngine,
    TextQuery,
    Unusable,
    Wish,
)
from tests.search.conftest import document, no_changes
from tests.search.engines import Opener

INDEX = IndexName.OPENINGS
DOCUMENTS = [
    document(1, "Siivooja toimistoon", "imurointia", kind=("open_job",), municipality=("091",), state=("published",)),
    document(2, "Kahvilan apulainen", "tiskausta", kind=("open_job",), municipality=("837",), state=("published",)),
    document(3, "Pihatyöt", "haravointia", kind=("micro_task",), municipality=("837", "091"), state=("draft",)),
    document(4, "Toimistosiivous", "siivousta", kind=("micro_task",), municipality=("564",), state=("published",)),
]


@pytest.fixture
def filled(engine: TextEngine) -> TextEngine:
    engine.rebuild(INDEX, DOCUMENTS, no_changes)
    return engine


def asked(text: str, **filters: set[str]) -> TextQuery:
    return TextQuery(analyse_query(text, "fi"), filters={name: frozenset(each) for name, each in filters.items()})


def ids(found: Found) -> list[str]:
    return [hit.id for hit in found.hits]


def test_words_find_inflected_compound_and_misspelled_best_first(filled: TextEngine) -> None:
    found = filled.search(INDEX, asked("siivoojaa"), limit=10)
    assert ids(found)[0] == "1"
    assert set(ids(filled.search(INDEX, asked("siivous"), limit=10))) == {"1", "4"}
    assert ids(filled.search(INDEX, asked("siivous"), limit=10))[0] == "4"
    assert ids(filled.search(INDEX, asked("kahvlan apulanen"), limit=10)) == ["2"]
    assert ids(filled.search(INDEX, asked("haravoida haravointi"), limit=10)) == ["3"]
    assert ids(filled.search(INDEX, asked("kirvesmies"), limit=10)) == []
    scores = [hit.score for hit in filled.search(INDEX, asked("toimisto siivous"), limit=10).hits]
    assert scores == sorted(scores, reverse=True)


def test_without_words_everything_comes_newest_first(filled: TextEngine) -> None:
    found = filled.search(INDEX, TextQuery(), limit=2)
    assert (ids(found), found.total) == (["4", "3"], 4)
    assert ids(filled.search(INDEX, TextQuery(), limit=2, offset=2)) == ["2", "1"]
    assert ids(filled.search(INDEX, TextQuery(), limit=2, offset=4)) == []


def test_equal_scores_stand_newest_first(engine: TextEngine) -> None:
    same = [document(number, "Leipuri", newest=(str(when),)) for number, when in ((7, 20), (8, 30), (9, 10))]
    engine.rebuild(INDEX, same, no_changes)
    assert ids(engine.search(INDEX, asked("leipuri"), limit=3)) == ["8", "7", "9"]


def test_a_concept_finds_without_a_word_in_common(engine: TextEngine) -> None:
    engine.rebuild(INDEX, [document(1, "Städare", concepts=("cleaner",)), document(2, "Kock")], no_changes)
    found = engine.search(INDEX, TextQuery(analyse_query("siivooja", "fi"), (("cleaner", 1.0),)), limit=5)
    assert ids(found) == ["1"]
    assert ids(engine.search(INDEX, TextQuery((), (("cook", 1.0),)), limit=5)) == []


def test_filters_narrow_and_never_score(filled: TextEngine) -> None:
    plain = filled.search(INDEX, asked("siivous"), limit=10)
    narrowed = filled.search(INDEX, asked("siivous", kind={"micro_task"}), limit=10)
    assert (ids(narrowed), narrowed.total) == (["4"], 1)
    assert narrowed.hits[0].score == pytest.approx(next(hit.score for hit in plain.hits if hit.id == "4"))
    both = asked("", municipality={"091", "564"}, state={"published"})
    assert set(ids(filled.search(INDEX, both, limit=10))) == {"1", "4"}
    assert filled.search(INDEX, asked("", kind=set()), limit=10).total == 0
    assert filled.search(INDEX, asked("", kind={"nonsense"}), limit=10).total == 0


def test_counts_leave_out_the_filter_of_their_own_field(filled: TextEngine) -> None:
    query = asked("", kind={"micro_task"}, audience={"public"})
    found = filled.search(INDEX, query, limit=1, counts=("kind", "municipality"))
    assert found.total == 2
    assert found.counts["kind"] == {"open_job": 2, "micro_task": 2}
    assert found.counts["municipality"] == {"837": 1, "091": 1, "564": 1}
    audience = filled.search(INDEX, asked("", audience={"coaches"}), limit=1, counts=("kind",))
    assert (audience.total, audience.counts) == (0, {"kind": {}})


@pytest.mark.parametrize(
    "text",
    [
        '"unbalanced ( AND NOT',
        "title_keys:*",
        "a" * 10_000,
        "מטבח ניקיון",
        "\u202eabc",
        "😀 siivooja 😀",
        "x\x00y",
        "\ud800a",
    ],
)
def test_what_is_typed_is_never_syntax(filled: TextEngine, text: str) -> None:
    found = filled.search(INDEX, asked(text), limit=10)
    assert found.total == len(found.hits)
    assert ("siivooja" in text) == ("1" in ids(found))


def test_limits_are_cut_and_nothing_is_asked_for_free(filled: TextEngine) -> None:
    none = filled.search(INDEX, TextQuery(), limit=0)
    assert (none.hits, none.total) == ((), 4)
    assert len(filled.search(INDEX, TextQuery(), limit=MAX_LIMIT * 10).hits) == 4
    assert filled.search(INDEX, TextQuery(), limit=-3, offset=MAX_OFFSET * 10).hits == ()


def test_what_is_pushed_is_findable_at_once_and_again_is_the_same(filled: TextEngine) -> None:
    changes = Changes([document(1, "Leipuri"), document(5, "Kokki")], ["2", "99"])
    for _ in range(2):
        filled.push(INDEX, changes)
        assert filled.search(INDEX, TextQuery(), limit=10).total == 4
        assert ids(filled.search(INDEX, asked("leipuri"), limit=10)) == ["1"]
        assert ids(filled.search(INDEX, asked("kokki"), limit=10)) == ["5"]
        assert ids(filled.search(INDEX, asked("kahvila"), limit=10)) == []
    assert filled.versions(INDEX) == {
        "1": "v-1-Leipuri",
        "3": "v-3-Pihatyöt",
        "4": "v-4-Toimistosiivous",
        "5": "v-5-Kokki",
    }


def test_a_second_process_sees_what_the_first_pushed(filled: TextEngine, open_engine: Opener) -> None:
    reader = open_engine("stamp-1")
    assert reader.search(INDEX, TextQuery(), limit=1).total == 4
    filled.push(INDEX, Changes([document(6, "Puutarhuri")]))
    assert ids(reader.search(INDEX, asked("puutarhuri"), limit=1)) == ["6"]
    filled.rebuild(INDEX, DOCUMENTS[:2], no_changes)
    assert reader.search(INDEX, TextQuery(), limit=1).total == 2


def test_a_missing_index_is_unusable_and_a_rebuild_heals_it(engine: TextEngine) -> None:
    assert engine.status(INDEX).state is IndexState.MISSING
    with pytest.raises(Unusable):
        engine.search(INDEX, TextQuery(), limit=1)
    with pytest.raises(Unusable):
        engine.push(INDEX, Changes(DOCUMENTS))
    with pytest.raises(Unusable):
        engine.versions(INDEX)
    assert engine.rebuild(INDEX, DOCUMENTS, no_changes) == 4
    status = engine.status(INDEX)
    assert (status.state, status.documents, status.fingerprint) == (IndexState.READY, 4, "stamp-1")
    assert engine.status(IndexName.CARDS).state is IndexState.MISSING


def test_an_index_of_another_version_is_neither_read_nor_written(filled: TextEngine, open_engine: Opener) -> None:
    newer = open_engine("stamp-2")
    status = newer.status(INDEX)
    assert (status.state, status.fingerprint, status.expected) == (IndexState.FOREIGN, "stamp-1", "stamp-2")
    with pytest.raises(Unusable):
        newer.search(INDEX, TextQuery(), limit=1)
    with pytest.raises(Unusable):
        newer.push(INDEX, Changes(DOCUMENTS))
    newer.rebuild(INDEX, DOCUMENTS, no_changes)
    assert newer.search(INDEX, TextQuery(), limit=1).total == 4
    with pytest.raises(Unusable):
        filled.search(INDEX, TextQuery(), limit=1)


def test_the_old_index_answers_until_the_swap_and_nothing_pushed_meanwhile_is_lost(filled: TextEngine) -> None:
    seen: list[int] = []
    refreshed: list[frozenset[str]] = []

    def documents() -> Iterator[IndexDocument]:
        seen.append(filled.search(INDEX, TextQuery(), limit=1).total)
        # Changed after the rebuild has read its rows: only the journal can bring these over.
        filled.push(INDEX, Changes([document(1, "Muuttomies"), document(9, "Suutari")], ["2"]))
        seen.append(filled.search(INDEX, TextQuery(), limit=1).total)
        yield from DOCUMENTS

    def refresh(pushed: frozenset[str]) -> Changes:
        refreshed.append(pushed)
        return Changes([document(1, "Muuttomies"), document(9, "Suutari")], ["2"])

    filled.rebuild(INDEX, documents(), refresh)
    assert seen == [4, 4]
    assert refreshed == [frozenset({"1", "9", "2"})]
    assert set(filled.versions(INDEX)) == {"1", "3", "4", "9"}
    assert ids(filled.search(INDEX, asked("suutari"), limit=5)) == ["9"]
    assert "1" not in ids(filled.search(INDEX, asked("siivooja"), limit=5))


def test_readers_read_on_while_the_index_is_rebuilt(filled: TextEngine) -> None:
    stop, totals, errors = threading.Event(), [], []

    def read() -> None:
        while not stop.is_set():
            try:
                totals.append(filled.search(INDEX, asked("kahvila"), limit=3, counts=("kind",)).total)
            except Exception as error:  # collected and asserted on below
                errors.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(5):
        filled.rebuild(INDEX, DOCUMENTS, no_changes)
        filled.push(INDEX, Changes(DOCUMENTS[:2]))
    stop.set()
    for thread in threads:
        thread.join()
    assert errors == []
    assert totals
    assert set(totals) == {1}


def test_a_rebuild_that_fails_leaves_the_old_index_and_nothing_behind(filled: TextEngine) -> None:
    def broken() -> Iterator[IndexDocument]:
        yield DOCUMENTS[0]
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        filled.rebuild(INDEX, broken(), no_changes)
    assert filled.search(INDEX, TextQuery(), limit=1).total == 4
    assert filled.rebuild(INDEX, DOCUMENTS[:3], no_changes) == 3


def test_only_one_rebuilds_an_index_at_a_time(filled: TextEngine, open_engine: Opener) -> None:
    outcome: list[type[BaseException]] = []

    def documents() -> Iterator[IndexDocument]:
        try:
            open_engine("stamp-1").rebuild(INDEX, DOCUMENTS, no_changes)
        except Unavailable as error:
            outcome.append(type(error))
        yield DOCUMENTS[0]

    filled.rebuild(INDEX, documents(), no_changes)
    assert outcome == [Unavailable]
    assert filled.search(INDEX, TextQuery(), limit=1).total == 1


def test_only_one_feeds_at_a_time(engine: TextEngine, open_engine: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("search.tantivy_engine", "search.meili_engine"):
        monkeypatch.setattr(f"{module}.LOCK_PATIENCE_SECONDS", 0.1)
    other = open_engine("stamp-1")
    with engine.feeding(), pytest.raises(Unavailable), other.feeding():
        raise AssertionError("two feed at once")
    with other.feeding():
        pass


FULL = [
    document(
        1, "Siivooja", kind=("open_job",), offer=("own_pace", "short_days"), demand=("lifting:much",), point=("00100",)
    ),
    document(2, "Siivooja", kind=("micro_task",), offer=("own_pace",), demand=("lifting:none",), point=("33100",)),
    document(3, "Siivooja", kind=("open_job",), offer=(), demand=(), point=("33200", "00100")),
    document(4, "Kokki", kind=("open_job",), offer=("short_days",), demand=("lifting:some",), point=("remote",)),
]


@pytest.fixture
def full(engine: TextEngine) -> TextEngine:
    engine.rebuild(INDEX, [replace(each, ends=100 - int(each.id)) for each in FULL], no_changes)
    return engine


def test_needs_want_every_value_and_excludes_none(full: TextEngine) -> None:
    one = TextQuery(needs={"offer": frozenset({"own_pace"})})
    both = TextQuery(needs={"offer": frozenset({"own_pace", "short_days"})})
    assert (ids(full.search(INDEX, one, limit=9)), ids(full.search(INDEX, both, limit=9))) == (["2", "1"], ["1"])
    light = TextQuery(excludes={"demand": frozenset({"lifting:some", "lifting:much"})})
    assert ids(full.search(INDEX, light, limit=9)) == ["3", "2"]
    assert ids(full.search(INDEX, TextQuery(excludes={"id": frozenset({"2", "4"})}), limit=9)) == ["3", "1"]
    assert full.search(INDEX, TextQuery(excludes={"demand": frozenset()}), limit=9).total == 4


def test_what_is_asked_of_a_field_does_not_narrow_its_own_counts(full: TextEngine) -> None:
    query = TextQuery(
        filters={"kind": frozenset({"open_job"})},
        needs={"offer": frozenset({"short_days"})},
        excludes={"demand": frozenset({"lifting:much"})},
    )
    found = full.search(INDEX, query, limit=9, counts=("kind", "offer", "demand"))
    assert ids(found) == ["4"]
    assert found.counts == {
        "kind": {"open_job": 1},
        "offer": {"short_days": 1},
        "demand": {"lifting:some": 1, "lifting:much": 1},
    }
    assert found.totals == {"kind": 1, "offer": 2, "demand": 2}


def test_counts_are_the_same_with_words_and_without(full: TextEngine) -> None:
    narrowed = TextQuery(
        filters={"kind": frozenset({"open_job", 'odd" code'}), "audience": frozenset({"public"})},
        needs={"offer": frozenset({"short_days"})},
        excludes={"demand": frozenset({"lifting:much"})},
    )
    plain = replace(narrowed, filters={**narrowed.filters, "kind": frozenset({"open_job"})})
    words = analyse_query("siivooja kokki", "fi")
    counts = ("kind", "offer", "demand", "point")
    without = full.search(INDEX, plain, limit=9, counts=counts)
    for query in (plain, narrowed):
        found = full.search(INDEX, replace(query, words=words), limit=9, counts=counts)
        assert (found.total, found.counts, found.totals) == (without.total, without.counts, without.totals)
    assert without.counts["point"] == {"remote": 1}


def test_wishes_rank_and_find_only_when_nothing_else_does(full: TextEngine) -> None:
    words = analyse_query("siivooja", "fi")
    light = Wish("demand", frozenset({"lifting:some", "lifting:much"}), 2.0, negated=True)
    trial = Wish("kind", frozenset({"micro_task"}), 1.0)
    assert ids(full.search(INDEX, TextQuery(words, wishes=(light, trial)), limit=9)) == ["2", "3", "1"]
    assert ids(full.search(INDEX, TextQuery(words, slight=(trial,)), limit=9)) == ["2", "3", "1"]
    alone = full.search(INDEX, TextQuery(wishes=(trial,), slight=(light,)), limit=9)
    assert (ids(alone), alone.total) == (["2"], 1)
    assert set(ids(full.search(INDEX, TextQuery(wishes=(light, trial)), limit=9))) == {"2", "3"}
    assert full.search(INDEX, TextQuery(slight=(trial,)), limit=9).total == 4


def test_asides_rank_and_find_only_when_nothing_else_does(full: TextEngine) -> None:
    cook, cleaner = analyse_query("kokki", "fi"), analyse_query("siivooja", "fi")
    assert set(ids(full.search(INDEX, TextQuery(cleaner, asides=cook), limit=9))) == {"1", "2", "3"}
    assert ids(full.search(INDEX, TextQuery(asides=cook), limit=9)) == ["4"]


def test_pages_by_date_go_on_after_a_key_and_total_stays(full: TextEngine) -> None:
    for sort, order in ((Sort.NEWEST, ["4", "3", "2", "1"]), (Sort.ENDS, ["4", "3", "2", "1"])):
        first = full.search(INDEX, TextQuery(sort=sort), limit=2)
        assert (ids(first), first.total) == (order[:2], 4)
        rest = TextQuery(sort=sort, after=first.hits[-1].key)
        second = full.search(INDEX, rest, limit=2, counts=("kind",))
        assert (ids(second), second.total) == (order[2:], 4)
        assert second.counts["kind"] == {"open_job": 3, "micro_task": 1}
    never = [document(7, "Loputon", newest=("1",)), replace(document(8, "Loppuva", newest=("1",)), ends=5)]
    full.rebuild(INDEX, never, no_changes)
    assert ids(full.search(INDEX, TextQuery(sort=Sort.ENDS), limit=2)) == ["8", "7"]
    assert ids(full.search(INDEX, TextQuery(sort=Sort.NEWEST), limit=2)) == ["8", "7"]


def test_the_nearest_come_ring_by_ring_and_what_is_in_none_last(full: TextEngine) -> None:
    rings = (frozenset({"33200", "remote"}), frozenset({"33100"}))
    query = TextQuery(analyse_query("siivooja kokki", "fi"), sort=Sort.NEAREST, rings=rings, ring_field="point")
    assert ids(full.search(INDEX, query, limit=9)) == ["4", "3", "2", "1"]
    assert ids(full.search(INDEX, replace(query, words=()), limit=9)) == ["4", "3", "2", "1"]
