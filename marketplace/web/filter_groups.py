"""The filters of a search page as what there is to choose, each value with its number; and what is chosen, as tags."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from marketplace.domain.codes import DEMANDS
from marketplace.domain.searching import CHOICES, NO_LANGUAGE, RADII_KM, UNKNOWN, Filters, Near
from marketplace.language.vocabulary import Vocabulary
from marketplace.queries.openings import Town
from marketplace.web.context import label, language, local, say, small
from marketplace.web.filters import Asked
from search.parts import PARAMETERS
from search.results import SearchPage

TOWNS_OFFERED = 8
GROUPS_OFFERED = 14
PAY_OFFERED = (10, 11, 12, 13, 14, 15, 16, 18, 20)
OPENINGS_GROUPS = (
    "kinds", "groups", "municipalities", "hours", "times", "start", "remote",
    "offers", "avoid", "languages", "forms", "adverts",
)  # fmt: skip
CARDS_GROUPS = ("kinds", "groups", "municipalities", "hours", "times", "languages", "licences", "start", "remote")
_OPEN = frozenset({"kinds", "groups"})
_LISTS = {
    "kinds": "kinds",
    "times": "times",
    "offers": "accommodations",
    "forms": "forms",
    "remote": "remote",
    "licences": "licences",
    "languages": "languages",
    "adverts": "languages",
}
_WHOLE = frozenset({"kinds", "hours", "times", "start", "remote"})  # shown with all their values, also those with none


@dataclass(frozen=True, slots=True)
class Words:
    """What the names of places and groups are looked up in."""

    towns: Mapping[str, Town]
    vocabulary: Vocabulary

    def place(self, code: str, towns_of_postcodes: Mapping[str, str | None]) -> str:
        """Return "Tampere" or "33100 Tampere"."""
        town = self.towns.get(towns_of_postcodes.get(code) or code)
        name = town.name(language()) if town else ""
        return f"{code} {name}".strip() if len(code) == 5 else name or code


def filter_groups(
    names: Iterable[str], asked: Asked, found: SearchPage[Any], words: Words, own_words: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return the groups that have something to choose, as the component `filter_group` takes them.

    own_words: text codes of legends that read differently on this page, by filter.
    """
    groups = []
    for name in names:
        options = _options(name, asked, found, words)
        if options:
            legend = say(own_words.get(name, f"search-filter-{name}"))
            groups.append({"name": PARAMETERS[name], "legend": legend, "options": options, "open": name in _OPEN})
    return groups


def pay_options(asked: Asked, found: SearchPage[Any]) -> list[dict[str, str]]:
    """Return the steps of pay that some openings reach, each with its number."""
    counts = found.counts.get("pay", {})
    steps = [step for step in PAY_OFFERED if counts.get(str(step)) or step == asked.filters.pay or found.degraded]
    return [{"value": "", "text": say("search-pay-any")}] + [
        {"value": str(step), "text": _pay_text(step, None if found.degraded else counts.get(str(step), 0))}
        for step in steps
    ]


def _pay_text(step: int, count: int | None) -> str:
    return (
        say("search-pay-step", euros=step) if count is None else say("search-pay-step-count", euros=step, count=count)
    )


def km_options() -> list[dict[str, str]]:
    """Return the radii there are to choose from."""
    return [{"value": str(km), "text": say("search-km", km=km)} for km in RADII_KM]


def chosen_tags(
    asked: Asked, endpoint: str, words: Words, towns_of_postcodes: Mapping[str, str | None]
) -> list[dict[str, str]]:
    """Return the chosen filters, each with the address of the same search without it."""
    tags = []
    filters = asked.filters
    if filters.near is not None:
        text = say("search-chosen-near", place=words.place(filters.near.place, towns_of_postcodes), km=filters.near.km)
        tags.append({"text": text, "url": asked.address(endpoint, filters=filters.without("near"))})
    if filters.pay is not None:
        text = say("search-pay-step", euros=filters.pay)
        tags.append({"text": text, "url": asked.address(endpoint, filters=filters.without("pay"))})
    for name in filters.chosen:
        values = getattr(filters, name)
        if isinstance(values, frozenset):
            tags += [_tag(name, value, asked, endpoint, words) for value in _in_order(name, values)]
    return tags


