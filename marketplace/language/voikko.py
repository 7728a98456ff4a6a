"""Finnish by libvoikko, where it is installed: base forms of every reading, and the parts of compounds.

Optional: Debian's voikko-fi (the dictionary) with libvoikko1, and the Python package libvoikko. Without any of them
`open_voikko` gives None and simplemma does the work alone. The only module that imports libvoikko.
"""

import hashlib
import os
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from marketplace.language.lemmas import SimplemmaKeys, WordKeys

try:
    import libvoikko
except ImportError:
    libvoikko = None

MAX_READINGS = 3
_CACHED = 100_000
_NAMES = frozenset({"etunimi", "sukunimi", "paikannimi", "nimi"})
_MORPH = re.compile(r"\+([^+()]+)(?:\(([^()]*)\))?")
_PROBES = (
    "kahvilatyöntekijää hyllyttäjänä tietoverkkoasiantuntija lastenhoitajille kuusi leivon siivouksessa iltahommia"
)
_FOLDERS = (
    "/etc/voikko", "/usr/lib/voikko", "/usr/share/voikko", "/usr/local/lib/voikko", "/usr/local/share/voikko",
    "/opt/homebrew/lib/voikko",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: its base form, the base forms of its parts (of a compound, else none), and the word it
    is derived from where there is one ("hyllyttäjä": hyllyttää)."""

    base: str
    parts: tuple[str, ...] = ()
    root: str | None = None


class VoikkoKeys:
    """See `WordKeys`. Finnish words that libvoikko knows by libvoikko, everything else by simplemma."""

    def __init__(self, others: WordKeys | None = None) -> None:
        self._others = others or SimplemmaKeys()
        # A handle shared by two threads aborts the process, so each thread has its own.
        self._handles = threading.local()
        self.stamp = f"{_dictionary_stamp(self._handle())} + {self._others.stamp}"
        self._readings = lru_cache(maxsize=_CACHED)(self._read)

    def keys(self, word: str, language: str) -> tuple[str, ...]:
        """See `WordKeys.keys`: the base form of each reading, at most MAX_READINGS."""
        readings = self._readings(word) if language == "fi" else ()
        if not readings:
            return self._others.keys(word, language)
        return tuple(dict.fromkeys(reading.base for reading in readings))

    def parts(self, word: str, language: str) -> tuple[str, ...]:
        """See `WordKeys.parts`: of the reading with the fewest, and what it is derived from."""
        readings = self._readings(word) if language == "fi" else ()
        if not readings:
            return self._others.parts(word, language)
        found = dict.fromkeys(readings[0].parts)
        found.update(dict.fromkeys(reading.root for reading in readings[:1] if reading.root))
        return tuple(part for part in found if part != readings[0].base)

    def knows(self, word: str, language: str) -> bool:
        """See `WordKeys.knows`."""
        if language == "fi" and self._readings(word):
            return True
        return self._others.knows(word, language)

    def _handle(self) -> Any:
        handle = getattr(self._handles, "voikko", None)
        if handle is None:
            handle = libvoikko.Voikko("fi")
            self._handles.voikko = handle
        return handle

    def _read(self, word: str) -> tuple[Reading, ...]:
        if not word.isalpha():
            return ()
        analyses = self._handle().analyze(word)
        common = [each for each in analyses if each.get("CLASS") not in _NAMES]
        readings = dict.fromkeys(self._reading(word, each) for each in common or analyses)
        # Simplemma gives the most usual reading alone ("leivon": to bake, not a pastry), where it knows the word. It is
        # asked only then: a word it does not know takes it ten times as long.
        several = len(readings) > 1 and self._others.knows(word, "fi")
        usual = self._others.keys(word, "fi") if several else ()
        agreed = [reading for reading in readings if reading.base in usual]
        return tuple(sorted(agreed or readings, key=lambda reading: len(reading.parts)))[:MAX_READINGS]

    def _reading(self, word: str, analysis: Mapping[str, str]) -> Reading:
        base = analysis.get("BASEFORM", word).casefold().replace("-", "")
        morphs = _MORPH.findall(analysis.get("WORDBASES", ""))
        lengths = [len(piece.lstrip("=")) for piece in re.findall("=[^=]*", analysis.get("STRUCTURE", ""))]
        parts = tuple(self._parts(base, morphs, lengths)) if len(lengths) > 1 else ()
        return Reading(base, parts, None if parts else _root(morphs))

    def _parts(self, base: str, morphs: list[tuple[str, str]], lengths: list[int]) -> Iterator[str]:
        """The base form of each part: morphs are gathered until they are as long as the part."""
        left = list(morphs)
        start = 0
        for place, length in enumerate(lengths):
            own: list[tuple[str, str]] = []
            last = place == len(lengths) - 1
            while left and (last or sum(len(surface) for surface, _ in own) < length):
                own.append(left.pop(0))
            surface = base[start:] if last else base[start : start + length]
            start += length
            if len(own) == 1 and own[0][1] and not own[0][1].startswith("+"):
                yield own[0][1].casefold()
            elif surface:
                yield surface if last else self._base_of(surface)

    def _base_of(self, surface: str) -> str:
        found = self._handle().analyze(surface)
        return str(found[0]["BASEFORM"]).casefold() if found else surface


def _root(morphs: list[tuple[str, str]]) -> str | None:
    """The verb a word is made of, when it is made of one by an ending."""
    if len(morphs) < 2 or not morphs[-1][1].startswith("+"):
        return None
    root = morphs[0][1].casefold()
    return root if root and not root.startswith("+") else None


def open_voikko() -> VoikkoKeys | None:
    """Open libvoikko; None where the library, its dictionary or the package is missing."""
    if libvoikko is None:
        return None
    try:
        return VoikkoKeys()
    except (OSError, libvoikko.VoikkoException):
        return None


def _dictionary_stamp(handle: Any) -> str:
    """Version of the library and of the dictionary: its files where they are found, and some analyses in any case."""
    whole = hashlib.sha256()
    for word in _PROBES.split():
        whole.update(repr(sorted(map(repr, handle.analyze(word)))).encode())
    for folder in (os.environ.get("VOIKKO_DICTIONARY_PATH"), Path.home() / ".voikko", *_FOLDERS):
        for file in sorted(Path(folder).glob("5/mor-*/*")) if folder else ():
            whole.update(f"{file.name} {file.stat().st_size}".encode())
            if file.name == "index.txt":
                whole.update(file.read_bytes())
    return f"libvoikko {libvoikko.Voikko.getVersion()} {whole.hexdigest()[:12]}"
