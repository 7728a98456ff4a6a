"""Which jobs should have run by now: each by its own trigger, with the slack that its heartbeat needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobs.schedule import JOBS, JobSpec
from marketplace.clock import HELSINKI

# Heartbeats are written at most once a minute.
HEARTBEAT_SLACK = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class JobState:
    """A job of the timetable: when it last ran (None: never yet), and whether it should have run since."""

    id: str
    last: datetime | None
    late: bool


def job_states(
    beats: Mapping[str, datetime], since: datetime | None, now: datetime, jobs: Sequence[JobSpec] = JOBS
) -> list[JobState]:
    """Return how each job stands, in the order of the timetable.

    beats: last run by job id; since: when jobs are known to have begun here (aware), None when no run left a row.
    A job that has never run is late when its time came after that. Where nothing has ever run, everything is late.
    """
    known = [*beats.values(), *([since] if since else [])]
    begun = min(known, default=None)
    return [_state(spec, beats.get(spec.id), begun, now) for spec in jobs]


def _state(spec: JobSpec, last: datetime | None, begun: datetime | None, now: datetime) -> JobState:
    start = last or begun
    if start is None:
        return JobState(spec.id, None, late=True)
    due = spec.trigger.get_next_fire_time(start.astimezone(HELSINKI), start.astimezone(HELSINKI))
    slack = timedelta(seconds=spec.grace) + HEARTBEAT_SLACK
    return JobState(spec.id, last, late=due is not None and due + slack < now)
