"""One change opens what it is said to open: applied to the facts, exactly the counted pairs are no longer broken."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from marketplace.domain.codes import Amount, Contract, MatchState, Offer, OpeningKind, Want
from marketplace.domain.facts import (
    CardFacts,
    HeldLicence,
    HoursRange,
    OpeningFacts,
    Place,
    SpokenLanguage,
    WantedLicence,
)
from marketplace.matching.column_changes import (
    Change,
    Pairs,
    Tally,
    changes_of_card,
    changes_of_opening,
    short_languages,
    tally_for_card,
    tally_for_opening,
)
from marketplace.matching.column_rules import (
    LanguageFindings,
    check_columns,
    languages_of_cards,
    languages_of_openings,
)
from marketplace.matching.columns import Array, card_table, opening_table
from marketplace.matching.places import nearest_km
from marketplace.matching.rules import check
from marketplace.matching.verdicts import Changer, Context, Verdict
from tests.unit.matching_pairs import POINTS, cards, openings

DAY = date(2026, 11, 23)
CONTEXT = Context(POINTS, DAY)
OPEN = (MatchState.FITS, MatchState.ASK)
ALL = 10_000


def km_of(pairs: list[tuple[OpeningFacts, CardFacts]]) -> Array:
    found = [nearest_km(opening.places, card.place, POINTS) for opening, card in pairs]
    return np.array([np.nan if km is None else km for km in found])


def of_rows(found: LanguageFindings, rows: Array) -> LanguageFindings:
    return LanguageFindings(found.broken[rows], found.far[rows], found.asked[rows], found.wish[rows])


def for_opening(one: OpeningFacts, others: list[CardFacts]) -> Tally:
    """The tally of one opening among cards seen whole."""
    table, anchor = card_table(others), opening_table([one])
    languages = of_rows(languages_of_cards(anchor.wanted[0], table.spoken), table.columns.spoken)
    km = km_of([(one, other) for other in others])
    found = check_columns(anchor.columns, table.columns, km, languages, np.zeros(1, np.int16))
    short, names = short_languages([anchor.wanted[0]] * len(table.spoken), table.spoken)
    pairs = Pairs(found, anchor.columns, table.columns, km, short[table.columns.spoken], names)
    return tally_for_opening(pairs)


def for_card(one: CardFacts, others: list[OpeningFacts]) -> Tally:
    """The tally of one card among openings."""
    table, anchor = opening_table(others), card_table([one])
    languages = of_rows(languages_of_openings(table.wanted, anchor.spoken[0]), table.columns.wanted)
    km = km_of([(other, one) for other in others])
    found = check_columns(table.columns, anchor.columns, km, languages, np.zeros(1, np.int16))
    short, names = short_languages(table.wanted, [anchor.spoken[0]] * len(table.wanted))
    pairs = Pairs(found, table.columns, anchor.columns, km, short[table.columns.wanted], names)
    return tally_for_card(pairs)


def changed_opening(opening: OpeningFacts, change: Change) -> OpeningFacts:
    """The same work with a change of the employer's."""
    value, hours = change.value, opening.hours_per_week
    if change.what == "choose":
        return replace(opening, times_flexible=True)
    if change.what == "without":
        return replace(opening, times=tuple(code for code in opening.times or () if code != value))
    if change.what == "at":
        return replace(opening, times=(str(value),))
    if change.what == "start":
        return replace(opening, starts_on=date.fromordinal(int(value)))
    if change.what == "need":
        return replace(opening, accommodations={**(opening.accommodations or {}), str(value): Offer.YES})
    if change.what == "demand":
        return replace(opening, handover=(*(opening.handover or ()), str(value)))
    assert hours is not None and change.what in ("fewer", "more")
    own = HoursRange(float(value), hours.max) if change.what == "fewer" else HoursRange(hours.min, float(value))
    return replace(opening, hours_per_week=own)


def changed_card(card: CardFacts, change: Change) -> CardFacts:
    """The same card after a change of the person's."""
    value, hours = change.value, card.hours_per_week
    if change.what == "licence":
        return replace(card, licences=(*(card.licences or ()), HeldLicence(str(value))))
    if change.what == "language":
        code, _, level = str(value).partition(":")
        rest = tuple(each for each in card.languages or () if each.code != code)
        return replace(card, languages=(*rest, SpokenLanguage(code, level)))
    if change.what == "km":
        assert card.max_km is not None
        return replace(card, max_km=card.max_km + float(value))
    if change.what == "time":
        return replace(card, times=(*(card.times or ()), str(value)))
    assert hours is not None and change.what in ("longer", "shorter")
    if change.what == "longer":
        return replace(card, hours_per_week=HoursRange(hours.min, hours.max + float(value)))
    return replace(card, hours_per_week=HoursRange(hours.min - float(value), hours.max))


def verdict(opening: OpeningFacts, card: CardFacts) -> Verdict:
    return check(opening, card, CONTEXT)


def one_rule_broken(opening: OpeningFacts, card: CardFacts) -> bool:
    found = verdict(opening, card)
    return found.state is MatchState.NEAR_MISS and len(found.broken) == 1


