"""How the service runs, for coordinators and the operator; and in the demo every letter as it was sent."""

from flask import render_template

from jobs.send_messages import as_letter
from marketplace.domain.messages import DeliveryState
from marketplace.domain.permissions import Permission
from marketplace.errors import NotFound
from marketplace.queries.health import last_errors, troubled_messages
from marketplace.queries.sent_messages import PAGE_SIZE, all_messages
from marketplace.web.access import guard, public
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.admin.condition import condition_of
from marketplace.web.paging import page_number, paging
from marketplace.web.units import db, texts, wiring


@blueprint.get("/admin/health")
@guard(Permission.SEE_HEALTH)
def health() -> str:
    return render_template(
        "admin/health.html",
        found=condition_of(db(), wiring()),
        errors=last_errors(db()),
        troubled=troubled_messages(db()),
        states=list(DeliveryState),
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
