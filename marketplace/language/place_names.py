"""Places as people write them: inflected, in both languages, by nickname, district, region or postcode."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from marketplace.language.tokens import Token, tokens

MAX_NAME_WORDS = 3
_POSTCODE_DIGITS = 5
# The case of a place: in, from, into; then on, from, onto. Spoken forms lose their last vowel.
_INNER = ("ssa", "ssä", "sta", "stä")
_SPOKEN = ("s", "st", "l", "lt")
_OUTER = ("lla", "llä", "lta", "ltä", "lle")
_OTHER = ("n", "a", "ä", "ta", "tä", "ksi")
_VOWELS = "aeiouyäö"
_SHORTEST_SPOKEN = 4
_SHORTEST_TURNED = 4
# What the end of a name turns into before an ending; every one that fits is tried, so that no name needs a rule.
_ENDS = {
    "nen": ("se", "si"),
    "mäki": ("mäe",),
    "joki": ("joe",),
    "vesi": ("vede", "vete"),
    "si": ("de", "te"),
    "lahti": ("lahde", "lahte"),
    "kangas": ("kankaa",),
    "us": ("ukse", "ude", "ute"),
    "ys": ("ykse", "yde"),
    "is": ("ikse", "ii"),
    "es": ("ekse",),
    "os": ("okse",),
    "as": ("aa", "akse"),
    "ut": ("ue", "uise"),
    "at": ("oi", "i"),
    "i": ("e",),
    "e": ("ee",),
    "nki": ("ngi",),
    "nko": ("ngo",),
    "nka": ("nga",),
    "nkä": ("ngä",),
    "nta": ("nna",),
    "rta": ("rra",),
    "lto": ("llo",),
    "mpi": ("mme",),
    "rku": ("ru",),
    "kko": ("ko",),
    "kka": ("ka",),
    "kki": ("ki",),
    "kku": ("ku",),
    "ppi": ("pi",),
    "ppa": ("pa",),
    "tti": ("ti",),
    "tta": ("ta",),
    "to": ("do",),
    "ti": ("di",),
    "ta": ("da",),
    "tu": ("du",),
    "ka": ("a",),
    "ko": ("o",),
    "ki": ("i",),
    "po": ("vo",),
    "pa": ("va",),
    "pi": ("ve", "vi"),
}


class Care(StrEnum):
    """How sure the form must be before a name that is also a word or a person's is taken for a place.

    FREE any form · TOWN not in genitive or partitive · CAPITAL also a capital, or a case of place · INNER only "in"
    or "from" (a form of the name, or the word before it).
    """

    FREE = "free"
    TOWN = "town"
    CAPITAL = "capital"
    INNER = "inner"


class Form(StrEnum):
    """In what form a name stands in a text."""

    NAME = "name"
    INNER = "inner"
    INTO = "into"
    OUTER = "outer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """What a name stands for: codes with their weights, the surest first, how careful one must be with it, and
    whether it is several words."""

    codes: tuple[tuple[str, float], ...]
    care: Care
    is_several: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Names without spaces and hyphens → what they stand for; stems: the same for what stands before an ending.

    postcodes: those known; empty takes any five digits for one.
    """

    names: Mapping[str, Name]
    stems: Mapping[str, Name]
    postcodes: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place found: words from `start` up to, not including, `end`."""

    start: int
    end: int
    codes: tuple[tuple[str, float], ...]


def places_of(
    municipalities: Sequence[Mapping[str, str]], data: Mapping[str, Any], postcodes: frozenset[str] = frozenset()
) -> Places:
    """Build the tables of names.

    municipalities: rows with code, fi, sv, region_fi, region_sv. data: seeds/phrases/places.json: `careful` (care →
    names), `districts` (municipality → "Name 00100" or "Name"), `others` (names and municipalities), `regions`.

    Raises:
        ValueError: a name stands for a municipality or region that is not in the table.
    """
    care = {_joined(name): Care(kind) for kind, names in data["careful"].items() for name in names}
    codes = {row["code"] for row in municipalities}
    names: dict[str, Name] = {}
    for name, found in _names(municipalities, data):
        unknown = [code for code, _ in found if len(code) != _POSTCODE_DIGITS and code not in codes]
        if unknown or not found:
            raise ValueError(f"phrases/places.json: {name}: unknown municipality {unknown}")
        key = _joined(name)
        names.setdefault(key, Name(found, care.get(key, Care.FREE), not name.isalnum()))
    stems: dict[str, Name] = {}
    for key, each in names.items():
        for stem in _stems(key):
            stems.setdefault(stem, each)
    return Places(MappingProxyType(names), MappingProxyType(stems), postcodes)


def places_in(
    words: Sequence[Token], after_at: Sequence[bool], before_area: Sequence[bool], places: Places
) -> Iterator[PlaceMatch]:
    """Find every place in a query's words.

    after_at: whether "in" or its like stands before the word; before_area: whether "region" or its like follows it.
    """
    for start, first in enumerate(words):
        if len(first.folded) == _POSTCODE_DIGITS and first.folded.isascii() and first.folded.isdigit():
            if not places.postcodes or first.folded in places.postcodes:
                yield PlaceMatch(start, start + 1, ((first.folded, 1.0),))
            continue
        for end in range(start + 1, min(start + MAX_NAME_WORDS, len(words)) + 1):
            area = before_area[end - 1]
            name = _place(words[start:end], start > 0, after_at[start], area, places)
            if name is not None and (name.is_several or end == start + 1):
                yield PlaceMatch(start, end, name.codes)


def _place(span: Sequence[Token], inside: bool, after_at: bool, area: bool, places: Places) -> Name | None:
    word = "".join(token.folded for token in span)
    capital = inside and span[0].surface[:1].isupper()
    for name, form in _forms(word, places):
        if (area and form is Form.OTHER) or _sure(name.care, form, capital, after_at):
            return name
    return None


def _sure(care: Care, form: Form, capital: bool, after_at: bool) -> bool:
    if care is Care.FREE or form is Form.INNER:
        return True
    if after_at and form in {Form.NAME, Form.OTHER}:
        return True
    if care is Care.TOWN:
        return form is not Form.OTHER
    return care is Care.CAPITAL and (form in {Form.INTO, Form.OUTER} or (capital and form is Form.NAME))


def _forms(word: str, places: Places) -> Iterator[tuple[Name, Form]]:
    """Everything a word can be a form of, the plainest first."""
    if word in places.names:
        yield places.names[word], Form.NAME
    for endings, form in ((_INNER, Form.INNER), (_OUTER, Form.OUTER), (_OTHER, Form.OTHER)):
        for ending in endings:
            stem = places.stems.get(word[: -len(ending)]) if word.endswith(ending) else None
            if stem is not None:
                yield stem, form
    into = places.stems.get(_before_into(word))
    if into is not None:
        yield into, Form.INTO
    for ending in _SPOKEN:
        stem = places.stems.get(word[: -len(ending)]) if word.endswith(ending) else None
        if stem is not None and len(word) >= _SHORTEST_SPOKEN + len(ending):
            yield stem, Form.OTHER


def _before_into(word: str) -> str:
    """What stands before the ending of "into": Turku·un, Espoo·seen, Joensuu·hun; "" for no such form."""
    if word.endswith("seen"):
        return word[:-4]
    if len(word) > 4 and word.endswith("n") and word[-2] in _VOWELS:
        if word[-3] == "h" and word[-4] == word[-2]:
            return word[:-3]
        if word[-3] == word[-2]:
            return word[:-2]
    return ""


def _stems(key: str) -> Iterator[str]:
    yield key
    if len(key) <= _SHORTEST_TURNED:
        return
    for end, turned in _ENDS.items():
        if key.endswith(end):
            for each in turned:
                yield key[: -len(end)] + each


def _names(
    municipalities: Sequence[Mapping[str, str]], data: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[tuple[str, float], ...]]]:
    regions: dict[str, list[str]] = {}
    for row in municipalities:
        yield row["fi"], ((row["code"], 1.0),)
        yield row["sv"], ((row["code"], 1.0),)
        for name in {row["region_fi"], row["region_sv"]}:
            regions.setdefault(name, []).append(row["code"])
    for row in data["others"]:
        for name in row["names"]:
            yield name, tuple((code, 0.9) for code in row["places"])
    for municipality, districts in data["districts"].items():
        for written in districts:
            name, _, code = written.rpartition(" ") if written[-1:].isdigit() else (written, "", "")
            yield name, (*(((code, 0.9),) if code else ()), (municipality, 0.6))
    for row in data["regions"]:
        within = [code for region in row["of"] for code in regions.get(region, ())]
        for name in row["names"]:
            yield name, tuple((code, 0.8) for code in within)
    for name, within in regions.items():
        yield name, tuple((code, 0.8) for code in within)


def _joined(name: str) -> str:
    return "".join(token.folded for token in tokens(name))
