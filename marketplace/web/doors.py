"""What is asked before anything else of a request: is the service open, and was it really us who was asked."""

import math
from typing import Any

from flask import Flask, make_response, request

from marketplace import clock
from marketplace.maintenance import Maintenance, maintenance_of
from marketplace.messages import Message
from marketplace.settings import Settings
from marketplace.web.access import FOR_MACHINES
from marketplace.web.errors import error_page, last_resort
from marketplace.wiring import Wiring

RETRY_SECONDS = 600  # when nobody has said how long it takes


def set_up_doors(app: Flask, settings: Settings, wiring: Wiring) -> None:
    """Refuse unknown hosts (400) and, while the service is being looked after, every page (503)."""

    @app.before_request
    def _door() -> Any:
        if request.endpoint in FOR_MACHINES:
            return None
        if request.endpoint != "static" and (found := maintenance_of(settings.data_folder)) is not None:
            wiring.engine.dispose()  # whoever restores or migrates finds nobody connected
            return _closed(found)
        if host_of(request.environ.get("HTTP_HOST", "")) not in settings.allowed_hosts:
            return error_page(400, Message("error-unknown-host"))
        return None


def host_of(header: str) -> str:
    """Return the host of a Host header: lower case, without port, dot at the end and brackets."""
    host = header.strip().lower()
    host = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return host.removesuffix(".")


def _closed(found: Maintenance) -> Any:
    reply = make_response(last_resort(found.until), 503)
    seconds = math.ceil((found.until - clock.now()).total_seconds()) if found.until else RETRY_SECONDS
    reply.headers["Retry-After"] = str(max(30, seconds))
    return reply
