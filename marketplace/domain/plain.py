"""Typed values to plain JSON shapes and back, by the type's own annotations: one codec for columns and files."""

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any


def to_plain(value: Any) -> Any:
    """Return `value` as JSON-ready data: dataclasses become objects without their unknown (None) fields."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: to_plain(item) for name, item in pairs if item is not None}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {to_plain(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [to_plain(item) for item in value]
    return value


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def from_plain(hint: Any, plain: Any) -> Any:
    """Return the typed value that `to_plain` made `plain` from.

    Raises ValueError, KeyError or TypeError when the shape is not the type's.
    """
    if plain is None:
        return None
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return from_plain(next(a for a in arguments if a is not type(None)), plain)
    if origin is tuple:
        return tuple(from_plain(arguments[0], item) for item in plain)
    if origin is not None and issubclass(origin, Mapping):
        return {from_plain(arguments[0], key): from_plain(arguments[1], item) for key, item in plain.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        hints = _hints(hint)
        given = {f.name: from_plain(hints[f.name], plain[f.name]) for f in fields(hint) if f.name in plain}
        for f in fields(hint):
            if f.name not in given and f.default is MISSING and f.default_factory is MISSING:
                raise KeyError(f.name)
        return hint(**given)
    if isinstance(hint, type) and issubclass(hint, datetime | date):
        return hint.fromisoformat(plain)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(plain)
    return plain
