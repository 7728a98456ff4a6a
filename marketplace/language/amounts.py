"""Hours and pay with numbers in them ("20 h viikossa", "yli 14 €/h"): units are seed data, the arithmetic is here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

DAYS_A_WEEK = 5
HOURS_A_DAY = 8
MONTH_HOURS = 160
MAX_WEEK_HOURS = 60
_FAIR_HOURLY = range(5, 101)
_SHORT_DAY = 6
_DIGITS = r"(?<![\w.,:])\d{1,4}(?:[.,]\d{1,2})?"


@dataclass(frozen=True, slots=True)
class Amounts:
    """How numbers with a unit are written. units: word → unit; bounds: word → "min" or "max"; numbers: word → value."""

    pattern: re.Pattern[str]
    units: Mapping[str, str]
    bounds: Mapping[str, str]
    numbers: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount found: from `start` to `end` in the text, and what it means as (kind, code)."""

    start: int
    end: int
    means: tuple[tuple[str, str], ...]


def amounts_of(data: Mapping[str, Any]) -> Amounts:
    """Build the pattern from the seed data: `units`, `bounds` (each code → words), `numbers` (word → value)."""
    units = {word: code for code, words in data["units"].items() for word in words}
    bounds = {word: code for code, words in data["bounds"].items() for word in words}
    numbers = {word: float(value) for word, value in data["numbers"].items()}
    number = f"(?:{_DIGITS}|(?<![^\\W_]){_any(numbers)}(?=\\s))"
    pattern = re.compile(
        rf"(?:(?<![^\W_])(?P<bound>{_any(bounds)})\.?\s*)?(?P<low>{number})(?:\s*[-–]\s*(?P<high>{number}))?"
        rf"\s*(?P<unit>{_any(units)})(?![^\W_])(?:\s+(?P<after>{_any(bounds)})(?![^\W_]))?",
        re.IGNORECASE,
    )
    return Amounts(pattern, MappingProxyType(units), MappingProxyType(bounds), MappingProxyType(numbers))


def amounts_in(text: str, amounts: Amounts) -> Iterator[Amount]:
    """Find the amounts in a normalised text, in their order; numbers beyond reason are left alone."""
    for match in amounts.pattern.finditer(text):
        low = _number(match["low"], amounts)
        high = _number(match["high"], amounts) if match["high"] else None
        unit = amounts.units.get(_spaced(match["unit"]), "")
        written = match["bound"] or match["after"]
        bound = amounts.bounds.get(_spaced(written), "") if written else ""
        means = tuple(_meaning(unit, low, high, bound))
        if means:
            yield Amount(match.start(), match.end(), means)


def _meaning(unit: str, low: float, high: float | None, bound: str) -> Iterator[tuple[str, str]]:
    if unit in {"hour_pay", "month_pay", "pay"}:
        yield from _pay(unit, low)
    elif unit == "days_week":
        if 1 <= low <= DAYS_A_WEEK:
            yield from _hours(low * HOURS_A_DAY, high and high * HOURS_A_DAY, bound)
            if low < DAYS_A_WEEK and bound != "min":
                yield "offer", "fewer_days"
    elif unit == "hours_day":
        yield from _hours(low * DAYS_A_WEEK, high and high * DAYS_A_WEEK, bound)
        if 0 < (high or low) <= _SHORT_DAY and bound != "min":
            yield "offer", "short_days"
    else:
        yield from _hours(low, high, bound)


def _hours(low: float, high: float | None, bound: str) -> Iterator[tuple[str, str]]:
    most = high if high is not None else low
    if not 0 < low <= most <= MAX_WEEK_HOURS:
        return
    if high is not None or bound == "min":
        yield "hours", f"min:{round(low)}"
    if bound != "min":
        yield "hours", f"max:{round(most)}"


def _pay(unit: str, euros: float) -> Iterator[tuple[str, str]]:
    hourly = euros / MONTH_HOURS if unit == "month_pay" else euros
    if int(hourly) in _FAIR_HOURLY:
        yield "pay", f"min:{int(hourly)}"


def _number(text: str, amounts: Amounts) -> float:
    known = amounts.numbers.get(text.casefold())
    return known if known is not None else float(text.replace(",", "."))


def _spaced(text: str) -> str:
    return " ".join(text.casefold().split())


def _any(words: Iterable[str]) -> str:
    """Alternatives as a pattern, the longest first; a space in a word is any space."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest) + ")"
