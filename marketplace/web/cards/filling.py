"""From a card to what the form shows at first, and the words that typed names are looked up in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.facts import CardFacts, WantedOccupation
from marketplace.queries.openings import Town, Word, all_towns, words_of_kind
from marketplace.web.context import language
from marketplace.web.reading import Known, addresses_by_word, towns_by_name, typed_cents, typed_number

MAX_SUGGESTED = 600


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form offers to choose from while typing: names of municipalities, occupations and skills."""

    towns: Sequence[Town]
    occupations: Sequence[Word]
    skills: Sequence[Word]

    def suggestions(self) -> dict[str, list[str]]:
        """Return the words of each list in the reader's language, in order."""
        reader = language()
        named = {"towns": [town.name(reader) for town in self.towns]}
        for name, words in (("occupations", self.occupations), ("skills", self.skills)):
            labels = (word.labels.get(reader) or word.labels.get("fi") or "" for word in words)
            named[name] = sorted({text for text in labels if text})[:MAX_SUGGESTED]
        return named

    def known(self, before: CardFacts | None) -> Known:
        """Return what typed names stand for; a label that the card already has keeps what it stood for."""
        by_occupation, by_skill = addresses_by_word(self.occupations), addresses_by_word(self.skills)
        if before is not None:
            _keep(by_occupation, [(each.label, each.uri) for each in before.occupations or ()])
            _keep(by_skill, [(each.label, each.uri) for each in before.skills or ()])
        towns = towns_by_name(self.towns)
        if before is not None:
            towns[before.place.municipality] = before.place.municipality
        return Known(towns, by_occupation, by_skill)


def offered(session: Session) -> Offered:
    """Return what the form offers; three queries."""
    return Offered(all_towns(session), words_of_kind(session, "occupation"), words_of_kind(session, "skill"))


def _keep(addresses: dict[str, str], held: Collection[tuple[str, str | None]]) -> None:
    for text, uri in held:
        if uri is None:
            addresses.pop(text.casefold(), None)
        else:
            addresses[text.casefold()] = uri


def form_values(facts: CardFacts, version: int, towns: Sequence[Town], coach_text: str | None) -> dict[str, Any]:
    """Return the form's values; towns: all of them, a municipality that is not among them shows its code."""
    return {
        "version": str(version),
        **_texts(facts),
        **_place_and_time(facts, {town.code: town.name(language()) for town in towns}),
        "kinds": [kind.value for kind in facts.kinds or ()],
        "interests": "\n".join(facts.interests or ()),
        **{f"{name}_none": getattr(facts, name) == () for name in ("occupations", "kinds", "licences")},
        "occupations": [_occupation(each) for each in facts.occupations or ()],
        "skills": [
            {"label": each.label, "level": each.level or "", "source": each.source or ""} for each in facts.skills or ()
        ],
        "languages": [{"code": each.code, "level": each.level} for each in facts.languages or ()],
        "licences": [
            {"code": each.code, "valid_until": each.valid_until.isoformat() if each.valid_until else ""}
            for each in facts.licences or ()
        ],
        "needs": {code: weight.value for code, weight in (facts.needs or {}).items()},
        "limits": {code: most.value for code, most in (facts.limits or {}).items()},
        "coach_text": coach_text or "",
    }


def _texts(facts: CardFacts) -> dict[str, str]:
    pairs = (("headline", facts.headline), ("summary", facts.summary or {}))
    return {f"{name}_{code}": texts.get(code, "") for name, texts in pairs for code in LANGUAGES_OF_PAGES}


def _place_and_time(facts: CardFacts, names: Mapping[str, str]) -> dict[str, Any]:
    hours = facts.hours_per_week
    least = facts.min_pay_cents_per_hour
    return {
        "municipality": names.get(facts.place.municipality, facts.place.municipality),
        "postcode": facts.place.postcode or "",
        "hours_min": typed_number(hours.min if hours else None),
        "hours_max": typed_number(hours.max if hours else None),
        "times": list(facts.times or ()),
        "available_from": facts.available_from.isoformat() if facts.available_from else "",
        "max_km": typed_number(facts.max_km),
        "remote": {None: "", True: "yes", False: "no"}[facts.remote],
        "min_pay": "" if least is None else typed_cents(least),
    }


def _occupation(held: WantedOccupation) -> dict[str, Any]:
    months = held.experience_months
    in_years = months is not None and months % 12 == 0 and months > 0
    return {
        "label": held.label,
        "want": held.want,
        "experience": "" if months is None else str(months // 12 if in_years else months),
        "unit": "years" if in_years or months is None else "months",
        "qualified": held.qualified or "",
    }
