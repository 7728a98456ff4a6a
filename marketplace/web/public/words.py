"""Where the words come from, and proposing one: by anybody, and nothing says by whom."""

from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import RadioField

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.proposals import MAX_MEANING, MAX_WORD
from marketplace.errors import Invalid
from marketplace.queries.vocabulary import concept_by_slug, last_import
from marketplace.services.proposals import NewProposal, propose_word
from marketplace.web import rates
from marketplace.web.access import public
from marketplace.web.context import language, say
from marketplace.web.errors import pause
from marketplace.web.forms import LineField, LocalForm, at_most, needed, one_of_the_choices
from marketplace.web.meanings import NONE_OF_THESE, concepts_for, name_of
from marketplace.web.public.blueprint import blueprint
from marketplace.web.public.call_me import TRAP
from marketplace.web.units import db


class WordForm(LocalForm):
    word = LineField("words-word", [needed("words-needed"), at_most(MAX_WORD)], description="words-word-hint")
    language = RadioField("words-language", [one_of_the_choices], validate_choice=False)
    meaning = LineField(
        "words-meaning", [needed("words-meaning-needed"), at_most(MAX_MEANING)], description="words-meaning-hint"
    )
    concept = RadioField("words-which", validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.language.choices = [(code, say(f"common-language-{code}")) for code in LANGUAGES_OF_PAGES]
        self.concept.choices = []
        self.offered: frozenset[str] = frozenset()

    def offer(self) -> bool:
        """Offer the concepts that the meaning speaks of; return whether there are any and none was chosen yet."""
        found = concepts_for(str(self.meaning.data))
        self.concept.choices = [
            *((each.id, name_of(dict(each.labels))) for each in found),
            (NONE_OF_THESE, say("words-none-of-these")),
        ]
        self.offered = frozenset(each.id for each in found)
        return bool(found) and self.concept.data not in self.offered | {NONE_OF_THESE}

    def command(self) -> NewProposal:
        """Return what is proposed."""
        chosen = str(self.concept.data or NONE_OF_THESE)
        concept = None if chosen == NONE_OF_THESE else concept_by_slug(db(), chosen)
        return NewProposal(str(self.word.data), str(self.language.data), concept, str(self.meaning.data))


def _page(form: WordForm, *, asks: bool = False) -> str:
    return render_template("words/new.html", form=form, asks=asks)


@blueprint.get("/words")
@public
def words() -> str:
    """Where the words come from, with the notice that ESCO asks for."""
    return render_template("words/sources.html", imported=last_import(db()))


@blueprint.get("/words/new")
@public
def new_word() -> str:
    asked = request.args.get("word", "")[:MAX_WORD]
    return _page(WordForm(data={"word": asked if asked.isprintable() else "", "language": language()}))


@blueprint.post("/words/new")
@public
def leave_word() -> Any:
    has_room = rates.allowed("word", (rates.WORD_BY_BROWSER, rates.browser()))
    form = WordForm()
    if not has_room:
        form.form_errors.append(pause() or say("errors-429-do"))
        return _page(form), 429
    if not form.is_sent_well():
        return _page(form), 400
    if form.offer():
        return _page(form, asks=True)
    if request.form.get(TRAP):
        return redirect(url_for("public.word_left"), 303)
    try:
        propose_word(db(), form.command())
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form, asks=bool(form.offered)), 400
    return redirect(url_for("public.word_left"), 303)


@blueprint.get("/words/thanks")
@public
def word_left() -> str:
    return render_template("words/left.html")
