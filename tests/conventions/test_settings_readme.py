"""The README names every setting, command and job, and nothing else."""

import re

from flask import Flask
from flask.cli import FlaskGroup

from jobs.schedule import JOBS
from marketplace.settings import ROOT
from tests.conventions.sources import name_of

README = (ROOT / "README.md").read_text(encoding="utf-8")


def _table(heading: str) -> set[str]:
    """Return what stands between backquotes in the first column of the table below a heading."""
    part = README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return {match.group(1) for match in re.finditer(r"^\| `([^`]+)`", part, flags=re.M)}


def test_every_setting_stands_in_the_readme_and_the_reverse() -> None:
    source = (ROOT / "marketplace" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'(?:value\(|environ\.get\()\s*"([A-Z_]+)"', source))
    assert read == _table("Settings"), "write the difference into README.md, section Settings"


def test_every_command_stands_in_the_readme_and_the_reverse(app: Flask) -> None:
    found = set()
    for name, command in app.cli.commands.items():
        inner = getattr(command, "commands", None)
        found |= {f"flask {name} {word}" for word in inner} if inner else {f"flask {name}"}
    found -= {f"flask {name}" for name in FlaskGroup().commands}
    assert found == {row for row in _table("Commands") if row.startswith("flask")}, "README.md, section Commands"


def test_every_job_stands_in_the_readme_and_has_a_module() -> None:
    ids = {job.id for job in JOBS}
    assert ids == _table("Jobs"), "README.md, section Jobs"
    modules = {path.stem for path in (ROOT / "jobs").glob("*.py")} - {
        "__init__", "__main__", "report", "runner", "schedule", "leader",
        "lateness", "metrics", "opening_lines", "opening_lists", "process", "search_looks", "stopping", "watching",
    }  # fmt: skip
    named = {job.run.__module__.rpartition(".")[2] for job in JOBS}
    assert modules == named, f"each job module stands in the timetable: {modules ^ named}"


def test_every_package_says_what_is_here() -> None:
    silent = [
        name_of(path)
        for folder in ("marketplace", "search", "jobs")
        for path in (ROOT / folder).rglob("__init__.py")
        if path.parent.parent.name != "web" and not path.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert not silent, f"begin with a docstring: what is here, who may import it, where to begin: {silent}"
