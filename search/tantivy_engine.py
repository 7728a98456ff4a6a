"""The embedded text engine: a folder for each index. With tantivy_files and tantivy_query it alone
imports tantivy.

Only the jobs process and the commands write, one at a time by a file lock; every process reads. A reader looks at
CURRENT and at the engine's own meta.json before each search, so what was pushed is findable at once.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import tantivy

from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.matching.meanings import Layers
from search import tantivy_query
from search.folder import LOCK_PATIENCE_SECONDS, Current, IndexFolder, locked
from search.kept import Key, keep, key_of
from search.meanings import Meanings, Near
from search.port import (
    MAX_LIMIT,
    MAX_OFFSET,
    Changes,
    Found,
    Hit,
    IndexDocument,
    IndexName,
    IndexState,
    IndexStatus,
    TextQuery,
    Unusable,
)
from search.schema import SCHEMAS, Schema
from search.tantivy_counts import Counted, count
from search.tantivy_files import as_unavailable, fill, meta_of, open_index_at, write
from search.tantivy_grams import Grams
from search.vectors import Floats, Model

_TRIES = 2
# So often at most an index may be swapped or written to under one question.
_SWAPS = 10

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Open:
    """An opened generation and the state of its meta.json when it was last loaded; counts and whole answers of what
    was asked, which many ask alike and one person page by page, for as long as nothing changes."""

    current: Current
    index: tantivy.Index
    meta: tuple[int, int]
    counts: dict[Key, Counted] = field(default_factory=dict)
    answers: dict[Key, Found] = field(default_factory=dict)


class TantivyEngine:
    """See `search.port.TextEngine`.

    folder: where the indexes lie; need not exist. fingerprint: of this process's analysis, vocabulary and schema.
    """

    def __init__(self, folder: Path, fingerprint: str, model: Model | None = None) -> None:
        self._folder = folder
        self._fingerprint = fingerprint
        self._meanings = Meanings(model)
        self._folders = {name: IndexFolder(folder / name.value) for name in IndexName}
        self._opened: dict[IndexName, _Open] = {}
        self._lock = threading.Lock()

    def feeding(self) -> AbstractContextManager[None]:
        """See the port."""
        return locked(self._folder, "feed.lock", LOCK_PATIENCE_SECONDS)

    def push(self, index: IndexName, changes: Changes) -> None:
        """See the port."""
        folder = self._folders[index]
        ids = [*(document.id for document in changes.upserts), *changes.deletes]
        with folder.writing(), as_unavailable():
            generation = folder.path(self._usable(folder).generation)
            opened = open_index_at(generation)
            # Killed in between, it is pushed again; a vector of what is not in the index finds nothing.
            self._meanings.change(generation, changes)
            write(opened, SCHEMAS[index], changes)
            folder.note_pushed(ids)

    def search(
        self, index: IndexName, query: TextQuery, *, limit: int, offset: int = 0, counts: Sequence[str] = ()
    ) -> Found:
        """See the port. Equal scores stand newest first, then by id."""
        limit, offset = min(max(limit, 0), MAX_LIMIT), min(max(offset, 0), MAX_OFFSET)
        schema = SCHEMAS[index]

        def ask(opened: _Open) -> Found:
            key = key_of(query, counts, limit, offset)
            known = opened.answers.get(key)
            if known is not None:
                return known
            near = self._meanings.near(self._folders[index].path(opened.current.generation), query.vector)
            found = _search(opened, schema, query, near, limit, offset, counts)
            keep(opened.answers, key, found)
            return found

        return self._read(index, ask)

    def versions(self, index: IndexName) -> Mapping[str, str]:
        """See the port."""
        # With a filter only living documents count; without one deleted ones still show.
        everything = tantivy.Query.all_query()
        stamps = self._read(index, lambda opened: opened.index.searcher().terms_with_prefix("stamp", "", everything))
        return {key: version for key, _, version in (stamp.partition(" ") for stamp, _ in stamps)}

    def rebuild(
        self, index: IndexName, documents: Iterable[IndexDocument], refresh: Callable[[frozenset[str]], Changes]
    ) -> int:
        """See the port. Raises Unavailable when somebody else is rebuilding this index."""
        folder, schema = self._folders[index], SCHEMAS[index]
        with folder.rebuilding() as generation, as_unavailable():
            fresh = tantivy.Index(tantivy_query.schema_of(schema), path=str(folder.path(generation)))
            place, vectors = folder.path(generation), list[tuple[int, Floats]]()
            count = fill(fresh, schema, self._meanings.collecting(documents, vectors))
            self._meanings.build(place, vectors)
            with folder.writing():
                pushed = folder.pushed(generation)
                if pushed:
                    changes = refresh(pushed)
                    self._meanings.change(place, changes)
                    write(fresh, schema, changes)
                folder.swap(generation, self._fingerprint)
        return count

    def vectors(self, index: IndexName) -> Layers:
        """See the port."""
        folder = self._folders[index]
        try:
            return self._meanings.kept(folder.path(self._usable(folder).generation))
        except Unavailable:
            return ()

    def status(self, index: IndexName) -> IndexStatus:
        """See the port."""
        fingerprint: str | None = None
        documents, state = 0, IndexState.READY
        vectors: int | None = 0
        try:
            current = self._folders[index].current()
            fingerprint = current.fingerprint
            vectors = self._meanings.count(self._folders[index].path(current.generation))
            documents = self._read(index, lambda opened: opened.index.searcher().num_docs)
        except Unusable as unusable:
            state = unusable.state
        except Unavailable:
            state = IndexState.BROKEN
        return IndexStatus(index, state, documents, fingerprint, self._fingerprint, vectors)

    def _usable(self, folder: IndexFolder) -> Current:
        current = folder.current()
        if current.fingerprint != self._fingerprint:
            raise Unusable(IndexState.FOREIGN)
        return current

    def _read(self, name: IndexName, question: Callable[[_Open], Answer]) -> Answer:
        """Ask the living index; once more on a fresh one when files went away under the question.

        Raises Unavailable when only this question fails; when the index itself does, it is marked for a rebuild and
        Unusable is raised.
        """
        tries = 0
        for _ in range(_SWAPS):
            asked = self._state(name)
            try:
                with as_unavailable():
                    return question(self._living(name))
            except Unusable:
                raise
            except Unavailable as error:
                failure = error
                self._opened.pop(name, None)
            # What went away under the question, by a swap or a push, says nothing of what is there now.
            tries += self._state(name) == asked
            if tries == _TRIES:
                break
        if self._answers(name):
            raise failure
        self._folders[name].mark_broken()
        raise Unusable(IndexState.BROKEN) from failure

    def _state(self, name: IndexName) -> tuple[Current, tuple[int, int] | None]:
        """Which files answer now. Raises Unusable."""
        current = self._folders[name].current()
        try:
            return current, meta_of(self._folders[name].path(current.generation))
        except OSError:
            return current, None

    def _answers(self, name: IndexName) -> bool:
        """Whether the index itself is sound, and so not the cause when one question failed."""
        try:
            with as_unavailable():
                searcher = self._living(name).index.searcher()
                result = searcher.search(tantivy.Query.all_query(), limit=1, order_by_field="newest")
                return all(searcher.doc(address)["id"] for _, address in result.hits)
        except Unavailable:
            return False

    def _living(self, name: IndexName) -> _Open:
        folder = self._folders[name]
        with self._lock:
            current = self._usable(folder)
            known = self._opened.get(name)
            path = folder.path(current.generation)
            try:
                meta = meta_of(path)
                if known is None or known.current != current:
                    known = _Open(current, open_index_at(path), meta)
                elif known.meta != meta:
                    known.index.reload()
                    known = _Open(current, known.index, meta)
            except (OSError, ValueError):
                # A swap between reading CURRENT and opening: the new generation is there by now, or it is broken.
                current = self._usable(folder)
                path = folder.path(current.generation)
                known = _Open(current, open_index_at(path), meta_of(path))
            self._opened[name] = known
            return known


def _search(
    opened: _Open,
    schema: Schema,
    query: TextQuery,
    near: Near,
    limit: int,
    offset: int,
    counts: Sequence[str],
) -> Found:
    index = opened.index
    searcher = index.searcher()
    wanted = tantivy_query.wanted(index.schema, schema, query, Grams(searcher), near)
    whole = tantivy_query.filtered(index.schema, wanted, query)
    hits, total = _hits(searcher, index.schema, whole, query, limit + offset)
    counted, totals = _counts(opened, searcher, wanted, query, counts, total)
    return Found(tuple(hits[offset : offset + limit]), total, counted, totals)


def _counts(
    opened: _Open,
    searcher: tantivy.Searcher,
    wanted: tantivy.Query | None,
    query: TextQuery,
    counts: Sequence[str],
    total: int,
) -> Counted:
    """Count, once for all pages and orders of what is found."""
    if not counts:
        return {}, {}
    # What neither finds nor narrows is no part of the key.
    key = key_of(replace(query, sort=Sort.BEST, rings=(), after=None, slight=()), counts)
    known = opened.counts.get(key)
    if known is None:
        known = count(searcher, opened.index.schema, wanted, query, counts, total)
        keep(opened.counts, key, known)
    return known


def _hits(
    searcher: tantivy.Searcher, schema: tantivy.Schema, whole: tantivy.Query, query: TextQuery, limit: int
) -> tuple[list[Hit], int]:
    """The first hits in the order asked for, and how many there are in all, those before `after` too."""
    by_score = query.sort is Sort.NEAREST or (query.sort is Sort.BEST and query.asks)
    if by_score:
        near = query.sort is Sort.NEAREST
        asked = tantivy_query.in_rings(schema, whole, query) if near else whole
        # Many stand in one ring, so more are read than shown: the newest of them come first.
        result = searcher.search(asked, limit=max(limit, 1, MAX_LIMIT if near else 0))
    else:
        asked = tantivy_query.following(schema, whole, query)
        ends = query.sort is Sort.ENDS
        order = tantivy.Order.Asc if ends else tantivy.Order.Desc
        result = searcher.search(asked, limit=max(limit, 1), order_by_field="ends" if ends else "newest", order=order)
    total = _size(searcher, whole) if query.after is not None else int(result.count or 0)  # type: ignore[attr-defined]  # left out of the library's stub
    addresses = [address for _, address in result.hits]
    keys = searcher.fast_field_values("ends" if query.sort is Sort.ENDS else "newest", addresses) if addresses else []
    found = [
        (float(score) if by_score else 0.0, int(key or 0), address)
        for (score, address), key in zip(result.hits, keys, strict=True)
    ]
    if by_score:
        found.sort(key=lambda hit: (-hit[0], -hit[1]))
    return [Hit(str(searcher.doc(address)["id"][0]), score, key) for score, key, address in found[:limit]], total


def _size(searcher: tantivy.Searcher, asked: tantivy.Query) -> int:
    return int(searcher.search(asked, limit=1).count or 0)  # type: ignore[attr-defined]  # left out of the library's stub
