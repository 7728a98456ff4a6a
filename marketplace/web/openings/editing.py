"""The form of an opening: a new one, or a change of one's own. What was typed is never lost."""

from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from marketplace.domain.actors import Role
from marketplace.domain.permissions import Permission
from marketplace.errors import Conflict, Invalid, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import EmployerNeed, Opening, Organisation
from marketplace.queries import openings as reading
from marketplace.queries.workplaces import workplaces_of
from marketplace.services.openings import EditOpening, draft_opening, edit_opening, placed, problems_of
from marketplace.services.openings_moves import publish_opening
from marketplace.web.access import actor, guard
from marketplace.web.context import language, tell
from marketplace.web.forms import refuse
from marketplace.web.loaders import load_opening
from marketplace.web.openings import counting
from marketplace.web.openings.blueprint import blueprint
from marketplace.web.openings.differences import differences
from marketplace.web.openings.fill import call_values, form_values, known_words
from marketplace.web.openings.form_page import form_page
from marketplace.web.openings.forms import OpeningForm
from marketplace.web.openings.moving import tell_where_it_shows
from marketplace.web.openings.parse import read_form
from marketplace.web.units import db

Reply = str | Response | tuple[str, int]


@blueprint.route("/new", methods=["GET", "POST"])
@guard(Permission.CREATE_OPENING)
def new() -> Reply:
    call = _call()
    own = reading.employers_of(db(), actor())
    form = OpeningForm(**_first_values(call, own))
    form.offer_workplaces(workplaces_of(db(), _offering(own)))
    choose_employer = actor().has(Role.COACH) or len(own) != 1
    page: dict[str, Any] = {"choose_employer": choose_employer, "own": own, "call": call, "opening": None}
    if request.method != "POST" or form.rows_changed() or counting.is_asked():
        return form_page(form, **page)
    employer = _employer(form, own) if choose_employer else own[0]
    command = _command(form, employer, None)
    if command is None or employer is None or form.has_errors:
        return form_page(form, **page), 400
    try:
        opening = draft_opening(db(), actor(), employer, command, call)
        return _saved(opening)
    except Invalid as invalid:
        return _refused(form, invalid, page)


@blueprint.route("/<public_id>/edit", methods=["GET", "POST"])
@guard(Permission.EDIT_OPENING, load_opening, see=Permission.SEE_OPENING)
def edit(row: Opening) -> Reply:
    page: dict[str, Any] = {"choose_employer": False, "own": [], "call": None, "opening": row}
    if request.method != "POST":
        names = reading.towns(db(), {place.municipality for place in row.places})
        labels = reading.word_of(db(), row.occupation)
        form = OpeningForm(**form_values(row, names, {row.occupation: labels} if row.occupation and labels else {}))
        _offer_own(form, row)
        return form_page(form, **page)
    form = OpeningForm()
    _offer_own(form, row)
    if form.rows_changed() or counting.is_asked():
        return form_page(form, **page)
    command = _command(form, row.organisation, row)
    if command is None or form.has_errors:
        return form_page(form, **page), 400
    try:
        return _saved(edit_opening(db(), actor(), row, command))
    except Conflict:
        places = (*row.places, *command.facts.places)
        names = reading.towns(db(), {place.municipality for place in places})
        form.version.data = str(row.version)
        return form_page(form, **page, different=differences(row.facts(), command.facts, names)), 409
    except Invalid as invalid:
        return _refused(form, invalid, page)


def _offering(own: list[Organisation]) -> list[int]:
    """Whose workplaces a new opening may be at: one's own employers', or the one that a coach writes for."""
    if not actor().has(Role.COACH):
        return [each.id for each in own]
    known = reading.one_employer(db(), public_id=request.args.get("employer", ""))
    return [known.id] if known is not None else []


