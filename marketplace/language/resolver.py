"""Words to concepts: which occupations and skills a text speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from marketplace.language.lemmas import LANGUAGES
from marketplace.language.likeness import alike
from marketplace.language.tokens import Token, tokens
from marketplace.language.vocabulary import Vocabulary
from marketplace.language.word_meaning import How, joined, meant

MAX_PHRASE_WORDS = 6
# A phrase may have so many other words inside.
GAP = 1
BROADER_SHARE = 0.5


class Evidence(StrEnum):
    """Why a concept was understood, the strongest first."""

    LABEL = "label"
    SYNONYM = "synonym"
    LEMMA = "lemma"
    PHRASE = "phrase"  # all its words, in another order or with another word between
    COMPOUND = "compound"  # inside a longer word
    SPELLING = "spelling"
    ALIKE = "alike"  # shares words or pieces of words with its label
    BROADER = "broader"  # the group of a concept that was understood


WEIGHTS = {
    Evidence.LABEL: 1.0,
    Evidence.SYNONYM: 0.9,
    Evidence.LEMMA: 0.8,
    Evidence.PHRASE: 0.7,
    Evidence.COMPOUND: 0.6,
    Evidence.SPELLING: 0.6,
    Evidence.ALIKE: 0.8,
}


@dataclass(frozen=True, slots=True)
class Understood:
    """A concept found in a text: weight 0 to 1, by which evidence, and the words it was found in as written."""

    concept_id: str
    weight: float
    evidence: Evidence
    words: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of the vocabulary at words `start` to `end` of the text."""

    start: int
    end: int
    how: How
    likeness: float


def resolve(
    text: str, language: str | None, vocabulary: Vocabulary, *, guess: int = 0, broader: bool = False
) -> tuple[Understood, ...]:
    """Find the concepts a text speaks of: exact in any language, inflected, compound or misspelled in `language`.

    text: a query or a field of a document. language: None (or one without a dictionary) tries base forms in all.
    guess: so many concepts are added whose labels are most like the whole text (for queries and titles, not for long
    texts). broader: also the groups above, weaker.
    Each concept once with its best evidence; heaviest first, then by place in the text, then by id.
    """
    words = tuple(tokens(text))
    languages = (language,) if language in LANGUAGES else LANGUAGES
    found = list(_matches(words, languages, vocabulary))
    if guess and words:
        best = WEIGHTS[Evidence.ALIKE]
        found += (
            Understood(vocabulary.ids[concept], best * likeness, Evidence.ALIKE, text)
            for concept, likeness in alike(words, languages, vocabulary, guess)
        )
    return _ordered([*found, *_groups(found, vocabulary)] if broader else found)


def resolve_fields(
    fields: Iterable[tuple[float, str | None, str]], vocabulary: Vocabulary, *, broader: bool = False
) -> tuple[Understood, ...]:
    """Find the concepts of a document: fields are (weight 0 to 1, language, text), a title heavier than a description.

    Each concept once, with the heaviest of weight of field x weight of evidence; ordered as by `resolve`.
    """
    found = [
        replace(each, weight=each.weight * weight)
        for weight, language, text in fields
        for each in resolve(text, language, vocabulary)
    ]
    return _ordered([*found, *_groups(found, vocabulary)] if broader else found)


def _ordered(found: Iterable[Understood]) -> tuple[Understood, ...]:
    best: dict[str, Understood] = {}
    for understood in found:
        known = best.get(understood.concept_id)
        if known is None or understood.weight > known.weight:
            best[understood.concept_id] = understood
    order = {concept_id: place for place, concept_id in enumerate(best)}
    return tuple(sorted(best.values(), key=lambda each: (-each.weight, order[each.concept_id], each.concept_id)))


def _groups(found: Iterable[Understood], vocabulary: Vocabulary) -> Iterator[Understood]:
    for each in found:
        for group in vocabulary.concepts[each.concept_id].broader:
            if group in vocabulary.concepts:
                yield replace(each, concept_id=group, weight=each.weight * BROADER_SHARE, evidence=Evidence.BROADER)


def _matches(words: tuple[Token, ...], languages: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Understood]:
    places = _places(words, languages, vocabulary)
    table = vocabulary.phrases
    for word, at in places.items():
        for phrase in table.anchored[word].tolist():
            wanted: list[int] = table.words[phrase].tolist()
            if len(wanted) > MAX_PHRASE_WORDS or any(each not in places for each in wanted):
                continue
            for anchor in at:
                spot = _spot(wanted, wanted.index(word), anchor, places)
                if spot:
                    yield _understood(vocabulary, phrase, spot, words)


def _places(words: tuple[Token, ...], languages: tuple[str, ...], vocabulary: Vocabulary) -> dict[int, list[_Place]]:
    """Where in the text which words of the vocabulary are, in the order of the text."""
    places: dict[int, list[_Place]] = {}
    for start, token in enumerate(words):
        for each in meant(token, languages, vocabulary):
            places.setdefault(each.word, []).append(_Place(start, start, each.how, each.likeness))
        if start + 1 < len(words):
            for each in joined(token, words[start + 1], languages, vocabulary):
                places.setdefault(each.word, []).append(_Place(start, start + 1, each.how, each.likeness))
    return places


def _spot(wanted: list[int], anchored: int, anchor: _Place, places: dict[int, list[_Place]]) -> list[_Place] | None:
    """Put each word of a phrase somewhere near its rarest one, GAP other words at most inside; None when one is not."""
    reach = len(wanted) - 1 + GAP
    chosen: list[_Place | None] = [None] * len(wanted)
    chosen[anchored] = anchor
    for number, word in enumerate(wanted):
        if number == anchored:
            continue
        ideal = anchor.start + number - anchored
        near = [each for each in places[word] if abs(each.start - anchor.start) <= reach and each not in chosen]
        free = [
            each for each in near if each.how is How.PART or all(c is None or c.start != each.start for c in chosen)
        ]
        if not free:
            return None
        chosen[number] = min(free, key=lambda each: abs(each.start - ideal))
    found = [each for each in chosen if each is not None]
    width = max(each.end for each in found) - min(each.start for each in found) + 1
    return found if width <= len(wanted) + GAP + sum(each.end - each.start for each in found) else None


def _understood(vocabulary: Vocabulary, phrase: int, spot: list[_Place], words: tuple[Token, ...]) -> Understood:
    table = vocabulary.phrases
    hows = {each.how for each in spot}
    together = all(after.start == before.end + 1 for before, after in pairwise(spot))
    if How.SPELLING in hows:
        evidence = Evidence.SPELLING
    elif How.PART in hows:
        evidence = Evidence.COMPOUND
    elif not together:
        evidence = Evidence.PHRASE
    elif How.LEMMA in hows:
        evidence = Evidence.LEMMA
    else:
        evidence = Evidence.LABEL if table.is_label[phrase] else Evidence.SYNONYM
    weight = WEIGHTS[evidence] * min(each.likeness for each in spot)
    first, last = min(each.start for each in spot), max(each.end for each in spot)
    written = " ".join(word.surface for word in words[first : last + 1])
    return Understood(vocabulary.ids[int(table.concepts[phrase])], weight, evidence, written)
