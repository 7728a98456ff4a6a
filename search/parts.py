"""A search as the address of its page writes it, and back: names and values, without a request and without a page."""

from collections.abc import Collection, Mapping
from typing import Any

from marketplace.domain.searching import KnownPlaces, Sort, filters_from
from marketplace.language.vocabulary import Vocabulary
from search.places import Places
from search.results import Search

MAX_WORDS_CHARACTERS = 200
MAX_TAGS = 24
MAX_TAG_CHARACTERS = 60

PARAMETERS: Mapping[str, str] = {
    "kinds": "kind",
    "municipalities": "municipality",
    "near": "near",
    "km": "km",
    "groups": "group",
    "hours": "hours",
    "times": "time",
    "pay": "pay",
    "languages": "language",
    "offers": "offer",
    "avoid": "avoid",
    "start": "start",
    "forms": "form",
    "remote": "remote",
    "adverts": "advert",
    "licences": "licence",
}
"""Names of filters (fields of `Filters`, and km) → how the address calls them."""


def known_places(municipalities: Collection[str], places: Places, vocabulary: Vocabulary) -> KnownPlaces:
    """Return what filters may name: municipalities by code, postcodes, occupation groups."""
    groups = [concept.id for concept in vocabulary.concepts.values() if concept.kind == "group"]
    return KnownPlaces(municipalities, places.towns, groups)


def search_of_parts(parts: Mapping[str, Any], known: KnownPlaces, language: str | None) -> Search:
    """Return the search that names and values of an address ask for, places as codes; what cannot be is left out."""
    values = {name: _given(parts, parameter) for name, parameter in PARAMETERS.items()}
    filters, _ignored = filters_from(values, known)
    sorts = {sort.value for sort in Sort}
    sort = next(iter(_given(parts, "sort")), Sort.BEST.value)
    return Search(
        " ".join(_given(parts, "q"))[:MAX_WORDS_CHARACTERS],
        language,
        filters,
        sort=Sort(sort) if sort in sorts else Sort.BEST,
        concepts=_given(parts, "concepts") != ["off"],
        hard=_tags(parts, "hard"),
        off=_tags(parts, "off"),
    )


def _given(parts: Mapping[str, Any], parameter: str) -> list[str]:
    values = parts.get(parameter)
    return [str(value) for value in values if value] if isinstance(values, list | tuple) else []


def _tags(parts: Mapping[str, Any], parameter: str) -> frozenset[str]:
    return frozenset(each for each in _given(parts, parameter)[:MAX_TAGS] if len(each) <= MAX_TAG_CHARACTERS)
