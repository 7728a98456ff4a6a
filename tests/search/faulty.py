"""An engine that fails when told to, around a real one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

from marketplace.errors import Unavailable
from marketplace.matching.meanings import Layers
from search.port import Changes, Found, IndexDocument, IndexName, IndexStatus, TextEngine, TextQuery


class FaultyEngine:
    """Passes everything on to a real engine; with `down` set every call but status fails as a dead engine does."""

    def __init__(self, real: TextEngine) -> None:
        self.real = real
        self.down = False
        self.pushed: list[Changes] = []

    def _check(self) -> None:
        if self.down:
            raise Unavailable() from OSError("no space left on device")

    def feeding(self) -> AbstractContextManager[None]:
        return self.real.feeding()

    def push(self, index: IndexName, changes: Changes) -> None:
        self._check()
        self.pushed.append(changes)
        self.real.push(index, changes)

    def search(
        self, index: IndexName, query: TextQuery, *, limit: int, offset: int = 0, counts: Sequence[str] = ()
    ) -> Found:
        self._check()
        return self.real.search(index, query, limit=limit, offset=offset, counts=counts)

    def versions(self, index: IndexName) -> Mapping[str, str]:
        self._check()
        return self.real.versions(index)

    def rebuild(
        self, index: IndexName, documents: Iterable[IndexDocument], refresh: Callable[[frozenset[str]], Changes]
    ) -> int:
        self._check()
        return self.real.rebuild(index, documents, refresh)

    def vectors(self, index: IndexName) -> Layers:
        return () if self.down else self.real.vectors(index)

    def status(self, index: IndexName) -> IndexStatus:
        return self.real.status(index)
