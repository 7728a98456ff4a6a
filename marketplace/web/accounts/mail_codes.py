"""Signing in by a one-time code in a letter, typed or opened by its link. Every answer is the same for an address that
has no account. Opening the link only shows a page; sending the page's form signs in.
"""

from typing import Any

from flask import redirect, render_template, request, session, url_for

from marketplace import clock, links
from marketplace.sealing import Sealer
from marketplace.services.sign_in_codes import (
    FORGOTTEN_AFTER,
    account_by_code,
    account_by_link,
    account_of_link,
    ask_for_code,
    newest_code,
)
from marketplace.web import rates
from marketplace.web.access import public
from marketplace.web.accounts.arrival import arrive
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.sign_in_forms import AskForCodeForm, MailCodeForm, SharedForm
from marketplace.web.addresses import local_path
from marketplace.web.context import say
from marketplace.web.units import db, wiring

ASKED = "code_asked"


@blueprint.get("/accounts/sign-in/code")
@public
def sign_in_code() -> str:
    form = AskForCodeForm(data={"next": local_path(request.args.get("next"), "")})
    return render_template("accounts/sign_in_code.html", form=form)


@blueprint.post("/accounts/sign-in/code")
@public
def send_sign_in_code() -> Any:
    form = AskForCodeForm()
    if not form.is_sent_well():
        return render_template("accounts/sign_in_code.html", form=form), 400
    email = str(form.email.data).lower()
    if not rates.allowed("sign-in-code", (rates.CODE_BY_BROWSER, rates.browser())):
        form.form_errors.append(say("sign-in-code-pause"))
        return render_template("accounts/sign_in_code.html", form=form), 429
    # Past these limits no more letters go out, and the answer stays the same: it would tell that the address is known.
    if rates.allowed("sign-in-code", (rates.CODE_BY_ADDRESS, email), (rates.CODE_IN_A_DAY, email)):
        ask_for_code(db(), email)
    session[ASKED] = {"sealed": _sealer().seal(email, clock.now()), "next": local_path(form.next.data, "")}
    return redirect(url_for("accounts.enter_code"), 303)


def _sealer() -> Sealer:
    # The cookie is signed but anybody at the computer can read it; an address is nobody else's business.
    return Sealer(wiring().settings.secret_keys, "address of a code")


def _asked() -> tuple[str, str] | None:
    """The address for which a code was asked in this browser, and where to go afterwards; None an hour later."""
    found = session.get(ASKED)
    if not isinstance(found, dict):
        return None
    email = _sealer().opened_within(str(found["sealed"]), clock.now(), FORGOTTEN_AFTER)
    return (email, str(found["next"])) if email is not None else None


@blueprint.get("/accounts/sign-in/code/enter")
@public
def enter_code() -> Any:
    asked = _asked()
    if asked is None:
        return redirect(url_for("accounts.sign_in_code"), 303)
    return render_template("accounts/enter_code.html", form=MailCodeForm(), email=asked[0])


@blueprint.post("/accounts/sign-in/code/enter")
@public
def sign_in_by_code() -> Any:
    asked = _asked()
    if asked is None:
        return redirect(url_for("accounts.sign_in_code"), 303)
    email, next_path = asked
    form = MailCodeForm()
    if not form.is_sent_well():
        return render_template("accounts/enter_code.html", form=form, email=email), 400
    with wiring().uow.read() as reading:
        code = newest_code(reading, email)
    limits = (rates.SIGN_IN_BY_ADDRESS, email), (rates.SIGN_IN_BY_BROWSER, rates.browser())
    counted = rates.allowed("sign-in", *limits)
    if not rates.allowed("code-tries", (rates.CODE_TRIES, code.public_id if code else email)) or not counted:
        form.form_errors.append(say("sign-in-code-tried"))
        return render_template("accounts/enter_code.html", form=form, email=email), 429
    account = account_by_code(db(), wiring().settings.secret_keys, email, str(form.code.data))
    if account is None:
        form.code.errors = [say("sign-in-code-wrong")]
        return render_template("accounts/enter_code.html", form=form, email=email), 400
    return arrive(account, next_path or url_for("public.start"), shared=bool(form.shared.data))


def _public_id_of(token: str) -> str:
    return links.payload_of(wiring().settings.secret_keys, links.SIGN_IN, token) or ""


def _spent() -> Any:
    return render_template("accounts/sign_in_link_spent.html"), 404


@blueprint.get("/accounts/sign-in/link/<token>")
@public
def sign_in_link(token: str) -> Any:
    account = account_of_link(db(), _public_id_of(token))
    if account is None:
        return _spent()
    return render_template("accounts/sign_in_link.html", form=SharedForm(), account=account, token=token)


@blueprint.post("/accounts/sign-in/link/<token>")
@public
def sign_in_by_link(token: str) -> Any:
    if not rates.allowed("token", (rates.TOKEN_BY_BROWSER, rates.browser())):
        return render_template("errors/429.html", message=None), 429
    form = SharedForm()
    account = account_by_link(db(), _public_id_of(token))
    if account is None:
        return _spent()
    return arrive(account, url_for("public.start"), shared=bool(form.shared.data))
