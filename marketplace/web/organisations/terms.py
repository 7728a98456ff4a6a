"""The terms of a coaching organisation: read, accepted, asked for, withdrawn; papers to print beside them."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.actors import Hold, Role
from marketplace.domain.permissions import Permission
from marketplace.domain.terms import TERMS_VERSION, TermsDocument
from marketplace.errors import Invalid, InvalidMove
from marketplace.models import Organisation
from marketplace.queries.members import seats_of
from marketplace.queries.terms import acceptances_of, documents_in_force
from marketplace.services.terms import accept_terms, ask_for_terms, withdraw_terms
from marketplace.web.access import actor, guard
from marketplace.web.addresses import local_path
from marketplace.web.context import tell, told
from marketplace.web.organisations.blueprint import blueprint
from marketplace.web.organisations.forms import TermsForm, WithdrawForm
from marketplace.web.organisations.loaders import load_organisation
from marketplace.web.units import db

PARTS = {TermsDocument.PROCESSING: 8, TermsDocument.PROPOSAL: 5}
"""How many numbered parts the text of each document has: terms-<document>-<number>-title and -text."""
PAPER_PARTS = {"record": 8, "assessment": 7}


def _house() -> Organisation:
    """The coaching organisation in which the reader acts; wearing one hat there is one."""
    return db().get_one(Organisation, min(actor().coaching_organisations))


def _waiting(row: Organisation) -> list[TermsDocument]:
    return [each for each in TermsDocument if each not in documents_in_force(db(), row.id)]


def _page(row: Organisation, form: TermsForm | None = None, withdraw: WithdrawForm | None = None) -> str:
    waiting, go_on = _waiting(row), local_path(request.values.get("next"), "")
    return render_template(
        "organisations/terms.html",
        organisation=row,
        version=TERMS_VERSION,
        parts={document.value: PARTS[document] for document in TermsDocument},
        waiting=[each.value for each in waiting],
        acceptances=acceptances_of(db(), row.id),
        held=Hold.TERMS in actor().holds,
        may_accept=actor().has(Role.COORDINATOR),
        coordinators=seats_of(db(), row.id, Role.COORDINATOR),
        form=form or TermsForm(waiting, sent=False, data={"next": go_on}),
        withdraw_form=withdraw or WithdrawForm(sent=False),
        go_on=go_on,
    )


@blueprint.get("/organisations/terms")
@guard(Permission.SEE_TERMS)
def terms() -> str:
    return _page(_house())


@blueprint.post("/organisations/terms/accept")
@guard(Permission.ACCEPT_TERMS)
def accept() -> Any:
    row = _house()
    form = TermsForm(_waiting(row))
    if not form.is_sent_well():
        return _page(row, form), 400
    try:
        complete = accept_terms(db(), actor(), row, form.chosen(), str(form.signs_as.data))
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, form), 400
    if not complete:
        tell("told", "organisations-terms-one-more")
        return redirect(url_for("organisations.terms", next=form.next.data or None), 303)
    tell("good", "organisations-terms-accepted", organisation=row.name)
    return redirect(local_path(form.next.data, url_for("public.start")), 303)


@blueprint.post("/organisations/terms/remind")
@guard(Permission.SEE_TERMS)
def remind() -> Any:
    try:
        count = ask_for_terms(db(), actor(), _house())
    except InvalidMove as refused:
        tell("told", "organisations-said", text=told(refused.message))
    else:
        tell("good", "organisations-reminded", count=count)
    return redirect(url_for("organisations.terms"), 303)


@blueprint.route("/organisations/<public_id>/terms/withdraw", methods=["GET", "POST"])
@guard(Permission.WITHDRAW_TERMS, load_organisation, see=Permission.SEE_ORGANISATION)
def withdraw(row: Organisation) -> Any:
    """What follows when the terms are withdrawn, and withdrawing them."""
    form = WithdrawForm()
    if form.is_sent_well():
        try:
            withdraw_terms(db(), actor(), row, str(form.reason.data))
        except InvalidMove as refused:
            form.form_errors.append(told(refused.message))
        else:
            tell("told", "organisations-terms-withdrawn", organisation=row.name)
            return redirect(url_for("organisations.show", public_id=row.public_id), 303)
    status = 400 if request.method == "POST" else 200
    return render_template("organisations/withdraw.html", organisation=row, form=form), status


@blueprint.get("/organisations/terms/record")
@guard(Permission.SEE_TERMS)
def record() -> str:
    """A record of processing activities, as a template to print and fill in."""
    return _paper("record")


@blueprint.get("/organisations/terms/assessment")
@guard(Permission.SEE_TERMS)
def assessment() -> str:
    """An impact assessment, as a template to print and fill in."""
    return _paper("assessment")


def _paper(name: str) -> str:
    return render_template("organisations/paper.html", organisation=_house(), name=name, parts=PAPER_PARTS[name])
