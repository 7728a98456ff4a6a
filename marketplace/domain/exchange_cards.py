"""Exchange format 1, cards: a card as one JSON object, read and written. Pure. See exchange.py."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from marketplace.domain.cards import card_problems
from marketplace.domain.codes import (
    ACCOMMODATIONS,
    DEMANDS,
    LANGUAGE_LEVELS,
    LICENCES,
    Amount,
    ConsentWay,
    OpeningKind,
    Qualified,
    SkillLevel,
    SkillSource,
    Visibility,
    Weight,
)
from marketplace.domain.exchange import (
    MAX_CENTS,
    MAX_ITEMS,
    MAX_LABEL,
    MAX_PHRASES,
    MAX_TITLE,
    MAX_WORDS,
    MUNICIPALITY_FORM,
    POSTCODE_FORM,
    TIMES,
    URI_FORM,
    Parsed,
    plain_value,
    read_hours,
    read_identity,
    read_language,
    without_unknown,
)
from marketplace.domain.exchange_fields import Fields, Findings
from marketplace.domain.facts import CardFacts, HeldLicence, Place, ShownSkill, SpokenLanguage, WantedOccupation
from marketplace.domain.openings import MAX_WEEKLY_HOURS, hours_in_order
from marketplace.domain.plain import to_plain

MAX_MONTHS = 960
MAX_KM = 2_000
KINDS = tuple(kind.value for kind in OpeningKind)


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """When and how the person agreed to what the line says about who may see the card."""

    on: date
    how: ConsentWay


@dataclass(frozen=True, slots=True)
class CardRecord:
    """A line of a cards file: the facts with needs and limits, how far it may be shown, and the consent for that."""

    source: str
    id: str
    facts: CardFacts
    visibility: Visibility = Visibility.OWN_COACH
    consent: ConsentRecord | None = None


def parse_card(values: Mapping[str, Any]) -> Parsed[CardRecord]:
    """Return the card that a JSON object says, with every problem of its fields and personal data in its words."""
    findings = Findings()
    line = Fields(findings, values)
    identity = read_identity(line)
    facts = _card_facts(line)
    visibility = line.code("visibility", Visibility) or Visibility.OWN_COACH
    consent = _consent(line)
    line.close()
    if facts is not None:
        findings.problems.extend(card_problems(facts))
    if findings.problems or identity is None or facts is None:
        return Parsed(None, tuple(findings.problems), tuple(findings.ignored))
    return Parsed(CardRecord(*identity, facts, visibility, consent), ignored=tuple(findings.ignored))


def _card_facts(line: Fields) -> CardFacts | None:
    headline = line.require("headline", line.texts("headline", MAX_TITLE))
    place = _home(line)
    kinds = line.codes("kinds", KINDS)
    hours = read_hours(line)
    if hours is not None and not hours_in_order(hours):
        line.expect("hours_per_week", "hours", max=MAX_WEEKLY_HOURS)
    values: dict[str, Any] = {
        "summary": line.texts("summary", MAX_WORDS, lines=True),
        "kinds": None if kinds is None else tuple(OpeningKind(kind) for kind in kinds),
        "occupations": line.objects("occupations", MAX_ITEMS, _occupation),
        "skills": line.objects("skills", 2 * MAX_ITEMS, _skill),
        "interests": line.phrases("interests", MAX_PHRASES, MAX_LABEL),
        "languages": line.unique("languages", line.objects("languages", MAX_ITEMS, _language), lambda it: it.code),
        "licences": _licences(line),
        "limits": line.code_map("limits", DEMANDS, (Amount.NONE, Amount.SOME)),
        "needs": line.code_map("needs", ACCOMMODATIONS, tuple(Weight)),
        "hours_per_week": hours,
        "times": line.codes("times", TIMES),
        "max_km": line.number("max_km", 0, MAX_KM),
        "remote": line.flag("remote"),
        "available_from": line.day("available_from"),
        "min_pay_cents_per_hour": _min_pay(line),
    }
    return CardFacts(headline=headline, place=place, **values) if headline and place else None


def _home(line: Fields) -> Place | None:
    found = line.require("place", line.object("place"))
    if found is None:
        return None
    municipality = found.require("municipality", found.pattern("municipality", MUNICIPALITY_FORM, "municipality"))
    postcode = found.pattern("postcode", POSTCODE_FORM, "postcode")
    found.close()
    return Place(municipality, postcode) if municipality else None


def _occupation(found: Fields) -> WantedOccupation | None:
    label = found.require("label", found.text("label", MAX_LABEL))
    want = found.flag("want") or False
    uri = found.pattern("uri", URI_FORM, "uri")
    months = found.whole("experience_months", 0, MAX_MONTHS)
    qualified = found.code("qualified", Qualified)
    return WantedOccupation(label, want, uri, months, qualified) if label else None


def _skill(found: Fields) -> ShownSkill | None:
    label = found.require("label", found.text("label", MAX_LABEL))
    uri = found.pattern("uri", URI_FORM, "uri")
    level, source = found.code("level", SkillLevel), found.code("from", SkillSource)
    return ShownSkill(label, uri, level, source) if label else None


def _language(found: Fields) -> SpokenLanguage | None:
    code = read_language(found)
    level = found.require("level", found.listed("level", LANGUAGE_LEVELS))
    return SpokenLanguage(code, level) if code and level else None


def _licences(line: Fields) -> tuple[HeldLicence, ...] | None:
    """Licences as codes, or as objects with the day until which they are valid."""

    def one(item: Any, path: str) -> HeldLicence | None:
        if isinstance(item, str) and item in LICENCES:
            return HeldLicence(item)
        if not isinstance(item, dict):
            line.expect_code(path, "licences", LICENCES)
            return None
        found = Fields(line.findings, item, path)
        code, until = found.require("code", found.listed("code", LICENCES)), found.day("valid_until")
        found.close()
        return HeldLicence(code, until) if code else None

    return line.unique("licences", line.list_of("licences", 2 * MAX_ITEMS, one), lambda item: item.code)


def _min_pay(line: Fields) -> int | None:
    found = line.object("min_pay")
    if found is None:
        return None
    found.require("unit", found.listed("unit", ("hour",)))
    cents = found.require("cents", found.whole("cents", 0, MAX_CENTS))
    found.close()
    return cents


def _consent(line: Fields) -> ConsentRecord | None:
    found = line.object("consent")
    if found is None:
        return None
    day, how = found.require("on", found.day("on")), found.require("how", found.code("how", ConsentWay))
    found.close()
    return ConsentRecord(day, how) if day and how else None


def card_object(record: CardRecord) -> dict[str, Any]:
    """Return the JSON object of a card, fields in the format's order, unknown ones left out.

    Whoever may not see a field gives it as unknown: this function writes whatever the record holds.
    """
    facts = record.facts
    plain = {f.name: plain_value(getattr(facts, f.name)) for f in fields(CardFacts)}
    cents = plain.pop("min_pay_cents_per_hour")
    plain["place"].pop("remote")
    plain["skills"] = _renamed_source(plain["skills"])
    plain["licences"] = _short_licences(plain["licences"])
    envelope = {
        "min_pay": None if cents is None else {"unit": "hour", "cents": cents},
        "visibility": record.visibility.value,
        "consent": to_plain(record.consent),
    }
    return without_unknown({"id": record.id, "source": record.source, **plain, **envelope})


def _renamed_source(skills: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
    if skills is None:
        return None
    return [{("from" if name == "source" else name): value for name, value in skill.items()} for skill in skills]


def _short_licences(licences: list[dict[str, Any]] | None) -> list[Any] | None:
    if licences is None:
        return None
    return [licence if "valid_until" in licence else licence["code"] for licence in licences]
