"""How much alike the words and concepts of two texts are: numbers from terms that were made elsewhere.

Terms are opaque keys here (a base form, a piece of a word, a concept's number). All measures grow with what is
common and never shrink when something is added to one side, and they are the same whichever side one begins with.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

# Common rarity at which half of the points for words are reached (rare words count 1 each).
HALF_WORDS = 8.0
HALF_PIECES = 40.0
HALF_SKILLS = 1.0
NAMED = 4
RARITIES_KEPT = 20_000

# A name as written, or in several languages (language → name).
Name = str | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare a term is among `total` documents: 1 for a term of none or one, towards 0 for a term of all."""

    total: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, term: str) -> float:
        """Return the inverse document frequency of a term as a part of the highest possible, 0 to 1."""
        return _rarity(self.total, self.counts.get(term, 1))

    def each(self, terms: Iterable[str]) -> list[float]:
        """Return how rare each of many terms is, in their order."""
        total, counts = self.total, self.counts
        return [_rarity(total, counts.get(term, 1)) for term in terms]


# A list asks this a thousand times, and most terms stand in as few documents as others do.
@lru_cache(maxsize=RARITIES_KEPT)
def _rarity(total: int, count: int) -> float:
    return _idf(total, max(1, count)) / _idf(total, 1)


def _idf(total: int, count: int) -> float:
    return math.log(1 + (max(total, 1) - min(count, total) + 0.5) / (count + 0.5))


@dataclass(frozen=True, slots=True)
class Side:
    """What one text is made of. Terms are keys: a base form, a gram, a concept's number or classification URI.

    words: base form → the word as written. pieces: character grams. wanted: occupations and fields wished for (of an
    opening: what the work is) → weight 0–1; done: those done before; groups: wider groups of both; skills: skills →
    weight 0–1. uris: classification URIs of skills. names: what to call an occupation or skill, for the reasons.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    pieces: frozenset[str] = frozenset()
    wanted: Mapping[str, float] = field(default_factory=dict)
    done: Mapping[str, float] = field(default_factory=dict)
    groups: Mapping[str, float] = field(default_factory=dict)
    skills: Mapping[str, float] = field(default_factory=dict)
    uris: frozenset[str] = frozenset()
    names: Mapping[str, Name] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alike:
    """One criterion about two texts: how fully it holds, 0 to 1, and what it was found in, the strongest first."""

    value: float = 0.0
    about: tuple[Name, ...] = ()


NOTHING = Alike()


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the texts of a pair have in common. meaning: how near they are, 0 to 1, whatever words they use.

    unshown: labels of must skills that nothing on the card shows.
    """

    words: Alike = NOTHING
    pieces: Alike = NOTHING
    wanted: Alike = NOTHING
    done: Alike = NOTHING
    groups: Alike = NOTHING
    skills: Alike = NOTHING
    exact_skills: Alike = NOTHING
    unshown: frozenset[str] = frozenset()
    meaning: float = 0.0


def compare(
    opening: Side,
    card: Side,
    words: Rarity,
    pieces: Rarity,
    unshown: frozenset[str] = frozenset(),
    meaning: float = 0.0,
) -> Likeness:
    """Return what an opening and a card have in common.

    words, pieces: how rare base forms and grams are, the same for all pairs of one ranking. unshown: labels of the
    opening's must skills that the card does not show. meaning: as matching/meanings.py has it. Shared words come
    rarest first, concepts heaviest first.
    """
    shared = opening.words.keys() & card.words.keys()
    rare = words.each(shared)
    common = sorted(zip([-each for each in rare], shared, strict=True))
    skills = _common(opening.skills, card.skills)
    exact = sorted(opening.uris & card.uris)
    return Likeness(
        words=Alike(
            saturating(math.fsum(rare), HALF_WORDS),
            tuple(opening.words[term] for _, term in common[:NAMED]),
        ),
        pieces=Alike(saturating(math.fsum(pieces.each(opening.pieces & card.pieces)), HALF_PIECES)),
        wanted=_strongest(_common(opening.wanted, card.wanted), opening),
        done=_strongest(_common(opening.wanted, card.done), opening),
        groups=_strongest(_common(opening.groups, card.groups)[:1], opening),
        skills=Alike(saturating(math.fsum(weight for _, weight in skills), HALF_SKILLS), _names(skills, opening)),
        exact_skills=Alike(float(bool(exact)), _names([(uri, 1.0) for uri in exact], opening)),
        unshown=unshown,
        meaning=meaning,
    )


def saturating(amount: float, half: float) -> float:
    """Return 0 for nothing, 0.5 at `half`, towards 1 for ever more."""
    return amount / (amount + half)


def rarity_of(documents: Iterable[Iterable[str]]) -> Rarity:
    """Count in how many documents each term stands; a term counts once a document."""
    counts: dict[str, int] = {}
    total = 0
    for document in documents:
        total += 1
        for term in frozenset(document):
            counts[term] = counts.get(term, 0) + 1
    return Rarity(total, counts)


def _common(one: Mapping[str, float], other: Mapping[str, float]) -> list[tuple[str, float]]:
    shared = one.keys() & other.keys()
    if not shared:
        return []
    found = [(term, min(one[term], other[term])) for term in shared]
    return sorted(found, key=lambda each: (-each[1], each[0]))


def _strongest(common: list[tuple[str, float]], named_by: Side) -> Alike:
    return Alike(common[0][1], _names(common, named_by)) if common else NOTHING


def _names(common: list[tuple[str, float]], named_by: Side) -> tuple[Name, ...]:
    return tuple(named_by.names[term] for term, _ in common[:NAMED] if term in named_by.names)
