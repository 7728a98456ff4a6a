"""The moves of an opening: each a POST that does one thing and goes back to a page that says so."""

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission
from marketplace.errors import Invalid, LoytamoError
from marketplace.models import Opening
from marketplace.queries.subjects import opening_subject
from marketplace.services import openings_moves as moves
from marketplace.services.openings import copy_opening
from marketplace.web.access import actor, guard
from marketplace.web.context import tell, told
from marketplace.web.loaders import load_opening
from marketplace.web.openings.blueprint import blueprint
from marketplace.web.units import db


def _to(opening: Opening) -> Response:
    return redirect(url_for("openings.show", public_id=opening.public_id), 303)


@blueprint.post("/<public_id>/publish")
@guard(Permission.EDIT_OPENING, load_opening, see=Permission.SEE_OPENING)
def publish(row: Opening) -> Response:
    try:
        moves.publish_opening(db(), actor(), row)
    except Invalid as invalid:
        return _not_now(row, invalid)
    tell_where_it_shows(row)
    return _to(row)


@blueprint.post("/<public_id>/reopen")
@guard(Permission.EDIT_OPENING, load_opening, see=Permission.SEE_OPENING)
def reopen(row: Opening) -> Response:
    try:
        moves.reopen_opening(db(), actor(), row)
    except Invalid as invalid:
        return _not_now(row, invalid)
    tell_where_it_shows(row)
    return _to(row)


@blueprint.post("/<public_id>/close")
@guard(Permission.EDIT_OPENING, load_opening, see=Permission.SEE_OPENING)
def close(row: Opening) -> Response:
    try:
        moves.close_opening(db(), actor(), row, request.form.get("reason", ""))
    except Invalid as invalid:
        return _not_now(row, invalid)
    tell("good", "opening-closed-now", undo=url_for("openings.reopen", public_id=row.public_id))
    return _to(row)


@blueprint.post("/<public_id>/delete")
@guard(Permission.EDIT_OPENING, load_opening, see=Permission.SEE_OPENING)
def delete(row: Opening) -> Response:
    state = row.state
    try:
        moves.delete_opening(db(), actor(), row)
    except LoytamoError as error:
        return _not_now(row, error)
    tell("good", "opening-deleted-now", undo=url_for("openings.restore", public_id=row.public_id))
    return redirect(url_for("openings.mine", state=OpeningState(state).value), 303)


@blueprint.post("/<public_id>/restore")
@guard(Permission.RESTORE_OPENING, load_opening)
def restore(row: Opening) -> Response:
    moves.restore_opening(db(), actor(), row)
    tell("good", "opening-restored-now")
    return _to(row)


@blueprint.post("/<public_id>/copy")
@guard(Permission.EDIT_OPENING, load_opening, see=Permission.SEE_OPENING)
def copy(row: Opening) -> Response:
    copied = copy_opening(db(), actor(), row)
    tell("good", "opening-copied-now")
    return redirect(url_for("openings.edit", public_id=copied.public_id), 303)


def tell_where_it_shows(opening: Opening) -> None:
    subject = opening_subject(opening)
    if subject.is_public:
        tell("good", "opening-published-now")
    else:
        tell("told", "opening-published-to-coaches" if subject.employer_verified else "opening-published-unverified")


def _not_now(opening: Opening, error: LoytamoError) -> Response:
    """Nothing was changed: say why on the opening's page (a contradiction is mended in the form)."""
    problems = error.problems.values() if isinstance(error, Invalid) else [(error.message,)]
    for text in dict.fromkeys(told(message) for messages in problems for message in messages):
        tell("wrong", "opening-said", text=text)
    return _to(opening)
