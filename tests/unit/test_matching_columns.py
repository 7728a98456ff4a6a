"""Columns give what the scalar rules give: for drawn pairs and for all gold pairs, from either side."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from marketplace.domain.codes import Amount, Want, Weight
from marketplace.domain.facts import CardFacts, HeldLicence, OpeningFacts, WantedLicence
from marketplace.matching.column_points import costs_of, fact_points
from marketplace.matching.column_rules import (
    STATES,
    Findings,
    LanguageFindings,
    check_columns,
    codes_of,
    languages_of_cards,
    languages_of_openings,
)
from marketplace.matching.columns import Array, CardColumns, OpeningColumns, card_table, opening_table, taken
from marketplace.matching.likeness import Likeness
from marketplace.matching.places import PlacePoints, nearest_km
from marketplace.matching.rules import check
from marketplace.matching.score import costs, soft_points, total
from marketplace.matching.verdicts import Context
from tests.bench.match_data import GoldSet, gold_set, seeded_points
from tests.unit.matching_pairs import POINTS, cards, openings

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def gold() -> GoldSet:
    return gold_set()


def _km(openings: Sequence[OpeningFacts], cards: Sequence[CardFacts], points: PlacePoints) -> Array:
    found = [nearest_km(opening.places, card.place, points) for opening in openings for card in cards]
    return np.array([np.nan if km is None else km for km in found])


def _of_rows(found: LanguageFindings, rows: Array) -> LanguageFindings:
    return LanguageFindings(found.broken[rows], found.far[rows], found.asked[rows], found.wish[rows])


def _must_skills(opening: OpeningFacts) -> frozenset[str]:
    return frozenset(skill.label for skill in opening.skills or () if skill.need is Want.MUST)


def both_ways(
    one: OpeningFacts, other: CardFacts, points: PlacePoints
) -> tuple[tuple[Findings, Array], tuple[Findings, Array]]:
    """The pair in a column of cards that has others too, and in a column of openings."""
    unshown = np.array([len(_must_skills(one))])
    table, anchors = card_table([other, other]), opening_table([one])
    spoken = _of_rows(languages_of_cards(anchors.wanted[0], table.spoken), table.columns.spoken)
    km = _km([one], [other, other], points)
    by_opening = check_columns(anchors.columns, table.columns, km, spoken, unshown)
    points_one = fact_points(anchors.columns, table.columns, km, spoken) - costs_of(by_opening)
    many, card = opening_table([one, one]), card_table([other])
    wanted = _of_rows(languages_of_openings(many.wanted, card.spoken[0]), many.columns.wanted)
    km = _km([one, one], [other], points)
    by_card = check_columns(many.columns, card.columns, km, wanted, unshown)
    return (by_opening, points_one), (by_card, fact_points(many.columns, card.columns, km, wanted) - costs_of(by_card))


def assert_same(one: OpeningFacts, other: CardFacts, points: PlacePoints) -> None:
    unshown = _must_skills(one)
    verdict = check(one, other, Context(points, DAY, unshown))
    like = Likeness(unshown=unshown)
    score = total((*soft_points(one, other, like, points), *costs(verdict)))
    wanted, spoken = opening_table([one]).wanted[0], card_table([other]).spoken[0]
    for found, sums in both_ways(one, other, points):
        if found.unsure[0]:
            continue
        assert STATES[found.state[0]] is verdict.state
        broken, asked = codes_of(found, 0, wanted, spoken)
        assert (broken, asked) == (
            list(verdict.broken_codes),
            [code for code in verdict.ask if not code.startswith("skill:")],
        )
        assert int(found.units[0]) == verdict.broken_units
        assert sums[0] == pytest.approx(score, abs=2e-6)


@settings(max_examples=400, deadline=None)
@given(one=openings, other=cards)
def test_columns_and_scalar_rules_agree_on_drawn_pairs(one: OpeningFacts, other: CardFacts) -> None:
    assert_same(one, other, POINTS)


def test_columns_and_scalar_rules_agree_on_all_gold_pairs(gold: GoldSet) -> None:
    points = seeded_points()
    for one in gold.openings.values():
        for other in gold.cards.values():
            assert_same(one, other, points)


@settings(max_examples=60, deadline=None)
@given(one=openings, others=some.lists(cards, min_size=2, max_size=12), order=some.randoms())
def test_a_row_does_not_depend_on_its_neighbours(one: OpeningFacts, others: list[CardFacts], order: object) -> None:
    table, anchor = card_table(others), opening_table([one])
    languages = _of_rows(languages_of_cards(anchor.wanted[0], table.spoken), table.columns.spoken)
    km = _km([one], others, POINTS)
    together = check_columns(anchor.columns, table.columns, km, languages, np.zeros(1, int))
    rows = np.arange(len(others))[::-1]
    turned = check_columns(
        anchor.columns, taken(table.columns, rows), km[rows], _of_rows(languages, rows), np.zeros(1, int)
    )
    assert together.state.tolist() == turned.state[::-1].tolist()


def test_what_no_list_knows_is_left_to_the_scalar_rules(gold: GoldSet) -> None:
    card, opening = next(iter(gold.cards.values())), next(iter(gold.openings.values()))
    strange = [
        replace(card, licences=(HeldLicence("retired_licence"),)),
        replace(card, limits={"retired_demand": Amount.NONE}),
        replace(card, needs={"retired_need": Weight.MUST}),
    ]
    assert card_table([card, *strange]).columns.odd.tolist() == [False, True, True, True]
    asking = replace(opening, licences=(WantedLicence("retired_licence", Want.MUST),))
    assert opening_table([opening, asking]).columns.odd.tolist() == [False, True]


def test_an_edge_of_distance_is_left_open_but_never_at_the_same_place() -> None:
    opening, card = openings_at("00100"), cards_at("02100")
    km = nearest_km(opening.places, card.place, POINTS)
    assert km is not None
    near, same = replace(card, max_km=km), replace(cards_at("00100"), max_km=0.0)
    assert both_ways(opening, near, POINTS)[0][0].unsure.all()
    assert not both_ways(opening, same, POINTS)[0][0].unsure.any()
    assert not both_ways(opening, replace(card, max_km=km + 1), POINTS)[0][0].unsure.any()


def openings_at(postcode: str) -> OpeningFacts:
    gold_one = next(iter(gold_set().openings.values()))
    return replace(gold_one, places=(replace(gold_one.places[0], municipality="091", postcode=postcode),))


def cards_at(postcode: str) -> CardFacts:
    gold_one = next(iter(gold_set().cards.values()))
    return replace(gold_one, place=replace(gold_one.place, municipality="091", postcode=postcode))


def test_no_column_says_who_somebody_is() -> None:
    told = {f.name for kind in (CardColumns, OpeningColumns) for f in fields(kind)}
    parts = {part for name in told for part in name.split("_")}
    forbidden = {
        "age", "born", "birth", "year", "gender", "sex", "name", "origin", "nationality", "citizenship", "photo",
        "picture", "unemployed", "unemployment", "without", "since", "duration", "diagnosis", "health",
    }  # fmt: skip
    assert not parts & forbidden
    # A closed list: a new column has to be written here too, by somebody who has thought about it.
    assert told == {
        "kinds", "limit_none", "limit_some", "limit_known", "must", "helps", "licences", "spoken", "hours_min",
        "hours_max", "times", "place", "town", "max_km", "remote", "available_from", "min_pay", "odd", "kind",
        "demand_some", "demand_much", "demand_known", "eased", "offer_yes", "offer_negotiable", "offer_no",
        "licence_must", "licence_wish", "wanted", "hours_total", "times_flexible", "fully_remote", "starts_on",
        "starts_flexible", "pay_low", "pay_high",
    }  # fmt: skip
