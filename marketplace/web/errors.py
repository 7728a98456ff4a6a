"""Errors of the lower layers and of HTTP, mapped to a status and a page once."""

from typing import Any

import structlog
from flask import Flask, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from marketplace.errors import Conflict, Invalid, InvalidMove, LoytamoError, NotAllowed, NotFound, Unavailable
from marketplace.logs import where
from marketplace.messages import Message

log = structlog.get_logger()

STATUS: dict[type[LoytamoError], int] = {
    NotFound: 404,
    NotAllowed: 403,
    InvalidMove: 409,
    Conflict: 409,
    Unavailable: 503,
    Invalid: 400,
}
PAGES = (400, 403, 404, 409, 413, 429, 500, 503)


def error_page(status: int, message: Message | None = None) -> tuple[str, int]:
    """Return the page of a status; statuses without a page of their own use the nearest."""
    page = status if status in PAGES else (400 if status < 500 else 500)
    return render_template(f"errors/{page}.html", message=message), status


def set_up_errors(app: Flask) -> None:
    """Register the handlers."""

    @app.errorhandler(LoytamoError)
    def _ours(error: LoytamoError) -> Any:
        return error_page(STATUS.get(type(error), 500), error.message)

    @app.errorhandler(CSRFError)
    def _form_too_old(_error: CSRFError) -> Any:
        return error_page(400, Message("error-form-too-old"))

    @app.errorhandler(HTTPException)
    def _http(error: HTTPException) -> Any:
        if error.code is not None and error.code < 400:
            return error
        return error_page(error.code or 500)

    @app.errorhandler(Exception)
    def _unexpected(error: Exception) -> Any:
        if app.testing:
            raise error
        log.error("request failed", kind=type(error).__name__, where=where(error), endpoint=request.endpoint)
        return error_page(500)
