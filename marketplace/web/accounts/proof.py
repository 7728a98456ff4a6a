"""Is it really you? Asked before what is not easily taken back: the password, or a code by mail where there is none."""

from typing import Any

from flask import redirect, request, url_for
from wtforms import PasswordField

from marketplace.models import Account
from marketplace.services.accounts import own_account
from marketplace.services.passwords import is_password
from marketplace.services.sign_in_codes import CODE_LASTS, account_by_code, ask_for_code
from marketplace.web import rates
from marketplace.web.access import actor, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.addresses import local_path
from marketplace.web.context import say, tell
from marketplace.web.forms import LineField, LocalForm, at_most, needed
from marketplace.web.units import db, wiring


class ProofForm(LocalForm):
    """A form that ends with the account's own proof; give it the account as read."""

    current = PasswordField(
        "proof-password", [needed("proof-password-needed"), at_most(400)], description="proof-password-hint"
    )
    code = LineField("proof-code", [needed("proof-code-needed"), at_most(40)], description="proof-code-hint")

    def __init__(self, account: Account, **values: Any) -> None:
        super().__init__(**values)
        self.asks_code = account.password_hash is None
        if self.asks_code:
            del self.current
        else:
            del self.code


def read_account() -> Account:
    """Return the own account from a session of its own, so that hashing a password holds no writer up."""
    with wiring().uow.read() as reading:
        return own_account(reading, actor())


def proved(form: ProofForm, account: Account) -> int:
    """Check the proof of a form that is filled; return the status: 200 when it holds, else 400 or 429 with the error
    at its place. Call it before anything of the request's own session is used.
    """
    if not rates.allowed("password", (rates.SIGN_IN_BY_ADDRESS, str(account.id))):
        form.form_errors.append(say("proof-pause"))
        return 429
    if form.asks_code:
        found = account_by_code(db(), wiring().settings.secret_keys, account.email, str(form.code.data))
        if found is None or found.id != account.id:
            form.code.errors = [say("proof-code-wrong")]
            return 400
        return 200
    if not is_password(account.password_hash, str(form.current.data)):
        form.current.errors = [say("proof-password-wrong")]
        return 400
    return 200


@blueprint.post("/accounts/me/code")
@signed_in
def send_proof_code() -> Any:
    """Send a code to the own address and go back to the page that asks for it."""
    back = redirect(local_path(request.form.get("next"), url_for("accounts.me")), 303)
    if not rates.allowed("proof", (rates.RESET_BY_ADDRESS, str(actor().account_id))):
        tell("careful", "proof-pause")
        return back
    email = own_account(db(), actor()).email
    ask_for_code(db(), email)
    tell("good", "proof-code-sent", email=email, minutes=int(CODE_LASTS.total_seconds() // 60))
    return back
