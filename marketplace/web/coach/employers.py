"""Employers that the service knows: the list, a new one, one employer's page with the invitation of a member."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, Invalid
from marketplace.models import Organisation
from marketplace.queries.openings import towns
from marketplace.queries.organisations import PAGE_SIZE, employers_page, members_of
from marketplace.services.invitations import invite_employer, open_invitations
from marketplace.services.organisations import add_employer
from marketplace.web.access import actor, guard
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.coach.forms import InviteForm, NewEmployerForm
from marketplace.web.context import language, tell, told
from marketplace.web.loaders import load_employer
from marketplace.web.paging import page_number, paging, words_asked
from marketplace.web.units import db, wiring


@blueprint.get("/coach/employers")
@guard(Permission.INVITE_EMPLOYER)
def employers() -> str:
    words, page = words_asked(), page_number()
    rows, total = employers_page(db(), words, page)
    known = towns(db(), (row.organisation.municipality or "" for row in rows))
    return render_template(
        "coach/employers.html", rows=rows, towns=known, q=words, paging=paging(page, total, PAGE_SIZE)
    )


@blueprint.get("/coach/employers/new")
@guard(Permission.INVITE_EMPLOYER)
def new_employer() -> str:
    return render_template("coach/employers_new.html", form=NewEmployerForm())


@blueprint.post("/coach/employers/new")
@guard(Permission.INVITE_EMPLOYER)
def create_employer() -> Any:
    form = NewEmployerForm()
    if not form.is_sent_well():
        return render_template("coach/employers_new.html", form=form), 400
    try:
        made = add_employer(db(), actor(), form.command())
    except Invalid as invalid:
        form.show_problems(invalid)
        return render_template("coach/employers_new.html", form=form), 400
    tell("good", "people-employer-added", name=made.name)
    return redirect(url_for("coach.employer", public_id=made.public_id), 303)


def _page(organisation: Organisation, form: InviteForm | None = None) -> str:
    return render_template(
        "coach/employers_one.html",
        employer=organisation,
        town=towns(db(), [organisation.municipality or ""]).get(organisation.municipality or ""),
        may_open=may(actor(), Permission.CREATE_OPENING),
        members=members_of(db(), organisation.id),
        invitations=open_invitations(db(), organisation_id=organisation.id),
        form=form or InviteForm(sent=False, data={"language": language()}),
    )


@blueprint.get("/coach/employers/<public_id>")
@guard(Permission.INVITE_EMPLOYER, load_employer)
def employer(row: Organisation) -> str:
    return _page(row)


@blueprint.post("/coach/employers/<public_id>/invite")
@guard(Permission.INVITE_EMPLOYER, load_employer)
def invite_member(row: Organisation) -> Any:
    form = InviteForm()
    if not form.is_sent_well():
        return _page(row, form), 400
    secret = wiring().settings.secret_key
    try:
        sent = invite_employer(db(), actor(), row, str(form.email.data), str(form.language.data), secret)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, form), 400
    except Conflict as conflict:
        form.email.errors = [told(conflict.message)]
        return _page(row, form), 409
    tell("good", "people-invited", email=sent.email)
    return redirect(url_for("coach.employer", public_id=row.public_id), 303)
