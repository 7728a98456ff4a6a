"""`flask maintenance …`: close the service while it is being looked after, and open it again."""

import sys
from datetime import datetime, time, timedelta

import click
from flask import current_app
from flask.cli import AppGroup

from marketplace import clock
from marketplace.maintenance import begin_maintenance, end_maintenance

maintenance = AppGroup("maintenance", help="Close the service around a restore or a migration, and open it again.")


def moment_of(text: str, now: datetime) -> datetime:
    """Return the next time that Finnish clocks show HH:MM after `now` (aware). Raises ValueError for anything else."""
    at = time.fromisoformat(text)
    local = now.astimezone(clock.HELSINKI)
    found = datetime.combine(local.date(), at, clock.HELSINKI)
    return found if found > local else datetime.combine(local.date() + timedelta(days=1), at, clock.HELSINKI)


@maintenance.command("on")
@click.option("--until", metavar="HH:MM", help="When the service is expected back, by Finnish clocks.")
def close(until: str | None) -> None:
    """Every page says that the service is being looked after; jobs pause. Needs no database."""
    try:
        moment = moment_of(until, clock.now()) if until else None
    except ValueError:
        click.echo(f"--until: expected a time such as 18:30, not {until}", err=True)
        sys.exit(2)
    begin_maintenance(current_app.extensions["wiring"].settings.data_folder, moment)
    click.echo(f"maintenance: on{f' until {moment:%d.%m. %H:%M}' if moment else ''}")


@maintenance.command("off")
def reopen() -> None:
    """Pages answer and jobs run again."""
    was_closed = end_maintenance(current_app.extensions["wiring"].settings.data_folder)
    click.echo("maintenance: off" if was_closed else "maintenance: it was off already")
