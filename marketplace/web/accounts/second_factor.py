"""The second factor of one's own account: set up (forced for some roles), recovery codes, another app, off."""

from typing import Any

import segno
from flask import g, redirect, render_template, request, url_for
from markupsafe import Markup

from marketplace.domain.second_factors import in_groups
from marketplace.errors import NotAllowed
from marketplace.models import Account
from marketplace.queries.second_factors import factor_state
from marketplace.services.accounts import end_other_sessions, own_account
from marketplace.services.second_factors import (
    address_for_app,
    make_recovery_codes,
    may_turn_off,
    offer_secret,
    offered_secret,
    prove,
    sealer_of,
    set_up_app,
    turn_off,
)
from marketplace.web.access import actor, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.passkey_offers import offer_new
from marketplace.web.accounts.second_step import may_try
from marketplace.web.accounts.sign_in_forms import ChangeAppForm, ProofForm, SetUpForm
from marketplace.web.addresses import local_path
from marketplace.web.context import say, tell
from marketplace.web.devices import device_words
from marketplace.web.units import db, wiring

NEW_CODES, OFF = "accounts.new_recovery_codes", "accounts.turn_off_second_factor"


def _sealer() -> Any:
    return sealer_of(wiring().settings.secret_keys)


def _qr(address: str) -> Markup:
    """The QR code of an address as SVG; dark on white also in the dark, since cameras expect that."""
    made = segno.make(address, error="m", micro=False)
    drawn = made.svg_inline(scale=4, border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None)
    return Markup(drawn)  # noqa: S704 - drawn here out of squares, no text of anybody in it


def _set_up_page(account: Account, form: SetUpForm, template: str, status: int = 200) -> Any:
    """The page with a secret to scan: the one already offered while its form is being corrected, else a fresh one."""
    secret = offered_secret(account, _sealer(), str(form.sealed.data or ""))
    if secret is None:
        secret, form.sealed.data = offer_secret(account, _sealer())
    address = address_for_app(account, secret)
    shown = {"secret": in_groups(secret), "address": address, "qr": _qr(address), "is_due": not may_turn_off(actor())}
    return render_template(template, form=form, account=account, **shown), status


def _on_page(account: Account, proof: ProofForm | None = None, wrong_at: str | None = None, status: int = 200) -> Any:
    """The page of a second factor that is on; `wrong_at`: which of its two small forms was sent and not accepted."""
    return (
        render_template(
            "accounts/second_factor.html",
            account=account,
            state=factor_state(db(), account.id),
            passkey=offer_new(account),
            codes_form=proof if proof and wrong_at == NEW_CODES else ProofForm(sent=False, prefix="codes-"),
            off_form=proof if proof and wrong_at == OFF else ProofForm(sent=False, prefix="off-"),
            may_turn_off=may_turn_off(actor()),
            device_words=device_words,
            next_path=local_path(request.args.get("next"), ""),
        ),
        status,
    )


def _codes_page(account: Account, next_path: str) -> Any:
    """Ten new codes, shown this once."""
    codes = make_recovery_codes(db(), actor(), account)
    return render_template("accounts/recovery_codes.html", codes=codes, account=account, next_path=next_path)


@blueprint.get("/accounts/second-factor")
@signed_in
def second_factor() -> Any:
    account = own_account(db(), actor())
    if account.second_factor_at is not None:
        return _on_page(account)
    form = SetUpForm(data={"next": local_path(request.args.get("next"), "")})
    return _set_up_page(account, form, "accounts/second_factor_set_up.html")


@blueprint.post("/accounts/second-factor")
@signed_in
def set_up_second_factor() -> Any:
    form, page = SetUpForm(), "accounts/second_factor_set_up.html"
    next_path = local_path(form.next.data, url_for("public.start"))
    with wiring().uow.read() as reading:
        known = own_account(reading, actor())
    if known.second_factor_at is not None:
        return redirect(url_for("accounts.second_factor"), 303)
    if not form.is_sent_well():
        return _set_up_page(known, form, page, 400)
    if not may_try(known):
        form.form_errors.append(say("second-factor-pause"))
        return _set_up_page(known, form, page, 429)
    account = own_account(db(), actor())
    if not _takes(account, form):
        return _set_up_page(account, form, page, 400)
    end_other_sessions(db(), account.id, keep=g.login_session_id)  # they came in without it
    return _codes_page(account, next_path)


def _takes(account: Account, form: SetUpForm) -> bool:
    """Take the app of the form into use, or say at its field why not."""
    secret = offered_secret(account, _sealer(), str(form.sealed.data or ""))
    if secret is None:
        form.code.errors = [say("second-factor-offer-old")]
        return False
    if not set_up_app(db(), actor(), account, _sealer(), secret, str(form.code.data)):
        form.code.errors = [say("second-factor-first-code-wrong")]
        return False
    return True


@blueprint.get("/accounts/second-factor/app")
@signed_in
def change_app() -> Any:
    account = own_account(db(), actor())
    if account.second_factor_at is None:
        return redirect(url_for("accounts.second_factor"), 303)
    return _set_up_page(account, ChangeAppForm(), "accounts/second_factor_app.html")


@blueprint.post("/accounts/second-factor/app")
@signed_in
def take_other_app() -> Any:
    form, page = ChangeAppForm(), "accounts/second_factor_app.html"
    with wiring().uow.read() as reading:
        known = own_account(reading, actor())
    if known.second_factor_at is None:
        return redirect(url_for("accounts.second_factor"), 303)
    if not form.is_sent_well():
        return _set_up_page(known, form, page, 400)
    if not may_try(known):
        form.form_errors.append(say("second-factor-pause"))
        return _set_up_page(known, form, page, 429)
    account = own_account(db(), actor())
    before = str(form.before.data)
    if prove(db(), account, _sealer(), before, before) is None:
        form.before.errors = [say("second-factor-before-wrong")]
        return _set_up_page(account, form, page, 400)
    if not _takes(account, form):
        return _set_up_page(account, form, page, 400)
    end_other_sessions(db(), account.id, keep=g.login_session_id)
    tell("good", "second-factor-app-changed")
    return redirect(url_for("accounts.second_factor"), 303)


def _proved(endpoint: str, prefix: str) -> tuple[Account, Any]:
    """The account and None when its second factor was proved, else the page that says what is wrong."""
    form = ProofForm(prefix=prefix)
    with wiring().uow.read() as reading:
        known = own_account(reading, actor())
    if known.second_factor_at is None:
        return known, redirect(url_for("accounts.second_factor"), 303)
    if not form.is_sent_well():
        return known, _on_page(known, form, endpoint, 400)
    if not may_try(known):
        form.form_errors.append(say("second-factor-pause"))
        return known, _on_page(known, form, endpoint, 429)
    account = own_account(db(), actor())
    if prove(db(), account, _sealer(), str(form.code.data), str(form.recovery_code.data)) is None:
        form.say_wrong()
        return account, _on_page(account, form, endpoint, 400)
    return account, None


@blueprint.post("/accounts/second-factor/recovery-codes")
@signed_in
def new_recovery_codes() -> Any:
    account, refused = _proved(NEW_CODES, "codes-")
    return refused or _codes_page(account, url_for("accounts.second_factor"))


@blueprint.post("/accounts/second-factor/off")
@signed_in
def turn_off_second_factor() -> Any:
    if not may_turn_off(actor()):
        raise NotAllowed("second-factor-needed")
    account, refused = _proved(OFF, "off-")
    if refused:
        return refused
    turn_off(db(), actor(), account)
    tell("good", "second-factor-off")
    return redirect(url_for("accounts.me"), 303)
