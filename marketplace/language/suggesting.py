"""Concepts to choose from while somebody types: by the beginning of any of their words, in any language."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from marketplace.language.tokens import tokens
from marketplace.language.vocabulary import Vocabulary

MIN_CHARACTERS = 2
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A concept and the phrase of it that begins with what was typed, in small letters."""

    concept_id: str
    phrase: str


@dataclass(frozen=True, slots=True)
class _Entry:
    start: str
    phrase: str
    concept_id: str
    rank: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Starts:
    """Every word of every phrase in alphabetical order, with where it belongs."""

    starts: tuple[str, ...]
    entries: tuple[_Entry, ...]


def suggest(typed: str, vocabulary: Vocabulary, limit: int) -> tuple[Suggestion, ...]:
    """Suggest concepts for the beginning of a word or phrase.

    typed: anything; shorter than MIN_CHARACTERS suggests nothing. limit: 1 or more. Each concept once: those whose
    name begins so before those that only have a synonym or a later word of that beginning, occupations before skills,
    short phrases first, then by id.
    """
    wanted = " ".join(token.folded for token in tokens(typed))
    if len(wanted) < MIN_CHARACTERS or limit < 1:
        return ()
    best: dict[str, _Entry] = {}
    for entry in _beginning_with(wanted, _starts(vocabulary.digest, _Held(vocabulary))):
        known = best.get(entry.concept_id)
        if known is None or entry.rank < known.rank:
            best[entry.concept_id] = entry
    ordered = sorted(best.values(), key=lambda entry: (entry.rank, entry.concept_id))
    return tuple(Suggestion(entry.concept_id, entry.phrase) for entry in ordered[:limit])


def _beginning_with(wanted: str, index: _Starts) -> Iterator[_Entry]:
    first = bisect_left(index.starts, wanted)
    for at in range(first, min(first + _LOOKED_AT, len(index.starts))):
        if not index.starts[at].startswith(wanted):
            return
        yield index.entries[at]


@dataclass(frozen=True)
class _Held:
    """A vocabulary that is equal to any other: the cache goes by the digest beside it."""

    vocabulary: Vocabulary

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=2)
def _starts(_digest: str, held: _Held) -> _Starts:
    entries = []
    for concept in held.vocabulary.concepts.values():
        if concept.kind == "group":
            continue
        kind = 0 if concept.kind == "occupation" else 1
        for _language, phrase, is_label in concept.phrases():
            words = [token.folded for token in tokens(phrase)]
            for at in range(len(words)):
                start = " ".join(words[at:])
                rank = (0 if is_label and at == 0 else 1 if at == 0 else 2, kind, len(phrase))
                entries.append(_Entry(start, " ".join(words), concept.id, rank))
    entries.sort(key=lambda entry: (entry.start, entry.rank, entry.concept_id))
    return _Starts(tuple(entry.start for entry in entries), tuple(entries))
