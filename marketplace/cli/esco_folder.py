"""Reads a folder of the official ESCO download and checks all of it before anything is written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from marketplace.cli.reporting import OPERATORS_LANGUAGE, progress, tell
from marketplace.domain.esco import (
    BROADER,
    BROADER_COLUMNS,
    KINDS,
    RELATION_COLUMNS,
    RELATIONS,
    EscoConcept,
    WrongRecord,
    broader_of,
    concept_of,
    file_of,
    records,
    relation_of,
    release_in,
)
from marketplace.services.vocabulary_plan import EscoEntry, EscoFolder

MOST_TOLD = 20
ISCO_ADDRESS = "http://data.europa.eu/esco/isco/C"

Record = Mapping[str, str]


@dataclass(slots=True)
class Reading:
    """A folder while it is read. wrong: how many problems were told; left: languages that nobody asked for."""

    folder: EscoFolder
    known: frozenset[str]
    wrong: int = 0
    left: set[str] = field(default_factory=set)
    unreleased: set[str] = field(default_factory=set)

    def refuse(self, path: Path, error: WrongRecord) -> None:
        """Tell a problem as FILE:LINE: field: what was expected; after MOST_TOLD they are only counted."""
        self.wrong += 1
        if self.wrong <= MOST_TOLD:
            tell(path, error.line, (error.problem,), OPERATORS_LANGUAGE)

    def is_known(self, uri: str) -> bool:
        return uri in self.folder.entries or uri in self.known or uri in self.unreleased


def files_in(folder: Path) -> dict[str, list[tuple[str | None, Path]]]:
    """Return the files of a folder that an import reads: what they hold → (language, path), by name."""
    found: dict[str, list[tuple[str | None, Path]]] = {}
    for path in sorted(folder.iterdir()):
        named = file_of(path.name)
        if named is not None and path.is_file():
            found.setdefault(named[0], []).append((named[1], path))
    return found


def read_folder(path: Path, languages: Iterable[str], release: str | None, known: frozenset[str]) -> Reading:
    """Read and check a folder. known: addresses of concepts that the vocabulary has already.

    Every problem is told on standard error and counted in `wrong`.
    """
    files = files_in(path)
    reading = Reading(EscoFolder(release=release or release_in(path.resolve().name)), known)
    asked = frozenset(languages)
    for name in KINDS:
        for language, each in files.get(name, []):
            if language in asked:
                _read_concepts(reading, name, str(language), each)
            elif language is not None:
                reading.left.add(language)
    if reading.folder.entries:
        for name in BROADER:
            for _language, each in files.get(name, [])[:1]:  # the same in every language
                _read_broader(reading, each)
        for _language, each in files.get(RELATIONS, [])[:1]:
            _read_relations(reading, each)
        _finish(reading)
    return reading


def _each(reading: Reading, path: Path, columns: tuple[str, ...], take: Callable[[int, Record], None]) -> None:
    """Take every record of a file; a wrong one is told and the next is tried, a file that cannot be read ends."""
    shown = progress(path.name)
    try:
        with path.open("rb") as lines:
            for line, record in records(lines, columns):
                shown(line)
                try:
                    take(line, record)
                except WrongRecord as error:
                    reading.refuse(path, error)
    except WrongRecord as error:
        reading.refuse(path, error)


def _read_concepts(reading: Reading, name: str, language: str, path: Path) -> None:
    kind, folder = KINDS[name], reading.folder
    folder.languages.setdefault(name, set()).add(language)
    seen: dict[str, int] = {}

    def take(line: int, record: Record) -> None:
        found: EscoConcept = concept_of(kind, line, record)
        if seen.setdefault(found.uri, line) != line:
            raise WrongRecord(line, "conceptUri", "exchange-repeated", line=seen[found.uri])
        if not found.released:
            reading.unreleased.add(found.uri)
            return
        entry = folder.entries.get(found.uri)
        if entry is None:
            entry = folder.entries[found.uri] = EscoEntry(found.uri, name, kind.kind, found.isco)
        elif entry.file != name:
            raise WrongRecord(line, "conceptUri", "vocabulary-expected-one-file", file=entry.file)
        if found.label is not None:
            entry.labels[language] = found.label
        if found.synonyms:
            entry.synonyms[language] = found.synonyms

    _each(reading, path, kind.columns, take)


def _read_broader(reading: Reading, path: Path) -> None:
    def take(line: int, record: Record) -> None:
        uri, above = broader_of(line, record)
        entry = reading.folder.entries.get(uri)
        if entry is not None and uri != above:
            entry.broader[above] = None

    _each(reading, path, BROADER_COLUMNS, take)


def _read_relations(reading: Reading, path: Path) -> None:
    relations = reading.folder.relations = {}
    seen: dict[tuple[str, str], int] = {}

    def take(line: int, record: Record) -> None:
        occupation, skill, kind = relation_of(line, record)
        for name, uri, file in (("occupationUri", occupation, "occupations"), ("skillUri", skill, "skills")):
            if not reading.is_known(uri):
                if file in reading.folder.languages and not reading.left:
                    raise WrongRecord(line, name, "vocabulary-expected-known")
                return  # of a file or language that is not read here
        if seen.setdefault((occupation, skill), line) != line:
            raise WrongRecord(line, "skillUri", "exchange-repeated", line=seen[occupation, skill])
        if occupation not in reading.unreleased and skill not in reading.unreleased:
            relations[occupation, skill] = kind

    _each(reading, path, RELATION_COLUMNS, take)


def _finish(reading: Reading) -> None:
    """Lay occupations and groups below their ISCO group; pass over what has no label in the languages asked for."""
    folder = reading.folder
    nameless = {uri for uri, entry in folder.entries.items() if not entry.labels}
    for uri in nameless:
        del folder.entries[uri]
    for entry in folder.entries.values():
        code = entry.isco
        above = code if entry.kind == "occupation" else code[:-1] if code else None
        if above:
            entry.broader[ISCO_ADDRESS + above] = None
    gone = nameless | reading.unreleased
    folder.passed_over = len(gone)
    if folder.relations is not None:
        pairs = folder.relations.items()
        folder.relations = {pair: kind for pair, kind in pairs if not (pair[0] in nameless or pair[1] in nameless)}
