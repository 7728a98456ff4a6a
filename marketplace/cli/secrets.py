"""`flask secrets …`: a new key for what the service seals."""

import os
import sys
from datetime import timedelta

import click
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import func, select

from marketplace import clock, keys
from marketplace.domain.messages import DeliveryState
from marketplace.models import OutgoingMessage
from marketplace.services.second_factors import reseal_all, sealer_of
from marketplace.settings import read_settings
from marketplace.wiring import Wiring

secrets = AppGroup("secrets", help="The key that seals sign-ins and links.")

# Nothing sealed opens longer: neither a sign-in nor a link. A test compares this with all of them.
LONGEST = timedelta(days=30)


@secrets.command("rotate")
def rotate() -> None:
    """Make a new key in the data folder; what the one before sealed opens for as long as it would have anyway.

    Then start web and jobs anew. A key given by SECRET_KEY is rotated there: the old value goes to SECRET_KEY_OLD.
    """
    wiring: Wiring = current_app.extensions["wiring"]
    if os.environ.get("SECRET_KEY") or wiring.settings.mode == "production":
        click.echo("the key is given by SECRET_KEY: give a new one there and the old one in SECRET_KEY_OLD", err=True)
        sys.exit(2)
    with wiring.uow.read() as session:
        waiting = session.scalar(
            select(func.count(OutgoingMessage.id)).where(
                OutgoingMessage.state.in_((DeliveryState.QUEUED, DeliveryState.SENDING)),
                OutgoingMessage.path.contains("{"),
            )
        )
    if waiting:
        # An invitation is known by what the key made of it; its letter must be sealed with the same one.
        click.echo(f"{waiting} letters with links are on their way out; try again in a minute", err=True)
        sys.exit(2)
    now = clock.now()
    old = keys.rotate(wiring.settings.data_folder, now, now + LONGEST)
    sealer = sealer_of(read_settings(os.environ).secret_keys)
    with wiring.uow.begin() as session:
        sealed, lost = reseal_all(session, sealer)
    if lost:
        click.echo(f"{lost} second factors no key opens: their holders need a reset", err=True)
    click.echo(f"secrets: {sealed} second factors sealed anew")
    click.echo(f"secrets: a new key, {old} old open until {now + LONGEST:%d.%m.%Y}; start web and jobs anew")
