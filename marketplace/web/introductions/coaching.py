"""The coach's own steps: propose, note a meeting, note the agreement."""

from typing import Any

from flask import redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from marketplace import clock
from marketplace.domain.codes import MatchState
from marketplace.domain.introductions import INTRODUCTION_MOVES, IntroductionEvent
from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import CardSubject
from marketplace.errors import Conflict, Invalid, InvalidMove, NotFound
from marketplace.models import Introduction, Opening, SkillCard
from marketplace.queries.introductions import employers_accounts, for_card_and_opening, state_for
from marketplace.queries.subjects import card_subject, opening_subject
from marketplace.queries.workplaces import workplace_words
from marketplace.services import introductions
from marketplace.services.introduction_moves import refuse_pair
from marketplace.services.introductions import Propose
from marketplace.web.access import actor, guard
from marketplace.web.context import language, local, say, tell, told
from marketplace.web.introductions.blueprint import blueprint
from marketplace.web.introductions.forms import MeetingForm, ProposeForm, StepForm
from marketplace.web.introductions.personal import to_show
from marketplace.web.introductions.reading import opening_words, page, rules_before_yes
from marketplace.web.introductions.showing import Side
from marketplace.web.loaders import load_introduction
from marketplace.web.units import db


def _asked_pair() -> tuple[SkillCard, Opening, CardSubject]:
    """The card and opening of the address, both seen by the reader, and who stands where. Raises NotFound."""
    card = db().scalar(
        select(SkillCard)
        .where(SkillCard.public_id == request.values.get("card", ""))
        .options(joinedload(SkillCard.person))
    )
    opening = db().scalar(
        select(Opening)
        .where(Opening.public_id == request.values.get("opening", ""))
        .options(joinedload(Opening.organisation))
    )
    if card is None or opening is None:
        raise NotFound
    subject = card_subject(db(), card)
    if not may(actor(), Permission.PROPOSE, subject):
        raise NotFound
    if not may(actor(), Permission.SEE_OPENING, opening_subject(opening)):
        raise NotFound
    return card, opening, subject


@blueprint.route("/introductions/new", methods=["GET", "POST"])
@guard(Permission.RANK)
def new() -> Any:
    """Propose an opening to a person: what is asked, own words, and what stands in the way."""
    card, opening, subject = _asked_pair()
    form = ProposeForm()
    before = for_card_and_opening(db(), card.id, opening.id)
    if form.is_sent_well():
        try:
            made = introductions.propose(db(), actor(), Propose(card, opening, str(form.words.data or "")))
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "intro-told-proposed")
            return redirect(url_for("introductions.show", public_id=made.public_id), 303)
    hindrance = None
    try:
        refuse_pair(db(), card, opening, subject.blocked, before)
    except (InvalidMove, Conflict) as refused:
        hindrance = told(refused.message)
    return render_template(
        "introductions/new.html",
        form=form,
        card=card,
        card_url=url_for("cards.show", public_id=card.public_id),
        opening=opening_words(opening),
        before=[_before(row) for row in before],
        hindrance=hindrance,
        no_match=state_for(db(), actor(), card, opening, subject) is MatchState.NO,
        has_account=card.person.account_id is not None,
        employer_answers=bool(employers_accounts(db(), opening.organisation_id, 1)),
        rules=rules_before_yes(opening, Side.COACH),
    ), (400 if request.method == "POST" else 200)


def _before(row: Introduction) -> dict[str, Any]:
    return {
        "url": url_for("introductions.show", public_id=row.public_id),
        "text": say("intro-before-row", title=local(row.opening.title), at=row.changed_at),
        "state": say(f"intro-state-{row.state.value.replace('_', '-')}"),
    }


@blueprint.route("/introductions/<public_id>/meeting", methods=["GET", "POST"])
@guard(Permission.BROKER, load_introduction, see=Permission.SEE_INTRODUCTION)
def meeting(row: Introduction) -> Any:
    """When and where they meet; a new time replaces the old."""
    if (row.state, IntroductionEvent.NOTE_MEETING) not in INTRODUCTION_MOVES and request.method != "POST":
        return to_show(row)
    at = row.meeting_at.astimezone(clock.HELSINKI) if row.meeting_at else None
    form = MeetingForm(
        version=row.version,
        kind=row.meeting_kind or "visit",
        day=at.date().isoformat() if at else "",
        time=f"{at:%H.%M}" if at else "",
        place=row.meeting_place or workplace_words(db(), row.opening.workplace_id, language()),
    )
    if form.is_sent_well():
        try:
            introductions.note_meeting(db(), actor(), row, form.version_read, form.meeting())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "intro-told-meeting")
            return to_show(row)
    status = 400 if request.method == "POST" else 200
    return render_template("introductions/meeting.html", **page(row, form=form)), status


@blueprint.route("/introductions/<public_id>/agree", methods=["GET", "POST"])
@guard(Permission.BROKER, load_introduction, see=Permission.SEE_INTRODUCTION)
def agree(row: Introduction) -> Any:
    """Both sides said yes: what to check before, then the plan of the work."""
    if (row.state, IntroductionEvent.AGREE) not in INTRODUCTION_MOVES and request.method != "POST":
        return to_show(row)
    form = StepForm(version=row.version)
    if form.is_sent_well():
        others = introductions.agree(db(), actor(), row, form.version_read)
        tell("good", "intro-told-agreed", others=others)
        return redirect(url_for("placements.new", public_id=row.public_id), 303)
    return render_template(
        "introductions/agree.html",
        **page(row, form=form, rules=rules_before_yes(row.opening, Side.COACH, proposal=False)),
    )
