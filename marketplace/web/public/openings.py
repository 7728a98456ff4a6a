"""The search that everybody has: public openings only, the same for every reader."""

from flask import render_template

from marketplace.domain.actors import VISITOR
from marketplace.web.access import public
from marketplace.web.openings.searching import search_page
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import db


@blueprint.get("/openings")
@public
def openings() -> str:
    return render_template("openings/search.html", **search_page(db(), VISITOR, "public.openings"))
