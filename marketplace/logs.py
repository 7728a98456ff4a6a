"""Logs without personal data: one line an event, never the values of variables, parameters or error texts."""

import json
import logging
import secrets
import sys
import traceback
from typing import Any

import structlog

SHOWN_FRAMES = 8
# Without letters and digits that look or sound alike: an id is read out on the phone.
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
ID_LENGTH = 8
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


def set_up_logs(level: str, *, as_json: bool) -> None:
    """Say one line an event on standard error: JSON for machines, else plain words."""
    renderer = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def where(error: BaseException) -> str:
    """Return where an error came from, innermost last: files, lines and functions, without any value or text of it."""
    frames = traceback.extract_tb(error.__traceback__)[-SHOWN_FRAMES:]
    return " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames)


def new_trace_id() -> str:
    """Return an id for a request or a run of a job, by which its lines of log are found."""
    return "".join(secrets.choice(SIGNS) for _sign in range(ID_LENGTH))


class LibraryLine(logging.Formatter):
    """What a library logs by itself as one line like ours; the text of an error and its traceback are left out."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage().partition("\n")[0]
        if not self._as_json:
            return f"[{record.levelname.lower()}] {said}"
        line = {"event": said, "level": record.levelname.lower(), "logger": record.name}
        return json.dumps(line, ensure_ascii=False)


def library_logs(*, as_json: bool) -> dict[str, Any]:
    """Return a configuration of `logging` in which a library's lines look like ours."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": "marketplace.logs.LibraryLine", "as_json": as_json}},
        "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stderr"}},
        "loggers": {"_granian": {"handlers": ["lines"], "level": "INFO", "propagate": False}},
    }


def only_errors_of(library: str) -> None:
    """Hear nothing less than errors from a library that logs by itself."""
    logging.getLogger(library).setLevel(logging.ERROR)
