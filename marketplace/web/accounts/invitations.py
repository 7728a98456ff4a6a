"""Accepting an invitation. Opening the link shows a page; only its form acts. The link proves the address."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace.errors import Conflict, Invalid
from marketplace.models import Account, Invitation, Person
from marketplace.queries.accounts import account_by_email
from marketplace.services.accounts import checked_password, make_account, own_account
from marketplace.services.invitations import accept_invitation, invitation_of_token, state_of
from marketplace.services.passwords import common_passwords
from marketplace.web import rates
from marketplace.web.access import actor, public
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import AcceptForm
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


def _page(invitation: Invitation, token: str, form: AcceptForm | None = None) -> str:
    """The page for a new account, or for somebody who has one and must be signed in with it."""
    account = account_by_email(db(), invitation.email)
    known = _invited_as(invitation)
    form = form or AcceptForm(sent=False, data={"name": known["name"], "language": language()})
    is_own = account is not None and account.id == actor().account_id
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
    if account is not None and account.id == actor().account_id:
        return _accepted(invitation, own_account(db(), actor()))
    if account is not None:
        return _page(invitation, token), 400
    form = AcceptForm()
    if not form.is_sent_well():
        return _page(invitation, token, form), 400
    try:
        common = common_passwords(wiring().settings.seeds_folder)
        words = (invitation.email, str(form.name.data))
        made = checked_password(str(form.password.data), common, words)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(invitation, token, form), 400
    return _accepted(
        invitation, make_account(db(), invitation.email, str(form.name.data), str(form.language.data), made), new=True
    )


def _accepted(invitation: Invitation, account: Account, *, new: bool = False) -> Any:
    try:
        accept_invitation(db(), invitation, account)
    except Conflict as conflict:
        why = told(conflict.message)
        return render_template("accounts/invitation_closed.html", why="conflict", words=why), 409
    reply = redirect(url_for("public.start"), 303)
    if new:
        remember(db(), account)
        keep_language(reply, account.language)
    tell("good", "accounts-invitation-welcome")
    return reply
