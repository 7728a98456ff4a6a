"""The language a reader has chosen stays with the browser."""

from werkzeug.wrappers import Response

from marketplace.web.context import language_cookie
from marketplace.web.units import wiring

A_YEAR_SECONDS = 365 * 24 * 60 * 60


def keep_language(reply: Response, code: str) -> None:
    """Have the browser remember the language chosen on a page."""
    reply.set_cookie(
        language_cookie(),
        code,
        max_age=A_YEAR_SECONDS,
        secure=wiring().settings.is_https,
        httponly=True,
        samesite="Lax",
    )
