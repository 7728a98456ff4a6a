"""The list of one's own introductions, and the page of one: the same picture for all three sides."""

from typing import Any

from flask import render_template, request, url_for

from marketplace import clock
from marketplace.domain.introductions import WAITING, IntroductionState
from marketplace.domain.permissions import Permission
from marketplace.models import Introduction
from marketplace.queries.introductions import history_of, own_introductions
from marketplace.queries.placements import placement_of
from marketplace.queries.subjects import introduction_subject
from marketplace.web.access import actor, guard, signed_in
from marketplace.web.context import local, say
from marketplace.web.introductions.blueprint import blueprint
from marketplace.web.introductions.reading import page, seen_profile
from marketplace.web.introductions.showing import (
    Side,
    end_reason_of,
    given_asks,
    links_of,
    meeting_text,
    placement_turn,
    side_of,
    timeline_of,
    turn_of,
)
from marketplace.web.loaders import load_introduction
from marketplace.web.traces import audit_listing
from marketplace.web.units import db

PAGE_SIZE = 20
MAX_PAGE = 1_000

_TONES = {
    IntroductionState.AGREED: "good",
    IntroductionState.DECLINED_BY_PERSON: "quiet",
    IntroductionState.DECLINED_BY_EMPLOYER: "quiet",
    IntroductionState.NOT_AGREED: "quiet",
    IntroductionState.WITHDRAWN: "quiet",
}


@blueprint.get("/introductions")
@signed_in
def mine() -> str:
    """One's own introductions, newest change first; the open ones alone, if asked."""
    open_only = request.args.get("open") == "1"
    number = _page_number()
    offset = (number - 1) * PAGE_SIZE
    rows, total = own_introductions(db(), actor(), limit=PAGE_SIZE, offset=offset, open_only=open_only)
    if actor().coaching_organisations:
        audit_listing([row.card_id for row in rows], "introductions")
    return render_template(
        "introductions/mine.html",
        rows=[_row(row) for row in rows],
        total=total,
        open_only=open_only,
        page=number,
        pages=max(1, -(-total // PAGE_SIZE)),
        previous_url=_page_url(number - 1, open_only) if number > 1 else None,
        next_url=_page_url(number + 1, open_only) if offset + len(rows) < total else None,
    )


def _page_number() -> int:
    text = request.args.get("page", "1")
    return min(max(1, int(text)), MAX_PAGE) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _page_url(number: int, open_only: bool) -> str:
    return url_for("introductions.mine", page=number, open="1" if open_only else None)


def _row(row: Introduction) -> dict[str, Any]:
    own = row.card.person_id == actor().person_id
    coach = not own and bool(actor().coaching_organisations)
    # The employer's list names the opening only: what is disclosed stands on the page itself.
    return {
        "title": local(row.opening.title),
        "url": url_for("introductions.show", public_id=row.public_id),
        "employer": row.opening.organisation.name,
        "card": local(row.card.headline) if coach else None,
        "status": say(f"intro-state-{row.state.value.replace('_', '-')}"),
        "tone": _TONES.get(row.state, "told"),
        "waits": say(f"intro-who-{row.waits_for.value}") if row.waits_for else None,
        "due_on": row.due_at.astimezone(clock.HELSINKI).date() if row.due_at else None,
        "changed_at": row.changed_at,
    }


@blueprint.get("/introductions/<public_id>")
@guard(Permission.SEE_INTRODUCTION, load_introduction)
def show(row: Introduction) -> str:
    """One introduction: whose turn it is, what happened, what comes next, and what the employer sees."""
    subject = introduction_subject(db(), row)
    side = side_of(actor(), subject)
    history = history_of(db(), "introduction", row.id)
    seen, profile = seen_profile(row, side)
    placement = placement_of(db(), row.id)
    return render_template(
        "introductions/show.html",
        **page(
            row,
            side=side.value,
            turn=placement_turn(row, placement, side) or turn_of(row, subject, side, actor()),
            steps=timeline_of(row, side, history),
            reason=end_reason_of(row, side, history),
            profile=profile,
            taken_back=seen.taken_back,
            told=bool(given_asks(row)),
            meeting=meeting_text(row) if row.state in WAITING else "",
            links=links_of(row, subject, side, actor()),
            card_url=url_for("cards.show", public_id=row.card.public_id) if side is not Side.EMPLOYER else None,
        ),
    )
