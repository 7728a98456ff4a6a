"""The timetable on one screen: what runs when, how late it may still run, and why."""

from collections.abc import Callable
from dataclasses import dataclass

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from jobs import (
    ask_check_ins,
    close_accounts,
    count_needs,
    drain,
    expire_openings,
    expire_requests,
    forget,
    mind_feedback,
    note_reach,
    reconcile,
    send_messages,
    tell_matches,
    tell_new_openings,
)
from jobs.report import Report
from marketplace.clock import HELSINKI, Clock
from marketplace.wiring import Wiring

Run = Callable[[Wiring, Clock, int, bool], Report]


@dataclass(frozen=True, slots=True)
class JobSpec:
    """One job. grace: seconds that a run may be late before it is left out; limit: items of one run."""

    id: str
    run: Run
    trigger: BaseTrigger
    grace: int
    limit: int
    why: str


def _each(seconds: int) -> IntervalTrigger:
    return IntervalTrigger(seconds=seconds, timezone=HELSINKI)


def _at(**when: str | int) -> CronTrigger:
    return CronTrigger(timezone=HELSINKI, **when)


JOBS: tuple[JobSpec, ...] = (
    JobSpec("drain", drain.run, _each(1), 30, 500, "a changed opening or card is found in seconds"),
    JobSpec("send_messages", send_messages.run, _each(5), 60, 100, "nobody waits for what was already decided"),
    JobSpec("expire_openings", expire_openings.run, _each(60), 600, 500, "an employer hears that its opening is over"),
    JobSpec(
        "expire_requests",
        expire_requests.run,
        _each(300),
        1800,
        500,
        "who asked to join and got no answer hears so; an old invitation opens nothing",
    ),
    JobSpec(
        "tell_new_openings",
        tell_new_openings.run,
        _each(180),
        900,
        500,
        "who saved a search hears of what is new to it, at once or in the morning",
    ),
    JobSpec(
        "tell_matches",
        tell_matches.run,
        _each(900),
        1800,
        500,
        "coaches hear of good matches that are new, and of openings that nobody was introduced to",
    ),
    JobSpec(
        "ask_check_ins",
        ask_check_ins.run,
        _at(hour="8-17", minute="*/10"),
        600,
        500,
        "support goes on after the start; people are asked by day",
    ),
    JobSpec(
        "mind_feedback",
        mind_feedback.run,
        _at(hour=9, minute=5),
        3600,
        500,
        "feedback on accessibility is answered in 14 days; two years later it is forgotten",
    ),
    JobSpec(
        "close_accounts",
        close_accounts.run,
        _at(minute=25),
        3600,
        200,
        "who closed an account a week ago and has not come back is forgotten",
    ),
    JobSpec(
        "count_needs",
        count_needs.run,
        _at(hour=4, minute=5),
        3600,
        200_000,
        "employers read which accommodations help nearly all, some or few; never live, never of few",
    ),
    JobSpec("reconcile", reconcile.run, _at(hour=3, minute=20), 3600, 10_000, "an index that drifted shows itself"),
    JobSpec(
        "forget",
        forget.run,
        _at(hour=3, minute=40),
        3600,
        10_000,
        "nothing about anybody is kept longer than the rules say",
    ),
    JobSpec(
        "note_reach",
        note_reach.run,
        _at(hour=4, minute=10),
        3600,
        10_000,
        "a group of cards that no list reaches shows itself to coordinators",
    ),
)


def job(job_id: str) -> JobSpec:
    """Return the job of an id. Raises KeyError when there is none."""
    return {spec.id: spec for spec in JOBS}[job_id]
