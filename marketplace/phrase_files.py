"""The phrases of queries and the names of places, read once at start from the seeds. Imports nothing of ours."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any


def load_phrase_files(folder: Path) -> Mapping[str, Any]:
    """Read every file of seeds/phrases: name without its ending → what the JSON holds, in the order of names.

    Raises:
        FileNotFoundError: the folder has no file.
        ValueError: a file is not JSON; it is named.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise FileNotFoundError(f"{folder}: no phrases (*.json) in this folder")
    files: dict[str, Any] = {}
    for path in paths:
        try:
            files[path.stem] = json.loads(path.read_text(encoding="utf-8"))
        except json.JSONDecodeError as wrong:
            raise ValueError(f"phrases/{path.name}: {wrong}") from wrong
    return MappingProxyType(files)


def load_municipality_rows(path: Path) -> tuple[Mapping[str, str], ...]:
    """Read seeds/municipalities.csv: one mapping a municipality (code, fi, sv, region_fi, region_sv and others)."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(MappingProxyType(row) for row in csv.DictReader(file))
