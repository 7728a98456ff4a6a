"""The form of a card: a new one, by the person or together with a coach, or a change. What was typed is never lost."""

from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from marketplace import clock
from marketplace.domain.codes import LANGUAGES_OF_PAGES, OpeningKind
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, Invalid, NotFound
from marketplace.models import CardNeeds, Person, SkillCard
from marketplace.queries.cards import needs_of_card, person_by_public_id
from marketplace.queries.subjects import person_subject
from marketplace.services.cards import EditCard, edit_card, make_card
from marketplace.web.access import actor, guard
from marketplace.web.cards.blueprint import blueprint
from marketplace.web.cards.differences import differences
from marketplace.web.cards.filling import Offered, form_values, offered
from marketplace.web.cards.forms import CardForm, grid_groups, is_open
from marketplace.web.cards.pages import reader_now
from marketplace.web.cards.reading import read_form
from marketplace.web.cards.showing import told_fields
from marketplace.web.context import label, language, tell
from marketplace.web.loaders import load_card
from marketplace.web.traces import audit_card, audit_person
from marketplace.web.units import db

TEXTS = ("headline", "summary")
Reply = str | Response | tuple[str, int]
# Groups that stay folded until they hold something or something in them is wrong.
FOLDED: dict[str, tuple[str, ...]] = {
    "occupations": ("occupations", "occupations_none"),
    "licences": ("licences", "licences_none"),
    "limits": ("limits",),
}


@blueprint.route("/cards/new", methods=["GET", "POST"])
@guard(Permission.CREATE_CARD)
def new() -> Reply:
    person = _person_asked()
    if person is None:
        # A coach without a person in mind: the card begins on the person's page.
        tell("told", "cards-choose-person")
        return redirect(url_for("coach.people"), 303)
    by_coach = actor().person_id != person.id
    if by_coach:
        audit_person(person, ("name",))
    form, choices = CardForm(by_coach=by_coach), offered(db())
    page: dict[str, Any] = {"person": person, "card": None, "needs": None, "choices": choices}
    if request.method != "POST" or form.rows_changed():
        return _page(form, **page)
    command = read_form(form, choices.known(None), None)
    if command is None:
        return _page(form, **page), 400
    try:
        card = make_card(db(), actor(), person, command)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form, **page), 400
    tell("good", "cards-made")
    return redirect(url_for("cards.show", public_id=card.public_id), 303)


@blueprint.route("/cards/<public_id>/edit", methods=["GET", "POST"])
@guard(Permission.EDIT_CARD, load_card, see=Permission.SEE_CARD)
def edit(row: SkillCard) -> Reply:
    by_coach = actor().person_id != row.person_id
    needs, choices = needs_of_card(db(), row.id), offered(db())
    before = row.facts(with_needs=needs is not None)
    if by_coach:
        audit_card(reader_now(row), row, told_fields(before, needs))
    page: dict[str, Any] = {"person": row.person, "card": row, "needs": needs, "choices": choices}
    if request.method != "POST":
        coach_text = needs.coach_text if needs and by_coach else None
        values = form_values(before, row.version, choices.towns, coach_text)
        return _page(CardForm(by_coach=by_coach, data=values), **page)
    form = CardForm(by_coach=by_coach)
    if form.rows_changed():
        return _page(form, **page)
    command = read_form(form, choices.known(before), before)
    if command is None:
        return _page(form, **page), 400
    return _save(form, row, command, page)


def _save(form: CardForm, card: SkillCard, command: EditCard, page: dict[str, Any]) -> Reply:
    before = card.facts(with_needs=page["needs"] is not None)
    try:
        edit_card(db(), actor(), card, command)
    except Conflict:
        # Saving again is a decision now: the second editor has seen what stands.
        form.version.data = str(card.version)
        names = {town.code: town for town in page["choices"].towns}
        return _page(form, **page, different=differences(before, command.facts, names)), 409
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form, **page), 400
    tell("good", "cards-saved")
    return redirect(url_for("cards.show", public_id=card.public_id), 303)


def _person_asked() -> Person | None:
    """The person whose card is made: the one named in the address, else the reader. Raises NotFound."""
    asked = request.args.get("person")
    if not asked:
        return db().get(Person, actor().person_id) if actor().person_id is not None else None
    person = person_by_public_id(db(), asked)
    if person is None or not may(actor(), Permission.SEE_PERSON, person_subject(db(), person)):
        raise NotFound
    return person


def _page(
    form: CardForm,
    *,
    person: Person,
    card: SkillCard | None,
    needs: CardNeeds | None,
    choices: Offered,
    different: list[dict[str, str]] | None = None,
) -> str:
    """Return the form as a page. different: what another editor saved in between, field by field."""
    back = url_for("cards.show", public_id=card.public_id) if card else None
    if back is None:
        back = url_for("coach.person", public_id=person.public_id) if form.by_coach else url_for("cards.mine")
    # The form begins in the reader's own language; the others are folded away until they hold something.
    text_languages = sorted(LANGUAGES_OF_PAGES, key=lambda code: code != language())
    folded = {**FOLDED, "texts": tuple(f"{name}_{code}" for code in text_languages[1:] for name in TEXTS)}
    return render_template(
        "cards/form.html",
        text_languages=text_languages,
        form=form,
        card=card,
        person=person,
        different=different,
        suggestions=choices.suggestions(),
        kind_hints={kind.value: label("kinds", kind, "explain") for kind in OpeningKind},
        kind_icons={kind.value: kind.value for kind in OpeningKind},
        opened={name: is_open(form, *fields) for name, fields in folded.items()},
        need_groups=grid_groups(form, "needs"),
        limit_groups=grid_groups(form, "limits"),
        consent={"on": needs.consent.given_on, "how": needs.consent.how.value} if needs else None,
        today=clock.today(),
        back_url=back,
    )
