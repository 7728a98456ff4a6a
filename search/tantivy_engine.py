"""The embedded text engine: a folder for each index. The only module that imports tantivy.

Only the jobs process and the commands write, one at a time by a file lock; every process reads. A reader looks at
CURRENT and at the engine's own meta.json before each search, so what was pushed is findable at once.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import tantivy

from marketplace.errors import LoytamoError, Unavailable
from search import tantivy_query
from search.folder import LOCK_PATIENCE_SECONDS, Current, IndexFolder, locked
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

_HEAP_BYTES = 30_000_000
_REBUILD_HEAP_BYTES = 100_000_000
_MAX_VALUES = 1_000
_TRIES = 2

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Open:
    """An opened generation and the state of its meta.json when it was last loaded."""

    current: Current
    index: tantivy.Index
    meta: tuple[int, int]


class TantivyEngine:
    """See `search.port.TextEngine`.

    folder: where the indexes lie; need not exist. fingerprint: of this process's analysis, vocabulary and schema.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._folder = folder
        self._fingerprint = fingerprint
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
        with folder.writing(), _as_unavailable():
            opened = _open(folder.path(self._usable(folder).generation))
            _write(opened, SCHEMAS[index], changes, _HEAP_BYTES)
            folder.note_pushed(ids)

    def search(
        self, index: IndexName, query: TextQuery, *, limit: int, offset: int = 0, counts: Sequence[str] = ()
    ) -> Found:
        """See the port. Equal scores stand newest first, then by id."""
        limit, offset = min(max(limit, 0), MAX_LIMIT), min(max(offset, 0), MAX_OFFSET)
        schema = SCHEMAS[index]
        return self._read(index, lambda opened: _search(opened, schema, query, limit, offset, counts))

    def versions(self, index: IndexName) -> Mapping[str, str]:
        """See the port."""
        # With a filter only living documents count; without one deleted ones still show.
        everything = tantivy.Query.all_query()
        stamps = self._read(index, lambda opened: opened.searcher().terms_with_prefix("stamp", "", everything))
        return {key: version for key, _, version in (stamp.partition(" ") for stamp, _ in stamps)}

    def rebuild(
        self, index: IndexName, documents: Iterable[IndexDocument], refresh: Callable[[frozenset[str]], Changes]
    ) -> int:
        """See the port. Raises Unavailable when somebody else is rebuilding this index."""
        folder, schema = self._folders[index], SCHEMAS[index]
        with folder.rebuilding() as generation, _as_unavailable():
            fresh = tantivy.Index(tantivy_query.schema_of(schema), path=str(folder.path(generation)))
            count = _fill(fresh, schema, documents)
            with folder.writing():
                pushed = folder.pushed(generation)
                if pushed:
                    _write(fresh, schema, refresh(pushed), _HEAP_BYTES)
                folder.swap(generation, self._fingerprint)
        return count

    def status(self, index: IndexName) -> IndexStatus:
        """See the port."""
        fingerprint: str | None = None
        documents, state = 0, IndexState.READY
        try:
            fingerprint = self._folders[index].current().fingerprint
            documents = self._read(index, lambda opened: opened.searcher().num_docs)
        except Unusable as unusable:
            state = unusable.state
        except Unavailable:
            state = IndexState.BROKEN
        return IndexStatus(index, state, documents, fingerprint, self._fingerprint)

    def _usable(self, folder: IndexFolder) -> Current:
        current = folder.current()
        if current.fingerprint != self._fingerprint:
            raise Unusable(IndexState.FOREIGN)
        return current

    def _read(self, name: IndexName, question: Callable[[tantivy.Index], Answer]) -> Answer:
        """Ask the living index; once more on a fresh one when files went away under the question.

        Raises Unavailable when only this question fails; when the index itself does, it is marked for a rebuild and
        Unusable is raised.
        """
        for _ in range(_TRIES):
            try:
                with _as_unavailable():
                    return question(self._living(name))
            except Unusable:
                raise
            except Unavailable as error:
                failure = error
                self._opened.pop(name, None)
        if self._answers(name):
            raise failure
        self._folders[name].mark_broken()
        raise Unusable(IndexState.BROKEN) from failure

    def _answers(self, name: IndexName) -> bool:
        """Whether the index itself is sound, and so not the cause when one question failed."""
        try:
            with _as_unavailable():
                searcher = self._living(name).searcher()
                result = searcher.search(tantivy.Query.all_query(), limit=1, order_by_field="newest")
                return all(searcher.doc(address)["id"] for _, address in result.hits)
        except Unavailable:
            return False

    def _living(self, name: IndexName) -> tantivy.Index:
        folder = self._folders[name]
        with self._lock:
            current = self._usable(folder)
            known = self._opened.get(name)
            path = folder.path(current.generation)
            try:
                meta = _meta(path)
                if known is None or known.current != current:
                    known = _Open(current, _open(path), meta)
                elif known.meta != meta:
                    known.index.reload()
                    known = _Open(current, known.index, meta)
            except (OSError, ValueError):
                # A swap between reading CURRENT and opening: the new generation is there by now, or it is broken.
                current = self._usable(folder)
                path = folder.path(current.generation)
                known = _Open(current, _open(path), _meta(path))
            self._opened[name] = known
            return known.index


