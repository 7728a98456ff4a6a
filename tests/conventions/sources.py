"""The repository as files, for tests that read it."""

import ast
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from marketplace.settings import ROOT

PACKAGES = ("marketplace", "search", "jobs")
TRANSLATIONS = ROOT / "marketplace" / "translations"
TEMPLATES = ROOT / "templates"


def python_files(*folders: str) -> list[Path]:
    """Return the Python files of the packages (or of the folders given), migrations left out."""
    found = [path for folder in folders or PACKAGES for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "migrations/versions" not in path.as_posix()]


def templates() -> list[Path]:
    """Return every template."""
    return sorted([*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.txt")])


def name_of(path: Path) -> str:
    """Return a path as it is said in a failure."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def texts_of(language: str) -> dict[str, frozenset[str]]:
    """Return every message id of a language with the parameters it uses."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((TRANSLATIONS / language).glob("*.ftl")):
        resource = FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, ftl.Junk), f"{name_of(path)}: cannot be read: {(entry.content or '')[:80]}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{name_of(path)}: {entry.id.name} stands twice"
                found[entry.id.name] = _parameters(entry)
    return found


class _Parameters(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - fluent's own name
        self.names.add(node.id.name)


def _parameters(entry: ftl.Message) -> frozenset[str]:
    visitor = _Parameters()
    visitor.visit(entry)
    return frozenset(visitor.names)
