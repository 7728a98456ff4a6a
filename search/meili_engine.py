"""The text engine on a Meilisearch server. Begin here; `meili_query` says how it finds, `meili_build` how it is built.

An index of ours is one of the server's, `<prefix>-<name>`, with one more document: which build it is, the fingerprint
and the weights of grams it was built with. It is swapped with the rest, so no reader ever sees one without the other.
Locks, and the journal of what is pushed during a rebuild, are files in the data folder of the machine that feeds.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.language.gram_vectors import unpacked
from search.folder import LOCK_PATIENCE_SECONDS, IndexFolder, locked
from search.meili_answers import answers, list_of_hits, refusals, total_of, values_of
from search.meili_build import build, delete, put, versions_of
from search.meili_documents import layout_stamp
from search.meili_filters import META, NUMBER, ROW, any_of, every, following, found, narrowed, order_key
from search.meili_http import MeiliServer, Patience, Refused, Rubbish, shaped
from search.meili_keys import MeiliKeys
from search.meili_query import Frozen, near_ids, ordered, rankings
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
from search.schema import SCHEMAS
from search.vectors import Model

PREFIX = "loytamo"
_TRIES = 3
_STAMPS = ["generation", "fingerprint", "layout", "documents", "meaning", "model"]
_NEWEST_FIRST = ("newest:desc", f"{NUMBER}:desc")
_SOONEST_FIRST = ("ends:asc", f"{NUMBER}:asc")

Answers = list[Mapping[str, Any]]


class _Swapped(Exception):
    """Between asking for the weights and using them the index was built anew."""


class MeiliEngine:
    """See `search.port.TextEngine`.

    folder: for locks and journals; need not exist. fingerprint: of this process's analysis and schema. prefix: of the
    server's indexes that are ours; whatever else is on the server is left alone. model: whose vectors of meaning
    documents and queries bring; None: none are used.
    """

    def __init__(
        self,
        server: MeiliServer,
        keys: MeiliKeys,
        folder: Path,
        fingerprint: str,
        prefix: str = PREFIX,
        model: Model | None = None,
    ) -> None:
        self._server = server
        self._keys = keys
        self._folder = folder
        self._fingerprint = fingerprint
        self._model = model
        self._folders = {name: IndexFolder(folder / name.value) for name in IndexName}
        self._uids = {name: f"{prefix}-{name.value}" for name in IndexName}
        self._frozen: dict[IndexName, Frozen] = {}
        self._lock = threading.Lock()

    def feeding(self) -> AbstractContextManager[None]:
        """See the port."""
        return locked(self._folder, "feed.lock", LOCK_PATIENCE_SECONDS)

    def push(self, index: IndexName, changes: Changes) -> None:
        """See the port."""
        folder, schema, uid = self._folders[index], SCHEMAS[index], self._uids[index]
        with folder.writing(), refusals():
            frozen = self._known(index, self._server.feeding, fresh=True)
            key = self._keys.for_feeding()
            delete(self._server, key, uid, changes.deletes)
            put(self._server, key, uid, schema, changes.upserts, frozen)
            folder.note_pushed([*(document.id for document in changes.upserts), *changes.deletes])

    def search(
        self, index: IndexName, query: TextQuery, *, limit: int, offset: int = 0, counts: Sequence[str] = ()
    ) -> Found:
        """See the port."""
        limit, offset = min(max(limit, 0), MAX_LIMIT), min(max(offset, 0), MAX_OFFSET)
        for _ in range(_TRIES):
            try:
                with answers():
                    return self._search(index, query, limit, offset, counts)
            except _Swapped:
                with self._lock:
                    self._frozen.pop(index, None)
        raise Unavailable() from Rubbish("the index changes faster than it can be read")

    def versions(self, index: IndexName) -> Mapping[str, str]:
        """See the port."""
        with answers():
            self._known(index, self._server.feeding, fresh=True)
            return versions_of(self._server, self._keys.for_feeding(), self._uids[index])

    def rebuild(
        self, index: IndexName, documents: Iterable[IndexDocument], refresh: Callable[[frozenset[str]], Changes]
    ) -> int:
        """See the port. Raises Unavailable when somebody else is rebuilding this index."""
        folder = self._folders[index]
        self._keys.for_reading()
        with folder.rebuilding() as generation, refusals():
            stamps = {
                "generation": generation,
                "fingerprint": self._fingerprint,
                "layout": layout_stamp(),
                "model": self._model.fingerprint if self._model else "",
            }
            return build(
                self._server,
                self._keys.for_feeding(),
                folder,
                self._uids[index],
                SCHEMAS[index],
                stamps,
                self._model.dimensions if self._model else 0,
                documents,
                refresh,
            )

    def status(self, index: IndexName) -> IndexStatus:
        """See the port."""
        fingerprint, documents, state = None, 0, IndexState.READY
        schema, uid = SCHEMAS[index], self._uids[index]
        every_field = {"indexUid": uid, "filter": every(narrowed(TextQuery())), "limit": 0, "facets": [*schema.codes]}
        try:
            with answers():
                meta, whole = self._ask([self._meta(index), every_field], self._server.pages)
                if meta["hits"]:
                    fingerprint = str(meta["hits"][0].get("fingerprint"))
                    documents = total_of(whole)
                self._check(meta)
        except Unusable as unusable:
            state = unusable.state
        except Unavailable:
            state = IndexState.UNREACHABLE
        return IndexStatus(index, state, documents, fingerprint, self._fingerprint)

    def _search(self, index: IndexName, query: TextQuery, limit: int, offset: int, counts: Sequence[str]) -> Found:
        schema, uid, pages = SCHEMAS[index], self._uids[index], self._server.pages
        frozen = self._known(index, pages) if query.asks else None
        lists = rankings(uid, schema, query, frozen) if frozen else []
        hits: list[Hit] = []
        near: list[str] = []
        if lists:
            meta, *ranked = self._ask([self._meta(index), *(each.asked for each in lists)], pages)
            self._check(meta, frozen)
            near = near_ids(lists, ranked)
            hits = ordered(schema, query, lists, ranked) if query.sort is Sort.BEST else []
        wanted = found(query, near)
        whole = {"indexUid": uid, "limit": 0, "filter": every([*narrowed(query), *wanted])}
        shown = hits[offset : offset + limit]
        rest = self._rest(whole, query, [hit.id for hit in hits], limit - len(shown), max(0, offset - len(hits)))
        apart = [name for name in counts if name in {*query.filters, *query.needs, *query.excludes}]
        free = [name for name in counts if name not in apart]
        counting = [
            {**whole, "facets": [name], "filter": every([*narrowed(query, free=name), *wanted])} for name in apart
        ]
        asked = [self._meta(index), {**whole, "facets": free}, rest, *counting]
        meta, all_, more, *counted = self._ask(asked, pages)
        self._check(meta, frozen)
        tail = [Hit(str(hit["id"]), 0.0, order_key(hit, query.sort)) for hit in more["hits"]]
        if query.sort is Sort.NEAREST:
            tail = self._nearest(index, whole, query, limit, offset, total_of(all_))
        values = {name: values_of(all_, name) for name in free}
        values |= {name: values_of(each, name) for name, each in zip(apart, counted, strict=True)}
        totals = dict.fromkeys(free, total_of(all_))
        totals |= {name: total_of(each) for name, each in zip(apart, counted, strict=True)}
        return Found((*shown, *tail), total_of(all_), values, totals)

    def _rest(
        self, whole: Mapping[str, Any], query: TextQuery, ranked: Sequence[str], limit: int, offset: int
    ) -> dict[str, Any]:
        """What follows the ranked hits, in the order of the query's sort."""
        clauses = [str(whole["filter"]), *following(query)]
        if ranked:
            clauses.append(f"NOT ({any_of('id', ranked)})")
        return _listed({**whole, "filter": every(clauses)}, query.sort, max(limit, 0), offset)

    def _nearest(
        self, index: IndexName, whole: Mapping[str, Any], query: TextQuery, limit: int, offset: int, total: int
    ) -> list[Hit]:
        """The hits of one page by rings, the nearest ring first, what is in none last, each newest first."""
        inner: set[str] = set()
        filters = []
        for ring in (*query.rings, None):
            outside = [f"NOT ({any_of(query.ring_field, inner)})"] if inner else []
            there = [any_of(query.ring_field, ring)] if ring is not None else []
            filters.append(every([str(whole["filter"]), *there, *outside]))
            inner |= ring or set()
        pages = self._server.pages
        sizes = [total_of(each) for each in self._ask([{**whole, "filter": each} for each in filters], pages)]
        asked, start = [], 0
        for clause, size in zip(filters, sizes, strict=True):
            first, last = max(offset - start, 0), min(offset + limit - start, size)
            if first < last:
                asked.append(_listed({**whole, "filter": clause}, query.sort, last - first, first))
            start += size
        found_there = self._ask(asked, pages) if asked else []
        return [Hit(str(hit["id"]), 0.0, order_key(hit, query.sort)) for each in found_there for hit in each["hits"]]

    def _known(self, index: IndexName, patience: Patience, *, fresh: bool = False) -> Frozen:
        """Give what the living index was built with; from memory unless fresh. Raises Unusable."""
        with self._lock:
            known = None if fresh else self._frozen.get(index)
        if known is None:
            wish = {**self._meta(index), "attributesToRetrieve": [*_STAMPS, "table"]}
            (meta,) = self._ask([wish], patience)
            self._check(meta)
            hit = meta["hits"][0]
            try:
                same = self._model is not None and hit["model"] == self._model.fingerprint
                known = Frozen(str(hit["generation"]), unpacked(hit["table"]), int(hit["meaning"]) if same else 0)
            except (KeyError, ValueError, TypeError) as error:
                raise Unusable(IndexState.BROKEN) from error
            with self._lock:
                self._frozen[index] = known
        return known

    def _meta(self, index: IndexName) -> dict[str, Any]:
        return {
            "indexUid": self._uids[index],
            "filter": f'{ROW} = "{META}"',
            "limit": 1,
            "attributesToRetrieve": _STAMPS,
        }

    def _check(self, answer: Mapping[str, Any], frozen: Frozen | None = None) -> None:
        """Raise Unusable when the index is not one that this process can ask."""
        if not answer["hits"]:
            raise Unusable(IndexState.MISSING)
        meta = answer["hits"][0]
        if (meta.get("fingerprint"), meta.get("layout")) != (self._fingerprint, layout_stamp()):
            raise Unusable(IndexState.FOREIGN)
        if frozen is not None and meta.get("generation") != frozen.generation:
            raise _Swapped()

    def _ask(self, queries: Sequence[Mapping[str, Any]], patience: Patience) -> Answers:
        """Ask several questions at once with the key that only reads."""
        key = self._keys.for_reading()
        try:
            answer = self._server.call("POST", "/multi-search", {"queries": queries}, key=key, patience=patience)
        except Refused as refused:
            if refused.status in (401, 403):
                self._keys.forget()
            raise
        results = shaped(answer, "results")["results"]
        if not isinstance(results, list) or len(results) != len(queries):
            raise Unavailable() from Rubbish("as many answers as questions were expected")
        return [list_of_hits(shaped(each, "hits", "estimatedTotalHits")) for each in results]


def open_meilisearch(
    url: str,
    folder: Path,
    fingerprint: str,
    keys_folder: Path,
    master: str | None,
    reading: str | None,
    model: Model | None = None,
) -> MeiliEngine:
    """Make the engine of a server; nothing is asked yet. See `MeiliEngine` and `MeiliKeys` for what is given."""
    server = MeiliServer(url)
    keys = MeiliKeys(server, keys_folder, PREFIX, master, reading)
    return MeiliEngine(server, keys, folder, fingerprint, PREFIX, model)


def _listed(whole: Mapping[str, Any], sort: Sort, limit: int, offset: int) -> dict[str, Any]:
    wish = {
        "sort": _SOONEST_FIRST if sort is Sort.ENDS else _NEWEST_FIRST,
        "attributesToRetrieve": ["id", "newest", "ends", NUMBER],
    }
    return {**whole, **wish, "limit": limit, "offset": offset}
