"""Concepts (occupations, skills) with their words in three languages, loaded once and never changed."""

import hashlib
import json
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from marketplace.language import analysis
from marketplace.language.analysis import keys_of_token
from marketplace.language.kept_words import forms_of
from marketplace.language.lemmas import LANGUAGES
from marketplace.language.tokens import tokens
from marketplace.language.word_table import PhraseTable, Words, WordTable

# Most phrases are such that splitting at spaces gives the same words, ten times as fast.
_PLAIN = re.compile("[A-Za-zÅÄÖåäö]{1,40}( [A-Za-zÅÄÖåäö]{1,40})*")


@dataclass(frozen=True, slots=True)
class Concept:
    """One occupation or skill.

    id: the slug it keeps for ever; kind: "occupation", "skill" or "group"; uri: ESCO or None; isco: code or None;
    labels: one word or phrase a language; synonyms: others a language; broader: ids of the concepts above it.
    """

    id: str
    kind: str
    uri: str | None = None
    isco: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broader: tuple[str, ...] = ()

    def phrases(self) -> Iterator[tuple[str, str, bool]]:
        """Every (language, phrase, is the label) of the concept, labels first."""
        for language, label in self.labels.items():
            yield language, label, True
        for language, others in self.synonyms.items():
            for other in others:
                yield language, other, False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Concepts by id, and the tables of their words and phrases. Make it with `vocabulary_of`.

    ids: of the concepts, in the order in which the tables number them; numbers: those of the ids.
    dictionary: the stamp of what their base forms come from. remembered: what words of texts were found to mean, by the
    resolver; bounded by it.
    """

    concepts: Mapping[str, Concept]
    by_uri: Mapping[str, str]
    ids: tuple[str, ...]
    numbers: Mapping[str, int]
    words: WordTable
    phrases: PhraseTable
    digest: str
    dictionary: str
    remembered: dict[Hashable, tuple[object, ...]] = field(default_factory=dict, compare=False, repr=False)

    def labels_of(self, uri: str | None) -> Mapping[str, str] | None:
        """Give the labels of the concept of an address by language; None for no address and an unknown one."""
        known = self.by_uri.get(uri) if uri else None
        return self.concepts[known].labels if known is not None else None

    def has_word(self, word: str) -> bool:
        """Say whether a folded word alone is a label or a synonym of a concept, inflected in any language or not."""
        numbers = [*self.words.by_form.get(word, ())]
        for language in LANGUAGES:
            for key in analysis.dictionary.keys(word, language):
                numbers += self.words.by_key.get(f"{language}:{key}", ())
        lengths = self.phrases.words.starts
        return any(
            lengths[phrase + 1] - lengths[phrase] == 1 for number in numbers for phrase in self.phrases.at[number]
        )


def vocabulary_of(concepts: Iterable[Concept], kept: Path | None = None) -> Vocabulary:
    """Build the tables of a vocabulary.

    concepts: ids are unique. The digest depends on their content, not on their order.
    kept: a folder in which the base forms of its words are kept for the next process; None keeps nothing.
    """
    by_id = {concept.id: concept for concept in concepts}
    found = Words()
    for number, concept in enumerate(by_id.values()):
        for language, phrase, is_label in concept.phrases():
            folded = _folded(phrase)
            if folded:
                found.add(number, language, folded, is_label=is_label)
    dictionary = analysis.dictionary
    words, phrases = found.tables(forms_of(found.forms, dictionary, kept))
    return Vocabulary(
        concepts=MappingProxyType(by_id),
        by_uri=MappingProxyType({concept.uri: concept.id for concept in by_id.values() if concept.uri}),
        ids=tuple(by_id),
        numbers=MappingProxyType({concept_id: number for number, concept_id in enumerate(by_id)}),
        words=words,
        phrases=phrases,
        digest=_digest(by_id.values()),
        dictionary=dictionary.stamp,
    )


def key_phrase(phrase: str, language: str | None) -> str:
    """Give a phrase in base forms, all of each word, marked with its language: two phrases that meet give the same."""
    keys = (key for token in tokens(phrase) for key in keys_of_token(token, language))
    return f"{language}:{' '.join(keys)}"


def _folded(phrase: str) -> list[str]:
    if _PLAIN.fullmatch(phrase):
        return phrase.casefold().split()
    return [token.folded for token in tokens(phrase)]


def _digest(concepts: Iterable[Concept]) -> str:
    whole = hashlib.sha256()
    for concept in sorted(concepts, key=lambda each: each.id):
        synonyms = {language: list(others) for language, others in concept.synonyms.items()}
        content = [
            concept.id,
            concept.kind,
            concept.uri,
            concept.isco,
            dict(concept.labels),
            synonyms,
            concept.broader,
        ]
        whole.update(json.dumps(content, sort_keys=True, ensure_ascii=False).encode())
    return whole.hexdigest()[:16]
