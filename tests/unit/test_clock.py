from datetime import UTC, datetime

import pytest

from marketplace import clock


def test_the_day_in_finland_turns_before_the_day_in_utc() -> None:
    with clock.frozen(datetime(2026, 11, 30, 22, 30, tzinfo=UTC)):
        assert clock.today().isoformat() == "2026-12-01"
        assert clock.now().tzinfo is UTC


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"), clock.frozen(datetime(2026, 1, 1)):  # noqa: DTZ001 - the point
        pass
