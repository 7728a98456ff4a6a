"""Typed values to plain JSON shapes and back, by the type's own annotations: one codec for columns and files."""

import types
import typing
from collections.abc import Callable, Mapping
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


Reader = Callable[[Any], Any]


def from_plain(hint: Any, plain: Any) -> Any:
    """Return the typed value that `to_plain` made `plain` from.

    Raises ValueError, KeyError or TypeError when the shape is not the type's.
    """
    return None if plain is None else _reader(hint)(plain)


@cache
def _reader(hint: Any) -> Reader:
    """Work out once for each type how it is read: a list of openings reads some hundred values of a few types a row."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _reader(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        read = _unless_none(arguments[0])
        return lambda plain: tuple(map(read, plain))
    if origin is not None and issubclass(origin, Mapping):
        read_key, read_item = _unless_none(arguments[0]), _unless_none(arguments[1])
        return lambda plain: {read_key(key): read_item(item) for key, item in plain.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass_reader(hint)
    if isinstance(hint, type) and issubclass(hint, datetime | date):
        return hint.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return lambda plain: plain


def _unless_none(hint: Any) -> Reader:
    read = _reader(hint)
    return lambda plain: None if plain is None else read(plain)


def _dataclass_reader(kind: type[Any]) -> Reader:
    hints = typing.get_type_hints(kind)
    readers = {f.name: _unless_none(hints[f.name]) for f in fields(kind)}
    needed = [f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING]

    def read(plain: Any) -> Any:
        given = {name: of(plain[name]) for name, of in readers.items() if name in plain}
        for name in needed:
            if name not in given:
                raise KeyError(name)
        return kind(**given)

    return read
