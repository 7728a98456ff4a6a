"""Answers kept for as long as an index does not change: many ask alike, and one person page by page."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from search.port import TextQuery

MOST_KEPT = 200

Key = bytes
Answer = TypeVar("Answer")


def key_of(query: TextQuery, counts: Sequence[str], *numbers: int) -> Key:
    """Give the key of a question: a hash, so that what somebody typed is not kept."""
    said = repr([replace(query, vector=None), list(counts), numbers]).encode("utf-8", "surrogatepass")
    vector = query.vector.tobytes() if query.vector is not None else b""
    return hashlib.blake2b(said + vector, digest_size=16).digest()


def keep(kept: dict[Key, Answer], key: Key, answer: Answer) -> None:
    """Keep an answer; when there are too many, begin anew."""
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[key] = answer
