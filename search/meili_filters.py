"""Filters in Meilisearch's language. Everything in it is made of our own letters: no value can be syntax.

Meilisearch compares values without case and accents and cuts texts into words by its own rules, so codes and keys go
in written with the letters a to z and digits alone, every other sign as q<hexadecimal>q: "säde" is "sqe4qde" and stays
another word than "sade". In codes a few more signs stay as they are.
"""

import re
from collections.abc import Iterable, Mapping

from marketplace.domain.searching import Sort
from search.port import TextQuery, Wish
from search.schema import CONCEPTS

# Attributes of ours beside the schema's codes.
ROW, KEYS, NUMBER, MEANT = "row", "keys", "number", "meant"
DOCUMENT, META = "document", "meta"
NOTHING = f'{ROW} = "nothing"'
EVERYTHING = f'{ROW} = "{DOCUMENT}"'

_IN_KEYS = re.compile(r"[^a-pr-z0-9]")
_IN_CODES = re.compile(r"[^a-pr-z0-9_.:/-]")
_ESCAPED = re.compile(r"q([0-9a-f]+)q")
_MAX_CHARS = 400
_ID_BITS = 30


def key_of(key: str) -> str:
    """Write a lemma key as one word that the engine leaves as it is."""
    return _IN_KEYS.sub(_escaped, key)


def value_of(code: str) -> str:
    """Write a code so that it equals itself alone."""
    return _IN_CODES.sub(_escaped, code)


def code_of(value: str) -> str:
    """Read what `value_of` has written."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)


def any_of(field: str, codes: Iterable[str]) -> str:
    """A document must have one of the codes; none are met by nothing."""
    return _in(field, (value_of(code) for code in codes))


def any_key(keys: Iterable[str]) -> str:
    """A document must have one of the lemma keys somewhere."""
    return _in(KEYS, (key_of(key) for key in keys))


def wished(wish: Wish) -> str:
    """The documents that a wish lifts."""
    clause = any_of(wish.field, wish.values)
    return f"NOT ({clause})" if wish.negated else clause


def narrowed(query: TextQuery, free: str | None = None) -> list[str]:
    """What a query asks of fields, each clause to be met. free: a field of which nothing is asked."""
    clauses = [EVERYTHING]
    clauses += [any_of(name, values) for name, values in sorted(query.filters.items()) if name != free]
    clauses += [
        any_of(name, [value])
        for name, values in sorted(query.needs.items())
        for value in (sorted(values) if name != free else ())
    ]
    clauses += [
        f"NOT ({any_of(name, values)})" for name, values in sorted(query.excludes.items()) if values and name != free
    ]
    return clauses


def found(query: TextQuery, near: Iterable[str]) -> list[str]:
    """What makes a document found, as `TextQuery` says: nothing or one clause. near: ids whose vectors are near."""
    if query.asks and not query.is_wish:
        keys = [key for word in query.words for key in (*word.keys, *word.parts)]
        ways = [any_key(keys), any_of(CONCEPTS, (concept for concept, _ in query.concepts)), any_of("id", near)]
    elif query.is_wish:
        keys = [key for word in query.asides for key in (*word.keys, *word.parts)]
        ways = [any_key(keys), *(wished(wish) for wish in query.wishes), any_of("id", near)]
    else:
        return []
    useful = [way for way in ways if way != NOTHING]
    return [" OR ".join(f"({way})" for way in useful) or NOTHING]


def following(query: TextQuery) -> list[str]:
    """Only what stands after the last hit of the page before: nothing or one clause."""
    if query.after is None or query.sort not in (Sort.NEWEST, Sort.ENDS):
        return []
    seconds, number = query.after >> _ID_BITS, query.after & ((1 << _ID_BITS) - 1)
    field, than = ("ends", ">") if query.sort is Sort.ENDS else ("newest", "<")
    return [f"{field} {than} {seconds} OR ({field} = {seconds} AND {NUMBER} {than} {number})"]


def every(clauses: Iterable[str]) -> str:
    """All of the clauses together."""
    return " AND ".join(f"({clause})" for clause in clauses)


def order_key(hit: Mapping[str, int], sort: Sort) -> int:
    """The place of a hit in the order of NEWEST or ENDS, a number of its own for each."""
    seconds = hit["ends" if sort is Sort.ENDS else "newest"]
    return (max(seconds, 0) << _ID_BITS) | (hit[NUMBER] & ((1 << _ID_BITS) - 1))


def _in(field: str, values: Iterable[str]) -> str:
    # Sorted: the same question looks the same each time.
    known = sorted({f'"{value}"' for value in values if len(value) <= _MAX_CHARS})
    return f"{field} IN [{', '.join(known)}]" if known else NOTHING


def _escaped(sign: re.Match[str]) -> str:
    return f"q{ord(sign[0]):x}q"
