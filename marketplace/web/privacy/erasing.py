"""Everything about me goes: said before what goes and what stays, asked for, taken back, or done at once."""

from typing import Any

from flask import redirect, render_template, url_for
from wtforms import BooleanField

from marketplace import clock
from marketplace.domain.permissions import Permission
from marketplace.domain.personal_people import KEPT_BECAUSE
from marketplace.domain.retention import ERASURE_GRACE
from marketplace.errors import Invalid, NotFound
from marketplace.messages import Message
from marketplace.models import Account, ErasureRequest, Person
from marketplace.queries.own_data import person_to_erase, waiting_erasures
from marketplace.queries.people import person_of_account
from marketplace.queries.retention import rules_on
from marketplace.services.accounts import own_account
from marketplace.services.erasure_requests import (
    GRACE_WITHOUT_RULE,
    MAX_REASON,
    ask_erasure,
    open_request,
    take_back_erasure,
)
from marketplace.web.access import actor, guard
from marketplace.web.accounts.proof import ProofForm, proved, read_account
from marketplace.web.context import tell
from marketplace.web.forms import LineField, LocalForm, at_most, needed, refuse
from marketplace.web.loaders import load_person
from marketplace.web.privacy.blueprint import blueprint
from marketplace.web.sessions import forget
from marketplace.web.units import db


class EraseForm(ProofForm):
    """The person's own wish, with the account's proof."""

    at_once = BooleanField("privacy-erase-at-once", description="privacy-erase-at-once-hint")


class ReasonForm(LocalForm):
    """Why a coach asks for it on a person's behalf."""

    reason = LineField("privacy-erase-reason", [needed("privacy-why-needed"), at_most(MAX_REASON)])


class RequestForm(ReasonForm):
    """Whose data an admin erases, and why."""

    who = LineField("privacy-erase-who", [needed("privacy-erase-who-needed")], description="privacy-erase-who-hint")


def _page(form: LocalForm, person: Person, status: int = 200) -> Any:
    grace = rules_on(db(), clock.today()).get(ERASURE_GRACE, GRACE_WITHOUT_RULE)
    is_own = actor().person_id == person.id
    page = render_template(
        "privacy/erase.html",
        form=form,
        person=person,
        is_own=is_own,
        email=own_account(db(), actor()).email,
        days=grace.amount,
        waiting=open_request(db(), person.id),
        kept=sorted(KEPT_BECAUSE),
    )
    return page, status


def _mine() -> Person:
    person = person_of_account(db(), actor().account_id or 0)
    if person is None:
        raise NotFound
    return person


@blueprint.get("/privacy/erase")
@guard(Permission.OWN_CARDS)
def erase() -> Any:
    return _page(EraseForm(own_account(db(), actor())), _mine())


@blueprint.post("/privacy/erase")
@guard(Permission.OWN_CARDS)
def erase_now() -> Any:
    account = read_account()
    form = EraseForm(account)
    if not form.is_sent_well():
        return _page(form, _mine(), 400)
    status = proved(form, account)
    if status != 200:
        return _page(form, _mine(), status)
    row = ask_erasure(db(), actor(), _mine(), at_once=bool(form.at_once.data))
    if row.done_at is None:
        tell("good", "privacy-erase-asked", day=row.due_at.astimezone(clock.HELSINKI).date())
        return redirect(url_for("privacy.who_sees"), 303)
    if own_account_is_gone():
        forget()
    tell("good", "privacy-erased")
    return redirect(url_for("public.front"), 303)


def own_account_is_gone() -> bool:
    """Return whether the erasing took the account too."""
    return db().get_one(Account, actor().account_id).closed_at is not None


@blueprint.post("/privacy/erase/take-back")
@guard(Permission.OWN_CARDS)
def take_erasure_back() -> Any:
    row = open_request(db(), _mine().id)
    if row is not None:
        take_back_erasure(db(), actor(), row)
    tell("good", "privacy-erase-taken-back")
    return redirect(url_for("privacy.who_sees"), 303)


@blueprint.route("/privacy/people/<public_id>/erase", methods=["GET", "POST"])
@guard(Permission.SHOW_OWN_DATA, load_person, see=Permission.SEE_PERSON)
def erase_person(row: Person) -> Any:
    """The own coach of somebody without an account, when the person asks."""
    if actor().person_id == row.id:
        return redirect(url_for("privacy.erase"), 303)
    form = ReasonForm()
    if not form.is_sent_well():
        return _page(form, row, 400 if form.errors else 200)
    asked = ask_erasure(db(), actor(), row, reason=str(form.reason.data))
    tell("good", "privacy-erase-asked", day=asked.due_at.astimezone(clock.HELSINKI).date())
    return redirect(url_for("privacy.shown", public_id=row.public_id), 303)


@blueprint.post("/privacy/people/<public_id>/erase/take-back")
@guard(Permission.SHOW_OWN_DATA, load_person, see=Permission.SEE_PERSON)
def take_person_back(row: Person) -> Any:
    asked = open_request(db(), row.id)
    if asked is not None:
        take_back_erasure(db(), actor(), asked)
    tell("good", "privacy-erase-taken-back")
    return redirect(url_for("privacy.shown", public_id=row.public_id), 303)


@blueprint.route("/privacy/erasures", methods=["GET", "POST"])
@guard(Permission.SET_RETENTION)
def erasures() -> Any:
    """An admin erases on request, and sees what waits for its day."""
    form = RequestForm()
    if form.is_sent_well():
        person = person_to_erase(db(), str(form.who.data))
        if person is None:
            refuse(form.who, Message("privacy-erase-nobody"))
        else:
            try:
                ask_erasure(db(), actor(), person, reason=str(form.reason.data))
            except Invalid as invalid:
                form.show_problems(invalid)
            else:
                tell("good", "privacy-erase-noted")
                return redirect(url_for("privacy.erasures"), 303)
    waiting = waiting_erasures(db())
    return render_template("privacy/erasures.html", form=form, waiting=waiting), 400 if form.errors else 200


@blueprint.post("/privacy/erasures/<int(max=2147483647):number>/take-back")
@guard(Permission.SET_RETENTION)
def take_request_back(number: int) -> Any:
    row = db().get(ErasureRequest, number)
    if row is None:
        raise NotFound
    take_back_erasure(db(), actor(), row)
    tell("good", "privacy-erase-taken-back")
    return redirect(url_for("privacy.erasures"), 303)
