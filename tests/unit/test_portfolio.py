from collections.abc import Iterable, Mapping
from itertools import chain, combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace.matching.portfolio import Choice, portfolio

SCORES = (-0.13, 0.0, 0.2, 0.200001, 0.35, 0.5, 0.9)


def aims(chosen: Iterable[Choice]) -> tuple[int, int, int]:
    """How many people get something, the weakest of their best ones, and the total, in whole millionths."""
    best: dict[int, int] = {}
    total = 0
    for each in chosen:
        worth = round(each.score * 10**6)
        best[each.person] = max(best.get(each.person, worth), worth)
        total += worth
    return len(best), min(best.values(), default=0), total


def is_allowed(chosen: Iterable[Choice], room: Mapping[int, int], places: Mapping[int, int]) -> bool:
    chosen = list(chosen)
    return all(sum(each.person == person for each in chosen) <= most for person, most in room.items()) and all(
        sum(each.opening == opening for each in chosen) <= most for opening, most in places.items()
    )


@st.composite
def rounds(draw: st.DrawFn) -> tuple[list[Choice], dict[int, int], dict[int, int]]:
    people, openings = range(draw(st.integers(1, 4))), range(10, 10 + draw(st.integers(1, 4)))
    every = [(person, opening) for person in people for opening in openings]
    pairs = draw(st.lists(st.sampled_from(every), unique=True, max_size=9))
    choices = [Choice(*pair, draw(st.sampled_from(SCORES))) for pair in pairs]
    room = {person: draw(st.integers(0, 3)) for person in people}
    places = {opening: draw(st.integers(0, 2)) for opening in openings}
    return choices, room, places


@settings(max_examples=100)
@given(rounds())
def test_nothing_better_is_left_among_all_ways_there_are(
    made: tuple[list[Choice], dict[int, int], dict[int, int]],
) -> None:
    choices, room, places = made
    ways = chain.from_iterable(combinations(choices, size) for size in range(len(choices) + 1))
    best = max(aims(way) for way in ways if is_allowed(way, room, places))
    chosen = portfolio(choices, room, places)
    assert is_allowed(chosen, room, places)
    assert len(set(chosen)) == len(chosen)
    assert aims(chosen) == best


@settings(max_examples=20)
@given(rounds(), st.integers())
def test_the_order_of_asking_changes_nothing(
    made: tuple[list[Choice], dict[int, int], dict[int, int]], seed: int
) -> None:
    choices, room, places = made
    mixed = list(choices)
    Random(seed).shuffle(mixed)
    assert portfolio(mixed, room, places) == portfolio(choices, room, places)


def test_who_has_many_choices_gives_way_to_who_has_one() -> None:
    choices = [Choice(1, 10, 0.9), Choice(1, 11, 0.3), Choice(2, 10, 0.2)]
    one_each = {1: 1, 2: 1}
    assert portfolio(choices, one_each, {10: 1, 11: 1}) == (Choice(1, 11, 0.3), Choice(2, 10, 0.2))
    # With two places at the first opening nobody has to give way.
    assert portfolio(choices, one_each, {10: 2, 11: 1}) == (Choice(1, 10, 0.9), Choice(2, 10, 0.2))


def test_the_weakest_best_comes_before_the_total() -> None:
    choices = [Choice(1, 10, 0.9), Choice(1, 11, 0.4), Choice(2, 10, 0.5), Choice(2, 11, 0.1)]
    assert portfolio(choices, {1: 1, 2: 1}, {10: 1, 11: 1}) == (Choice(1, 11, 0.4), Choice(2, 10, 0.5))


def test_a_further_proposal_never_costs_another_the_first() -> None:
    choices = [Choice(1, 10, 0.9), Choice(1, 11, 0.8), Choice(2, 11, 0.1)]
    assert portfolio(choices, {1: 2, 2: 2}, {10: 1, 11: 1}) == (Choice(1, 10, 0.9), Choice(2, 11, 0.1))
    # Where there is a place left it goes to whoever can bear one more.
    assert portfolio(choices, {1: 2, 2: 2}, {10: 1, 11: 2}) == (
        Choice(1, 10, 0.9),
        Choice(1, 11, 0.8),
        Choice(2, 11, 0.1),
    )


def test_nobody_and_nothing_is_no_error() -> None:
    assert portfolio([], {}, {}) == ()
    assert portfolio([Choice(1, 10, 0.5)], {1: 0}, {10: 3}) == ()
    assert portfolio([Choice(1, 10, 0.5)], {1: 1}, {}) == ()
    assert portfolio([Choice(1, 10, -0.2)], {1: 3}, {10: 3}) == (Choice(1, 10, -0.2),)
