"""One database session a request: reading for GET, one unit of work for everything else.

The unit commits after the view has answered below 400 and before the reply leaves; an error page commits nothing.
"""

from typing import Any, cast

from flask import Flask, Response, current_app, g, request
from sqlalchemy.orm import Session

from marketplace.texts import Texts
from marketplace.wiring import Wiring

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def wiring() -> Wiring:
    """Return the parts of this process."""
    return cast(Wiring, current_app.extensions["wiring"])


def texts() -> Texts:
    """Return the texts of this process."""
    return cast(Texts, current_app.extensions["texts"])


def db() -> Session:
    """Return the request's session, opened at first use."""
    if "session" not in g:
        units = wiring().uow
        g.unit = units.read() if request.method in SAFE_METHODS else units.begin()
        g.session = g.unit.__enter__()
    return cast(Session, g.session)


class UnanswerableError(Exception):
    """Ends a unit of work without committing: the reply is an error page."""


def _end_unit(error: BaseException | None) -> None:
    unit = g.pop("unit", None)
    g.pop("session", None)
    if unit is None:
        return
    if error is None:
        unit.__exit__(None, None, None)
        return
    try:
        unit.__exit__(type(error), error, error.__traceback__)
    except UnanswerableError:
        return
    except BaseException as raised:
        if raised is not error:
            raise


class MarketplaceApp(Flask):
    """Flask with the unit of work around each view, so that a failing commit is answered like any other error."""

    def dispatch_request(self) -> Any:
        try:
            response: Response = self.make_response(super().dispatch_request())
        except BaseException as error:
            _end_unit(error)
            raise
        _end_unit(UnanswerableError() if response.status_code >= 400 else None)
        return response


def close_unit(_error: BaseException | None = None) -> None:
    """Give back a session that no view has ended (a guard or hook answered before)."""
    _end_unit(UnanswerableError())
