"""Sign-ins are forgotten a month after they ended: before, at and after it, once, and those still open never."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from jobs import forget_sign_ins
from marketplace import clock
from marketplace.models import JobHeartbeat, LoginSession, RateCount
from marketplace.wiring import Wiring
from tests import factories as make
from tests.conftest import NOON

Move = Callable[[datetime], None]
MONTH = timedelta(days=30)
INSTANT = timedelta(microseconds=1)


def _sign_in(wiring: Wiring, name: str, *, revoked: datetime | None = None, expires: datetime) -> None:
    with wiring.uow.begin() as session:
        account = make.account(session)
        row = LoginSession(
            token_hash=name,
            account_id=account.id,
            created_at=NOON,
            seen_at=NOON,
            expires_at=expires,
            revoked_at=revoked,
        )
        session.add(row)


def _kept(wiring: Wiring) -> set[str]:
    with wiring.uow.read() as session:
        return set(session.scalars(select(LoginSession.token_hash)))


@pytest.mark.parametrize(("after", "gone"), [(-INSTANT, False), (timedelta(), False), (INSTANT, True)])
def test_a_sign_in_is_forgotten_when_it_ended_more_than_a_month_ago(
    wiring: Wiring, moved_clock: Move, after: timedelta, gone: bool
) -> None:
    ended, far = NOON + timedelta(hours=5), NOON + timedelta(days=365)
    _sign_in(wiring, "too old", expires=ended)
    _sign_in(wiring, "revoked", revoked=ended, expires=far)
    _sign_in(wiring, "ended later", revoked=ended + timedelta(days=1), expires=ended + timedelta(days=2))
    _sign_in(wiring, "open", expires=far)
    moved_clock(ended + MONTH + after)
    rehearsed = forget_sign_ins.run(wiring, clock.now, 100, True)
    assert (rehearsed.served, rehearsed.due) == (0, 2 if gone else 0) and len(_kept(wiring)) == 4
    report = forget_sign_ins.run(wiring, clock.now, 100, False)
    assert (report.served, report.due, report.failed) == ((2, 2, 0) if gone else (0, 0, 0))
    assert _kept(wiring) == {"ended later", "open"} | (set() if gone else {"too old", "revoked"})
    again = forget_sign_ins.run(wiring, clock.now, 100, False)
    assert (again.served, again.due) == (0, 0)


def test_never_more_than_the_limit_and_more_than_one_portion(
    wiring: Wiring, moved_clock: Move, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forget_sign_ins, "AT_ONCE", 2)
    for number in range(6):
        _sign_in(wiring, str(number), expires=NOON)
    moved_clock(NOON + MONTH + INSTANT)
    assert forget_sign_ins.run(wiring, clock.now, 5, False).served == 5 and len(_kept(wiring)) == 1
    assert forget_sign_ins.run(wiring, clock.now, 5, False).served == 1 and not _kept(wiring)


def test_old_counters_and_heartbeats_go_with_them(wiring: Wiring, moved_clock: Move) -> None:
    with wiring.uow.begin() as session:
        for name, at in (("old", NOON), ("young", NOON + timedelta(days=1))):
            session.add_all([RateCount(key_hash=name, count=3, expires_at=at), JobHeartbeat(job=name, at=at)])
    moved_clock(NOON + MONTH + INSTANT)
    assert forget_sign_ins.run(wiring, clock.now, 100, False).notes == {"counters": 1, "heartbeats": 1}
    with wiring.uow.read() as session:
        assert session.scalars(select(RateCount.key_hash)).all() == ["young"]
        assert session.scalars(select(JobHeartbeat.job)).all() == ["young"]
    assert forget_sign_ins.run(wiring, clock.now, 100, False).notes == {}
