"""The coach's steps of a placement: make and change the plan, start, end, cancel."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.codes import OpeningKind
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.permissions import Permission
from marketplace.domain.placements import CANCEL_REASONS, END_REASONS, PlacementState
from marketplace.errors import Invalid
from marketplace.models import Introduction, Placement
from marketplace.queries.placements import placement_of
from marketplace.services import placements
from marketplace.web.access import actor, guard
from marketplace.web.context import tell
from marketplace.web.introductions.reading import opening_words, rules_before_yes
from marketplace.web.introductions.showing import Side
from marketplace.web.loaders import load_introduction, load_placement
from marketplace.web.placements.blueprint import blueprint
from marketplace.web.placements.checking import to_placement
from marketplace.web.placements.forms import EndForm, PlanForm, StartForm, of_opening, of_placement
from marketplace.web.units import db


def _plan_page(form: PlanForm, introduction: Introduction, back: str, *, new_one: bool) -> Any:
    opening = introduction.opening
    status = 400 if request.method == "POST" else 200
    return render_template(
        "placements/plan.html",
        form=form,
        opening=opening_words(opening),
        kind=opening.kind.value,
        trial=opening.kind is OpeningKind.WORK_TRIAL,
        task=opening.kind is OpeningKind.MICRO_TASK,
        subsidised=opening.kind is OpeningKind.WAGE_SUBSIDY,
        rules=rules_before_yes(opening, Side.COACH, proposal=False),
        back=back,
        new_one=new_one,
    ), status


@blueprint.route("/introductions/<public_id>/placement", methods=["GET", "POST"])
@guard(Permission.BROKER, load_introduction, see=Permission.SEE_INTRODUCTION)
def new(row: Introduction) -> Any:
    """The plan of the work that was agreed."""
    back = url_for("introductions.show", public_id=row.public_id)
    made = placement_of(db(), row.id)
    if request.method != "POST" and (made is not None or row.state is not IntroductionState.AGREED):
        return to_placement(made) if made is not None else redirect(back, 303)
    form = PlanForm(row.opening.kind, **of_opening(row))
    if form.is_sent_well():
        try:
            made = placements.make_placement(db(), actor(), row, form.plan())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "placement-told-made")
            return to_placement(made)
    return _plan_page(form, row, back, new_one=True)


@blueprint.route("/placements/<public_id>/edit", methods=["GET", "POST"])
@guard(Permission.BROKER, load_placement, see=Permission.SEE_PLACEMENT)
def edit(row: Placement) -> Any:
    """Change the plan before the work begins."""
    if request.method != "POST" and row.state is not PlacementState.PLANNED:
        return to_placement(row)
    form = PlanForm(row.introduction.opening.kind, **of_placement(row))
    if form.is_sent_well():
        try:
            placements.change_placement(db(), actor(), row, form.version_read, form.plan())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "placement-told-changed")
            return to_placement(row)
    back = url_for("placements.show", public_id=row.public_id)
    return _plan_page(form, row.introduction, back, new_one=False)


def _page(template: str, row: Placement, form: Any, **more: Any) -> Any:
    status = 400 if request.method == "POST" else 200
    back = url_for("placements.show", public_id=row.public_id)
    opening = row.introduction.opening
    shown = {"row": row, "form": form, "back": back, "opening": opening_words(opening), **more}
    return render_template(template, **shown), status


@blueprint.route("/placements/<public_id>/start", methods=["GET", "POST"])
@guard(Permission.BROKER, load_placement, see=Permission.SEE_PLACEMENT)
def start(row: Placement) -> Any:
    """The work has begun: check-ins are planned from here."""
    if request.method != "POST" and row.state is not PlacementState.PLANNED:
        return to_placement(row)
    kind = row.introduction.opening.kind
    asks = kind is OpeningKind.WORK_TRIAL and row.official_agreement_on is None
    form = StartForm(asks_agreement=asks, version=row.version)
    if form.is_sent_well():
        try:
            placements.start_placement(db(), actor(), row, form.version_read, form.agreement())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "placement-told-started")
            return to_placement(row)
    return _page("placements/start.html", row, form, subsidised=kind is OpeningKind.WAGE_SUBSIDY, asks=asks)


@blueprint.route("/placements/<public_id>/end", methods=["GET", "POST"])
@guard(Permission.BROKER, load_placement, see=Permission.SEE_PLACEMENT)
def end(row: Placement) -> Any:
    """The work has ended: when and why."""
    if request.method != "POST" and row.state is not PlacementState.RUNNING:
        return to_placement(row)
    form = EndForm(END_REASONS, ends=True, version=row.version)
    if form.is_sent_well():
        try:
            placements.end_placement(db(), actor(), row, form.version_read, *_reason(form), form.day())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("told", "placement-told-ended")
            return to_placement(row)
    return _page("placements/end.html", row, form, ends=True)


@blueprint.route("/placements/<public_id>/cancel", methods=["GET", "POST"])
@guard(Permission.BROKER, load_placement, see=Permission.SEE_PLACEMENT)
def cancel(row: Placement) -> Any:
    """The work does not begin: why."""
    if request.method != "POST" and row.state is not PlacementState.PLANNED:
        return to_placement(row)
    form = EndForm(CANCEL_REASONS, ends=False, version=row.version)
    if form.is_sent_well():
        try:
            placements.cancel_placement(db(), actor(), row, form.version_read, *_reason(form))
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("told", "placement-told-cancelled")
            return to_placement(row)
    return _page("placements/end.html", row, form, ends=False)


def _reason(form: EndForm) -> tuple[str, str]:
    return str(form.reason.data or ""), str(form.words.data or "")
