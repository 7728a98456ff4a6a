"""Character grams as one vector, for engines that compare vectors and cannot ask for a share of a word's grams.

Each gram is a direction of its own, 512 signs taken from a hash of it, so two grams are all but at right angles
(random cosine: 0 ± 0.044) and nothing needs to be trained or kept but how often each gram occurs. The cosine of two
texts is then, but for that noise, the weighted share of grams they have in common.
"""

import base64
import hashlib
import json
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 512
# Anything that changes a vector made of the same grams and weights.
STAMP = f"gram vectors 1, {DIMENSIONS} signs of blake2b, present or not, log(1 + (n - df + .5) / (df + .5))"

# A gram in one document alone weighs as one in none, so the table does without half of all grams.
_RARE = 1

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class GramWeights:
    """How rare each gram is, frozen when an index is built.

    documents: how many were counted. frequencies: in how many of them each gram is; unnamed ones are rare.
    """

    documents: int = 0
    frequencies: Mapping[str, int] = field(default_factory=dict)

    def weight(self, gram: str) -> float:
        """The inverse document frequency of a gram, above 0."""
        found = min(self.frequencies.get(gram, _RARE), self.documents or _RARE)
        return math.log(1 + (max(self.documents, _RARE) - found + 0.5) / (found + 0.5))


class GramCounter:
    """Counts in how many documents each gram is."""

    def __init__(self) -> None:
        self._documents = 0
        self._frequencies: Counter[str] = Counter()

    def add(self, grams: Iterable[str]) -> None:
        """Count one document."""
        self._documents += 1
        self._frequencies.update(set(grams))

    def weights(self) -> GramWeights:
        """What was counted, without the rare ones."""
        kept = {gram: count for gram, count in self._frequencies.items() if count > _RARE}
        return GramWeights(self._documents, kept)


def gram_vector(grams: Iterable[str], weights: GramWeights) -> Vector | None:
    """Give the vector of a text's grams, 512 numbers of length 1; None without grams.

    Order and repetition change nothing.
    """
    different = sorted(set(grams))
    if not different:
        return None
    scales = np.array([weights.weight(gram) for gram in different], dtype=np.float32)
    total = scales @ np.stack([_signs(gram) for gram in different]).astype(np.float32)
    length = float(np.linalg.norm(total))
    return (total / length).astype(np.float32) if length > 0 else None


def words_of(grams: Sequence[str]) -> list[tuple[str, ...]]:
    """Cut a text's grams (in their order) where a word begins."""
    words: list[list[str]] = []
    for gram in grams:
        if gram.startswith("_") or not words:
            words.append([])
        words[-1].append(gram)
    return [tuple(word) for word in words]


def windows(grams: Sequence[str], size: int, most: int) -> list[tuple[str, ...]]:
    """Cut a text's grams into overlapping stretches of `size` words, at most `most` (2 or more), which then are longer.

    A long title has little in common with one word of it; a stretch has enough. A short one is left whole.
    """
    words = words_of(grams)
    if not words:
        return []
    if len(words) <= size:
        return [tuple(grams)]
    size = max(size, math.ceil(2 * len(words) / (most + 1)))
    # About half a stretch on each time; the first begins with the text, the last ends with it.
    count = max(2, min(most, math.ceil(2 * len(words) / size) - 1))
    starts = [round(place * (len(words) - size) / (count - 1)) for place in range(count)]
    return [tuple(gram for word in words[start : start + size] for gram in word) for start in starts]


def packed(weights: GramWeights) -> str:
    """Write weights as one line of printable characters, to keep with an index."""
    content = json.dumps([weights.documents, dict(sorted(weights.frequencies.items()))], ensure_ascii=False)
    return base64.b64encode(zlib.compress(content.encode("utf-8", "surrogatepass"))).decode()


def unpacked(line: str) -> GramWeights:
    """Read what `packed` has written. Raises ValueError for anything else."""
    try:
        documents, frequencies = json.loads(zlib.decompress(base64.b64decode(line, validate=True)))
        return GramWeights(int(documents), {str(gram): int(count) for gram, count in frequencies.items()})
    except (zlib.error, TypeError, AttributeError, ValueError) as error:
        raise ValueError("no table of gram weights") from error


@lru_cache(maxsize=50_000)
def _signs(gram: str) -> NDArray[np.int8]:
    digest = hashlib.blake2b(gram.encode("utf-8", "surrogatepass"), digest_size=DIMENSIONS // 8).digest()
    bits = np.unpackbits(np.frombuffer(digest, dtype=np.uint8)).astype(np.int8)
    return (bits * 2 - 1).astype(np.int8)
