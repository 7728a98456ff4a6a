""" "This is wrong": said on the page of a pair, read by the own coach, answered, taken back."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.objections import (
    ListedFor,
    Objection,
    ObjectionState,
    ObjectionSubject,
    Outcome,
    is_said_by,
)
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader, standing
from marketplace.errors import Conflict
from marketplace.models import MatchObjection, SkillCard
from marketplace.services.match_objections import (
    NewObjection,
    handle_objection,
    object_to_match,
    own_coaches,
    take_objection_back,
)
from marketplace.web.access import actor, guard, subject
from marketplace.web.context import tell, told
from marketplace.web.loaders import load_card, load_objection
from marketplace.web.matches.blueprint import blueprint
from marketplace.web.matches.forms import ObjectionForm, OutcomeForm
from marketplace.web.matches.why import FROM_OPENING, explain, opening_named, page, why_url
from marketplace.web.traces import audit_card
from marketplace.web.units import db, wiring
from search.match_meanings import meanings_of


@blueprint.post("/cards/<public_id>/why/<opening>/wrong")
@guard(Permission.EXPLAIN_MATCH, load_card, see=Permission.SEE_CARD)
def object_to(row: SkillCard, opening: str) -> Any:
    other = opening_named(db(), opening)
    person = standing(actor(), subject()) is Reader.PERSON
    form = ObjectionForm(person=person)
    if not form.is_sent_well():
        return page(row, other, explain(row, other), form), 400
    listed = ListedFor.OPENING if request.values.get("from") == FROM_OPENING else ListedFor.CARD
    command = NewObjection(row, other, Objection(form.what.data), listed, form.words.data or None)
    index = wiring().index
    made = object_to_match(db(), actor(), index.vocabulary.fresh(db()), command, meanings_of(index))
    others = [coach for coach in own_coaches(db(), made) if coach.id != actor().account_id]
    if others:
        tell("good", "why-wrong-told-you" if person else "why-wrong-told", coach=others[0].name)
    else:
        tell("good", "why-wrong-kept-you" if person else "why-wrong-kept")
    return redirect(url_for("matches.objection", public_id=made.public_id), 303)


@blueprint.get("/objections/<public_id>")
@guard(Permission.SEE_OBJECTION, load_objection)
def objection(row: MatchObjection) -> str:
    return _page(row)


def _page(row: MatchObjection, form: OutcomeForm | None = None, now: str | None = None) -> str:
    """One objection for whoever may read it; that the card's own coach or another read it is noted."""
    about: ObjectionSubject = subject()
    where = standing(actor(), about.card)
    person = where is Reader.PERSON
    if not person:
        audit_card(where, row.card, ("headline", "match_objection"))
    is_open = row.state is ObjectionState.OPEN
    is_own_coach = may(actor(), Permission.HANDLE_OBJECTION, about)
    return render_template(
        "matches/objection.html",
        row=row,
        person=person,
        what=f"why-wrong-{row.what_is_wrong.value.replace('_', '-')}",
        said_by=_who(row, about, person),
        is_mine=is_said_by(actor(), about),
        has_coach=bool(about.card.coach_ids),
        person_url=url_for("coach.person", public_id=row.card.person.public_id) if is_own_coach else None,
        why_url=why_url(row.card.public_id, row.opening.public_id, row.listed_for.value),
        form=(form or OutcomeForm(sent=False, data={"version": str(row.version)}))
        if is_own_coach and is_open
        else None,
        now=now,
    )


def _who(row: MatchObjection, about: ObjectionSubject, person: bool) -> str:
    """Who said it, by part: the person and each coach are known to one another by that."""
    if is_said_by(actor(), about):
        return "why-objection-by-you"
    if row.said_by_id is not None and row.said_by_id == about.card.person_account_id:
        return "why-objection-by-person"
    own = row.said_by_id in about.card.coach_ids
    return "why-objection-by-coach" if own or person else "why-objection-by-other-coach"


@blueprint.post("/objections/<public_id>/handle")
@guard(Permission.HANDLE_OBJECTION, load_objection, see=Permission.SEE_OBJECTION)
def handle(row: MatchObjection) -> Any:
    form = OutcomeForm()
    if not form.is_sent_well():
        return _page(row, form), 400
    try:
        handle_objection(db(), actor(), row, form.version_read(), Outcome(form.outcome.data), form.answer.data or None)
    except Conflict as conflict:
        form.version.data = str(row.version)
        return _page(row, form, told(conflict.message)), 409
    tell("good", "why-handled-own" if row.said_by_id in (None, actor().account_id) else "why-handled")
    return redirect(url_for("matches.objection", public_id=row.public_id), 303)


@blueprint.post("/objections/<public_id>/take-back")
@guard(Permission.SEE_OBJECTION, load_objection)
def take_back(row: MatchObjection) -> Any:
    take_objection_back(db(), actor(), row)
    tell("good", "why-taken-back")
    return redirect(why_url(row.card.public_id, row.opening.public_id, row.listed_for.value), 303)
