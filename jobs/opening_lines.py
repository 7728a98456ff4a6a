"""An opening in a letter: title, employer and place, hours and pay, where it is to be read. Plain text."""

from collections.abc import Mapping

from marketplace.domain.facts import OpeningFacts
from marketplace.domain.openings import UNPAID
from marketplace.models import Opening
from marketplace.queries.openings import Town
from marketplace.texts import Texts, in_language


def opening_lines(texts: Texts, language: str, opening: Opening, towns: Mapping[str, Town], base_url: str) -> str:
    """Return its lines in a language. towns: of its places, by code. base_url: without a slash at the end."""
    facts = opening.facts()
    names = dict.fromkeys(
        towns[place.municipality].name(language) for place in facts.places if place.municipality in towns
    )
    terms = [
        texts.label("kinds", opening.kind.value, language),
        _hours(texts, language, facts),
        _pay(texts, language, facts),
    ]
    lines = [
        in_language(opening.title, language),
        ", ".join([opening.organisation.name, *names]),
        " · ".join(term for term in terms if term),
        f"{base_url}/openings/{opening.public_id}",
    ]
    # A line break in a title would make two openings of one.
    return "\n".join(" ".join(line.split()) for line in lines)


def _hours(texts: Texts, language: str, facts: OpeningFacts) -> str | None:
    if facts.hours_per_week is not None:
        low, high = (texts.number(each, language) for each in (facts.hours_per_week.min, facts.hours_per_week.max))
        if low == high:
            return texts.say("opening-hours-week-one", language, hours=low)
        return texts.say("opening-hours-week", language, min=low, max=high)
    if facts.hours_total is not None:
        return texts.say("opening-hours-in-all", language, hours=texts.number(facts.hours_total, language))
    return None


def _pay(texts: Texts, language: str, facts: OpeningFacts) -> str | None:
    """ "palkaton" is always said; None when nobody has said what is paid."""
    if facts.contract in UNPAID:
        return texts.say("components-unpaid", language)
    if facts.pay is None:
        return None
    low, high = texts.money(facts.pay.min_cents, language), texts.money(facts.pay.max_cents, language)
    unit = texts.label("pay_units", facts.pay.unit, language)
    return f"{low} {unit}" if low == high else f"{low.removesuffix(chr(0xA0) + '€')}–{high} {unit}"
