"""Counting in tantivy: how many have each value, what is asked of a field not narrowing that field itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import tantivy

from search import tantivy_query
from search.port import TextQuery

_MAX_VALUES = 1_000
_ALL = "all there is"

Counted = tuple[dict[str, Mapping[str, int]], dict[str, int]]


def count(
    searcher: tantivy.Searcher,
    schema: tantivy.Schema,
    wanted: tantivy.Query | None,
    query: TextQuery,
    names: Sequence[str],
    total: int,
) -> Counted:
    """Count values, and all there is; fields of which nothing is asked are counted in one pass."""
    asked_of = {*query.filters, *query.needs, *query.excludes}
    free = tuple(name for name in names if name not in asked_of)
    if wanted is not None and len(free) < len(names):
        found = _count_at_once(searcher, schema, wanted, query, names)
        if found is not None:
            return found
    counted: dict[str, Mapping[str, int]] = {}
    totals = dict.fromkeys(free, total)
    for fields in [free, *((name,) for name in names if name in asked_of)]:
        if not fields:
            continue
        whole = tantivy_query.filtered(schema, wanted, query, None if fields is free else fields[0])
        wishes: dict[str, object] = {each: {"terms": {"field": each, "size": _MAX_VALUES}} for each in fields}
        wishes[_ALL] = {"value_count": {"field": "newest"}}
        answer = searcher.aggregate(whole, wishes)
        for name in fields:
            counted[name] = {str(each["key"]): int(each["doc_count"]) for each in answer[name]["buckets"]}
        if fields is not free:
            totals[fields[0]] = int(answer[_ALL]["value"])
    return counted, totals


def _count_at_once(
    searcher: tantivy.Searcher, schema: tantivy.Schema, wanted: tantivy.Query, query: TextQuery, names: Sequence[str]
) -> Counted | None:
    """The same in one pass over what the words find, which is dearer than all filters. None where that cannot be."""
    asked_of = {*query.filters, *query.needs, *query.excludes}.intersection(names)
    wishes: dict[str, object] = {}
    for free in (None, *sorted(asked_of)):
        words = tantivy_query.in_words(query, asked_of, free)
        if words is None:
            return None
        fields = [name for name in names if name not in asked_of] if free is None else [free]
        wishes[free or _ALL] = {
            "filter": words,
            "aggs": {each: {"terms": {"field": each, "size": _MAX_VALUES}} for each in fields},
        }
    filters, needs, excludes = (
        {name: values for name, values in part.items() if name not in asked_of}
        for part in (query.filters, query.needs, query.excludes)
    )
    rest = replace(query, filters=filters, needs=needs, excludes=excludes)
    answer = searcher.aggregate(tantivy_query.filtered(schema, wanted, rest), wishes)
    counted: dict[str, Mapping[str, int]] = {}
    totals: dict[str, int] = {}
    for name in names:
        part = answer[name if name in asked_of else _ALL]
        counted[name] = {str(each["key"]): int(each["doc_count"]) for each in part[name]["buckets"]}
        totals[name] = int(part["doc_count"])
    return counted, totals
