"""Each library behind one door: another engine or dictionary must be one new module, not a search through the tree."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOORS = {
    "tantivy": {f"search/tantivy_{part}.py" for part in ("counts", "engine", "files", "grams", "query")},
    "urllib3": {"search/meili_http.py"},
    "simplemma": {"marketplace/language/lemmas.py"},
    "fcntl": {"search/folder.py"},
}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_is_imported_by_its_door_only(library: str) -> None:
    files = [path for package in ("marketplace", "search", "jobs") for path in (ROOT / package).rglob("*.py")]
    users = {path.relative_to(ROOT).as_posix() for path in files if library in imported(path)}
    if library == "fcntl":
        users.discard("jobs/leader.py")  # the lock of the jobs process is a door of its own
    assert users == DOORS[library], f"import {library} in {sorted(DOORS[library])} only, and go through it"


def test_services_do_not_know_that_a_search_engine_exists() -> None:
    files = (ROOT / "marketplace" / "services").rglob("*.py")
    assert [path.name for path in files if "search" in imported(path)] == []
