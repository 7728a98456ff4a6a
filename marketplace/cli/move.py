"""`flask db move`: all rows to another database, compared on both sides."""

from functools import partial

import click
from flask.cli import with_appcontext
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from marketplace.archive.move import move
from marketplace.archive.rows import Content
from marketplace.archive.target import Different, Refused, held_by, snapshot
from marketplace.cli.backup import KNOWN, nobody_else, short, stopped, told_on_screen
from marketplace.cli.database import migrate_within
from marketplace.cli.reporting import SOME_REFUSED, give_up, the_wiring
from marketplace.settings import SettingsError, database_address
from marketplace.wiring import make_engine

_SHOWN_OF_HASH = 12


@click.command("move")
@click.option("--to", "address", required=True, help="postgresql://USER@HOST/NAME or sqlite:///FILE.")
@click.option("--replace", is_flag=True, help="Also when the target holds rows: they are lost.")
@click.option("--yes", is_flag=True, help="With --replace: do not ask.")
@with_appcontext
def move_command(address: str, replace: bool, yes: bool) -> None:
    """Copy every row to another, empty database, and compare counts and hashes of each table on both sides.

    The service must not run. The database it came from stays as it is. Files stay where they are, and so does the
    index. A password is better kept in PGPASSWORD or ~/.pgpass than typed. Exits 1 when anything differs: then the
    target is as it was.
    """
    wiring = the_wiring()
    try:
        url = database_address(address)
        if make_url(url) == wiring.engine.url:
            give_up("--to: that is the database the service uses")
        with stopped(wiring):
            _agree(url, replace, yes)
            target = make_engine(url)
            moved = move(wiring.engine, target, partial(migrate_within, target), KNOWN, told_on_screen("moving"))
    except Different as differing:
        show(differing.wanted, differing.found)
        click.echo(f"db move: {differing}; the target is as it was", err=True)
        raise SystemExit(SOME_REFUSED) from differing
    except (Refused, SettingsError, OSError, SQLAlchemyError) as error:
        give_up(f"nothing was moved: {short(error)}")
    show(moved, moved)
    rows = sum(content.rows for content in moved.values())
    click.echo(
        f"db move: {rows} rows in {len(moved)} tables, the same on both sides; now set DATABASE_URL to the target"
    )


def _agree(url: str, replace: bool, yes: bool) -> None:
    looking = make_engine(url)
    try:
        nobody_else(looking)
        with snapshot(looking) as connection:
            held = held_by(connection)
    finally:
        looking.dispose()
    if held and not replace:
        raise Refused(f"the target holds {held} rows; --replace gives them up")
    if held and not yes:
        click.confirm(f"The target holds {held} rows, which are lost. Go on?", abort=True)


def show(wanted: dict[str, Content], found: dict[str, Content]) -> None:
    """Write one line a table: its rows here and there, the beginning of its hash here and there."""
    nothing = Content(0, "-")
    click.echo(f"  {'table':<28} {'rows':>9} {'there':>9}  hash          there")
    for name in sorted({*wanted, *found}):
        here, there = wanted.get(name, nothing), found.get(name, nothing)
        mark = "" if here == there else "  differs"
        prints = f"{here.sha256[:_SHOWN_OF_HASH]:<12}  {there.sha256[:_SHOWN_OF_HASH]:<12}"
        click.echo(f"  {name:<28} {here.rows:>9} {there.rows:>9}  {prints}{mark}")
