"""Joining an employer from outside: look it up, ask, see where one's request stands, or begin a new one.

Before a yes nothing of an employer is shown but what public registers say: name, business ID, municipality.
"""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.permissions import Permission
from marketplace.errors import Conflict, Invalid, InvalidMove, NotFound
from marketplace.models import JoinRequest, Organisation
from marketplace.queries.members import employer_to_join, employers_to_join, join_requests_of
from marketplace.queries.openings import towns
from marketplace.queries.organisations import organisation_by_business_id
from marketplace.services.joining import ask_to_join, begin_employer, state_now, withdraw_join
from marketplace.services.organisations import checked_business_id
from marketplace.web.access import actor, guard, signed_in
from marketplace.web.context import tell, told
from marketplace.web.organisations.blueprint import blueprint
from marketplace.web.organisations.forms import AskForm, NewCompanyForm
from marketplace.web.organisations.loaders import load_join
from marketplace.web.paging import words_asked
from marketplace.web.units import db

SHORTEST = 3


@blueprint.get("/organisations/join")
@signed_in
def join() -> str:
    words = words_asked()
    found = employers_to_join(db(), words) if len(words) >= SHORTEST else []
    own = join_requests_of(db(), actor().account_id or 0)
    return render_template(
        "organisations/join.html",
        q=words,
        too_short=bool(words) and len(words) < SHORTEST,
        found=found,
        towns=towns(db(), (row.municipality or "" for row in found)),
        own=[{"row": row, "state": state_now(row).value} for row in own],
    )


def _employer() -> Organisation:
    """The employer that the address or form names. Raises NotFound."""
    found = employer_to_join(db(), request.values.get("organisation", ""))
    if found is None:
        raise NotFound
    return found


@blueprint.route("/organisations/join/ask", methods=["GET", "POST"])
@signed_in
def ask() -> Any:
    """Ask to join one employer."""
    employer = _employer()
    form = AskForm(organisation=employer.public_id)
    if form.is_sent_well():
        try:
            ask_to_join(db(), actor(), employer, form.words.data or None)
        except (Conflict, InvalidMove) as refused:
            form.form_errors.append(told(refused.message))
        else:
            tell("good", "organisations-asked", employer=employer.name)
            return redirect(url_for("organisations.join"), 303)
    town = towns(db(), [employer.municipality or ""]).get(employer.municipality or "")
    status = 400 if request.method == "POST" else 200
    return render_template("organisations/ask.html", form=form, employer=employer, town=town), status


@blueprint.route("/organisations/join/new", methods=["GET", "POST"])
@signed_in
def begin() -> Any:
    """A company that the service does not know yet; whoever adds it answers for it, unverified."""
    form = NewCompanyForm()
    if form.is_sent_well():
        try:
            made = begin_employer(db(), actor(), form.command())
        except Invalid as invalid:
            form.show_problems(invalid)
        except InvalidMove as refused:
            form.form_errors.append(told(refused.message))
        else:
            tell("good", "organisations-begun", employer=made.name)
            return redirect(url_for("organisations.show", public_id=made.public_id), 303)
    status = 400 if request.method == "POST" else 200
    return render_template("organisations/begin.html", form=form, known=_known(form)), status


def _known(form: NewCompanyForm) -> Organisation | None:
    """The employer that has the typed business ID already: then one asks to join it."""
    if not form.business_id.data:
        return None
    try:
        number = checked_business_id(form.business_id.data)
    except Invalid:
        return None
    found = organisation_by_business_id(db(), number) if number else None
    return found if found is not None and found.is_employer else None


@blueprint.post("/organisations/joins/<public_id>/withdraw")
@guard(Permission.SEE_JOIN, load_join)
def withdraw_request(row: JoinRequest) -> Any:
    withdraw_join(db(), actor(), row)
    tell("good", "organisations-withdrawn")
    return redirect(url_for("organisations.join"), 303)
