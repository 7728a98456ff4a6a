"""A new password by a link: asked for with an address, opened once, within the hour. The answer tells nobody whether
an address has an account. Opening the link only shows a page; sending the page's form acts.
"""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace import links
from marketplace.errors import Invalid, NotFound
from marketplace.models import Account
from marketplace.services.accounts import (
    account_of_password_link,
    ask_for_password_link,
    checked_password,
    set_password,
)
from marketplace.services.passwords import common_passwords
from marketplace.web import rates
from marketplace.web.access import public
from marketplace.web.accounts.arrival import arrive
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import NewPasswordForm, ResetForm
from marketplace.web.context import say, tell
from marketplace.web.units import db, wiring


@blueprint.get("/accounts/reset")
@public
def reset() -> str:
    return render_template("accounts/reset.html", form=ResetForm())


@blueprint.post("/accounts/reset")
@public
def send_reset_link() -> Any:
    form = ResetForm()
    if not form.is_sent_well():
        return render_template("accounts/reset.html", form=form), 400
    email = str(form.email.data).lower()
    if not rates.allowed("reset", (rates.RESET_BY_BROWSER, rates.browser())):
        form.form_errors.append(say("accounts-reset-pause"))
        return render_template("accounts/reset.html", form=form), 429
    # Past this limit no more letters go out, and the answer stays the same: it would tell that the address is known.
    if rates.allowed("reset", (rates.RESET_BY_ADDRESS, email)):
        ask_for_password_link(db(), email)
    return redirect(url_for("accounts.reset_sent"), 303)


@blueprint.get("/accounts/reset/sent")
@public
def reset_sent() -> str:
    return render_template("accounts/reset_sent.html")


def _account_of(token: str) -> Account | None:
    payload = links.payload_of(wiring().settings.secret_keys, links.PASSWORD, token)
    try:
        return account_of_password_link(db(), payload) if payload else None
    except NotFound:
        return None


def _spent() -> Any:
    return render_template("accounts/reset_spent.html"), 404


@blueprint.get("/accounts/reset/<token>")
@public
def new_password(token: str) -> Any:
    account = _account_of(token)
    if account is None:
        return _spent()
    return render_template("accounts/new_password.html", form=NewPasswordForm(), account=account, token=token)


@blueprint.post("/accounts/reset/<token>")
@public
def set_new_password(token: str) -> Any:
    if not rates.allowed("token", (rates.TOKEN_BY_BROWSER, rates.browser())):
        return render_template("errors/429.html", message=None), 429
    account = _account_of(token)
    if account is None:
        return _spent()
    form = NewPasswordForm()
    page = {"form": form, "account": account, "token": token}
    if not form.is_sent_well():
        return render_template("accounts/new_password.html", **page), 400
    try:
        common = common_passwords(wiring().settings.seeds_folder)
        made = checked_password(str(form.password.data), common, (account.email, account.name))
    except Invalid as invalid:
        form.show_problems(invalid)
        return render_template("accounts/new_password.html", **page), 400
    set_password(db(), account, made)
    reply = arrive(account, url_for("public.start"))
    tell("good", "accounts-password-set" if account.second_factor_at is None else "sign-in-password-set")
    return reply
