"""One opening and one card: verdict, score and what the score is made of. The same whichever side one begins with."""

from dataclasses import dataclass

from marketplace.domain.codes import MatchState
from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.matching.likeness import Likeness
from marketplace.matching.rules import check
from marketplace.matching.score import Point, costs, soft_points, total, turn_points
from marketplace.matching.turns import NOBODYS, Turn
from marketplace.matching.verdicts import Context, Verdict

TIERS: dict[MatchState, int] = {
    MatchState.FITS: 1,
    MatchState.ASK: 1,
    MatchState.NEAR_MISS: 2,
    MatchState.NO: 3,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a pair came out as. Scores are comparable inside a tier only."""

    verdict: Verdict
    points: tuple[Point, ...]
    score: float
    like: Likeness

    @property
    def state(self) -> MatchState:
        return self.verdict.state

    @property
    def tier(self) -> int:
        return TIERS[self.verdict.state]


def judge(opening: OpeningFacts, card: CardFacts, like: Likeness, context: Context, turn: Turn = NOBODYS) -> Judged:
    """Return verdict and score of a pair.

    card: what the reader may see of it (domain.visibility.seen_by), nothing more. like: text compared elsewhere; its
    unshown must skills are asked. turn: how the card's person stands in introductions, where the reader may know it.
    """
    verdict = check(opening, card, Context(context.points, context.today, like.unshown))
    points = (*soft_points(opening, card, like, context.points), *costs(verdict), *turn_points(turn))
    return Judged(verdict, points, total(points), like)
