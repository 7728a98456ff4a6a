"""`flask demo …`: a world to try. Only in demo mode; nothing here touches a real installation."""

import shutil
import sys
from pathlib import Path

import click
from alembic import command
from flask import current_app
from flask.cli import AppGroup

from jobs import ask_check_ins, count_needs, drain, note_reach, tell_matches
from marketplace import clock
from marketplace.cli.database import alembic_config
from marketplace.cli.demo_world import PASSWORD, is_loaded, make_world, read_world
from marketplace.cli.seeds import load as load_seeds
from marketplace.cli.serve import running, serve_settings
from marketplace.services.second_factors import sealer_of
from marketplace.wiring import Wiring

demo = AppGroup("demo", help="A world to try.")

TRY_FIRST = (
    ("petri@demo.example", "coach", "open a person's card, look at the matches, propose one"),
    ("samira@demo.example", "coach", "somebody at work wants to talk; a meeting to tell of; a person handed over"),
    ("hannu@demo.example", "employer and coach", "change between two roles of one account"),
    ("amal@demo.example", "jobseeker", "answer what the coach proposed, see exactly what the employer would see"),
    ("hilkka@demo.example", "jobseeker", "at work: three questions to answer, who has read what"),
    ("tarja@demo.example", "jobseeker", "on her own, without a coach"),
    ("marjut@demo.example", "employer", "post an opening, answer about a person"),
    ("aleksi@demo.example", "employer", "not verified yet: what coaches see and the public does not"),
    ("johanna@demo.example", "coordinator", "verify an employer, answer a report, see that everything runs"),
    ("gunilla@demo.example", "coordinator, in Swedish", "the same in Swedish"),
    ("yllapito@demo.example", "admin", "feedback on accessibility, retention, organisations"),
)
DRAIN_LIMIT = 10_000


def demo_wiring() -> Wiring:
    """Return the parts of this process; gives up where it is no demo."""
    wiring: Wiring = current_app.extensions["wiring"]
    if wiring.settings.mode not in ("demo", "test"):
        click.echo("this is not a demo installation; set LOYTAMO_MODE=demo", err=True)
        sys.exit(2)
    return wiring


@demo.command("load")
@click.pass_context
def load(context: click.Context) -> None:
    """Make database, seeds and the demo world where they are missing; what is there is kept."""
    wiring = demo_wiring()
    command.upgrade(alembic_config(wiring.engine), "head")
    with wiring.uow.read() as session:
        ready = is_loaded(session)
    if ready:
        click.echo("demo: the world is there already, kept as it is")
        return
    context.invoke(load_seeds)
    world = read_world(wiring.settings.seeds_folder / "demo")
    sealer = sealer_of(wiring.settings.secret_keys)
    make_world(wiring.uow, world, sealer, wiring.settings.secret_key, lambda text: click.echo(f"demo: {text}"))
    drain.run(wiring, clock.now, DRAIN_LIMIT, False)
    ask_check_ins.run(wiring, clock.now, DRAIN_LIMIT, False)
    note_reach.run(wiring, clock.now, DRAIN_LIMIT, False)
    count_needs.run(wiring, clock.now, DRAIN_LIMIT, False)
    tell_matches.run(wiring, clock.now, DRAIN_LIMIT, False)
    click.echo("demo: ready")


@demo.command("start")
@click.pass_context
def start(context: click.Context) -> None:
    """Load the world where it is missing, say what to try, and serve until Ctrl-C."""
    wiring = demo_wiring()
    context.invoke(load)
    click.echo(f"\n  Löytämö: {wiring.settings.base_url}\n  password of everybody: {PASSWORD}")
    click.echo("  coaches and coordinators have a second step: its page shows the code of the moment\n")
    for email, role, what in TRY_FIRST:
        click.echo(f"  {email:<24} {role:<24} {what}")
    click.echo(f"\n  messages that were sent: {wiring.settings.base_url}/demo/messages\n  Ctrl-C stops everything.\n")
    sys.exit(serve_settings(wiring.settings))


@demo.command("reset")
def reset() -> None:
    """Remove the demo's data, to begin anew."""
    wiring = demo_wiring()
    folder = wiring.settings.data_folder
    with running(wiring.settings) as stopped:
        if not stopped:
            click.echo("the demo is running; stop it first (Ctrl-C where it runs)", err=True)
            sys.exit(2)
        url = wiring.engine.url
        wiring.engine.dispose()
        if url.get_backend_name() == "postgresql":
            command.downgrade(alembic_config(wiring.engine), "base")
        else:
            for end in ("", "-wal", "-shm"):
                Path(f"{url.database}{end}").unlink(missing_ok=True)
        for name in ("index", "mail"):
            shutil.rmtree(folder / name, ignore_errors=True)
    click.echo("demo: the data is gone; it begins anew")
