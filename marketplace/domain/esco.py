"""The official ESCO download, version 1.1 or 1.2: which files it has and what their lines hold, checked. Pure.

A folder of CSV files, one a language; fields are quoted and may span lines, further labels stand one a line.
Source: https://esco.ec.europa.eu/en/use-esco/download and the columns of its CSV package.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from marketplace.domain.openings import Problem
from marketplace.domain.vocabulary import MAX_LABEL, RelationKind, each_once
from marketplace.messages import Message

ADDRESS = re.compile(r"https?://data\.europa\.eu/esco/([a-z][a-z-]*)/([A-Za-z0-9][A-Za-z0-9._-]*)\Z")
MAX_ADDRESS = 200
MAX_FIELD = 100_000
RELEASED = "released"
SLUG_SIGN = ":"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_ISCO = re.compile(r"C?(\d{1,4})\Z")
_RELEASE = re.compile(r"v?(\d+\.\d+(?:\.\d+)?)")
_FILE = re.compile(r"(?P<name>[A-Za-z]+)(?:_(?P<language>[a-z]{2}))?\.csv\Z")


@dataclass(frozen=True, slots=True)
class Kind:
    """A file of concepts: the kind they become, the word that stands in `conceptType`, the columns it must have."""

    kind: str
    type_word: str
    columns: tuple[str, ...]


KINDS: Mapping[str, Kind] = {
    "ISCOGroups": Kind("group", "ISCOGroup", ("conceptType", "conceptUri", "code", "preferredLabel")),
    "skillGroups": Kind("group", "SkillGroup", ("conceptType", "conceptUri", "preferredLabel")),
    "occupations": Kind("occupation", "Occupation", ("conceptType", "conceptUri", "iscoGroup", "preferredLabel")),
    "skills": Kind("skill", "KnowledgeSkillCompetence", ("conceptType", "conceptUri", "preferredLabel")),
}
RELATIONS = "occupationSkillRelations"
BROADER = ("broaderRelationsOccPillar", "broaderRelationsSkillPillar")
RELATION_COLUMNS = ("occupationUri", "relationType", "skillUri")
BROADER_COLUMNS = ("conceptUri", "broaderUri")


@dataclass(frozen=True, slots=True)
class EscoConcept:
    """One line of a file of concepts, in that file's language. label: None where ESCO has none in it."""

    uri: str
    label: str | None
    synonyms: tuple[str, ...]
    isco: str | None
    released: bool


class WrongRecord(ValueError):
    """A record says something it cannot. line: where it begins, from 1."""

    def __init__(self, line: int, field: str, code: str, /, **parameters: object) -> None:
        self.line, self.problem = line, Problem(field, Message(code, parameters))
        super().__init__(code)


def file_of(name: str) -> tuple[str, str | None] | None:
    """Return (what it holds, language or None) of a file's name, None when the import has no use for it."""
    match = _FILE.match(name)
    if match is None or match["name"] not in {*KINDS, RELATIONS, *BROADER}:
        return None
    return match["name"], match["language"]


def release_in(text: str) -> str | None:
    """Return the release that the name of a folder tells ("ESCO dataset - v1.2.0 - …"), or None."""
    match = _RELEASE.search(text)
    return match[1] if match else None


def slug_of(uri: str) -> str:
    """Return the slug under which an imported concept is kept for ever: `esco:occupation:…`."""
    match = ADDRESS.match(uri)
    if match is None:
        raise ValueError(uri)
    return f"esco{SLUG_SIGN}{match[1]}{SLUG_SIGN}{match[2]}"


