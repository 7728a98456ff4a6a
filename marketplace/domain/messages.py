"""Outgoing messages: the states a message passes through so that nothing is sent twice."""

from datetime import timedelta
from enum import StrEnum


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"  # found half sent after a crash: never sent again by itself


MAX_ATTEMPTS = 8
"""After so many refusals by the mail server a message is failed; its page still stands on the receiver's start page."""

SENDING_IS_STUCK_AFTER = timedelta(minutes=5)
"""A message that has been on its way longer was cut off by a crash. Longer than any mail server's time limit."""


def wait_after(attempts: int) -> timedelta:
    """Return how long to wait after the `attempts`-th refusal (from 1): a minute, doubling, at most six hours."""
    return min(timedelta(minutes=2 ** (attempts - 1)), timedelta(hours=6))
