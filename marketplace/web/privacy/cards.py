"""Keep a card that would go, and answer whether needs that came in without a word are kept."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.codes import ConsentWay
from marketplace.domain.permissions import Permission
from marketplace.models import SkillCard
from marketplace.services.card_lives import keep_card
from marketplace.services.own_data import answer_about_needs
from marketplace.web.access import actor, guard
from marketplace.web.context import tell
from marketplace.web.loaders import load_card
from marketplace.web.privacy.blueprint import blueprint
from marketplace.web.units import db


@blueprint.route("/privacy/cards/<public_id>/keep", methods=["GET", "POST"])
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def keep(row: SkillCard) -> Any:
    if request.method != "POST":
        return render_template("privacy/keep.html", card=row, is_own=actor().person_id == row.person_id)
    keep_card(db(), actor(), row)
    tell("good", "privacy-kept")
    return redirect(url_for("cards.show", public_id=row.public_id), 303)


@blueprint.post("/privacy/cards/<public_id>/needs")
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def answer_needs(row: SkillCard) -> Any:
    """Yes or no to needs that came in without a stated consent; a coach says how the person answered."""
    is_own = actor().person_id == row.person_id
    yes, typed = request.form.get("answer") == "yes", request.form.get("how", "")
    how = ConsentWay(typed) if typed in tuple(ConsentWay) else None
    back = url_for("privacy.who_sees")
    if not is_own:
        back = url_for("privacy.shown", public_id=row.person.public_id)
    if request.form.get("answer") not in ("yes", "no") or (not is_own and how in (None, ConsentWay.OWN)):
        tell("careful", "privacy-needs-answer-needed")
        return redirect(back, 303)
    answer_about_needs(db(), actor(), row, yes=yes, how=how)
    tell("good", "privacy-needs-kept" if yes else "cards-needs-forgotten")
    return redirect(back, 303)
