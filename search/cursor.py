"""Where a page of results begins, as a short opaque text in an address: nothing repeats and nothing is lost between
pages, whatever was added or withdrawn meanwhile.

In the order of a date a page begins after the key of the last hit before it. In the order of fitness every new
document moves all scores a little, so there the cursor says which documents were shown already, page by page: what
was not shown is still to come, wherever it stands by now. That order ends after MAX_SEEN results.
"""

import base64
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

MAX_SEEN = 960
MAX_LETTERS = 6_000
_MOST_KEYS = 100
_CHECK_BYTES = 4


@dataclass(frozen=True, slots=True)
class Cursor:
    """The beginning of a page. number: of the page, from 1. ends: key of the last hit of each page before, in order
    (of the last _MOST_KEYS). seen: ids on each page before. Both empty: the first page, or pages by number."""

    number: int = 1
    ends: tuple[int, ...] = ()
    seen: tuple[tuple[int, ...], ...] = ()

    @property
    def after(self) -> int | None:
        """The key after which this page begins."""
        return self.ends[-1] if self.ends else None

    @property
    def shown(self) -> frozenset[int]:
        """The ids of everything shown on the pages before."""
        return frozenset(number for page in self.seen for number in page)

    def following(self, *, end: int | None = None, ids: tuple[int, ...] | None = None) -> "Cursor":
        """The next page: after the key `end`, or without `ids`, or (neither) by its number."""
        ends = (*self.ends, end)[-_MOST_KEYS:] if end is not None else ()
        return Cursor(self.number + 1, ends, (*self.seen, ids) if ids is not None else ())

    def before(self) -> "Cursor | None":
        """The page before; None before the first. Where its beginning is not known any more: the first."""
        if self.number <= 1:
            return None
        if self.number > 2 and (self.ends or self.seen) and len(self.ends) <= 1 and len(self.seen) <= 1:
            return Cursor()
        return replace(self, number=self.number - 1, ends=self.ends[:-1], seen=self.seen[:-1])


def written(cursor: Cursor, stamp: str) -> str:
    """Give a cursor as letters for an address. stamp: of the search it belongs to."""
    numbers = [cursor.number, len(cursor.ends), *_steps(cursor.ends), len(cursor.seen)]
    for page in cursor.seen:
        numbers += [len(page), *_steps(page)]
    content = bytes(byte for number in numbers for byte in _bytes(number))
    return base64.urlsafe_b64encode(_check(content, stamp) + content).decode().rstrip("=")


def read(letters: str, stamp: str) -> Cursor | None:
    """Read a cursor; None when it is none, or one of another search."""
    try:
        raw = base64.b64decode(letters[:MAX_LETTERS] + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
        check, content = raw[:_CHECK_BYTES], raw[_CHECK_BYTES:]
        if not content or check != _check(content, stamp):
            return None
        numbers = _numbers(content)
        number = next(numbers)
        ends = tuple(_unstepped(numbers))
        seen = tuple(tuple(_unstepped(numbers)) for _ in range(next(numbers)))
    except (ValueError, StopIteration, RuntimeError):
        return None
    return Cursor(number, ends, seen)


def _check(content: bytes, stamp: str) -> bytes:
    return zlib.crc32(stamp.encode("utf-8", "surrogatepass") + content).to_bytes(_CHECK_BYTES, "big")


def _steps(values: tuple[int, ...]) -> Iterator[int]:
    """From each value to the next, so that near ones are short; the sign is the last bit."""
    last = 0
    for value in values:
        step, last = value - last, value
        yield step << 1 if step >= 0 else (-step << 1) | 1


def _unstepped(numbers: Iterator[int]) -> Iterator[int]:
    last = 0
    for _ in range(next(numbers)):
        step = next(numbers)
        last += -(step >> 1) if step & 1 else step >> 1
        yield last


def _bytes(number: int) -> Iterator[int]:
    while number > 127:
        yield number & 127 | 128
        number >>= 7
    yield number


def _numbers(content: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in content:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0
