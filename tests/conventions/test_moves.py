"""Every move of every state table, through its service: done by somebody who may, refused to everybody else.

Each pair of a state and an event that a table does not have is refused too. The tables are found by themselves.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from marketplace import domain
from marketplace.domain.actors import Actor
from marketplace.domain.moves import Move, Part
from marketplace.errors import LoytamoError
from marketplace.models import HistoryRow
from tests.conventions.ways import Way, people
from tests.conventions.ways_around import ALL_WAYS
from tests.factories.pair import Pair


def _tables() -> dict[str, Mapping[Any, Any]]:
    """Return every state table of the domain by its name."""
    found = {}
    for each in pkgutil.iter_modules(domain.__path__, "marketplace.domain."):
        module = importlib.import_module(each.name)
        for name, value in vars(module).items():
            if isinstance(value, Mapping) and value and all(isinstance(move, Move) for move in value.values()):
                found[name] = value
    return found


def test_every_state_table_is_walked_and_every_event_has_a_way() -> None:
    walked = [way.table for way in ALL_WAYS]
    missing = [name for name, table in _tables().items() if not any(table is each for each in walked)]
    assert not missing, f"write a Way in tests/conventions/ways.py or ways_around.py for: {missing}"
    for way in ALL_WAYS:
        events = {event for _state, event in way.table}
        assert events == set(way.do), f"{way.kind}: write how these are done, or take them away: {events ^ set(way.do)}"


def _moved(session: Session, way: Way, row: Any, event: Any) -> bool:
    asked = select(func.count(HistoryRow.id)).where(
        HistoryRow.subject_kind == way.kind,
        HistoryRow.subject_id == row.id,
        HistoryRow.event == event.value,
        HistoryRow.state_to.is_not(None),
    )
    return bool(session.scalar(asked))


def _try(session: Session, made: Pair, way: Way, at: tuple[Any, Any], part: Part, actor: Actor) -> Any:
    """Try one move in a place of its own; return the state it led to, None when it was refused."""
    state, event = at
    place = session.begin_nested()
    try:
        row = way.stand(session, made, state, part)
        try:
            way.do[event](session, actor, row)
        except LoytamoError:
            return None
        return row.state if _moved(session, way, row, event) else None
    finally:
        place.rollback()
        session.expire_all()


@pytest.mark.parametrize("way", ALL_WAYS, ids=lambda way: way.kind)
def test_a_move_is_done_by_those_who_may_and_refused_to_everybody_else(session: Session, way: Way) -> None:
    made, actors = people(session)
    wrong = []
    for at, move in way.table.items():
        results = {part: _try(session, made, way, at, part, actors[part]) for part in Part}
        if not any(results[part] == move.to for part in move.parts):
            wrong.append(f"{at}: nobody of {sorted(move.parts)} gets to {move.to}: {results}")
        strangers = set() if at[1] in way.by_itself else set(Part) - move.parts
        wrong += [f"{at}: {part} may, the table says no" for part in strangers if results[part] is not None]
        wrong += [f"{at}: {p} gets to {r} instead of {move.to}" for p, r in results.items() if r not in (None, move.to)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("way", ALL_WAYS, ids=lambda way: way.kind)
def test_what_a_table_does_not_have_is_refused_to_everybody(session: Session, way: Way) -> None:
    made, actors = people(session)
    states: Any = type(next(iter(way.table))[0])
    wrong = [
        f"{state} {event} as {part}"
        for state, event in product(states, way.do)
        if (state, event) not in way.table
        for part in Part
        if _try(session, made, way, (state, event), part, actors[part]) is not None
    ]
    assert not wrong, "a service lets through what its table does not have:\n" + "\n".join(wrong)
