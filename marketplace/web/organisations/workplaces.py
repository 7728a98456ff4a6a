"""An employer's workplaces: the list, a new one, changing, retiring and bringing back."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.permissions import Permission
from marketplace.errors import Conflict
from marketplace.models import Organisation, Workplace
from marketplace.queries.openings import towns
from marketplace.queries.workplaces import history_of_workplace, workplaces_of
from marketplace.services.workplaces import add_workplace, bring_workplace_back, edit_workplace, retire_workplace
from marketplace.web.access import actor, guard
from marketplace.web.context import tell, told
from marketplace.web.organisations.blueprint import blueprint
from marketplace.web.organisations.forms import WorkplaceForm
from marketplace.web.organisations.loaders import load_organisation, load_workplace
from marketplace.web.organisations.pages import told_of
from marketplace.web.units import db

SHOWN = (
    "name",
    "street_address",
    "postcode",
    "municipality",
    "contact_name",
    "contact_phone",
    "mentor_name",
    "version",
)


@blueprint.get("/organisations/<public_id>/workplaces")
@guard(Permission.EDIT_WORKPLACES, load_organisation, see=Permission.SEE_ORGANISATION)
def workplaces(row: Organisation) -> str:
    rows = workplaces_of(db(), [row.id], retired=True)
    return render_template(
        "organisations/workplaces.html",
        organisation=row,
        rows=rows,
        towns=towns(db(), (each.municipality for each in rows)),
    )


def _to_list(row: Organisation) -> Any:
    return redirect(url_for("organisations.workplaces", public_id=row.public_id), 303)


@blueprint.route("/organisations/<public_id>/workplaces/new", methods=["GET", "POST"])
@guard(Permission.EDIT_WORKPLACES, load_organisation, see=Permission.SEE_ORGANISATION)
def new_workplace(row: Organisation) -> Any:
    form = WorkplaceForm(municipality=row.municipality or "")
    if form.is_sent_well():
        made = add_workplace(db(), actor(), row, form.command())
        tell("good", "organisations-workplace-added", name=made.name)
        return _to_list(row)
    status = 400 if request.method == "POST" else 200
    return render_template("organisations/workplace.html", organisation=row, workplace=None, form=form), status


@blueprint.route("/organisations/workplaces/<public_id>/edit", methods=["GET", "POST"])
@guard(Permission.EDIT_WORKPLACES, load_workplace, see=Permission.SEE_ORGANISATION)
def edit_one_workplace(row: Workplace) -> Any:
    form = WorkplaceForm(data={name: getattr(row, name) or "" for name in SHOWN})
    status = 400 if request.method == "POST" else 200
    if form.is_sent_well():
        try:
            count = edit_workplace(db(), actor(), row, form.command())
        except Conflict as conflict:
            form.form_errors.append(told(conflict.message))
            form.version.data = str(row.version)
            status = 409
        else:
            tell("good", "organisations-workplace-saved", name=row.name, count=count)
            return _to_list(row.organisation)
    history = [told_of(step, who, None) for step, who in history_of_workplace(db(), row.id)]
    page = {"organisation": row.organisation, "workplace": row, "form": form, "history": history}
    return render_template("organisations/workplace.html", **page), status


@blueprint.post("/organisations/workplaces/<public_id>/retire")
@guard(Permission.EDIT_WORKPLACES, load_workplace, see=Permission.SEE_ORGANISATION)
def retire(row: Workplace) -> Any:
    retire_workplace(db(), actor(), row)
    undo = url_for("organisations.bring_back", public_id=row.public_id)
    tell("told", "organisations-workplace-retired", undo=undo, name=row.name)
    return _to_list(row.organisation)


@blueprint.post("/organisations/workplaces/<public_id>/bring-back")
@guard(Permission.EDIT_WORKPLACES, load_workplace, see=Permission.SEE_ORGANISATION)
def bring_back(row: Workplace) -> Any:
    bring_workplace_back(db(), actor(), row)
    tell("good", "organisations-workplace-back", name=row.name)
    return _to_list(row.organisation)
