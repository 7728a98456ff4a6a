"""The filters of a search page: what its address asks for, what there is to choose, what is chosen.

The search of openings and the coach's search of cards share them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import request, url_for

from marketplace.domain.codes import OpeningKind
from marketplace.domain.searching import Filters
from marketplace.queries.openings import Town
from marketplace.web.context import label, language
from marketplace.web.reading import towns_by_name
from search.results import MAX_PAGE, Search, SearchPage

MAX_WORDS_CHARACTERS = 200
TOWNS_OFFERED = 8
UNDERSTOOD_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of a search page asks for; `ignored`: some of it was no possible value."""

    text: str
    kinds: frozenset[str]
    towns: frozenset[str]
    page: int
    ignored: bool

    def search(self, reader_language: str) -> Search:
        """Return it as the search takes it."""
        return Search(self.text, reader_language, Filters(kinds=self.kinds, municipalities=self.towns), self.page)

    def address(self, endpoint: str, **changes: Any) -> str:
        """Return the address of the same search with something changed; a changed filter begins at page 1."""
        asked = replace(self, **{"page": 1, **changes})
        parts: dict[str, Any] = {"q": asked.text, "kind": sorted(asked.kinds), "municipality": sorted(asked.towns)}
        parts["page"] = asked.page if asked.page > 1 else None
        return url_for(endpoint, **{name: value for name, value in parts.items() if value})


def read_address(towns: Collection[Town]) -> Asked:
    """Return what the request asks for; a municipality may be a code or a typed name. What cannot be is ignored."""
    names, known_kinds = towns_by_name(towns), {kind.value for kind in OpeningKind}
    kinds = set(filter(None, request.args.getlist("kind")))
    places = [place.strip() for place in request.args.getlist("municipality") if place.strip()]
    found = {names[place.casefold()] for place in places if place.casefold() in names}
    unknown = [place for place in places if place.casefold() not in names]
    page = request.args.get("page", "1")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 0
    text = "".join(sign if sign.isprintable() else " " for sign in request.args.get("q", ""))
    return Asked(
        text=" ".join(text.split())[:MAX_WORDS_CHARACTERS],
        kinds=frozenset(kinds & known_kinds),
        towns=frozenset(found),
        page=min(max(number, 1), MAX_PAGE),
        ignored=bool(kinds - known_kinds or unknown or number < 1),
    )


def kind_options(asked: Asked, found: SearchPage[Any]) -> list[dict[str, Any]]:
    """The kinds with their numbers; without an index there are no numbers."""
    counts = found.counts.get("kinds", {})
    return [
        {
            "code": kind.value,
            "text": label("kinds", kind),
            "count": None if found.degraded else counts.get(kind.value, 0),
            "chosen": kind.value in asked.kinds,
        }
        for kind in OpeningKind
    ]


def place_options(asked: Asked, found: SearchPage[Any], towns: Mapping[str, Town]) -> list[dict[str, Any]]:
    """The municipalities with most openings, and those chosen; others are typed."""
    counts = found.counts.get("municipalities", {})
    most = sorted((code for code in counts if code in towns), key=lambda code: (-counts[code], towns[code].name_fi))
    offered = [*most[:TOWNS_OFFERED], *sorted(asked.towns - set(most[:TOWNS_OFFERED]))]
    return [
        {
            "code": code,
            "text": towns[code].name(language()),
            "count": None if found.degraded else counts.get(code, 0),
            "chosen": code in asked.towns,
        }
        for code in offered
    ]


def chosen_tags(asked: Asked, endpoint: str, towns: Mapping[str, Town]) -> list[dict[str, str]]:
    """The chosen filters, each with the address of the same search without it."""
    tags = [
        {"text": label("kinds", kind), "url": asked.address(endpoint, kinds=asked.kinds - {kind})}
        for kind in sorted(asked.kinds)
    ]
    return tags + [
        {"text": towns[code].name(language()), "url": asked.address(endpoint, towns=asked.towns - {code})}
        for code in sorted(asked.towns)
    ]
