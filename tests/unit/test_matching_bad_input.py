"""Facts that make little sense, all the same explained: nothing crashes, and each line can be said."""

from dataclasses import replace
from typing import Any

import pytest

from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    LANGUAGES_OF_PAGES,
    LICENCES,
    Amount,
    Contract,
    MatchState,
    Offer,
    OpeningKind,
    PayUnit,
    TimeOfWeek,
    Want,
    Weight,
)
from marketplace.domain.facts import (
    CardFacts,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    Point,
    ShownSkill,
    WantedLanguage,
    WantedLicence,
    WantedSkill,
)
from marketplace.labels import load_labels
from marketplace.language.vocabulary import Concept, vocabulary_of
from marketplace.matching.checked import Held, Line, lines_of
from marketplace.matching.likeness import Likeness, Rarity, compare
from marketplace.matching.pairs import Judged, judge
from marketplace.matching.places import PlacePoints
from marketplace.matching.reasons import Reasons, explain
from marketplace.matching.score import total
from marketplace.matching.verdicts import Changer, Context
from marketplace.queries.match_texts import card_phrases, opening_phrases, side_of
from marketplace.settings import ROOT
from marketplace.texts import Texts
from tests.bench.match_data import DAY

TEXTS = Texts(load_labels(ROOT / "seeds" / "lists"))
POINTS = PlacePoints({}, {"837": Point(61.49, 23.79), "091": Point(60.17, 24.94)})
OPENING = OpeningFacts(OpeningKind.OPEN_JOB, {"fi": "Työ"}, Contract.EMPLOYMENT, (Place("837"),))
CARD = CardFacts({"fi": "Osaaja"}, Place("837"))
EMPTY = CardFacts({}, Place(""))
MOST = OpeningFacts(
    OpeningKind.OPEN_JOB,
    {"fi": "Työ, jossa on kaikkea"},
    Contract.EMPLOYMENT,
    (Place("837"),),
    skills=tuple(WantedSkill(f"taito {number}", Want.MUST) for number in range(12)),
    languages=(WantedLanguage("fi", "C2", Want.MUST), WantedLanguage("sv", "native", Want.MUST)),
    licences=tuple(WantedLicence(code, Want.MUST) for code in LICENCES),
    demands=dict.fromkeys(DEMANDS, Amount.MUCH),
    accommodations=dict.fromkeys(ACCOMMODATIONS, Offer.NO),
    hours_per_week=HoursRange(40, 40),
    times=tuple(TimeOfWeek),
    times_flexible=False,
    starts_on=DAY,
    starts_flexible=False,
    pay=Pay(PayUnit.HOUR, 1, 1),
)


def explained(
    opening: OpeningFacts, card: CardFacts, unshown: frozenset[str] = frozenset()
) -> tuple[Judged, Reasons, dict[str, Line]]:
    """Judge and explain a pair; every sentence can be said in every language."""
    context = Context(POINTS, DAY, unshown)
    judged = judge(opening, card, Likeness(unshown=unshown), context)
    reasons = explain(judged, opening, card, context)
    lines = lines_of(judged, reasons, opening, card, POINTS)
    for language in LANGUAGES_OF_PAGES:
        for each in (*reasons.speaks_for, *reasons.to_clear, *reasons.in_the_way):
            assert "{" not in TEXTS.message(each.message, language)
        for line in lines:
            assert TEXTS.message(line.opening_says, language) and TEXTS.message(line.card_says, language)
    assert judged.score == total(judged.points)
    told = {line.code for line in lines if line.held in (Held.BROKEN, Held.ASK)}
    assert told == {*judged.verdict.ask, *judged.verdict.broken_codes}
    return judged, reasons, {line.code: line for line in lines}


@pytest.mark.parametrize("side", ["opening", "card"])
def test_hours_with_min_above_max_meet_nobody_and_say_so(side: str) -> None:
    twisted, plain = HoursRange(30, 10), HoursRange(15, 25)
    values = (twisted, plain) if side == "opening" else (plain, twisted)
    judged, reasons, lines = explained(
        replace(OPENING, hours_per_week=values[0]), replace(CARD, hours_per_week=values[1])
    )
    assert lines["hours"].held is Held.BROKEN and judged.state is MatchState.NEAR_MISS
    assert reasons.in_the_way[0].by is Changer.EMPLOYER, "somebody looks at the hours, and finds the mistake"
    assert not any(point.code == "hours" for point in judged.points)


