"""Closing an account: how long it can be called off, and what somebody has to settle before."""

from datetime import datetime, timedelta

GRACE = timedelta(days=7)
"""Signing in within this time brings the account back; afterwards it is emptied."""


def closes_at(asked_at: datetime) -> datetime:
    """Return from when an account that was asked to be closed at `asked_at` (aware) may be emptied."""
    return asked_at + GRACE
