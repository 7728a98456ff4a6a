"""What openings and cards say in words, as terms that matching compares; remembered, because texts seldom change.

Everything here is made of what every reader of a card may read; needs and limits play no part.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.language.analysis import keys_of_token, parts_of_token
from marketplace.language.grams import grams
from marketplace.language.lemmas import LANGUAGES, SimplemmaKeys
from marketplace.language.resolver import Evidence, resolve
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import Token, tokens
from marketplace.language.vocabulary import Concept, Vocabulary
from marketplace.matching.likeness import Name, Side

SIDES_KEPT = 20_000
# Matching weighs words that are nearly the same, not misspellings: four letters tell better.
GRAM_SIZE = 4
_DICTIONARY = SimplemmaKeys()
ISCO_GROUP_DIGITS = 3
ISCO_GROUP_WEIGHT = 0.8
FIELD_GROUP_WEIGHT = 0.5


class Part(StrEnum):
    """Where a phrase stands; decides how much a concept in it weighs."""

    TITLE = "title"
    DESCRIPTION = "description"
    TASK = "task"
    WANTED_SKILL = "wanted_skill"
    HEADLINE = "headline"
    SUMMARY = "summary"
    OCCUPATION_WANTED = "occupation_wanted"
    OCCUPATION_DONE = "occupation_done"
    SKILL = "skill"
    INTEREST = "interest"


PART_WEIGHTS: dict[Part, float] = {
    Part.TITLE: 1.0,
    Part.DESCRIPTION: 0.6,
    Part.TASK: 0.9,
    Part.WANTED_SKILL: 1.0,
    Part.HEADLINE: 0.9,
    Part.SUMMARY: 0.7,
    Part.OCCUPATION_WANTED: 1.0,
    Part.OCCUPATION_DONE: 1.0,
    Part.SKILL: 1.0,
    Part.INTEREST: 0.9,
}
WISHES = frozenset({Part.TITLE, Part.DESCRIPTION, Part.TASK, Part.WANTED_SKILL, Part.OCCUPATION_WANTED, Part.INTEREST})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of text: where it stands, its language, what is written, and the classification URI it carries."""

    part: Part
    language: str
    text: str
    uri: str | None = None


def opening_phrases(facts: OpeningFacts) -> tuple[Phrase, ...]:
    """Return what an opening says in words: titles and descriptions in all languages, tasks, skills, occupation."""
    return tuple(_opening_phrases(facts))


def _opening_phrases(facts: OpeningFacts) -> Iterator[Phrase]:
    for language, text in facts.title.items():
        yield Phrase(Part.TITLE, language, text)
    if facts.occupation:
        yield Phrase(Part.TITLE, facts.language, "", facts.occupation)
    for language, text in (facts.description or {}).items():
        yield Phrase(Part.DESCRIPTION, language, text)
    for task in facts.tasks or ():
        yield Phrase(Part.TASK, facts.language, task)
    for skill in facts.skills or ():
        yield Phrase(Part.WANTED_SKILL, facts.language, skill.label, skill.uri)


def card_phrases(facts: CardFacts) -> tuple[Phrase, ...]:
    """Return what a card says in words; labels are in the language of the headline."""
    return tuple(_card_phrases(facts))


def _card_phrases(facts: CardFacts) -> Iterator[Phrase]:
    own = next(iter(facts.headline), "fi")
    for language, text in facts.headline.items():
        yield Phrase(Part.HEADLINE, language, text)
    for language, text in (facts.summary or {}).items():
        yield Phrase(Part.SUMMARY, language, text)
    for occupation in facts.occupations or ():
        part = Part.OCCUPATION_WANTED if occupation.want else Part.OCCUPATION_DONE
        yield Phrase(part, own, occupation.label, occupation.uri)
        if occupation.want and occupation.experience_months:
            yield Phrase(Part.OCCUPATION_DONE, own, occupation.label, occupation.uri)
    for skill in facts.skills or ():
        yield Phrase(Part.SKILL, own, skill.label, skill.uri)
    for interest in facts.interests or ():
        yield Phrase(Part.INTEREST, own, interest)


