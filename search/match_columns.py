"""The `match` consumer: columns of openings and cards that follow the database, shared by all processes.

A change enqueues `match` in its own flush. A drain writes a new delta; until then the pages read what waits fresh from
the database (match_lists.py), so what changed is right at the next request. Missing, broken or foreign columns are
built anew; meanwhile pages answer from SQL.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from marketplace.clock import Clock
from marketplace.errors import Unavailable
from marketplace.language.fingerprint import fingerprint
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.column_sets import card_set, opening_set
from marketplace.matching.score import RULES_VERSION
from marketplace.models import Opening, OutboxRow, SkillCard
from marketplace.models.outbox import MATCH
from marketplace.queries.match_rarity import texts_for
from search.index import SearchIndex
from search.match_rows import all_cards, all_openings, card_rows, opening_rows
from search.match_store import MatchColumns, Touched
from search.port import IndexState, Unusable
from search.sources import Units
from search.waiting import wait_after

STAMP = "columns 2"
DRAINED_AT_ONCE = 1_000
# A delta larger than this, and than a tenth of the base, is built into a new base.
MOST_TOUCHED = 2_000

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ColumnStatus:
    """How columns stand: READY or why not, rows in them, rows in the delta, stamps as built and as expected."""

    state: IndexState
    rows: int
    touched: int
    expected: str


def columns_fingerprint(vocabulary: Vocabulary) -> str:
    """The stamp of what turns rows into columns in this process: analysis, vocabulary, rules, layout."""
    return fingerprint(vocabulary, STAMP, f"rules {RULES_VERSION}")


def status(columns: MatchColumns, vocabulary: Vocabulary) -> ColumnStatus:
    """Say how the columns stand."""
    expected = columns_fingerprint(vocabulary)
    try:
        generation = columns.store.generation(expected)
    except Unusable as error:
        return ColumnStatus(error.state, 0, 0, expected)
    return ColumnStatus(IndexState.READY, generation.size, len(generation.touched), expected)


def build(
    uow: Units, columns: MatchColumns, vocabulary: Vocabulary, progress: Callable[[int], None] | None = None
) -> int:
    """Build all columns anew beside the living ones, swap, and return how many rows they have.

    What waited in the outbox before is in them. progress: called now and then with the number of rows read. Raises
    Unavailable when they cannot be written or somebody else is building.
    """
    tell = progress or (lambda count: None)
    texts = texts_for(vocabulary)
    with columns.store.folder.rebuilding() as generation:
        with uow.read() as session:
            served = list(session.scalars(select(OutboxRow.id).where(OutboxRow.consumer == MATCH)))
            rarities = texts.rarities(session)
        openings = opening_set(list(all_openings(uow, texts.sides, tell)))
        cards = card_set(list(all_cards(uow, texts.sides, lambda count: tell(count + len(openings)))))
        try:
            columns.store.write_base(generation, cards, openings, rarities)
            columns.store.write_delta(generation, card_set([]), opening_set([]), Touched())
            columns.store.folder.swap(generation, columns_fingerprint(vocabulary))
        except OSError as error:
            raise Unavailable() from error
    columns.delta.generation, columns.delta.rows = generation, {}
    _settle(uow, served)
    return len(cards) + len(openings)


def heal(uow: Units, columns: MatchColumns, vocabulary: Vocabulary) -> bool:
    """Build the columns anew when they cannot be used; return whether they were. Raises Unavailable."""
    found = status(columns, vocabulary)
    if found.state is IndexState.READY:
        return False
    log.warning("the match columns are built anew", state=found.state.value)
    build(uow, columns, vocabulary)
    return True


def follow(uow: Units, index: SearchIndex, clock: Clock) -> tuple[int, int, int]:
    """Heal the columns and drain what waits for them; return how often they were built, rows served, failures (0, 1).

    What fails is logged and tried at the next tick, after a failed build later and later; nobody waits for it.
    """
    columns = index.columns
    if columns is None:
        with uow.read() as session:
            nobody_waits = list(session.scalars(select(OutboxRow.id).where(OutboxRow.consumer == MATCH)))
        _settle(uow, nobody_waits)
        return 0, 0, 0
    if columns.patience.not_before is not None and clock() < columns.patience.not_before:
        return 0, 0, 0
    with uow.read() as session:
        vocabulary = index.vocabulary.fresh(session)
    try:
        built = heal(uow, columns, vocabulary)
        served = drain(uow, columns, vocabulary, clock)
    except Unavailable as error:
        log.warning("match columns could not follow", error=repr(error.__cause__ or error))
        columns.patience.failures += 1
        columns.patience.not_before = clock() + wait_after(columns.patience.failures)
        return 0, 0, 1
    columns.patience.failures, columns.patience.not_before = 0, None
    return int(built), served, 0


def drain(uow: Units, columns: MatchColumns, vocabulary: Vocabulary, clock: Clock) -> int:
    """Bring what waits into the delta, or a delta grown large into a new base; return how many rows were served.

    Rows are deleted only when the new generation answers. Raises Unavailable when columns cannot be used or written
    now: the rows stay, and pages read them fresh.
    """
    with uow.read() as session:
        asked = select(OutboxRow).where(OutboxRow.consumer == MATCH, OutboxRow.not_before <= clock())
        due = session.scalars(asked.order_by(OutboxRow.id).limit(DRAINED_AT_ONCE)).all()
    if not due:
        return 0
    now = columns.store.generation(columns_fingerprint(vocabulary))
    touched = Touched(
        now.touched.cards | {row.subject_id for row in due if row.kind == "card"},
        now.touched.openings | {row.subject_id for row in due if row.kind == "opening"},
    )
    if len(touched) > max(MOST_TOUCHED, now.size // 10):
        build(uow, columns, vocabulary)
        return len(due)
    with columns.store.folder.rebuilding() as generation:
        if columns.store.folder.current().generation != now.name:
            raise Unavailable  # somebody else was quicker; the next drain goes on from there
        rows = _delta_rows(uow, columns, vocabulary, due, touched)
        cards = card_set([rows["card", number] for number in sorted(touched.cards) if ("card", number) in rows])
        openings = opening_set(
            [rows["opening", number] for number in sorted(touched.openings) if ("opening", number) in rows]
        )
        try:
            columns.store.link_base(generation, now.name)
            columns.store.write_delta(generation, cards, openings, touched)
            columns.store.folder.swap(generation, columns_fingerprint(vocabulary))
        except OSError as error:
            raise Unavailable() from error
    columns.delta.generation, columns.delta.rows = generation, rows
    _settle(uow, [row.id for row in due])
    return len(due)


def _delta_rows(
    uow: Units, columns: MatchColumns, vocabulary: Vocabulary, due: Sequence[OutboxRow], touched: Touched
) -> dict[tuple[str, int], Any]:
    """Rows of everything touched: those that are due from the database, the others as they were when this process
    wrote the delta, if it was the last that did."""
    base = columns.store.folder.current().generation
    known = dict(columns.delta.rows) if columns.delta.generation == base else {}
    fresh = {(row.kind, row.subject_id) for row in due}
    if not known:
        fresh |= {("card", number) for number in touched.cards} | {("opening", each) for each in touched.openings}
    rows = {subject: row for subject, row in known.items() if subject not in fresh}
    sides = texts_for(vocabulary).sides
    with uow.read() as session:
        for made in card_rows(session, sides, [number for kind, number in fresh if kind == "card"]):
            rows["card", made.standing.id] = made
        for opening in opening_rows(session, sides, [number for kind, number in fresh if kind == "opening"]):
            rows["opening", opening.standing.id] = opening
    return rows


def reconcile(uow: Units, columns: MatchColumns, vocabulary: Vocabulary) -> int:
    """Compare every byte with its checksum and the ids with the database; return how many openings and cards differ.

    Columns that differ, or that carry a delta, are built anew: so nothing that was erased outlives the night in them.
    Raises Unavailable when they can neither be read nor built.
    """
    try:
        columns.store.check(columns_fingerprint(vocabulary))
    except Unusable:
        columns.store.folder.mark_broken()
        heal(uow, columns, vocabulary)
        return 0
    with uow.read() as session:
        waiting = pending(session, None)
        here = {("card", number) for number in _kept(session, SkillCard)}
        here |= {("opening", number) for number in _kept(session, Opening)}
    now = columns.store.generation(columns_fingerprint(vocabulary))
    there = {("card", int(each)) for layer in now.cards for each in layer.rows.standing.id[layer.live]}
    there |= {("opening", int(each)) for layer in now.openings for each in layer.rows.standing.id[layer.live]}
    differing = (here ^ there) - {("card", each) for each in waiting.cards} - {
        ("opening", each) for each in waiting.openings
    }  # fmt: skip
    if differing or now.touched:
        build(uow, columns, vocabulary)
    return len(differing)


def compare(uow: Units, index: SearchIndex) -> int:
    """Reconcile the columns of an index that has some; return how many openings and cards differed.

    What cannot be read or built now is logged, counts nothing, and is tried again by the drain.
    """
    if index.columns is None:
        return 0
    with uow.read() as session:
        vocabulary = index.vocabulary.fresh(session)
    try:
        return reconcile(uow, index.columns, vocabulary)
    except Unavailable as error:
        log.warning("match columns could not be compared", error=repr(error.__cause__ or error))
        return 0


def _kept(session: Session, kind: type[SkillCard] | type[Opening]) -> Sequence[int]:
    return session.scalars(select(kind.id).where(kind.state != "deleted")).all()


def pending(session: Session, most: int | None) -> Touched:
    """Return ids of openings and cards that changed and are not in the columns yet; more than `most` raises
    Unavailable: then it is quicker to answer from SQL."""
    asked = select(OutboxRow.kind, OutboxRow.subject_id).where(OutboxRow.consumer == MATCH).distinct()
    rows = session.execute(asked.limit(most + 1) if most is not None else asked).all()
    if most is not None and len(rows) > most:
        raise Unavailable
    return Touched(
        frozenset(number for kind, number in rows if kind == "card"),
        frozenset(number for kind, number in rows if kind == "opening"),
    )


def waiting(session: Session) -> int:
    """How many rows of the outbox wait for the columns."""
    return session.scalar(select(func.count(OutboxRow.id)).where(OutboxRow.consumer == MATCH)) or 0


def _settle(uow: Units, served: Sequence[int]) -> None:
    for start in range(0, len(served), DRAINED_AT_ONCE):
        with uow.begin() as session:
            session.execute(delete(OutboxRow).where(OutboxRow.id.in_(served[start : start + DRAINED_AT_ONCE])))
