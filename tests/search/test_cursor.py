"""A cursor is short, belongs to one search, and says exactly where a page begins."""

import pytest

from search.cursor import MAX_LETTERS, MAX_SEEN, Cursor, read, written


def test_a_cursor_comes_back_as_it_was() -> None:
    by_key = Cursor().following(end=2**60 + 7).following(end=2**59)
    by_ids = Cursor().following(ids=(9, 3, 100_000)).following(ids=(4,))
    for cursor in (Cursor(2), by_key, by_ids):
        assert read(written(cursor, "search"), "search") == cursor
    assert (by_key.number, by_key.after, by_ids.shown) == (3, 2**59, frozenset({9, 3, 100_000, 4}))


def test_one_page_back_is_where_the_page_before_began() -> None:
    first = Cursor()
    second, third = first.following(ids=(1, 2)), first.following(ids=(1, 2)).following(ids=(3,))
    assert third.before() == second
    before_second = second.before()
    assert before_second is not None
    assert (before_second.number, before_second.shown) == (1, frozenset())
    assert first.before() is None
    assert Cursor(7).before() == Cursor(6)


def test_far_down_the_way_back_ends_at_the_first_page() -> None:
    cursor = Cursor()
    for page in range(150):
        cursor = cursor.following(end=10_000 - page)
    steps = 0
    while (before := cursor.before()) is not None:
        cursor, steps = before, steps + 1
    assert cursor == Cursor()
    assert 99 <= steps <= 101


@pytest.mark.parametrize("letters", ["", "x", "!!!", "AAAA", "AAAAAAAA", "ä", "A" * 100_000, "gICAgICAgICAgICAgIA"])
def test_what_is_no_cursor_is_none(letters: str) -> None:
    assert read(letters, "search") is None


def test_a_cursor_of_another_search_or_with_a_letter_changed_is_none() -> None:
    letters = written(Cursor(3, (5, 4)), "one")
    assert read(letters, "other") is None
    assert read(("A" if letters[-2] != "A" else "B").join((letters[:-2], letters[-1])), "one") is None


def test_the_longest_cursor_fits_an_address() -> None:
    cursor = Cursor()
    for page in range(MAX_SEEN // 20):
        cursor = cursor.following(ids=tuple((page * 20 + each) * 104_729 % 1_000_000 for each in range(20)))
    letters = written(cursor, "search")
    assert len(letters) < MAX_LETTERS
    assert read(letters, "search") == cursor
