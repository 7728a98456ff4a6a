"""`flask privacy …`: a copy of what is kept of a person, and what would be erased."""

import json
from pathlib import Path

import click
from flask.cli import AppGroup

from marketplace.cli.reporting import give_up, the_wiring
from marketplace.domain.actors import OPERATOR
from marketplace.errors import LoytamoError
from marketplace.queries.own_data import person_to_erase
from marketplace.services.erasure_requests import ask_erasure
from marketplace.services.own_data import copy_of_data, note_copy

privacy = AppGroup("privacy", help="What is kept of a person: a copy, and erasing.")


@privacy.command("export")
@click.argument("person", metavar="PERSON")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export(person: str, file: Path) -> None:
    """Write everything that is kept of PERSON (e-mail, or the number of person or card) to FILE as JSON."""
    with the_wiring().uow.begin() as session:
        found = person_to_erase(session, person)
        if found is None:
            give_up("PERSON: nobody is found with this, or several")
        data = copy_of_data(session, found.id, found.account_id)
        note_copy(session, OPERATOR, found)
    part = file.with_name(f"{file.name}.part")
    try:
        part.touch(mode=0o600)  # personal data: for whoever runs the command alone
        part.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        part.replace(file)
    except OSError as error:
        give_up(f"{file}: cannot be written: {error.strerror}")
    finally:
        part.unlink(missing_ok=True)
    rows = sum(len(each) for name in ("person", "account") for each in data.get(name, {}).values())
    click.echo(f"privacy: {rows} rows written")


@privacy.command("erase")
@click.argument("person", metavar="PERSON")
@click.option("--reason", required=True, help="Who asked for it and how.")
@click.option("--at-once", is_flag=True, help="Without the days in which it can be taken back.")
def erase(person: str, reason: str, at_once: bool) -> None:
    """Erase everything that is kept of PERSON (e-mail, or the number of person or card)."""
    try:
        with the_wiring().uow.begin() as session:
            found = person_to_erase(session, person)
            if found is None:
                give_up("PERSON: nobody is found with this, or several")
            row = ask_erasure(session, OPERATOR, found, at_once=at_once, reason=reason)
            done, day = row.done_at, row.due_at.date()
    except LoytamoError as error:
        give_up(error.message)
    click.echo("privacy: erased" if done else f"privacy: to be erased on {day}")
