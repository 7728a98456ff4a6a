"""The page of one placement: whose turn it is, what was agreed, what came of the check-ins and what is late."""

from flask import render_template, url_for

from marketplace.domain.codes import OpeningKind
from marketplace.domain.permissions import Permission
from marketplace.domain.placements import PlacementState
from marketplace.models import CheckIn, Placement
from marketplace.queries.introductions import history_of
from marketplace.queries.subjects import introduction_subject
from marketplace.services import check_ins
from marketplace.web.access import actor, guard
from marketplace.web.context import language, say, tell
from marketplace.web.introductions.reading import opening_words, seen_profile
from marketplace.web.introductions.showing import Side, side_of
from marketplace.web.loaders import load_check_in, load_placement
from marketplace.web.placements.blueprint import blueprint
from marketplace.web.placements.checking import to_placement
from marketplace.web.placements.showing import answers_of, plan_rows, timeline_of, turn_of, waiting_of
from marketplace.web.units import db


@blueprint.get("/placements/<public_id>")
@guard(Permission.SEE_PLACEMENT, load_placement)
def show(row: Placement) -> str:
    """One placement, the same picture for all sides, each with what it may see."""
    introduction = row.introduction
    side = side_of(actor(), introduction_subject(db(), introduction))
    _seen, profile = seen_profile(introduction, side)
    reason = None
    if row.end_reason:
        reason = say(f"placement-reason-{row.end_reason.replace('_', '-')}")
    return render_template(
        "placements/show.html",
        row=row,
        side=side.value,
        title=introduction.opening.title,
        opening=opening_words(introduction.opening),
        turn=turn_of(row, side),
        plan=plan_rows(row, language()),
        steps=timeline_of(row, side, history_of(db(), "placement", row.id)),
        answers=answers_of(row, side),
        waiting=waiting_of(row) if side is Side.COACH else [],
        profile=profile,
        reason=reason,
        reason_words=row.end_words if side is Side.COACH else None,
        planned=row.state is PlacementState.PLANNED,
        running=row.state is PlacementState.RUNNING,
        subsidised=introduction.opening.kind is OpeningKind.WAGE_SUBSIDY,
        introduction_url=url_for("introductions.show", public_id=introduction.public_id),
    )


@blueprint.post("/check-ins/<public_id>/talked")
@guard(Permission.ANSWER_CHECK_IN, load_check_in)
def talked(row: CheckIn) -> object:
    """The coach has answered somebody's wish to talk."""
    check_ins.note_talk(db(), actor(), row)
    tell("good", "placement-told-talked")
    return to_placement(row.placement)
