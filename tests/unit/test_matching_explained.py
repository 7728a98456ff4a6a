"""Every criterion that moved score or state is told, and nothing else moves them: tried on judged pairs.

For each thing that a pair is told, its input is taken away and score or state must move; for each that it is not told,
taking the input away changes nothing. The page's lines repeat the verdict, and the points that are told are the score.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest

from marketplace.domain.codes import LANGUAGES_OF_PAGES, Want, Weight
from marketplace.domain.facts import CardFacts, OpeningFacts, Place
from marketplace.labels import load_labels
from marketplace.matching.addressed import TWINS, reasons_to_person
from marketplace.matching.checked import RULES_IN_ORDER, Held, lines_of
from marketplace.matching.likeness import Side, compare
from marketplace.matching.pairs import Judged, judge
from marketplace.matching.places import PlacePoints
from marketplace.matching.reasons import explain
from marketplace.matching.score import MOST_ASKED, POINTS, total
from marketplace.matching.verdicts import Context
from marketplace.queries.match_skills import unshown_skills
from marketplace.settings import ROOT
from marketplace.texts import Texts as Words
from tests.bench.match_data import DAY, GoldSet, Texts, gold_set, seeded_points, starter_vocabulary, texts_of

EVERY = 9
NOWHERE = Place("000")
COSTS = {"ask", "unshown", "broken"}


@dataclass(frozen=True)
class Pair:
    """One opening and one card with their terms, to be changed and judged again."""

    opening: OpeningFacts
    card: CardFacts
    work: Side
    person: Side
    unshown: frozenset[str]
    near: float = 0.0

    def judged(self) -> Judged:
        texts = _texts()
        like = compare(self.work, self.person, texts.words, texts.pieces, self.unshown, self.near)
        return judge(self.opening, self.card, like, Context(_points(), DAY))


@cache
def _gold() -> GoldSet:
    return gold_set()


@cache
def _texts() -> Texts:
    return texts_of(_gold(), starter_vocabulary())


@cache
def _points() -> PlacePoints:
    return seeded_points()


def _pairs() -> list[Pair]:
    gold, texts = _gold(), _texts()
    found = []
    for number, each in enumerate(gold.judgements[::EVERY]):
        opening, card = gold.openings[each.opening], gold.cards[each.card]
        unshown = unshown_skills(opening, texts.card_phrases[each.card], texts.cards[each.card], texts.vocabulary)
        near = number % 4 / 3  # made up: far, a little, more, as near as can be
        found.append(Pair(opening, card, texts.openings[each.opening], texts.cards[each.card], unshown, near))
    return found


def _card(pair: Pair, **values: Any) -> Pair:
    return replace(pair, card=replace(pair.card, **values))


def _opening(pair: Pair, **values: Any) -> Pair:
    return replace(pair, opening=replace(pair.opening, **values))


def _side(pair: Pair, **values: Any) -> Pair:
    return replace(pair, person=replace(pair.person, **values))


def _without(mapping: Mapping[str, Any] | None, codes: set[str]) -> dict[str, Any]:
    return {code: value for code, value in (mapping or {}).items() if code not in codes}


def _needs_of(pair: Pair, weight: Weight) -> set[str]:
    return {code for code, how_much in (pair.card.needs or {}).items() if how_much is weight}


def _no_wishes(pair: Pair, field: str) -> Pair:
    wanted = getattr(pair.opening, field)
    return _opening(pair, **{field: wanted and tuple(each for each in wanted if each.need is Want.MUST)})


# Point → its input taken away. A new criterion needs a line here.
REMOVE: Mapping[str, Callable[[Pair], Pair]] = {
    "words": lambda pair: _side(pair, words={}),
    "pieces": lambda pair: _side(pair, pieces=frozenset()),
    "work_wanted": lambda pair: _side(pair, wanted={}),
    "work_done": lambda pair: _side(pair, done={}),
    "work_group": lambda pair: _side(pair, groups={}),
    "skills": lambda pair: _side(pair, skills={}),
    "exact_skills": lambda pair: _side(pair, uris=frozenset()),
    "meaning": lambda pair: replace(pair, near=0.0),
    "helps": lambda pair: _card(pair, needs=_without(pair.card.needs, _needs_of(pair, Weight.HELPS))),
    "needs": lambda pair: _card(pair, needs=_without(pair.card.needs, _needs_of(pair, Weight.MUST))),
    "wish_licence": lambda pair: _no_wishes(pair, "licences"),
    "wish_language": lambda pair: _no_wishes(pair, "languages"),
    "near": lambda pair: _card(pair, place=NOWHERE, remote=False),
    "hours": lambda pair: _card(pair, hours_per_week=None),
}
ALSO = {"needs": {"need"}, "near": {"distance"}, "hours": {"hours"}}
"""Rules whose input is the same: told by either of them, it is told."""


def _mend(pair: Pair, code: str) -> Pair:
    """The pair without what a question or an obstacle is about."""
    rule, _, about = code.partition(":")
    opening, card = pair.opening, pair.card
    changed: dict[str, Callable[[], Pair]] = {
        "kind": lambda: _card(pair, kinds=(opening.kind,)),
        "demand": lambda: _card(pair, limits=_without(card.limits, {about})),
        "need": lambda: _card(pair, needs=_without(card.needs, {about})),
        "licence": lambda: _opening(pair, licences=tuple(e for e in opening.licences or () if e.code != about)),
        "language": lambda: _opening(pair, languages=tuple(e for e in opening.languages or () if e.code != about)),
        "skill": lambda: replace(pair, unshown=pair.unshown - {about}),
        "hours": lambda: replace(_card(pair, hours_per_week=None), opening=replace(opening, hours_per_week=None)),
        "times": lambda: _card(
            _opening(pair, times=opening.times or ("saturday",), times_flexible=True),
            times=opening.times or ("saturday",),
        ),
        "distance": lambda: _opening(_card(pair, max_km=None, place=opening.places[0]), times=None),
        "start": lambda: _card(pair, available_from=None),
        "pay": lambda: _card(pair, min_pay_cents_per_hour=None),
    }
    return changed[rule]()


def _brought(judged: Judged) -> dict[str, float]:
    return {point.code: point.points for point in judged.points if point.points > 0}


def _rules(judged: Judged) -> set[str]:
    return {code.partition(":")[0] for code in (*judged.verdict.ask, *judged.verdict.broken_codes)}


def test_every_criterion_has_a_way_to_be_taken_away() -> None:
    assert set(REMOVE) == set(POINTS), "say in REMOVE how the input of a criterion is taken away"


def test_what_is_told_moves_score_or_state_and_what_is_not_told_does_not() -> None:
    points: set[str] = set()
    rules: set[str] = set()
    for pair in _pairs():
        judged = pair.judged()
        brought = _brought(judged)
        points, rules = points | set(brought), rules | _rules(judged)
        for code, remove in REMOVE.items():
            again = remove(pair).judged()
            if code in brought:
                assert _brought(again).get(code, 0.0) < brought[code], code
                assert again.score != judged.score or again.state is not judged.state, code
            elif not ALSO.get(code, set()) & _rules(judged):
                unknown_now = set(again.verdict.ask) - set(judged.verdict.ask)  # what is not known any more is asked
                assert unknown_now or (again.score, again.state) == (judged.score, judged.state), code
        for code in (*judged.verdict.ask, *judged.verdict.broken_codes):
            again = _mend(pair, code).judged()
            assert code not in (*again.verdict.ask, *again.verdict.broken_codes), code
            assert again.score != judged.score or again.state is not judged.state, code
    assert len(points) >= 10 and {"need", "licence", "language", "distance"} <= rules


def test_the_points_that_are_told_are_the_score() -> None:
    for pair in _pairs():
        judged = pair.judged()
        assert judged.score == total(judged.points)
        assert {point.code for point in judged.points if point.points < 0} <= COSTS
        reasons = explain(judged, pair.opening, pair.card, Context(_points(), DAY, pair.unshown))
        every = (*reasons.speaks_for, *reasons.to_clear, *reasons.in_the_way)
        if len(judged.verdict.ask) <= MOST_ASKED:
            assert sum(each.points for each in every) == pytest.approx(judged.score, abs=1e-6)


def test_the_lines_of_the_page_are_the_verdict() -> None:
    words = Words(load_labels(ROOT / "seeds" / "lists"))
    held: set[Held] = set()
    for pair in _pairs():
        judged = pair.judged()
        reasons = explain(judged, pair.opening, pair.card, Context(_points(), DAY, pair.unshown))
        lines = lines_of(judged, reasons, pair.opening, pair.card, _points())
        assert [rule for rule in RULES_IN_ORDER if rule in {line.rule for line in lines}] == list(RULES_IN_ORDER)
        assert {line.code for line in lines if line.held is Held.BROKEN} == set(judged.verdict.broken_codes)
        assert {line.code for line in lines if line.held is Held.ASK} == set(judged.verdict.ask)
        assert all((line.reason is not None) == (line.held in (Held.BROKEN, Held.ASK)) for line in lines)
        held |= {line.held for line in lines}
        for language in LANGUAGES_OF_PAGES:
            assert all(words.message(line.opening_says, language) for line in lines)
            assert all(words.message(line.card_says, language) for line in lines)
            for each in reasons_to_person(reasons).in_the_way:
                assert "{" not in words.message(each.message, language)
    assert held == set(Held)


def test_each_sentence_to_the_person_has_its_text_and_none_is_left_over() -> None:
    words = Words(load_labels(ROOT / "seeds" / "lists"))
    for language in LANGUAGES_OF_PAGES:
        assert all(words.has(code, language) and words.has(f"{code}-you", language) for code in TWINS)
    text = (ROOT / "marketplace" / "translations" / "fi" / "why.ftl").read_text(encoding="utf-8")
    reasons = {line.partition(" = ")[0] for line in text.splitlines() if line.startswith("reason-")}
    assert {code.removesuffix("-you") for code in reasons} - {"reason-ask-work"} == TWINS
