"""What the dictionary says of a vocabulary's words, kept in a file: asking it anew takes longer than anything else."""

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from marketplace.language.lemmas import WordKeys
from marketplace.language.word_table import Forms

Spoken = tuple[str, str]


def forms_of(words: Iterable[Spoken], dictionary: WordKeys, folder: Path | None) -> dict[Spoken, Forms]:
    """Give base forms and parts of each (language, folded word).

    folder: where what is known is kept between processes, a file for each dictionary; None keeps nothing. A file
    that cannot be read or written is done without.
    """
    wanted = list(words)
    path = None if folder is None else folder / f"words-{_name(dictionary)}.json"
    known = {} if path is None else _read(path)
    missing = [each for each in wanted if each not in known]
    for language, word in missing:
        known[language, word] = (dictionary.keys(word, language), dictionary.parts(word, language))
    if path is not None and missing:
        _write(path, {each: known[each] for each in wanted})
    return known


def _name(dictionary: WordKeys) -> str:
    return hashlib.sha256(dictionary.stamp.encode()).hexdigest()[:16]


def _read(path: Path) -> dict[Spoken, Forms]:
    try:
        content = json.loads(path.read_text("utf-8"))
        return {
            (language, word): (tuple(keys.split()), tuple(parts.split()))
            for language, words in content.items()
            for word, (keys, parts) in words.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(path: Path, known: dict[Spoken, Forms]) -> None:
    content: dict[str, dict[str, tuple[str, str]]] = {}
    for (language, word), (keys, parts) in known.items():
        content.setdefault(language, {})[word] = (" ".join(keys), " ".join(parts))
    fresh = path.with_suffix(f".{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        fresh.replace(path)
    except OSError:  # kept words save time and nothing else: a full disk or a strange folder stops nobody
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
