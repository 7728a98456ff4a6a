"""The own account: name, phone, language, address, password, where one is signed in, notices, leaving."""

from typing import Any

from flask import current_app, g, redirect, render_template, url_for

from marketplace.errors import Invalid
from marketplace.queries.accounts import open_sessions
from marketplace.queries.notices import accepted_notices
from marketplace.services.accounts import (
    checked_password,
    edit_account,
    end_other_sessions,
    end_session,
    own_account,
    set_password,
)
from marketplace.services.addresses import pending_change
from marketplace.services.passwords import common_passwords, is_password
from marketplace.web import rates
from marketplace.web.access import actor, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import ChangePasswordForm, ProfileForm
from marketplace.web.context import say, tell
from marketplace.web.devices import device_words
from marketplace.web.languages import keep_language
from marketplace.web.units import db, wiring

WHO_SEES = "privacy.who_sees"


def _page(profile: ProfileForm | None = None, password: ChangePasswordForm | None = None) -> str:
    account = own_account(db(), actor())
    shown = {"name": account.name, "phone": account.phone or "", "language": account.language}
    return render_template(
        "accounts/me.html",
        account=account,
        profile=profile or ProfileForm(sent=False, data=shown),
        password=password or ChangePasswordForm(sent=False),
        sessions=open_sessions(db(), actor()),
        device_words=device_words,
        this_session=g.get("login_session_id"),
        pending=pending_change(db(), account.id),
        notices=accepted_notices(db(), account.id),
        who_sees_url=url_for(WHO_SEES) if WHO_SEES in current_app.view_functions and actor().person_id else None,
    )


@blueprint.get("/accounts/me")
@signed_in
def me() -> Any:
    return _page()


@blueprint.post("/accounts/me")
@signed_in
def edit_me() -> Any:
    form = ProfileForm()
    if not form.is_sent_well():
        return _page(profile=form), 400
    account = edit_account(db(), actor(), form.command())
    reply = redirect(url_for("accounts.me"), 303)
    keep_language(reply, account.language)
    tell("good", "accounts-saved")
    return reply


@blueprint.post("/accounts/password")
@signed_in
def change_password() -> Any:
    form = ChangePasswordForm()
    if not form.is_sent_well():
        return _page(password=form), 400
    whose = str(actor().account_id)
    if not rates.allowed("password", (rates.SIGN_IN_BY_ADDRESS, whose)):
        form.form_errors.append(say("accounts-sign-in-pause"))
        return _page(password=form), 429
    with wiring().uow.read() as reading:
        account = own_account(reading, actor())
    if not is_password(account.password_hash, str(form.current.data)):
        form.current.errors = [say("accounts-current-password-wrong")]
        return _page(password=form), 400
    try:
        common = common_passwords(wiring().settings.seeds_folder)
        made = checked_password(str(form.password.data), common, (account.email, account.name))
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(password=form), 400
    set_password(db(), own_account(db(), actor()), made, keep_session=g.login_session_id)
    tell("good", "accounts-password-changed")
    return redirect(url_for("accounts.me"), 303)


@blueprint.post("/accounts/sessions/<int(max=2147483647):number>/end")
@signed_in
def end_one_session(number: int) -> Any:
    end_session(db(), actor(), number)
    tell("good", "accounts-session-ended")
    return redirect(url_for("accounts.me"), 303)


@blueprint.post("/accounts/sessions/end-others")
@signed_in
def end_the_other_sessions() -> Any:
    count = end_other_sessions(db(), own_account(db(), actor()).id, keep=g.login_session_id)
    tell("good", "accounts-others-ended", count=count)
    return redirect(url_for("accounts.me"), 303)
