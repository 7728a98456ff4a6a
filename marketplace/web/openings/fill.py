"""From an opening (or a need that an employer left) to what the form shows at first."""

from collections.abc import Mapping
from typing import Any

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.facts import OpeningFacts
from marketplace.domain.openings import KINDS
from marketplace.models import EmployerNeed, Opening
from marketplace.queries.openings import Town, Word
from marketplace.services.openings import last_day
from marketplace.web.reading import Known, addresses_by_word, towns_by_name, typed_cents, typed_number


def form_values(opening: Opening, towns: Mapping[str, Town], words: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Return the form's values; towns by code, labels of occupations by address (an unknown address shows itself)."""
    facts = opening.facts()
    lists = {name: getattr(facts, name) for name in ("skills", "languages", "licences", "handover")}
    return {
        **_what(facts, towns, words),
        **_when(facts),
        **_terms(facts),
        **{f"{name}_none": value == () for name, value in lists.items()},
        "version": str(opening.version),
        "workplace_id": str(opening.workplace_id or ""),
        "expires_on": last_day(opening.expires_at).isoformat() if opening.expires_at else "",
        "handover": list(facts.handover or ()),
        "skills": [{"label": skill.label, "need": skill.need.value} for skill in facts.skills or ()],
        "languages": [
            {"code": each.code, "level": each.level, "need": each.need.value} for each in facts.languages or ()
        ],
        "licences": [{"code": each.code, "need": each.need.value} for each in facts.licences or ()],
        "demands": {code: amount.value for code, amount in (facts.demands or {}).items()},
        "accommodations": {code: offer.value for code, offer in (facts.accommodations or {}).items()},
    }


def call_values(call: EmployerNeed, towns: Mapping[str, Town]) -> dict[str, Any]:
    """Return what a need says as the form's first values: its sentence as description, its place, its employer."""
    language = call.language if call.language in LANGUAGES_OF_PAGES else "fi"
    town = towns.get(call.municipality or "")
    return {
        f"description_{language}": call.sentence,
        "language": language,
        "places": [{"municipality": town.name(language)}] if town else [],
    }


def known_words(
    opening: Opening | None, towns: tuple[Town, ...], occupations: tuple[Word, ...], skills: tuple[Word, ...]
) -> Known:
    """Return what typed names are looked up in; addresses that the opening already has stay known."""
    by_occupation, by_skill = addresses_by_word(occupations), addresses_by_word(skills)
    if opening is not None:
        if opening.occupation:
            by_occupation[opening.occupation.casefold()] = opening.occupation
        for skill in opening.skills or ():
            if skill.uri is None:
                by_skill.pop(skill.label.casefold(), None)
            else:
                by_skill[skill.label.casefold()] = skill.uri
    return Known(towns_by_name(towns), by_occupation, by_skill)


def _yes_no(value: bool | None) -> str:
    return "" if value is None else ("yes" if value else "no")


def _what(facts: OpeningFacts, towns: Mapping[str, Town], words: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    texts = {f"title_{code}": facts.title.get(code, "") for code in LANGUAGES_OF_PAGES}
    texts |= {f"description_{code}": (facts.description or {}).get(code, "") for code in LANGUAGES_OF_PAGES}
    labels = words.get(facts.occupation or "", {})
    return {
        **texts,
        "kind": facts.kind.value,
        "language": facts.language,
        "tasks": "\n".join(facts.tasks or ()),
        "workplace": facts.workplace or "",
        "occupation": labels.get(facts.language) or labels.get("fi") or facts.occupation or "",
        "places": [
            {
                "municipality": towns[place.municipality].name(facts.language)
                if place.municipality in towns
                else place.municipality,
                "postcode": place.postcode or "",
                "remote": place.remote.value,
            }
            for place in facts.places
        ],
    }


def _when(facts: OpeningFacts) -> dict[str, Any]:
    hours = facts.hours_per_week
    return {
        "hours_min": typed_number(hours.min if hours else None),
        "hours_max": typed_number(hours.max if hours else None),
        "hours_total": typed_number(facts.hours_total),
        "times": list(facts.times or ()),
        "times_flexible": _yes_no(facts.times_flexible),
        "starts_on": facts.starts_on.isoformat() if facts.starts_on else "",
        "ends_on": facts.ends_on.isoformat() if facts.ends_on else "",
        "starts_flexible": _yes_no(facts.starts_flexible),
    }


def _terms(facts: OpeningFacts) -> dict[str, Any]:
    pay = facts.pay
    return {
        # The only contract of a kind is not a choice; so another kind can be chosen without a contradiction.
        "contract": facts.contract.value if len(KINDS[facts.kind].contracts) > 1 else "",
        "pay_unit": pay.unit.value if pay else "",
        "pay_min": typed_cents(pay.min_cents) if pay else "",
        "pay_max": typed_cents(pay.max_cents) if pay else "",
        "positions": str(facts.positions),
        "guide_role": facts.guide.role if facts.guide else "",
        "guide_name": (facts.guide.name or "") if facts.guide else "",
    }