def test_a_radius_of_zero_is_the_own_town_and_not_a_step_further() -> None:
    near, _reasons, lines = explained(OPENING, replace(CARD, max_km=0.0, kinds=(OpeningKind.OPEN_JOB,)))
    assert lines["distance"].held is Held.HOLDS and "distance" not in near.verdict.broken_codes
    far, reasons, lines = explained(OPENING, replace(CARD, max_km=0.0, place=Place("091")))
    assert lines["distance"].held is Held.BROKEN and far.state is MatchState.NO
    assert reasons.in_the_way[0].by is None, "half as far again as nothing is nothing"


@pytest.mark.parametrize("where", [(Place("999"),), (Place(""),), ()])
def test_a_place_without_a_point_is_asked_about_never_a_no(where: tuple[Place, ...]) -> None:
    judged, _reasons, lines = explained(replace(OPENING, places=where), replace(CARD, max_km=5.0))
    assert lines["distance"].held is Held.ASK and judged.tier == 1
    assert not any(point.code == "near" for point in judged.points)


def test_an_empty_card_is_asked_everything_and_refused_nothing() -> None:
    for opening in (OPENING, MOST):
        judged, reasons, lines = explained(opening, EMPTY, frozenset(s.label for s in opening.skills or ()))
        assert judged.state is MatchState.ASK and not reasons.in_the_way
        assert all(line.held is not Held.BROKEN for line in lines.values())
        assert {"kind", "times", "distance"} <= set(judged.verdict.ask)


def test_an_opening_that_asks_for_the_most_of_everything_says_what_is_in_the_way() -> None:
    card = replace(
        CARD,
        kinds=(OpeningKind.OPEN_JOB,),
        licences=(),
        languages=(),
        limits=dict.fromkeys(DEMANDS, Amount.NONE),
        needs=dict.fromkeys(ACCOMMODATIONS, Weight.MUST),
        hours_per_week=HoursRange(1, 2),
        times=("saturday",),
        max_km=1.0,
        available_from=DAY.replace(year=DAY.year + 1),
        min_pay_cents_per_hour=10_000,
    )
    judged, reasons, lines = explained(MOST, card, frozenset(skill.label for skill in MOST.skills or ()))
    assert judged.state is MatchState.NO
    assert len(reasons.in_the_way) >= len(DEMANDS) + len(ACCOMMODATIONS) - 1 + len(LICENCES)
    assert len(lines) == len(set(lines)) and judged.score < 0
    # The needs count as one, however many there are.
    assert judged.verdict.broken_units == len({code for code in judged.verdict.broken_codes if "need:" not in code}) + 1


@pytest.mark.parametrize(
    "values",
    [
        {"hours_total": 0.0, "pay": Pay(PayUnit.TASK, 5_000, 5_000)},
        {"hours_per_week": HoursRange(0, 0), "pay": Pay(PayUnit.MONTH, 100_000, 90_000)},
        {"pay": Pay(PayUnit.HOUR, 2_000, 1_000)},
        {"times": ("no such time",), "demands": {"no_such_demand": Amount.MUCH}, "handover": ("lifting",)},
    ],
)
def test_numbers_and_codes_that_say_nothing_are_no_crash(values: dict[str, Any]) -> None:
    context = Context(POINTS, DAY)
    opening = replace(OPENING, **values)
    card = replace(CARD, min_pay_cents_per_hour=1_200, times=("saturday",), hours_per_week=HoursRange(5, 0))
    judged = judge(opening, card, Likeness(), context)
    reasons = explain(judged, opening, card, context)
    lines = lines_of(judged, reasons, opening, card, POINTS)
    assert judged.score == total(judged.points) and {line.rule for line in lines} >= {"pay", "hours", "times"}


def test_a_retired_concept_still_matches_itself_and_is_named_as_written() -> None:
    """A concept that is retired is in no loaded vocabulary: what carries its address is still the same work."""
    gone = "http://data.europa.eu/esco/skill/retired"
    vocabulary = vocabulary_of([Concept("baker", "occupation", labels={"fi": "leipuri"})])
    opening = replace(OPENING, skills=(WantedSkill("juuren hoito", Want.WISH, gone),))
    card = replace(CARD, skills=(ShownSkill("hapanjuuri", gone),))
    other = replace(CARD, skills=(ShownSkill("hapanjuuri"),))
    work = side_of(opening_phrases(opening), vocabulary)
    same, without = (
        compare(work, side_of(card_phrases(each), vocabulary), Rarity(), Rarity()) for each in (card, other)
    )
    assert same.exact_skills.value == 1.0 and same.exact_skills.about == ("juuren hoito",)
    assert without.exact_skills.value == 0.0
    judged = judge(opening, card, same, Context(POINTS, DAY))
    reasons = explain(judged, opening, card, Context(POINTS, DAY))
    said = [TEXTS.message(each.message, "fi") for each in reasons.speaks_for if each.code == "exact_skills"]
    assert said == ["Kortilla on juuri tämä taito: juuren hoito"]
