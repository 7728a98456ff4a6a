"""How near texts are by their vectors: the same both ways, nothing where nothing is known, the newest counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from marketplace.matching.meanings import FLOOR, FULL, Layers, TextMeanings, TextVectors, nearness


def vectors(rows: dict[int, list[float]]) -> TextVectors:
    """Rows as they are kept: whole numbers with a scale each."""
    ids = sorted(rows)
    width = len(next(iter(rows.values()), []))
    floats = np.array([rows[number] for number in ids], dtype=np.float32).reshape(len(ids), width)
    scales = np.maximum(np.abs(floats).max(axis=1, initial=0) / 127, 1e-12).astype(np.float32)
    return TextVectors(np.array(ids, dtype=np.int64), np.round(floats / scales[:, None]).astype(np.int8), scales)


def test_the_same_direction_is_near_and_another_is_not() -> None:
    meanings = TextMeanings((vectors({1: [1, 0, 0]}),), (vectors({5: [1, 0, 0], 6: [0, 1, 0], 7: [-1, 0, 0]}),))
    near = meanings.cards_near(1)
    assert near is not None
    assert near(np.array([7, 5, 6, 99])).tolist() == [0.0, 1.0, 0.0, 0.0]
    assert meanings.between(1, 5) == 1.0 and meanings.between(1, 99) == 0.0 and meanings.between(2, 5) == 0.0


def test_nearness_begins_at_the_floor_and_is_whole_before_the_texts_are_the_same() -> None:
    found = nearness(np.array([-1.0, FLOOR, (FLOOR + FULL) / 2, FULL, 1.0]))
    assert found.tolist() == pytest.approx([0, 0, 0.5, 1, 1])


def test_what_is_newer_hides_what_is_older_and_what_is_gone_is_near_to_nothing() -> None:
    full = np.array([[0, 0], [0, 0], [127, 0]], dtype=np.int8)
    newer = TextVectors(np.array([5, 6, 8]), full, np.array([0, 0, 1 / 127], dtype=np.float32))
    cards: Layers = (newer, vectors({5: [1, 0], 8: [0, 1], 9: [1, 0]}))
    meanings = TextMeanings((vectors({1: [1, 0]}),), cards)
    near = meanings.cards_near(1)
    assert near is not None and near(np.array([5, 6, 8, 9])).tolist() == [0.0, 0.0, 1.0, 1.0]
    assert meanings.openings_near(5) is None and meanings.openings_near(9) is not None


def test_without_vectors_nothing_is_known() -> None:
    for nothing in ((), (vectors({}),)):
        meanings = TextMeanings(nothing, (vectors({5: [1, 0]}),))
        assert meanings.cards_near(1) is None and meanings.between(1, 5) == 0.0
        other = TextMeanings((vectors({1: [1, 0]}),), nothing)
        near = other.cards_near(1)
        assert near is not None and near(np.array([5, 6])).tolist() == [0.0, 0.0]


ROWS = some.lists(some.lists(some.floats(-1, 1, width=32), min_size=6, max_size=6), min_size=1, max_size=5)


@given(ROWS, ROWS)
def test_a_pair_is_as_near_whichever_side_one_begins_with_alone_or_among_many(
    one: list[list[float]], other: list[list[float]]
) -> None:
    meanings = TextMeanings((vectors(dict(enumerate(one))),), (vectors(dict(enumerate(other))),))
    for opening in range(len(one)):
        near = meanings.cards_near(opening)
        together = near(np.arange(len(other))) if near is not None else np.zeros(len(other))
        for card in range(len(other)):
            back = meanings.openings_near(card)
            alone = meanings.between(opening, card)
            assert alone == together[card] == (back(np.array([opening]))[0] if back is not None else 0.0)
            assert 0 <= alone <= 1
