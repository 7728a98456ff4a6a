"""Many at once, on both databases: nothing locked, nothing lost, each job once; and a page when it takes too long."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from apscheduler.triggers.interval import IntervalTrigger
from flask import Flask
from sqlalchemy import Engine, func, select, text

import jobs.runner
from jobs.leader import AdvisoryLeader, leader_for
from jobs.report import Report
from jobs.schedule import JobSpec
from marketplace import clock
from marketplace.app import create_app
from marketplace.domain.actors import Role
from marketplace.errors import Conflict, NotFound, Unavailable
from marketplace.models import Account, Organisation, RateCount, ReadAudit
from marketplace.settings import Settings
from marketplace.uow import WroteWhileReading
from marketplace.wiring import Patience, Wiring, make_engine, wire
from tests import factories
from tests.pages import ReadingClient

THREADS, UNITS = 8, 500
KEY = "k" * 64


def test_eight_threads_write_five_hundred_units_and_none_is_lost(wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        session.add(RateCount(key_hash=KEY, count=0, expires_at=clock.now()))

    def add_one(_number: int) -> None:
        with wiring.uow.begin() as session:
            row = session.get_one(RateCount, KEY)  # read first, then written: what another wrote meanwhile would go
            row.count += 1

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(add_one, range(UNITS)))  # raises what a unit raised, "database is locked" for one
    with wiring.uow.read() as session:
        assert session.get_one(RateCount, KEY).count == UNITS


def test_eight_threads_that_read_cards_leave_a_row_each_time(app: Flask, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        house = factories.organisation(session, coaching=True)
        coaches = [factories.member(session, Role.COACH, house) for _ in range(THREADS)]
        card = factories.card(session, factories.person(session, coaches[0], house), house)
        path = f"/cards/{card.public_id}"
    # A template is compiled once before: that is not what is tried here.
    assert _reader(app, coaches[0]).get(path).status_code == 200

    def read_five_times(coach: Account) -> list[int]:
        client = _reader(app, coach)
        return [client.get(path).status_code for _ in range(5)]

    with ThreadPoolExecutor(THREADS) as pool:
        answers = [status for part in pool.map(read_five_times, coaches) for status in part]
    assert answers == [200] * 40
    with wiring.uow.read() as session:
        assert session.scalar(select(func.count(ReadAudit.id))) == 40 + 1


def _reader(app: Flask, coach: Account) -> ReadingClient:
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    return client.sign_in_as(coach)


def test_four_schedulers_run_each_job_once_and_the_next_takes_over(
    wiring: Wiring, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs.runner, "LOOK_AGAIN_SECONDS", 0.05)
    ran: list[int] = []
    inside, overlaps = threading.Semaphore(1), []

    def run(parts: Wiring, _clock: Any, _limit: int, _dry_run: bool) -> Report:
        alone = inside.acquire(blocking=False)
        if not alone:
            overlaps.append(id(parts))
        ran.append(id(parts))
        time.sleep(0.02)
        if alone:
            inside.release()
        return Report(0, 0)

    every = IntervalTrigger(seconds=0.05, timezone=clock.HELSINKI)
    spec = JobSpec("drain", run, every, 30, 10, "a test")
    four = [wire(settings) for _ in range(4)]
    stops = {id(parts): threading.Event() for parts in four}
    threads = [threading.Thread(target=jobs.runner.serve, args=(p, stops[id(p)], [spec])) for p in four]
    try:
        for thread in threads:
            thread.start()
        _until(lambda: len(ran) >= 10)
        [first] = set(ran)
        stops[first].set()
        _until(lambda: len(set(ran)) == 2)
        time.sleep(0.2)
    finally:
        for stop in stops.values():
            stop.set()
        for thread in threads:
            thread.join(20)
        for parts in four:
            parts.engine.dispose()
    assert len(set(ran)) == 2 and overlaps == []
    second = next(number for number in ran if number != first)
    assert first not in ran[ran.index(second) :], "whoever was stopped ran on"


def _until(is_so: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.01)


def test_a_leader_whose_connection_is_cut_is_none_any_more(wiring: Wiring) -> None:
    first, second = leader_for(wiring), leader_for(wiring)
    assert first.take() and first.holds() and not second.take()
    if isinstance(first, AdvisoryLeader):
        with wiring.engine.connect() as connection:
            cut = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
            connection.execute(text(cut))
        assert not first.holds()
        _until(second.take)
        first.release()
        assert second.holds()
        second.release()
    else:
        first.release()


@contextmanager
def locked(engine: Engine) -> Iterator[None]:
    """Hold what every writer waits for, and on PostgreSQL what every reader of accounts and openings waits for too."""
    with engine.connect().execution_options(loytamo_writes=True) as holder, holder.begin():
        if engine.dialect.name == "postgresql":
            holder.execute(text("LOCK TABLE login_session, opening, account, rate_count IN ACCESS EXCLUSIVE MODE"))
        yield


def test_a_locked_database_is_answered_with_a_page_and_in_time(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marketplace.wiring.BUSY_TIMEOUT_SECONDS", 0.3)
    wiring = wire(settings, make_engine(settings.database_url, Patience(connect=5, lock=1, statement=5, idle=60)))
    app = create_app(settings, wiring)
    app.test_client_class = ReadingClient
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    typed = {"email": "kuka@esimerkki.example", "password": "ei ole oikea sana"}
    assert client.send("/accounts/sign-in", typed).status_code < 500
    reads = ["/", "/openings"] if wiring.engine.dialect.name == "postgresql" else []
    with locked(wiring.engine):
        began = time.monotonic()
        replies = [client.get(path) for path in reads]
        replies.append(client.send("/accounts/sign-in", typed))
        took = time.monotonic() - began
        assert [reply.status_code for reply in replies] == [503] * len(replies)
        assert all("<h1" in reply.text for reply in replies)
    assert took < 5 * len(replies)
    assert [client.get(path).status_code for path in reads] == [200] * len(reads)
    assert client.send("/accounts/sign-in", typed).status_code < 500
    wiring.engine.dispose()


def test_what_the_database_says_has_a_name_for_whoever_asked(wiring: Wiring) -> None:
    with pytest.raises(Conflict) as taken, wiring.uow.begin() as session:
        factories.account(session, email="sama@esimerkki.example")
        factories.account(session, email="sama@esimerkki.example")
    assert taken.value.message.code == "error-email-taken"
    with wiring.uow.begin() as session:
        factories.organisation(session, business_id="1572860-0")
    with pytest.raises(Conflict) as taken, wiring.uow.begin() as session:
        factories.organisation(session, business_id="1572860-0")
    assert taken.value.message.code == "error-business-id-taken"
    with pytest.raises(WroteWhileReading), wiring.uow.read() as session:
        session.add(RateCount(key_hash=KEY, count=0, expires_at=clock.now() + timedelta(hours=1)))
        session.flush()


def test_a_reading_session_sees_one_moment(wiring: Wiring) -> None:
    with wiring.uow.read() as reading:
        before = reading.scalar(select(func.count(Organisation.id)))
        with wiring.uow.begin() as session:
            factories.organisation(session)
        assert reading.scalar(select(func.count(Organisation.id))) == before
    with wiring.uow.read() as reading:
        assert reading.scalar(select(func.count(Organisation.id))) == (before or 0) + 1


def test_postgresql_itself_refuses_what_a_reading_session_would_write(wiring: Wiring) -> None:
    if wiring.engine.dialect.name == "postgresql":
        with pytest.raises(Exception, match="read-only transaction"), wiring.uow.read() as reading:
            reading.execute(text("DELETE FROM rate_count"))
    with pytest.raises((NotFound, OverflowError)), wiring.uow.read() as reading:
        reading.scalar(select(Organisation).where(Organisation.id == 2**70))


def test_too_many_at_once_wait_and_are_told(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {"pool_size": 1, "max_overflow": 0, "pool_timeout": 0.1}
    monkeypatch.setattr("marketplace.wiring.POOL", few)
    wiring = wire(settings)
    with wiring.uow.read() as reading:
        reading.scalar(select(func.count(Organisation.id)))
        with pytest.raises(Unavailable), wiring.uow.read() as second:
            second.scalar(select(func.count(Organisation.id)))
    with wiring.uow.read() as reading:
        assert reading.scalar(select(func.count(Organisation.id))) == 0
    wiring.engine.dispose()
