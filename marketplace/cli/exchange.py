"""`flask exchange …`: openings and cards in and out, exchange format 1."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import click
from flask.cli import AppGroup
from sqlalchemy.orm import Session

from marketplace.cli.places import known_municipalities
from marketplace.cli.reporting import (
    SOME_REFUSED,
    acting,
    batches,
    give_up,
    numbered_lines,
    problems_of,
    progress,
    tell,
    the_wiring,
)
from marketplace.domain.actors import Actor
from marketplace.domain.exchange import Parsed, opening_object, parse_opening
from marketplace.domain.exchange_cards import card_object, parse_card
from marketplace.domain.exchange_lines import WrongLine, decode_line
from marketplace.domain.openings import Problem
from marketplace.errors import Conflict, Invalid, LoytamoError, NotAllowed, Unavailable
from marketplace.messages import Message
from marketplace.queries.exchange import openings_out
from marketplace.services.exchange import Outcome, check_may_import_openings, import_opening
from marketplace.services.exchange_cards import check_may_import_cards, import_card
from marketplace.services.exchange_export import check_may_export_cards, check_may_export_needs, export_cards

MAX_NAMES_SAID = 10

exchange = AppGroup("exchange", help="Openings and cards in and out, one JSON object a line.")


@dataclass(frozen=True)
class Kind:
    """What differs between openings and cards on the way in."""

    parse: Callable[[Mapping[str, Any]], Parsed[Any]]
    take: Callable[[Session, Actor, Any], Outcome]
    check: Callable[[Actor], None]


KINDS = {
    "openings": Kind(parse_opening, import_opening, check_may_import_openings),
    "cards": Kind(parse_card, import_card, check_may_import_cards),
}


@dataclass
class Tally:
    """What the closing line says."""

    counts: Counter[str] = field(default_factory=Counter)
    ignored: Counter[str] = field(default_factory=Counter)

    def add(self, result: Outcome | tuple[Problem, ...]) -> None:
        """Count one line: what became of it, or its problems."""
        if not isinstance(result, Outcome):
            self.counts["refused"] += 1
            return
        self.counts[result.change.value] += 1
        for name in ("incomplete", "own_coach", "needs_unstated"):
            self.counts[name] += getattr(result, name)

    def line(self, name: str, dry_run: bool) -> str:
        """Return the closing line."""
        words = {"new": "new", "changed": "changed", "same": "the same", "refused": "refused"}
        text = ", ".join(f"{self.counts[key]} {word}" for key, word in words.items())
        notes = {
            "incomplete": "incomplete (for coaches only)",
            "own_coach": "for the own coach only (asked for more than their consent covers)",
            "needs_unstated": "with needs but no stated consent (ask the person)",
        }
        extra = [f"{self.counts[key]} {note}" for key, note in notes.items() if self.counts[key]]
        if self.ignored:
            named = [f"{path} ({count})" for path, count in sorted(self.ignored.items())]
            more = ["…"] if len(named) > MAX_NAMES_SAID else []
            extra.append("ignored fields: " + ", ".join(named[:MAX_NAMES_SAID] + more))
        tried = "tried only, nothing saved: " if dry_run else ""
        return f"{tried}{name}: " + "; ".join([text, *extra])


class _TriedOnly(Exception):
    """Rolls a unit of work back."""


@exchange.command("import")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as", "email", required=True, help="The account that brings the records in.")
@click.option("--dry-run", is_flag=True, help="Check everything, save nothing.")
def import_command(kind: str, file: Path, email: str, dry_run: bool) -> None:
    """Bring the openings or cards of FILE in. Again = update; the same file again changes nothing."""
    actor, how = acting(email), KINDS[kind]
    _check(how.check, actor)
    known_municipalities()
    tally, shown = Tally(), progress(kind)
    reader = _Reader(how)
    last = 0
    for batch in batches(numbered_lines(file)):
        parsed = [(number, reader.read(number, raw, tally)) for number, raw in batch]
        for (number, _found), result in zip(parsed, _take_all(how, actor, parsed, dry_run), strict=True):
            tally.add(result)
            if not isinstance(result, Outcome):
                tell(file, number, result, actor.language)
            last = number
        shown(last)
    click.echo(tally.line(kind, dry_run))
    if tally.counts["refused"]:
        raise SystemExit(SOME_REFUSED)


class _Reader:
    """Reads lines of one file and remembers where each record stands in it."""

    def __init__(self, how: Kind) -> None:
        self._how = how
        self._stands: dict[tuple[str, str], int] = {}

    def read(self, number: int, raw: bytes, tally: Tally) -> Parsed[Any]:
        try:
            parsed = self._how.parse(decode_line(raw))
        except WrongLine as wrong:
            return Parsed(None, (wrong.problem,))
        tally.ignored.update(parsed.ignored)
        if parsed.record is None:
            return parsed
        # A record that stands twice would change to and fro at every import of the file.
        first = self._stands.setdefault((parsed.record.source, parsed.record.id), number)
        if first != number:
            return Parsed(None, (Problem("id", Message("exchange-repeated", {"line": first})),))
        return parsed


Lines = list[tuple[int, Parsed[Any]]]


def _take_all(how: Kind, actor: Actor, parsed: Lines, dry_run: bool) -> list[Outcome | tuple[Problem, ...]]:
    """One unit of work for a batch; when somebody else wrote in between, one for each line."""
    try:
        return _take(how, actor, parsed, dry_run)
    except Conflict:
        return [_take_alone(how, actor, line, dry_run) for line in parsed]
    except Unavailable as error:
        give_up(error.message, actor.language)


def _take_alone(how: Kind, actor: Actor, line: tuple[int, Parsed[Any]], dry_run: bool) -> Outcome | tuple[Problem, ...]:
    try:
        return _take(how, actor, [line], dry_run)[0]
    except Conflict as error:
        return problems_of(error)


def _take(how: Kind, actor: Actor, parsed: Lines, dry_run: bool) -> list[Outcome | tuple[Problem, ...]]:
    results: list[Outcome | tuple[Problem, ...]] = []
    try:
        with the_wiring().uow.begin() as session:
            for _number, found in parsed:
                if found.record is None:
                    results.append(found.problems)
                    continue
                try:
                    results.append(how.take(session, actor, found.record))
                except LoytamoError as error:
                    results.append(problems_of(error))
            if dry_run:
                raise _TriedOnly
    except _TriedOnly:
        pass
    return results


@exchange.command("export")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--as", "email", required=True, help="The account that takes them out, as far as it may see.")
@click.option("--with-needs", is_flag=True, help="Cards with needs, limits and least pay; for a coordinator.")
@click.option("--reason", help="Why needs are taken out; each person reads it. Needed with --with-needs.")
def export_command(kind: str, file: Path, email: str, with_needs: bool, reason: str | None) -> None:
    """Write the openings or cards that the account may see to FILE. Cards come without needs, limits and least pay."""
    actor = acting(email)
    if with_needs and kind == "openings":
        give_up("--with-needs: openings have none")
    because = (reason or "") if with_needs else None
    if kind == "cards":
        _check(check_may_export_cards, actor)
        if because is not None:
            _check(partial(check_may_export_needs, reason=because), actor)
    part = file.with_name(f"{file.name}.part")
    try:
        part.touch(mode=0o600)  # cards are personal data: for whoever runs the command alone
        with part.open("w", encoding="utf-8", newline="\n") as out:
            count = _write_openings(out, actor) if kind == "openings" else _write_cards(out, actor, because)
        part.replace(file)
    except OSError as error:
        give_up(f"{file}: cannot be written: {error.strerror}")
    except LoytamoError as error:
        give_up(error.message, actor.language)
    finally:
        part.unlink(missing_ok=True)
    click.echo(f"{kind}: {count} written")


def _write_openings(out: TextIO, actor: Actor) -> int:
    count, shown = 0, progress("openings")
    with the_wiring().uow.read() as session:
        records, last = openings_out(session, actor)
        while last is not None:
            out.writelines(_line(opening_object(record)) for record in records)
            count += len(records)
            shown(count)
            session.expunge_all()
            records, last = openings_out(session, actor, last)
    return count


def _write_cards(out: TextIO, actor: Actor, needs_because: str | None) -> int:
    """Each page is written after the unit that says who took it was committed."""
    count, last, shown = 0, 0, progress("cards")
    while True:
        with the_wiring().uow.begin() as session:
            records, reached = export_cards(session, actor, last, needs_because=needs_because)
        if reached is None:
            return count
        out.writelines(_line(card_object(record)) for record in records)
        count, last = count + len(records), reached
        shown(count)


def _line(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"


def _check(allowed: Callable[[Actor], None], actor: Actor) -> None:
    try:
        allowed(actor)
    except Invalid as error:
        give_up(next(message for found in error.problems.values() for message in found), actor.language)
    except NotAllowed as error:
        give_up(error.message, actor.language)
