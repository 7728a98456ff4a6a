"""Saving a search: the address carries what the search page's address does, so a visitor comes back with it."""

from typing import Any

from flask import redirect, render_template, request, url_for
from wtforms import HiddenField, RadioField

from marketplace.domain.searches import CARD_SEARCHES, MAX_NAME, Often, SearchedIn, may_search
from marketplace.errors import Conflict, Invalid, NotAllowed
from marketplace.models import SavedSearch
from marketplace.services.searches import NewSearch, change_search, save_search
from marketplace.web.access import actor, signed_in
from marketplace.web.context import say, tell, told
from marketplace.web.filters import Asked, read_address
from marketplace.web.forms import LineField, LocalForm, at_most, needed, one_of_the_choices
from marketplace.web.searches.blueprint import blueprint
from marketplace.web.searches.mine import own_search
from marketplace.web.searches.words import Speller, page_of, what_is_found
from marketplace.web.units import db


class SearchForm(LocalForm):
    name = LineField("searches-name", [needed("searches-name-needed"), at_most(MAX_NAME)])
    often = RadioField("searches-often", [one_of_the_choices], validate_choice=False)
    version = HiddenField("searches-name")

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.often.choices = [(each.value, say(f"searches-often-{_dashed(each)}")) for each in Often]

    def version_read(self) -> int:
        """Return the version that was changed; nonsense counts as an old one."""
        text = str(self.version.data or "")
        return int(text) if text.isdigit() and len(text) < 10 else 0


def _dashed(often: Often) -> str:
    return often.value.replace("_", "-")


def _where() -> SearchedIn:
    """The page it is saved from; of openings the public one for those who may not open the coaches'.

    Raises NotAllowed for a page of cards that the reader may not open: cards are never public.
    """
    named = request.args.get("of")
    where = next((each for each in SearchedIn if each.value == named), SearchedIn.OPENINGS)
    if may_search(actor(), where):
        return where
    if where in CARD_SEARCHES:
        raise NotAllowed
    return SearchedIn.OPENINGS


def _asked(speller: Speller) -> Asked:
    return read_address(tuple(speller.words.towns.values()), speller.places, speller.words.vocabulary)


def _page(form: SearchForm, speller: Speller, asked: Asked, where: SearchedIn, **more: Any) -> str:
    return render_template(
        "searches/form.html",
        form=form,
        looks_for=speller.looks_for(asked, where),
        for_coaches=where is SearchedIn.COACH_OPENINGS,
        of=what_is_found(where),
        hints={each.value: say(f"searches-often-{_dashed(each)}-hint", of=what_is_found(where)) for each in Often},
        back=page_of(asked, where),
        most=MAX_NAME,
        **more,
    )


@blueprint.get("/searches/new")
@signed_in
def new() -> str:
    speller, where = Speller(), _where()
    asked = _asked(speller)
    form = SearchForm(data={"name": speller.name(asked, where), "often": Often.DAILY.value})
    return _page(form, speller, asked, where, row=None, action=request.full_path.rstrip("?"))


@blueprint.post("/searches/new")
@signed_in
def save() -> Any:
    form, speller, where = SearchForm(), Speller(), _where()
    asked, here = _asked(speller), request.full_path.rstrip("?")
    if not form.is_sent_well():
        return _page(form, speller, asked, where, row=None, action=here), 400
    try:
        command = NewSearch(where, str(form.name.data), asked.parts(), Often(str(form.often.data)))
        save_search(db(), actor(), command)
    except Invalid as invalid:
        form.show_problems(invalid)
        return _page(form, speller, asked, where, row=None, action=here), 400
    tell("good", "searches-saved", of=what_is_found(where))
    return redirect(url_for("searches.mine"), 303)


def _change_page(row: SavedSearch, form: SearchForm, **more: Any) -> str:
    speller = Speller()
    action = url_for("searches.change", public_id=row.public_id)
    return _page(form, speller, speller.asked(row.parts), row.searched_in, row=row, action=action, **more)


@blueprint.get("/searches/<public_id>/edit")
@signed_in
def edit(public_id: str) -> str:
    row = own_search(public_id)
    return _change_page(row, SearchForm(data={"name": row.name, "often": row.often.value, "version": str(row.version)}))


@blueprint.post("/searches/<public_id>/edit")
@signed_in
def change(public_id: str) -> Any:
    row, form = own_search(public_id), SearchForm()
    if not form.is_sent_well():
        return _change_page(row, form), 400
    try:
        change_search(db(), actor(), row, form.version_read(), str(form.name.data), Often(str(form.often.data)))
    except Conflict as conflict:
        form.version.data = str(row.version)
        return _change_page(row, form, conflict=told(conflict.message)), 409
    tell("good", "searches-changed")
    return redirect(url_for("searches.mine"), 303)
