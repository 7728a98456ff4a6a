"""A card's facts in the reader's language, piece by piece. The same words on every page that shows a card."""

from collections.abc import Mapping, Sequence
from typing import Any

from babel import Locale

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.facts import CardFacts, HeldLicence, HoursRange, ShownSkill, SpokenLanguage, WantedOccupation
from marketplace.queries.openings import Town
from marketplace.web.context import fmt_date, label, language, say, small
from marketplace.web.units import texts, wiring


def hours_text(hours: HoursRange | None) -> str | None:
    """Return "12–25 tuntia viikossa", None when nobody has said."""
    if hours is None:
        return None
    low, high = (texts().number(number, language()) for number in (hours.min, hours.max))
    return say("cards-hours-one", hours=low) if low == high else say("cards-hours-range-text", min=low, max=high)


def language_name(code: str) -> str:
    """Return the name of a language; of one that is not on the list of the seeds as Babel knows it."""
    if code in wiring().labels.lists["languages"]:
        return label("languages", code)
    return str(Locale.parse(language()).languages.get(code, code))


def skill_note(skill: ShownSkill) -> str:
    """Return how well and from where: "osaan hyvin, opin työssä"; empty when nobody has said."""
    level = small(label("skill_levels", skill.level)) if skill.level else ""
    source = say("cards-learned", where=small(label("skill_sources", skill.source))) if skill.source else ""
    return ", ".join(part for part in (level, source) if part)


def language_text(spoken: SpokenLanguage) -> str:
    """Return "suomi: pärjään työpäivän"."""
    return f"{language_name(spoken.code)}: {small(label('language_levels', spoken.level))}"


def licence_text(held: HeldLicence) -> str:
    """Return a licence and until when it is valid."""
    name = label("licences", held.code)
    return say("cards-licence-valid", name=name, day=fmt_date(held.valid_until)) if held.valid_until else name


def experience_text(months: int) -> str:
    """Return "3 vuotta", "4 kuukautta" or "2 vuotta 6 kuukautta"."""
    years, rest = divmod(months, 12)
    parts = [say("cards-years", count=years)] if years else []
    parts += [say("cards-months", count=rest)] if rest or not years else []
    return " ".join(parts)


def occupation_note(held: WantedOccupation) -> str:
    """Return how long and with which qualification; empty when nobody has said."""
    parts = [experience_text(held.experience_months)] if held.experience_months else []
    parts += [small(label("qualifications", held.qualified))] if held.qualified else []
    return ", ".join(parts)


def town_name(towns: Mapping[str, Town], code: str) -> str:
    """Return a municipality's name in the reader's language; an unknown one is said to be so."""
    return towns[code].name(language()) if code in towns else say("cards-town-unknown")


def field_words(name: str, facts: CardFacts, towns: Mapping[str, Town]) -> str:
    """Return what one field of a card says, in one line, for comparing two versions."""
    value: Any = getattr(facts, name)
    if value is None:
        return say("cards-not-said")
    if value in ((), {}):
        return say("cards-none-of-it")
    if name == "place":
        return " ".join(part for part in (facts.place.postcode, town_name(towns, facts.place.municipality)) if part)
    if name in ("headline", "summary"):
        return " / ".join(value[code] for code in LANGUAGES_OF_PAGES if value.get(code))
    if name in ("limits", "needs"):
        return "; ".join(_grid_words(name, value))
    if isinstance(value, tuple):
        return ", ".join(_item_words(name, value))
    return _single(name, value)


def _grid_words(name: str, answers: Mapping[str, Any]) -> list[str]:
    if name == "limits":
        return [label("demands", code, "limit", most) for code, most in answers.items()]
    return [f"{label('accommodations', code)} ({small(label('weights', how))})" for code, how in answers.items()]


def _item_words(name: str, items: Sequence[Any]) -> list[str]:
    if name in ("kinds", "times"):
        return [label(name, item) for item in items]
    if name == "interests":
        return list(items)
    if name == "languages":
        return [language_text(item) for item in items]
    if name == "licences":
        return [licence_text(item) for item in items]
    note = skill_note if name == "skills" else _occupation_words
    return [f"{item.label} ({note(item)})" if note(item) else item.label for item in items]


def _occupation_words(held: WantedOccupation) -> str:
    wanted = say("cards-want-this") if held.want else ""
    return ", ".join(part for part in (wanted, occupation_note(held)) if part)


def _single(name: str, value: Any) -> str:
    if name == "hours_per_week":
        return hours_text(value) or ""
    if name == "remote":
        return say("cards-yes" if value else "cards-no")
    if name == "available_from":
        return fmt_date(value)
    if name == "max_km":
        return say("cards-km", km=texts().number(value, language()))
    return texts().money(value, language())
