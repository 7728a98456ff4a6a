"""How long the explanation of a pair takes: `python -m tests.bench.match_explain [--pairs 600]`.

The judged pairs of the gold set, each judged and explained anew: verdict, points, reasons, and the lines of the page
"why this?". Two ways: from facts and terms (the matching alone), and from an SQLite database with everything that the
page reads under the permission. Processor time, since others may use the machine too. Bar: 5 ms.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from marketplace.domain.actors import OPERATOR
from marketplace.matching.checked import lines_of
from marketplace.matching.reasons import explain
from marketplace.matching.verdicts import Context
from marketplace.models import Base
from marketplace.queries.match_why import explained
from marketplace.settings import read_settings
from marketplace.wiring import Wiring, wire
from tests import factories
from tests.bench.match_data import (
    DAY,
    GoldSet,
    Texts,
    gold_set,
    judge_one,
    seeded_points,
    starter_vocabulary,
    texts_of,
)

BAR_MS = 5.0
FIRST = 20


def from_facts(gold: GoldSet, texts: Texts) -> Callable[[str, str], object]:
    """Return how a pair is explained from its facts and terms."""
    points = seeded_points()

    def one(opening: str, card: str) -> object:
        judged = judge_one(gold, texts, points, opening, card)
        context = Context(points, DAY, judged.like.unshown)
        facts, seen = gold.openings[opening], gold.cards[card]
        return lines_of(judged, explain(judged, facts, seen, context), facts, seen, points)

    return one


def in_database(gold: GoldSet, wiring: Wiring) -> dict[str, int]:
    """Write the set into an empty database; return the numbers of its openings and cards by their ids."""
    Base.metadata.create_all(wiring.engine)
    numbers = {}
    with wiring.uow.begin() as session:
        house, firm = factories.organisation(session, coaching=True), factories.organisation(session)
        coach, owner = factories.account(session), factories.account(session)
        for name, facts in gold.openings.items():
            opening = factories.opening(session, owner, firm)
            opening.write_facts(facts)
            numbers[name] = opening.id
        for name, seen in gold.cards.items():
            card = factories.card(session, factories.person(session, coach, house), house)
            card.write_facts(replace(seen, needs=None, limits=None))
            if seen.needs or seen.limits:
                factories.needs(session, card, needs=seen.needs or {}, limits=seen.limits or {})
            numbers[name] = card.id
    return numbers


def milliseconds(one: Callable[[str, str], object], pairs: list[tuple[str, str]]) -> list[float]:
    """Return the processor milliseconds of each pair; the first ones only warm up what a process keeps."""
    for opening, card in pairs[:FIRST]:
        one(opening, card)
    found = []
    for opening, card in pairs:
        begun = time.process_time()
        one(opening, card)
        found.append(1000 * (time.process_time() - begun))
    return found


def told(name: str, found: list[float]) -> float:
    """Print one line; return p95."""
    p50, p95 = np.percentile(found, [50, 95])
    print(f"{name:<44} pairs {len(found)}  p50 {p50:.2f} ms  p95 {p95:.2f} ms  slowest {max(found):.2f} ms")
    return float(p95)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=600)
    given = parser.parse_args()
    gold, vocabulary = gold_set(), starter_vocabulary()
    pairs = list(islice(cycle((each.opening, each.card) for each in gold.judgements), given.pairs))
    slowest = told("judged and explained from facts", milliseconds(from_facts(gold, texts_of(gold, vocabulary)), pairs))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        environ = {
            "LOYTAMO_MODE": "test",
            "LOYTAMO_DATA": folder,
            "SECRET_KEY": "of a measurement alone, long enough",
            "LOYTAMO_EMBEDDING": "off",
            "DATABASE_URL": f"sqlite:///{place / 'bench.db'}",
        }
        wiring = wire(read_settings(environ))
        numbers = in_database(gold, wiring)

        def one(opening: str, card: str) -> object:
            with wiring.uow.read() as session:
                return explained(session, OPERATOR, numbers[opening], numbers[card], vocabulary)

        told("the same with reading both from SQLite", milliseconds(one, pairs))
        wiring.engine.dispose()
    print(f"bar: {BAR_MS} ms for the explanation: {'kept' if slowest <= BAR_MS else 'missed'}")
    return 0 if slowest <= BAR_MS else 1


if __name__ == "__main__":
    sys.exit(main())
