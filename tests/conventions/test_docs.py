"""What docs/ says of the code is so."""

import ast
import re
from pathlib import Path

from marketplace.cli.docs import STATES_PAGE, state_tables, states_page
from marketplace.settings import ROOT
from tests.conventions.sources import tree_of

NAMED = re.compile(r"`([\w/]+\.py):(\w+)`")


def _names_in(path: Path) -> set[str]:
    kinds = ast.FunctionDef | ast.ClassDef
    return {node.name for node in ast.walk(tree_of(path)) if isinstance(node, kinds)}


def test_every_place_on_the_walk_exists() -> None:
    places = NAMED.findall((ROOT / "docs" / "walk.md").read_text(encoding="utf-8"))
    wrong = [
        f"{file}:{name}" for file, name in places if not (ROOT / file).is_file() or name not in _names_in(ROOT / file)
    ]
    assert len(places) > 30
    assert not wrong, f"docs/walk.md leads nowhere at these; write where it is now: {wrong}"


def test_the_walk_comes_through_every_room() -> None:
    text = (ROOT / "docs" / "walk.md").read_text(encoding="utf-8")
    rooms = ("web", "domain", "services", "models", "queries")
    missing = [room for room in rooms if f"marketplace/{room}/" not in text]
    assert not missing and "search/" in text and "jobs/" in text, f"docs/walk.md passes by: {missing}"


def test_the_diagrams_of_states_are_those_of_the_tables() -> None:
    assert len(state_tables()) >= 6
    assert STATES_PAGE.read_text(encoding="utf-8") == states_page(), "run `flask docs states` and commit docs/states.md"
