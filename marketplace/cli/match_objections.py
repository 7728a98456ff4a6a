"""`flask match objections`: what people said is wrong about matches, as evaluation data, one JSON line each."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from flask.cli import with_appcontext
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.cli.reporting import the_wiring, written_whole
from marketplace.domain.visibility import Reader
from marketplace.models import MatchObjection, ReadAudit
from marketplace.queries.match_objections import collected_objections
from marketplace.wiring import Wiring

AUDITED_AS = "objections"


@click.command("objections")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@with_appcontext
def objections_command(out: Path) -> None:
    """Write every objection that stands, without words and without who said it. What is read is audited."""
    wiring = the_wiring()
    counts: Counter[str] = Counter()
    with written_whole(out) as file, wiring.uow.read() as session:
        for batch in _batches(session):
            _audit(wiring, batch)
            for row in batch:
                file.write(json.dumps(line_of(row), ensure_ascii=False) + "\n")
                counts[row.what_is_wrong.value] += 1
    by_what = ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))
    click.echo(f"objections: {counts.total()}" + (f" ({by_what})" if by_what else ""))


def _batches(session: Session) -> Iterator[Sequence[MatchObjection]]:
    last = 0
    while batch := collected_objections(session, last):
        yield batch
        last = batch[-1].id


def _audit(wiring: Wiring, batch: Sequence[MatchObjection]) -> None:
    """One row with the cards of a batch, committed before anything of it is written out."""
    card_ids = tuple(dict.fromkeys(row.card_id for row in batch))
    with wiring.uow.begin() as session:
        session.add(ReadAudit(at=clock.now(), reader=Reader.OPERATOR.value, what=AUDITED_AS, card_ids=card_ids))


def line_of(row: MatchObjection) -> dict[str, object]:
    """Return an objection as evaluation data: ids as in the exchange files, nothing of who said it."""
    return {
        "opening": row.opening.external_id,
        "card": row.card.external_id,
        "what": row.what_is_wrong.value,
        "listed_for": row.listed_for.value,
        "state": row.match_state.value,
        "score": row.score,
        "reasons": list(row.reason_codes),
        "rules_version": row.rules_version,
        "outcome": row.outcome.value if row.outcome is not None else None,
    }
