"""Feedback on accessibility: what waits and until when, answering it, noting that it was handled."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace import clock
from marketplace.domain.feedback import FeedbackState
from marketplace.domain.permissions import Permission
from marketplace.errors import Conflict
from marketplace.models import Feedback
from marketplace.queries.feedback import PAGE_SIZE, feedback_page, history_of_feedback
from marketplace.services.feedback import answer_feedback, handle_feedback, reopen_feedback
from marketplace.web.access import actor, guard
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.context import tell, told
from marketplace.web.forms import LocalForm, TextField, at_most, needed
from marketplace.web.loaders import load_feedback
from marketplace.web.paging import page_number, paging
from marketplace.web.units import db

ANSWER_CHARACTERS = 5000
HOW_CHARACTERS = 1000


class AnswerForm(LocalForm):
    answer = TextField("feedback-answer", [needed("feedback-answer-needed"), at_most(ANSWER_CHARACTERS)])


class HandleForm(LocalForm):
    how = TextField("feedback-how", [needed("feedback-how-needed"), at_most(HOW_CHARACTERS)])


@blueprint.get("/admin/feedback")
@guard(Permission.ANSWER_FEEDBACK)
def all_feedback() -> str:
    page, show_ended = page_number(), request.args.get("ended") == "1"
    rows, total = feedback_page(db(), page, waiting=not show_ended)
    return render_template(
        "admin/feedback_list.html",
        rows=rows,
        show_ended=show_ended,
        now=clock.now(),
        paging=paging(page, total, PAGE_SIZE),
    )


def _page(row: Feedback, answer: AnswerForm | None = None, handle: HandleForm | None = None) -> str:
    return render_template(
        "admin/feedback.html",
        row=row,
        waits=row.state is FeedbackState.WAITING or bool(answer or handle),  # what was typed always stands
        late=row.due_at < clock.now(),
        history=history_of_feedback(db(), row.id),
        answer_form=answer or AnswerForm(sent=False),
        handle_form=handle or HandleForm(sent=False),
        most=ANSWER_CHARACTERS,
    )


def _version() -> int:
    """The version that the sent form was made from; nonsense is one that never was."""
    text = request.form.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


@blueprint.get("/admin/feedback/<public_id>")
@guard(Permission.ANSWER_FEEDBACK, load_feedback)
def feedback(row: Feedback) -> str:
    return _page(row)


@blueprint.post("/admin/feedback/<public_id>/answer")
@guard(Permission.ANSWER_FEEDBACK, load_feedback)
def answer_to_feedback(row: Feedback) -> Any:
    form = AnswerForm()
    if not form.is_sent_well():
        return _page(row, answer=form), 400
    try:
        answer_feedback(db(), actor(), row, _version(), str(form.answer.data))
    except Conflict as conflict:
        form.form_errors.append(told(conflict.message))
        return _page(row, answer=form), 409
    tell("good", "feedback-answered")
    return redirect(url_for("admin.all_feedback"), 303)


@blueprint.post("/admin/feedback/<public_id>/handle")
@guard(Permission.ANSWER_FEEDBACK, load_feedback)
def note_feedback_handled(row: Feedback) -> Any:
    form = HandleForm()
    if not form.is_sent_well():
        return _page(row, handle=form), 400
    try:
        handle_feedback(db(), actor(), row, _version(), str(form.how.data))
    except Conflict as conflict:
        form.form_errors.append(told(conflict.message))
        return _page(row, handle=form), 409
    tell("good", "feedback-handled", undo=url_for("admin.reopen_feedback_again", public_id=row.public_id))
    return redirect(url_for("admin.all_feedback"), 303)


@blueprint.post("/admin/feedback/<public_id>/reopen")
@guard(Permission.ANSWER_FEEDBACK, load_feedback)
def reopen_feedback_again(row: Feedback) -> Any:
    reopen_feedback(db(), actor(), row)
    tell("told", "feedback-reopened")
    return redirect(url_for("admin.feedback", public_id=row.public_id), 303)
