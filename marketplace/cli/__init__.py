"""Flask commands, one file per aggregate. Each ends with one line of counts; exits 0, 1 or 2 (see the README)."""

from flask import Flask

from marketplace.cli.accounts import accounts
from marketplace.cli.backup import backup, restore_command
from marketplace.cli.database import database
from marketplace.cli.demo import demo
from marketplace.cli.demo_grow import grow
from marketplace.cli.docs import docs
from marketplace.cli.exchange import exchange
from marketplace.cli.jobs import jobs
from marketplace.cli.maintenance import maintenance
from marketplace.cli.match import match
from marketplace.cli.match_objections import objections_command
from marketplace.cli.move import move_command
from marketplace.cli.places import places
from marketplace.cli.privacy import privacy
from marketplace.cli.search import search
from marketplace.cli.secrets import secrets
from marketplace.cli.seeds import seeds
from marketplace.cli.serve import serve
from marketplace.cli.vocabulary import vocabulary


def register_commands(app: Flask) -> None:
    """Give the application its commands."""
    database.add_command(move_command)
    match.add_command(objections_command)
    demo.add_command(grow)
    groups = (
        accounts,
        database,
        demo,
        docs,
        exchange,
        jobs,
        maintenance,
        match,
        places,
        privacy,
        search,
        secrets,
        seeds,
        vocabulary,
    )
    for command in (*groups, backup, restore_command, serve):
        app.cli.add_command(command)
