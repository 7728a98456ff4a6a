"""What the seeds folder says, checked: municipalities, vocabulary, support and retention rules; lists against codes.

Every function takes what a file holds and returns frozen rows, or raises WrongSeed naming the place. Pure.
"""

import csv
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from marketplace.domain.codes import (
    ACCOMMODATION_GROUPS,
    ACCOMMODATIONS,
    DEMAND_GROUPS,
    DEMANDS,
    LANGUAGE_LEVELS,
    LANGUAGES_OF_PAGES,
    LICENCES,
    ConsentWay,
    Contract,
    EmployerForm,
    Offer,
    OpeningKind,
    PayUnit,
    Qualified,
    Remote,
    SkillLevel,
    SkillSource,
    TimeOfWeek,
    Visibility,
    Want,
    Weight,
)
from marketplace.domain.retention import RULES, Span, Unit, fits

_MUNICIPALITY_COLUMNS = ("code", "fi", "sv", "region_code", "region_fi", "region_sv")
MARKS = ("✓", "~", "?")

# Which codes each list of seeds/lists has to hold; a list that is not named here is free.
LIST_CODES: Mapping[str, frozenset[str]] = {
    "accommodation_groups": frozenset(ACCOMMODATION_GROUPS),
    "accommodations": frozenset(ACCOMMODATIONS),
    "consent_ways": frozenset(ConsentWay),
    "contracts": frozenset(Contract),
    "demand_groups": frozenset(DEMAND_GROUPS),
    "demands": frozenset(DEMANDS),
    "forms": frozenset(EmployerForm),
    "kinds": frozenset(OpeningKind),
    "language_levels": frozenset(LANGUAGE_LEVELS),
    "licences": frozenset(LICENCES),
    "needs_of_opening": frozenset(Want),
    "offers": frozenset(Offer),
    "pay_units": frozenset(PayUnit),
    "qualifications": frozenset(Qualified),
    "remote": frozenset(Remote),
    "skill_levels": frozenset(SkillLevel),
    "skill_sources": frozenset(SkillSource),
    "times": frozenset(TimeOfWeek),
    "visibility": frozenset(Visibility),
    "weights": frozenset(Weight),
}


class WrongSeed(ValueError):
    """A seed file says something it cannot; the text names the file's part and what was expected."""


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    code: str
    name_fi: str
    name_sv: str
    region_code: str
    region_fi: str
    region_sv: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class ConceptRow:
    """An occupation, skill or group; `broader` and `occupations` are slugs."""

    slug: str
    kind: str
    labels: Mapping[str, str]
    synonyms: Mapping[str, tuple[str, ...]]
    uri: str | None = None
    isco: str | None = None
    broader: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SupportRow:
    """A dated row of a support: percent of pay, cap in cents; `area` empty means the whole country."""

    key: str
    area: str
    percent: float | None
    cap_cents: int | None
    months: str | None
    valid_from: date
    valid_to: date | None
    source: str
    mark: str
    label: Mapping[str, str]
    who: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RetentionSeed:
    """A dated row of how long one kind of data is kept."""

    code: str
    span: Span
    valid_from: date
    source: str


