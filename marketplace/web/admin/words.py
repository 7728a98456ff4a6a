"""Words that people proposed: what waits, accepting one for a concept, refusing one, taking a decision back."""

from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import RadioField

from marketplace.domain.permissions import Permission
from marketplace.domain.proposals import MAX_MEANING, ProposalState
from marketplace.errors import Conflict, Invalid
from marketplace.models import SynonymProposal
from marketplace.queries.introductions import history_of
from marketplace.queries.vocabulary import PAGE_SIZE, concept_by_slug, proposals_page
from marketplace.services.proposals import accept_proposal, refuse_proposal, take_back_decision
from marketplace.web.access import actor, guard
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.context import tell, told
from marketplace.web.forms import LineField, LocalForm, TextField, at_most, needed, one_of_the_choices
from marketplace.web.loaders import load_proposal
from marketplace.web.meanings import concepts_for, name_of
from marketplace.web.paging import page_number, paging
from marketplace.web.units import db

REASON_CHARACTERS = 300


class AcceptForm(LocalForm):
    """The concept: the proposed one and those that the words in `meaning` speak of."""

    meaning = LineField("words-look-for", [at_most(MAX_MEANING)], description="words-look-for-hint")
    concept = RadioField("words-finds", [one_of_the_choices], validate_choice=False)

    def __init__(self, row: SynonymProposal, **values: Any) -> None:
        super().__init__(**values)
        asked = str(self.meaning.data or "") or row.meaning or row.word
        choices = {each.id: name_of(dict(each.labels)) for each in concepts_for(asked)}
        if row.concept is not None and row.concept.retired_on is None:
            choices = {row.concept.slug: name_of(dict(row.concept.labels)), **choices}
        self.concept.choices = list(choices.items())


class RefuseForm(LocalForm):
    reason = TextField("words-reason", [needed("words-reason-needed"), at_most(REASON_CHARACTERS)])


@blueprint.get("/admin/words")
@guard(Permission.DECIDE_WORDS)
def words() -> str:
    page, decided = page_number(), request.args.get("decided") == "1"
    rows, total = proposals_page(db(), page, waiting=not decided)
    return render_template("words/queue.html", rows=rows, decided=decided, paging=paging(page, total, PAGE_SIZE))


def _page(
    row: SynonymProposal, accept: AcceptForm | None = None, refuse: RefuseForm | None = None, conflict: str = ""
) -> str:
    chosen = row.concept.slug if row.concept is not None else None
    looked_for = request.args.get("meaning", "")[:MAX_MEANING]
    given = {"concept": chosen, "meaning": looked_for if looked_for.isprintable() else ""}
    return render_template(
        "words/one.html",
        row=row,
        waits=row.state is ProposalState.WAITING or bool(accept or refuse),
        accept=accept or AcceptForm(row, sent=False, data=given),
        refuse=refuse or RefuseForm(sent=False),
        conflict=conflict,
        history=history_of(db(), "synonym_proposal", row.id),
    )


def _version() -> int:
    """The version that the sent form was made from; nonsense is one that never was."""
    text = request.form.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _decided(row: SynonymProposal, code: str) -> Any:
    tell("good", code, undo=url_for("admin.take_word_back", public_id=row.public_id), word=row.word)
    return redirect(url_for("admin.words"), 303)


@blueprint.get("/admin/words/<public_id>")
@guard(Permission.DECIDE_WORDS, load_proposal)
def word(row: SynonymProposal) -> str:
    return _page(row)


@blueprint.post("/admin/words/<public_id>/accept")
@guard(Permission.DECIDE_WORDS, load_proposal)
def accept_word(row: SynonymProposal) -> Any:
    form = AcceptForm(row)
    if not form.is_sent_well():
        return _page(row, accept=form), 400
    try:
        accept_proposal(db(), actor(), row, _version(), concept_by_slug(db(), str(form.concept.data)))
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(row, accept=form), 400
    except Conflict as conflict:
        return _page(row, accept=form, conflict=told(conflict.message)), 409
    return _decided(row, "words-accepted")


@blueprint.post("/admin/words/<public_id>/refuse")
@guard(Permission.DECIDE_WORDS, load_proposal)
def refuse_word(row: SynonymProposal) -> Any:
    form = RefuseForm()
    if not form.is_sent_well():
        return _page(row, refuse=form), 400
    try:
        refuse_proposal(db(), actor(), row, _version(), str(form.reason.data))
    except Conflict as conflict:
        return _page(row, refuse=form, conflict=told(conflict.message)), 409
    return _decided(row, "words-refused")


@blueprint.post("/admin/words/<public_id>/take-back")
@guard(Permission.DECIDE_WORDS, load_proposal)
def take_word_back(row: SynonymProposal) -> Any:
    take_back_decision(db(), actor(), row)
    tell("told", "words-taken-back", word=row.word)
    return redirect(url_for("admin.word", public_id=row.public_id), 303)
