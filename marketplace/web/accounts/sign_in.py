"""Signing in and out. An unknown address gets the same answer, as late, as a wrong password."""

from typing import Any

from flask import g, redirect, render_template, request, url_for

from marketplace.models import Account
from marketplace.queries.accounts import account_by_email
from marketplace.services.accounts import end_session
from marketplace.services.passwords import hash_password, is_hash_outdated, is_password
from marketplace.web import rates
from marketplace.web.access import actor, public, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import SignInForm
from marketplace.web.addresses import local_path
from marketplace.web.context import say, tell
from marketplace.web.sessions import forget, remember
from marketplace.web.units import db, wiring


def _account_of(email: str, password: str) -> int | None:
    """The account that address and password open. Outside the unit of work: hashing takes long, writers wait."""
    with wiring().uow.read() as reading:
        account = account_by_email(reading, email)
        stored = account.password_hash if account else None
    return account.id if is_password(stored, password) and account else None


@blueprint.get("/accounts/sign-in")
@public
def sign_in() -> Any:
    if actor().is_signed_in:
        return redirect(local_path(request.args.get("next"), url_for("public.start")), 303)
    form = SignInForm(data={"next": local_path(request.args.get("next"), "")})
    return render_template("accounts/sign_in.html", form=form)


@blueprint.post("/accounts/sign-in")
@public
def open_session() -> Any:
    form = SignInForm()
    if not form.is_sent_well():
        return render_template("accounts/sign_in.html", form=form), 400
    email = str(form.email.data).lower()
    limits = (rates.SIGN_IN_BY_ADDRESS, email), (rates.SIGN_IN_BY_BROWSER, rates.browser())
    if not rates.allowed("sign-in", *limits):
        form.form_errors.append(say("accounts-sign-in-pause"))
        return render_template("accounts/sign_in.html", form=form), 429
    account_id = _account_of(email, str(form.password.data))
    if account_id is None:
        form.form_errors.append(say("accounts-sign-in-wrong"))
        return render_template("accounts/sign_in.html", form=form), 400
    account = db().get_one(Account, account_id)
    if is_hash_outdated(account.password_hash or ""):
        account.password_hash = hash_password(str(form.password.data))
    remember(db(), account)
    return redirect(local_path(form.next.data, url_for("public.start")), 303)


@blueprint.post("/accounts/sign-out")
@signed_in
def sign_out() -> Any:
    end_session(db(), actor(), g.login_session_id)
    forget()
    tell("good", "accounts-signed-out")
    return redirect(url_for("public.front"), 303)
