"""The second step of signing in: a code of the app, or a recovery code."""

from typing import Any

from flask import redirect, render_template, session, url_for

from marketplace.domain.second_factors import Proof
from marketplace.models import Account
from marketplace.services.second_factors import next_code, prove, sealer_of
from marketplace.web import rates
from marketplace.web.access import public
from marketplace.web.accounts.arrival import PENDING, Pending, go_in, waiting_account
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.passkey_offers import offer_use
from marketplace.web.accounts.sign_in_forms import ProofForm
from marketplace.web.context import say, tell
from marketplace.web.units import db, wiring

DEMO_ADDRESSES = "@demo.example"


def demo_code(account: Account) -> str | None:
    """The code of a demo account's app: only in the demo, where the people are invented and nobody has their phones."""
    settings = wiring().settings
    if settings.mode != "demo" or not account.email.endswith(DEMO_ADDRESSES):
        return None
    with wiring().uow.read() as reading:
        return next_code(reading, account, sealer_of(settings.secret_keys))


def second_step_page(waiting: Pending, account: Account, form: ProofForm, status: int = 200) -> Any:
    """The page of the second step, with what was wrong before."""
    with wiring().uow.read() as reading:
        passkey = offer_use(reading, waiting, account)
    return render_template(
        "accounts/second_step.html", form=form, code_of_demo=demo_code(account), passkey=passkey
    ), status


def too_late() -> Any:
    """Nobody waits in this browser (any more): back to the first step."""
    if session.pop(PENDING, None) is not None:
        tell("careful", "sign-in-too-late")
    return redirect(url_for("accounts.sign_in"), 303)


@blueprint.get("/accounts/sign-in/second-step")
@public
def second_step() -> Any:
    waiting = waiting_account(db())
    if waiting is None:
        return too_late()
    return second_step_page(*waiting, ProofForm(sent=False))


@blueprint.post("/accounts/sign-in/second-step")
@public
def pass_second_step() -> Any:
    with wiring().uow.read() as reading:
        found = waiting_account(reading)
    if found is None:
        return too_late()
    waiting, account = found
    form = ProofForm()
    if not form.is_sent_well():
        return second_step_page(waiting, account, form, 400)
    if not may_try(account, waiting):
        form.form_errors.append(say("second-factor-pause"))
        return second_step_page(waiting, account, form, 429)
    # In a unit of its own: what was used is used, whatever happens afterwards.
    sealer = sealer_of(wiring().settings.secret_keys)
    with wiring().uow.begin() as writing:
        proof = prove(
            writing, writing.get_one(Account, account.id), sealer, str(form.code.data), str(form.recovery_code.data)
        )
    if proof is None:
        form.say_wrong()
        return second_step_page(waiting, account, form, 400)
    rates.forgive("second-factor", *limits_of(account))
    reply = go_in(waiting, db().get_one(Account, account.id))
    if proof is Proof.RECOVERY_CODE:
        tell("careful", "sign-in-by-recovery-code")
    return reply


def limits_of(account: Account) -> Any:
    """How often an account's second factor may be tried, at the second step and on its own page alike."""
    whose = str(account.id)
    return (rates.SECOND_STEP_BY_ACCOUNT, whose), (rates.SECOND_STEP_IN_A_DAY, whose)


def may_try(account: Account, waiting: Pending | None = None) -> bool:
    """Count one try; by account, by browser and, at the second step, by the sign-in that waits."""
    limits = [*limits_of(account), (rates.SECOND_STEP_BY_BROWSER, rates.browser())]
    if waiting is not None:
        limits.append((rates.SECOND_STEP_BY_ATTEMPT, waiting.attempt))
    return rates.allowed("second-factor", *limits)
