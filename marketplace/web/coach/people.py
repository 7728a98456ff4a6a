"""A coach's people: the own caseload, a new person, one person's page, the invitation to an account."""

from typing import Any

from flask import redirect, render_template, url_for

from marketplace.domain.permissions import Permission, may
from marketplace.domain.subjects import PersonSubject
from marketplace.errors import Conflict, Invalid
from marketplace.models import Invitation, Person
from marketplace.queries.caseloads import past_caseloads
from marketplace.queries.introductions import for_person
from marketplace.queries.match_objections import objections_of_person
from marketplace.queries.people import (
    PAGE_SIZE,
    account_of_person,
    cards_of_person,
    coaches_of_person,
    own_people,
    placements_of_person,
)
from marketplace.services.invitations import invite_person, open_invitations, revoke_invitation
from marketplace.services.people import add_person, edit_person
from marketplace.services.take_over import open_code
from marketplace.web.access import actor, guard
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.coach.forms import InviteForm, PersonForm
from marketplace.web.context import language, tell, told
from marketplace.web.loaders import load_invitation, load_person
from marketplace.web.paging import page_number, paging, words_asked
from marketplace.web.traces import audit_person
from marketplace.web.units import db, wiring

PERSON_FIELDS = ("name", "phone", "email", "cards", "introductions", "placements")


@blueprint.get("/coach/people")
@guard(Permission.KEEP_PEOPLE)
def people() -> str:
    words, page = words_asked(), page_number()
    rows, total = own_people(db(), actor(), words, page)
    return render_template("coach/people.html", rows=rows, q=words, paging=paging(page, total, PAGE_SIZE))


@blueprint.get("/coach/people/new")
@guard(Permission.KEEP_PEOPLE)
def new_person() -> str:
    form = PersonForm(data={"language": language()})
    return render_template("coach/person_form.html", form=form, person=None)


@blueprint.post("/coach/people/new")
@guard(Permission.KEEP_PEOPLE)
def create_person() -> Any:
    form = PersonForm()
    if not form.is_sent_well():
        return render_template("coach/person_form.html", form=form, person=None), 400
    person = add_person(db(), actor(), form.command())
    tell("good", "people-added", name=person.name)
    return redirect(url_for("coach.person", public_id=person.public_id), 303)


def _page(person: Person, invite: InviteForm | None = None) -> str:
    """One person for those who may see them; that it was read is noted."""
    audit_person(person, PERSON_FIELDS)
    shown = {"email": person.email or "", "language": person.language}
    coaches = coaches_of_person(db(), person.id)
    subject = PersonSubject(
        person.id,
        person.account_id,
        frozenset(each.coach_id for each in coaches),
        frozenset(each.organisation_id for each in coaches),
    )
    return render_template(
        "coach/person.html",
        person=person,
        account=account_of_person(db(), person),
        coaches=coaches,
        cards=cards_of_person(db(), person.id),
        introductions=for_person(db(), person.id, limit=20),
        placements=placements_of_person(db(), person.id),
        invitations=open_invitations(db(), person_id=person.id),
        code=open_code(db(), person),
        objections=objections_of_person(db(), person.id),
        past=past_caseloads(db(), person.id),
        invite=invite or InviteForm(sent=False, data=shown),
        may_invite=may(actor(), Permission.INVITE_PERSON, subject),
    )


@blueprint.get("/coach/people/<public_id>")
@guard(Permission.SEE_PERSON, load_person)
def person(row: Person) -> str:
    return _page(row)


@blueprint.get("/coach/people/<public_id>/edit")
@guard(Permission.SEE_PERSON, load_person)
def edit_person_form(row: Person) -> str:
    audit_person(row, ("name", "phone", "email"))
    shown = {"name": row.name, "phone": row.phone or "", "email": row.email or "", "language": row.language}
    form = PersonForm(data={**shown, "version": str(row.version)})
    return render_template("coach/person_form.html", form=form, person=row)


@blueprint.post("/coach/people/<public_id>/edit")
@guard(Permission.SEE_PERSON, load_person)
def save_person(row: Person) -> Any:
    form = PersonForm()
    if not form.is_sent_well():
        return render_template("coach/person_form.html", form=form, person=row), 400
    try:
        edit_person(db(), actor(), row, form.command(), form.version_read())
    except Conflict as conflict:
        # What was typed stays; saving again goes on top of what stands now, which the page shows beside it.
        form.version.data = str(row.version)
        return render_template("coach/person_form.html", form=form, person=row, now=told(conflict.message)), 409
    tell("good", "people-saved")
    return redirect(url_for("coach.person", public_id=row.public_id), 303)


@blueprint.post("/coach/people/<public_id>/invite")
@guard(Permission.INVITE_PERSON, load_person)
def invite(row: Person) -> Any:
    form = InviteForm()
    if not form.is_sent_well():
        return _page(row, form), 400
    secret = wiring().settings.secret_key
    try:
        sent = invite_person(db(), actor(), row, str(form.email.data), str(form.language.data), secret)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, form), 400
    tell("good", "people-invited", email=sent.email)
    return redirect(url_for("coach.person", public_id=row.public_id), 303)


@blueprint.post("/invitations/<public_id>/revoke")
@guard(Permission.INVITE_EMPLOYER, load_invitation)
def revoke(row: Invitation) -> Any:
    revoke_invitation(db(), actor(), row)
    tell("good", "people-invitation-revoked", email=row.email)
    if row.person_id is not None:
        whose = db().get_one(Person, row.person_id)
        return redirect(url_for("coach.person", public_id=whose.public_id), 303)
    return redirect(url_for("coach.employer", public_id=row.organisation.public_id if row.organisation else ""), 303)
