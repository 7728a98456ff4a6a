"""What bulk commands share: lines of a file with their numbers, one sentence a problem, progress, how to give up."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TextIO

import click
from flask import current_app
from sqlalchemy.exc import OperationalError, ProgrammingError

from marketplace.domain.actors import Actor
from marketplace.domain.exchange_lines import MAX_LINE_BYTES, is_blank
from marketplace.domain.openings import Problem
from marketplace.errors import Invalid, LoytamoError
from marketplace.messages import Message
from marketplace.queries.accounts import account_by_email, actor_of
from marketplace.texts import Texts
from marketplace.wiring import Wiring

SOME_REFUSED, NOTHING_DONE = 1, 2
BATCH = 200
OPERATORS_LANGUAGE = "en"


@contextmanager
def written_whole(out: Path) -> Iterator[TextIO]:
    """Give a file to write that stands at `out` only once everything is in it.

    Gives up when it cannot be written, or when the database that it is read from is not ready.
    """
    unfinished = out.with_name(f"{out.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            yield file
        unfinished.replace(out)
    except (OperationalError, ProgrammingError):
        give_up("the database is not ready; run first: flask db upgrade")
    except OSError as error:
        give_up(f"--out: cannot be written: {error.strerror}")
    finally:
        unfinished.unlink(missing_ok=True)


def the_wiring() -> Wiring:
    """Return the parts of this process."""
    wiring: Wiring = current_app.extensions["wiring"]
    return wiring


def say(message: Message, language: str = OPERATORS_LANGUAGE) -> str:
    """Return a message in words."""
    texts: Texts = current_app.extensions["texts"]
    return texts.message(message, language)


def give_up(why: str | Message, language: str = OPERATORS_LANGUAGE) -> NoReturn:
    """Say on standard error why nothing could be done and exit with 2."""
    click.echo(say(why, language) if isinstance(why, Message) else why, err=True)
    raise SystemExit(NOTHING_DONE)


def acting(email: str) -> Actor:
    """Return the account of `--as` as an actor, or give up."""
    try:
        with the_wiring().uow.read() as session:
            account = account_by_email(session, email)
            if account is not None:
                # Whoever may run commands here has opened every door; only the organisation's terms are still asked.
                return replace(actor_of(session, account), has_second_factor=True, notices_due=frozenset())
    except (OperationalError, ProgrammingError):
        give_up("the database is not ready; run first: flask db upgrade")
    give_up(f"--as: expected the e-mail of an open account, got {email}")


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that hold something with their numbers from 1; one that is too long comes cut, never whole."""
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(MAX_LINE_BYTES + 1):
            number += 1
            rest = raw
            while not rest.endswith(b"\n") and len(rest) > MAX_LINE_BYTES:
                rest = file.readline(MAX_LINE_BYTES + 1)
            if not is_blank(raw):
                yield number, raw


def batches(lines: Iterator[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    """Yield lines by 200, as many as one unit of work takes."""
    batch: list[tuple[int, bytes]] = []
    for line in lines:
        batch.append(line)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def problems_of(error: LoytamoError) -> tuple[Problem, ...]:
    """Return an error of a service as problems of a line: by field, or of the record as a whole (`id`)."""
    if isinstance(error, Invalid):
        return tuple(Problem(name, message) for name, found in error.problems.items() for message in found)
    return (Problem("id", error.message),)


def tell(path: Path, line: int, problems: tuple[Problem, ...], language: str) -> None:
    """Write the problems of one line on standard error as `FILE:LINE: field: what was expected`."""
    for problem in problems:
        click.echo(f"{path}:{line}: {problem.field}: {say(problem.message, language)}", err=True)


def progress(name: str) -> Callable[[int], None]:
    """Return a function that tells how far it is, at most once a second and not in the first."""
    last = time.monotonic()

    def show(count: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            click.echo(f"{name}: {count} lines", err=True)

    return show
