"""`flask match …`: ranked pairs as the matching rules have them, one JSON line a pair."""

import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click
from flask.cli import AppGroup

from marketplace import clock
from marketplace.cli.reporting import acting, give_up, the_wiring, written_whole
from marketplace.domain.actors import OPERATOR, Actor
from marketplace.domain.codes import MatchState
from marketplace.errors import NotAllowed
from marketplace.models import ReadAudit
from marketplace.queries.match_judging import RankedPair
from marketplace.queries.matches import Ranking, rankings
from marketplace.wiring import Wiring
from search.match_meanings import meanings_of

AUDITED_AT_ONCE = 200

match = AppGroup("match", help="Ranked pairs of openings and cards.")


def _states(_context: click.Context, _option: click.Parameter, given: str | None) -> frozenset[MatchState]:
    if given is None:
        return frozenset(MatchState)
    try:
        return frozenset(MatchState(each.strip()) for each in given.split(","))
    except ValueError:
        raise click.BadParameter(f"expected some of {', '.join(MatchState)}, separated by commas") from None


@match.command("rank")
@click.option(
    "--for", "side", type=click.Choice(["openings", "cards"]), required=True, help="The anchors: each gets its best."
)
@click.option("--source", help="Only records of this source, on both sides.")
@click.option("--top", type=click.IntRange(min=0), default=50, show_default=True, help="Pairs an anchor, 0 for all.")
@click.option("--states", callback=_states, help="Only pairs in these states, such as fits,ask,near_miss.")
@click.option("--as", "email", help="Rank what this coach sees; without it what the operator sees, drafts too.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
def rank(side: str, source: str | None, top: int, states: frozenset[MatchState], email: str | None, out: Path) -> None:
    """For each opening (or card) write its best pairs, one JSON line a pair. What is read is audited."""
    wiring, reader = the_wiring(), acting(email) if email else OPERATOR
    counts: Counter[str] = Counter()
    try:
        with written_whole(out) as file, wiring.uow.read() as session:
            found = rankings(
                session,
                reader,
                wiring.index.vocabulary.fresh(session),
                for_openings=side == "openings",
                source=source,
                top=top,
                states=states,
                meanings=meanings_of(wiring.index),
            )
            for batch in _batches(_told(found, side)):
                _audit(wiring, reader, batch)
                _write(file, batch, counts)
    except NotAllowed:
        give_up("--as: expected the account of a coach")
    by_state = ", ".join(f"{state} {counts[state]}" for state in MatchState)
    click.echo(f"match: {counts['anchors']} {side}, {counts['pairs']} pairs ({by_state})")


def _told(found: Iterator[Ranking], side: str) -> Iterator[Ranking]:
    """Pass everything on and tell how far it is, once a second, from the first second on."""
    last = time.monotonic()
    for count, ranking in enumerate(found, start=1):
        if time.monotonic() - last >= 1:
            last = time.monotonic()
            click.echo(f"match: {count} {side} ranked", err=True)
        yield ranking


def _batches(found: Iterator[Ranking]) -> Iterator[list[Ranking]]:
    batch: list[Ranking] = []
    for ranking in found:
        batch.append(ranking)
        if len(batch) == AUDITED_AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _audit(wiring: Wiring, reader: Actor, batch: list[Ranking]) -> None:
    """One row an anchor and view, with the ids of its cards, committed before anything is written out."""
    organisation = min(reader.coaching_organisations, default=None)
    with wiring.uow.begin() as session:
        for ranking in batch:
            seen: dict[str, dict[int, None]] = {}
            for pair in ranking.pairs:
                seen.setdefault(pair.card.reader.value, {})[pair.card.id] = None
            for view, card_ids in seen.items():
                session.add(
                    ReadAudit(
                        at=clock.now(),
                        account_id=reader.account_id,
                        organisation_id=organisation,
                        reader=view,
                        what="rank",
                        card_ids=tuple(card_ids),
                    )
                )


def _write(file: IO[str], batch: list[Ranking], counts: Counter[str]) -> None:
    for ranking in batch:
        counts["anchors"] += 1
        for place, pair in enumerate(ranking.pairs, start=1):
            file.write(json.dumps(line_of(pair, place), ensure_ascii=False) + "\n")
            counts["pairs"] += 1
            counts[pair.state] += 1


def line_of(pair: RankedPair, rank: int) -> dict[str, object]:
    """Return a pair as the exchange format has it: exchange ids, lists sorted, reasons fullest first."""
    return {
        "opening": pair.opening.external_id,
        "card": pair.card.external_id,
        "rank": rank,
        "score": pair.score,
        "state": pair.state.value,
        "broken": list(pair.judged.verdict.broken_codes),
        "ask": list(pair.judged.verdict.ask),
        "reasons": list(pair.reasons.codes),
    }
