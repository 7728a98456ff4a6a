"""Accepting an invitation. Opening the link shows a page; only its form acts. The link proves the address."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace.domain.actors import Role
from marketplace.errors import Conflict, Invalid
from marketplace.models import Account, Invitation, Person
from marketplace.queries.accounts import account_by_email
from marketplace.services.accounts import checked_password, make_account, own_account
from marketplace.services.invitations import accept_invitation, invitation_of_token, state_of
from marketplace.services.passwords import common_passwords
from marketplace.web import rates
from marketplace.web.access import actor, public
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import AcceptForm, AgeForm
from marketplace.web.context import language, tell, told
from marketplace.web.languages import keep_language
from marketplace.web.sessions import remember
from marketplace.web.units import db, wiring


def _closed(invitation: Invitation | None) -> Any:
    """A friendly page for a link that opens nothing any more."""
    why = state_of(invitation) if invitation else "unknown"
    return render_template("accounts/invitation_closed.html", why=why), 404 if why == "unknown" else 410


def _invited_as(invitation: Invitation) -> dict[str, Any]:
    person = db().get(Person, invitation.person_id) if invitation.person_id is not None else None
    employer = invitation.organisation.name if invitation.organisation else None
    return {"invitation": invitation, "employer": employer, "name": person.name if person else ""}


def _asks_age(invitation: Invitation, account: Account | None = None) -> bool:
    """Adults only: a jobseeker says so once."""
    return invitation.role is Role.JOBSEEKER and (account is None or account.adult_confirmed_at is None)


def _page(invitation: Invitation, token: str, form: AgeForm | None = None) -> str:
    """The page for a new account, or for somebody who has one and must be signed in with it."""
    account = account_by_email(db(), invitation.email)
    known = _invited_as(invitation)
    is_own = account is not None and account.id == actor().account_id
    if form is None and is_own:
        form = AgeForm(sent=False, asks_age=_asks_age(invitation, account))
    shown = {"name": known["name"], "language": language()}
    form = form or AcceptForm(sent=False, asks_age=_asks_age(invitation), data=shown)
    return render_template(
        "accounts/invitation.html", form=form, token=token, has_account=account is not None, is_own=is_own, **known
    )


@blueprint.get("/invitations/<token>")
@public
def accept(token: str) -> Any:
    invitation = invitation_of_token(db(), token)
    if invitation is None or state_of(invitation) != "open":
        return _closed(invitation)
    return _page(invitation, token)


@blueprint.post("/invitations/<token>")
@public
def accept_now(token: str) -> Any:
    if not rates.allowed("token", (rates.TOKEN_BY_BROWSER, rates.browser())):
        return render_template("errors/429.html", message=None), 429
    invitation = invitation_of_token(db(), token)
    if invitation is None or state_of(invitation) != "open":
        return _closed(invitation)
    account = account_by_email(db(), invitation.email)
    is_own = account is not None and account.id == actor().account_id
    if account is not None and not is_own:
        return _page(invitation, token), 400
    form = AgeForm(asks_age=_asks_age(invitation, account)) if is_own else AcceptForm(asks_age=_asks_age(invitation))
    if form.is_too_young:
        return redirect(url_for("accounts.not_for_you", why="age"), 303)  # the invitation stays open
    if not form.is_sent_well():
        return _page(invitation, token, form), 400
    if isinstance(form, AcceptForm):
        return _account_made(invitation, token, form)
    return _accepted(invitation, own_account(db(), actor()), form.is_adult)


def _account_made(invitation: Invitation, token: str, form: AcceptForm) -> Any:
    try:
        common = common_passwords(wiring().settings.seeds_folder)
        words = (invitation.email, str(form.name.data))
        made = checked_password(str(form.password.data), common, words)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(invitation, token, form), 400
    account = make_account(db(), invitation.email, str(form.name.data), str(form.language.data), made)
    return _accepted(invitation, account, form.is_adult, new=True)


def _accepted(invitation: Invitation, account: Account, is_adult: bool | None, *, new: bool = False) -> Any:
    try:
        accept_invitation(db(), invitation, account, is_adult=is_adult)
    except Conflict as conflict:
        why = told(conflict.message)
        return render_template("accounts/invitation_closed.html", why="conflict", words=why), 409
    reply = redirect(url_for("public.start"), 303)
    if new:
        remember(db(), account)
        keep_language(reply, account.language)
    tell("good", "accounts-invitation-welcome")
    return reply
