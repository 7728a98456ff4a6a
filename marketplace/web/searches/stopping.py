"""Letters of a saved search are stopped by the link in them, without signing in: by a mail program, or on a page.

A mail program posts to the address with neither cookie nor CSRF token (RFC 8058), so that one view is exempt from the
token: the sealed address itself proves that the letter was read, and all that it can do is to pause one search. The
page's own buttons post elsewhere, with a token like every form.
"""

from typing import Any

from flask import Response, render_template, request
from sqlalchemy import select

from marketplace import links
from marketplace.models import Account, SavedSearch
from marketplace.queries.searches import search_of_link
from marketplace.services.match_notices import STOP as STOP_MATCHES
from marketplace.services.match_notices import stop_matches_from_letter
from marketplace.services.searches import STOP, stop_from_letter
from marketplace.web.access import public
from marketplace.web.searches.blueprint import blueprint
from marketplace.web.units import db, wiring


def _payload(token: str) -> str | None:
    return links.payload_of(wiring().settings.secret_keys, STOP, token)


def _search(token: str) -> SavedSearch | None:
    payload = _payload(token)
    return search_of_link(db(), payload) if payload else None


def _account(token: str) -> Account | None:
    """Whose letters of new matches a link stops, None when it is no such link."""
    payload = links.payload_of(wiring().settings.secret_keys, STOP_MATCHES, token)
    return db().scalar(select(Account).where(Account.public_id == payload)) if payload else None


def _gone() -> Any:
    return render_template("searches/gone.html"), 404


@blueprint.get("/searches/stop/<token>")
@public
def stop(token: str) -> Any:
    """What the link in the letter opens: reading it changes nothing, since mail scanners open links too."""
    if _account(token) is not None:
        return render_template("searches/stop_matches.html", token=token, stopped=False)
    row = _search(token)
    return render_template("searches/stop.html", row=row, token=token) if row else _gone()


@blueprint.post("/searches/stop/<token>")
@public
def stop_at_once(token: str) -> Any:
    """What a mail program posts: once or often, the answer is the same; also when the search is deleted meanwhile."""
    account = _account(token)
    if account is not None:
        stop_matches_from_letter(db(), account)
        return Response("OK\n", mimetype="text/plain")
    if _payload(token) is None:
        return _gone()
    row = _search(token)
    if row is not None:
        stop_from_letter(db(), row)
    return Response("OK\n", mimetype="text/plain")


@blueprint.post("/searches/stop/<token>/now")
@public
def stop_now(token: str) -> Any:
    """The page's buttons: this search, or with `every` all of its owner's."""
    account = _account(token)
    if account is not None:
        stop_matches_from_letter(db(), account)
        return render_template("searches/stop_matches.html", token=token, stopped=True)
    row = _search(token)
    if row is None:
        return _gone()
    every = "every" in request.form
    stop_from_letter(db(), row, every=every)
    return render_template("searches/stopped.html", row=row, every=every)
