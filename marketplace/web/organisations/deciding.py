"""Requests to join, from inside: the coordinators' queue, and one request with its yes or no."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.membership import owns
from marketplace.domain.permissions import Permission
from marketplace.domain.verification import VerifiedHow
from marketplace.errors import Conflict, Invalid
from marketplace.models import JoinRequest
from marketplace.queries.members import waiting_joins
from marketplace.queries.openings import towns
from marketplace.services.joining import Checked, accept_join, refuse_join, state_now
from marketplace.web.access import actor, guard
from marketplace.web.context import tell, told
from marketplace.web.organisations.blueprint import blueprint
from marketplace.web.organisations.forms import DecideForm, day_typed
from marketplace.web.organisations.loaders import load_join
from marketplace.web.units import db


@blueprint.get("/organisations/joins")
@guard(Permission.VERIFY_EMPLOYER)
def joins() -> str:
    rows = [row for row in waiting_joins(db()) if row.account_id != actor().account_id]
    places = towns(db(), (row.organisation.municipality or "" for row in rows))
    return render_template("organisations/joins.html", rows=rows, towns=places)


@blueprint.get("/organisations/joins/<public_id>")
@guard(Permission.DECIDE_JOIN, load_join, see=Permission.SEE_JOIN)
def join_request(row: JoinRequest) -> str:
    return _page(row, DecideForm(by_member=_is_member(row), data={"version": row.version}))


@blueprint.post("/organisations/joins/<public_id>")
@guard(Permission.DECIDE_JOIN, load_join, see=Permission.SEE_JOIN)
def decide(row: JoinRequest) -> Any:
    form = DecideForm(by_member=_is_member(row))
    if not form.is_sent_well():
        return _page(row, form), 400
    try:
        if form.answer.data == "yes":
            checked = _checked(form)
            if form.on.errors:
                return _page(row, form), 400
            accept_join(db(), actor(), row, form.version_read(), checked, as_owner=bool(form.as_owner.data))
            tell("good", "organisations-let-in", name=row.account.name)
        else:
            refuse_join(db(), actor(), row, form.version_read(), str(form.reason.data or ""))
            tell("told", "organisations-kept-out", name=row.account.name)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, form), 400
    except Conflict as conflict:
        form.form_errors.append(told(conflict.message))
        form.version.data = str(row.version)
        return _page(row, form), 409
    return redirect(_back(row), 303)


def _is_member(row: JoinRequest) -> bool:
    return owns(actor(), row.organisation_id, verified=True)


def _checked(form: DecideForm) -> Checked | None:
    """What a coordinator says of how it was checked; None when nothing was chosen, or an owner answers."""
    if form.by_member or form.how.data not in [how.value for how in VerifiedHow]:
        return None
    day = day_typed(form.on)
    return Checked(VerifiedHow(form.how.data), day) if day is not None else None


def _back(row: JoinRequest) -> str:
    if _is_member(row):
        return url_for("organisations.people", public_id=row.organisation.public_id)
    return url_for("organisations.joins")


def _page(row: JoinRequest, form: DecideForm) -> str:
    code = row.organisation.municipality or ""
    return render_template(
        "organisations/join_request.html",
        row=row,
        state=state_now(row).value,
        form=form,
        town=towns(db(), [code]).get(code),
        back_url=_back(row),
        sent=request.method == "POST",
    )
