"""Passkeys: added and removed on the second factor's page, used at the second step. Codes do the same without them."""

from typing import Any

from flask import redirect, request, url_for

from marketplace.errors import Invalid
from marketplace.models import Account
from marketplace.services.accounts import own_account
from marketplace.services.passkeys import add_passkey, passes_passkey, remove_passkey
from marketplace.web import rates
from marketplace.web.access import actor, public, signed_in
from marketplace.web.accounts.arrival import go_in, waiting_account
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.passkey_offers import challenge_for_new, challenge_for_use, place
from marketplace.web.accounts.second_step import limits_of, may_try, second_step_page, too_late
from marketplace.web.accounts.sign_in_forms import ProofForm
from marketplace.web.context import say, tell
from marketplace.web.sessions import DEVICE_CHARACTERS
from marketplace.web.units import db, wiring


@blueprint.post("/accounts/second-factor/passkeys")
@signed_in
def new_passkey() -> Any:
    at, account = place(), own_account(db(), actor())
    reply = redirect(url_for("accounts.second_factor"), 303)
    said = " ".join(str(request.user_agent).split())[:DEVICE_CHARACTERS]
    try:
        if at is None:
            raise Invalid({})
        add_passkey(db(), actor(), account, request.form.get("credential", ""), challenge_for_new(), *at, said)
    except Invalid:
        tell("wrong", "second-factor-passkey-wrong")
        return reply
    tell("good", "second-factor-passkey-added")
    return reply


@blueprint.post("/accounts/second-factor/passkeys/<public_id>/remove")
@signed_in
def end_passkey(public_id: str) -> Any:
    remove_passkey(db(), actor(), own_account(db(), actor()), public_id)
    tell("good", "second-factor-passkey-removed")
    return redirect(url_for("accounts.second_factor"), 303)


@blueprint.post("/accounts/sign-in/second-step/passkey")
@public
def pass_by_passkey() -> Any:
    with wiring().uow.read() as reading:
        found = waiting_account(reading)
    at = place()
    if found is None or at is None:
        return too_late()
    waiting, account = found
    form = ProofForm(sent=False)
    if not may_try(account, waiting):
        form.form_errors.append(say("second-factor-pause"))
        return second_step_page(waiting, account, form, 429)
    with wiring().uow.begin() as writing:
        row = writing.get_one(Account, account.id)
        passed = passes_passkey(writing, row, request.form.get("credential", ""), challenge_for_use(waiting), *at)
    if not passed:
        form.form_errors.append(say("second-factor-passkey-wrong"))
        return second_step_page(waiting, account, form, 400)
    rates.forgive("second-factor", *limits_of(account))
    return go_in(waiting, db().get_one(Account, account.id))
