"""What is closed on a colleague's card, opened with a reason: said before, written down, shown to the person."""

from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import RadioField

from marketplace import clock
from marketplace.domain.own_data import WhyOpen
from marketplace.domain.permissions import Permission
from marketplace.domain.visibility import Reader
from marketplace.errors import Invalid
from marketplace.models import SkillCard
from marketplace.queries.openings import towns
from marketplace.queries.own_data import opened_with_reason
from marketplace.services.own_data import MAX_WHY, open_closed_part
from marketplace.web.access import actor, guard
from marketplace.web.cards.showing import facts_for, shown_to, told_fields
from marketplace.web.context import say
from marketplace.web.forms import LineField, LocalForm, at_most, one_of_the_choices
from marketplace.web.loaders import load_card
from marketplace.web.privacy.blueprint import blueprint
from marketplace.web.traces import audit_card
from marketplace.web.units import db


class WhyForm(LocalForm):
    """Why somebody needs to see what is closed: of the closed list, and in own words."""

    why = RadioField("privacy-why", [one_of_the_choices], validate_choice=False)
    words = LineField("privacy-why-words", [at_most(MAX_WHY)], description="privacy-why-words-hint")

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.why.choices = [(each.value, say(f"privacy-why-{each.value.replace('_', '-')}")) for each in WhyOpen]


@blueprint.route("/privacy/cards/<public_id>/why", methods=["GET", "POST"])
@guard(Permission.OPEN_WITH_REASON, load_card, see=Permission.SEE_CARD)
def why(row: SkillCard) -> Any:
    form = WhyForm()
    if request.method != "POST":
        return render_template("privacy/why.html", form=form, card=row)
    if not form.is_sent_well():
        return render_template("privacy/why.html", form=form, card=row), 400
    try:
        open_closed_part(db(), actor(), row, WhyOpen(form.why.data), str(form.words.data))
    except Invalid as invalid:
        form.show_problems(invalid)
        return render_template("privacy/why.html", form=form, card=row), 400
    return redirect(url_for("privacy.opened", public_id=row.public_id), 303)


@blueprint.get("/privacy/cards/<public_id>/opened")
@guard(Permission.OPEN_WITH_REASON, load_card, see=Permission.SEE_CARD)
def opened(row: SkillCard) -> Any:
    """Open for an hour to whoever said why; each look is written down with the reason."""
    said = opened_with_reason(db(), actor().account_id or 0, row.id, clock.now())
    if said is None:
        return redirect(url_for("privacy.why", public_id=row.public_id), 303)
    facts, _needs = facts_for(db(), row, Reader.OWN_COACH)
    # The coach's own text stays with the own coach; everything else is what the product's table opens.
    told = (*told_fields(facts, None), "name", "phone", "email")
    audit_card(Reader.SAME_ORGANISATION, row, told, reason=said[1])
    return render_template(
        "privacy/opened.html",
        card=row,
        person=row.person,
        shown=shown_to(Reader.OWN_COACH, facts, towns(db(), {row.place.municipality})),
        why=say(f"privacy-why-{said[0].value.replace('_', '-')}"),
        words=said[1],
    )
