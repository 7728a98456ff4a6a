"""`flask db …`: numbered migrations."""

import click
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import Connection, Engine

from marketplace.settings import ROOT

MIGRATIONS = ROOT / "marketplace" / "migrations"

database = AppGroup("db", help="Bring the database to the newest shape, or back.")


def alembic_config(engine: Engine) -> Config:
    """Return Alembic's configuration for an engine; no file of its own is needed."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["engine"] = engine
    return config


def migrate_within(engine: Engine, connection: Connection, revision: str) -> None:
    """Bring the database of an open transaction up to a revision, as part of that transaction."""
    config = alembic_config(engine)
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def knows(revision: str) -> bool:
    """Return whether a migration of that number is among ours."""
    return revision in {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}


def _config() -> Config:
    return alembic_config(current_app.extensions["wiring"].engine)


@database.command("upgrade")
@click.argument("revision", default="head")
def upgrade(revision: str) -> None:
    """Bring the database up to REVISION (default: the newest)."""
    command.upgrade(_config(), revision)
    click.echo("database: up to date")


@database.command("downgrade")
@click.argument("revision", default="-1")
@click.confirmation_option(prompt="This takes the newest migration back and may drop columns. Go on?")
def downgrade(revision: str) -> None:
    """Take migrations back down to REVISION (default: one)."""
    command.downgrade(_config(), revision)
    click.echo("database: taken back")


@database.command("check")
def check() -> None:
    """Fail when the models say something that no migration does."""
    command.check(_config())


@database.command("migrate")
@click.option("--message", "-m", required=True, help="What the migration does, in a few words.")
@click.option("--rev-id", required=True, help="Its number, four digits.")
def migrate(message: str, rev_id: str) -> None:
    """Write a new migration from what differs (for developers)."""
    command.revision(_config(), message=message, rev_id=rev_id, autogenerate=True)
