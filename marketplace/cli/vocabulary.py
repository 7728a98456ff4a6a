"""`flask vocabulary …`: import ESCO's official download, and say how the vocabulary stands."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from flask.cli import AppGroup

from marketplace.cli.esco_folder import MOST_TOLD, files_in, read_folder
from marketplace.cli.reporting import give_up, progress, the_wiring
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.domain.esco import KINDS
from marketplace.errors import Conflict, LoytamoError
from marketplace.models import StagedConcept, StagedRelation
from marketplace.queries.vocabulary import VocabularyStatus, vocabulary_status
from marketplace.services.vocabulary_import import begin_import, clear_staging, stage, stop_import, switch
from marketplace.services.vocabulary_plan import EscoFolder, Plan, known_addresses, plan_import

CONCEPTS_AT_ONCE, RELATIONS_AT_ONCE = 500, 5_000
TRIES = 3

vocabulary = AppGroup("vocabulary", help="Occupations and skills, and the words that find them.")


@vocabulary.command("import-esco")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--language", "languages", multiple=True, default=LANGUAGES_OF_PAGES, help="fi, sv and en when not given")
@click.option("--release", help="such as 1.2.0; read from the folder's name when not given")
def import_esco(folder: Path, languages: tuple[str, ...], release: str | None) -> None:
    """Bring in FOLDER, the CSV files of https://esco.ec.europa.eu/en/use-esco/download; again = update.

    All of it is checked first. It is laid beside the vocabulary in small steps and switched on in one: the service
    goes on meanwhile, and an import that is stopped changes nothing.
    """
    if not any(name in KINDS for name in files_in(folder)):
        give_up(f"{folder}: expected files such as occupations_fi.csv or skills_fi.csv")
    try:
        with the_wiring().uow.read() as session:
            known = known_addresses(session)
    except LoytamoError:
        give_up("the database is not ready; run first: flask db upgrade")
    reading = read_folder(folder, languages, release, known)
    if reading.wrong:
        more = f"; {reading.wrong - MOST_TOLD} more not shown" if reading.wrong > MOST_TOLD else ""
        give_up(f"vocabulary: nothing imported, {reading.wrong} records are wrong{more}")
    if not reading.folder.entries:
        give_up(f"{folder}: expected files in the languages {', '.join(languages)}")
    try:
        plan = _import(reading.folder)
    except LoytamoError as error:
        give_up(error.message)
    click.echo(_said(reading.folder, plan, reading.left))


def _import(folder: EscoFolder) -> Plan:
    """Plan, stage and switch; once more when the vocabulary changed meanwhile. Raises LoytamoError."""
    uow = the_wiring().uow
    for left in reversed(range(TRIES)):
        with uow.begin() as session:
            number = begin_import(session, folder)
        _clear(sparing=number)
        with uow.read() as session:
            plan = plan_import(session, folder)
        _stage(number, StagedConcept, plan.concepts, CONCEPTS_AT_ONCE)
        _stage(number, StagedRelation, plan.relations, RELATIONS_AT_ONCE)
        try:
            with uow.begin() as session:
                switch(session, number, plan)
            break
        except Conflict:
            with uow.begin() as session:
                stop_import(session, number)
            if not left:
                raise
        finally:
            _clear()
    return plan


def _stage(number: int, model: Any, rows: Sequence[Mapping[str, Any]], at_once: int) -> None:
    shown, done = progress(model.__tablename__), 0
    while batch := rows[done : done + at_once]:
        with the_wiring().uow.begin() as session:
            stage(session, number, model, batch)
        done += len(batch)
        shown(done)


def _clear(sparing: int | None = None) -> None:
    gone = 1
    while gone:
        with the_wiring().uow.begin() as session:
            gone = clear_staging(session, RELATIONS_AT_ONCE, sparing)


def _said(folder: EscoFolder, plan: Plan, left: set[str]) -> str:
    counts = plan.counts
    said = ", ".join(f"{counts.get(name, 0)} {name}" for name in ("new", "changed", "back", "same", "retired"))
    parts = [
        f"vocabulary: ESCO {folder.release or '(release not told)'} in {', '.join(folder.all_languages)}",
        f"concepts {said}, {folder.passed_over} passed over",
        f"relations {counts.get('relations_new', 0)} written, {counts.get('relations_gone', 0)} gone",
    ]
    if left:
        parts.append(f"languages left aside: {', '.join(sorted(left))}")
    return "; ".join(parts)


@vocabulary.command("status")
def status() -> None:
    """Say how many concepts there are and whose, what was imported last, and what waits."""
    try:
        with the_wiring().uow.read() as session:
            found = vocabulary_status(session)
    except LoytamoError:
        give_up("the database is not ready; run first: flask db upgrade")
    for line in _lines(found):
        click.echo(line)


def _lines(found: VocabularyStatus) -> Iterator[str]:
    for (kind, origin), count in sorted(found.concepts.items()):
        yield f"{kind}: {count} from {origin}"
    yield f"both in our words and in ESCO: {found.shared}, {found.renamed} of them under another label than ESCO's"
    yield f"retired: {found.retired}"
    yield f"relations of occupations and skills: {found.relations}"
    yield f"proposed words: {found.waiting} waiting, {found.accepted} in use"
    last = found.last_import
    if last is None:
        yield "ESCO: never imported"
    else:
        spoken = ", ".join(last.languages)
        yield f"ESCO {last.release or '(release not told)'} in {spoken}, {last.ended_at:%Y-%m-%d %H:%M} UTC"
    if found.running:
        yield "an import is under way, or was stopped: the next one clears what it left"
    yield f"vocabulary: revision {found.revision}, {sum(found.concepts.values())} concepts in use"
