"""How the service runs, for coordinators and the operator; and in the demo every letter as it was sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import render_template

from jobs.schedule import JOBS, JobSpec
from jobs.send_messages import as_letter
from marketplace import clock
from marketplace.domain.messages import DeliveryState
from marketplace.domain.permissions import Permission
from marketplace.errors import NotFound
from marketplace.queries.health import heartbeats, last_errors, messages_by_state, outbox_depth, troubled_messages
from marketplace.queries.sent_messages import PAGE_SIZE, all_messages
from marketplace.web.access import guard, public
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.paging import page_number, paging
from marketplace.web.units import db, texts, wiring
from search.port import IndexName

# Heartbeats are written at most once a minute.
HEARTBEAT_SLACK = timedelta(minutes=3)
OUTBOX_IS_OLD_AFTER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class JobState:
    """A job of the timetable: when it last ran, and whether it should have run since."""

    id: str
    last: datetime | None
    late: bool


def _state(spec: JobSpec, last: datetime | None) -> JobState:
    if last is None:
        return JobState(spec.id, None, late=True)
    due = spec.trigger.get_next_fire_time(None, last.astimezone(clock.HELSINKI))
    slack = timedelta(seconds=spec.grace) + HEARTBEAT_SLACK
    return JobState(spec.id, last, late=due is not None and due + slack < clock.now())


@blueprint.get("/admin/health")
@guard(Permission.SEE_HEALTH)
def health() -> str:
    beats, outbox = heartbeats(db()), outbox_depth(db())
    return render_template(
        "admin/health.html",
        jobs=[_state(spec, beats.get(spec.id)) for spec in JOBS],
        errors=last_errors(db()),
        outbox=outbox,
        outbox_is_old=outbox.oldest is not None and outbox.oldest < clock.now() - OUTBOX_IS_OLD_AFTER,
        indexes=[wiring().index.engine.status(name) for name in IndexName],
        messages=messages_by_state(db()),
        states=list(DeliveryState),
        troubled=troubled_messages(db()),
    )


@blueprint.get("/demo/messages")
@public
def sent_messages() -> str:
    """Every letter, with what opens its link: only where the people are invented."""
    settings = wiring().settings
    if not settings.shows_sent_messages:
        raise NotFound
    page = page_number()
    rows, total = all_messages(db(), page)
    letters = [(row, as_letter(settings, texts(), row)) for row in rows]
    return render_template("admin/sent_messages.html", letters=letters, paging=paging(page, total, PAGE_SIZE))
