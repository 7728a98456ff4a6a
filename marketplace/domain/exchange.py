"""Exchange format 1: an opening or a card as one JSON object, read and written. Pure.

`parse_opening` and `parse_card` (exchange_cards.py) find every problem of a line at once; `opening_object` and
`card_object` are their reverse: what goes out comes in again unchanged. Source: the exchange format 1.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Generic, TypeVar

from marketplace.domain.business_id import normal_business_id
from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    LANGUAGE_LEVELS,
    LANGUAGES_OF_PAGES,
    LICENCES,
    Amount,
    Contract,
    EmployerForm,
    Offer,
    OpeningKind,
    PayUnit,
    Remote,
    TimeOfWeek,
    Want,
)
from marketplace.domain.exchange_fields import Fields, Findings
from marketplace.domain.facts import (
    Guide,
    HoursRange,
    OpeningFacts,
    Pay,
    Place,
    WantedLanguage,
    WantedLicence,
    WantedSkill,
)
from marketplace.domain.languages import LANGUAGE_CODES
from marketplace.domain.openings import MAX_POSITIONS, MAX_WEEKLY_HOURS, Problem, contradictions
from marketplace.domain.plain import to_plain

OUR_SOURCE = "loytamo"
MAX_SOURCE, MAX_ID, MAX_NAME, MAX_LABEL, MAX_URI, MAX_ROLE = 40, 80, 200, 200, 200, 120
MAX_TITLE, MAX_WORDS = 200, 10_000
MAX_PHRASES = MAX_ITEMS = MAX_PLACES = 50
MAX_TOTAL_HOURS = 2_000
MAX_CENTS = 10_000_000
TIMES = tuple(time.value for time in TimeOfWeek)

MUNICIPALITY_FORM = re.compile(r"[0-9]{3}")
POSTCODE_FORM = re.compile(r"[0-9]{5}")
URI_FORM = re.compile(r"https?://[!-~]{1,192}")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class EmployerRecord:
    """The employer of a line: known by its business ID, or without one by source, name and municipality."""

    name: str
    form: EmployerForm | None
    business_id: str | None = None


@dataclass(frozen=True, slots=True)
class OpeningRecord:
    """A line of an openings file. Moments are aware; `draft` says that it is not published."""

    source: str
    id: str
    employer: EmployerRecord
    facts: OpeningFacts
    draft: bool = False
    published_at: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """What became of a line: the record, or None and every problem; names that the format does not know."""

    record: T | None
    problems: tuple[Problem, ...] = ()
    ignored: tuple[str, ...] = ()


def parse_opening(values: Mapping[str, Any]) -> Parsed[OpeningRecord]:
    """Return the opening that a JSON object says, with every problem of its fields and of its kind's rules."""
    findings = Findings()
    line = Fields(findings, values)
    identity = read_identity(line)
    employer = _employer(line)
    facts = _opening_facts(line)
    draft = line.flag("draft") or False
    published_at, expires_at = line.moment("published_at"), line.moment("expires_at")
    if published_at is not None and expires_at is not None and expires_at <= published_at:
        line.expect("expires_at", "later", field="published_at")
    line.close()
    if facts is not None:
        form, business_id = (employer.form, employer.business_id) if employer else (None, None)
        findings.problems.extend(contradictions(facts, form, business_id))
    if findings.problems or identity is None or employer is None or facts is None:
        return Parsed(None, tuple(findings.problems), tuple(findings.ignored))
    record = OpeningRecord(*identity, employer, facts, draft, published_at, expires_at)
    return Parsed(record, ignored=tuple(findings.ignored))


def read_identity(line: Fields) -> tuple[str, str] | None:
    """Return source and id of a line, which name a record for ever."""
    source = line.require("source", line.text("source", MAX_SOURCE))
    number = line.require("id", line.text("id", MAX_ID))
    return (source, number) if source and number else None


def _employer(line: Fields) -> EmployerRecord | None:
    found = line.require("employer", line.object("employer"))
    if found is None:
        return None
    name = found.require("name", found.text("name", MAX_NAME))
    form = _form(found)
    given = found.raw("business_id")
    business_id = normal_business_id(given) if isinstance(given, str) else None
    if given is not None and business_id is None:
        found.expect("business_id", "business-id")
    found.close()
    return EmployerRecord(name, form, business_id) if name else None


def _form(employer: Fields) -> EmployerForm | None:
    """The form of the employer; a private household is none of them, and the message says so."""
    value = employer.raw("form")
    codes = tuple(form.value for form in EmployerForm)
    if isinstance(value, str) and value in codes:
        return EmployerForm(value)
    employer.expect("form", "form", codes=codes)
    return None


