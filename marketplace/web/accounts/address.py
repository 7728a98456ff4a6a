"""Another e-mail address: asked for with a proof, confirmed from the new address, stopped from the old one.

Opening a link only shows a page; sending its form acts. A taken address is answered like a free one.
"""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace import links
from marketplace.errors import Conflict, Invalid
from marketplace.models import Account, AddressChange
from marketplace.services.accounts import own_account
from marketplace.services.addresses import (
    ADDRESS,
    ADDRESS_STOP,
    ask_for_address,
    cancel_change,
    change_to_confirm,
    change_to_stop,
    confirm_address,
    pending_change,
    stop_change,
)
from marketplace.web import rates
from marketplace.web.access import actor, public, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.proof import ProofForm, proved, read_account
from marketplace.web.context import say, tell
from marketplace.web.forms import LineField, email_shaped, needed
from marketplace.web.units import db, wiring


class AddressForm(ProofForm):
    email = LineField("address-new", [needed("address-new-needed"), email_shaped])


def _page(form: AddressForm, account: Account) -> str:
    return render_template(
        "accounts/address.html", form=form, account=account, pending=pending_change(db(), account.id)
    )


@blueprint.get("/accounts/me/address")
@signed_in
def address() -> str:
    account = own_account(db(), actor())
    return _page(AddressForm(account), account)


@blueprint.post("/accounts/me/address")
@signed_in
def ask_address() -> Any:
    account = read_account()
    form = AddressForm(account)
    if not form.is_sent_well():
        return _page(form, account), 400
    if not rates.allowed("address", (rates.ADDRESS_BY_ACCOUNT, str(account.id))):
        form.form_errors.append(say("address-pause"))
        return _page(form, account), 429
    status = proved(form, account)
    if status != 200:
        return _page(form, account), status
    try:
        ask_for_address(db(), own_account(db(), actor()), str(form.email.data))
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form, account), 400
    tell("good", "address-asked")
    return redirect(url_for("accounts.address"), 303)


@blueprint.post("/accounts/me/address/cancel")
@signed_in
def cancel_address() -> Any:
    cancel_change(db(), own_account(db(), actor()))
    tell("good", "address-cancelled")
    return redirect(url_for("accounts.address"), 303)


def _change(token: str, purpose: str) -> AddressChange | None:
    payload = links.payload_of(wiring().settings.secret_keys, purpose, token)
    if not payload:
        return None
    return change_to_confirm(db(), payload) if purpose == ADDRESS else change_to_stop(db(), payload)


def _over() -> Any:
    return render_template("accounts/address_over.html"), 404


@blueprint.get("/accounts/address/<token>")
@public
def new_address(token: str) -> Any:
    row = _change(token, ADDRESS)
    return render_template("accounts/address_confirm.html", row=row, token=token) if row else _over()


@blueprint.post("/accounts/address/<token>")
@public
def confirm_new_address(token: str) -> Any:
    if not rates.allowed("token", (rates.TOKEN_BY_BROWSER, rates.browser())):
        return render_template("errors/429.html", message=None), 429
    row = _change(token, ADDRESS)
    if row is None:
        return _over()
    account = confirm_address(db(), row)
    tell("good", "address-changed", email=account.email)
    return redirect(url_for("accounts.me" if actor().account_id == account.id else "accounts.sign_in"), 303)


@blueprint.get("/accounts/address/stop/<token>")
@public
def stop_address(token: str) -> Any:
    row = _change(token, ADDRESS_STOP)
    return render_template("accounts/address_stop.html", row=row, token=token) if row else _over()


@blueprint.post("/accounts/address/stop/<token>")
@public
def stop_address_now(token: str) -> Any:
    if not rates.allowed("token", (rates.TOKEN_BY_BROWSER, rates.browser())):
        return render_template("errors/429.html", message=None), 429
    row = _change(token, ADDRESS_STOP)
    if row is None:
        return _over()
    try:
        stop_change(db(), row)
    except Conflict:
        return _over()
    return redirect(url_for("accounts.address_stopped"), 303)


@blueprint.get("/accounts/address/stopped")
@public
def address_stopped() -> str:
    return render_template("accounts/address_stopped.html")
