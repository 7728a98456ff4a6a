"""Guards: they load what an address names and decide who may come in, before the view runs.

What somebody may not see is 404, what they may not do is 403, and nobody signed in is sent to sign in. Every view
carries exactly one of `public`, `signed_in` or `guard`; a test walks the URL map.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import g, redirect, request, url_for
from sqlalchemy.orm import Session

from marketplace.domain.actors import VISITOR, Actor
from marketplace.domain.permissions import Permission, may
from marketplace.errors import NotAllowed, NotFound
from marketplace.web.units import SAFE_METHODS, db

View = Callable[..., Any]
Loader = Callable[[Session, str], tuple[Any, Any]]
"""From a public id to (row, subject of the permission table). Raises NotFound."""

FOR_MACHINES = frozenset({"public.healthz", "public.readyz"})
WITHOUT_READER = FOR_MACHINES | {"static", "searches.stop_at_once"}
"""Endpoints that are the same for everybody: no cookie is read for them."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What a view asks for, kept on it as `guard_of(view)` for the access matrix."""

    kind: str  # public, signed_in, permission
    permission: Permission | None = None
    see: Permission | None = None
    loader: Loader | None = None


def actor() -> Actor:
    """Return who makes this request."""
    found = g.get("actor")
    return found if isinstance(found, Actor) else VISITOR


def subject() -> Any:
    """Return what the guard of this view decided about: the subject of the row that it loaded."""
    return g.subject


def guard_of(view: View) -> Guard | None:
    """Return the guard that a view carries."""
    return getattr(view, "access_guard", None)


def _marked(view: View, kept: Guard) -> View:
    view.access_guard = kept  # type: ignore[attr-defined] # functions carry attributes
    return view


def public(view: View) -> View:
    """Anybody may come in."""
    return _marked(view, Guard("public"))


def to_sign_in() -> Any:
    """Send a visitor to the sign-in page and back to where they wanted to go."""
    back = request.full_path.rstrip("?") if request.method in SAFE_METHODS else None
    return redirect(url_for("accounts.sign_in", next=back), 303)


def signed_in(view: View) -> View:
    """Anybody with an account may come in."""

    @functools.wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if not actor().is_signed_in:
            return to_sign_in()
        return view(*args, **kwargs)

    return _marked(guarded, Guard("signed_in"))


def guard(
    permission: Permission, loader: Loader | None = None, *, see: Permission | None = None
) -> Callable[[View], View]:
    """Come in only with `permission`, towards the row that `loader` finds by `public_id` (passed on as `row`).

    Without `see`, who lacks the permission towards a row learns nothing (404). With `see`, who has that one but not
    `permission` is told so (403). Without a loader a lack is 403.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            who = actor()
            if loader is None:
                if not may(who, permission):
                    if not who.is_signed_in:
                        return to_sign_in()
                    raise NotAllowed
                return view(*args, **kwargs)
            if not who.is_signed_in and permission is not Permission.SEE_OPENING:
                return to_sign_in()
            row, about = loader(db(), kwargs.pop("public_id"))
            if not may(who, permission, about):
                raise NotAllowed if see is not None and may(who, see, about) else NotFound
            g.subject = about
            return view(row, *args, **kwargs)

        return _marked(guarded, Guard("permission", permission, see, loader))

    return decorate