def _opening_facts(line: Fields) -> OpeningFacts | None:
    """The facts of the line; None only when its kind or contract is unknown, so that the rules can judge the rest."""
    kind = line.require("kind", line.code("kind", OpeningKind))
    contract = line.require("contract", line.code("contract", Contract))
    title = line.require("title", line.texts("title", MAX_TITLE))
    language = line.listed("language", LANGUAGES_OF_PAGES) or next(iter(title or {}), "fi")
    workplace = line.object("workplace")
    values: dict[str, Any] = {
        "title": title or {},
        "language": language,
        "places": _places(line),
        "description": line.texts("description", MAX_WORDS, lines=True),
        "tasks": line.phrases("tasks", MAX_PHRASES, MAX_LABEL),
        "occupation": line.pattern("occupation", URI_FORM, "uri"),
        "skills": line.objects("skills", MAX_ITEMS, _wanted_skill),
        "languages": line.unique(
            "languages", line.objects("languages", MAX_ITEMS, _wanted_language), lambda item: item.code
        ),
        "licences": line.unique(
            "licences", line.objects("licences", MAX_ITEMS, _wanted_licence), lambda item: item.code
        ),
        "demands": line.code_map("demands", DEMANDS, tuple(Amount)),
        "accommodations": line.code_map("accommodations", ACCOMMODATIONS, tuple(Offer)),
        "handover": line.codes("handover", DEMANDS),
        "hours_per_week": read_hours(line),
        "hours_total": line.number("hours_total", 0.1, MAX_TOTAL_HOURS),
        "times": line.codes("times", TIMES),
        "times_flexible": line.flag("times_flexible"),
        "starts_on": line.day("starts_on"),
        "ends_on": line.day("ends_on"),
        "starts_flexible": line.flag("starts_flexible"),
        "pay": _pay(line),
        "positions": line.require("positions", line.whole("positions", 1, MAX_POSITIONS)) or 1,
        "guide": _guide(line),
        "workplace": workplace and workplace.require("name", workplace.text("name", MAX_NAME)),
    }
    if workplace is not None:
        workplace.close()
    return OpeningFacts(kind=kind, contract=contract, **values) if kind and contract else None


def _places(line: Fields) -> tuple[Place, ...]:
    """The places of the work: `place`, or `places` where there are several."""
    single, several = line.object("place"), line.objects("places", MAX_PLACES, _place)
    found = list(several or ())
    if single is not None:
        place = _place(single)
        single.close()
        if place is not None and place not in found:
            found.insert(0, place)
    if single is None and not several and line.raw("place") is None and not line.raw("places"):
        line.expect("place", "something")
    return tuple(found)


def _place(found: Fields) -> Place | None:
    municipality = found.require("municipality", found.pattern("municipality", MUNICIPALITY_FORM, "municipality"))
    postcode = found.pattern("postcode", POSTCODE_FORM, "postcode")
    remote = found.code("remote", Remote) or Remote.NO
    return Place(municipality, postcode, remote) if municipality else None


def read_hours(line: Fields) -> HoursRange | None:
    """Return weekly hours; their order is the rules' to judge on an opening, and the card's reader's on a card."""
    found = line.object("hours_per_week")
    if found is None:
        return None
    low = found.require("min", found.number("min", 0, MAX_WEEKLY_HOURS))
    high = found.require("max", found.number("max", 0, MAX_WEEKLY_HOURS))
    found.close()
    return None if low is None or high is None else HoursRange(low, high)


def _pay(line: Fields) -> Pay | None:
    found = line.object("pay")
    if found is None:
        return None
    unit = found.require("unit", found.code("unit", PayUnit))
    low = found.require("min_cents", found.whole("min_cents", 1, MAX_CENTS))
    high = found.require("max_cents", found.whole("max_cents", 1, MAX_CENTS))
    found.close()
    return Pay(unit, low, high) if unit and low and high else None


def _guide(line: Fields) -> Guide | None:
    found = line.object("guide")
    if found is None:
        return None
    role, name = found.require("role", found.text("role", MAX_ROLE)), found.text("name", MAX_ROLE)
    found.close()
    return Guide(role, name) if role else None


def _wanted_skill(found: Fields) -> WantedSkill | None:
    uri = found.pattern("uri", URI_FORM, "uri")
    label = found.require("label", found.text("label", MAX_LABEL))
    need = found.code("need", Want) or Want.WISH
    return WantedSkill(label, need, uri) if label else None


def _wanted_language(found: Fields) -> WantedLanguage | None:
    code = read_language(found)
    level = found.require("level", found.listed("level", LANGUAGE_LEVELS))
    need = found.code("need", Want) or Want.WISH
    return WantedLanguage(code, level, need) if code and level else None


def read_language(found: Fields) -> str | None:
    """Return the language code of an object."""
    return found.require("code", found.listed("code", LANGUAGE_CODES))


def _wanted_licence(found: Fields) -> WantedLicence | None:
    code = found.require("code", found.listed("code", LICENCES))
    need = found.code("need", Want) or Want.WISH
    return WantedLicence(code, need) if code else None


def opening_object(record: OpeningRecord) -> dict[str, Any]:
    """Return the JSON object of an opening, fields in the format's order, unknown ones left out."""
    facts = record.facts
    plain = {name: plain_value(getattr(facts, name)) for name in (f.name for f in fields(OpeningFacts))}
    places = plain.pop("places")
    where = {"place": places[0]} if len(places) == 1 else {"places": places}
    envelope = {
        "draft": record.draft or None,
        "published_at": to_plain(record.published_at),
        "expires_at": to_plain(record.expires_at),
    }
    workplace = {"name": facts.workplace} if facts.workplace else None
    first = {"id": record.id, "source": record.source, "employer": to_plain(record.employer)}
    return without_unknown({**first, **plain, **where, "workplace": workplace, **envelope})


def plain_value(value: Any) -> Any:
    """Return a fact as JSON data; whole numbers of hours without a decimal point."""
    return _whole_numbers(to_plain(value))


def without_unknown(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that are known."""
    return {name: value for name, value in values.items() if value is not None}


def _whole_numbers(plain: Any) -> Any:
    if isinstance(plain, float) and plain.is_integer():
        return int(plain)
    if isinstance(plain, dict):
        return {name: _whole_numbers(value) for name, value in plain.items()}
    if isinstance(plain, list):
        return [_whole_numbers(value) for value in plain]
    return plain
