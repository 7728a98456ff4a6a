"""Errors of the lower layers and of HTTP, mapped to a status and a page once.

A page that says that we are broken must not need what is broken: 500 and 503 ask no database,
and when even so something fails, a page in all three languages stands in that needs nothing at all.
"""

import math
from datetime import datetime
from typing import Any

import structlog
from flask import Flask, Response, current_app, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from marketplace import clock
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.errors import Conflict, Invalid, InvalidMove, LoytamoError, NotAllowed, NotFound, Unavailable
from marketplace.logs import where
from marketplace.messages import Message
from marketplace.web.context import language, say
from marketplace.web.rates import opens_again
from marketplace.web.units import texts

log = structlog.get_logger()

STATUS: dict[type[LoytamoError], int] = {
    NotFound: 404,
    NotAllowed: 403,
    InvalidMove: 409,
    Conflict: 409,
    Unavailable: 503,
    Invalid: 400,
}
PAGES = (400, 403, 404, 405, 409, 413, 429, 500, 503)
BROKEN = (500, 503)
RETRY_SECONDS = 60
LONG_MINUTES = 90


def error_page(status: int, message: Message | None = None) -> tuple[Any, int]:
    """Return the page of a status; statuses without a page of their own use the nearest."""
    page = status if status in PAGES else (400 if status < 500 else 500)
    if page not in BROKEN:
        return render_template(f"errors/{page}.html", message=message), status
    try:
        return render_template(f"errors/{page}.html", message=message), status
    except Exception as error:
        log.error("error page failed", kind=type(error).__name__, where=where(error), status=status)
        return Response(last_resort(), mimetype="text/html"), status


def last_resort(until: datetime | None = None) -> str:
    """Return the page in all three languages that needs neither a request nor a reader, for when we are away."""
    words = texts()

    def back(code: str) -> str | None:
        return words.say("running-away-until", code, time=words.moment(until, code)) if until else None

    template = current_app.jinja_env.get_template("errors/maintenance.html")
    told = [
        {"code": code, "until": back(code)}
        | {part: words.say(f"errors-away-{part}", code) for part in ("title", "what", "do")}
        for code in LANGUAGES_OF_PAGES
    ]
    return template.render(told=told, name=words.say("common-name", "fi"))


def pause() -> str | None:
    """Return when to try again, in words, after a rate limit refused this request; None when none did."""
    until = opens_again()
    if until is None:
        return None
    minutes = max(1, math.ceil((until - clock.now()).total_seconds() / 60))
    if minutes > LONG_MINUTES:
        return say("errors-429-again-at", when=texts().moment(until, language()))
    return say("errors-429-again", minutes=minutes)


def _of_http(error: HTTPException) -> Any:
    if error.code is not None and error.code < 400:
        return error
    reply = make_response(error_page(error.code or 500))
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            reply.headers[name] = value
    return reply


def set_up_errors(app: Flask) -> None:
    """Register the handlers; every template may ask `pause()` when to try again."""
    app.jinja_env.globals["pause"] = pause

    @app.errorhandler(LoytamoError)
    def _ours(error: LoytamoError) -> Any:
        return error_page(STATUS.get(type(error), 500), error.message)

    @app.errorhandler(CSRFError)
    def _form_too_old(_error: CSRFError) -> Any:
        return error_page(400, Message("error-form-too-old"))

    app.register_error_handler(HTTPException, _of_http)

    @app.errorhandler(Exception)
    def _unexpected(error: Exception) -> Any:
        if app.testing:
            raise error
        log.error("request failed", kind=type(error).__name__, where=where(error), endpoint=request.endpoint)
        return error_page(500)

    @app.after_request
    def _when_again(response: Response) -> Response:
        """Tell machines too when to come back."""
        until = opens_again()
        if response.status_code == 429 and until is not None:
            seconds = math.ceil((until - clock.now()).total_seconds())
            response.headers.setdefault("Retry-After", str(max(1, seconds)))
        if response.status_code == 503:
            response.headers.setdefault("Retry-After", str(RETRY_SECONDS))
        return response
