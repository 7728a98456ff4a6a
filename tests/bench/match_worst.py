"""The worst pairs of an order, and why: what a good pair has, what the pair has that stands where it should be.

A pair is as bad as nDCG@10 of its anchor would rise if it changed places with the worse pair whose place it should
have; of one anchor only its worst pair is told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from marketplace.matching.pairs import Judged
from tests.bench.match_data import GoldSet, JudgedByHand
from tests.bench.match_ndcg import FIRST, WORTH_PROPOSING, Measure, Pair, Scores

TOLD = 10
# A difference smaller than this is no reason.
WORTH_NAMING = 0.002


@dataclass(frozen=True, slots=True)
class Inverted:
    """Two pairs of one anchor in the wrong order; ranks from 1. lost: of the anchor's nDCG@10."""

    anchor: str
    lost: float
    late: Pair
    late_rank: int
    early: Pair
    early_rank: int


def worst(measure: Measure, judged: Mapping[Pair, Judged], gold: GoldSet, count: int = TOLD) -> None:
    """Print the pairs that cost most, of openings and of cards together."""
    scores = measure.table(lambda opening, card: judged[opening, card].score)
    tiers = measure.table(lambda opening, card: judged[opening, card].tier)
    by_hand = {(each.opening, each.card): each for each in gold.judgements}
    found = [
        *_inverted(measure.openings, measure.cards, scores, tiers, measure.gains, False),
        *_inverted(measure.cards, measure.openings, scores.T, tiers.T, measure.gains.T, True),
    ]
    lost = sum(each.lost for each in found)
    print(
        f"worst pairs of {len(found)} anchors that have a pair too late (their worst pairs cost {lost:.2f} together):"
    )
    for each in sorted(found, key=lambda each: -each.lost)[:count]:
        for line in _told(each, judged, by_hand):
            print(line)


def _inverted(
    anchors: list[str], others: list[str], scores: Scores, tiers: Scores, gains: Scores, swapped: bool
) -> Iterator[Inverted]:
    ties = np.argsort(np.argsort(others))
    ranks = np.arange(1, len(others) + 1)
    discount = np.where(ranks <= FIRST, 1 / np.log2(ranks + 1), 0.0)
    for anchor, score, tier, gain in zip(anchors, scores, tiers, gains, strict=True):
        if gain.max() < 2.0**WORTH_PROPOSING - 1:
            continue
        order = np.lexsort((ties, -score, tier))
        ideal = float((np.sort(gain)[::-1] * discount).sum())
        gained = gain[order]
        swap = (gained[None, :] - gained[:, None]) * (discount[:, None] - discount[None, :]) / ideal
        early, late = np.unravel_index(int(np.argmax(swap)), swap.shape)
        if early < late and swap[early, late] > 0:
            pairs = [(anchor, others[order[at]]) for at in (late, early)]
            one, other = [(card, opening) for opening, card in pairs] if swapped else pairs
            yield Inverted(anchor, float(swap[early, late]), one, int(late) + 1, other, int(early) + 1)


def _told(found: Inverted, judged: Mapping[Pair, Judged], by_hand: Mapping[Pair, JudgedByHand]) -> Iterator[str]:
    late, early = judged[found.late], judged[found.early]
    yield f"  {found.anchor}, {found.lost:.2f} lost:"
    yield f"    late  {_pair(found.late, found.late_rank, late, by_hand)}"
    yield f"    above {_pair(found.early, found.early_rank, early, by_hand)}"
    if late.tier != early.tier:
        yield "    why   the state: points do not cross tiers"
        return
    mine, theirs = ({point.code: point.points for point in each.points} for each in (late, early))
    more = {code: theirs.get(code, 0.0) - mine.get(code, 0.0) for code in {**theirs, **mine}}
    named = sorted((each for each in more.items() if abs(each[1]) >= WORTH_NAMING), key=lambda each: -abs(each[1]))
    yield f"    why   the one above has {', '.join(f'{code} {points:+.3f}' for code, points in named) or 'a tie'}"


def _pair(pair: Pair, rank: int, judged: Judged, by_hand: Mapping[Pair, JudgedByHand]) -> str:
    points = ", ".join(f"{point.code} {point.points:.3f}" for point in sorted(judged.points, key=lambda p: -p.points))
    hand = by_hand.get(pair)
    said = f'grade {hand.grade}, "{hand.why}"' if hand else "not judged"
    ask = f" ({', '.join((*judged.verdict.broken_codes, *judged.verdict.ask))})" if judged.state != "fits" else ""
    return f"{' × '.join(pair)} at {rank}: {said} {judged.state.value}{ask}; {judged.score:.3f} = {points}"
