"""What employers hear of numbers: nothing of few, no more than rounded numbers say; columns count as rules do."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.domain.rough import THIN, Share, rough, share_lost
from marketplace.domain.visibility import Reader, seen_by
from marketplace.matching.column_counts import NOW, suited, suiting
from marketplace.matching.columns import card_table, opening_table
from marketplace.matching.rules import check
from marketplace.matching.verdicts import Context
from tests.unit.matching_pairs import POINTS, cards, openings

CONTEXT = Context(POINTS, date(2026, 11, 23))
LEFT_OUT = ("language", "distance")


@pytest.mark.parametrize(
    ("count", "told"), [(0, 0), (4, 0), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (1_002, 1_000)]
)
def test_numbers_are_rounded_to_five_and_few_are_not_told(count: int, told: int) -> None:
    assert rough(count) == told


@pytest.mark.parametrize(
    ("now", "without", "share"),
    [
        (0, 7, None),
        (0, 8, Share.NEARLY_ALL),
        (4, 100, Share.NEARLY_ALL),
        (25, 100, Share.THREE_QUARTERS),
        (50, 100, Share.HALF),
        (70, 100, Share.THIRD),
        (80, 100, Share.FIFTH),
        (90, 100, None),
        (100, 100, None),
    ],
)
def test_what_a_demand_costs_is_said_of_enough_people_and_when_it_is_much(
    now: int, without: int, share: Share | None
) -> None:
    assert share_lost(now, without) is share


@given(now=some.integers(0, 400), more=some.integers(0, 400))
def test_words_of_a_share_say_no_more_than_two_rounded_numbers(now: int, more: int) -> None:
    said = share_lost(now, now + more)
    assert said is share_lost(rough(now), rough(now + more))
    for alone in range(THIN):
        assert share_lost(alone, alone + more) is share_lost(0, alone + more), "fewer than five are as nobody"


@settings(max_examples=200, deadline=None)
@given(opening=openings, people=some.lists(cards, max_size=8))
def test_columns_count_what_the_rules_say_of_the_employers_view(opening: OpeningFacts, people: list[CardFacts]) -> None:
    seen = [seen_by(person, Reader.EMPLOYER) for person in people]
    broken = [
        [code for code in check(opening, person, CONTEXT).broken_codes if code.partition(":")[0] not in LEFT_OUT]
        for person in seen
    ]
    anchor, table = opening_table([opening]).columns, card_table(seen).columns
    tally = suiting(anchor, table)
    assert tally[NOW] == sum(not codes for codes in broken) == int(suited(anchor, table).sum())
    for demand in ("hours", "times", "start", *{code for codes in broken for code in codes if code != "kind"}):
        assert tally[demand] == sum(codes == [demand] for codes in broken)
    assert not {"kind", "pay", "demand", "need"} & {name.partition(":")[0] for name in tally}
