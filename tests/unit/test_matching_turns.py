"""Whose turn it is: the same for one pair as over columns, small, and never an employer's business."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from marketplace.domain.facts import CardFacts
from marketplace.matching.likeness import Likeness
from marketplace.matching.pairs import judge
from marketplace.matching.reasons import explain
from marketplace.matching.score import COSTS, POINTS
from marketplace.matching.turns import MOST_OFTEN, OFTEN, WAITED, WAITED_DAYS, Turn, Turns, worth
from tests.unit.matching_parts import CONTEXT, OPENING
from tests.unit.matching_strategies import cards

TODAY = date(2026, 11, 23)
LONG_AGO = TODAY - timedelta(days=WAITED_DAYS)


def test_who_is_shown_for_a_month_and_was_in_no_introduction_rises() -> None:
    turns = Turns(TODAY, {3: 2}, frozenset({2, 3}))
    assert turns.of(1, LONG_AGO) == Turn(0, True)
    assert turns.of(1, LONG_AGO + timedelta(days=1)) == Turn(0, False), "not shown for long enough"
    assert turns.of(1, None) == Turn(0, False), "not shown at all"
    assert turns.of(2, LONG_AGO) == Turn(0, False), "was introduced"
    assert turns.of(3, LONG_AGO) == Turn(2, False)


def test_one_introduction_costs_nothing_and_many_cost_no_more_than_a_few() -> None:
    assert worth(Turn(0)) == worth(Turn(1)) == {}
    assert worth(Turn(2)) == {"often": (2.0, -OFTEN)}
    assert worth(Turn(9)) == {"often": (9.0, -OFTEN * MOST_OFTEN)}
    assert worth(Turn(0, True)) == {"waited": (1.0, WAITED)}


def test_it_is_small_beside_what_speaks_for_a_pair_and_beside_what_is_in_the_way() -> None:
    assert min(POINTS["helps"], POINTS["needs"], POINTS["work_wanted"]) / 4 >= WAITED
    assert COSTS["broken"] / 2 >= WAITED + OFTEN * MOST_OFTEN


@given(
    some.dictionaries(some.integers(1, 9), some.integers(1, 6)),
    some.frozensets(some.integers(1, 9)),
    some.lists(some.tuples(some.integers(1, 12), some.none() | some.integers(0, 60)), min_size=1),
)
def test_columns_say_the_same_as_one_by_one(
    open_ones: dict[int, int], others: frozenset[int], people: list[tuple[int, int | None]]
) -> None:
    turns = Turns(TODAY, open_ones, others | frozenset(open_ones))
    days = [None if ago is None else TODAY - timedelta(days=ago) for _, ago in people]
    found = turns.points(
        np.array([person for person, _ in people]), np.array([0 if day is None else day.toordinal() for day in days])
    )
    alone = [
        sum(points for _, points in worth(turns.of(person, day)).values())
        for (person, _), day in zip(people, days, strict=True)
    ]
    assert found.tolist() == pytest.approx(alone)


@given(cards)
def test_both_are_told_in_the_reasons_and_move_the_score_but_never_the_state(card: CardFacts) -> None:
    usual, waits, often = (judge(OPENING, card, Likeness(), CONTEXT, turn) for turn in (Turn(), Turn(0, True), Turn(3)))
    assert often.score < usual.score < waits.score and often.state is usual.state is waits.state
    codes = {reason.code for reason in explain(waits, OPENING, card, CONTEXT).speaks_for}
    assert "waited" in codes
    told = {reason.code: reason for reason in explain(often, OPENING, card, CONTEXT).to_clear}
    assert told["often"].short is None and told["often"].points == pytest.approx(-2 * OFTEN), "a note, not a question"
