"""How many pairs people would be told of, and how many are good: `python -m tests.bench.match_notable`.

The gold openings with the gold cards of every town. A line for each share of the best score: pairs told an opening and
a card (mean and most), and of the told pairs that were judged by hand the share that is worth proposing (grade 2 or 3),
and of all pairs worth proposing the share that is told. The rule: high in the card's list, in the opening's, or either.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from marketplace.matching.notable import BEST_OF_CARD, BEST_OF_OPENING, SHARE_OF_BEST, notable
from marketplace.matching.pairs import Judged
from marketplace.matching.rank import in_order
from tests.bench.match_data import GoldSet, Placed, gold_set, judge_all, seeded_points, starter_vocabulary, texts_of
from tests.bench.match_ndcg import WORTH_PROPOSING

Names = tuple[str, str]


def told(judged: Mapping[Names, Judged], side: int, most: int, share: float) -> set[Names]:
    """Return the pairs that are notable in the lists of openings (side 0) or of cards (side 1)."""
    lists: dict[str, list[Placed]] = {}
    for names, each in judged.items():
        lists.setdefault(names[side], []).append(Placed(names[1 - side], each, names))
    return {row.names for rows in lists.values() for row in notable(in_order(rows), most, share)}


def report(name: str, pairs: set[Names], gold: GoldSet) -> None:
    """Print one line."""
    grades = {(each.opening, each.card): each.grade for each in gold.judgements}
    good = {pair for pair, grade in grades.items() if grade >= WORTH_PROPOSING}
    known = pairs & grades.keys()
    by_opening, by_card = _many(pair[0] for pair in pairs), _many(pair[1] for pair in pairs)
    print(
        f"{name:26s} {len(pairs):5d} told; an opening {len(pairs) / len(gold.openings):4.1f} (most {by_opening:2d}), "
        f"a card {len(pairs) / len(gold.cards):4.1f} (most {by_card:2d}); judged {len(known):4d}, "
        f"good {_part(known & good, known)}; of the good {_part(pairs & good, good)} told"
    )


def _many(names: Iterable[str]) -> int:
    return max(Counter(names).values(), default=0)


def _part(some: set[Names], every: set[Names]) -> str:
    return f"{len(some) / len(every):.2f}" if every else "none"


def main() -> None:
    """Measure and print."""
    gold = gold_set()
    judged = judge_all(gold, texts_of(gold, starter_vocabulary()), seeded_points())
    ways: Mapping[str, Callable[[float], set[Names]]] = {
        "card": lambda share: told(judged, 1, BEST_OF_CARD, share),
        "opening": lambda share: told(judged, 0, BEST_OF_OPENING, share),
    }
    for share in (0.5, 0.6, 0.7, 0.8, 0.9):
        by_card, by_opening = (find(share) for find in ways.values())
        mark = " (the rule)" if share == SHARE_OF_BEST else ""
        report(f"{share} card's{mark}", by_card, gold)
        report(f"{share} opening's{mark}", by_opening, gold)
        report(f"{share} either", by_card | by_opening, gold)
        report(f"{share} both", by_card & by_opening, gold)


if __name__ == "__main__":
    main()
