"""Every request has an id and leaves one line of log and one observation: which endpoint, how it ended, how long.

Nothing of what was asked is told: no address, no parameter, no name. The id is in the reply's header, on the error
page (short enough to be read out on the phone) and in every line of log that the request leaves.
"""

import re
import time

import structlog
from flask import Flask, Response, g, request

from marketplace.logs import new_trace_id
from marketplace.settings import Settings
from marketplace.web import metrics
from marketplace.web.access import WITHOUT_READER, actor
from marketplace.wiring import Wiring

HEADER = "X-Request-ID"
WELL_FORMED = re.compile(r"[A-Za-z0-9-]{8,64}")

log = structlog.get_logger()


def request_id() -> str:
    """Return the id of this request."""
    if "request_id" not in g:
        # BehindProxies has taken the header away unless a trusted proxy sent it.
        given = request.headers.get(HEADER, "")
        g.request_id = given if WELL_FORMED.fullmatch(given) else new_trace_id()
    return str(g.request_id)


def set_up_watching(app: Flask, settings: Settings, wiring: Wiring) -> None:
    """Watch every request; to be set up before all other hooks, so that it begins first and ends last."""
    metrics.watch_pool(wiring.engine)
    quiet = settings.mode == "demo"  # there the terminal shows who to sign in as

    @app.before_request
    def _begin() -> None:
        g.began = time.perf_counter()
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request=request_id())

    @app.after_request
    def _end(response: Response) -> Response:
        response.headers[HEADER] = request_id()
        seconds = time.perf_counter() - g.get("began", time.perf_counter())
        metrics.observe_request(request.endpoint, request.method, response.status_code, seconds)
        usual = request.endpoint in WITHOUT_READER
        say = log.debug if quiet or usual else log.info
        say(
            "request",
            method=request.method if request.method in metrics.METHODS else "other",
            endpoint=request.endpoint or "none",
            status=response.status_code,
            ms=round(seconds * 1000, 1),
            role=actor().role,
            request=request_id(),
        )
        return response

    @app.teardown_request
    def _forget(_error: BaseException | None) -> None:
        structlog.contextvars.clear_contextvars()

    @app.context_processor
    def _id() -> dict[str, str]:
        return {"request_id": request_id()}
