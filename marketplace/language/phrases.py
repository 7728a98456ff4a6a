"""Phrases that mean something in a query, from seed data: a tree of words in base form, walked longest first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from marketplace.language.amounts import Amounts, amounts_of
from marketplace.language.analysis import keys_of_token
from marketplace.language.lemmas import LANGUAGES
from marketplace.language.tokens import Token, tokens

TONGUES = (*LANGUAGES, "et", "ru")
_SHORTEST_STEM = 3
# Before a code: the other way round ("not fi": Finnish need not be known).
NOT = "not "


class Role(StrEnum):
    """What a phrase does in a query: it means something, or it says how the words beside it are to be taken."""

    MEANING = "meaning"
    NOT = "not"
    EITHER = "either"
    FILLER = "filler"
    SKIP = "skip"
    JOIN = "join"
    BOUNDARY = "boundary"
    AT = "at"
    NEAR = "near"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase's sense: (kind, code) pairs as it stands and after a negation (None: the same, negated).

    keeps: its words still have to match as words. weight: 0 to 1.
    """

    role: Role
    means: tuple[tuple[str, str], ...] = ()
    negated: tuple[tuple[str, str], ...] | None = None
    weight: float = 0.9
    keeps: bool = False


@dataclass(slots=True)
class Node:
    """One step in the tree: the words that may follow, and what ends here."""

    following: dict[str, "Node"] = field(default_factory=dict)
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases, read once and shared. Make it with `phrases_of`.

    heads: first parts of compounds ("ilta"), tails: keys of the last parts that say only "work" ("homma").
    """

    root: Node
    heads: Mapping[str, Entry]
    tails: frozenset[str]
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: words from `start` up to, not including, `end`."""

    start: int
    end: int
    entry: Entry


def phrases_of(files: Mapping[str, Any]) -> Phrases:
    """Build the tree from what `load_phrase_files` read: file name without ending → its JSON.

    A later file's phrase takes the place of an earlier one with the same words.

    Raises:
        ValueError: an entry has an unknown role, or a meaning without a kind.
        KeyError: the files compounds or amounts are missing.
    """
    root = Node()
    for name, rows in files.items():
        for row in rows if isinstance(rows, (list, tuple)) else ():
            _grow(root, _entry(name, row), row)
    compounds = files["compounds"]
    heads = {
        head: _entry("compounds", row)
        for row in compounds["heads"]
        for tongue in TONGUES
        for head in row.get(tongue, ())
    }
    tails = {key for tongue, words in compounds["tails"].items() for word in words for key in _pattern(word, tongue)}
    _grow_languages(root, files.get("languages", {}))
    return Phrases(root, MappingProxyType(heads), frozenset(tails), amounts_of(files["amounts"]))


def query_keys(token: Token) -> tuple[str, ...]:
    """Give all keys under which a word of a query may stand in the tree, the surest first: as written, in base form in
    each language, by its beginnings from the longest."""
    word = token.folded
    keys = [f"={word}"]
    for language in LANGUAGES:
        keys.extend(f"{language}:{key}" for key in keys_of_token(token, language))
    keys.extend(f"~{word[:end]}" for end in range(len(word), _SHORTEST_STEM - 1, -1))
    return tuple(dict.fromkeys(keys))


def phrases_in(keys: Sequence[tuple[str, ...]], clauses: Sequence[int], phrases: Phrases) -> Iterator[Match]:
    """Find every phrase in a query: keys and clause number of each of its words. A phrase stays in one clause; of
    the same words the surest phrase comes first.

    Words that only make others stronger ("liian", "too") may stand inside a phrase.
    """
    skip = [_may_be_skipped(each, phrases) for each in keys]
    for start in range(len(keys)):
        nodes = [phrases.root]
        for end in range(start, len(keys)):
            if clauses[end] != clauses[start]:
                break
            following = [node.following[key] for node in nodes for key in keys[end] if key in node.following]
            for node in following:
                if node.entry is not None:
                    yield Match(start, end + 1, node.entry)
            nodes = [*following, *nodes] if end > start and skip[end] else following
            if not nodes:
                break


def compound_in(token: Token, phrases: Phrases) -> tuple[Entry, str] | None:
    """Take a compound apart whose first part means something ("iltahommia"): its sense and the word that is left.

    The rest is "" where it only says "work"; None where no first part is known or the rest is no word to speak of.
    """
    word = token.folded
    for cut in range(len(word) - 2, 1, -1):
        entry = phrases.heads.get(word[:cut])
        if entry is None:
            continue
        tail = word[cut:]
        if not phrases.tails.isdisjoint(query_keys(Token(tail, tail))):
            return entry, ""
        return entry, tail
    return None


def _may_be_skipped(keys: tuple[str, ...], phrases: Phrases) -> bool:
    nodes = (phrases.root.following.get(key) for key in keys)
    return any(node is not None and node.entry is not None and node.entry.role is Role.SKIP for node in nodes)


def _entry(name: str, row: Mapping[str, Any]) -> Entry:
    negated = row.get("negated")
    try:
        return Entry(
            role=Role(row.get("role", "meaning")),
            means=_meanings(row.get("means", ())),
            negated=None if negated is None else _meanings(negated),
            weight=float(row.get("weight", 0.9)),
            keeps=bool(row.get("keeps", False)),
        )
    except ValueError as wrong:
        raise ValueError(f"phrases/{name}.json: {wrong}") from wrong


def _meanings(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for text in texts:
        kind, colon, code = text.partition(" ")
        if not colon or not code:
            raise ValueError(f"expected 'kind code', found {text!r}")
        pairs.append((kind, code))
    return tuple(pairs)


def _grow(root: Node, entry: Entry, row: Mapping[str, Any]) -> None:
    for tongue in TONGUES:
        for phrase in row.get(tongue, ()):
            _plant(root, entry, phrase, tongue)


def _plant(root: Node, entry: Entry, phrase: str, tongue: str) -> None:
    node = root
    for word in phrase.split():
        for key in _pattern(word, tongue):
            node = node.following.setdefault(key, Node())
    node.entry = entry


def _pattern(word: str, tongue: str) -> Iterator[str]:
    """The key of a word of a phrase: "=sana" as written, "sana*" every word that begins so, else its base form."""
    written = word.strip("=*")
    for token in tokens(written):
        if word.startswith("=") or tongue not in LANGUAGES:
            yield f"~{token.folded}" if word.endswith("*") else f"={token.folded}"
        elif word.endswith("*"):
            yield f"~{token.folded}"
        else:
            yield f"{tongue}:{keys_of_token(token, tongue)[0]}"


def _grow_languages(root: Node, languages: Mapping[str, Any]) -> None:
    """Plant the ways to speak of a language: templates of each tongue filled with the forms of each language's name."""
    for row in languages.get("names", ()):
        spoken = Entry(Role.MEANING, (("language", row["code"]),), weight=0.9)
        bare = Entry(Role.MEANING, (), (("language", f"{NOT}{row['code']}"),), weight=0.9, keeps=True)
        for tongue, forms in row["forms"].items():
            for template in languages["spoken"].get(tongue, ()):
                _plant(root, spoken, template.format(**forms), tongue)
            for template in languages["bare"].get(tongue, ()):
                _plant(root, bare, template.format(**forms), tongue)
