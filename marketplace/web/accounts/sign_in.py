"""Signing in by password, and out. An unknown address gets the same answer, as late, as a wrong password."""

from typing import Any

from flask import g, make_response, redirect, render_template, request, session, url_for

from marketplace.models import Account
from marketplace.queries.accounts import account_by_email
from marketplace.services.accounts import end_session
from marketplace.services.passwords import hash_password, is_hash_outdated, is_password
from marketplace.web import rates
from marketplace.web.access import actor, public, signed_in
from marketplace.web.accounts.arrival import arrive
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.sign_in_forms import SignInForm
from marketplace.web.addresses import local_path
from marketplace.web.context import say, tell
from marketplace.web.sessions import TOKEN, forget
from marketplace.web.units import db, wiring

EVERYTHING = '"cache", "cookies", "storage"'
"""What a shared computer's browser forgets of us at sign-out (header Clear-Site-Data)."""


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
    return arrive(account, local_path(form.next.data, url_for("public.start")), shared=bool(form.shared.data))


@blueprint.post("/accounts/sign-out")
@signed_in
def sign_out() -> Any:
    end_session(db(), actor(), g.login_session_id)
    forget()
    if g.get("is_shared_computer", False):
        return _cleared(redirect(url_for("accounts.signed_out"), 303))
    tell("good", "accounts-signed-out")
    return redirect(url_for("public.front"), 303)


@blueprint.get("/accounts/signed-out")
@public
def signed_out() -> Any:
    """Where a shared computer's pages end, by the button or by themselves when nobody uses them."""
    page = make_response(render_template("accounts/signed_out.html"))
    # Only for the browser of a shared sign-in that is over: nobody else's is emptied by a link to this page.
    if session.get(TOKEN) and not actor().is_signed_in:
        forget()
        if g.get("is_shared_computer", False):
            return _cleared(page)
    return page


@blueprint.get("/accounts/still-here")
@signed_in
def still_here() -> Any:
    """Asked by a page on a shared computer while somebody types on it: the sign-in is in use."""
    return "", 204


def _cleared(reply: Any) -> Any:
    reply.headers["Clear-Site-Data"] = EVERYTHING
    return reply
