"""The coordinators' queue of reports: what waits and until when, taking, deciding, taking a decision back."""

from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import HiddenField, RadioField

from marketplace import clock
from marketplace.domain.permissions import Permission, may
from marketplace.domain.safety import DECISIONS_ABOUT, MAX_WORDS, Decision
from marketplace.errors import Conflict, Invalid
from marketplace.models import Report
from marketplace.queries.introductions import history_of
from marketplace.queries.reports import PAGE_SIZE, Reported, reported, reports_for
from marketplace.queries.subjects import card_subject, opening_subject
from marketplace.services.safety import decide_report, is_late, release_report, reopen_report, take_report
from marketplace.web.access import actor, guard
from marketplace.web.context import say, tell, told
from marketplace.web.forms import LocalForm, TextField, at_most, needed, one_of_the_choices
from marketplace.web.loaders import load_report
from marketplace.web.paging import page_number, paging
from marketplace.web.safety.blueprint import blueprint
from marketplace.web.units import db


class DecideForm(LocalForm):
    decision = RadioField("safety-decision", [one_of_the_choices], validate_choice=False)
    words = TextField(
        "safety-decision-words",
        [needed("safety-words-needed"), at_most(MAX_WORDS)],
        description="safety-decision-words-hint",
    )
    version = HiddenField("safety-decision")

    def __init__(self, row: Report, **values: Any) -> None:
        super().__init__(**values)
        self.decision.choices = [
            (each.value, say(f"safety-decision-{each.value}")) for each in DECISIONS_ABOUT[row.subject_kind]
        ]

    def version_read(self) -> int:
        """Return the version on which the decision was made; nonsense counts as an old one."""
        text = str(self.version.data or "")
        return int(text) if text.isdigit() and len(text) < 10 else 0


class ReopenForm(LocalForm):
    words = TextField("safety-reopen-words", [needed("safety-words-needed"), at_most(MAX_WORDS)])


@blueprint.get("/admin/reports")
@guard(Permission.ANSWER_REPORT)
def reports() -> str:
    page, decided = page_number(), request.args.get("decided") == "1"
    rows, total = reports_for(db(), actor(), decided=decided, page=page)
    return render_template(
        "safety/queue.html", rows=rows, decided=decided, now=clock.now(), paging=paging(page, total, PAGE_SIZE)
    )


def _link(about: Reported | None) -> str | None:
    """The page of what was reported, where this reader may open it."""
    if about is None:
        return None
    if about.kind.value == "opening" and about.opening is not None:
        return about.path if may(actor(), Permission.SEE_OPENING, opening_subject(about.opening)) else None
    if about.kind.value == "card" and about.card is not None:
        return about.path if may(actor(), Permission.SEE_CARD, card_subject(db(), about.card)) else None
    return None


def _page(row: Report, decide: DecideForm | None = None, reopen: ReopenForm | None = None, **more: Any) -> str:
    about = reported(db(), row.subject_kind, row.subject_id)
    return render_template(
        "safety/one.html",
        row=row,
        about=about,
        link=_link(about),
        late=is_late(row),
        mine=row.taken_by_id == actor().account_id,
        decide=decide or DecideForm(row, sent=False, data={"version": str(row.version)}),
        reopen=reopen or ReopenForm(sent=False),
        history=history_of(db(), "report", row.id),
        **more,
    )


@blueprint.get("/admin/reports/<public_id>")
@guard(Permission.ANSWER_REPORT, load_report)
def report(row: Report) -> str:
    return _page(row)


def _back(row: Report) -> Any:
    return redirect(url_for("safety.report", public_id=row.public_id), 303)


@blueprint.post("/admin/reports/<public_id>/take")
@guard(Permission.ANSWER_REPORT, load_report)
def take(row: Report) -> Any:
    take_report(db(), actor(), row)
    tell("good", "safety-taken", undo=url_for("safety.release", public_id=row.public_id))
    return _back(row)


@blueprint.post("/admin/reports/<public_id>/release")
@guard(Permission.ANSWER_REPORT, load_report)
def release(row: Report) -> Any:
    release_report(db(), actor(), row)
    tell("good", "safety-released")
    return _back(row)


@blueprint.post("/admin/reports/<public_id>/decide")
@guard(Permission.ANSWER_REPORT, load_report)
def decide(row: Report) -> Any:
    form = DecideForm(row)
    if not form.is_sent_well():
        return _page(row, form), 400
    try:
        decide_report(db(), actor(), row, form.version_read(), Decision(form.decision.data), str(form.words.data))
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, form), 400
    except Conflict as conflict:
        form.version.data = str(row.version)
        return _page(row, form, conflict=told(conflict.message)), 409
    tell("good", "safety-decided")
    return _back(row)


@blueprint.post("/admin/reports/<public_id>/reopen")
@guard(Permission.ANSWER_REPORT, load_report)
def reopen(row: Report) -> Any:
    form = ReopenForm()
    if not form.is_sent_well():
        return _page(row, reopen=form), 400
    reopen_report(db(), actor(), row, str(form.words.data))
    tell("good", "safety-reopened")
    return _back(row)
