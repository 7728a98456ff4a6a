"""How often somebody hears of new good matches: one choice."""

from typing import Any

from flask import redirect, render_template, url_for
from wtforms import RadioField

from marketplace.domain.match_notices import NoticePace
from marketplace.services.match_notices import choose_pace, pace_of
from marketplace.web.access import actor, signed_in
from marketplace.web.context import say, tell
from marketplace.web.forms import LocalForm, one_of_the_choices
from marketplace.web.searches.blueprint import blueprint
from marketplace.web.units import db


class PaceForm(LocalForm):
    often = RadioField("match-notices-often", [one_of_the_choices], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.often.choices = [(each.value, say(f"match-notices-{each.value.replace('_', '-')}")) for each in NoticePace]


@blueprint.get("/searches/matches")
@signed_in
def matches() -> str:
    form = PaceForm(sent=False, data={"often": pace_of(db(), actor()).value})
    return render_template("searches/matches.html", form=form)


@blueprint.post("/searches/matches")
@signed_in
def choose_matches() -> Any:
    form = PaceForm()
    if not form.is_sent_well():
        return render_template("searches/matches.html", form=form), 400
    choose_pace(db(), actor(), NoticePace(str(form.often.data)))
    tell("good", "match-notices-chosen")
    return redirect(url_for("searches.matches"), 303)
