"""The front page, and where each role begins after signing in."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace.domain.actors import VISITOR
from marketplace.queries.search import Filters, openings_by_words
from marketplace.web.access import actor, public
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import db

NEWEST = 5


@blueprint.get("/")
@public
def front() -> str:
    newest, _total = openings_by_words(db(), VISITOR, (), Filters(), limit=NEWEST, offset=0)
    return render_template(
        "front.html",
        door_employer_url=url_for("public.how"),
        door_work_url=url_for("public.how"),
        search_url=url_for("public.how"),
        coach_url=url_for("accounts.sign_in"),
        newest=[{"title": str(row.id)} for row in newest],
    )


@blueprint.get("/start")
@public
def start() -> Any:
    """The brand on every page leads here: visitors go on to the front page."""
    if not actor().is_signed_in:
        return redirect(url_for("public.front"), 303)
    return render_template("public/start.html")
