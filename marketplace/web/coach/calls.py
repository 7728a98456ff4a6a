""" "Call me": needs that employers left as one sentence and a number, for whoever calls first."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace.domain.permissions import Permission, may
from marketplace.models import EmployerNeed
from marketplace.queries.calls import PAGE_SIZE, call_by, open_calls
from marketplace.queries.openings import towns
from marketplace.services.calls import handle_call, release_call, reopen_call, take_call
from marketplace.web.access import actor, guard
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.coach.forms import HandledForm
from marketplace.web.context import tell
from marketplace.web.loaders import load_call
from marketplace.web.paging import page_number, paging
from marketplace.web.units import db


@blueprint.get("/coach/calls")
@guard(Permission.SEE_CALLS)
def calls() -> str:
    page = page_number()
    rows, total = open_calls(db(), page)
    return render_template(
        "coach/calls.html",
        rows=[(need, taker, call_by(need)) for need, taker in rows],
        may_open=may(actor(), Permission.CREATE_OPENING),
        towns=towns(db(), (need.municipality or "" for need, _taker in rows)),
        paging=paging(page, total, PAGE_SIZE),
    )


def _back() -> Any:
    return redirect(url_for("coach.calls"), 303)


@blueprint.post("/coach/calls/<public_id>/take")
@guard(Permission.SEE_CALLS, load_call)
def take(row: EmployerNeed) -> Any:
    take_call(db(), actor(), row)
    tell("good", "people-call-is-yours", undo=url_for("coach.release", public_id=row.public_id))
    return _back()


@blueprint.post("/coach/calls/<public_id>/release")
@guard(Permission.SEE_CALLS, load_call)
def release(row: EmployerNeed) -> Any:
    release_call(db(), actor(), row)
    tell("told", "people-call-released")
    return _back()


@blueprint.get("/coach/calls/<public_id>/handled")
@guard(Permission.SEE_CALLS, load_call)
def handled(row: EmployerNeed) -> str:
    return render_template("coach/calls_handled.html", need=row, form=HandledForm())


@blueprint.post("/coach/calls/<public_id>/handled")
@guard(Permission.SEE_CALLS, load_call)
def note_handled(row: EmployerNeed) -> Any:
    form = HandledForm()
    if not form.is_sent_well():
        return render_template("coach/calls_handled.html", need=row, form=form), 400
    handle_call(db(), actor(), row, str(form.how.data))
    tell("good", "people-call-handled", undo=url_for("coach.reopen", public_id=row.public_id))
    return _back()


@blueprint.post("/coach/calls/<public_id>/reopen")
@guard(Permission.SEE_CALLS, load_call)
def reopen(row: EmployerNeed) -> Any:
    reopen_call(db(), actor(), row)
    tell("told", "people-call-reopened")
    return _back()
