"""What the employer answers: meet, or not now with a reason and a kind sentence. A coach records it after a call."""

from typing import Any

from flask import render_template, request

from marketplace.domain.introductions import INTRODUCTION_MOVES, IntroductionEvent, IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission
from marketplace.errors import Invalid, NotAllowed
from marketplace.models import Introduction
from marketplace.services import introductions
from marketplace.web.access import actor, guard
from marketplace.web.context import tell
from marketplace.web.introductions.blueprint import blueprint
from marketplace.web.introductions.forms import OfferForm, ReasonForm
from marketplace.web.introductions.personal import records, to_show
from marketplace.web.introductions.reading import page, rules_before_yes, seen_profile, side_here
from marketplace.web.introductions.showing import Side
from marketplace.web.loaders import load_introduction
from marketplace.web.units import db


def _employer_side(row: Introduction) -> Side:
    """The employer and the coach come in here; the person sees the introduction but not this page."""
    side = side_here(row)
    if side is Side.PERSON:
        raise NotAllowed
    return side


@blueprint.route("/introductions/<public_id>/offer", methods=["GET", "POST"])
@guard(Permission.SEE_INTRODUCTION, load_introduction)
def offer(row: Introduction) -> Any:
    """What the person tells, and two answers: I want to meet, not now."""
    side = _employer_side(row)
    if row.state is not IntroductionState.OFFERED and request.method != "POST":
        return to_show(row)
    form = OfferForm(records=records(row, Part.EMPLOYER), version=row.version)
    if form.is_sent_well():
        try:
            introductions.want_to_meet(db(), actor(), row, form.version_read, form.recorded())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "intro-told-meet", side=side.value)
            return to_show(row)
    status = 400 if request.method == "POST" else 200
    seen, profile = seen_profile(row, side)
    rules = rules_before_yes(row.opening, Side.EMPLOYER)
    shown = page(row, form=form, profile=profile, taken_back=seen.taken_back, rules=rules, records="how" in form)
    return render_template("introductions/offer.html", **shown), status


@blueprint.route("/introductions/<public_id>/not-now", methods=["GET", "POST"])
@guard(Permission.SEE_INTRODUCTION, load_introduction)
def not_now(row: Introduction) -> Any:
    """Not now: a reason from the list and, if one likes, a kind sentence to the person."""
    _employer_side(row)
    event = IntroductionEvent.EMPLOYER_SAYS_NOT_NOW
    if (row.state, event) not in INTRODUCTION_MOVES and request.method != "POST":
        return to_show(row)
    form = ReasonForm(event, Part.EMPLOYER, records=records(row, Part.EMPLOYER), shared=True, version=row.version)
    if form.is_sent_well():
        try:
            reason, recorded = form.given(), form.recorded()
            introductions.decline_as_employer(db(), actor(), row, form.version_read, reason, recorded)
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("told", "intro-told-not-now")
            return to_show(row)
    status = 400 if request.method == "POST" else 200
    shown = page(row, form=form, which="not-now", records="how" in form)
    return render_template("introductions/reason.html", **shown), status
