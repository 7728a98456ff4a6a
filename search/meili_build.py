"""Building an index on a Meilisearch server beside the living one, and feeding the living one."""

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import IO

from marketplace.errors import Unavailable
from marketplace.language.gram_vectors import GramCounter, packed
from search.folder import IndexFolder
from search.meili_documents import Prepared, batches, finished, prepared, settings_of
from search.meili_filters import EVERYTHING, META, ROW
from search.meili_http import MeiliServer, Refused, Rubbish, shaped
from search.meili_query import Frozen
from search.meili_tasks import swap_task, task_of, wait
from search.port import Changes, IndexDocument
from search.schema import Schema

# A batch with vectors takes the server seconds; a whole index may take long.
_BUILD_SECONDS = 3_600.0
# Few, so that what is pushed meanwhile waits behind little.
_MOST_OPEN_TASKS = 2
_PAGE = 5_000


def put(
    server: MeiliServer,
    key: str | None,
    uid: str,
    schema: Schema,
    documents: Iterable[IndexDocument],
    frozen: Frozen,
) -> None:
    """Put documents into an index that is there, over older ones, and wait until they are findable."""
    made = (finished(prepared(schema, document), frozen.weights, frozen.meaning) for document in documents)
    tasks = [_post(server, key, uid, batch) for batch in batches(made)]
    wait(server, tasks, key)


def delete(server: MeiliServer, key: str | None, uid: str, ids: Sequence[str]) -> None:
    """Take documents out of an index that is there and wait until they are gone."""
    if ids:
        path = f"/indexes/{uid}/documents/delete-batch"
        wait(server, [task_of(server.call("POST", path, list(ids), key=key, patience=server.feeding))], key)


def versions_of(server: MeiliServer, key: str | None, uid: str) -> dict[str, str]:
    """Every id an index has, with its version."""
    found: dict[str, str] = {}
    wish = {"fields": ["id", "version"], "filter": EVERYTHING, "limit": _PAGE}
    while True:
        path = f"/indexes/{uid}/documents/fetch"
        page = shaped(
            server.call("POST", path, {**wish, "offset": len(found)}, key=key, patience=server.feeding), "results"
        )["results"]
        before = len(found)
        found.update((str(each["id"]), str(each["version"])) for each in page)
        if len(page) < _PAGE:
            return found
        if len(found) == before:
            raise Unavailable() from Rubbish("the same page again")


def build(
    server: MeiliServer,
    key: str | None,
    folder: IndexFolder,
    uid: str,
    schema: Schema,
    stamps: Mapping[str, str],
    meaning: int,
    documents: Iterable[IndexDocument],
    refresh: Callable[[frozenset[str]], Changes],
) -> int:
    """Build `<uid>-<generation>` and swap it with `uid`; see the port for documents and refresh.

    stamps: generation, fingerprint, layout, model, to keep with it. meaning: how long its vectors of meaning are to be,
    0 without. What a dead build left behind is removed first.
    Call while holding the right to rebuild.
    """
    fresh = f"{uid}-{stamps['generation']}"
    _clear(server, key, uid)
    try:
        with tempfile.TemporaryFile("w+", encoding="ascii") as spool:
            counter, count = _spool(spool, schema, documents)
            frozen = Frozen(stamps["generation"], counter.weights(), meaning, stamps["model"])
            _create(server, key, fresh)
            settings = server.call(
                "PATCH", f"/indexes/{fresh}/settings", settings_of(schema, meaning), key=key, patience=server.feeding
            )
            wait(server, [task_of(settings)], key)
            _fill(server, key, fresh, (finished(each, frozen.weights, meaning) for each in _lines(spool)))
        meta = {
            "id": META,
            ROW: META,
            **stamps,
            "documents": count,
            "meaning": meaning,
            "table": packed(frozen.weights),
        }
        with folder.writing():
            pushed = folder.pushed(stamps["generation"])
            if pushed:
                changes = refresh(pushed)
                delete(server, key, fresh, changes.deletes)
                put(server, key, fresh, schema, changes.upserts, frozen)
            # Last: an index without it is not one yet.
            _fill(server, key, fresh, [{**meta, "_vectors": _no_vectors(meaning)}])
            _create(server, key, uid)
            _swap(server, key, uid, fresh)
    finally:
        # Swapped, this is the old one now.
        with suppress(Unavailable, Refused):
            _drop(server, key, fresh)
    return count


def _spool(spool: IO[str], schema: Schema, documents: Iterable[IndexDocument]) -> tuple[GramCounter, int]:
    """Write documents aside while their grams are counted: a vector needs the weights of all of them."""
    counter, count = GramCounter(), 0
    for document in documents:
        made = prepared(schema, document)
        counter.add(gram for stretch in made["stretches"] for gram in stretch)
        spool.write(json.dumps(made) + "\n")
        count += 1
    return counter, count


def _lines(spool: IO[str]) -> Iterator[Prepared]:
    spool.seek(0)
    return (json.loads(line) for line in spool)


def _fill(server: MeiliServer, key: str | None, uid: str, documents: Iterable[Mapping[str, object]]) -> None:
    open_tasks: list[int] = []
    for batch in batches(documents):
        open_tasks.append(_post(server, key, uid, batch))
        if len(open_tasks) >= _MOST_OPEN_TASKS:
            wait(server, [open_tasks.pop(0)], key, _BUILD_SECONDS)
    wait(server, open_tasks, key, _BUILD_SECONDS)


def _post(server: MeiliServer, key: str | None, uid: str, batch: bytes) -> int:
    path = f"/indexes/{uid}/documents?primaryKey=id"
    return task_of(server.call("POST", path, batch, key=key, patience=server.feeding))


def _no_vectors(meaning: int) -> dict[str, None]:
    return {"grams": None, "meaning": None} if meaning else {"grams": None}


def _create(server: MeiliServer, key: str | None, uid: str) -> None:
    """Make an index unless it is there."""
    try:
        server.call("GET", f"/indexes/{uid}", key=key, patience=server.feeding)
    except Refused as refused:
        if refused.code != "index_not_found":
            raise
        wish = {"uid": uid, "primaryKey": "id"}
        # Asked for twice, the second task would fail.
        made = server.call("POST", "/indexes", wish, key=key, patience=server.feeding, again=False)
        wait(server, [task_of(made)], key)


def _swap(server: MeiliServer, key: str | None, uid: str, fresh: str) -> None:
    """Let the fresh index answer. Twice would be back again, so a lost answer is looked up and never asked again."""
    try:
        answer = server.call(
            "POST", "/swap-indexes", [{"indexes": [uid, fresh]}], key=key, patience=server.feeding, again=False
        )
        task = task_of(answer)
    except Unavailable:
        found = swap_task(server, fresh, key)
        if found is None:
            raise
        task = found
    wait(server, [task], key)


def _drop(server: MeiliServer, key: str | None, uid: str) -> None:
    try:
        wait(server, [task_of(server.call("DELETE", f"/indexes/{uid}", key=key, patience=server.feeding))], key)
    except Unavailable as error:
        if getattr(error.__cause__, "code", None) != "index_not_found":
            raise


def _clear(server: MeiliServer, key: str | None, uid: str) -> None:
    """Remove what builds of this index left that died."""
    answer = shaped(server.call("GET", "/indexes?limit=1000", key=key, patience=server.feeding), "results")
    for each in answer["results"]:
        if re.fullmatch(re.escape(uid) + "-[0-9a-f]{16}", str(each["uid"])):
            _drop(server, key, str(each["uid"]))
