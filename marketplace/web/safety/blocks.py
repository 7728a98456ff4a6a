"""Employers that a person does not want to meet: the person's own page, and the own coach's for the person."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.permissions import Permission
from marketplace.errors import NotFound
from marketplace.models import Opening, Organisation, Person
from marketplace.queries.blocks import blocks_of, employers_by_words
from marketplace.queries.organisations import organisation_of
from marketplace.queries.people import person_of_account
from marketplace.services.blocks import block_employer, unblock_employer
from marketplace.web.access import actor, guard
from marketplace.web.context import tell
from marketplace.web.loaders import load_opening, load_person
from marketplace.web.paging import words_asked
from marketplace.web.safety.blueprint import blueprint
from marketplace.web.traces import audit_person
from marketplace.web.units import db


def _own() -> Person:
    person = person_of_account(db(), actor().account_id or 0)
    if person is None:
        raise NotFound
    return person


def _employer(public_id: str) -> Organisation:
    found = organisation_of(db(), public_id)
    if found is None or not found.is_employer:
        raise NotFound
    return found


def _page(person: Person, whose: str | None) -> str:
    words = words_asked()
    blocked = blocks_of(db(), person.id)
    numbers = {row.organisation_id for row in blocked}
    return render_template(
        "safety/blocks.html",
        person=person,
        whose=whose,
        rows=blocked,
        q=words,
        found=[each for each in employers_by_words(db(), words) if each.id not in numbers],
    )


def _block(person: Person, employer: Organisation, undo: str) -> None:
    ended = block_employer(db(), actor(), person, employer)
    tell("good", "safety-blocked", undo=undo, employer=employer.name, count=ended)


@blueprint.get("/blocks")
@guard(Permission.OWN_CARDS)
def blocks() -> str:
    """Whom I do not want to meet."""
    return _page(_own(), None)


@blueprint.post("/blocks/<employer>/add")
@guard(Permission.OWN_CARDS)
def block(employer: str) -> Any:
    _block(_own(), _employer(employer), url_for("safety.unblock", employer=employer))
    return redirect(url_for("safety.blocks"), 303)


@blueprint.post("/blocks/<employer>/end")
@guard(Permission.OWN_CARDS)
def unblock(employer: str) -> Any:
    row = _employer(employer)
    unblock_employer(db(), actor(), _own(), row)
    tell("good", "safety-unblocked", employer=row.name)
    return redirect(url_for("safety.blocks"), 303)


@blueprint.post("/openings/<public_id>/block")
@guard(Permission.OWN_CARDS, load_opening, see=Permission.SEE_OPENING)
def block_from_opening(row: Opening) -> Any:
    """From the opening's own page: this employer, never."""
    undo = url_for("safety.unblock", employer=row.organisation.public_id)
    _block(_own(), row.organisation, undo)
    return redirect(url_for("safety.blocks"), 303)


@blueprint.get("/coach/people/<public_id>/blocks")
@guard(Permission.SEE_PERSON, load_person)
def blocks_of_person(row: Person) -> str:
    """The same for a person, by the own coach together with the person."""
    audit_person(row, ("name", "blocks"))
    return _page(row, row.public_id)


@blueprint.post("/coach/people/<public_id>/blocks")
@guard(Permission.SEE_PERSON, load_person)
def change_blocks_of_person(row: Person) -> Any:
    """`block` or `unblock` carries the employer's public id."""
    here = url_for("safety.blocks_of_person", public_id=row.public_id)
    ends = "unblock" in request.form
    employer = organisation_of(db(), request.form.get("unblock" if ends else "block", ""))
    if employer is None or not employer.is_employer:
        return _page(row, row.public_id), 400
    if ends:
        unblock_employer(db(), actor(), row, employer)
        tell("good", "safety-unblocked", employer=employer.name)
    else:
        ended = block_employer(db(), actor(), row, employer)
        tell("good", "safety-blocked", employer=employer.name, count=ended)
    return redirect(here, 303)
