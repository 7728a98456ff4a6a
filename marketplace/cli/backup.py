"""`flask backup` and `flask restore`: the whole service as one file, and back."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click
from flask.cli import with_appcontext
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from jobs.leader import LOCK_FILE, FileLeader
from marketplace import clock
from marketplace.archive.backup import Installation, Manifest, print_of, write_backup
from marketplace.archive.restore import Archive, opened, restore
from marketplace.archive.target import Refused, held_by, snapshot
from marketplace.cli.database import knows, migrate_within
from marketplace.cli.reporting import give_up, the_wiring
from marketplace.cli.serve import running
from marketplace.keys import KEY_FILE
from marketplace.models import Base
from marketplace.settings import Settings
from marketplace.wiring import Wiring, make_engine

KNOWN = frozenset(Base.metadata.tables)

GOING_SECONDS = 1.5
"""How long a connection that was just closed may still be counted by the server."""


def told_on_screen(verb: str) -> Callable[[str, int], None]:
    """Return a function that says how far it is, at most once a second and not in the first."""
    last = time.monotonic()

    def show(name: str, count: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            click.echo(f"{verb} {name}: {count}", err=True)

    return show


def _keeps_secret(settings: Settings) -> bool:
    """Whether the key in force is the one in the data folder, which the backup holds."""
    path = settings.data_folder / KEY_FILE
    return path.exists() and path.read_text("ascii").strip() == settings.secret_key


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@with_appcontext
def backup(file: Path) -> None:
    """Write database, kept files and kept secrets to FILE, as they are at one moment; the service may run meanwhile.

    FILE HOLDS PERSONAL DATA of everybody in the service, and the key that opens sessions and links. Only its owner may
    read it; keep it as you keep the database, encrypted where others could get at it. A FILE that is there already is
    replaced when the new one is whole. Indexes are left out: they are built anew.
    """
    wiring = the_wiring()
    settings = wiring.settings
    what = Installation(wiring.engine, settings.data_folder, settings.secret_key, _keeps_secret(settings))
    try:
        made = write_backup(what, file, clock.now(), told_on_screen("backing up"))
    except (Refused, OSError, SQLAlchemyError) as error:
        give_up(f"no backup was made: {short(error)}")
    if not made.keeps_secret:
        click.echo("SECRET_KEY comes from the environment and is not in the backup: keep it yourself", err=True)
    click.echo(f"backup: {made.rows} rows, {made.files} files, {file.stat().st_size // 1024 + 1} KiB")


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Also when the database holds rows: they are lost.")
@click.option("--yes", is_flag=True, help="With --replace: do not ask.")
@with_appcontext
def restore_command(file: Path, replace: bool, yes: bool) -> None:
    """Put back what FILE holds, on SQLite or PostgreSQL, whichever it was written on; all of it or nothing.

    FILE is checked whole before anything changes. A backup of an older version is brought up to date. The service must
    not run. Sessions that were open when the backup was made open again, and letters that waited then are sent.
    """
    wiring = the_wiring()
    try:
        with opened(file, told_on_screen("checking")) as archive, stopped(wiring):
            _agree(wiring.engine, archive.manifest, replace, yes)
            _restore(wiring, archive)
    except (Refused, OSError, SQLAlchemyError) as error:
        give_up(f"nothing was restored: {short(error)}")


def _agree(engine: Engine, manifest: Manifest, replace: bool, yes: bool) -> None:
    if not knows(manifest.revision):
        raise Refused(f"it was made by a newer version (migration {manifest.revision}); update the service first")
    with snapshot(engine) as connection:
        held = held_by(connection)
    if held and not replace:
        raise Refused(f"the database holds {held} rows; --replace gives them up")
    if held and not yes:
        click.confirm(f"The database holds {held} rows, which are lost. Go on?", abort=True)


def _restore(wiring: Wiring, archive: Archive) -> None:
    settings, manifest = wiring.settings, archive.manifest
    target = make_engine(settings.database_url)
    migrate, reads_kept = partial(migrate_within, target), _keeps_secret(settings)
    wiring.engine.dispose()
    restore(archive, target, settings.data_folder, migrate, KNOWN, told_on_screen("restoring"))
    kept = settings.data_folder / KEY_FILE
    in_force = kept.read_text("ascii").strip() if reads_kept and kept.exists() else settings.secret_key
    if print_of(in_force) != manifest.secret_print:
        click.echo("SECRET_KEY is another than when the backup was made: what that one sealed does not open", err=True)
    for part in manifest.parts:
        if part.table is not None:
            click.echo(f"  {part.table:<28} {part.rows:>9}")
    click.echo(
        f"restore: {manifest.rows} rows, {manifest.files} files, of {manifest.made_at}; now: flask search rebuild"
    )


@contextmanager
def stopped(wiring: Wiring) -> Iterator[None]:
    """Keep the service from starting meanwhile. Raises Refused when it runs, here or elsewhere on this database."""
    jobs = FileLeader(wiring.settings.data_folder / LOCK_FILE)
    with running(wiring.settings) as alone:
        if not alone or not jobs.take():
            raise Refused("the service runs; stop it first")
        try:
            wiring.engine.dispose()
            nobody_else(wiring.engine)
            yield
        finally:
            jobs.release()


def nobody_else(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        return
    asked = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND application_name = 'loytamo'"
    )
    deadline = time.monotonic() + GOING_SECONDS
    with engine.connect() as connection:
        while others := connection.scalar(text(asked)):
            if time.monotonic() > deadline:
                raise Refused(f"the service runs on this database ({others} connections); stop it first")
            connection.rollback()
            time.sleep(0.05)


def short(error: Exception) -> str:
    """Return what went wrong in one line, without the values that a statement carried."""
    return str(getattr(error, "orig", error)).strip().split("\n")[0]
