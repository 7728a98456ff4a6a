"""The only source of time. Everything stored and compared is aware UTC; people see Europe/Helsinki."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")
Clock = Callable[[], datetime]

_shift = timedelta()
_frozen: datetime | None = None


def now() -> datetime:
    """Return the present moment, aware, in UTC (or the moment a test has frozen)."""
    if _frozen is not None:
        return _frozen
    return datetime.now(UTC) + _shift


def today() -> date:
    """Return the calendar day in Finland."""
    return now().astimezone(HELSINKI).date()


def shift(by: timedelta) -> None:
    """Move this process's clock by a fixed amount: for rehearsals (LOYTAMO_CLOCK_SHIFT_HOURS), never in production."""
    global _shift
    _shift = by


@contextmanager
def moved(by: timedelta) -> Iterator[None]:
    """Move this process's clock by a further amount for a block: how the demo world gets its past."""
    global _shift
    before = _shift
    _shift = before + by
    try:
        yield
    finally:
        _shift = before


@contextmanager
def frozen(at: datetime) -> Iterator[Callable[[datetime], None]]:
    """Hold the clock at a moment; yields a function that moves it. For tests.

    Raises ValueError when the moment is naive.
    """
    global _frozen
    before = _frozen

    def move(to: datetime) -> None:
        global _frozen
        if to.tzinfo is None:
            raise ValueError("a moment must carry its time zone")
        _frozen = to.astimezone(UTC)

    move(at)
    try:
        yield move
    finally:
        _frozen = before
