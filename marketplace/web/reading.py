"""Between what people type and single values: numbers, money and days as they write them. Problems go to the field.

The forms of openings and of cards share it.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from marketplace.messages import Message
from marketplace.queries.openings import Town, Word
from marketplace.web.forms import refuse

MAX_CENTS = 100_000_000
_NUMBER = re.compile(r"[0-9]{1,6}([.,][0-9]{1,2})?\Z")
_MONEY = re.compile(r"[0-9]{1,7}([.,][0-9]{1,2})?\Z")
_DAY = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})\Z")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_BLANKS = str.maketrans("", "", " \u00a0\u202f")


@dataclass(frozen=True, slots=True)
class Known:
    """What typed names are looked up in. Words by casefolded label or synonym."""

    towns: Mapping[str, str] = field(default_factory=dict)
    occupations: Mapping[str, str] = field(default_factory=dict)
    skills: Mapping[str, str] = field(default_factory=dict)


def towns_by_name(towns: Collection[Town]) -> dict[str, str]:
    """Return codes by Finnish and Swedish name in small letters, and by the code itself."""
    names = {town.name_sv.casefold(): town.code for town in towns}
    names.update({town.name_fi.casefold(): town.code for town in towns})
    names.update({town.code: town.code for town in towns})
    return names


def addresses_by_word(words: Collection[Word]) -> dict[str, str]:
    """Return addresses of concepts by label or synonym in small letters; a label wins over another's synonym."""
    found = {
        text.casefold(): word.uri
        for word in words
        for texts in word.synonyms.values()
        for text in texts
        if text.strip()
    }
    found.update({text.casefold(): word.uri for word in words for text in word.labels.values()})
    return found


def text_of(given: Any, most: int) -> str | None:
    """Return a field's text, None when empty; too long a text is refused."""
    text = (given.data or "").strip()
    if len(text) > most:
        refuse(given, Message("form-too-long", {"most": most, "length": len(text)}))
    return text or None


def lines_of(given: Any, most_lines: int, most: int) -> tuple[str, ...] | None:
    """Return a field's lines, bullets taken off, None when there are none; too many or too long ones are refused."""
    lines = [line.strip().lstrip("-*•–").strip() for line in (given.data or "").split("\n")]
    kept = tuple(line for line in lines if line)
    if len(kept) > most_lines:
        refuse(given, Message("opening-too-many-lines", {"most": most_lines}))
    for line in kept:
        if len(line) > most:
            refuse(given, Message("form-too-long", {"most": most, "length": len(line)}))
            break
    return kept or None


def code_of(given: Any, codes: Collection[str]) -> str | None:
    """Return the chosen code, None for no answer; what is not among `codes` is refused."""
    chosen = given.data or ""
    if not chosen:
        return None
    if chosen not in codes:
        refuse(given, Message("kind-unknown-code"))
        return None
    return str(chosen)


def codes_of(given: Any, codes: Collection[str]) -> tuple[str, ...]:
    """Return the chosen codes in the order of the list; others are refused."""
    chosen = set(given.data or ())
    if chosen - set(codes):
        refuse(given, Message("kind-unknown-code"))
    return tuple(code for code in codes if code in chosen)


def yes_or_no(given: Any) -> bool | None:
    """Return yes, no, or None for "I do not know"."""
    chosen = code_of(given, ("yes", "no"))
    return None if chosen is None else chosen == "yes"


def number_of(given: Any) -> float | None:
    """Return a number typed with comma or point, None when empty or refused."""
    text = (given.data or "").translate(_BLANKS)
    if not text:
        return None
    if not _NUMBER.match(text):
        refuse(given, Message("opening-not-number"))
        return None
    return float(text.replace(",", "."))


def count_of(given: Any) -> int | None:
    """Return a whole number, None when empty or refused."""
    text = (given.data or "").translate(_BLANKS)
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        refuse(given, Message("opening-not-whole"))
        return None
    return int(text)


def cents_of(given: Any) -> int | None:
    """Return euros as cents: "12,50", "12.5", "1 250 €"; None when empty or refused."""
    text = (given.data or "").translate(_BLANKS).removesuffix("€").removesuffix("e")
    if not text:
        return None
    if not _MONEY.match(text):
        refuse(given, Message("opening-not-money"))
        return None
    euros, _, cents = text.replace(",", ".").partition(".")
    return int(euros) * 100 + int(cents.ljust(2, "0"))


def day_of(given: Any) -> date | None:
    """Return a day typed as 2026-12-01 or 1.12.2026; None when empty or refused."""
    text = (given.data or "").strip()
    if not text:
        return None
    finnish, iso = _DAY.match(text), _ISO_DAY.match(text)
    parts = [int(part) for part in (iso.groups() if iso else reversed(finnish.groups()) if finnish else ())]
    try:
        day = date(*parts) if parts and 2000 <= parts[0] <= 2100 else None
    except ValueError:
        day = None
    if day is None:
        refuse(given, Message("opening-not-day"))
    return day


def found_in(given: Any, known: Mapping[str, str], code: str, most: int = 120) -> str | None:
    """Return what a typed name stands for; an unknown one is refused with the text `code`."""
    text = text_of(given, most)
    if text is None:
        return None
    found = known.get(text.casefold())
    if found is None:
        refuse(given, Message(code, {"text": text[:60]}))
    return found


def grid_of(given: Any, make: Callable[[str], Any], codes: Collection[str]) -> dict[str, Any] | None:
    """Return the answers of a grid by code, None when nothing is answered."""
    chosen = {item.short_name: code_of(item, codes) for item in given}
    return {code: make(value) for code, value in chosen.items() if value is not None} or None


def typed_number(number: float | None) -> str:
    """Return a number as people type it: 7, 7,5."""
    return "" if number is None else f"{number:g}".replace(".", ",")


def typed_cents(cents: int) -> str:
    """Return cents as typed euros: 12,50 or 1250."""
    return f"{cents / 100:.2f}".replace(".", ",") if cents % 100 else str(cents // 100)
