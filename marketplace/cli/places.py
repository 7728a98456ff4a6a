"""`flask places …`: postcodes and their points."""

from collections import Counter
from pathlib import Path

import click
from flask.cli import AppGroup
from sqlalchemy.exc import OperationalError, ProgrammingError

from marketplace.cli.reporting import (
    OPERATORS_LANGUAGE,
    SOME_REFUSED,
    batches,
    give_up,
    numbered_lines,
    progress,
    tell,
    the_wiring,
)
from marketplace.domain.exchange_lines import WrongLine
from marketplace.domain.facts import Point
from marketplace.domain.openings import Problem
from marketplace.domain.places import PostalRow, parse_postal_line
from marketplace.errors import LoytamoError
from marketplace.messages import Message
from marketplace.services.exchange import Change
from marketplace.services.places import follow_new_points, import_postcode, municipality_points

places = AppGroup("places", help="Postcodes and their points.")


@places.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_command(file: Path) -> None:
    """Bring in the postcodes of FILE, GeoNames' postal format (tab-separated); again = update."""
    municipalities = known_municipalities()
    counts: Counter[str] = Counter()
    stands: dict[str, int] = {}
    shown = progress("places")
    for batch in batches(numbered_lines(file)):
        rows = [row for number, raw in batch if (row := _row(file, number, raw, stands, counts)) is not None]
        _take(municipalities, rows, counts)
        shown(batch[-1][0])
    if counts[Change.NEW] + counts[Change.CHANGED]:
        with the_wiring().uow.begin() as session:
            follow_new_points(session)
    click.echo(
        f"places: {counts[Change.NEW]} new, {counts[Change.CHANGED]} changed, {counts[Change.SAME]} the same, "
        f"{counts['refused']} refused; {counts['replaced']} points beyond 60 km replaced by their municipality's, "
        f"{counts['strange']} without a municipality we know"
    )
    if counts["refused"]:
        raise SystemExit(SOME_REFUSED)


def known_municipalities() -> dict[str, Point]:
    """Return the municipalities' points, or give up and say what to run first."""
    try:
        with the_wiring().uow.read() as session:
            return municipality_points(session)
    except (OperationalError, ProgrammingError):
        give_up("the database is not ready; run first: flask db upgrade")
    except LoytamoError as error:
        give_up(error.message)


def _row(file: Path, number: int, raw: bytes, stands: dict[str, int], counts: Counter[str]) -> PostalRow | None:
    try:
        row = parse_postal_line(raw)
    except WrongLine as wrong:
        problem = wrong.problem
    else:
        first = stands.setdefault(row.code, number)
        if first == number:
            return row
        problem = Problem("postcode", Message("exchange-repeated", {"line": first}))
    counts["refused"] += 1
    tell(file, number, (problem,), OPERATORS_LANGUAGE)
    return None


def _take(municipalities: dict[str, Point], rows: list[PostalRow], counts: Counter[str]) -> None:
    try:
        with the_wiring().uow.begin() as session:
            outcomes = [import_postcode(session, municipalities, row) for row in rows]
    except LoytamoError as error:
        give_up(error.message)
    for outcome in outcomes:
        counts[outcome.change] += 1
        counts["replaced"] += outcome.replaced
        counts["strange"] += outcome.strange
