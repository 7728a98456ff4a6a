"""A check-in: three questions with large answers; each says before answering who sees it."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.check_ins import QUESTIONS, SEEN_BY
from marketplace.domain.permissions import Permission
from marketplace.domain.placements import CheckInState, Party
from marketplace.domain.subjects import CheckInSubject
from marketplace.errors import Invalid
from marketplace.models import CheckIn, Placement
from marketplace.queries.subjects import introduction_subject
from marketplace.services import check_ins
from marketplace.web.access import actor, guard
from marketplace.web.context import say, tell
from marketplace.web.introductions.reading import opening_words
from marketplace.web.loaders import load_check_in
from marketplace.web.placements.blueprint import blueprint
from marketplace.web.placements.forms import CheckInForm
from marketplace.web.units import db

# A problem of the inner layer names the question, the form its place.
_PLACES = ("first", "second", "third")


def to_placement(row: Placement) -> Any:
    """Back to the page of the placement."""
    return redirect(url_for("placements.show", public_id=row.public_id), 303)


@blueprint.route("/check-ins/<public_id>", methods=["GET", "POST"])
@guard(Permission.ANSWER_CHECK_IN, load_check_in)
def check_in(row: CheckIn) -> Any:
    """Answer a check-in; a coach records what was said on the phone."""
    if row.state is not CheckInState.ASKED and request.method != "POST":
        return to_placement(row.placement)
    subject = CheckInSubject(row.party, introduction_subject(db(), row.placement.introduction))
    records = not check_ins.is_own_answer(actor(), subject)
    form = CheckInForm(row.party, records=records, version=row.version)
    if form.is_sent_well():
        try:
            check_ins.answer_check_in(db(), actor(), row, form.version_read, form.given(), form.recorded())
        except Invalid as invalid:
            places = dict(zip(QUESTIONS[row.party], _PLACES, strict=True))
            form.show_problems(Invalid({places.get(name, name): each for name, each in invalid.problems.items()}))
        else:
            tell("good", "check-in-told-talk" if form.wants_to_talk.data else "check-in-told")
            return to_placement(row.placement)
    status = 400 if request.method == "POST" else 200
    return render_template(
        "placements/check_in.html",
        row=row,
        form=form,
        records=records,
        party=row.party.value,
        opening=opening_words(row.placement.introduction.opening),
        back=url_for("placements.show", public_id=row.placement.public_id),
        seen_by=[who_sees(row.party, question) for question in QUESTIONS[row.party]],
    ), status


def who_sees(party: Party, question: str) -> str:
    """Return who sees an answer, said before answering."""
    others = sorted(each.value for each in SEEN_BY[party, question])
    return say(f"check-in-seen-{'-'.join(others)}")
