"""How good the order and the states are: `python -m tests.bench.match_quality [--openings F --cards F --judgements F]`.

nDCG@10 both ways (rank among the whole set, unjudged pairs have no gain), by town, with a bootstrap interval over the
anchors; the baselines (match_baselines.py) in the same table, and in how many towns the product is above the best of
them; state agreement; the worst pairs with why. With --hold-out the weights are chosen anew leaving one town out in
turn (match_weights.py). Postcodes come from the gold set's points and from the database that
DATABASE_URL or LOYTAMO_DATA names, when it has any.
"""

import argparse
import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.exc import OperationalError, ProgrammingError

from marketplace.domain.codes import Want
from marketplace.domain.facts import Point
from marketplace.language.embedding import embedder_for
from marketplace.matching.pairs import Judged
from marketplace.matching.places import PlacePoints
from marketplace.matching.score import RULES_VERSION
from marketplace.models import Postcode
from marketplace.settings import SettingsError, read_settings
from marketplace.wiring import make_engine
from tests.bench.match_baselines import baselines, standing
from tests.bench.match_data import GOLD, GoldSet, judge_all, read_set, seeded_points, starter_vocabulary, texts_of
from tests.bench.match_meanings import nearness_of
from tests.bench.match_ndcg import Measure, Pair, Scores, report, town_of
from tests.bench.match_weights import Parts
from tests.bench.match_worst import worst

Goodness = Callable[[Scores], float]


def agreement(gold: GoldSet, judged: Mapping[Pair, Judged]) -> None:
    """Print how many states, broken and ask lists are as judged, and how well must skills are seen."""
    plain = exact = forbidden = 0
    asked = {"right": 0, "too many": 0, "missed": 0, "shown": 0}
    for each in gold.judgements:
        verdict = judged[each.opening, each.card].verdict
        forbidden += each.state == "no" and verdict.state.value != "no"
        if not any(skill.need is Want.MUST for skill in gold.openings[each.opening].skills or ()):
            plain += 1
            exact += (verdict.state.value, verdict.broken_codes, verdict.ask) == (each.state, each.broken, each.ask)
            continue
        said, wanted = (any(code.startswith("skill:") for code in codes) for codes in (verdict.ask, each.ask))
        asked["right"] += said and wanted
        asked["too many"] += said and not wanted
        asked["missed"] += wanted and not said
        asked["shown"] += not said and not wanted
    print(f"state, broken and ask as judged, openings without a must skill: {exact} of {plain}")
    print(f"forbidden pairs put out: {forbidden}")
    right, many, missed, shown = asked.values()
    print(
        f"skill: to ask, precision {_part(right, right + many)}, recall {_part(right, right + missed)}; "
        f"shown skills, precision {_part(shown, shown + missed)}, recall {_part(shown, shown + many)}"
    )


def _part(some: int, all_of: int) -> str:
    return f"{some}/{all_of} = {some / all_of:.3f}" if all_of else "none"


def database_postcodes(environ: Mapping[str, str]) -> dict[str, Point]:
    """Points of the postcodes in the product's own database; none when there is no database."""
    try:
        url = read_settings(environ).database_url
        # Connecting to SQLite would make an empty file.
        if url.startswith("sqlite") and not Path(url.removeprefix("sqlite:///")).is_file():
            return {}
        with make_engine(url).connect() as connection:
            rows = connection.execute(select(Postcode.code, Postcode.lat, Postcode.lon)).all()
    except (OperationalError, ProgrammingError, SettingsError):
        return {}
    return {code: Point(lat, lon) for code, lat, lon in rows}


def _known_postcodes(gold: GoldSet, points: PlacePoints) -> str:
    places = [place for opening in gold.openings.values() for place in opening.places]
    places += [card.place for card in gold.cards.values()]
    codes = {place.postcode for place in places if place.postcode}
    known = len(codes & points.postcodes.keys())
    return f"{known} of {len(codes)} postcodes have a point; the others stand at their municipality's"


def main() -> None:
    """Measure one set and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("openings", "cards", "judgements"):
        parser.add_argument(f"--{name}", type=Path, default=GOLD / f"{name}.jsonl")
    parser.add_argument("--hold-out", action="store_true", help="choose the weights leaving one town out in turn")
    parser.add_argument("--embedder", choices=("auto", "off"), default="auto", help="off: as without the model")
    given = parser.parse_args()
    gold = read_set(given.openings, given.cards, given.judgements)
    vocabulary, points = starter_vocabulary(), seeded_points(database_postcodes(os.environ))
    texts, embedder = texts_of(gold, vocabulary), embedder_for(given.embedder)
    judged = judge_all(gold, texts, points, nearness_of(gold, embedder))
    measure = Measure(gold)
    scores = measure.table(lambda opening, card: judged[opening, card].score)
    tiers = measure.table(lambda opening, card: judged[opening, card].tier)
    words = measure.table(lambda opening, card: judged[opening, card].like.words.value)
    print(f"{len(gold.openings)} openings, {len(gold.cards)} cards, {len(gold.judgements)} judged pairs")
    print(
        f"rules {RULES_VERSION}, vocabulary starter ({len(vocabulary.concepts)} concepts); opening→cards, card→openings"
    )
    print(_known_postcodes(gold, points))
    by_opening, by_card = measure.of(scores, tiers)
    report("words, no rules", measure, *measure.of(words))
    beside = baselines(gold, measure, tiers, embedder)
    if embedder is not None:
        by_words = judge_all(gold, texts, points)
        of_words = measure.table(lambda opening, card: by_words[opening, card].score)
        report("product without vectors", measure, *measure.of(of_words, tiers))
    report("product", measure, by_opening, by_card)
    standing("the product with its own table, which was made by somebody who had seen every town",
             measure, by_opening, by_card, beside)  # fmt: skip
    agreement(gold, judged)
    worst(measure, judged, gold)
    if given.hold_out:
        standing("weights without own town", measure, *hold_out(measure, judged, tiers), beside)


def hold_out(measure: Measure, judged: Mapping[Pair, Judged], tiers: Scores) -> tuple[Scores, Scores]:
    """Choose the weights on all towns but one, in turn; print and return what they do for the town left out."""
    parts = Parts(measure.table, judged)
    rows = np.array(list(map(town_of, measure.openings)))
    columns = np.array(list(map(town_of, measure.cards)))
    held_rows, held_columns = np.full(len(rows), math.nan), np.full(len(columns), math.nan)
    for town in dict.fromkeys(rows):
        weights = parts.choose(_goodness(measure, tiers, rows != town, columns != town))
        by_opening, by_card = measure.of(parts.scores(weights), tiers)
        held_rows[rows == town], held_columns[columns == town] = by_opening[rows == town], by_card[columns == town]
        print(f"  without {town}: {parts.told(weights)}")
    report("weights without own town", measure, held_rows, held_columns)
    return held_rows, held_columns


def _goodness(measure: Measure, tiers: Scores, rows: NDArray[np.bool_], columns: NDArray[np.bool_]) -> Goodness:
    def mean_of_both_ways(scores: Scores) -> float:
        by_opening, by_card = measure.of(scores, tiers)
        return float(np.nanmean(by_opening[rows]) + np.nanmean(by_card[columns])) / 2

    return mean_of_both_ways


if __name__ == "__main__":
    main()
