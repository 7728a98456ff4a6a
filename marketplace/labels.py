"""The words of the closed lists in three languages, read once at start from seeds/lists. Imports nothing of ours."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

FALLBACK_LANGUAGE = "fi"


def _frozen(value: Any) -> Any:
    """The same JSON value that cannot be changed: objects as mapping proxies, arrays as tuples."""
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(inner) for inner in value)
    return value


@dataclass(frozen=True)
class Labels:
    """All closed lists: list name → code → its entry, in display order. Shared by every request, never changed."""

    lists: Mapping[str, Mapping[str, Mapping[str, Any]]]

    def entry(self, list_name: str, code: str) -> Mapping[str, Any]:
        """Everything one code carries (label, explain and the extras of its list), read-only.

        Args:
            list_name: a file's name in seeds/lists without its ending, such as "accommodations".
            code: a code of that list, a retired one too.

        Raises:
            KeyError: the list or the code is unknown.
        """
        return self.lists[list_name][code]

    def codes(self, list_name: str) -> tuple[str, ...]:
        """The codes a form offers, in display order, retired ones left out.

        Raises:
            KeyError: the list is unknown.
        """
        return tuple(code for code, entry in self.lists[list_name].items() if not entry.get("retired", False))

    def text(self, list_name: str, code: str, lang: str, part: str = "label", level: str | None = None) -> str:
        """The words of one code in one language; Finnish when that language has none.

        Args:
            list_name: a file's name in seeds/lists without its ending.
            code: a code of that list; a retired one keeps its words, because old records still carry it.
            lang: fi, sv or en (any other falls back to fi).
            part: label, explain, ask, offer, helps, levels or limit, as the list has them.
            level: none, some or much, needed for the parts levels and limit and for no other.

        Raises:
            KeyError: the list, code, part or level is unknown, or a level is missing or too much.
        """
        words = self.entry(list_name, code)[part]
        if level is not None:
            words = words[level] if isinstance(words, Mapping) else None
        found = words.get(lang) or words.get(FALLBACK_LANGUAGE) if isinstance(words, Mapping) else None
        if not isinstance(found, str):
            raise KeyError(f"{list_name}.{code}.{part}: no words at this level")
        return found


@lru_cache(maxsize=2)
def load_labels(folder: Path) -> Labels:
    """Every list of a folder, read once a process: a file is a list named after it, entries keep the file's order.

    Args:
        folder: the folder of `<list>.json` files, each an array of objects with at least `code` and `label`.

    Raises:
        FileNotFoundError: the folder has no list.
        ValueError: a file is not such an array, or a code stands twice in one list.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise FileNotFoundError(f"{folder}: no lists (*.json) in this folder")
    return Labels(MappingProxyType({path.stem: _read_list(path) for path in paths}))


def _read_list(path: Path) -> Mapping[str, Mapping[str, Any]]:
    rows = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(rows, list):
        raise ValueError(f"{path.name}: expected an array of entries")
    entries: dict[str, Mapping[str, Any]] = {}
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("code"), str) or not isinstance(row.get("label"), dict):
            raise ValueError(f"{path.name}: every entry needs a code and a label")
        if row["code"] in entries:
            raise ValueError(f"{path.name}: {row['code']} stands twice")
        entries[row["code"]] = _frozen(row)
    return MappingProxyType(entries)