def wrong_lists(lists: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    """Return what is wrong with the closed lists (list name → code → entry), one sentence each, in order of name."""
    found = []
    for name, codes in sorted(LIST_CODES.items()):
        entries = lists.get(name, {})
        lacking = ", ".join(sorted(codes - set(entries)))
        strange = ", ".join(sorted(code for code in set(entries) - codes if not entries[code].get("retired")))
        if lacking:
            found.append(f"lists/{name}.json: expected the codes {lacking}")
        if strange:
            found.append(f"lists/{name}.json: expected no such codes, or retired ones: {strange}")
    return tuple(found)


def municipality_rows(lines: Iterable[str]) -> tuple[MunicipalityRow, ...]:
    """Return the municipalities of a CSV with a header; lines that begin with # are comments. Raises WrongSeed."""
    reader = csv.DictReader(line for line in lines if not line.startswith("#"))
    rows = []
    for row in reader:
        where = f"municipalities.csv: {row.get('code')}"
        try:
            lat, lon = float(row["lat"]), float(row["lon"])
            code, fi, sv, region_code, region_fi, region_sv = (row[name].strip() for name in _MUNICIPALITY_COLUMNS)
        except (KeyError, ValueError, AttributeError, TypeError) as error:
            raise WrongSeed(f"{where}: expected code,fi,sv,region_code,region_fi,region_sv,lat,lon") from error
        if len(code) != 3 or not code.isdecimal():
            raise WrongSeed(f"{where}: expected a code of three digits")
        rows.append(MunicipalityRow(code, fi, sv, region_code, region_fi, region_sv, lat, lon))
    if len({row.code for row in rows}) != len(rows) or not rows:
        raise WrongSeed("municipalities.csv: expected each code once")
    return tuple(rows)


def concept_rows(files: Mapping[str, Any]) -> tuple[ConceptRow, ...]:
    """Return the vocabulary: `files` maps a kind (group, occupation, skill) to what its JSON file holds.

    In order of the files and rows. Raises WrongSeed for a shape, a repeated slug or URI, or a link to nowhere.
    """
    rows = [_concept(kind, item) for kind, items in files.items() for item in _list_of(kind, items)]
    slugs = {row.slug: row for row in rows}
    uris = [row.uri for row in rows if row.uri]
    if len(slugs) != len(rows):
        raise WrongSeed("vocabulary: expected each id once over all files")
    if len(set(uris)) != len(uris):
        raise WrongSeed("vocabulary: expected each uri once")
    for row in rows:
        for slug in (*row.broader, *row.occupations):
            if slug not in slugs:
                raise WrongSeed(f"vocabulary: {row.slug}: expected an id of the vocabulary, not {slug}")
    return tuple(rows)


def _concept(kind: str, item: Any) -> ConceptRow:
    where = f"vocabulary: {kind} {item.get('id') if isinstance(item, dict) else item}"
    try:
        synonyms = {language: tuple(words) for language, words in (item.get("synonyms") or {}).items()}
        return ConceptRow(
            slug=item["id"],
            kind=kind,
            labels=_three_languages(where, item["label"]),
            synonyms=synonyms,
            uri=item.get("uri"),
            isco=item.get("isco"),
            broader=(item["broader"],) if item.get("broader") else (),
            occupations=tuple(item.get("occupations") or ()),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise WrongSeed(f"{where}: expected id, label, and synonyms by language") from error


def support_rows(items: Any) -> tuple[SupportRow, ...]:
    """Return the support rules of support_rules.json, in its order. Raises WrongSeed."""
    rows = tuple(_support(item) for item in _list_of("support_rules", items))
    if len({(row.key, row.area, row.valid_from) for row in rows}) != len(rows):
        raise WrongSeed("support_rules: expected each key, area and first day once")
    return rows


def _support(item: Any) -> SupportRow:
    where = f"support_rules: {item.get('key') if isinstance(item, dict) else item}"
    try:
        row = SupportRow(
            key=item["key"],
            area=item.get("area") or "",
            percent=None if item["percent"] is None else float(item["percent"]),
            cap_cents=item["cap_cents"],
            months=None if item["months"] is None else str(item["months"]),
            valid_from=date.fromisoformat(item["valid_from"]),
            valid_to=date.fromisoformat(item["valid_to"]) if item["valid_to"] else None,
            source=item["source"],
            mark=item["mark"],
            label=_three_languages(where, item["label"]),
            who=_three_languages(where, item["who"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WrongSeed(f"{where}: expected key, percent, cap_cents, months, days, source, mark, label, who") from error
    if row.mark not in MARKS or (row.valid_to is not None and row.valid_to < row.valid_from):
        raise WrongSeed(f"{where}: expected a mark of {' '.join(MARKS)} and days in order")
    return row


def retention_rows(items: Any) -> tuple[RetentionSeed, ...]:
    """Return the rules of retention.json, in its order; every rule of the job is there. Raises WrongSeed."""
    rows = tuple(_retention(item) for item in _list_of("retention", items))
    if len({(row.code, row.valid_from) for row in rows}) != len(rows):
        raise WrongSeed("retention: expected each code and first day once")
    if {row.code for row in rows} != set(RULES):
        raise WrongSeed(f"retention: expected the codes {', '.join(RULES)}")
    return rows


def _retention(item: Any) -> RetentionSeed:
    where = f"retention: {item.get('code') if isinstance(item, dict) else item}"
    try:
        span = Span(int(item["amount"]), Unit(item["unit"]))
        row = RetentionSeed(item["code"], span, date.fromisoformat(item["valid_from"]), item["source"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WrongSeed(f"{where}: expected code, amount, unit (days or months), valid_from, source") from error
    if row.code not in RULES or not fits(row.code, span):
        raise WrongSeed(f"{where}: expected a code of domain/retention.py and an amount within its limits")
    return row


def _list_of(name: str, items: Any) -> list[Any]:
    if not isinstance(items, list):
        raise WrongSeed(f"{name}: expected a list")
    return items


def _three_languages(where: str, texts: Any) -> dict[str, str]:
    languages: Collection[str] = LANGUAGES_OF_PAGES
    if not isinstance(texts, dict) or any(
        not isinstance(texts.get(each), str) or not texts[each] for each in languages
    ):
        raise WrongSeed(f"{where}: expected texts in {', '.join(languages)}")
    return {each: texts[each] for each in languages}