def side_of(phrases: Iterable[Phrase], vocabulary: Vocabulary) -> Side:
    """Return the terms of an opening's or a card's phrases: words, grams, and concepts of the vocabulary."""
    words: dict[str, str] = {}
    pieces: set[str] = set()
    terms = _Terms(vocabulary)
    uris: set[str] = set()
    for phrase in phrases:
        for token in tokens(phrase.text):
            if tells(token):
                for key in _keys(token, phrase.language):
                    if key not in STOPWORDS:
                        words.setdefault(key, token.surface)
        pieces.update(piece for token in tokens(phrase.text) for piece in grams(token.folded, GRAM_SIZE))
        terms.add(phrase)
        if phrase.uri and phrase.part in (Part.SKILL, Part.WANTED_SKILL):
            uris.add(phrase.uri)
    return terms.side(words, frozenset(pieces), frozenset(uris))


def _keys(token: Token, language: str) -> tuple[str, ...]:
    """Base forms by the dictionary that is everywhere, so that a score does not hang on what else is installed."""
    return (*keys_of_token(token, language, _DICTIONARY), *parts_of_token(token, language, _DICTIONARY))


def read_dictionary() -> None:
    """Read the words of all languages that matching compares by (seconds), so that the first list need not wait."""
    for language in LANGUAGES:
        _DICTIONARY.keys("työ", language)


def tells(token: Token) -> bool:
    """Return whether a word says something about work: not a number, not a word like "ja"."""
    return token.folded not in STOPWORDS and not token.folded.isdecimal()


class _Terms:
    """Collects the concepts of one text, each with its heaviest weight."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._wanted: dict[str, float] = {}
        self._done: dict[str, float] = {}
        self._groups: dict[str, float] = {}
        self._skills: dict[str, float] = {}
        self._names: dict[str, Name] = {}

    def add(self, phrase: Phrase) -> None:
        weight = PART_WEIGHTS[phrase.part]
        if phrase.uri:
            self._add_stated(phrase, weight)
        for understood in resolve(phrase.text, phrase.language, self._vocabulary):
            if understood.evidence is Evidence.PHRASE:
                continue  # a word in between may mean something else, and no reader is there to correct it
            self._add(self._vocabulary.concepts[understood.concept_id], phrase.part, weight * understood.weight)

    def side(self, words: dict[str, str], pieces: frozenset[str], uris: frozenset[str]) -> Side:
        return Side(words, pieces, self._wanted, self._done, self._groups, self._skills, uris, self._names)

    def _add_stated(self, phrase: Phrase, weight: float) -> None:
        uri = phrase.uri or ""
        known = self._vocabulary.by_uri.get(uri)
        if known is not None:
            self._add(self._vocabulary.concepts[known], phrase.part, weight)
            self._names[uri] = self._vocabulary.concepts[known].labels
            return
        if phrase.text:
            self._names[uri] = phrase.text
        if phrase.part not in (Part.SKILL, Part.WANTED_SKILL):
            self._put_work(uri, phrase.part, weight)

    def _add(self, concept: Concept, part: Part, weight: float) -> None:
        if concept.kind == "group":
            _heaviest(self._groups, concept.id, weight)
        elif concept.kind == "skill":
            _heaviest(self._skills, concept.id, weight)
        else:
            self._put_work(concept.id, part, weight)
            if concept.isco:
                _heaviest(self._groups, f"isco:{concept.isco[:ISCO_GROUP_DIGITS]}", weight * ISCO_GROUP_WEIGHT)
        for group in concept.broader:
            _heaviest(self._groups, group, weight * FIELD_GROUP_WEIGHT)
            if group in self._vocabulary.concepts:
                self._names[group] = self._vocabulary.concepts[group].labels
        self._names[concept.id] = concept.labels

    def _put_work(self, term: str, part: Part, weight: float) -> None:
        if part in WISHES:
            _heaviest(self._wanted, term, weight)
        else:
            _heaviest(self._done, term, weight)


def _heaviest(into: dict[str, float], term: str, weight: float) -> None:
    into[term] = max(weight, into.get(term, 0.0))


class Sides:
    """The terms of texts, remembered for one vocabulary: by what is written, so nothing can be out of date."""

    def __init__(self, vocabulary: Vocabulary, kept: int = SIDES_KEPT) -> None:
        self.vocabulary = vocabulary
        self._kept = kept
        self._known: OrderedDict[tuple[Phrase, ...], Side] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, phrases: tuple[Phrase, ...]) -> Side:
        """Return the terms of phrases, made now or remembered."""
        with self._lock:
            known = self._known.get(phrases)
            if known is not None:
                self._known.move_to_end(phrases)
                return known
        made = side_of(phrases, self.vocabulary)
        with self._lock:
            self._known[phrases] = made
            while len(self._known) > self._kept:
                self._known.popitem(last=False)
        return made
