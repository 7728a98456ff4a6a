"""Embedders for tests: one whose meaning is known by heart, and one that breaks."""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 512


class FakeEmbedder:
    """Each word is a direction of its own, the same every time; words in `same` share the direction of another.

    So a text is near another as far as they have words in common, or words that mean the same.
    """

    name = "fake"
    dimensions = DIMENSIONS

    def __init__(self, same: Mapping[str, str] | None = None, fingerprint: str = "fake-1") -> None:
        self.same = dict(same or {})
        self.fingerprint = fingerprint
        self.embedded: list[str] = []
        self.broken = False

    def documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text; keeps what it was asked in `embedded`, raises when `broken`."""
        if self.broken:
            raise RuntimeError("the model has a cold")
        self.embedded += texts
        return np.array([self._vector(text) for text in texts], dtype=np.float32).reshape(len(texts), DIMENSIONS)

    def query(self, text: str) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        """The vector of a query, like that of a document."""
        if self.broken:
            raise RuntimeError("the model has a cold")
        return np.array(self._vector(text), dtype=np.float32)

    def _vector(self, text: str) -> NDArray[np.float32]:
        words = [word.strip(".,!?").casefold() for word in text.split()]
        found = np.sum([_direction(self.same.get(word, word)) for word in words or [""]], axis=0)
        return np.asarray(found / np.linalg.norm(found), dtype=np.float32)


def _direction(word: str) -> NDArray[np.float32]:
    digits = np.frombuffer(hashlib.blake2b(word.encode(), digest_size=DIMENSIONS // 8).digest(), dtype=np.uint8)
    return np.where(np.unpackbits(digits) == 0, -1.0, 1.0).astype(np.float32)
