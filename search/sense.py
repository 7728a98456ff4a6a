"""What queries are understood with besides the vocabulary: phrases and names of places, read once from the seeds."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from marketplace.language.phrases import Phrases, phrases_of
from marketplace.language.place_names import Places, places_of
from marketplace.phrase_files import load_municipality_rows, load_phrase_files


@dataclass(frozen=True, slots=True)
class Sense:
    """Phrases, and what names of places stand for."""

    phrases: Phrases
    names: Places


@lru_cache(maxsize=2)
def load_sense(seeds: Path) -> Sense:
    """Read the seeds' phrases and names; once a process. Raises ValueError or OSError when they are broken."""
    files = load_phrase_files(seeds / "phrases")
    return Sense(phrases_of(files), places_of(load_municipality_rows(seeds / "municipalities.csv"), files["places"]))
