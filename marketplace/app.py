"""The web application, put together from wiring: `create_app(settings)`."""

import os

from flask import Flask
from flask_compress import Compress
from flask_wtf.csrf import CSRFProtect

from marketplace.cli import register_commands
from marketplace.settings import ROOT, Settings, read_settings
from marketplace.texts import Texts
from marketplace.web.blueprints import BLUEPRINTS
from marketplace.web.context import set_up_templates
from marketplace.web.doors import set_up_doors
from marketplace.web.errors import set_up_errors
from marketplace.web.gates import set_up_gates
from marketplace.web.headers import set_up_headers
from marketplace.web.limits import MAX_FORM_BYTES, MAX_FORM_FIELDS, LimitedRequest
from marketplace.web.proxies import BehindProxies
from marketplace.web.searches.stopping import stop_at_once
from marketplace.web.sessions import set_up_sessions
from marketplace.web.units import MarketplaceApp, close_unit
from marketplace.web.watching import set_up_watching
from marketplace.wiring import Wiring, wire


def create_app(settings: Settings | None = None, wiring: Wiring | None = None) -> Flask:
    """Return the application for `settings` (default: the environment); tests give their own wiring."""
    settings = settings or read_settings(os.environ)
    wiring = wiring or wire(settings)
    app = MarketplaceApp("marketplace", root_path=str(ROOT / "marketplace"), static_folder="static")
    app.request_class = LimitedRequest
    app.wsgi_app = BehindProxies(app.wsgi_app, settings.trusted_proxies)  # type: ignore[method-assign] # Flask's own way
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SECRET_KEY_FALLBACKS=list(settings.old_secret_keys),
        WTF_CSRF_SECRET_KEY=list(settings.secret_keys),
        TESTING=settings.mode == "test",
        MAX_CONTENT_LENGTH=MAX_FORM_BYTES,
        MAX_FORM_MEMORY_SIZE=MAX_FORM_BYTES,
        MAX_FORM_PARTS=MAX_FORM_FIELDS,
        SESSION_COOKIE_NAME="__Host-loytamo" if settings.is_https else "loytamo",
        SESSION_COOKIE_SECURE=settings.is_https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        WTF_CSRF_TIME_LIMIT=None,
        COMPRESS_MIMETYPES=["text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"],
        COMPRESS_ALGORITHM=["br", "gzip"],
    )
    app.extensions["wiring"] = wiring
    app.extensions["texts"] = Texts(wiring.labels)
    set_up_watching(app, settings, wiring)
    set_up_doors(app, settings, wiring)
    CSRFProtect(app).exempt(stop_at_once)  # the only one: its docstring says why
    Compress(app)
    set_up_templates(app)
    set_up_headers(app, settings)
    set_up_sessions(app)
    set_up_gates(app)
    set_up_errors(app)
    app.teardown_request(close_unit)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    register_commands(app)
    return app
