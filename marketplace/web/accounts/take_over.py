"""A person types the code that the coach gave: a letter proves the address, or the account signed in becomes theirs."""

from typing import Any

from flask import redirect, render_template, url_for
from wtforms import SelectField

from marketplace.errors import Conflict, Invalid
from marketplace.services.take_over import code_typed, send_letter, take_over_signed_in
from marketplace.web import rates
from marketplace.web.access import actor, public
from marketplace.web.accounts.blueprint import blueprint
from marketplace.web.context import language, tell, told
from marketplace.web.forms import LineField, LocalForm, at_most, email_shaped, language_choices, needed
from marketplace.web.forms import one_of_the_choices as chosen
from marketplace.web.units import db, wiring


class TakeOverForm(LocalForm):
    code = LineField("people-code", [needed("people-code-needed"), at_most(40)], description="people-code-hint")
    email = LineField("people-email", [needed("people-invite-email-needed"), email_shaped])
    language = SelectField("people-language", [chosen], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.language.choices = language_choices()
        if actor().is_signed_in:
            del self.email, self.language


@blueprint.route("/take-over", methods=["GET", "POST"])
@public
def take_over() -> Any:
    form = TakeOverForm(data={"language": language()})
    if not form.is_sent_well():
        return _page(form), 400 if form.errors else 200
    if not rates.allowed("code", (rates.TOKEN_BY_BROWSER, rates.browser())):
        return render_template("errors/429.html", message=None), 429
    secret = wiring().settings.secret_key
    try:
        code = code_typed(db(), str(form.code.data), secret)
        if actor().is_signed_in:
            take_over_signed_in(db(), actor(), code)
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
