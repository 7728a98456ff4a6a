"""A set of columns in one file that every process maps into memory: written once, read without copying.

<file>: 8 bytes of magic, 8 of the header's length, 4 of the header's checksum, the header (JSON: every array with its
place, and the small tables), then the arrays, each at a multiple of 64 bytes.
"""

import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from marketplace.matching.columns import Array
from search.port import IndexState, Unusable

MAGIC = b"LOYTCOL1"
_FRONT = struct.Struct("<8sQI")
_ALIGNED = 64
_MOST_HEADER = 64 << 20

T = TypeVar("T")


def write_set(path: Path, columns: Any) -> None:
    """Write a set (a dataclass of arrays, of such dataclasses, and of tuples for small tables) and flush it to disk."""
    arrays, tables = dict(_arrays(columns, "")), dict(_tables(columns))
    places: dict[str, Any] = {}
    end = 0
    for name, array in arrays.items():
        places[name] = {"type": array.dtype.str, "length": len(array), "at": end, "sum": zlib.crc32(array.data)}
        end += -(-array.nbytes // _ALIGNED) * _ALIGNED
    header = json.dumps({"arrays": places, "tables": tables, "end": end}).encode("utf-8")
    start = _start(len(header))
    # Needs and limits are in it, as bits: for whoever runs the service alone.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600), "wb") as file:
        file.write(_FRONT.pack(MAGIC, len(header), zlib.crc32(header)))
        file.write(header)
        for name, array in arrays.items():
            file.seek(start + places[name]["at"])
            file.write(array.data)
        file.truncate(start + end)
        file.flush()
        os.fsync(file.fileno())


def read_set(path: Path, kind: type[T], whole: bool = False) -> T:
    """Map a set of a kind into memory. whole: compare every array with its checksum too (reads all of the file).

    Raises Unusable (BROKEN) when the file is not what was written.
    """
    try:
        header, data = _opened(path)
        arrays = {name: _array(data, place, whole) for name, place in header["arrays"].items()}
        found: T = _built(kind, arrays, header["tables"], "")
    except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
        raise Unusable(IndexState.BROKEN) from error
    return found


def _opened(path: Path) -> tuple[Mapping[str, Any], memoryview]:
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        mapped = mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ)
    magic, length, checksum = _FRONT.unpack_from(mapped)
    header = mapped[_FRONT.size : _FRONT.size + min(length, _MOST_HEADER)]
    if magic != MAGIC or zlib.crc32(header) != checksum:
        raise Unusable(IndexState.BROKEN)
    told = json.loads(header)
    if size != _start(len(header)) + told["end"]:
        raise Unusable(IndexState.BROKEN)
    return told, memoryview(mapped)[_start(len(header)) :]


def _start(header_length: int) -> int:
    return -(-(_FRONT.size + header_length) // _ALIGNED) * _ALIGNED


def _array(data: memoryview, place: Mapping[str, Any], whole: bool) -> Array:
    array: Array = np.frombuffer(data, np.dtype(place["type"]), place["length"], place["at"])
    if whole and zlib.crc32(array.data) != place["sum"]:
        raise Unusable(IndexState.BROKEN)
    return array


def _arrays(columns: Any, prefix: str) -> Iterator[tuple[str, Array]]:
    for field in fields(columns):
        value = getattr(columns, field.name)
        if is_dataclass(value):
            yield from _arrays(value, f"{prefix}{field.name}.")
        elif isinstance(value, np.ndarray):
            yield f"{prefix}{field.name}", np.ascontiguousarray(value)


def _tables(columns: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(columns):
        value = getattr(columns, field.name)
        if isinstance(value, tuple):
            yield field.name, value


def _built(kind: Any, arrays: Mapping[str, Array], tables: Mapping[str, Any], prefix: str) -> Any:
    values: dict[str, Any] = {}
    for field in fields(kind):
        name = f"{prefix}{field.name}"
        if name in arrays:
            values[field.name] = arrays[name]
        elif not prefix and field.name in tables:
            values[field.name] = _tuples(tables[field.name])
        elif is_dataclass(field.type):
            values[field.name] = _built(field.type, arrays, tables, f"{name}.")
        else:
            raise KeyError(name)
    return kind(**values)


def _tuples(value: Any) -> Any:
    """JSON's lists as the tuples that they were."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
