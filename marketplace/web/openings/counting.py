"""How many people a draft of an opening would suit, told while it is written: on the form, its preview, and by itself.

What may be learned here is thought through in search/match_counts.py. Without JavaScript the form has a button; with
it a small script asks for the lines alone (`openings.count_suiting`) when something that counts has changed.
"""

from typing import Any

from flask import g, jsonify, request, url_for
from werkzeug.wrappers import Response

from marketplace.domain.actors import Role
from marketplace.domain.facts import OpeningFacts
from marketplace.domain.permissions import Permission, may
from marketplace.domain.rough import Benefit
from marketplace.matching.column_counts import NEARBY_KM
from marketplace.models import Workplace
from marketplace.queries.openings import all_towns
from marketplace.services.workplaces import at_workplace
from marketplace.web import rates
from marketplace.web.access import actor, guard
from marketplace.web.context import label, say, small
from marketplace.web.errors import pause
from marketplace.web.openings.blueprint import blueprint
from marketplace.web.openings.forms import OpeningForm
from marketplace.web.openings.parse import read_draft
from marketplace.web.reading import Known, towns_by_name
from marketplace.web.units import db, wiring
from search.benefits import read_benefits
from search.match_counts import LiveCount, live_count

THEN = "count"
BENEFITS_NAMED = 6


@blueprint.before_request
def _count_the_asking() -> None:
    """Before the guard reads anything: a second writer would wait for the request's own unit."""
    asked = request.method == "POST" and request.form.get("then") == THEN
    if (asked or request.endpoint == "openings.count_suiting") and may(actor(), Permission.COUNT_SUITING):
        g.count_has_room = _has_room()


def _has_room() -> bool:
    return rates.allowed("count-suiting", (rates.COUNT_BY_ACCOUNT, str(actor().account_id)))


@blueprint.get("/count")
@guard(Permission.COUNT_SUITING)
def count_suiting() -> Response | tuple[Response, int]:
    """The lines alone, for a form whose fields stand in the address."""
    form = OpeningForm(sent=False)
    form.process(request.args)
    reply = jsonify({"lines": _lines(form)})
    return reply if g.count_has_room else (reply, 429)


def is_asked() -> bool:
    """Whether the form was sent only to see the number: nothing is checked or saved then."""
    return request.method == "POST" and request.form.get("then") == THEN


def count_box() -> dict[str, Any] | None:
    """Return what the form shows of the number: where to ask, lines that were asked for; None for who may not ask."""
    if not may(actor(), Permission.COUNT_SUITING):
        return None
    return {"url": url_for("openings.count_suiting"), "lines": _lines(OpeningForm()) if is_asked() else []}


def lines_for(facts: OpeningFacts) -> list[str]:
    """Return the number for an opening as it stands, in sentences; [] for who may not ask or has asked too often."""
    if not may(actor(), Permission.COUNT_SUITING) or not _has_room():
        return []
    return _told(_counted(facts))


def benefit_lines() -> list[str]:
    """Return which accommodations nearly all and some people benefit from, in sentences; [] while nobody has counted.

    The same for every employer and every draft, so nothing about one person can be asked of it.
    """
    found = read_benefits(wiring().settings.data_folder)
    told = []
    for benefit in (Benefit.NEARLY_ALL, Benefit.SOME):
        names = [small(label("accommodations", code)) for code, each in found.items() if each is benefit]
        if names:
            text = f"counts-helps-{benefit.value.replace('_', '-')}"
            told.append(say(text, what=", ".join(names[:BENEFITS_NAMED])))
    return told


def _lines(form: OpeningForm) -> list[str]:
    if not g.count_has_room:
        return [say("counts-often"), pause() or ""]
    facts = read_draft(form, Known(towns=towns_by_name(all_towns(db()))))
    if facts is None:
        return [say("counts-lacks")]
    facts = _at_workplace(form, facts)
    return _told(_counted(facts)) if facts.places else [say("counts-lacks")]


def _at_workplace(form: OpeningForm, facts: OpeningFacts) -> OpeningFacts:
    """A workplace that was chosen says where the work is, if it is the actor's to choose."""
    number = form.workplace_id.data or ""
    chosen = db().get(Workplace, int(number)) if number.isascii() and number.isdigit() and len(number) < 10 else None
    own = actor().organisations(Role.EMPLOYER)
    if chosen is None or not (actor().has(Role.COACH) or chosen.organisation_id in own):
        return facts
    return at_workplace(facts, chosen)


def _counted(facts: OpeningFacts) -> LiveCount | None:
    session, index = db(), wiring().index
    employers = actor().organisations(Role.EMPLOYER, verified=True)
    return live_count(session, index, index.vocabulary.fresh(session), facts, employers)


def _told(count: LiveCount | None) -> list[str]:
    if count is None:
        return [say("counts-not-now")]
    found = say("counts-about", count=count.about, km=int(NEARBY_KM)) if count.about else say("counts-few")
    if count.costs is None:
        return [found]
    demand, share = count.costs
    kind, _, licence = demand.partition(":")
    parameters = {"licence": label("licences", licence)} if licence else {}
    much = say(f"counts-share-{share.value.replace('_', '-')}")
    return [found, say(f"counts-costs-{kind}", share=much, **parameters)]
