"""`flask search …`: build, look at, compare and ask the search indexes."""

import json
import time
from collections.abc import Callable, Sequence
from datetime import datetime

import click
from flask.cli import AppGroup
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.cli.reporting import acting, give_up, the_wiring
from marketplace.domain.actors import OPERATOR, Actor
from marketplace.domain.searching import Filters
from marketplace.errors import Unavailable
from marketplace.models import OutboxRow, ReadAudit
from marketplace.wiring import Wiring
from search import match_columns
from search.find import find_cards, find_occupations, find_openings
from search.port import MAX_LIMIT, IndexName, IndexState
from search.results import Search
from search.sync import STEPS, catch_up, rebuild, reconcile

SOMETHING_WRONG = 1
MATCHES = "matches"

search = AppGroup("search", help="The search indexes: rebuild, status, reconcile, query.")


def _progress(name: str, done: str = "read") -> Callable[[int], None]:
    """Tell how far it is, at most once a second and not in the first."""
    last = time.monotonic()

    def tell(count: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            click.echo(f"{name}: {count} {done}", err=True)

    return tell


@search.command("rebuild")
@click.argument("indexes", nargs=-1, type=click.Choice([*(name.value for name in IndexName), MATCHES]))
def rebuild_command(indexes: tuple[str, ...]) -> None:
    """Build INDEXES (default: all) anew from the database, beside the living ones, and swap."""
    wiring = the_wiring()
    counts = []
    for name in [IndexName(each) for each in indexes if each != MATCHES] or ([] if indexes else list(IndexName)):
        try:
            told, embedding = _progress(name.value), _progress(f"{name.value}, vectors", "made")
            counts.append(f"{name.value} {rebuild(wiring.uow, wiring.index, name, told, embedding=embedding)}")
        except Unavailable as error:
            give_up(
                f"{name.value}: cannot be built now: {error.__cause__ or 'somebody else is writing or rebuilding it'}"
            )
    if not indexes or MATCHES in indexes:
        counts.append(f"{MATCHES} {_rebuilt_columns(wiring)}")
    click.echo("search: rebuilt " + ", ".join(counts))


def _rebuilt_columns(wiring: Wiring) -> int:
    """Build the columns of matching anew; how many openings and cards are in them."""
    if wiring.index.columns is None:
        return 0
    with wiring.uow.read() as session:
        vocabulary = wiring.index.vocabulary.fresh(session)
    try:
        return match_columns.build(wiring.uow, wiring.index.columns, vocabulary, _progress(MATCHES))
    except Unavailable as error:
        give_up(f"{MATCHES}: cannot be built now: {error.__cause__ or 'somebody else is building them'}")


@search.command("status")
def status_command() -> None:
    """Say how each index stands and what waits. Exits 1 when one has to be rebuilt."""
    wiring = the_wiring()
    statuses = [wiring.index.engine.status(name) for name in IndexName]
    for each in statuses:
        stamp = each.fingerprint or "-"
        other = "" if each.fingerprint in (None, each.expected) else f" (expected {each.expected})"
        vectors = "vectors broken" if each.vectors is None else f"{each.vectors} vectors"
        click.echo(
            f"{each.name.value}: {each.state.value}, {each.documents} documents, {vectors}, fingerprint {stamp}{other}"
        )
    embedder = wiring.index.embedder
    click.echo(f"vectors: {embedder.name if embedder else 'none, words and concepts only'}")
    with wiring.uow.read() as session:
        waiting, failed, oldest = _backlog(session)
        columns_ready = _tell_columns(session, wiring)
    lag = int((clock.now() - oldest).total_seconds()) if oldest else 0
    ready = sum(each.state is IndexState.READY and each.vectors is not None for each in statuses)
    click.echo(f"search: {ready} of {len(statuses)} ready, {waiting} waiting ({failed} failed before), lag {lag} s")
    if ready < len(statuses) or not columns_ready:
        raise SystemExit(SOMETHING_WRONG)


def _tell_columns(session: Session, wiring: Wiring) -> bool:
    """Say how the columns of matching stand; return whether they answer."""
    if wiring.index.columns is None:
        return True
    found = match_columns.status(wiring.index.columns, wiring.index.vocabulary.fresh(session))
    click.echo(
        f"{MATCHES}: {found.state.value}, {found.rows} openings and cards, {found.touched} changed since built, "
        f"{match_columns.waiting(session)} waiting, fingerprint {found.expected}"
    )
    return found.state is IndexState.READY


@search.command("reconcile")
def reconcile_command() -> None:
    """Compare every index with the database and enqueue what differs; more than none is a bug to find."""
    wiring = the_wiring()
    try:
        differences = reconcile(wiring.uow, wiring.index)
    except Unavailable as error:
        give_up(f"an index cannot be read; run flask search rebuild ({error.__cause__ or error})")
    told = [f"{name.value} {count}" for name, count in differences.items()]
    told.append(f"{MATCHES} {match_columns.compare(wiring.uow, wiring.index)}")
    click.echo("search: differences " + ", ".join(told))


@search.command("query")
@click.argument("kind", type=click.Choice(["openings", "cards", "occupations"]))
@click.argument("text")
@click.option(
    "--lang", type=click.Choice(["fi", "sv", "en"]), help="Language of TEXT, a hint (default: all are tried)."
)
@click.option("--limit", type=click.IntRange(1, MAX_LIMIT), default=100, show_default=True)
@click.option("--source", help="Only records of this source.")
@click.option("--as", "email", help="See as this account; without it as the operator, who sees everything.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object.")
def query_command(
    kind: str, text: str, lang: str | None, limit: int, source: str | None, email: str | None, as_json: bool
) -> None:
    """Answer with the ids of what TEXT finds, best first (occupations: ESCO addresses)."""
    wiring = the_wiring()
    try:
        catch_up(wiring.uow, wiring.index, clock.now)
    except Unavailable as error:
        click.echo(f"the index could not be brought up to date: {error.__cause__ or error}", err=True)
    reader = OPERATOR if email is None else acting(email)
    with wiring.uow.read() as session:
        states = frozenset[str]() if reader.is_operator else Filters().states
        asked = Search(text, lang, Filters(states=states, source=source), size=limit)
        ids, card_ids, total, degraded = _find(session, wiring, kind, reader, asked)
    if kind == "cards":
        with wiring.uow.begin() as session:
            _audit(session, reader, card_ids)
    _show(text, lang, ids, total, degraded, as_json)


def _find(
    session: Session, wiring: Wiring, kind: str, reader: Actor, asked: Search
) -> tuple[list[str], list[int], int, bool]:
    """Exchange ids, our own ids of cards, how many in all, and whether the index did not answer."""
    if kind == "openings":
        openings = find_openings(session, wiring.index, reader, asked)
        return [hit.opening.external_id for hit in openings.hits], [], openings.total, openings.degraded
    if kind == "cards":
        cards = find_cards(session, wiring.index, reader, asked)
        found = [hit.card for hit in cards.hits]
        return [row.external_id for row in found], [row.id for row in found], cards.total, cards.degraded
    try:
        uris = find_occupations(session, wiring.index, asked.text, asked.language, asked.size)
    except Unavailable as error:
        give_up(f"the index does not answer: {error.__cause__ or error}")
    return uris, [], len(uris), False


def _audit(session: Session, reader: Actor, card_ids: Sequence[int]) -> None:
    """Who listed which cards, committed before anything is shown."""
    seat = next((seat for seat in reader.seats if seat.organisation_id in reader.coaching_organisations), None)
    session.add(
        ReadAudit(
            at=clock.now(),
            account_id=reader.account_id,
            organisation_id=seat.organisation_id if seat else None,
            reader="operator" if reader.is_operator else reader.role,
            what="listing",
            card_ids=tuple(card_ids),
        )
    )


def _show(text: str, lang: str | None, ids: Sequence[str], total: int, degraded: bool, as_json: bool) -> None:
    if as_json:
        answer = {"q": text, "lang": lang, "hits": list(ids), "total": total, "degraded": degraded}
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        for each in ids:
            click.echo(each)
    note = " (the index does not answer: newest first)" if degraded else ""
    click.echo(f"search: {len(ids)} shown of {total}{note}", err=as_json)


def _backlog(session: Session) -> tuple[int, int, datetime | None]:
    asked = select(func.count(), func.count().filter(OutboxRow.attempts > 0), func.min(OutboxRow.created_at))
    waiting, failed, oldest = session.execute(asked.where(OutboxRow.consumer.in_(STEPS))).one()
    return int(waiting), int(failed), oldest