def _open(path: Path) -> tantivy.Index:
    index = tantivy.Index.open(str(path))
    index.config_reader("manual")
    index.reload()
    return index


def _meta(path: Path) -> tuple[int, int]:
    status = (path / "meta.json").stat()
    return status.st_mtime_ns, status.st_ino


def _fill(index: tantivy.Index, schema: Schema, documents: Iterable[IndexDocument]) -> int:
    writer = index.writer(_REBUILD_HEAP_BYTES, 1)
    count = 0
    for document in documents:
        writer.add_document(tantivy_query.document_of(schema, document))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    return count


def _write(index: tantivy.Index, schema: Schema, changes: Changes, heap_bytes: int) -> None:
    writer = index.writer(heap_bytes, 1)
    for gone in changes.deletes:
        writer.delete_documents_by_term("id", gone)
    for document in changes.upserts:
        writer.delete_documents_by_term("id", document.id)
        writer.add_document(tantivy_query.document_of(schema, document))
    writer.commit()
    writer.wait_merging_threads()


def _search(
    index: tantivy.Index, schema: Schema, query: TextQuery, limit: int, offset: int, counts: Sequence[str]
) -> Found:
    searcher = index.searcher()
    wanted = tantivy_query.wanted(index.schema, schema, query)
    whole = tantivy_query.filtered(index.schema, wanted, query.filters)
    counted = _count(searcher, index.schema, wanted, query, counts)
    if wanted is None:
        result = searcher.search(whole, limit=offset + max(limit, 1), order_by_field="newest")
    else:
        result = searcher.search(whole, limit=offset + max(limit, 1))
    addresses = [address for _, address in result.hits]
    newest = searcher.fast_field_values("newest", addresses) if addresses else []
    hits = [
        (0.0 if wanted is None else float(score), when or 0, str(searcher.doc(address)["id"][0]))
        for (score, address), when in zip(result.hits, newest, strict=True)
    ]
    hits.sort(key=lambda hit: (-hit[0], -hit[1], hit[2]))
    shown = tuple(Hit(key, score) for score, _, key in hits[offset : offset + limit])
    return Found(shown, int(result.count or 0), counted)  # type: ignore[attr-defined]  # left out of the library's stub


def _count(
    searcher: tantivy.Searcher,
    schema: tantivy.Schema,
    wanted: tantivy.Query | None,
    query: TextQuery,
    names: Sequence[str],
) -> dict[str, Mapping[str, int]]:
    """Count values; fields that no filter names are counted in one pass."""
    free = tuple(name for name in names if name not in query.filters)
    passes = [free, *((name,) for name in names if name in query.filters)]
    counted: dict[str, Mapping[str, int]] = {}
    for fields in filter(None, passes):
        others = {field: values for field, values in query.filters.items() if field not in fields}
        wishes = {field: {"terms": {"field": field, "size": _MAX_VALUES}} for field in fields}
        answer = searcher.aggregate(tantivy_query.filtered(schema, wanted, others), wishes)
        for field in fields:
            counted[field] = {str(each["key"]): int(each["doc_count"]) for each in answer[field]["buckets"]}
    return counted


@contextmanager
def _as_unavailable() -> Iterator[None]:
    """Whatever the engine throws, also its panics (which are no Exception), becomes Unavailable."""
    try:
        yield
    except LoytamoError:
        raise
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        if not isinstance(error, OSError | ValueError) and type(error).__name__ != "PanicException":
            raise
        raise Unavailable() from error
