"""What the address of a search page asks for, and the address of the same search with something changed.

The searches of openings and of cards share it. Whatever somebody chose stands in the address, so that a search can be
kept, sent and gone back to.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from flask import request, url_for

from marketplace.domain.searching import Filters, Sort, filters_from, values_of
from marketplace.language.vocabulary import Vocabulary
from marketplace.queries.openings import Town
from marketplace.web.reading import towns_by_name
from search.parts import MAX_TAG_CHARACTERS, MAX_TAGS, MAX_WORDS_CHARACTERS, PARAMETERS, known_places
from search.places import Places
from search.results import Search

MAX_PLACE_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of a search page asks for.

    ignored: some of it was no possible value. unknown_place: a place as typed that we do not know.
    """

    text: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.BEST
    cursor: str | None = None
    concepts: bool = True
    hard: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    ignored: bool = False
    unknown_place: str | None = None

    def search(self, reader_language: str) -> Search:
        """Return it as the search takes it."""
        return Search(
            self.text,
            reader_language,
            self.filters,
            sort=self.sort,
            cursor=self.cursor,
            concepts=self.concepts,
            hard=self.hard,
            off=self.off,
        )

    def changed(self, **changes: Any) -> "Asked":
        """Return the same with something changed; it begins at the first page."""
        return replace(self, **{"cursor": None, **changes})

    def as_search(self, search: Search) -> "Asked":
        """Return what the address of another search would ask for."""
        return self.changed(
            text=search.text,
            filters=search.filters,
            sort=search.sort,
            concepts=search.concepts,
            hard=search.hard,
            off=search.off,
        )

    def parts(self) -> dict[str, list[str]]:
        """Return names and values of the address, without the page."""
        parts: dict[str, list[str]] = {"q": [self.text] if self.text else []}
        parts |= {PARAMETERS[name]: values for name, values in values_of(self.filters).items()}
        if self.sort is not Sort.BEST:
            parts["sort"] = [self.sort.value]
        if not self.concepts:
            parts["concepts"] = ["off"]
        parts |= {"hard": sorted(self.hard), "off": sorted(self.off)}
        return {name: values for name, values in parts.items() if values}

    def address(self, endpoint: str, **changes: Any) -> str:
        """Return the address of the same search with something changed."""
        asked = self.changed(**changes)
        parts: dict[str, Any] = dict(asked.parts())
        if asked.cursor:
            parts["c"] = asked.cursor
        return url_for(endpoint, **parts)

    def kept(self, *names: str) -> list[tuple[str, str]]:
        """Return what a form carries along unseen: every name and value of the address but `names`."""
        parts = self.parts()
        return [(name, value) for name, values in parts.items() if name not in names for value in values]


def read_address(towns: Collection[Town], places: Places, vocabulary: Vocabulary) -> Asked:
    """Return what the request asks for; a place may be a code or a typed name. What cannot be is ignored."""
    names = towns_by_name(towns)
    values = {name: _given(parameter) for name, parameter in PARAMETERS.items()}
    typed = next(iter(values["near"]), "")[:MAX_PLACE_CHARACTERS]
    near = _place(typed, names, places)
    values["near"] = [near] if near else []
    values["municipalities"] = [names.get(each.casefold(), each) for each in values["municipalities"]]
    filters, ignored = filters_from(values, known_places(names.values(), places, vocabulary))
    sorts = {sort.value for sort in Sort}
    sort = next(iter(_given("sort")), Sort.BEST.value)
    text = "".join(sign if sign.isprintable() else " " for sign in request.args.get("q", ""))
    return Asked(
        text=" ".join(text.split())[:MAX_WORDS_CHARACTERS],
        filters=filters,
        sort=Sort(sort) if sort in sorts else Sort.BEST,
        cursor=request.args.get("c") or None,
        concepts=request.args.get("concepts") != "off",
        hard=_tags("hard"),
        off=_tags("off"),
        ignored=bool(ignored) or sort not in sorts,
        unknown_place=typed if typed and not near else None,
    )


def _given(parameter: str) -> list[str]:
    return [value.strip() for value in request.args.getlist(parameter) if value.strip()]


def _tags(parameter: str) -> frozenset[str]:
    return frozenset(each for each in _given(parameter)[:MAX_TAGS] if len(each) <= MAX_TAG_CHARACTERS)


def _place(typed: str, names: Mapping[str, str], places: Places) -> str | None:
    if typed in places.towns:
        return typed
    # "00530 Helsinki", as the page itself shows a postcode.
    first = typed.split(" ", 1)[0]
    return first if first in places.towns else names.get(typed.casefold())
