"""One line of an exchange file to one JSON object, whatever the line holds. Source: the exchange format 1."""

import json
from collections.abc import Mapping
from typing import Any

from marketplace.domain.openings import Problem
from marketplace.messages import Message

MAX_LINE_BYTES = 1_000_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class WrongLine(ValueError):
    """The line is no JSON object; `problem` says what was expected of it."""

    def __init__(self, code: str, field: str = "line", **parameters: object) -> None:
        self.problem = Problem(field, Message(code, parameters))
        super().__init__(code)


def is_blank(raw: bytes) -> bool:
    """Return whether a line holds nothing (a last newline, a lone byte order mark, white space)."""
    return not raw.removeprefix(_BYTE_ORDER_MARK).strip()


def decode_line(raw: bytes) -> Mapping[str, Any]:
    """Return the JSON object of a line of bytes (a byte order mark and a carriage return do no harm).

    Raises WrongLine when it is longer than MAX_LINE_BYTES, not UTF-8, not JSON, nested too deep, names a field
    twice, or is no object.
    """
    if len(raw) > MAX_LINE_BYTES:
        raise WrongLine("exchange-line-long", max=MAX_LINE_BYTES)
    try:
        text = raw.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise WrongLine("exchange-line-utf8") from error
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except WrongLine:
        raise
    except RecursionError as error:
        raise WrongLine("exchange-line-deep") from error
    except ValueError as error:
        raise WrongLine("exchange-line-json") from error
    if not isinstance(value, dict):
        raise WrongLine("exchange-line-object")
    return value


def shown_name(name: str) -> str:
    """Return a name that came with the line so that it can be printed: short, and without control characters."""
    plain = name if name.isprintable() else ascii(name)[1:-1]
    return plain if len(plain) <= 40 else plain[:39] + "…"


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise WrongLine("exchange-line-twice", shown_name(name))
        found[name] = value
    return found


def _refuse_constant(_name: str) -> float:
    # Python's reader takes NaN and Infinity, which JSON does not know.
    raise WrongLine("exchange-line-json")
