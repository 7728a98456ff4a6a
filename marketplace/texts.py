"""Messages, labels, dates and numbers in a reader's language, without Flask. Pages and mails say the same words.

Texts live in translations/<language>/<area>.ftl (Fluent). A code that is missing is an error, never shown as text.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone
from markupsafe import Markup

from marketplace import clock
from marketplace.labels import Labels
from marketplace.messages import Label, Message

FOLDER = Path(__file__).resolve().parent / "translations"
# The languages' own rules: Finnish as in Finland, Swedish as in Finland, English with European dates.
LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class MissingText(KeyError):
    """A code has no text in a language, or a text a wrong parameter."""


@cache
def read_bundle(folder: Path, language: str) -> FluentBundle:
    """Return the texts of a language from every .ftl file in its folder, areas in alphabetical order; read once."""
    bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
    for path in sorted((folder / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


# The library formats no value of more than 2500 signs, but a letter lists openings at length: put in after
_LONG = 2_000


def _is_long(value: Any) -> bool:
    return isinstance(value, str) and len(value) > _LONG


class Texts:
    """Renders codes, labels, dates and numbers. One object a process; safe for threads after the first use."""

    def __init__(self, labels: Labels, folder: Path = FOLDER) -> None:
        self.labels = labels
        self._folder = folder
        self._plain: dict[tuple[str, str], str] = {}

    def _bundle(self, language: str) -> FluentBundle:
        return read_bundle(self._folder, language)

    def say(self, code: str, language: str, /, **parameters: Any) -> str:
        """Return the text of a code. Raises MissingText when the code or a parameter is missing."""
        if not parameters and (language, code) in self._plain:
            return self._plain[language, code]
        bundle = self._bundle(language)
        if not bundle.has_message(code):
            raise MissingText(f"{code} has no text in {language}")
        pattern = bundle.get_message(code).value
        if pattern is None:
            raise MissingText(f"{code} in {language} has attributes but no text")
        values = {name.replace("_", "-"): self.shown(value, language) for name, value in parameters.items()}
        values |= {name: self.shown(value, language) for name, value in parameters.items()}
        aside = {f"\ue000{name}\ue001": value for name, value in values.items() if _is_long(value)}
        formatted, errors = bundle.format_pattern(pattern, values | {token[1:-1]: token for token in aside})
        if errors or isinstance(formatted, FluentNone):
            raise MissingText(f"{code} in {language}: {errors}")
        text = str(formatted)
        for token, value in aside.items():
            text = text.replace(token, value)
        if not parameters:
            self._plain[language, code] = text
        return text

    def message(self, message: Message, language: str) -> str:
        """Return the text of a message from an inner layer."""
        return self.say(message.code, language, **message.parameters)

    def has(self, code: str, language: str) -> bool:
        """Return whether a code has a text."""
        return bool(self._bundle(language).has_message(code))

    def label(self, list_name: str, code: str, language: str, part: str = "label", level: str | None = None) -> str:
        """Return a word of a closed list: its label, explanation or another part.

        Languages that our list does not explain have their name from Babel: a file may bring any of ISO 639-1.
        """
        if list_name == "languages" and code not in self.labels.lists[list_name]:
            return str(Locale.parse(LOCALES[language]).languages.get(code, code))
        return self.labels.text(list_name, str(code), language, part, level)

    def shown(self, value: Any, language: str) -> Any:
        """Return a parameter as text (numbers stay numbers, so that plurals work)."""
        if isinstance(value, Message):
            return self.message(value, language)
        if isinstance(value, Label):
            return self.label(value.list_name, value.code, language, value.part)
        if isinstance(value, datetime):
            return self.moment(value, language)
        if isinstance(value, date):
            return self.day(value, language)
        if isinstance(value, bool) or value is None:
            return str(value)
        if isinstance(value, Markup):
            return str(value)
        if isinstance(value, list | tuple):
            return ", ".join(str(self.shown(item, language)) for item in value)
        if isinstance(value, Mapping):
            return in_language(value, language)
        return value if isinstance(value, int | float) else str(value)

    def day(self, day: date, language: str) -> str:
        """Return a date in full: "3. joulukuuta 2026"."""
        return str(format_date(day, "long", locale=LOCALES[language]))

    def near_day(self, day: date, language: str) -> str:
        """Return a date as people say it: "huomenna", "torstaina 3.12." or, far off, in full."""
        distance = (day - clock.today()).days
        if -1 <= distance <= 1:
            return self.say(("day-yesterday", "day-today", "day-tomorrow")[distance + 1], language)
        if 1 < distance < 7:
            weekday = f"day-on-{('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')[day.weekday()]}"
            return f"{self.say(weekday, language)} {format_date(day, 'd.M.', locale=LOCALES[language])}"
        return self.day(day, language)

    def moment(self, at: datetime, language: str) -> str:
        """Return a moment in Finland's time: "huomenna klo 9.00"."""
        local = at.astimezone(clock.HELSINKI)
        time = str(format_time(local.time(), "short", locale=LOCALES[language]))
        return self.say("day-at-time", language, day=self.near_day(local.date(), language), time=time)

    def number(self, number: float, language: str) -> str:
        """Return a number with the language's spaces and commas."""
        return str(format_decimal(number, locale=LOCALES[language]))

    def money(self, cents: int, language: str) -> str:
        """Return euros: "12,65 €", whole euros without cents."""
        pattern = "#,##0.00" if cents % 100 else "#,##0"
        return f"{format_decimal(cents / 100, pattern, locale=LOCALES[language])}\u00a0€"


def in_language(texts: Mapping[str, str] | None, language: str) -> str:
    """Return the text in `language`, else in Finnish, else the first there is, else nothing."""
    if not texts:
        return ""
    return texts.get(language) or texts.get("fi") or next(iter(texts.values()))
