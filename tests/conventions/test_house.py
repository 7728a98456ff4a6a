"""The conventions of the house, each with a sentence that says what to write instead."""

import ast
import re

from marketplace.settings import ROOT
from tests.conventions.sources import TEMPLATES, name_of, python_files, templates, tree_of

MAX_LINES = 300
MAX_TEMPLATE_LINES = 120
MAX_FUNCTION_LINES = 60
INNER = (
    "marketplace/domain",
    "marketplace/matching",
    "marketplace/language",
    "marketplace/services",
    "marketplace/queries",
    "search",
    "jobs",
)
# Longer than the house likes, with the reason.
LONG_ON_PURPOSE: dict[str, str] = {}


def test_only_the_unit_of_work_commits() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files()
        if path.name != "uow.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "commit"
        and "writer" not in ast.unparse(node.func.value)  # the text index's writer, not the database
    ]
    assert not found, f"services flush; open a unit with uow.begin() at the entry point instead: {found}"


def test_time_comes_from_the_clock() -> None:
    pattern = re.compile(r"\b(datetime\.now|datetime\.utcnow|date\.today|time\.time\()")
    found = [
        name_of(path)
        for path in python_files()
        if path.name != "clock.py" and pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert not found, f"use marketplace.clock.now() or today(): {found}"


def test_what_is_no_post_is_read_like_a_get() -> None:
    found = [name_of(path) for path in python_files() if 'request.method == "GET"' in path.read_text(encoding="utf-8")]
    assert not found, f'a HEAD would go on as if it were a POST; write request.method != "POST": {found}'


def test_files_and_functions_stay_short() -> None:
    long = []
    for path in python_files():
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > MAX_LINES and name_of(path) not in LONG_ON_PURPOSE:
            long.append(f"{name_of(path)} has {lines} lines; split it by aggregate")
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef):
                size = (node.end_lineno or node.lineno) - node.lineno + 1
                if size > MAX_FUNCTION_LINES:
                    long.append(f"{name_of(path)}:{node.lineno} {node.name} has {size} lines; name its steps")
    for path in templates():
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > MAX_TEMPLATE_LINES and name_of(path) not in LONG_ON_PURPOSE:
            long.append(f"{name_of(path)} has {lines} lines; move a part to components or a partial")
    assert not long, "; ".join(long)


def test_public_functions_of_the_inner_layers_say_what_they_do() -> None:
    silent = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files(*INNER)
        for node in tree_of(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not (isinstance(node, ast.ClassDef) and _is_plain_values(node))
    ]
    assert not silent, f"write a docstring (purpose, shapes, units, order, errors, source): {silent[:20]}"


def _is_plain_values(node: ast.ClassDef) -> bool:
    """Enums and small dataclasses whose fields speak for themselves."""
    return all(isinstance(part, ast.Assign | ast.AnnAssign | ast.Expr) for part in node.body)


def test_imports_stand_on_top() -> None:
    found = [
        f"{name_of(path)}:{inner.lineno}"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not found, f"import at the top of the file: {found}"


def test_errors_are_caught_by_name() -> None:
    # One document of a batch is one job item: a bad one stops no other. A model of meaning is another's code: whatever
    # it throws, words find without it.
    allowed = {"marketplace/web/errors.py", "search/sync.py", "search/sources.py", "search/derive.py"}
    allowed |= {"search/embed.py", "search/index.py"}
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files("marketplace", "search")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler)
        and isinstance(node.type, ast.Name)
        and node.type.id == "Exception"
        and name_of(path) not in allowed
    ]
    assert not found, f"catch what you expect; `except Exception` stands only around one job item: {found}"


def test_every_template_and_macro_is_used() -> None:
    spoken = "\n".join(path.read_text(encoding="utf-8") for path in [*python_files(), *templates()])
    unused = [
        name_of(path)
        for path in templates()
        if path.relative_to(TEMPLATES).as_posix() not in spoken
        and path.parent.name not in ("errors", "email")
        and "_" + path.stem not in spoken
    ]
    macros = [
        f"{macro} in {name_of(path)}"
        for path in templates()
        for macro in re.findall(r"{%-?\s*macro (\w+)\(", path.read_text(encoding="utf-8"))
        if len(re.findall(rf"\b{macro}\b", spoken)) < 2
    ]
    assert not unused, f"nobody renders these; delete them: {unused}"
    assert not macros, f"nobody calls these; delete them: {macros}"


def test_templates_ask_no_database_and_trust_no_text() -> None:
    wrong = []
    for path in templates():
        text = path.read_text(encoding="utf-8")
        if "|safe" in text.replace(" ", "") and "components" not in path.parts:
            wrong.append(f"{name_of(path)}: |safe stands only in components")
        if re.search(r"\.query\b|session\.|<script>|<style", text):
            wrong.append(f"{name_of(path)}: no queries, no inline script or style")
    assert not wrong, "; ".join(wrong)


def test_nothing_names_a_machine_or_a_registry() -> None:
    registry = r"https?://\S+/(?:" + "|".join(("simple", "packages")) + r")/|--(?:extra-)?index" + "-url"
    pattern = re.compile(r"(?<![\w./])/(home|root|work|tmp)/|" + registry)
    skipped = {".git", ".venv", "var", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"}
    found = []
    for path in ROOT.rglob("*"):
        inside = path.relative_to(ROOT).parts
        if path.is_file() and not skipped & set(inside) and path.suffix in {".py", ".md", ".toml", ".txt", ".html", ""}:
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            if pattern.search(text) and path.name != "test_house.py":
                found.append(name_of(path))
    assert not found, f"write paths relative to the repository and name no registry: {found}"


def test_logs_carry_no_values() -> None:
    pattern = re.compile(r"exc_info|\.exception\(|\bprint\(|logging\.getLogger")
    found = [
        name_of(path)
        for path in python_files()
        if path.name != "logs.py" and pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert not found, f"log with structlog and where=where(error): error texts may hold what people wrote: {found}"
