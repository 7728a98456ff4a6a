"""How the service stands, in a sentence first: what is wrong and what to do about it, then the facts row by row."""

import shutil
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy.orm import Session

from jobs.lateness import JobState, job_states
from marketplace import clock
from marketplace.domain.messages import DeliveryState
from marketplace.maintenance import Maintenance, maintenance_of
from marketplace.messages import Message
from marketplace.queries import health
from marketplace.queries.health import DatabaseFacts, OutboxDepth, Reconciled
from marketplace.settings import ROOT
from marketplace.wiring import Wiring
from search.port import IndexName, IndexState, IndexStatus

OUTBOX_IS_OLD_AFTER = timedelta(minutes=5)
MESSAGES_ARE_OLD_AFTER = timedelta(minutes=15)
LITTLE_DISK_BYTES = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Condition:
    """Everything that the health page shows; `problems` is empty when all is well."""

    jobs: Sequence[JobState]
    outbox: Mapping[str, OutboxDepth]
    messages: Mapping[DeliveryState, int]
    messages_wait_since: datetime | None
    indexes: Sequence[IndexStatus]
    reconciled: Reconciled | None
    database: DatabaseFacts
    disk_free_bytes: int
    refusals: Mapping[str, int]
    maintenance: Maintenance | None
    version: str
    problems: Sequence[Message] = ()


@cache
def version_of_service() -> str:
    """Return the version that stands in the project's own description."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def condition_of(session: Session, parts: Wiring) -> Condition:
    """Return how the service stands now; eight queries."""
    now = clock.now()
    found = Condition(
        jobs=job_states(health.heartbeats(session), health.jobs_since(session), now),
        outbox=health.outbox_depths(session),
        messages=health.messages_by_state(session),
        messages_wait_since=health.oldest_due_message(session, now),
        indexes=[parts.index.engine.status(name) for name in IndexName],
        reconciled=health.last_reconciled(session),
        database=health.database_facts(session),
        disk_free_bytes=shutil.disk_usage(parts.settings.data_folder).free,
        refusals=health.refusals_of(session, clock.today()),
        maintenance=maintenance_of(parts.settings.data_folder),
        version=version_of_service(),
    )
    return replace(found, problems=problems_of(found, now))


def problems_of(found: Condition, now: datetime) -> list[Message]:
    """Return what is wrong, each as a sentence that says what to do; what stops most comes first."""
    return [
        *_of_what_runs(found),
        *_of_what_waits(found, now),
        *_of_what_is_kept(found),
    ]


def _of_what_runs(found: Condition) -> list[Message]:
    late = [job for job in found.jobs if job.late]
    told = []
    if late and len(late) == len(found.jobs):
        told.append(Message("running-problem-jobs-rest"))
    elif late:
        told.append(Message("running-problem-jobs-late", {"count": len(late)}))
    if found.database.migration != health.newest_migration():
        told.append(Message("running-problem-migration"))
    return told


def _of_what_waits(found: Condition, now: datetime) -> list[Message]:
    told = []
    oldest = min((depth.oldest for depth in found.outbox.values() if depth.oldest), default=now)
    failed = sum(depth.failed for depth in found.outbox.values())
    if now - oldest > OUTBOX_IS_OLD_AFTER or failed:
        told.append(Message("running-problem-outbox", {"count": failed}))
    if found.messages_wait_since is not None and now - found.messages_wait_since > MESSAGES_ARE_OLD_AFTER:
        told.append(Message("running-problem-messages-wait"))
    lost = sum(found.messages.get(state, 0) for state in (DeliveryState.UNKNOWN, DeliveryState.FAILED))
    if lost:
        told.append(Message("running-problem-messages-lost", {"count": lost}))
    return told


def _of_what_is_kept(found: Condition) -> list[Message]:
    told = []
    if any(index.state is not IndexState.READY for index in found.indexes):
        told.append(Message("running-problem-index"))
    if found.reconciled is not None and found.reconciled.differences:
        told.append(Message("running-problem-reconcile", {"count": found.reconciled.differences}))
    if found.disk_free_bytes < LITTLE_DISK_BYTES:
        told.append(Message("running-problem-disk"))
    return told
