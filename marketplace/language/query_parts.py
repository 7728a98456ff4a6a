"""A query cut into words, amounts and the parts that mean something, the longest first, none overlapping."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from marketplace.language.amounts import amounts_in
from marketplace.language.phrases import Entry, Match, Phrases, Role, compound_in, phrases_in, query_keys
from marketplace.language.place_names import Places, places_in
from marketplace.language.tokens import Token, normalise, tokens
from marketplace.language.vocabulary import Vocabulary

MAX_WORDS = 60
_MERE = frozenset({Role.FILLER, Role.SKIP, Role.AT, Role.JOIN, Role.BOUNDARY, Role.NOT, Role.EITHER})
_RANK = {Role.NOT: 0, Role.EITHER: 0, Role.MEANING: 1}
_CLAUSE = re.compile(r"[,;!?()]+|:(?=\s|$)|\.(?=\s|$)|\s[-\u2013\u2014/|]\s|\n")


@dataclass(frozen=True, slots=True)
class Split:
    """A query's words with the number of the clause each stands in; an amount is one word, its sense in `amounts`."""

    tokens: tuple[Token, ...]
    clauses: tuple[int, ...]
    amounts: Mapping[int, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """Words from `start` up to, not including, `end`, that belong together.

    senses: (kind, code, weight). negated: what they turn into after a negation, None: the same, the other way round.
    keeps: the words still have to match as words.
    """

    start: int
    end: int
    role: Role
    senses: tuple[tuple[str, str, float], ...] = ()
    negated: tuple[tuple[str, str, float], ...] | None = None
    keeps: bool = False


def split(text: str, phrases: Phrases) -> Split:
    """Cut a query into words and amounts; a comma, a full stop or a line ends a clause."""
    clean = normalise(text)
    words: list[Token] = []
    clauses: list[int] = []
    amounts: dict[int, tuple[tuple[str, str], ...]] = {}
    clause = 0
    done = 0

    def take(piece: str) -> None:
        nonlocal clause
        for number, part in enumerate(_CLAUSE.split(piece)):
            clause += 1 if number else 0
            for token in tokens(part):
                words.append(token)
                clauses.append(clause)

    for amount in amounts_in(clean, phrases.amounts):
        take(clean[done : amount.start])
        amounts[len(words)] = amount.means
        words.append(Token(" ".join(clean[amount.start : amount.end].split()), ""))
        clauses.append(clause)
        done = amount.end
    take(clean[done:])
    kept = {at: means for at, means in amounts.items() if at < MAX_WORDS}
    return Split(tuple(words[:MAX_WORDS]), tuple(clauses[:MAX_WORDS]), kept)


def parts_of(
    pieces: Split, phrases: Phrases, places: Places, vocabulary: Vocabulary | None
) -> tuple[tuple[Part, ...], frozenset[int]]:
    """Find the parts of a query, in the order of its words: phrases before places before compounds, longest first.

    Beside them the words that alone say nothing ("haluan", "på"), inside parts too.
    """
    keys = [query_keys(token) if token.folded else () for token in pieces.tokens]
    matches = list(phrases_in(keys, pieces.clauses, phrases))
    candidates = [_of_match(match) for match in matches]
    candidates += [Part(at, at + 1, Role.MEANING, _weighed(means, 0.9)) for at, means in pieces.amounts.items()]
    candidates += _place_parts(pieces, matches, places)
    candidates += _compound_parts(pieces, phrases, vocabulary)
    mere = {match.start for match in matches if match.end == match.start + 1 and match.entry.role in _MERE}
    return _longest(candidates, len(pieces.tokens)), frozenset(mere)


def _of_match(match: Match) -> Part:
    entry = match.entry
    negated = None if entry.negated is None else _weighed(entry.negated, entry.weight)
    return Part(match.start, match.end, entry.role, _weighed(entry.means, entry.weight), negated, entry.keeps)


def _weighed(means: Iterable[tuple[str, str]], weight: float) -> tuple[tuple[str, str, float], ...]:
    return tuple((kind, code, weight) for kind, code in means)


def _place_parts(pieces: Split, matches: Sequence[Match], places: Places) -> Iterator[Part]:
    """Places, with the word for "around" that follows one ("Turun seudulla")."""
    ends = {match.end for match in matches if match.entry.role in {Role.AT, Role.NEAR}}
    areas = {match.start: match.end for match in matches if match.entry.role is Role.AREA}
    nears = {match.start for match in matches if match.entry.role is Role.NEAR}
    after_at = [at in ends for at in range(len(pieces.tokens))]
    before_area = [at + 1 in areas or at + 1 in nears for at in range(len(pieces.tokens))]
    for found in places_in(pieces.tokens, after_at, before_area, places):
        if pieces.clauses[found.start] != pieces.clauses[found.end - 1]:
            continue
        senses = tuple(("place", code, weight) for code, weight in found.codes)
        yield Part(found.start, areas.get(found.end, found.end), Role.MEANING, senses)


def _compound_parts(pieces: Split, phrases: Phrases, vocabulary: Vocabulary | None) -> Iterator[Part]:
    for at, token in enumerate(pieces.tokens):
        found = compound_in(token, phrases) if token.folded else None
        if found is None:
            continue
        entry, left = found
        if not left or _is_known(left, vocabulary):
            yield replace(_compound(at, entry), keeps=bool(left))


def _compound(at: int, entry: Entry) -> Part:
    return Part(at, at + 1, Role.MEANING, _weighed(entry.means, entry.weight))


def _is_known(word: str, vocabulary: Vocabulary | None) -> bool:
    """Whether the last part of a compound is itself a word of work ("ilta·siivous"), so that the first part is told."""
    return vocabulary is not None and vocabulary.has_word(word)


def _longest(candidates: Iterable[Part], count: int) -> tuple[Part, ...]:
    """Keep the longest parts that do not overlap; of the same length a "no" first, then a sense, the earlier first."""
    taken = [False] * count
    kept: list[Part] = []
    ordered = sorted(candidates, key=lambda part: (part.start - part.end, _RANK.get(part.role, len(_RANK)), part.start))
    for part in ordered:
        if not any(taken[part.start : part.end]):
            taken[part.start : part.end] = [True] * (part.end - part.start)
            kept.append(part)
    return tuple(sorted(kept, key=lambda part: part.start))