def _tag(name: str, value: str, asked: Asked, endpoint: str, words: Words) -> dict[str, str]:
    left = getattr(asked.filters, name) - {value}
    text = value_text(name, value, words)
    if name in ("avoid", "adverts", "languages"):
        text = say(f"search-chosen-{name}", what=small(text) if name == "avoid" else text)
    return {"text": text, "url": asked.address(endpoint, filters=_with(asked.filters, name, left))}


def _with(filters: Filters, name: str, value: frozenset[str] | Near | int | None) -> Filters:
    return filters.without(name) if not value else _replaced(filters, name, value)


def _replaced(filters: Filters, name: str, value: Any) -> Filters:
    kept = {field: getattr(filters, field) for field in Filters.__dataclass_fields__}
    return Filters(**{**kept, name: value})


def value_text(name: str, value: str, words: Words) -> str:
    """Return one value of a filter in the reader's words."""
    if name == "municipalities":
        return words.towns[value].name(language()) if value in words.towns else value
    if name == "groups":
        return local(words.vocabulary.concepts[value].labels)
    if value == UNKNOWN:
        return say("search-value-unknown")
    if value == NO_LANGUAGE:
        return say("search-value-no-language")
    if name in ("hours", "start"):
        return say(f"search-{name}-{value.replace('_', '-')}")
    if name == "avoid":
        demand, _, much = value.partition(":")
        text = label("demands", demand)
        return say("search-value-much", what=text) if much else text
    return label(_LISTS[name], value)


def _options(name: str, asked: Asked, found: SearchPage[Any], words: Words) -> list[dict[str, Any]]:
    counts = found.counts.get(name, {})
    chosen = getattr(asked.filters, name)
    codes = _OFFERED.get(name, _all_known)(name, counts, words)
    if not found.degraded and name not in _WHOLE:
        codes = [code for code in codes if counts.get(code)]
    codes = list(dict.fromkeys([*codes, *_in_order(name, chosen)]))
    return [
        {
            "value": code,
            "text": value_text(name, code, words),
            "count": None if found.degraded or (found.rough and not counts.get(code)) else counts.get(code, 0),
            "chosen": code in chosen,
        }
        for code in codes
    ]


def _most(counts: Mapping[str, int], known: Iterable[str], most: int) -> list[str]:
    found = [code for code in known if counts.get(code)]
    return sorted(found, key=lambda code: (-counts[code], code))[:most]


def _all_known(name: str, _counts: Mapping[str, int], _words: Words) -> list[str]:
    return [code for code in CHOICES.get(name, ()) if code != UNKNOWN]


def _spoken(_name: str, counts: Mapping[str, int], _words: Words) -> list[str]:
    return sorted((code for code in counts if code != UNKNOWN), key=lambda code: (code != NO_LANGUAGE, -counts[code]))


_OFFERED: Mapping[str, Callable[[str, Mapping[str, int], Words], list[str]]] = {
    "municipalities": lambda _name, counts, words: _most(counts, words.towns, TOWNS_OFFERED),
    "groups": lambda _name, counts, words: _most(
        counts, [c for c in counts if c in words.vocabulary.concepts], GROUPS_OFFERED
    ),
    "languages": _spoken,
    "adverts": _spoken,
    "avoid": lambda _name, _counts, _words: list(DEMANDS),
    "offers": lambda _name, counts, _words: _most(counts, CHOICES["offers"], len(CHOICES["offers"])),
}


def _in_order(name: str, values: Iterable[str]) -> list[str]:
    known = CHOICES.get(name, ())
    return sorted(values, key=lambda value: (known.index(value) if value in known else len(known), value))
