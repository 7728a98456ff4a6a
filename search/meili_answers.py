"""What a Meilisearch server's answers, and its refusals, mean for an index."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from marketplace.errors import Unavailable
from search.meili_filters import code_of
from search.meili_http import Refused, Rubbish
from search.port import IndexState, Unusable


def list_of_hits(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give an answer whose hits are a list of objects. Raises Unavailable for another one."""
    hits = answer["hits"]
    if not isinstance(hits, list) or not all(isinstance(hit, dict) for hit in hits):
        raise Unavailable() from Rubbish("hits that are none")
    return answer


def total_of(answer: Mapping[str, Any]) -> int:
    """How many documents a question found in all."""
    return int(answer["estimatedTotalHits"])


def values_of(answer: Mapping[str, Any], name: str) -> dict[str, int]:
    """How many of the documents found have each code of a field."""
    counted = (answer.get("facetDistribution") or {}).get(name) or {}
    return {code_of(value): int(count) for value, count in counted.items()}


@contextmanager
def refusals() -> Iterator[None]:
    """Turn the server's no into what it means for an index."""
    try:
        yield
    except Refused as refused:
        if refused.code == "index_not_found":
            raise Unusable(IndexState.MISSING) from refused
        if refused.code == "internal" or refused.code.startswith(("invalid_search_", "invalid_multi_search")):
            # Its settings are not ours, or the server cannot read it: only building it anew helps.
            raise Unusable(IndexState.BROKEN) from refused
        raise Unavailable() from refused


@contextmanager
def answers() -> Iterator[None]:
    """The same for questions, whose answers may also be of another shape than Meilisearch's."""
    try:
        with refusals():
            yield
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unavailable() from error
