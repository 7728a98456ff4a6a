"""Logs without personal data: one line an event, never the values of variables, parameters or error texts."""

import logging
import sys
import traceback

import structlog

SHOWN_FRAMES = 8
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


def only_errors_of(library: str) -> None:
    """Hear nothing less than errors from a library that logs by itself."""
    logging.getLogger(library).setLevel(logging.ERROR)
