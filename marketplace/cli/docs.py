"""`flask docs`: pages of docs/ that are made from the code, so that they cannot say anything else than the code."""

import importlib
import pkgutil
from collections.abc import Mapping
from typing import Any

import click
from flask.cli import AppGroup

from marketplace import domain
from marketplace.domain.moves import Move, Part
from marketplace.settings import ROOT

STATES_PAGE = ROOT / "docs" / "states.md"

Table = Mapping[tuple[Any, Any], Move[Any]]

docs = AppGroup("docs", help="Pages that are made from the code.")


@docs.command("states")
def states_command() -> None:
    """Write docs/states.md: a diagram of every state table."""
    STATES_PAGE.write_text(states_page(), encoding="utf-8")
    click.echo(f"docs: {len(state_tables())} diagrams in {STATES_PAGE.relative_to(ROOT)}")


def state_tables() -> dict[str, Table]:
    """Return every state table of the domain as `module.NAME` → table, by name."""
    found = {}
    for each in pkgutil.iter_modules(domain.__path__, "marketplace.domain."):
        module = importlib.import_module(each.name)
        for name, value in vars(module).items():
            if isinstance(value, Mapping) and value and all(isinstance(move, Move) for move in value.values()):
                home = type(next(iter(value))[0]).__module__  # a table that others import stays where its states are
                if home == each.name:
                    found[f"{each.name.rpartition('.')[2]}.{name}"] = value
    return dict(sorted(found.items()))


def states_page() -> str:
    """Return docs/states.md as the tables are now."""
    head = (
        "# States and moves\n\n"
        "Made from the tables in `marketplace/domain` by `flask docs states`; a test fails when it is out of date.\n"
        "An arrow says which event leads where and who may cause it; `!` asks for a reason.\n"
    )
    return head + "".join(f"\n## `{name}`\n\n{_diagram(table)}" for name, table in state_tables().items())


def _diagram(table: Table) -> str:
    kind: Any = type(next(iter(table))[0])
    states = list(kind)
    lines = ["```mermaid", "stateDiagram-v2", f"    [*] --> {states[0].value}"]
    for (state, event), move in table.items():
        parts = ", ".join(part.value for part in Part if part in move.parts)
        lines.append(
            f"    {state.value} --> {move.to.value}: {event.value}{' !' if move.needs_reason else ''} ({parts})"
        )
    leaving = {state for state, _event in table}
    lines += [f"    {state.value} --> [*]" for state in states if state not in leaving]
    return "\n".join([*lines, "```", ""])
