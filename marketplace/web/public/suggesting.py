"""Small answers for the search box: words to choose from while typing, and the place nearest to a point.

Nothing here is needed: without JavaScript the box is a plain form and a place is typed.
"""

from typing import Any

from flask import request

from marketplace.language.suggesting import suggest as suggested
from marketplace.queries.openings import all_towns
from marketplace.web.access import public
from marketplace.web.context import language, local, say
from marketplace.web.filter_groups import Words
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import db, wiring

MOST = 8
MAX_TYPED = 60


@blueprint.get("/openings/suggest")
@public
def suggest() -> Any:
    """Concepts that what was typed so far may mean, by their name in the reader's language."""
    typed = request.args.get("q", "")[:MAX_TYPED]
    vocabulary = wiring().index.vocabulary.fresh(db())
    found = suggested(typed, vocabulary, MOST)
    named = dict.fromkeys(local(vocabulary.concepts[each.concept_id].labels) for each in found)
    return {"language": language(), "words": list(named)}


@blueprint.post("/places/nearest")
@public
def nearest() -> Any:
    """The postcode nearest to a point, so that where somebody is stands nowhere as a point: not kept, not in a log."""
    places = wiring().index.places.fresh(db())
    try:
        code = places.nearest(float(request.form.get("lat", "")), float(request.form.get("lon", "")))
    except ValueError:
        code = None
    if code is None:
        return {"place": None, "text": say("search-nearest-none")}
    words = Words({town.code: town for town in all_towns(db())}, wiring().index.vocabulary.fresh(db()))
    return {"place": words.place(code, places.towns), "text": say("search-nearest-found")}
