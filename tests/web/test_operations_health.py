"""The health page begins with a sentence: all is well, or what is wrong and what to do."""

from collections import namedtuple
from datetime import timedelta

import pytest

from jobs.lateness import job_states
from jobs.schedule import JOBS
from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.messages import DeliveryState
from marketplace.models import JobHeartbeat, JobRun, OutboxRow, RateRefusal
from marketplace.queries.health import newest_migration, outbox_depths
from marketplace.services.messages import queue_message
from marketplace.settings import ROOT
from marketplace.web.admin.condition import LITTLE_DISK_BYTES, version_of_service
from marketplace.wiring import Wiring
from search.sync import heal
from tests import factories
from tests.pages import ReadingClient

WELL = "Kaikki kunnossa."


@pytest.fixture
def page(client: ReadingClient, wiring: Wiring, monkeypatch: pytest.MonkeyPatch) -> ReadingClient:
    """A coordinator's browser in front of a service where all is well."""
    with wiring.uow.begin() as session:
        coordinator = factories.member(session, Role.COORDINATOR)
        for spec in JOBS:
            session.add(JobHeartbeat(job=spec.id, at=clock.now()))
        session.query(OutboxRow).delete()
    heal(wiring.uow, wiring.index)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("marketplace.web.admin.condition.shutil.disk_usage", lambda _path: usage(10**12, 0, 10**12))
    client.sign_in_as(coordinator)
    return client


def test_a_service_that_runs_is_told_in_one_sentence_and_its_facts(page: ReadingClient, wiring: Wiring) -> None:
    text = page.get("/admin/health").text
    assert WELL in text and "huoltoa" not in text and "Myöhässä" not in text
    kind = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[wiring.engine.dialect.name]
    assert f"{kind}," in text and f"rakenne {newest_migration()}" in text
    assert "1 000 Gt" in text.replace("\xa0", " ") and version_of_service() in text
    assert "Jonossa hakuun" in text and "Hakemistojen tunniste" in text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_it_speaks_three_languages(page: ReadingClient, wiring: Wiring, language: str) -> None:
    with wiring.uow.begin() as session:
        session.query(JobHeartbeat).delete()
    page.set_cookie("lang", language)
    text = page.get("/admin/health").text
    said = {"fi": "Käynnistä jobs-prosessi", "sv": "Starta processen jobs", "en": "Start the jobs process"}
    assert [word in text for word in said.values()] == [code == language for code in said]


def test_what_waits_too_long_is_told(page: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        session.add(_row(clock.now() - timedelta(minutes=4)))
    assert WELL in page.get("/admin/health").text
    with wiring.uow.begin() as session:
        session.add(_row(clock.now() - timedelta(minutes=6)))
        session.add(_row(clock.now(), consumer="match"))
    text = page.get("/admin/health").text
    assert WELL not in text and "odottaa pitkään pääsyä hakuun" in text
    assert "Jonossa (index)" in text and "Jonossa (match)" in text
    with wiring.uow.read() as session:
        assert {name: depth.rows for name, depth in outbox_depths(session).items()} == {"index": 2, "match": 1}


def _row(at: object, consumer: str = "index", attempts: int = 0) -> OutboxRow:
    return OutboxRow(
        consumer=consumer, kind="opening", subject_id=1, created_at=at, not_before=clock.now(), attempts=attempts
    )


def test_failed_changes_and_lost_messages_are_told_with_what_to_do(page: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        coach = factories.member(session, Role.COACH)
        session.add(_row(clock.now(), attempts=2))
        queue_message(session, coach, "employer-waits", "/admin/employers").state = DeliveryState.FAILED
        old = queue_message(session, coach, "employer-waits", "/admin/employers")
        old.not_before = clock.now() - timedelta(minutes=20)
    text = page.get("/admin/health").text
    assert "3 asiaa kaipaa huoltoa" in text
    for said in ("Yksi muutos ei ole päässyt hakuun", "Yksi viesti ei mennyt perille", "yli vartin"):
        assert said in text
    assert coach.email not in text


def test_differences_little_disk_and_a_sick_index_are_told(
    page: ReadingClient, wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    little = usage(10**12, 0, LITTLE_DISK_BYTES - 1)
    monkeypatch.setattr("marketplace.web.admin.condition.shutil.disk_usage", lambda _path: little)
    monkeypatch.setattr("marketplace.queries.health.newest_migration", lambda: "9999")
    with wiring.uow.begin() as session:
        for due in (0, 3):
            session.add(
                JobRun(
                    job="reconcile", started_at=clock.now(), ended_at=clock.now(), counts={"due": due, "served": due}
                )
            )
    text = page.get("/admin/health").text
    assert "3 eroa haun ja tietokannan väliltä" in text and "alle gigatavu" in text and "flask db upgrade" in text
    for path in wiring.settings.index_folder.rglob("meta.json"):
        path.write_text("{")
    assert "flask search rebuild" in page.get("/admin/health").text


def test_refusals_of_today_are_counted_and_yesterdays_are_not(page: ReadingClient, wiring: Wiring) -> None:
    with wiring.uow.begin() as session:
        session.add(RateRefusal(day=clock.today(), what="sign-in", count=3))
        session.add(RateRefusal(day=clock.today(), what="reset", count=2))
        session.add(RateRefusal(day=clock.today() - timedelta(days=1), what="reset", count=40))
    text = " ".join(page.get("/admin/health").text.split())
    assert "<dt>Estetyt yritykset tänään</dt><dd>5</dd>" in text


def test_each_job_is_late_by_its_own_trigger() -> None:
    now = clock.now()  # noon of a Monday
    fresh = {spec.id: now for spec in JOBS}

    def late(**beats: timedelta | None) -> set[str]:
        known = {**fresh, **{job: now - ago for job, ago in beats.items() if ago is not None}}
        known = {job: at for job, at in known.items() if beats.get(job, now) is not None}
        return {state.id for state in job_states(known, now - timedelta(days=10), now) if state.late}

    assert late() == set()
    assert late(drain=timedelta(minutes=3)) == set() and late(drain=timedelta(minutes=4)) == {"drain"}
    assert late(expire_openings=timedelta(minutes=10)) == set()
    assert late(expire_openings=timedelta(minutes=15)) == {"expire_openings"}
    assert late(reconcile=timedelta(hours=8)) == set(), "it ran after 3.20 this night"
    assert late(reconcile=timedelta(hours=20)) == {"reconcile"}
    assert late(ask_check_ins=timedelta(minutes=30)) == {"ask_check_ins"}
    assert late(reconcile=None) == {"reconcile"}, "jobs have run for ten days, and this one never has"


def test_what_was_never_due_is_not_late_and_where_nothing_ever_ran_everything_is() -> None:
    now = clock.now()
    started = {"drain": now, "send_messages": now}
    assert not [state.id for state in job_states(started, now - timedelta(minutes=2), now) if state.late]
    assert all(state.late for state in job_states({}, None, now))


def test_the_newest_migration_and_the_version_are_read_from_the_files() -> None:
    names = sorted(path.name for path in (ROOT / "marketplace" / "migrations" / "versions").glob("0*.py"))
    assert names[-1].startswith(newest_migration())
    assert f'version = "{version_of_service()}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
