"""An account by oneself. The form answers the same whether or not the address is taken; a link in a letter proves the
address, shows a page, and only that page's form makes the account. Who is told no leaves nothing behind.
"""

from typing import Any

from flask import current_app, redirect, render_template, request, url_for
from wtforms import HiddenField, RadioField, SelectField

from marketplace import links
from marketplace.domain.actors import Role
from marketplace.errors import Conflict, Invalid
from marketplace.models import Registration
from marketplace.queries.accounts import account_by_email
from marketplace.services.accounts import checked_password
from marketplace.services.passwords import common_passwords
from marketplace.services.registration import (
    BY_ONESELF,
    REGISTRATION,
    NewAccount,
    ask_for_account,
    make_registered,
    registration_of,
)
from marketplace.web import rates
from marketplace.web.access import actor, public, signed_in
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import NAME_CHARACTERS, AgeForm, NewPasswordForm, answered
from marketplace.web.addresses import local_path
from marketplace.web.context import language, say, tell
from marketplace.web.forms import (
    LineField,
    at_most,
    email_shaped,
    language_choices,
    needed,
    one_of_the_choices,
)
from marketplace.web.languages import keep_language
from marketplace.web.sessions import remember
from marketplace.web.units import db, wiring

WORKPLACE, HOUSEHOLD = "workplace", "household"
WHY_NOT = ("age", "household")


class RegisterForm(AgeForm):
    """What is asked of somebody who wants an account; a jobseeker is asked for age, an employer for what it is."""

    door = HiddenField("registration-door")
    next = HiddenField("registration-door")
    workplace = RadioField("registration-workplace", [answered("registration-workplace-needed")], validate_choice=False)
    name = LineField(
        "registration-called",
        [needed("registration-called-needed"), at_most(NAME_CHARACTERS)],
        description="registration-called-hint",
    )
    email = LineField(
        "accounts-email", [needed("accounts-email-needed"), email_shaped], description="registration-email-hint"
    )
    language = SelectField("accounts-language", [one_of_the_choices], validate_choice=False)

    def __init__(self, door: str, **values: Any) -> None:
        super().__init__(asks_age=door == Role.JOBSEEKER, **values)
        self.door.data = door
        self.language.choices = language_choices()
        self.workplace.choices = [
            (WORKPLACE, say("registration-workplace-workplace")),
            (HOUSEHOLD, say("registration-workplace-household")),
        ]
        if door == Role.JOBSEEKER:
            del self.workplace

    @property
    def why_not(self) -> str | None:
        """Why this service is not for who answers so; None when it is."""
        if self.is_too_young:
            return "age"
        return "household" if "workplace" in self and self.workplace.data == HOUSEHOLD else None

    def command(self) -> NewAccount:
        """Return what was typed."""
        return NewAccount(
            email=str(self.email.data),
            name=str(self.name.data),
            language=str(self.language.data),
            role=Role(str(self.door.data)),
            is_adult=bool(self.is_adult),
            next_path=local_path(self.next.data, "") or None,
        )


def _door(given: str | None) -> str | None:
    return given if given in {role.value for role in BY_ONESELF} else None


@blueprint.get("/accounts/new")
@public
def register() -> Any:
    if actor().is_signed_in:
        return redirect(url_for("public.start"), 303)
    door, going_to = _door(request.args.get("door")), local_path(request.args.get("next"), "")
    if door is None:
        return render_template("accounts/doors.html", going_to=going_to)
    form = RegisterForm(door, data={"language": language(), "name": "", "email": "", "next": going_to})
    return render_template("accounts/register.html", form=form, door=door)


@blueprint.post("/accounts/new")
@public
def ask_to_register() -> Any:
    door = _door(request.form.get("door"))
    if door is None:
        return render_template("accounts/doors.html", going_to=""), 400
    form = RegisterForm(door)
    if form.why_not is not None:
        return redirect(url_for("accounts.not_for_you", why=form.why_not), 303)
    if not form.is_sent_well():
        return render_template("accounts/register.html", form=form, door=door), 400
    if not rates.allowed("register", (rates.REGISTER_BY_BROWSER, rates.browser())):
        form.form_errors.append(say("registration-pause"))
        return render_template("accounts/register.html", form=form, door=door), 429
    # Past this limit no more letters go out, and the answer stays the same: it would tell that the address is known.
    if rates.allowed("register", (rates.REGISTER_BY_ADDRESS, str(form.email.data).lower())):
        ask_for_account(db(), form.command())
    reply = redirect(url_for("accounts.register_sent"), 303)
    keep_language(reply, str(form.language.data))
    return reply


@blueprint.get("/accounts/new/sent")
@public
def register_sent() -> str:
    return render_template("accounts/register_sent.html")


@blueprint.get("/accounts/new/not-yet")
@public
def not_for_you() -> str:
    why = request.args.get("why")
    return render_template("accounts/not_for_you.html", why=why if why in WHY_NOT else "age")


def _registration(token: str) -> Registration | None:
    payload = links.payload_of(wiring().settings.secret_keys, REGISTRATION, token)
    return registration_of(db(), payload) if payload else None


def _page(row: Registration, token: str, form: NewPasswordForm | None = None) -> str:
    if account_by_email(db(), row.email) is not None:
        return render_template("accounts/register_taken.html", email=row.email)
    form = form or NewPasswordForm(sent=False)
    return render_template("accounts/register_confirm.html", row=row, token=token, form=form)


def _spent() -> Any:
    return render_template("accounts/register_spent.html"), 404


@blueprint.get("/accounts/new/<token>")
@public
def confirm_registration(token: str) -> Any:
    row = _registration(token)
    return _page(row, token) if row else _spent()


@blueprint.post("/accounts/new/<token>")
@public
def make_registration(token: str) -> Any:
    if not rates.allowed("token", (rates.TOKEN_BY_BROWSER, rates.browser())):
        return render_template("errors/429.html", message=None), 429
    row = _registration(token)
    if row is None:
        return _spent()
    form = NewPasswordForm()
    if request.form.get("way") == "code":
        return _made(row, token, None)
    if not form.is_sent_well():
        return _page(row, token, form), 400
    try:
        common = common_passwords(wiring().settings.seeds_folder)
        made = checked_password(str(form.password.data), common, (row.email, row.name))
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, token, form), 400
    return _made(row, token, made)


def _made(row: Registration, token: str, password_hash: str | None) -> Any:
    role, going_to = row.role, row.next_path
    try:
        account = make_registered(db(), row, password_hash)
    except Conflict:
        return _page(row, token), 409
    remember(db(), account)
    reply = redirect(local_path(going_to, _first_page(role)), 303)
    keep_language(reply, account.language)
    tell("good", "registration-made")
    return reply


def _first_page(role: Role) -> str:
    """A jobseeker is told about coaches and cards first, an employer says which employer it is."""
    if role is Role.JOBSEEKER:
        return url_for("accounts.welcome")
    joining = "organisations.join"
    return url_for(joining if joining in current_app.view_functions else "public.start")


@blueprint.get("/accounts/welcome")
@signed_in
def welcome() -> str:
    return render_template("accounts/welcome.html")
