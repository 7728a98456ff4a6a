"""A person types the code that the coach gave: a letter proves the address, or the account signed in becomes theirs."""

from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import SelectField

from marketplace.errors import Conflict, Invalid
from marketplace.models import Account
from marketplace.services.take_over import code_typed, send_letter, take_over_signed_in
from marketplace.web import rates
from marketplace.web.access import actor, public
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.accounts.forms import AgeForm
from marketplace.web.context import language, tell, told
from marketplace.web.errors import pause
from marketplace.web.forms import LineField, at_most, email_shaped, language_choices, needed
from marketplace.web.forms import one_of_the_choices as chosen
from marketplace.web.units import db, wiring


def _has_not_said() -> bool:
    account = db().get(Account, actor().account_id) if actor().account_id is not None else None
    return account is not None and account.adult_confirmed_at is None


class TakeOverForm(AgeForm):
    code = LineField("people-code", [needed("people-code-needed"), at_most(40)], description="people-code-hint")
    email = LineField("people-email", [needed("people-invite-email-needed"), email_shaped])
    language = SelectField("people-language", [chosen], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        # A visitor is asked where the letter leads; an account that has not said so yet, here.
        super().__init__(asks_age=_has_not_said(), **values)
        self.language.choices = language_choices()
        if actor().is_signed_in:
            del self.email, self.language


@blueprint.route("/take-over", methods=["GET", "POST"])
@public
def take_over() -> Any:
    # Counted before the request's own unit is opened: a second writer would wait for it.
    has_room = request.method != "POST" or rates.allowed("code", (rates.TOKEN_BY_BROWSER, rates.browser()))
    form = TakeOverForm(data={"language": language()})
    if not has_room:
        form.form_errors = [pause() or ""]
        return _page(form), 429
    if form.is_too_young:
        return redirect(url_for("accounts.not_for_you", why="age"), 303)  # the code stays as it is
    if not form.is_sent_well():
        return _page(form), 400 if form.errors else 200
    secret = wiring().settings.secret_key
    try:
        code = code_typed(db(), str(form.code.data), secret)
        if actor().is_signed_in:
            take_over_signed_in(db(), actor(), code, is_adult=form.is_adult)
        else:
            sent = send_letter(db(), code, str(form.email.data), str(form.language.data), secret)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form), 400
    except Conflict as conflict:
        return _page(form, told(conflict.message)), 409
    if actor().is_signed_in:
        tell("good", "people-code-connected")
        return redirect(url_for("cards.mine"), 303)
    return render_template("accounts/take_over_sent.html", email=sent.email)


def _page(form: TakeOverForm, conflict: str = "") -> str:
    return render_template("accounts/take_over.html", form=form, conflict=conflict)
