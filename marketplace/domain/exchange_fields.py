"""Reads the fields of one JSON object and gathers everything that is wrong with them, never only the first thing.

A field that is absent or null is unknown (None). A field of the wrong shape is a problem and counts as unknown from
there on. Names that the format does not know are noted as ignored.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.exchange_lines import shown_name
from marketplace.domain.openings import Problem
from marketplace.messages import Message

T = TypeVar("T")
S = TypeVar("S", bound=StrEnum)

# A longer list than this is not written out in a message; its name is said instead.
_MAX_CODES_SAID = 12
_DAY = re.compile(r"(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}\Z")
_MOMENT = re.compile(
    r"(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})\Z"
)


@dataclass(slots=True)
class Findings:
    """What was found wrong in one line, in the order of reading, and the names that were passed over."""

    problems: list[Problem] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    def expect(self, path: str, code: str, **parameters: object) -> None:
        """Note that something else was expected at `path`; `code` is the part after `exchange-expected-`."""
        self.problems.append(Problem(path, Message(f"exchange-expected-{code}", parameters)))


def clean_text(value: object, *, lines: bool) -> str | None:
    """Return a text as it is kept: white space at the ends gone, inside one blank (with `lines`, newlines stay).

    None when it is no text, holds control characters, or cannot be written as UTF-8.
    """
    if not isinstance(value, str):
        return None
    if lines:
        rows = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        text = "\n".join(" ".join(row.split()) for row in rows).strip()
    else:
        text = " ".join(value.split())
    return None if any(map(_is_unprintable, text)) else text


def _is_unprintable(sign: str) -> bool:
    """Control characters, and halves of surrogate pairs, which no UTF-8 text holds."""
    number = ord(sign)
    return (number < 32 and sign != "\n") or 127 <= number < 160 or 0xD800 <= number < 0xE000


class Fields:
    """One object of the line and the path to it."""

    def __init__(self, findings: Findings, values: Mapping[str, Any], path: str = "") -> None:
        self.findings = findings
        self.path = path
        self._values = values
        self._known: set[str] = set()

    def at(self, name: str) -> str:
        """Return the path of a field, as it is reported."""
        return f"{self.path}.{name}" if self.path else name

    def raw(self, name: str) -> Any:
        """Return a field as it came, None when it is absent or null."""
        self._known.add(name)
        return self._values.get(name)

    def expect(self, name: str, code: str, **parameters: object) -> None:
        """Note a problem of a field of this object."""
        self.findings.expect(self.at(name), code, **parameters)

    def close(self) -> None:
        """Note every name of the object that nobody asked for."""
        pattern = re.sub(r"\[[0-9]+\]", "[]", self.path)
        for name in self._values:
            if name not in self._known:
                self.findings.ignored.append(f"{pattern}.{shown_name(name)}" if pattern else shown_name(name))

    def require(self, name: str, value: T | None) -> T | None:
        """Note a required field that is absent; one of a wrong shape was noted already."""
        if self._values.get(name) is None:
            self.expect(name, "something")
        return value

    def text(self, name: str, most: int, *, lines: bool = False) -> str | None:
        """Return a text of 1 to `most` characters."""
        return self._text_of(self.raw(name), self.at(name), most, lines=lines)

    def texts(self, name: str, most: int, *, lines: bool = False) -> dict[str, str] | None:
        """Return texts by language (fi, sv, en), at least one; `most` characters each."""
        value = self.raw(name)
        if value is None:
            return None
        if not isinstance(value, dict) or not value:
            self.expect(name, "texts")
            return None
        found: dict[str, str] = {}
        for language, words in value.items():
            path = f"{self.at(name)}.{shown_name(language)}"
            if language not in LANGUAGES_OF_PAGES:
                self.findings.expect(path, "code", codes=LANGUAGES_OF_PAGES)
                continue
            text = self._text_of(words, path, most, lines=lines)
            if words is None:
                self.findings.expect(path, "text", max=most)
            elif text is not None:
                found[language] = text
        return found or None

    def code(self, name: str, kind: type[S]) -> S | None:
        """Return a code of a closed list."""
        found = self.listed(name, tuple(member.value for member in kind))
        return None if found is None else kind(found)

    def listed(self, name: str, codes: Collection[str]) -> str | None:
        """Return a text that is one of `codes`."""
        value = self.raw(name)
        if value is None or (isinstance(value, str) and value in codes):
            return value
        self.expect_code(self.at(name), name, codes)
        return None

    def expect_code(self, path: str, list_name: str, codes: Collection[str]) -> None:
        """Note that a code of a list was expected: short lists are said in full."""
        if len(codes) <= _MAX_CODES_SAID:
            self.findings.expect(path, "code", codes=tuple(codes))
        else:
            self.findings.expect(path, "listed", list=list_name)

    def flag(self, name: str) -> bool | None:
        """Return true or false."""
        value = self.raw(name)
        if value is None or isinstance(value, bool):
            return value
        self.expect(name, "flag")
        return None

    def number(self, name: str, low: float, high: float) -> float | None:
        """Return a number from `low` to `high`."""
        value = self.raw(name)
        if value is None:
            return None
        # Numbers beyond every limit (1e999 is read as infinity) fail the comparison too.
        if not isinstance(value, int | float) or isinstance(value, bool) or not low <= value <= high:
            self.expect(name, "number", low=low, high=high)
            return None
        return float(value)

    def whole(self, name: str, low: int, high: int) -> int | None:
        """Return a whole number from `low` to `high`."""
        value = self.raw(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            self.expect(name, "whole", low=low, high=high)
            return None
        return value

    def day(self, name: str) -> date | None:
        """Return a date written as 2026-12-31."""
        value = self.raw(name)
        if value is None:
            return None
        try:
            if isinstance(value, str) and _DAY.match(value):
                return date.fromisoformat(value)
        except ValueError:
            pass  # a day that no calendar has, such as 31 February
        self.expect(name, "day")
        return None

    def moment(self, name: str) -> datetime | None:
        """Return a date and time with its offset, written as 2026-12-31T23:59:00+02:00."""
        value = self.raw(name)
        if value is None:
            return None
        try:
            if isinstance(value, str) and _MOMENT.match(value):
                return datetime.fromisoformat(value)
        except ValueError:
            pass  # an hour or an offset that no clock has
        self.expect(name, "moment")
        return None

    def pattern(self, name: str, form: re.Pattern[str], code: str) -> str | None:
        """Return a text of a fixed form; `code` says what was expected."""
        value = self.raw(name)
        if value is None or (isinstance(value, str) and form.fullmatch(value)):
            return value
        self.expect(name, code)
        return None

    def object(self, name: str) -> "Fields | None":
        """Return a nested object."""
        value = self.raw(name)
        if value is None:
            return None
        if isinstance(value, dict):
            return Fields(self.findings, value, self.at(name))
        self.expect(name, "object")
        return None

    def list_of(self, name: str, most: int, read: Callable[[Any, str], T | None]) -> tuple[T, ...] | None:
        """Return a list of at most `most`; `read(item, path)` returns one or notes its problem."""
        value = self.raw(name)
        if value is None:
            return None
        if not isinstance(value, list) or len(value) > most:
            self.expect(name, "list", max=most)
            return None
        read_all = [read(item, f"{self.at(name)}[{number}]") for number, item in enumerate(value)]
        return tuple(item for item in read_all if item is not None)

    def objects(self, name: str, most: int, read: Callable[["Fields"], T | None]) -> tuple[T, ...] | None:
        """Return a list of objects, each read by `read`."""

        def one(item: Any, path: str) -> T | None:
            if not isinstance(item, dict):
                self.findings.expect(path, "object")
                return None
            fields = Fields(self.findings, item, path)
            found = read(fields)
            fields.close()
            return found

        return self.list_of(name, most, one)

    def phrases(self, name: str, most: int, length: int) -> tuple[str, ...] | None:
        """Return a list of short texts."""

        def one(item: Any, path: str) -> str | None:
            if item is None:
                self.findings.expect(path, "text", max=length)
            return self._text_of(item, path, length, lines=False)

        return self.list_of(name, most, one)

    def codes(self, name: str, codes: Collection[str]) -> tuple[str, ...] | None:
        """Return a list of codes of a closed list, each once."""

        def one(item: Any, path: str) -> str | None:
            if isinstance(item, str) and item in codes:
                return item
            self.expect_code(path, name, codes)
            return None

        found = self.list_of(name, 4 * len(codes), one)
        return None if found is None else tuple(dict.fromkeys(found))

    def code_map(self, name: str, codes: Collection[str], answers: Collection[S]) -> dict[str, S] | None:
        """Return answers by code: both from closed lists."""
        value = self.raw(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.expect(name, "object")
            return None
        found: dict[str, S] = {}
        by_value = {answer.value: answer for answer in answers}
        for code, answer in value.items():
            path = f"{self.at(name)}.{shown_name(code)}"
            if code not in codes:
                self.findings.expect(path, "listed", list=name)
            elif not isinstance(answer, str) or answer not in by_value:
                self.findings.expect(path, "code", codes=tuple(by_value))
            else:
                found[code] = by_value[answer]
        return found

    def unique(self, name: str, items: tuple[T, ...] | None, key: Callable[[T], str]) -> tuple[T, ...] | None:
        """Return the items without repeats; two that say different things of one code are a problem."""
        if items is None:
            return None
        found: dict[str, T] = {}
        for item in items:
            if found.setdefault(key(item), item) != item:
                self.expect(name, "once", named=key(item))
        return tuple(found.values())

    def _text_of(self, value: Any, path: str, most: int, *, lines: bool) -> str | None:
        if value is None:
            return None
        text = clean_text(value, lines=lines)
        if not text or len(text) > most:
            self.findings.expect(path, "text", max=most)
            return None
        return text
