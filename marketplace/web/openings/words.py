"""An opening's facts in the reader's words: hours, pay, place, times. The same words on every page that shows one."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from marketplace.domain.codes import Offer, Remote
from marketplace.domain.facts import OpeningFacts, Place
from marketplace.domain.openings import UNPAID, OpeningState
from marketplace.models import Opening
from marketplace.queries.openings import Town
from marketplace.web.context import label, language, local, say, small
from marketplace.web.units import texts

ACCOMMODATIONS_IN_ROW = 2
EURO = "\u00a0€"


def hours_text(facts: OpeningFacts) -> str | None:
    """Return "10–20 h viikossa", "yhteensä 7 h", or None when nobody has said."""
    number = texts().number
    reader = language()
    if facts.hours_per_week is not None:
        low, high = facts.hours_per_week.min, facts.hours_per_week.max
        if low == high:
            return say("opening-hours-week-one", hours=number(low, reader))
        return say("opening-hours-week", min=number(low, reader), max=number(high, reader))
    if facts.hours_total is not None:
        return say("opening-hours-in-all", hours=number(facts.hours_total, reader))
    return None


def pay_text(facts: OpeningFacts) -> str | None:
    """Return "12,50–13,90 € tunnilta", or None when unpaid or nobody has said."""
    pay, reader = facts.pay, language()
    if pay is None:
        return None
    low, high = texts().money(pay.min_cents, reader), texts().money(pay.max_cents, reader)
    amount = low if pay.min_cents == pay.max_cents else f"{low.removesuffix(EURO)}–{high}"
    return f"{amount} {label('pay_units', pay.unit)}"


def is_unpaid(facts: OpeningFacts) -> bool:
    """Whether nothing is paid for this work."""
    return facts.contract in UNPAID


def town_names(places: Sequence[Place], towns: Mapping[str, Town]) -> str:
    """Return the names of the municipalities, each once."""
    reader = language()
    names = dict.fromkeys(towns[p.municipality].name(reader) for p in places if p.municipality in towns)
    return ", ".join(names) or say("opening-place-unknown")


def where_text(facts: OpeningFacts, towns: Mapping[str, Town]) -> str:
    """Return where the work is: municipality and postcode, and whether it can be done from home."""
    reader, found = language(), []
    for place in facts.places:
        name = towns[place.municipality].name(reader) if place.municipality in towns else ""
        found.append(f"{place.postcode} {name}".strip() if place.postcode else name)
    remote = {place.remote for place in facts.places} - {Remote.NO}
    where = ", ".join(dict.fromkeys(text for text in found if text)) or say("opening-place-unknown")
    return f"{where} ({', '.join(small(label('remote', code)) for code in sorted(remote))})" if remote else where


def times_text(facts: OpeningFacts) -> str | None:
    """Return the times of the week in which the work lies, and whether the worker may choose."""
    if not facts.times:
        return None
    times = ", ".join(small(label("times", code)) for code in facts.times)
    if facts.times_flexible is None:
        return times
    return f"{times} ({say('opening-times-choose' if facts.times_flexible else 'opening-times-fixed')})"


def period_text(facts: OpeningFacts) -> str | None:
    """Return from when until when: "1. joulukuuta 2026 – 28. helmikuuta 2027", or None when nobody has said."""
    day = texts().day
    reader = language()
    if facts.starts_on is not None and facts.starts_on == facts.ends_on:
        return day(facts.starts_on, reader)
    if facts.starts_on is not None and facts.ends_on is not None:
        period = f"{day(facts.starts_on, reader)} – {day(facts.ends_on, reader)}"
    elif facts.starts_on is not None:
        period = say("opening-starts", day=day(facts.starts_on, reader))
    elif facts.ends_on is not None:
        period = say("opening-ends", day=day(facts.ends_on, reader))
    else:
        return say("opening-start-free") if facts.starts_flexible else None
    return f"{period} ({say('opening-start-free')})" if facts.starts_flexible else period


def offered(facts: OpeningFacts, *offers: Offer) -> list[str]:
    """Return the accommodations offered so, in the words of the list, `yes` first in the list's order."""
    given = facts.accommodations or {}
    return [code for offer in offers for code, value in given.items() if value is offer]


def row_of(
    opening: Opening, url: str, towns: Mapping[str, Town], why: Sequence[str] = (), level: int = 2
) -> dict[str, Any]:
    """Return what the component `opening_row` takes. `opening` has its organisation; towns: of its places by code.

    A title in another language than the reader's says so to a screen reader.
    """
    facts = opening.facts()
    can = offered(facts, Offer.YES, Offer.NEGOTIABLE)[:ACCOMMODATIONS_IN_ROW]
    return {
        "title": in_its_language(opening.title),
        "url": url,
        "employer": opening.organisation.name,
        "place": town_names(facts.places, towns),
        "kind": opening.kind.value,
        "hours_text": hours_text(facts),
        "pay_text": pay_text(facts),
        "unpaid": is_unpaid(facts),
        "accommodations": [small(label("accommodations", code)) for code in can],
        "why": list(why),
        "level": level,
    }


def language_of(given: Mapping[str, str] | None) -> str:
    """Return the language of the text that `local` shows the reader."""
    texts_given, reader = given or {}, language()
    return next((code for code in (reader, "fi", *texts_given) if texts_given.get(code)), reader)


def in_its_language(given: Mapping[str, str]) -> str:
    """Return the text for the reader, marked with its language when that is another."""
    spoken = language_of(given)
    if spoken == language():
        return local(given)
    return Markup('<span lang="{}">{}</span>').format(spoken, local(given))


def marked_text(pieces: Sequence[tuple[str, bool]], spoken: str) -> Markup:
    """Return a text in pieces with the words that were looked for marked, and its language when it is another."""
    text = Markup("").join(Markup("<mark>{}</mark>").format(piece) if hit else piece for piece, hit in pieces)
    return text if spoken == language() else Markup('<span lang="{}">{}</span>').format(spoken, text)


def codes_of_towns(openings: Sequence[Opening]) -> set[str]:
    """Return the municipalities that a list of openings names: one query for all of them."""
    return {place.municipality for opening in openings for place in opening.places}


def state_word(state: OpeningState) -> str:
    """Return the word for a state."""
    return say(f"opening-state-{state.value}")
