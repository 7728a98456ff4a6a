"""What the embedded engine does with vectors: keeps them with a generation, and turns nearness into scores."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import structlog

from marketplace.matching.meanings import Layers
from search.port import Changes, IndexDocument, Vector
from search.vectors import FOLDER, BrokenVectorsError, Floats, Model, VectorFiles

# How near a document must be to rank higher, how near to count as found by that alone, and how many at most. Of short
# texts that have nothing in common nine in ten are below a cosine of .14, and those that answer a query often no higher
# than .2 (measured on the demo's openings): what is nearer than the floor may help what was found otherwise, what is
# clearly nearer is an answer by itself, and of the nearest few what is likely, since somebody reads them anyway.
FLOOR = 0.05
FOUND = 0.2
FOUND_FIRST, FIRST = 0.1, 10
MOST = 300
_LEVELS = 64
_GENERATIONS_KEPT = 8

log = structlog.get_logger()

Near = tuple[tuple[float, frozenset[str], bool], ...]


def finds(place: int, cosine: float) -> bool:
    """Whether nearness alone makes a document found. place: 0 is the nearest."""
    return cosine >= FOUND or (place < FIRST and cosine >= FOUND_FIRST)


class Meanings:
    """The vectors of every generation that this process has looked at. model: None keeps and finds none."""

    def __init__(self, model: Model | None) -> None:
        self._model = model
        self._files: dict[Path, VectorFiles] = {}

    def near(self, generation: Path, vector: Vector | None) -> Near:
        """Give the documents near to a query's vector: (share over 0 to 1, ids, whether that finds), the nearest first.

        Broken vectors find nothing, with a notice in the log: the words still do, and the next feeding mends them.
        """
        files = self._of(generation)
        if files is None or vector is None:
            return ()
        try:
            ids, cosines = files.nearest(vector, MOST)
        except (BrokenVectorsError, OSError) as error:
            log.warning("the vectors of an index cannot be read", index=generation.parent.name, error=repr(error))
            return ()
        found: dict[tuple[int, bool], set[str]] = {}
        for place, (number, cosine) in enumerate(zip(ids.tolist(), cosines.tolist(), strict=True)):
            level = round((cosine - FLOOR) / (1 - FLOOR) * _LEVELS)
            if level > 0:
                found.setdefault((level, finds(place, cosine)), set()).add(str(number))
        return tuple((key[0] / _LEVELS, frozenset(found[key]), key[1]) for key in sorted(found, reverse=True))

    def collecting(self, documents: Iterable[IndexDocument], into: list[tuple[int, Floats]]) -> Iterator[IndexDocument]:
        """Pass documents on and keep their vectors, as half as long numbers."""
        for document in documents:
            if self._model is not None and document.vector is not None:
                into.append((int(document.id), document.vector))
            yield document

    def build(self, generation: Path, vectors: Iterable[tuple[int, Floats]]) -> None:
        """Write the vectors of a new generation."""
        files = self._of(generation)
        if files is not None:
            files.build(vectors)

    def change(self, generation: Path, changes: Changes) -> None:
        """Take over changes. Vectors that cannot be read are left alone: they are built anew with the index."""
        files = self._of(generation)
        if files is None:
            return
        upserts = [(int(document.id), document.vector) for document in changes.upserts]
        try:
            files.change(upserts, [int(gone) for gone in changes.deletes])
        except (BrokenVectorsError, FileNotFoundError) as error:
            log.warning("the vectors of an index cannot be changed", index=generation.parent.name, error=repr(error))

    def count(self, generation: Path) -> int | None:
        """How many vectors a generation has; None when it should have some and they cannot be used."""
        files = self._of(generation)
        if files is None:
            return 0
        try:
            return files.count()
        except (BrokenVectorsError, OSError):
            return None

    def kept(self, generation: Path) -> Layers:
        """Give the vectors of a generation as matching reads them; none when they cannot be read: words do without."""
        files = self._of(generation)
        try:
            return files.kept() if files is not None else ()
        except (BrokenVectorsError, OSError) as error:
            log.warning("the vectors of an index cannot be read", index=generation.parent.name, error=repr(error))
            return ()

    def _of(self, generation: Path) -> VectorFiles | None:
        if self._model is None:
            return None
        known = self._files.get(generation)
        if known is None:
            if len(self._files) >= _GENERATIONS_KEPT:
                self._files = {}
            known = self._files[generation] = VectorFiles(generation / FOLDER, self._model)
        return known