def _offer_own(form: OpeningForm, opening: Opening) -> None:
    """The employer's workplaces; one that is retired stays where it stands."""
    rows = workplaces_of(db(), [opening.organisation_id], retired=True)
    form.offer_workplaces(each for each in rows if each.retired_at is None or each.id == opening.workplace_id)


def _call() -> EmployerNeed | None:
    """The need that the opening is made of, when the address names one."""
    given = request.args.get("call")
    if not given:
        return None
    if not actor().has(Role.COACH):
        raise NotAllowed
    call = reading.call_by_id(db(), given)
    if call is None:
        raise NotFound
    return call


def _first_values(call: EmployerNeed | None, own: list[Organisation]) -> dict[str, Any]:
    values: dict[str, Any] = {"language": language()}
    if call is not None:
        values |= call_values(call, reading.towns(db(), {call.municipality} if call.municipality else ()))
    if actor().has(Role.COACH):
        values["employer"] = _employer_named(call)
    elif len(own) == 1:
        # Most work of a small employer is where the employer is.
        town = reading.towns(db(), {own[0].municipality} if own[0].municipality else ())
        values["places"] = [{"municipality": each.name(language())} for each in town.values()]
    return values


def _employer_named(call: EmployerNeed | None) -> str:
    """What the employer's field says at first: of the call, or of the address (?employer=), else nothing."""
    number = call.organisation_id if call is not None else None
    known = reading.one_employer(db(), number=number, public_id=request.args.get("employer", ""))
    if known is None:
        return ""
    alone = len(reading.employers_named(db(), known.name)) == 1
    return known.name if alone else known.business_id or known.name


def _employer(form: OpeningForm, own: list[Organisation]) -> Organisation | None:
    """The employer that was typed: by name or business ID; several of one name are told apart by the ID."""
    text = (form.employer.data or "").strip()[:200]
    if not text:
        refuse(form.employer, Message("opening-employer-needed"))
        return None
    found = reading.employers_named(db(), text)
    if not actor().has(Role.COACH):
        allowed = {each.id for each in own}
        found = [each for each in found if each.id in allowed]
    if len(found) != 1:
        refuse(form.employer, Message("opening-employer-several" if found else "opening-employer-unknown"))
        return None
    return found[0]


def _command(form: OpeningForm, employer: Organisation | None, opening: Opening | None) -> EditOpening | None:
    """Read the form and tell everything that is wrong with it, the rules of the kind too."""
    session = db()
    words = [reading.words_of_kind(session, kind) for kind in ("occupation", "skill")]
    command = read_form(form, known_words(opening, reading.all_towns(session), words[0], words[1]))
    if command is not None and employer is not None:
        try:
            command = placed(session, employer, command, opening)
        except Invalid as invalid:
            _refuse(form, invalid)
        for problem in problems_of(command, employer, opening):
            if not _said_already(form, problem.field):
                form.refuse(problem.field, problem.message)
    return command


def _said_already(form: OpeningForm, path: str) -> bool:
    """A place or title that could not be read is not also told to be missing."""
    return path == "places" and any(row.municipality.errors for row in form.places)


def _saved(opening: Opening) -> Response:
    """Go on to where the button said: publish, look at it, or on to the opening's page."""
    then = request.form.get("then", "")
    if then == "publish":
        publish_opening(db(), actor(), opening)
        tell_where_it_shows(opening)
    else:
        tell("good", "opening-saved-now")
    if then == "preview":
        return redirect(url_for("openings.preview", public_id=opening.public_id), 303)
    return redirect(url_for("openings.show", public_id=opening.public_id), 303)


def _refuse(form: OpeningForm, invalid: Invalid) -> None:
    for path, messages in invalid.problems.items():
        for message in messages:
            form.refuse(path, message)


def _refused(form: OpeningForm, invalid: Invalid, page: dict[str, Any]) -> Reply:
    _refuse(form, invalid)
    # Nothing of this is kept: the reply is an error, and the unit of work ends without a commit.
    return form_page(form, **page), 400
