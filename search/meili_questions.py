"""The questions to a Meilisearch server beside the ranked lists: its stamp, how it stands, counts, pages in order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from marketplace.domain.searching import Sort
from search.meili_filters import EVERYTHING, MEANT, META, NUMBER, ROW, any_of, every, following, found, narrowed
from search.port import TextQuery
from search.schema import Schema

STAMPS = ("generation", "fingerprint", "layout", "documents", "meaning", "model")
_NEWEST_FIRST = ("newest:desc", f"{NUMBER}:desc")
_SOONEST_FIRST = ("ends:asc", f"{NUMBER}:asc")

Question = dict[str, Any]


def stamp(uid: str, *more: str) -> Question:
    """Which build an index is; asked beside everything else. more: what else is kept there."""
    return {"indexUid": uid, "filter": f'{ROW} = "{META}"', "limit": 1, "attributesToRetrieve": [*STAMPS, *more]}


def standing(uid: str, schema: Schema) -> list[Question]:
    """How many documents there are, how many have a vector of meaning, and whether every code can be filtered."""
    none = " OR ".join(any_of(name, ["none"]) for name in schema.codes)
    filters = (EVERYTHING, f'{MEANT} = "yes"', none)
    return [{"indexUid": uid, "filter": each, "limit": 0} for each in filters]


def whole(uid: str, query: TextQuery, near: Sequence[str], free: str | None = None) -> Question:
    """Everything found, none of it shown. near: ids that vectors found; free: a field of which nothing is asked."""
    return {"indexUid": uid, "limit": 0, "filter": every([*narrowed(query, free=free), *found(query, near)])}


def listed(everything: Mapping[str, Any], sort: Sort, limit: int, offset: int) -> Question:
    """A stretch of what is found in an order other than the best."""
    order = _SOONEST_FIRST if sort is Sort.ENDS else _NEWEST_FIRST
    wish = {"sort": order, "attributesToRetrieve": ["id", "newest", "ends", NUMBER]}
    return {**everything, **wish, "limit": max(limit, 0), "offset": max(offset, 0)}


def rest(everything: Mapping[str, Any], query: TextQuery, ranked: Sequence[str], limit: int, offset: int) -> Question:
    """What follows the ranked hits, in the order of the query's sort, after the last hit of the page before."""
    clauses = [str(everything["filter"]), *following(query)]
    if ranked:
        clauses.append(f"NOT ({any_of('id', ranked)})")
    return listed({**everything, "filter": every(clauses)}, query.sort, limit, offset)


def rings(everything: Mapping[str, Any], query: TextQuery) -> list[Question]:
    """What is found in each ring and in none nearer, and last what is in none."""
    inner: set[str] = set()
    asked = []
    for ring in (*query.rings, None):
        there = [any_of(query.ring_field, ring)] if ring is not None else []
        outside = [f"NOT ({any_of(query.ring_field, inner)})"] if inner else []
        asked.append({**everything, "filter": every([str(everything["filter"]), *there, *outside])})
        inner |= ring or set()
    return asked


def stretches(sizes: Sequence[int], limit: int, offset: int) -> Iterator[tuple[int, int, int]]:
    """Cut a page out of several lists one behind the other: (which list, how many, from where), only useful ones."""
    start = 0
    for which, size in enumerate(sizes):
        first, last = max(offset - start, 0), min(offset + limit - start, size)
        if first < last:
            yield which, last - first, first
        start += size
