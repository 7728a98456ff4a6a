"""The phrases and places of the seeds, read once for the tests of understanding, and a query's meaning as text."""

from functools import lru_cache
from pathlib import Path

from marketplace.language.phrases import Phrases, phrases_of
from marketplace.language.place_names import Places, places_of
from marketplace.language.understanding import understand
from marketplace.language.vocabulary import Vocabulary
from marketplace.phrase_files import load_municipality_rows, load_phrase_files
from tests.bench.match_data import starter_vocabulary

SEEDS = Path(__file__).parents[2] / "seeds"


@lru_cache(maxsize=1)
def seeds() -> tuple[Phrases, Places]:
    """Phrases and places as the product reads them."""
    files = load_phrase_files(SEEDS / "phrases")
    return phrases_of(files), places_of(load_municipality_rows(SEEDS / "municipalities.csv"), files["places"])


@lru_cache(maxsize=1)
def starter() -> Vocabulary:
    """The vocabulary of the seeds."""
    return starter_vocabulary()


def rows_of(typed: str, vocabulary: Vocabulary | None = None) -> tuple[str, str]:
    """What is understood in a query ("-" for the other way round) and the words left over, each joined by spaces."""
    understood = understand(typed, None, vocabulary, *seeds())
    told = [f"{'-' if each.negated else ''}{each.kind}:{each.code}" for each in understood.meanings]
    return " ".join(told), " ".join(understood.rest)
