"""Rate limits that hold across processes without a server: the strategies of `limits` over our own table.

Each count is a short transaction of its own, made before the request's unit of work is opened (on SQLite a second
writer would wait for the first). When the count cannot be kept, what is limited refuses: Unavailable goes up.
"""

import hashlib
from datetime import UTC, datetime, timedelta

import structlog
from flask import current_app, g, request
from limits import RateLimitItem, parse
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import delete

from marketplace import clock
from marketplace.errors import Conflict, LoytamoError, Unavailable
from marketplace.models import RateCount, RateRefusal
from marketplace.uow import UnitsOfWork
from marketplace.web.metrics import REFUSALS
from marketplace.web.proxies import counted_as
from marketplace.web.units import wiring

SIGN_IN_BY_ADDRESS = parse("10 per 15 minutes")
SIGN_IN_BY_BROWSER = parse("60 per 15 minutes")
SECOND_STEP_BY_ACCOUNT = parse("10 per 15 minutes")
SECOND_STEP_IN_A_DAY = parse("60 per 1 day")
SECOND_STEP_BY_BROWSER = parse("60 per 15 minutes")
SECOND_STEP_BY_ATTEMPT = parse("5 per 5 minutes")
CODE_BY_ADDRESS = parse("3 per 1 hour")
CODE_IN_A_DAY = parse("10 per 1 day")
CODE_BY_BROWSER = parse("20 per 1 hour")
CODE_TRIES = parse("5 per 10 minutes")
RESET_BY_ADDRESS = parse("3 per 1 hour")
RESET_BY_BROWSER = parse("20 per 1 hour")
TOKEN_BY_BROWSER = parse("60 per 1 hour")
REPORT_BY_BROWSER = parse("20 per 1 hour")
REGISTER_BY_ADDRESS = parse("3 per 1 hour")
REGISTER_BY_BROWSER = parse("20 per 1 hour")
ADDRESS_BY_ACCOUNT = parse("10 per 1 hour")
CALL_BY_BROWSER = parse("5 per 1 hour")
FEEDBACK_BY_BROWSER = parse("5 per 1 hour")
WORD_BY_BROWSER = parse("10 per 1 hour")
COUNT_BY_ACCOUNT = parse("120 per 1 hour")
KEPT_AFTER_WINDOW = timedelta(hours=1)
REFUSALS_KEPT = timedelta(days=90)

log = structlog.get_logger()


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


class TableStorage(Storage):
    """Counters in the table `rate_count`; keys are kept as hashes, windows end at `expires_at`."""

    STORAGE_SCHEME = ("loytamo",)  # type: ignore[assignment] # the base says list, a tuple cannot be changed

    def __init__(self, units: UnitsOfWork) -> None:
        super().__init__()
        self._units = units

    @property
    def base_exceptions(self) -> type[Exception]:
        return Unavailable

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Add `amount` to the counter of `key` and return it; a window that is over begins anew."""
        try:
            return self._count(key, expiry, amount)
        except Conflict:  # another process began the same window in this moment
            return self._count(key, expiry, amount)

    def _count(self, key: str, expiry: int, amount: int) -> int:
        moment = clock.now()
        with self._units.begin() as session:
            row = session.get(RateCount, _hash(key), with_for_update=True)
            if row is None:
                # A new key is the moment to forget those whose windows are long over.
                session.execute(delete(RateCount).where(RateCount.expires_at < moment - KEPT_AFTER_WINDOW))
                row = RateCount(key_hash=_hash(key), count=0, expires_at=moment + timedelta(seconds=expiry))
                session.add(row)
            if row.expires_at <= moment:
                row.count, row.expires_at = 0, moment + timedelta(seconds=expiry)
            row.count += amount
            return row.count

    def _row(self, key: str) -> RateCount | None:
        with self._units.read() as session:
            row = session.get(RateCount, _hash(key))
        return row if row is not None and row.expires_at > clock.now() else None

    def get(self, key: str) -> int:
        """Return the counter of `key`, 0 when its window is over."""
        row = self._row(key)
        return row.count if row else 0

    def get_expiry(self, key: str) -> float:
        """Return when the window of `key` ends, in seconds of the epoch."""
        row = self._row(key)
        return (row.expires_at if row else clock.now()).timestamp()

    def check(self) -> bool:
        """Return whether the table can be read."""
        self.get("check")
        return True

    def reset(self) -> int | None:
        """Forget every counter."""
        with self._units.begin() as session:
            return len(session.execute(delete(RateCount).returning(RateCount.key_hash)).all())

    def clear(self, key: str) -> None:
        """Forget the counter of `key`."""
        with self._units.begin() as session:
            session.execute(delete(RateCount).where(RateCount.key_hash == _hash(key)))


def _limiter() -> FixedWindowRateLimiter:
    extensions = current_app.extensions
    if "rates" not in extensions:
        extensions["rates"] = FixedWindowRateLimiter(TableStorage(wiring().uow))
    limiter: FixedWindowRateLimiter = extensions["rates"]
    return limiter


def browser() -> str:
    """Return what stands for the asking browser: its network address, for IPv6 its network of 64 bits."""
    return counted_as(request.remote_addr or "unknown")


def allowed(what: str, *limits: tuple[RateLimitItem, str]) -> bool:
    """Count one try of `what` for each (limit, whose) and return whether all of them still have room.

    Call it before anything of the request's own session is used. Raises Unavailable when it cannot be counted.
    """
    full = [pair for pair in limits if not _limiter().hit(pair[0], what, pair[1])]  # each counts, also after a full one
    for limit, whose in full:
        ends = datetime.fromtimestamp(_limiter().get_window_stats(limit, what, whose).reset_time, UTC)
        g.opens_again = max(ends, g.get("opens_again", ends))
    if full:
        _note_refusal(what)
    return not full


def _note_refusal(what: str) -> None:
    """Count a refusal of today: for the operator, who learns what was tried too often and never by whom."""
    REFUSALS.labels(what).inc()
    try:
        with wiring().uow.begin() as session:
            row = session.get(RateRefusal, (clock.today(), what), with_for_update=True)
            if row is None:
                session.execute(delete(RateRefusal).where(RateRefusal.day < clock.today() - REFUSALS_KEPT))
                row = RateRefusal(day=clock.today(), what=what, count=0)
                session.add(row)
            row.count += 1
    except LoytamoError:  # two at once on a new day, or a busy database: the refusal itself stands
        log.info("refusal not counted", what=what)


def opens_again() -> datetime | None:
    """Return when what this request was refused may be tried again; None when nothing was refused."""
    found: datetime | None = g.get("opens_again")
    return found


def forgive(what: str, *limits: tuple[RateLimitItem, str]) -> None:
    """Forget the tries of `what` counted before, once one of them was right; outside the request's unit of work."""
    for limit, whose in limits:
        _limiter().clear(limit, what, whose)
