"""Concepts (occupations, skills) with their words in three languages, loaded once and never changed."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from marketplace.language.analysis import keys_of_token
from marketplace.language.tokens import tokens


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
    """Concepts by id, and the look-up tables the resolver needs. Make it with `vocabulary_of`.

    openers: the first word of every phrase in the tables, so that most words of a text are done with at one look.
    """

    concepts: Mapping[str, Concept]
    by_uri: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]
    synonyms: Mapping[str, tuple[str, ...]]
    keys: Mapping[str, tuple[str, ...]]
    openers: frozenset[str]
    longest: int
    digest: str

    def labels_of(self, uri: str | None) -> Mapping[str, str] | None:
        """Give the labels of the concept of an address by language; None for no address and an unknown one."""
        known = self.by_uri.get(uri) if uri else None
        return self.concepts[known].labels if known is not None else None


def vocabulary_of(concepts: Iterable[Concept]) -> Vocabulary:
    """Build the look-up tables of a vocabulary.

    concepts: ids are unique. The digest depends on their content, not on their order.
    """
    by_id = {concept.id: concept for concept in concepts}
    labels: dict[str, list[str]] = {}
    synonyms: dict[str, list[str]] = {}
    keys: dict[str, list[str]] = {}
    longest = 0
    for concept in by_id.values():
        for language, phrase, is_label in concept.phrases():
            words = tuple(token.folded for token in tokens(phrase))
            if not words:
                continue
            longest = max(longest, len(words))
            _put(labels if is_label else synonyms, " ".join(words), concept.id)
            _put(keys, key_phrase(phrase, language), concept.id)
    return Vocabulary(
        concepts=MappingProxyType(by_id),
        by_uri=MappingProxyType({concept.uri: concept.id for concept in by_id.values() if concept.uri}),
        labels=_freeze(labels),
        synonyms=_freeze(synonyms),
        keys=_freeze(keys),
        openers=frozenset(phrase.split(" ", 1)[0] for table in (labels, synonyms, keys) for phrase in table),
        longest=longest,
        digest=_digest(by_id.values()),
    )


def key_phrase(phrase: str, language: str | None) -> str:
    """Give a phrase in base forms, marked with its language, as the table `keys` has it."""
    keys = (key for token in tokens(phrase) for key in keys_of_token(token, language))
    return f"{language}:{' '.join(keys)}"


def _put(table: dict[str, list[str]], text: str, concept_id: str) -> None:
    ids = table.setdefault(text, [])
    if concept_id not in ids:
        ids.append(concept_id)


def _freeze(table: dict[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({text: tuple(ids) for text, ids in table.items()})


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
