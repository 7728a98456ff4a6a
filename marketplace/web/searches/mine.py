"""The searches that somebody has saved: shown, paused, resumed, deleted and brought back."""

from dataclasses import replace
from typing import Any

from flask import redirect, render_template, url_for

from marketplace.domain.searches import SearchState, may_search, searcher
from marketplace.errors import NotFound
from marketplace.models import SavedSearch
from marketplace.queries.searches import PAGE_SIZE, search_of, searches_of
from marketplace.services.searches import delete_search, pause_search, restore_search, resume_search
from marketplace.web.access import actor, signed_in
from marketplace.web.context import say, tell
from marketplace.web.paging import page_number, paging
from marketplace.web.searches.blueprint import blueprint
from marketplace.web.searches.words import Speller, page_of, what_is_found
from marketplace.web.units import db


def own_search(public_id: str, *, deleted: bool = False) -> SavedSearch:
    """Return a search of the reader. Raises NotFound for another's, and for a deleted one unless it is asked for."""
    row = search_of(db(), actor().account_id or 0, public_id)
    if row is None or (row.deleted_at is not None and not deleted):
        raise NotFound
    return row


def _shown(row: SavedSearch, speller: Speller) -> dict[str, Any]:
    asked, account = speller.asked(row.parts), replace(actor(), seats=actor().hats)
    return {
        "public_id": row.public_id,
        "name": row.name,
        "looks_for": speller.looks_for(asked, row.searched_in),
        "often": say(f"searches-told-{row.often.value.replace('_', '-')}"),
        "of": what_is_found(row.searched_in),
        "is_paused": row.state is SearchState.PAUSED,
        "waits": searcher(account, row.searched_in) is None,
        "told_at": row.told_at,
        "url": page_of(asked, row.searched_in) if may_search(actor(), row.searched_in) else None,
    }


@blueprint.get("/searches")
@signed_in
def mine() -> str:
    page = page_number()
    rows, total = searches_of(db(), actor().account_id or 0, page)
    speller = Speller()
    return render_template(
        "searches/mine.html", rows=[_shown(row, speller) for row in rows], paging=paging(page, total, PAGE_SIZE)
    )


def _back() -> Any:
    return redirect(url_for("searches.mine"), 303)


@blueprint.post("/searches/<public_id>/pause")
@signed_in
def pause(public_id: str) -> Any:
    row = own_search(public_id)
    pause_search(db(), actor(), row)
    tell("good", "searches-paused", undo=url_for("searches.resume", public_id=public_id), name=row.name)
    return _back()


@blueprint.post("/searches/<public_id>/resume")
@signed_in
def resume(public_id: str) -> Any:
    row = own_search(public_id)
    resume_search(db(), actor(), row)
    tell("good", "searches-resumed", name=row.name, of=what_is_found(row.searched_in))
    return _back()


@blueprint.post("/searches/<public_id>/delete")
@signed_in
def delete(public_id: str) -> Any:
    row = own_search(public_id, deleted=True)
    delete_search(db(), actor(), row)
    tell("good", "searches-deleted", undo=url_for("searches.restore", public_id=public_id), name=row.name)
    return _back()


@blueprint.post("/searches/<public_id>/restore")
@signed_in
def restore(public_id: str) -> Any:
    row = own_search(public_id, deleted=True)
    restore_search(db(), actor(), row)
    tell("good", "searches-restored", name=row.name)
    return _back()
