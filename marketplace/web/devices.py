"""The reader's device: what the browser says of itself in two words, and the random token by which it is known again.

The token says nothing about anybody; each account keeps a hash of its own (services/devices.py).
"""

import re
import secrets

from flask import after_this_request, request
from werkzeug.wrappers import Response

from marketplace.web.context import say
from marketplace.web.units import wiring

# In this order: many browsers also carry the names of others.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
DEVICES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


A_YEAR_SECONDS = 365 * 24 * 60 * 60
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def browser_of(said: str) -> str | None:
    """Return the browser that a User-Agent names; None when it is not known."""
    return next((name for sign, name in BROWSERS if sign in said), None)


def system_of(said: str) -> str | None:
    """Return the device or system that a User-Agent names; None when it is not known."""
    return next((name for sign, name in DEVICES if sign in said), None)


def device_words(said: str) -> str:
    """Return "Firefox, Android", one of the two, or that the device is not known."""
    browser, system = browser_of(said), system_of(said)
    if browser and system:
        return say("accounts-session-on", browser=browser, device=system)
    return browser or system or say("accounts-session-unknown")


def cookie_name() -> str:
    """Return the name of the cookie by which a browser is known again."""
    return "__Host-loytamo-device" if wiring().settings.is_https else "loytamo-device"


def device_token() -> str:
    """Return this browser's own token, made now when it has none; the reply keeps it there for a year."""
    sent = request.cookies.get(cookie_name(), "")
    token = sent if _TOKEN.fullmatch(sent) else secrets.token_urlsafe(32)

    @after_this_request
    def _keep(reply: Response) -> Response:
        reply.set_cookie(
            cookie_name(),
            token,
            max_age=A_YEAR_SECONDS,
            secure=wiring().settings.is_https,
            httponly=True,
            samesite="Lax",
            path="/",
        )
        return reply

    return token
