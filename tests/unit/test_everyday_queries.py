"""The everyday queries of tests/data: their form, their shares, and openings that exist."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
GOLD = (DATA / "gold" / "everyday_queries.jsonl", DATA / "gold" / "openings.jsonl")
DEMO = (DATA / "everyday_demo.jsonl", ROOT / "seeds" / "demo" / "openings.jsonl")
LANGUAGES = {"fi": 62, "sv": 24, "en": 24, "et": 5, "ru": 5}
STYLES = {
    "everyday",
    "inflected",
    "misspelled",
    "cross_language",
    "no_word_in_common",
    "wish",
    "broad",
    "place_job",
    "no_answer",
}
GRADES = (1, 2, 3)
LONGEST = 40

both = pytest.mark.parametrize(("queries", "openings"), [GOLD, DEMO], ids=["gold", "demo"])


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def spelled(queries: Path) -> list[str]:
    return [query["q"].casefold() for query in lines_of(queries)]


@both
def test_shares_of_languages_and_styles(queries: Path, openings: Path) -> None:
    rows = lines_of(queries)
    assert Counter(row["lang"] for row in rows) == LANGUAGES
    styles = Counter(row["style"] for row in rows)
    assert set(styles) == STYLES
    assert min(styles.values()) >= 10


@both
def test_every_line_has_the_four_fields_and_is_short_as_typed(queries: Path, openings: Path) -> None:
    for row in lines_of(queries):
        assert set(row) == {"q", "lang", "style", "relevant"}, row
        assert row["q"] == " ".join(row["q"].split()), row
        assert 0 < len(row["q"]) <= LONGEST, row


@both
def test_graded_openings_exist_and_none_is_left_out(queries: Path, openings: Path) -> None:
    known = {opening["id"] for opening in lines_of(openings)}
    graded: set[str] = set()
    for row in lines_of(queries):
        assert set(row["relevant"]) <= known, row
        assert all(type(grade) is int and grade in GRADES for grade in row["relevant"].values()), row
        graded |= set(row["relevant"])
    assert graded == known


@both
def test_only_the_queries_without_an_answer_have_no_opening(queries: Path, openings: Path) -> None:
    for row in lines_of(queries):
        assert (row["style"] == "no_answer") == (not row["relevant"]), row


def test_no_query_stands_twice_or_in_both_sets() -> None:
    together = spelled(GOLD[0]) + spelled(DEMO[0])
    assert [query for query, times in Counter(together).items() if times > 1] == []
