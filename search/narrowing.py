"""From filters to what every engine narrows and counts by: codes of the schema's fields."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from marketplace.domain.codes import DEMANDS
from marketplace.domain.searching import STARTS, UNKNOWN, Filters
from search.places import Places
from search.port import Found, IndexName

EVERYWHERE = "remote"
"""The code in `point` of work that is done from anywhere."""

WEEKS_BEHIND, WEEKS_AHEAD = 260, 156
_MONTH_WEEKS = 4

# Which field of the index each filter of `Filters` narrows; a filter that is not named here is none of that index.
_CARDS = {
    "kinds": "kind",
    "municipalities": "municipality",
    "near": "point",
    "groups": "group",
    "hours": "hours",
    "times": "times",
    "languages": "language",
    "start": "start",
    "remote": "remote",
    "licences": "licence",
    "states": "state",
    "source": "source",
}
_OPENINGS = {
    **{name: code for name, code in _CARDS.items() if name != "licences"},
    "pay": "pay",
    "offers": "offer",
    "avoid": "demand",
    "forms": "form",
    "adverts": "advert",
}
_EMPLOYER_CARDS = {name: code for name, code in _CARDS.items() if name not in ("languages", "source")}
FIELDS: Mapping[IndexName, Mapping[str, str]] = {
    IndexName.OPENINGS: _OPENINGS,
    IndexName.CARDS: _CARDS,
    IndexName.EMPLOYER_CARDS: _EMPLOYER_CARDS,
}

NOT_COUNTED = frozenset({"near", "states", "source"})
_WHOLE_FIELD = frozenset({"offers"})  # all of the chosen ones must be there


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Filters as fields and codes: any of, all of, none of; and the names of filters that are none of this index."""

    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    needs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    excludes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    not_applied: tuple[str, ...] = ()


def narrow(index: IndexName, filters: Filters, places: Places, today: date) -> Narrowed:
    """Translate filters for one index. today: what "now" of `start` means."""
    known = FIELDS[index]
    any_of: dict[str, frozenset[str]] = {}
    all_of: dict[str, frozenset[str]] = {}
    none_of: dict[str, frozenset[str]] = {}
    strange = tuple(name for name in filters.chosen if name not in known)
    for name, code_field in known.items():
        value = getattr(filters, name)
        if not value:
            continue
        if name == "near":
            any_of[code_field] = frozenset({*places.within(value.place, value.km), EVERYWHERE})
        elif name == "avoid":
            none_of[code_field] = avoided(value)
        elif name == "start":
            any_of[code_field] = start_codes(value, today)
        elif name in _WHOLE_FIELD:
            all_of[code_field] = value
        else:
            any_of[code_field] = value if isinstance(value, frozenset) else frozenset({str(value)})
    return Narrowed(any_of, all_of, none_of, strange)


def counted_fields(index: IndexName) -> tuple[str, ...]:
    """The fields of an index that pages show numbers of."""
    return tuple(code for name, code in FIELDS[index].items() if name not in NOT_COUNTED)


def told_counts(index: IndexName, found: Found, today: date) -> dict[str, dict[str, int]]:
    """Give an engine's counts by filter name and by the codes of `Filters`."""
    told: dict[str, dict[str, int]] = {}
    for name, code_field in FIELDS[index].items():
        if code_field not in found.counts:
            continue
        counts = found.counts[code_field]
        if name == "avoid":
            told[name] = _left_when_avoided(counts, found.totals[code_field])
        elif name == "start":
            told[name] = _starts_counted(counts, today)
        else:
            told[name] = dict(counts)
    return told


def avoided(demands: Iterable[str]) -> frozenset[str]:
    """The codes of `demand` that avoiding leaves out: "lifting" some and much of it, "lifting:much" only much."""
    return frozenset(code for each in demands for code in ([each] if ":" in each else [f"{each}:some", f"{each}:much"]))


def week_code(day: date) -> str:
    """The code of the week of a day; codes of later weeks sort later."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-{week:02}"


def start_codes(chosen: Iterable[str], today: date) -> frozenset[str]:
    """The codes of `start` of a document for some of STARTS."""
    return frozenset(code for each in chosen for code in _START_CODES[each](today))


def _weeks(today: date, first: int, last: int) -> list[str]:
    return [week_code(today + timedelta(weeks=number)) for number in range(first, last + 1)]


_START_CODES: Mapping[str, Callable[[date], list[str]]] = {
    "now": lambda today: _weeks(today, -WEEKS_BEHIND, 0),
    "month": lambda today: _weeks(today, 1, _MONTH_WEEKS),
    "later": lambda today: _weeks(today, _MONTH_WEEKS + 1, WEEKS_AHEAD),
    "flexible": lambda _today: ["flexible"],
    UNKNOWN: lambda _today: [UNKNOWN],
}


def _starts_counted(counts: Mapping[str, int], today: date) -> dict[str, int]:
    """A document has one week at most, so the weeks of a choice add up."""
    added = {each: sum(counts.get(code, 0) for code in start_codes([each], today)) for each in STARTS}
    return {each: count for each, count in added.items() if count}


def _left_when_avoided(counts: Mapping[str, int], total: int) -> dict[str, int]:
    left: dict[str, int] = {}
    for demand in DEMANDS:
        some, much = counts.get(f"{demand}:some", 0), counts.get(f"{demand}:much", 0)
        left[demand], left[f"{demand}:much"] = total - some - much, total - much
    return left
