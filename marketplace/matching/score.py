"""The soft points: few, named, bounded, in one table with a version. They order a tier and never decide a state.

Nothing about age, gender, name, origin or how long somebody has been without work is here, for or against.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from marketplace.domain.codes import Offer, Want, Weight
from marketplace.domain.facts import CardFacts, HoursRange, OpeningFacts
from marketplace.matching.frame_rules import fully_remote
from marketplace.matching.likeness import Alike, Likeness, Name
from marketplace.matching.places import PlacePoints, nearest_km
from marketplace.matching.rules import level_step
from marketplace.matching.turns import Turn, worth
from marketplace.matching.verdicts import Verdict

RULES_VERSION = "3"

# The most that each criterion can bring.
POINTS: dict[str, float] = {
    "words": 0.20,  # words in common, rare ones more
    "pieces": 0.10,  # words written differently, compounds
    "work_wanted": 0.10,  # the occupation or field that the card wishes for
    "work_done": 0.08,  # the occupation done before
    "work_group": 0.04,  # an occupation of the same group
    "skills": 0.08,  # skills understood from words
    "exact_skills": 0.03,  # the same skill of the classification
    "meaning": 0.05,  # near in meaning, where all of the above say little
    "helps": 0.12,  # accommodations that help and are offered
    "needs": 0.12,  # accommodations that the card must have and the work promises
    "wish_licence": 0.02,
    "wish_language": 0.01,
    "near": 0.02,
    "hours": 0.01,
}
# How much of a point for words or concepts is taken from those for nearness in meaning.
STANDS_IN = 0.8
# What is taken away. Asking costs points, never a tier; an unshown must skill costs like a broken rule.
COSTS: dict[str, float] = {"ask": 0.003, "unshown": 0.10, "broken": 0.10}

MOST_COUNTED = 3
MOST_ASKED = 10
NEAR_KM = 30.0
REMOTE_NEARNESS = 0.5
DECIMALS = 6
OFFERED: dict[Offer, float] = {Offer.YES: 1.0, Offer.NEGOTIABLE: 0.5, Offer.NO: 0.0}


@dataclass(frozen=True, slots=True)
class Point:
    """One criterion that moved the score: its code, how fully it holds (0–1), its points, and what it is about."""

    code: str
    value: float
    points: float
    about: tuple[Name, ...] = ()
    km: float | None = field(default=None)


NO_POINT = Point("", 0.0, 0.0)


def soft_points(opening: OpeningFacts, card: CardFacts, like: Likeness, places: PlacePoints) -> tuple[Point, ...]:
    """Return the criteria that speak for a pair, in the order of the table, only those that hold at all."""
    text = tuple(_text_points(like))
    found = (
        *text,
        _meaning(like, text),
        _point("helps", *_answered(opening, card, Weight.HELPS, OFFERED)),
        _point("needs", *_answered(opening, card, Weight.MUST, {Offer.YES: 1.0})),
        _point("wish_licence", *_wished_licences(opening, card)),
        _point("wish_language", *_wished_languages(opening, card)),
        _nearness(opening, card, places),
        _point("hours", _hours_inside(opening.hours_per_week, card.hours_per_week)),
    )
    return tuple(point for point in found if point.points > 0)


def costs(verdict: Verdict) -> tuple[Point, ...]:
    """Return what is taken away: questions together, each unshown must skill, each broken rule (needs as one)."""
    questions = verdict.ask
    unshown = tuple(code for code in questions if code.startswith("skill:"))
    asked = tuple(code for code in questions if not code.startswith("skill:")) if unshown else questions
    found = []
    if asked:
        found.append(Point("ask", float(len(asked)), -COSTS["ask"] * min(len(asked), MOST_ASKED), asked))
    if unshown:
        found.append(Point("unshown", float(len(unshown)), -COSTS["unshown"] * len(unshown), unshown))
    if verdict.broken:
        units = verdict.broken_units
        found.append(Point("broken", float(units), -COSTS["broken"] * units, verdict.broken_codes))
    return tuple(found)


def turn_points(turn: Turn) -> tuple[Point, ...]:
    """Return what is added because somebody waits, and taken away because somebody is in several introductions."""
    return tuple(Point(code, value, points) for code, (value, points) in worth(turn).items())


def total(points: tuple[Point, ...]) -> float:
    """Return the score: the sum of points, rounded so that equal sums are equal. Comparable inside a tier only."""
    return round(sum(sorted(point.points for point in points)), DECIMALS)


def _point(code: str, value: float, about: tuple[Name, ...] = ()) -> Point:
    if value <= 0:
        return NO_POINT
    bounded = min(1.0, value)
    return Point(code, bounded, POINTS[code] * bounded, about)


def _text_points(like: Likeness) -> Iterator[Point]:
    alike: tuple[tuple[str, Alike], ...] = (
        ("words", like.words),
        ("pieces", like.pieces),
        ("work_wanted", like.wanted),
        ("work_done", like.done),
        ("work_group", like.groups),
        ("skills", like.skills),
        ("exact_skills", like.exact_skills),
    )
    for code, each in alike:
        if each.value > 0:
            yield _point(code, each.value, each.about)


def _meaning(like: Likeness, text: tuple[Point, ...]) -> Point:
    """Nearness in meaning stands in for words and concepts in common: the more these bring, the less it does, and soon
    nothing. More in common never lowers the sum, since it takes less than it brings."""
    said = math.fsum(point.points for point in text)
    return Point("meaning", like.meaning, max(0.0, POINTS["meaning"] * like.meaning - STANDS_IN * said))


def _answered(
    opening: OpeningFacts, card: CardFacts, weight: Weight, worth: dict[Offer, float]
) -> tuple[float, tuple[str, ...]]:
    offers, needs = opening.accommodations, card.needs
    if not offers or not needs:
        return 0.0, ()
    found = {
        code: worth[offers[code]]
        for code, how_much in needs.items()
        if how_much is weight and worth.get(offers.get(code, Offer.NO), 0.0) > 0
    }
    best_first = tuple(sorted(found, key=lambda code: (-found[code], code)))
    return sum(found[code] for code in best_first) / MOST_COUNTED, best_first


def _wished_licences(opening: OpeningFacts, card: CardFacts) -> tuple[float, tuple[str, ...]]:
    if not opening.licences or not card.licences:
        return 0.0, ()
    wished = {each.code for each in opening.licences if each.need is Want.WISH}
    held = tuple(sorted(wished & {each.code for each in card.licences}))
    return float(bool(held)), held


def _wished_languages(opening: OpeningFacts, card: CardFacts) -> tuple[float, tuple[str, ...]]:
    if not opening.languages or not card.languages:
        return 0.0, ()
    spoken = {each.code: level_step(each.level) for each in card.languages}
    known = tuple(
        sorted(
            each.code
            for each in opening.languages
            if each.need is Want.WISH and spoken.get(each.code, -1) >= level_step(each.level)
        )
    )
    return float(bool(known)), known


def _nearness(opening: OpeningFacts, card: CardFacts, places: PlacePoints) -> Point:
    if fully_remote(opening) and card.remote:
        return _point("near", REMOTE_NEARNESS)
    km = nearest_km(opening.places, card.place, places)
    if km is None:
        return _point("near", 0.0)
    value = max(0.0, 1 - km / NEAR_KM)
    return Point("near", value, POINTS["near"] * value, (), km)


def _hours_inside(offered: HoursRange | None, wished: HoursRange | None) -> float:
    """Return how much of the offered range lies inside the wished one; a fixed number of hours is in or out."""
    if offered is None or wished is None:
        return 0.0
    if offered.max <= offered.min:
        return float(wished.min <= offered.min <= wished.max)
    common = min(offered.max, wished.max) - max(offered.min, wished.min)
    return max(0.0, common) / (offered.max - offered.min)
