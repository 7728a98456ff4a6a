"""Ending soon: whoever works through many items asks before each one whether it should stop."""

import threading
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

STOP = threading.Event()
"""Set when the process is to end or to pause; what is left of a run is done by the next one."""


def until_stopped(items: Iterable[T]) -> Iterator[T]:
    """Yield items until the process is asked to stop: the item at hand is done, the next one is not begun."""
    for item in items:
        if STOP.is_set():
            return
        yield item
