"""Closing one's account: what that means, in plain words by what the account has, then a week to come back."""

from typing import Any, cast

from flask import current_app, redirect, render_template, url_for
from wtforms import SelectField

from marketplace.errors import Invalid, InvalidMove
from marketplace.models import Account
from marketplace.queries.closing import Leaving, leaving
from marketplace.services.accounts import own_account
from marketplace.services.closing import ask_to_close
from marketplace.web.access import actor, public, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import answered
from marketplace.web.accounts.proof import ProofForm, proved, read_account
from marketplace.web.context import say, told
from marketplace.web.sessions import forget
from marketplace.web.units import db, wiring

EXPORT = "privacy.copy"


class CloseForm(ProofForm):
    """The proof, and a new owner for each firm that would be left without one: fields `heir-<public id>`."""


def _form(account: Account, left: Leaving) -> CloseForm:
    """Make the form with a field for each firm that needs one; wtforms takes fields only on the class."""
    firms = {f"heir-{firm.organisation.public_id}": firm for firm in left.firms if firm.needs_heir}
    fields = {
        name: SelectField("closing-do", [answered("closing-heir-needed")], validate_choice=False) for name in firms
    }
    made: CloseForm = type("CloseFormWithHeirs", (CloseForm,), fields)(account)
    for name, firm in firms.items():
        field = cast(SelectField, made[name])
        field.label.text = say("closing-heir", employer=firm.organisation.name)
        field.choices = [("", say("closing-heir-choose")), *((str(each.id), each.name) for each in firm.others)]
    return made


def _page(form: CloseForm, account: Account, left: Leaving) -> str:
    return render_template(
        "accounts/close.html",
        form=form,
        account=account,
        left=left,
        export_url=url_for(EXPORT) if EXPORT in current_app.view_functions else None,
    )


def _left(account: Account) -> Leaving:
    with wiring().uow.read() as reading:
        return leaving(reading, account)


@blueprint.get("/accounts/me/close")
@signed_in
def close() -> str:
    account = own_account(db(), actor())
    left = leaving(db(), account)
    return _page(_form(account, left), account, left)


@blueprint.post("/accounts/me/close")
@signed_in
def close_now() -> Any:
    account = read_account()
    left = _left(account)
    form = _form(account, left)
    if left.is_stuck:
        return _page(form, account, left), 409
    if not form.is_sent_well():
        return _page(form, account, left), 400
    status = proved(form, account)
    if status != 200:
        return _page(form, account, left), status
    heirs = {
        firm.organisation.id: int(form[f"heir-{firm.organisation.public_id}"].data)
        for firm in left.firms
        if firm.needs_heir
    }
    try:
        ask_to_close(db(), own_account(db(), actor()), heirs)
    except InvalidMove as stuck:
        form.form_errors.append(told(stuck.message))
        return _page(form, account, left), 409
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form, account, left), 400
    forget()
    return redirect(url_for("accounts.close_asked"), 303)


@blueprint.get("/accounts/closing")
@public
def close_asked() -> str:
    return render_template("accounts/close_asked.html")
