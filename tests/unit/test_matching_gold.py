"""The judged pairs: states, broken rules and questions are what people who wrote the set say they are."""

import numpy as np
import pytest

from marketplace.domain.codes import Want
from marketplace.matching.rank import in_order
from marketplace.matching.verdicts import units_of
from tests.bench.match_data import (
    GoldSet,
    Placed,
    Texts,
    gold_set,
    judge_all,
    seeded_points,
    starter_vocabulary,
    texts_of,
)
from tests.bench.match_ndcg import Measure


@pytest.fixture(scope="module")
def gold() -> GoldSet:
    return gold_set()


@pytest.fixture(scope="module")
def texts(gold: GoldSet) -> Texts:
    return texts_of(gold, starter_vocabulary())


def test_every_judged_pair_comes_out_as_judged(gold: GoldSet, texts: Texts) -> None:
    judged = judge_all(gold, texts, seeded_points())
    for each in gold.judgements:
        verdict = judged[each.opening, each.card].verdict
        pair = (each.opening, each.card)
        assert (pair, verdict.broken_codes) == (pair, each.broken)
        without_skills = [
            tuple(code for code in codes if not code.startswith("skill:")) for codes in (verdict.ask, each.ask)
        ]
        assert (pair, without_skills[0]) == (pair, without_skills[1])
        if not any(skill.need is Want.MUST for skill in gold.openings[each.opening].skills or ()):
            assert (pair, verdict.state.value, verdict.ask) == (pair, each.state, each.ask)
        # Forbidden: a pair that is judged `no`, put out as anything else.
        assert each.state != "no" or verdict.state.value == "no"
    assert len(gold.judgements) == 537


def test_must_skills_are_seen_in_other_words_and_not_imagined(gold: GoldSet, texts: Texts) -> None:
    judged = judge_all(gold, texts, seeded_points())
    pairs = [
        (any(code.startswith("skill:") for code in each.ask), bool(judged[each.opening, each.card].like.unshown))
        for each in gold.judgements
        if any(skill.need is Want.MUST for skill in gold.openings[each.opening].skills or ())
    ]
    assert sum(said and wanted for wanted, said in pairs) >= 0.95 * sum(wanted for wanted, _ in pairs)
    assert sum(not said and not wanted for wanted, said in pairs) >= 0.7 * sum(not wanted for wanted, _ in pairs)


def test_no_points_lift_a_pair_over_a_broken_rule(gold: GoldSet, texts: Texts) -> None:
    judged = judge_all(gold, texts, seeded_points())
    for opening in gold.openings:
        row = [judged[opening, card] for card in gold.cards]
        for each in row:
            assert (each.tier == 1) == (not each.verdict.broken)
            assert each.tier != 2 or 1 <= units_of(each.verdict.broken) <= 2

        tiers = [placed.tier for placed in in_order(Placed(card, judged[opening, card]) for card in gold.cards)]
        assert tiers == sorted(tiers)


def test_the_order_is_far_better_than_words_alone(gold: GoldSet, texts: Texts) -> None:
    judged = judge_all(gold, texts, seeded_points())
    measure = Measure(gold)
    scores = measure.table(lambda opening, card: judged[opening, card].score)
    tiers = measure.table(lambda opening, card: judged[opening, card].tier)
    words = measure.table(lambda opening, card: judged[opening, card].like.words.value)
    for product, baseline, least in zip(measure.of(scores, tiers), measure.of(words), (0.85, 0.92), strict=True):
        good, plain = (float(np.nanmean(values)) for values in (product, baseline))
        assert good > least
        assert good > plain + 0.2
