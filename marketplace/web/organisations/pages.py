"""An organisation's own page: what is told of it, how it was verified, what has happened; and changing it."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.permissions import Permission, may
from marketplace.domain.verification import BY_INVITATION, BY_MEMBER, VerifiedHow
from marketplace.errors import Conflict, Invalid
from marketplace.models import Account, HistoryRow, Organisation
from marketplace.queries.members import history_of_organisation, organisation_subject
from marketplace.queries.openings import towns
from marketplace.services.organisations import edit_organisation
from marketplace.web.access import actor, guard, signed_in
from marketplace.web.context import label, say, tell, told
from marketplace.web.organisations.blueprint import blueprint
from marketplace.web.organisations.forms import OrganisationForm
from marketplace.web.organisations.loaders import load_organisation
from marketplace.web.units import db

KNOWN_HOW = (*(how.value for how in VerifiedHow), BY_MEMBER, BY_INVITATION, "operator")
SAID_WITH_REASON = ("verified", "joined")


def how_words(how: str | None) -> str:
    """Return how something was verified in words; what a seed or import wrote stands as it is."""
    return say(f"admin-how-{how}") if how in KNOWN_HOW else how or ""


@blueprint.get("/organisations/own")
@signed_in
def own() -> Any:
    """The organisation in which the reader acts now; who has none looks for one."""
    seat = next((seat for seat in actor().seats if seat.organisation_id is not None), None)
    if seat is None:
        return redirect(url_for("organisations.join"), 303)
    row = db().get_one(Organisation, seat.organisation_id)
    return redirect(url_for("organisations.show", public_id=row.public_id), 303)


@blueprint.get("/organisations/<public_id>")
@guard(Permission.SEE_ORGANISATION, load_organisation)
def show(row: Organisation) -> str:
    code = row.municipality or ""
    verifier = db().get(Account, row.verified_by_id) if row.verified_by_id is not None else None
    return render_template(
        "organisations/show.html",
        organisation=row,
        town=towns(db(), [code]).get(code),
        verifier=verifier,
        how_words=how_words,
        may_manage=may(actor(), Permission.MANAGE_ORGANISATION, organisation_subject(row)),
        may_workplaces=may(actor(), Permission.EDIT_WORKPLACES, organisation_subject(row)),
        history=[told_of(*found) for found in history_of_organisation(db(), row.id)],
    )


def told_of(row: HistoryRow, who: Account | None, whose: Account | None) -> dict[str, Any]:
    """Return one row of an organisation's history in words: what, whose seat, why, when, who."""
    why = how_words(row.reason) if row.event in SAID_WITH_REASON else row.reason
    if row.event == "changed_form" and row.reason:
        # Stored by code on both sides of the arrow.
        why = " → ".join(label("forms", code) if code != "–" else code for code in row.reason.split(" → "))
    if row.event == "terms_accepted" and row.reason:
        document, _, version = row.reason.partition(" ")
        why = say("organisations-terms-version", document=say(f"terms-{document}-title"), version=version)
    return {
        "what": say(f"organisations-event-{row.event.replace('_', '-')}"),
        "whose": whose.name if whose else None,
        "why": why,
        "at": row.at,
        "who": who.name if who else say("admin-by-operator"),
    }


@blueprint.route("/organisations/<public_id>/edit", methods=["GET", "POST"])
@guard(Permission.MANAGE_ORGANISATION, load_organisation, see=Permission.SEE_ORGANISATION)
def edit(row: Organisation) -> Any:
    if request.method != "POST":
        names = (
            "name",
            "form",
            "business_id",
            "municipality",
            "street_address",
            "postcode",
            "phone",
            "version",
        )
        shown = {name: getattr(row, name) or "" for name in names}
        return _form(row, OrganisationForm(data={**shown, "form": row.form.value if row.form else ""}))
    form = OrganisationForm()
    if not form.is_sent_well():
        return _form(row, form), 400
    try:
        edit_organisation(db(), actor(), row, form.command())
    except Invalid as invalid:
        form.show_problems(invalid)
        return _form(row, form), 400
    except Conflict as conflict:
        form.form_errors.append(told(conflict.message))
        form.version.data = str(row.version)
        return _form(row, form), 409
    tell("good", "organisations-saved")
    return redirect(url_for("organisations.show", public_id=row.public_id), 303)


def _form(row: Organisation, form: OrganisationForm) -> str:
    return render_template("organisations/edit.html", organisation=row, form=form)
