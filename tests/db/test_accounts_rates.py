from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from limits import parse
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import select

from marketplace import clock
from marketplace.errors import Conflict
from marketplace.models import RateCount
from marketplace.web.rates import TableStorage
from marketplace.wiring import Wiring, wire

THREE = parse("3 per 10 minutes")


def test_two_processes_count_together_and_a_window_ends(
    wiring: Wiring, moved_clock: Callable[[datetime], None]
) -> None:
    other = wire(wiring.settings)
    first, second = (FixedWindowRateLimiter(TableStorage(parts.uow)) for parts in (wiring, other))
    begun = clock.now()
    assert [first.hit(THREE, "a"), second.hit(THREE, "a"), first.hit(THREE, "a")] == [True, True, True]
    assert not second.hit(THREE, "a") and not second.test(THREE, "a")
    assert second.hit(THREE, "b"), "another key has its own room"
    assert first.get_window_stats(THREE, "a").reset_time == (begun + timedelta(minutes=10)).timestamp()
    moved_clock(begun + timedelta(minutes=9, seconds=59))
    assert not first.hit(THREE, "a")
    moved_clock(begun + timedelta(minutes=10))
    assert first.hit(THREE, "a")
    other.engine.dispose()


def test_keys_are_kept_as_hashes_and_old_ones_go(wiring: Wiring, moved_clock: Callable[[datetime], None]) -> None:
    storage, begun = TableStorage(wiring.uow), clock.now()
    storage.incr("joku@esimerkki.example", 60)
    with wiring.uow.read() as session:
        (kept,) = session.scalars(select(RateCount.key_hash)).all()
    assert "esimerkki" not in kept and len(kept) == 64
    moved_clock(begun + timedelta(hours=1, seconds=61))
    storage.incr("toinen", 60)
    with wiring.uow.read() as session:
        assert kept not in session.scalars(select(RateCount.key_hash)).all()
    storage.clear("toinen")
    assert storage.get("toinen") == 0 and storage.check() and storage.reset() == 0


def test_a_window_that_another_process_began_at_once_is_counted_on(
    wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = TableStorage(wiring.uow)
    real, clashes = TableStorage._count, [Conflict()]

    def clash_once(self: TableStorage, key: str, expiry: int, amount: int) -> int:
        if clashes:
            raise clashes.pop()
        return real(self, key, expiry, amount)

    monkeypatch.setattr(TableStorage, "_count", clash_once)
    assert storage.incr("sama", 60) == 1
