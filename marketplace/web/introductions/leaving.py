"""Ways out for person and coach: no to an ask, withdrawing, and the end without an agreement."""

from typing import Any

from flask import render_template, request

from marketplace.domain.introductions import INTRODUCTION_MOVES, WAITING, IntroductionEvent
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission
from marketplace.errors import Invalid
from marketplace.models import Introduction
from marketplace.services import disclosures, introductions
from marketplace.services.introduction_moves import Reason
from marketplace.web.access import actor, guard
from marketplace.web.context import tell
from marketplace.web.introductions.blueprint import blueprint
from marketplace.web.introductions.forms import ReasonForm
from marketplace.web.introductions.personal import records, to_show
from marketplace.web.introductions.reading import page
from marketplace.web.loaders import load_introduction
from marketplace.web.units import db


@blueprint.route("/introductions/<public_id>/decline", methods=["GET", "POST"])
@guard(Permission.ANSWER_AS_PERSON, load_introduction, see=Permission.SEE_INTRODUCTION)
def decline(row: Introduction) -> Any:
    """The person says no to the first or second ask."""
    event = IntroductionEvent.PERSON_SAYS_NO
    if (row.state, event) not in INTRODUCTION_MOVES and request.method != "POST":
        return to_show(row)
    form = ReasonForm(event, Part.PERSON, records=records(row, Part.PERSON), shared=False, version=row.version)
    # Before the first yes the employer knows nothing, so there is nobody to share a reason with.
    if row.state is WAITING[0]:
        del form.shared
    if form.is_sent_well():
        try:
            disclosures.decline_as_person(db(), actor(), row, form.version_read, _given(form), form.recorded())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("told", "intro-told-no")
            return to_show(row)
    return _page(row, form, "decline")


@blueprint.route("/introductions/<public_id>/withdraw", methods=["GET", "POST"])
@guard(Permission.SEE_INTRODUCTION, load_introduction)
def withdraw(row: Introduction) -> Any:
    """The person or the coach takes the introduction back."""
    part = introductions.withdrawing_part(db(), actor(), row)
    if row.state not in WAITING and request.method != "POST":
        return to_show(row)
    form = ReasonForm(IntroductionEvent.WITHDRAW, part, records=False, shared=part is Part.COACH, version=row.version)
    if form.is_sent_well():
        try:
            introductions.withdraw(db(), actor(), row, form.version_read, form.given())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("told", "intro-told-withdrawn")
            return to_show(row)
    return _page(row, form, f"withdraw-{part.value}")


@blueprint.route("/introductions/<public_id>/not-agreed", methods=["GET", "POST"])
@guard(Permission.BROKER, load_introduction, see=Permission.SEE_INTRODUCTION)
def not_agreed(row: Introduction) -> Any:
    """It came to no agreement: the coach notes why."""
    event = IntroductionEvent.NOT_AGREED
    if (row.state, event) not in INTRODUCTION_MOVES and request.method != "POST":
        return to_show(row)
    form = ReasonForm(event, Part.COACH, records=False, shared=True, version=row.version)
    if form.is_sent_well():
        try:
            introductions.end_without_agreement(db(), actor(), row, form.version_read, form.given())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("told", "intro-told-not-agreed")
            return to_show(row)
    return _page(row, form, "not-agreed")


def _given(form: ReasonForm) -> Reason:
    if "shared" in form:
        return form.given()
    return Reason(str(form.reason.data or ""), str(form.words.data or ""))


def _page(row: Introduction, form: ReasonForm, which: str) -> Any:
    status = 400 if request.method == "POST" else 200
    shown = page(row, form=form, which=which, records="how" in form)
    return render_template("introductions/reason.html", **shown), status
