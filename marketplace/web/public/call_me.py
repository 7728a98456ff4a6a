""" "Call me": an employer leaves a sentence and a number; nothing else is asked."""

from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import SelectField

from marketplace.queries.openings import all_towns
from marketplace.services.calls import NewCall, leave_call
from marketplace.web import rates
from marketplace.web.access import actor, public
from marketplace.web.context import language, say
from marketplace.web.forms import LineField, LocalForm, TextField, at_most, needed, one_of_the_choices, phone_shaped
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import db

SENTENCE_CHARACTERS = 600
# Nobody sees this field; whoever fills it is a machine that fills everything.
TRAP = "website"


class CallForm(LocalForm):
    sentence = TextField("public-call-sentence", [needed("public-call-sentence-needed"), at_most(SENTENCE_CHARACTERS)])
    phone = LineField("public-call-phone", [needed("public-call-phone-needed"), phone_shaped])
    name = LineField("public-call-name", [at_most(120)])
    municipality = SelectField("public-call-municipality", [one_of_the_choices], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        reader = language()
        named = sorted(((town.code, town.name(reader)) for town in all_towns(db())), key=lambda pair: pair[1])
        self.municipality.choices = [("", say("public-call-municipality-open")), *named]

    def command(self) -> NewCall:
        """Return what was left."""
        return NewCall(
            sentence=str(self.sentence.data),
            phone=str(self.phone.data),
            name=self.name.data or None,
            municipality=self.municipality.data or None,
            language=language(),
        )


@blueprint.get("/call-me")
@public
def call_me() -> str:
    return render_template("public/call_me.html", form=CallForm(), most=SENTENCE_CHARACTERS)


@blueprint.post("/call-me")
@public
def leave_number() -> Any:
    has_room = rates.allowed("call-me", (rates.CALL_BY_BROWSER, rates.browser()))
    form = CallForm()
    if not has_room:
        form.form_errors.append(say("public-call-pause"))
        return render_template("public/call_me.html", form=form, most=SENTENCE_CHARACTERS), 429
    if not form.is_sent_well():
        return render_template("public/call_me.html", form=form, most=SENTENCE_CHARACTERS), 400
    if not request.form.get(TRAP):
        leave_call(db(), actor(), form.command())
    return redirect(url_for("public.call_left"), 303)


@blueprint.get("/call-me/left")
@public
def call_left() -> str:
    return render_template("public/call_left.html")
