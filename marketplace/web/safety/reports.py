"""Reporting: from every opening, card, introduction, placement and message, by whoever sees it."""

from typing import Any

from flask import g, redirect, render_template, request, url_for
from wtforms import RadioField

from marketplace.domain.contacts import EMAIL_CHARACTERS
from marketplace.domain.permissions import Permission
from marketplace.domain.safety import MAX_WORDS, ReportedKind, ReportReason
from marketplace.errors import NotFound
from marketplace.models import Introduction, Opening, Placement, SkillCard
from marketplace.queries.sent_messages import message_of
from marketplace.services.safety import NewReport, make_report
from marketplace.web import rates
from marketplace.web.access import actor, guard, public, signed_in
from marketplace.web.accounts.messages import told_now
from marketplace.web.context import language, local, say
from marketplace.web.errors import pause
from marketplace.web.forms import LineField, LocalForm, TextField, at_most, email_shaped, one_of_the_choices
from marketplace.web.loaders import load_card, load_introduction, load_opening, load_placement
from marketplace.web.safety.blueprint import blueprint
from marketplace.web.units import db


class ReportForm(LocalForm):
    reason = RadioField("safety-reason", [one_of_the_choices], validate_choice=False)
    words = TextField("safety-words", [at_most(MAX_WORDS)], description="safety-words-hint")
    email = LineField("safety-email", [email_shaped, at_most(EMAIL_CHARACTERS)], description="safety-email-hint")

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.reason.choices = [(reason.value, say(f"safety-reason-{reason.value}")) for reason in ReportReason]
        if actor().is_signed_in:
            del self.email


@blueprint.before_request
def _count() -> None:
    """Count reports before the guard reads anything: a second writer would wait for the request's own unit."""
    if request.method == "POST" and (request.endpoint or "").startswith("safety.report_"):
        g.report_has_room = rates.allowed("report", (rates.REPORT_BY_BROWSER, rates.browser()))


def _report(kind: ReportedKind, row: Any, name: str, back: str) -> Any:
    """The form about one thing; after it a page that says until when an answer comes."""
    form = ReportForm()
    has_room = g.get("report_has_room", True)
    if not has_room:
        form.form_errors = [*form.form_errors, pause() or ""]
    elif form.is_sent_well():
        command = NewReport(
            kind,
            row,
            ReportReason(form.reason.data),
            form.words.data or None,
            form.email.data or None if "email" in form else None,
            language(),
        )
        made = make_report(db(), actor(), command)
        return redirect(url_for("safety.reported", due=f"{made.due_at:%Y-%m-%d}"), 303)
    status = 429 if not has_room else 400 if form.errors else 200
    return render_template("safety/report.html", form=form, kind=kind.value, name=name, back=back), status


@blueprint.route("/openings/<public_id>/report", methods=["GET", "POST"])
@guard(Permission.SEE_OPENING, load_opening)
def report_opening(row: Opening) -> Any:
    return _report(ReportedKind.OPENING, row, local(row.title), url_for("openings.show", public_id=row.public_id))


@blueprint.route("/cards/<public_id>/report", methods=["GET", "POST"])
@guard(Permission.SEE_CARD, load_card)
def report_card(row: SkillCard) -> Any:
    return _report(ReportedKind.CARD, row, local(row.headline), url_for("cards.show", public_id=row.public_id))


@blueprint.route("/introductions/<public_id>/report", methods=["GET", "POST"])
@guard(Permission.SEE_INTRODUCTION, load_introduction)
def report_introduction(row: Introduction) -> Any:
    back = url_for("introductions.show", public_id=row.public_id)
    return _report(ReportedKind.INTRODUCTION, row, local(row.opening.title), back)


@blueprint.route("/placements/<public_id>/report", methods=["GET", "POST"])
@guard(Permission.SEE_PLACEMENT, load_placement)
def report_placement(row: Placement) -> Any:
    back = url_for("placements.show", public_id=row.public_id)
    return _report(ReportedKind.PLACEMENT, row, local(row.introduction.opening.title), back)


@blueprint.route("/accounts/messages/<public_id>/report", methods=["GET", "POST"])
@signed_in
def report_message(public_id: str) -> Any:
    row = message_of(db(), actor().account_id or 0, public_id)
    if row is None:
        raise NotFound
    return _report(ReportedKind.MESSAGE, row, told_now(row).subject, url_for("accounts.messages"))


@blueprint.get("/reported")
@public
def reported() -> str:
    """Thanks, and until when somebody answers. `due` comes from our own redirect; nonsense is left out."""
    return render_template("safety/reported.html", due=request.args.get("due", ""))
