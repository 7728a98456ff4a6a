"""The coach's search of openings: public ones, and those that are for coaches only, each marked."""

from flask import render_template

from marketplace.domain.permissions import Permission
from marketplace.web.access import actor, guard
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.openings.searching import search_page
from marketplace.web.units import db


@blueprint.get("/coach/openings")
@guard(Permission.RANK)
def openings() -> str:
    return render_template("coach/openings.html", **search_page(db(), actor(), "coach.openings", marks=True))