def records(lines: Iterable[bytes], columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield (line where it begins, column → text) of a CSV file with a header; empty lines are passed over.

    lines: of the file, as bytes. columns: those that the header must have, in any order.
    Raises WrongRecord for what is no UTF-8, an open quotation mark, a lacking column, another number of fields.
    """
    reader = csv.reader(_decoded(lines), strict=True)
    header: list[str] | None = None
    begins = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise WrongRecord(begins, "record", "vocabulary-expected-csv") from error
        if row is None:
            break
        if header is None and row:
            header = [name.strip() for name in row]
            for name in columns:
                if name not in header:
                    raise WrongRecord(begins, name, "vocabulary-expected-column")
        elif row and header is not None:
            if len(row) != len(header):
                raise WrongRecord(begins, "record", "vocabulary-expected-fields", count=len(header), found=len(row))
            yield begins, dict(zip(header, row, strict=True))
        begins = reader.line_num + 1
    if header is None:
        raise WrongRecord(1, "record", "vocabulary-expected-header")


def _decoded(lines: Iterable[bytes]) -> Iterator[str]:
    for number, raw in enumerate(lines, 1):
        if len(raw) > MAX_FIELD:
            raise WrongRecord(number, "record", "vocabulary-expected-short-line", max=MAX_FIELD)
        try:
            yield raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise WrongRecord(number, "record", "exchange-line-utf8") from error


def concept_of(kind: Kind, line: int, record: Mapping[str, str]) -> EscoConcept:
    """Return the concept of a record of a file of `kind`. Raises WrongRecord."""
    word = record["conceptType"].strip()
    if word != kind.type_word:
        raise WrongRecord(line, "conceptType", "vocabulary-expected-type", word=kind.type_word)
    label = _text(line, record, "preferredLabel") or None
    isco = _isco(line, record, "iscoGroup" if kind.kind == "occupation" else "code", kind)
    return EscoConcept(
        uri=address_of(line, record, "conceptUri"),
        label=label,
        synonyms=each_once(
            (*_labels(line, record, "altLabels"), *_labels(line, record, "hiddenLabels")), besides=label or ""
        ),
        isco=isco,
        released=record.get("status", "").strip().lower() in ("", RELEASED),
    )


def address_of(line: int, record: Mapping[str, str], name: str) -> str:
    """Return the ESCO address in a column. Raises WrongRecord."""
    uri = record[name].strip()
    if len(uri) > MAX_ADDRESS or ADDRESS.match(uri) is None:
        raise WrongRecord(line, name, "vocabulary-expected-address")
    return uri


def relation_of(line: int, record: Mapping[str, str]) -> tuple[str, str, RelationKind]:
    """Return (occupation's address, skill's address, kind) of a record. Raises WrongRecord."""
    said = record["relationType"].strip().lower()
    if said not in set(RelationKind):
        raise WrongRecord(line, "relationType", "exchange-expected-code", codes=", ".join(RelationKind))
    return address_of(line, record, "occupationUri"), address_of(line, record, "skillUri"), RelationKind(said)


def broader_of(line: int, record: Mapping[str, str]) -> tuple[str, str]:
    """Return (address, address of what is above it) of a record. Raises WrongRecord."""
    return address_of(line, record, "conceptUri"), address_of(line, record, "broaderUri")


def _isco(line: int, record: Mapping[str, str], name: str, kind: Kind) -> str | None:
    if name not in kind.columns:
        return None
    match = _ISCO.match(record[name].strip())
    if match is None:
        raise WrongRecord(line, name, "vocabulary-expected-isco")
    return match[1]


def _labels(line: int, record: Mapping[str, str], name: str) -> Iterator[str]:
    for text in record.get(name, "").splitlines():
        if text.strip():
            yield _checked(line, name, text)


def _text(line: int, record: Mapping[str, str], name: str) -> str:
    return _checked(line, name, record[name])


def _checked(line: int, name: str, text: str) -> str:
    if _CONTROL.search(text):
        raise WrongRecord(line, name, "vocabulary-expected-printable")
    plain = " ".join(text.split())
    if len(plain) > MAX_LABEL:
        raise WrongRecord(line, name, "exchange-expected-text", max=MAX_LABEL)
    return plain