@settings(max_examples=250, deadline=None)
@given(one=openings, others=some.lists(cards, max_size=8))
def test_a_change_of_the_work_opens_what_is_counted(one: OpeningFacts, others: list[CardFacts]) -> None:
    near = [card for card in others if one_rule_broken(one, card)]
    for change in changes_of_opening(for_opening(one, others), ALL):
        if change.what == "distance":
            assert change.count == sum(verdict(one, card).broken_codes == ("distance",) for card in near)
            continue
        if change.by is Changer.PERSON:
            opened = [card for card in near if verdict(one, changed_card(card, change)).state in OPEN]
            # A language that is listed with the level wanted, or a licence that is held: the same code was broken.
            code = f"{change.what}:{str(change.value).partition(':')[0]}"
            opened = [card for card in opened if verdict(one, card).broken_codes == (code,)]
        else:
            other = changed_opening(one, change)
            opened = [card for card in near if not _same_rule_breaks(other, card) and _of(change, one, card)]
        assert change.count == len(opened), change


def _same_rule_breaks(other: OpeningFacts, card: CardFacts) -> bool:
    # Other hours change what a month's pay is an hour: that is not what is counted.
    return bool(set(verdict(other, card).broken_codes) - {"pay"})


def _of(change: Change, one: OpeningFacts, card: CardFacts) -> bool:
    """Whether what is in the way of this card is what the change is about."""
    (code,) = verdict(one, card).broken_codes
    if change.what in ("need", "demand"):
        return code == f"{change.what}:{change.value}"
    common = set(one.times or ()) & set(card.times or ())
    rules = {"fewer": "hours", "more": "hours", "start": "start", "at": "times", "choose": "times", "without": "times"}
    if rules[change.what] != code:
        return False
    wished, offered = card.hours_per_week, one.hours_per_week
    if code == "hours" and wished is not None and offered is not None:
        return (offered.min > wished.max) is (change.what == "fewer") and not (
            offered.min > wished.max and wished.min > offered.max
        )
    return code != "times" or bool(common) is (change.what != "at")


@settings(max_examples=250, deadline=None)
@given(one=cards, others=some.lists(openings, max_size=8))
def test_a_change_of_the_person_opens_what_is_counted(one: CardFacts, others: list[OpeningFacts]) -> None:
    closed = [opening for opening in others if verdict(opening, one).state not in OPEN]
    for change in changes_of_card(for_card(one, others), ALL):
        if change.what == "shorter" and one.hours_per_week and one.hours_per_week.min > one.hours_per_week.max:
            continue  # a range upside down: no shorter week mends that
        other = changed_card(one, change)
        opened = [opening for opening in closed if not verdict(opening, other).broken]
        assert change.count == len(opened), change
        assert change.by is Changer.PERSON


@pytest.fixture
def work() -> OpeningFacts:
    made = next(iter(POINTS.municipalities))
    return OpeningFacts(
        OpeningKind.OPEN_JOB, {"fi": "Työ"}, Contract.EMPLOYMENT, (Place(made),),
        times=("weekday_morning", "weekday_day"), times_flexible=False, demands={"lifting": Amount.SOME},
    )  # fmt: skip


def test_the_change_that_opens_most_comes_first_and_needs_nobody_to_give_up_a_limit(work: OpeningFacts) -> None:
    person = CardFacts(headline={"fi": "Ihminen"}, place=work.places[0], kinds=(OpeningKind.OPEN_JOB,))
    later = [replace(person, times=("weekday_day",))] * 7
    weak = [replace(person, times=("weekday_morning", "weekday_day"), limits={"lifting": Amount.NONE})] * 2
    found = changes_of_opening(for_opening(work, [*later, *weak, person]))
    assert [(each.what, each.value, each.count, each.by) for each in found] == [
        ("choose", "", 7, Changer.EMPLOYER),
        ("without", "weekday_morning", 7, Changer.EMPLOYER),
        ("demand", "lifting", 2, Changer.EMPLOYER),
    ]
    assert changes_of_card(for_card(weak[0], [work] * 5)) == (), "a limit is nothing that a person should give up"
    assert changes_of_card(for_card(later[0], [work] * 5)) == (Change("time", "weekday_morning", 5),)


def test_the_smallest_step_that_is_enough_is_told(work: OpeningFacts) -> None:
    person = CardFacts(headline={"fi": "Ihminen"}, place=work.places[0], hours_per_week=HoursRange(5, 20))
    weeks = [replace(work, times=None, hours_per_week=HoursRange(low, 40)) for low in (22, 24, 28, 40)]
    assert changes_of_card(for_card(person, weeks)) == (Change("longer", 5, 2),)
    people = [replace(person, hours_per_week=HoursRange(5, high)) for high in (10, 15, 20, 25)]
    whole = replace(work, times=None, hours_per_week=HoursRange(30, 40))
    assert changes_of_opening(for_opening(whole, people)) == (Change("fewer", 20.0, 2),)


def test_two_things_in_the_way_are_no_single_change(work: OpeningFacts) -> None:
    person = CardFacts(headline={"fi": "Ihminen"}, place=work.places[0], times=("weekday_day",), licences=())
    asks = replace(work, licences=(WantedLicence("hygiene_pass", Want.MUST),))
    assert changes_of_opening(for_opening(asks, [person])) == ()
    held = replace(person, licences=(HeldLicence("hygiene_pass"),))
    assert [each.what for each in changes_of_opening(for_opening(asks, [held]))] == ["choose", "without"]
