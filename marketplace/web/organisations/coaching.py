"""Coaching organisations, for admins: the list, and a new one with its first coordinator."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.actors import Role
from marketplace.domain.codes import EmployerForm
from marketplace.domain.permissions import Permission
from marketplace.errors import Invalid
from marketplace.queries.accounts import has_agreed
from marketplace.queries.members import coaching_organisations
from marketplace.queries.openings import towns
from marketplace.services.invitations import invite_member
from marketplace.services.organisations import add_coaching_organisation
from marketplace.web.access import actor, guard
from marketplace.web.context import language, tell
from marketplace.web.organisations.blueprint import blueprint
from marketplace.web.organisations.forms import CoachingForm
from marketplace.web.units import db, wiring


@blueprint.get("/organisations/coaching")
@guard(Permission.MAKE_COACHING_ORGANISATION)
def coaching() -> str:
    rows = coaching_organisations(db())
    places = towns(db(), (row.municipality or "" for row in rows))
    return render_template("organisations/coaching.html", rows=rows, towns=places, has_agreed=has_agreed)


@blueprint.route("/organisations/coaching/new", methods=["GET", "POST"])
@guard(Permission.MAKE_COACHING_ORGANISATION)
def new_coaching() -> Any:
    form = CoachingForm(language=language())
    if form.is_sent_well():
        try:
            row = add_coaching_organisation(
                db(),
                actor(),
                str(form.name.data),
                form=EmployerForm(form.form.data),
                business_id=form.business_id.data or None,
                municipality=form.municipality.data or None,
                agreed=False,
            )
            row.is_employer = row.is_employer or bool(form.is_employer.data)
            given = str(form.email.data), str(form.language.data)
            sent = invite_member(db(), actor(), row, Role.COORDINATOR, *given, wiring().settings.secret_key)
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "organisations-coaching-made", name=row.name, email=sent.email)
            return redirect(url_for("organisations.people", public_id=row.public_id), 303)
    status = 400 if request.method == "POST" else 200
    return render_template("organisations/coaching_new.html", form=form), status
