"""Another coach for a person, and for everybody whom a coach has; a code with which a person takes the account over."""

from typing import Any

from flask import redirect, render_template, url_for
from wtforms import SelectField

from marketplace.domain.actors import Role
from marketplace.domain.handover import HandOverReason
from marketplace.domain.permissions import Permission
from marketplace.errors import Invalid, NotFound
from marketplace.messages import Message
from marketplace.models import Person
from marketplace.queries.caseloads import CoachRow, coaches_with_caseloads, coaching_organisations
from marketplace.queries.people import coaches_of_person
from marketplace.services.handovers import HandOver, hand_over, hand_over_all, may_everywhere
from marketplace.services.take_over import LASTS, make_code, revoke_code
from marketplace.web.access import actor, guard
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.context import say, tell
from marketplace.web.forms import LocalForm, TextField, at_most, one_of_the_choices
from marketplace.web.loaders import load_person
from marketplace.web.traces import audit_person
from marketplace.web.units import db, wiring

NOTE_CHARACTERS = 2000
NEEDED_COACH = Message("people-hand-over-choose")
NEEDED_REASON = Message("people-hand-over-choose-reason")


class HandOverForm(LocalForm):
    """To whom ("organisation:coach" by public ids), why, and a note for the new coach."""

    coach = SelectField("people-hand-over-to", [one_of_the_choices], validate_choice=False)
    reason = SelectField("people-hand-over-reason", [one_of_the_choices], validate_choice=False)
    note = TextField("people-hand-over-note", [at_most(NOTE_CHARACTERS)], description="people-hand-over-note-hint")

    def __init__(self, rows: list[CoachRow], **values: Any) -> None:
        super().__init__(**values)
        many = len({row.organisation.id for row in rows}) > 1
        self._rows = {f"{row.organisation.public_id}:{row.coach.public_id}": row for row in rows}
        self.coach.choices = [("", say("people-hand-over-choose"))] + [
            (key, f"{row.coach.name}, {row.organisation.name}" if many else row.coach.name)
            for key, row in self._rows.items()
        ]
        self.reason.choices = [("", say("people-hand-over-choose-reason"))] + [
            (reason.value, say(f"people-reason-{reason.value}")) for reason in HandOverReason
        ]

    def command(self) -> HandOver:
        """Return what was chosen. Raises Invalid at a field where nothing was."""
        row = self._rows.get(str(self.coach.data))
        problems = {}
        if row is None:
            problems["coach"] = [NEEDED_COACH]
        if self.reason.data not in {reason.value for reason in HandOverReason}:
            problems["reason"] = [NEEDED_REASON]
        if row is None or problems:
            raise Invalid(problems)
        return HandOver(row.organisation.id, row.coach.id, HandOverReason(self.reason.data), self.note.data or None)


def _colleagues(person: Person) -> list[CoachRow]:
    """Return who could coach the person instead of today's coach, where the actor may hand over."""
    mine = {
        load.organisation_id: load.coach_id
        for load in coaches_of_person(db(), person.id)
        if load.coach_id == actor().account_id or load.organisation_id in actor().organisations(Role.COORDINATOR)
    }
    rows = coaches_with_caseloads(db(), mine)
    return [row for row in rows if row.coach.id != mine[row.organisation.id]]


@blueprint.route("/coach/people/<public_id>/hand-over", methods=["GET", "POST"])
@guard(Permission.HAND_OVER, load_person, see=Permission.SEE_PERSON)
def hand_over_person(row: Person) -> Any:
    """One person goes to another coach; who gives them away comes back to the own list."""
    form = HandOverForm(_colleagues(row))
    status = 200
    if form.is_sent_well():
        try:
            after = hand_over(db(), actor(), row, form.command())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "people-handed-over", name=row.name, coach=after.coach.name)
            return redirect(url_for("coach.people" if actor().has(Role.COACH) else "coach.caseloads"), 303)
    if form.errors or form.form_errors:
        status = 400
    audit_person(row, ("name",))
    return render_template("coach/hand_over.html", person=row, form=form), status


@blueprint.get("/coach/caseloads")
@guard(Permission.SEE_CASELOADS)
def caseloads() -> str:
    """How many people each coach has whom the reader may relieve. Numbers, no names of people."""
    return render_template("coach/caseloads.html", rows=coaches_with_caseloads(db(), _own_houses()))


def _own_houses() -> frozenset[int]:
    """The organisations whose coaches the reader may relieve: a coordinator's own; an admin's all that coach."""
    if may_everywhere(actor()):
        return coaching_organisations(db())
    return actor().organisations(Role.COORDINATOR)


@blueprint.route("/coach/caseloads/<house>/<coach>", methods=["GET", "POST"])
@guard(Permission.SEE_CASELOADS)
def hand_over_everybody(house: str, coach: str) -> Any:
    """Everybody whom a coach has goes to another one: before a coach leaves."""
    rows = coaches_with_caseloads(db(), _own_houses())
    mine = next((row for row in rows if (row.organisation.public_id, row.coach.public_id) == (house, coach)), None)
    if mine is None:
        raise NotFound
    others = [row for row in rows if row.organisation.id == mine.organisation.id and row.coach.id != mine.coach.id]
    form = HandOverForm(others)
    if form.is_sent_well():
        try:
            count = hand_over_all(db(), actor(), mine.coach, form.command())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("good", "people-handed-over-all", count=count, coach=mine.coach.name)
            return redirect(url_for("coach.caseloads"), 303)
    status = 400 if form.errors or form.form_errors else 200
    return render_template("coach/hand_over_all.html", row=mine, others=others, form=form), status


@blueprint.post("/coach/people/<public_id>/code")
@guard(Permission.INVITE_PERSON, load_person, see=Permission.SEE_PERSON)
def make_take_over_code(row: Person) -> str:
    """The code stands on this page once, to be printed, read aloud or copied into a message."""
    code = make_code(db(), actor(), row, wiring().settings.secret_key)
    audit_person(row, ("name",))
    address = wiring().settings.base_url + url_for("accounts.take_over")
    return render_template("coach/take_over_paper.html", person=row, code=code, address=address, days=LASTS.days)


@blueprint.post("/coach/people/<public_id>/code/end")
@guard(Permission.INVITE_PERSON, load_person, see=Permission.SEE_PERSON)
def end_take_over_code(row: Person) -> Any:
    """A code on a lost paper opens nothing any more."""
    revoke_code(db(), actor(), row)
    tell("good", "people-code-ended")
    return redirect(url_for("coach.person", public_id=row.public_id), 303)
