"""The page of one opening, its preview as a reader, and the list of one's own."""

from typing import Any

from flask import current_app, render_template, request, url_for

from marketplace.domain.actors import Role
from marketplace.domain.openings import OpeningState
from marketplace.domain.permissions import Permission, may
from marketplace.errors import NotFound
from marketplace.models import Opening
from marketplace.queries.openings import own_openings, towns, waiting_by_opening, word_of
from marketplace.queries.subjects import opening_subject
from marketplace.services.openings_moves import CLOSE_REASONS
from marketplace.web.access import actor, guard
from marketplace.web.context import say
from marketplace.web.loaders import load_opening
from marketplace.web.openings.blueprint import blueprint
from marketplace.web.openings.counting import lines_for
from marketplace.web.openings.showing import ReadAs, Shown, read_as, shown_to
from marketplace.web.openings.words import codes_of_towns, row_of, state_word
from marketplace.web.paging import page_number
from marketplace.web.units import db

PAGE_SIZE = 20
INTERESTED = "introductions.interested"


@blueprint.get("/<public_id>")
@guard(Permission.SEE_OPENING, load_opening)
def show(row: Opening) -> str:
    """One opening, as the reader may see it."""
    return render_template("openings/show.html", opening=row, shown=_shown(row, read_as(actor(), row)), **_actions(row))


@blueprint.get("/<public_id>/preview")
@guard(Permission.EDIT_OPENING, load_opening, see=Permission.SEE_OPENING)
def preview(row: Opening) -> str:
    """The same page as somebody else will see it."""
    asked = request.args.get("as", ReadAs.PUBLIC.value)
    if asked not in (ReadAs.PUBLIC, ReadAs.COACH):
        raise NotFound
    shown = _shown(row, ReadAs(asked))
    lines = lines_for(row.facts())
    return render_template("openings/preview.html", opening=row, shown=shown, read_as=asked, count_lines=lines)


@blueprint.get("/mine")
@guard(Permission.CREATE_OPENING)
def mine() -> str:
    """One's own openings, one state at a time."""
    asked = request.args.get("state", "")
    states = [state for state in OpeningState if state is not OpeningState.DELETED]
    state = OpeningState(asked) if asked in [each.value for each in states] else OpeningState.PUBLISHED
    page = page_number()
    found = own_openings(db(), actor(), state, page, PAGE_SIZE)
    if not asked and not found.total and found.counts:
        # Nothing published yet: the drafts are what somebody looks for.
        state = next(each for each in states if found.counts.get(each))
        found = own_openings(db(), actor(), state, page, PAGE_SIZE)
    names = towns(db(), codes_of_towns(found.rows))
    # Whoever nobody has verified yet hears of no introduction, not even that there is one.
    heard = actor().has(Role.COACH) or actor().organisations(Role.EMPLOYER, verified=True)
    waiting = waiting_by_opening(db(), [opening.id for opening in found.rows]) if heard else {}
    rows = [
        {
            "row": row_of(opening, url_for("openings.show", public_id=opening.public_id), names),
            "waiting": waiting.get(opening.id, 0),
            "lacks": len(opening.missing),
            "by": opening.created_by.name if opening.created_by_id != actor().account_id else None,
        }
        for opening in found.rows
    ]
    tabs = [
        {
            "text": say("opening-tab", state=state_word(each), count=found.counts.get(each, 0)),
            "url": url_for("openings.mine", state=each.value),
            "current": each is state,
        }
        for each in states
    ]
    pages = max(1, -(-found.total // PAGE_SIZE))
    return render_template(
        "openings/mine.html",
        rows=rows,
        tabs=tabs,
        state=state.value,
        any_at_all=bool(found.counts),
        page=page,
        pages=pages,
        previous_url=url_for("openings.mine", state=state.value, page=page - 1) if page > 1 else None,
        next_url=url_for("openings.mine", state=state.value, page=page + 1) if page < pages else None,
    )


def _shown(opening: Opening, reader: ReadAs) -> Shown:
    names = towns(db(), codes_of_towns([opening]))
    return shown_to(reader, opening, names, word_of(db(), opening.occupation))


def _actions(opening: Opening) -> dict[str, Any]:
    """What the reader can do from here."""
    by_themselves = INTERESTED in current_app.view_functions and actor().person_id is not None
    interested = url_for(INTERESTED, public_id=opening.public_id) if by_themselves else None
    suits = may(actor(), Permission.SEE_SUITING, opening_subject(opening))
    suiting = url_for("openings.suiting", public_id=opening.public_id) if suits else None
    return {"interested_url": interested, "close_reasons": CLOSE_REASONS, "suiting_url": suiting}
