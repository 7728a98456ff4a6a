"""What the person answers: the two asks with their exact preview, and taking back. A coach records it for them."""

from typing import Any

from flask import redirect, render_template, request, url_for

from marketplace.domain.disclosure import Ask
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission
from marketplace.errors import Invalid, NotFound
from marketplace.models import Introduction, Person
from marketplace.queries.openings import towns
from marketplace.queries.subjects import introduction_subject
from marketplace.services import disclosures
from marketplace.services.disclosures import Chosen, choices_of, contact_choices, contact_of, preview_profile
from marketplace.web.access import actor, guard
from marketplace.web.context import label, say, tell
from marketplace.web.introductions.blueprint import blueprint
from marketplace.web.introductions.forms import AnswerForm, ContactForm, RecordedForm
from marketplace.web.introductions.profile import contact_rows, field_text, profile_view
from marketplace.web.introductions.reading import page, rules_before_yes
from marketplace.web.introductions.showing import Side, given_asks, records_for
from marketplace.web.loaders import load_introduction
from marketplace.web.units import db


def to_show(row: Introduction) -> Any:
    """Back to the page of the introduction."""
    return redirect(url_for("introductions.show", public_id=row.public_id), 303)


def records(row: Introduction, part: Part) -> bool:
    """Whether the reader would record somebody else's answer."""
    return records_for(actor(), introduction_subject(db(), row), part)


@blueprint.route("/introductions/<public_id>/answer", methods=["GET", "POST"])
@guard(Permission.ANSWER_AS_PERSON, load_introduction, see=Permission.SEE_INTRODUCTION)
def answer(row: Introduction) -> Any:
    """The first ask. Yes is said to what was previewed: a choice changed since then is shown once more."""
    if row.state is not IntroductionState.ASKED_PERSON and request.method != "POST":
        return to_show(row)
    form = AnswerForm(records=records(row, Part.PERSON), version=row.version)
    _fill_choices(form, row)
    if request.method != "POST":
        return _answer_page(form, row)
    chosen = Chosen(tuple(form.fields_shown.data or ()), tuple(form.need_codes.data or ()))
    try:
        preview_profile(row.card, chosen)
    except Invalid as invalid:
        form.show_problems(invalid)
        form.fields_shown.data, form.need_codes.data = [], []
        return _answer_page(form, row), 400
    as_previewed = str(form.previewed.data or "") == form.choice
    if "yes" not in request.form or not as_previewed:
        changed = "yes" in request.form and not as_previewed
        return _answer_page(form, row, changed=changed)
    if not form.validate():
        return _answer_page(form, row), 400
    try:
        disclosures.accept_proposal(db(), actor(), row, form.version_read, chosen, form.recorded())
    except Invalid as invalid:
        form.show_problems(invalid)
        return _answer_page(form, row), 400
    tell("good", "intro-told-yes")
    return to_show(row)


def _fill_choices(form: AnswerForm, row: Introduction) -> None:
    known, needs = choices_of(row.card)
    form.fields_shown.choices = [(name, say(f"intro-field-{name.replace('_', '-')}")) for name in known]
    form.need_codes.choices = [(code, label("accommodations", code, "helps")) for code in needs]


def _answer_page(form: AnswerForm, row: Introduction, *, changed: bool = False) -> str:
    known, _needs = choices_of(row.card)
    whole = preview_profile(row.card, Chosen(known))
    names = towns(db(), [whole.municipality] if whole.municipality else [])
    hints = {name: field_text(whole, name, names) for name in known}
    if "kinds" in hints:
        hints["kinds"] = f"{hints['kinds']}. {say('intro-field-kinds-note')}"
    chosen = Chosen(tuple(form.fields_shown.data or ()), tuple(form.need_codes.data or ()))
    form.previewed.data = form.choice
    return render_template(
        "introductions/answer.html",
        **page(
            row,
            form=form,
            hints=hints,
            profile=profile_view(preview_profile(row.card, chosen)),
            changed=changed,
            rules=rules_before_yes(row.opening, Side.PERSON),
            records="how" in form,
        ),
    )


@blueprint.route("/introductions/<public_id>/contact", methods=["GET", "POST"])
@guard(Permission.ANSWER_AS_PERSON, load_introduction, see=Permission.SEE_INTRODUCTION)
def contact(row: Introduction) -> Any:
    """The second ask: which of name, phone and e-mail the employer gets."""
    if row.state is not IntroductionState.MEETING_WANTED and request.method != "POST":
        return to_show(row)
    person = db().get_one(Person, row.card.person_id)
    form = ContactForm(records=records(row, Part.PERSON), version=row.version)
    form.fields_shown.choices = [(name, say(f"intro-field-{name}")) for name in contact_choices(person)]
    if form.is_sent_well():
        try:
            fields = tuple(form.fields_shown.data or ())
            disclosures.give_contact(db(), actor(), row, form.version_read, fields, form.recorded())
        except Invalid as invalid:
            form.show_problems(Invalid({"fields_shown": invalid.problems.get("fields", ()), **_rest(invalid)}))
        else:
            tell("good", "intro-told-contact")
            return to_show(row)
    status = 400 if request.method == "POST" else 200
    whole = contact_of(person)
    hints = {name: getattr(whole, name) for name in contact_choices(person)}
    rules = rules_before_yes(row.opening, Side.PERSON)
    shown = page(row, form=form, hints=hints, rules=rules, records="how" in form, empty=not contact_rows(whole))
    return render_template("introductions/contact.html", **shown), status


def _rest(invalid: Invalid) -> dict[str, Any]:
    return {name: messages for name, messages in invalid.problems.items() if name != "fields"}


@blueprint.route("/introductions/<public_id>/take-back", methods=["GET", "POST"])
@guard(Permission.ANSWER_AS_PERSON, load_introduction, see=Permission.SEE_INTRODUCTION)
def take_back(row: Introduction) -> Any:
    """What was told is taken back; the page says first what happens then."""
    asked = request.values.get("ask", Ask.PROFILE.value)
    if asked not in {ask.value for ask in Ask}:
        raise NotFound
    if asked not in given_asks(row) and request.method != "POST":
        return to_show(row)
    form = RecordedForm(records=records(row, Part.PERSON), version=row.version)
    if form.is_sent_well():
        try:
            disclosures.take_back(db(), actor(), row, form.version_read, Ask(asked), form.recorded())
        except Invalid as invalid:
            form.show_problems(invalid)
        else:
            tell("told", f"intro-told-take-back-{asked}")
            return to_show(row)
    status = 400 if request.method == "POST" else 200
    return render_template("introductions/take_back.html", **page(row, form=form, ask=asked, records="how" in form)), (
        status
    )
