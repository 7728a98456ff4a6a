"""What has to be done first: an account with a hold is led to the page where it can be done, before any other page.

The rules know the holds too (domain/visibility.py): a page that a gate forgot shows no card either. Pages that are
public stay open, and so do those of the gates themselves and signing out.
"""

from collections.abc import Mapping
from typing import Any

from flask import Flask, current_app, redirect, request, url_for

from marketplace.domain.actors import Hold
from marketplace.errors import NotAllowed
from marketplace.web.access import actor, guard_of
from marketplace.web.units import SAFE_METHODS

GATES: Mapping[Hold, str] = {
    Hold.SUSPENDED: "safety.suspended",
    Hold.SECOND_FACTOR: "accounts.second_factor",
    Hold.NOTICE: "accounts.notice",
    Hold.TERMS: "organisations.terms",
}
"""The page of each hold, in the order in which holds are met (the order of Hold)."""

OPEN_WITH_A_HOLD = frozenset({"accounts.sign_out", "accounts.choose_hat", "accounts.switch_hat"})
"""Besides every public page and everything below a gate's own address: what stays open whatever is due."""

PERSONAL = frozenset({"public.start"})
"""Open to visitors, whom they send elsewhere; what somebody signed in finds there is of their work."""


def set_up_gates(app: Flask) -> None:
    """Ask before each view whether something has to be done first; runs after the sign-in is known."""

    @app.before_request
    def _gate() -> Any:
        who = actor()
        if not who.is_signed_in or not who.holds or request.endpoint is None:
            return None
        return _led_to(min(who.holds, key=list(Hold).index))


def _led_to(hold: Hold) -> Any:
    endpoint = GATES[hold]
    view = current_app.view_functions.get(request.endpoint or "")
    kept = guard_of(view) if view else None
    is_public = kept is not None and kept.kind == "public" and request.endpoint not in PERSONAL
    if view is None or request.endpoint == "static" or is_public:
        return None
    if request.endpoint in OPEN_WITH_A_HOLD or request.path.startswith(url_for(endpoint)):
        return None
    if request.method not in SAFE_METHODS:
        raise NotAllowed
    return redirect(url_for(endpoint, next=request.full_path.rstrip("?")), 303)
