"""The text engine on a Meilisearch server. Begin here; `meili_query` says how it finds, `meili_build` how it is built.

An index of ours is one of the server's, `<prefix>-<name>`, with one more document: which build it is, the fingerprint
and the weights of grams it was built with. It is swapped with the rest, so no reader ever sees one without the other.
Locks, and the journal of what is pushed during a rebuild, are files in the data folder of the machine that feeds.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from marketplace.domain.searching import Sort
from marketplace.errors import Unavailable
from marketplace.language.gram_vectors import unpacked
from marketplace.matching.meanings import Layers
from search.folder import LOCK_PATIENCE_SECONDS, IndexFolder, locked
from search.meili_answers import answers, list_of_hits, refusals, total_of, values_of
from search.meili_build import build, delete, put, versions_of
from search.meili_documents import layout_stamp
from search.meili_filters import order_key
from search.meili_http import MeiliServer, Patience, Refused, Rubbish, shaped
from search.meili_keys import MeiliKeys
from search.meili_query import Frozen, near_ids, ordered, rankings
from search.meili_questions import listed, rest, rings, stamp, standing, stretches, whole
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
            put(self._server, key, uid, schema, self._fitting(changes.upserts, frozen), frozen)
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

    def vectors(self, index: IndexName) -> Layers:
        """See the port: the server keeps them to itself."""
        return ()

    def status(self, index: IndexName) -> IndexStatus:
        """See the port."""
        fingerprint, documents, state = None, 0, IndexState.READY
        vectors: int | None = 0
        uid = self._uids[index]
        try:
            with answers():
                meta, all_, meant, _ = self._ask([stamp(uid), *standing(uid, SCHEMAS[index])], self._server.pages)
                if meta["hits"]:
                    fingerprint = str(meta["hits"][0].get("fingerprint"))
                    documents = total_of(all_)
                    vectors = self._vectors(meta["hits"][0], total_of(meant))
                self._check(meta)
        except Unusable as unusable:
            state = unusable.state
        except Unavailable:
            state = IndexState.UNREACHABLE
        return IndexStatus(index, state, documents, fingerprint, self._fingerprint, vectors)

    def _vectors(self, meta: Mapping[str, Any], count: int) -> int | None:
        """How many documents have a vector of meaning; None when they are of another model than ours."""
        if self._model is None:
            return 0
        return count if self._means_the_same(str(meta.get("model"))) else None

    def _means_the_same(self, model: str) -> bool:
        """Whether vectors of a model may be compared with this process's."""
        return self._model is not None and self._model.fingerprint == model

    def _fitting(self, documents: Iterable[IndexDocument], frozen: Frozen) -> Iterable[IndexDocument]:
        """Leave out vectors of another model than the index's: of the same length they would not be noticed."""
        if self._means_the_same(frozen.model):
            return documents
        return (replace(document, vector=None) for document in documents)

    def _search(self, index: IndexName, query: TextQuery, limit: int, offset: int, counts: Sequence[str]) -> Found:
        schema, uid, pages = SCHEMAS[index], self._uids[index], self._server.pages
        frozen = self._known(index, pages) if query.asks else None
        if frozen is not None and not self._means_the_same(frozen.model):
            query = replace(query, vector=None)
        lists = rankings(uid, schema, query, frozen) if frozen else []
        hits: list[Hit] = []
        near: list[str] = []
        if lists:
            meta, *ranked = self._ask([stamp(uid), *(each.asked for each in lists)], pages)
            self._check(meta, frozen)
            near = near_ids(lists, ranked)
            hits = ordered(schema, query, lists, ranked) if query.sort is Sort.BEST else []
        everything = whole(uid, query, near)
        shown = hits[offset : offset + limit]
        left = 0 if query.sort is Sort.NEAREST else limit - len(shown)
        more = rest(everything, query, [hit.id for hit in hits], left, offset - len(hits))
        apart = [name for name in counts if name in {*query.filters, *query.needs, *query.excludes}]
        free = [name for name in counts if name not in apart]
        counting = [{**whole(uid, query, near, name), "facets": [name]} for name in apart]
        meta, all_, tail, *counted = self._ask([stamp(uid), {**everything, "facets": free}, more, *counting], pages)
        self._check(meta, frozen)
        following = self._nearest(everything, query, limit, offset) if query.sort is Sort.NEAREST else tail["hits"]
        shown += [Hit(str(hit["id"]), 0.0, order_key(hit, query.sort)) for hit in following]
        values = {name: values_of(all_, name) for name in free}
        values |= {name: values_of(each, name) for name, each in zip(apart, counted, strict=True)}
        totals = dict.fromkeys(free, total_of(all_))
        totals |= {name: total_of(each) for name, each in zip(apart, counted, strict=True)}
        return Found(tuple(shown), total_of(all_), values, totals)

    def _nearest(self, everything: Mapping[str, Any], query: TextQuery, limit: int, offset: int) -> Answers:
        """The hits of one page by rings, the nearest ring first, what is in none last, each newest first."""
        asked = rings(everything, query)
        sizes = [total_of(each) for each in self._ask(asked, self._server.pages)]
        wanted = [listed(asked[ring], query.sort, many, first) for ring, many, first in stretches(sizes, limit, offset)]
        found = self._ask(wanted, self._server.pages) if wanted else []
        return [hit for each in found for hit in each["hits"]]

    def _known(self, index: IndexName, patience: Patience, *, fresh: bool = False) -> Frozen:
        """Give what the living index was built with; from memory unless fresh. Raises Unusable."""
        with self._lock:
            known = None if fresh else self._frozen.get(index)
        if known is None:
            (meta,) = self._ask([stamp(self._uids[index], "table")], patience)
            self._check(meta)
            hit = meta["hits"][0]
            try:
                generation, model, meaning = str(hit["generation"]), str(hit["model"]), int(hit["meaning"])
                known = Frozen(generation, unpacked(hit["table"]), meaning, model)
            except (KeyError, ValueError, TypeError) as error:
                raise Unusable(IndexState.BROKEN) from error
            with self._lock:
                self._frozen[index] = known
        return known

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
            answer = self._server.call(
                "POST", "/multi-search", {"queries": queries}, key=key, patience=patience, checks=False
            )
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
