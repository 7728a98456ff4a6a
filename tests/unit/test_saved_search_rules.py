"""When a saved search is due next: eight in Finland whatever the season, and never the same morning twice."""

from datetime import UTC, datetime, timedelta

import pytest

from marketplace.clock import HELSINKI
from marketplace.domain.searches import Often, next_time


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI).astimezone(UTC)


@pytest.mark.parametrize(
    ("often", "moment", "following"),
    [
        (Often.DAILY, "2026-11-23 07:59:59", "2026-11-23 08:00"),
        (Often.DAILY, "2026-11-23 08:00", "2026-11-24 08:00"),
        (Often.DAILY, "2026-11-23 23:59", "2026-11-24 08:00"),
        (Often.DAILY, "2026-12-31 12:00", "2027-01-01 08:00"),
        (Often.DAILY, "2026-03-28 09:00", "2026-03-29 08:00"),  # the night in which clocks go forward
        (Often.DAILY, "2026-10-24 09:00", "2026-10-25 08:00"),  # and back
        (Often.WEEKLY, "2026-11-23 07:59:59", "2026-11-23 08:00"),  # a Monday
        (Often.WEEKLY, "2026-11-23 08:00", "2026-11-30 08:00"),
        (Often.WEEKLY, "2026-11-22 12:00", "2026-11-23 08:00"),
        (Often.WEEKLY, "2026-11-24 00:00", "2026-11-30 08:00"),
    ],
)
def test_the_next_letter_is_due_at_eight_in_finland(often: Often, moment: str, following: str) -> None:
    found = next_time(often, _at(moment))
    assert found == _at(following) and found.tzinfo is UTC


def test_at_once_is_at_once() -> None:
    moment = datetime(2026, 11, 23, 10, 0, tzinfo=UTC) + timedelta(seconds=1)
    assert next_time(Often.AT_ONCE, moment) == moment
