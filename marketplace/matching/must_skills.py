"""Skills that an opening must have: what shows them on a card, once as a value and once as columns of many openings.

A skill is shown by its classification URI, by a concept that its label names, or by words: at least half of the
label's telling words stand on the card, inflected, derived or inside a compound: enough grams in common with one word,
the first letters among them, because words of other work end alike ("welding" and "building", "dronella" and "huone").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from marketplace.matching.column_terms import (
    Postings,
    Terms,
    entries_of,
    having,
    ids_of,
    places_of,
    postings_of,
    summed,
    term_id,
)
from marketplace.matching.columns import Array, Numbering


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a telling word, its grams, how many of them a word of the card must have (0: none is enough), and
    which one, that of its first letters, in any case."""

    text: str
    grams: frozenset[str] = frozenset()
    enough: int = 0
    start: str = ""


@dataclass(frozen=True, slots=True)
class MustSkill:
    """One must skill. uris: all of them on the card show it (none: they cannot). words: each by its forms."""

    label: str
    uris: frozenset[str]
    concepts: frozenset[str]
    words: tuple[tuple[Form, ...], ...]


@dataclass(frozen=True, slots=True)
class WordColumns:
    """What must skills are looked for in, of many cards: words, concepts and URIs by card, grams by word.

    grams: rows are places in words.terms.
    """

    words: Postings
    grams: Postings
    concepts: tuple[Postings, ...]
    stated: Postings


def unshown_by_cards(skills: Sequence[MustSkill], cards: WordColumns, size: int) -> Array:
    """Return for each of `size` cards how many of one opening's must skills it does not show."""
    unshown = np.zeros(size, np.int16)
    for skill in skills:
        shown = np.zeros(size, np.bool_)
        for postings in cards.concepts:
            shown |= having(postings, ids_of(skill.concepts), size)
        if skill.uris:
            wanted = Terms(ids_of(skill.uris), np.ones(len(skill.uris)))
            shown |= summed(cards.stated, wanted, size) >= len(skill.uris)
        said = np.zeros(size, np.int16)
        for forms in skill.words:
            said += having(cards.words, _saying(forms, cards), size)
        if skill.words:
            shown |= 2 * said >= len(skill.words)
        unshown += ~shown
    return unshown


def _saying(forms: Sequence[Form], cards: WordColumns) -> Array:
    """The words of the cards that say a telling word."""
    known = len(cards.words.terms)
    saying = np.zeros(known, np.bool_)
    saying[places_of(cards.words.terms, ids_of(form.text for form in forms))[0]] = True
    for form in forms:
        if form.enough:
            common = summed(cards.grams, Terms(ids_of(form.grams), np.ones(len(form.grams))), known)
            saying |= (common >= form.enough) & having(cards.grams, ids_of([form.start]), known)
    found: Array = cards.words.terms[saying]
    return found


@dataclass(frozen=True, slots=True)
class SkillColumns:
    """The must skills of many openings. A label that several have is here once.

    row, label: which opening must have which. The others pair a label with its URIs, concepts and telling words, a word
    with its forms, a form with what is enough and with its start; grams: rows are forms.
    """

    row: Array
    label: Array
    uri_label: Array
    uri: Array
    concept_label: Array
    concept: Array
    word_label: Array
    form_word: Array
    form: Array
    form_enough: Array
    form_start: Array
    grams: Postings


def skill_columns(openings: Sequence[Sequence[MustSkill]]) -> SkillColumns:
    """Return the must skills of openings, in their order, as columns."""
    numbers = Numbering()
    pairs = [(row, numbers.of(skill)) for row, skills in enumerate(openings) for skill in skills]
    labels: tuple[MustSkill, ...] = numbers.values
    words = [(label, forms) for label, skill in enumerate(labels) for forms in skill.words]
    forms = [(word, form) for word, (_, forms) in enumerate(words) for form in forms]
    uris = [(label, uri) for label, skill in enumerate(labels) for uri in sorted(skill.uris)]
    concepts = [(label, concept) for label, skill in enumerate(labels) for concept in sorted(skill.concepts)]
    return SkillColumns(
        row=_numbers(row for row, _ in pairs),
        label=_numbers(label for _, label in pairs),
        uri_label=_numbers(label for label, _ in uris),
        uri=ids_of(uri for _, uri in uris),
        concept_label=_numbers(label for label, _ in concepts),
        concept=ids_of(concept for _, concept in concepts),
        word_label=_numbers(label for label, _ in words),
        form_word=_numbers(word for word, _ in forms),
        form=ids_of(form.text for _, form in forms),
        form_enough=_numbers(form.enough for _, form in forms),
        form_start=ids_of(form.start for _, form in forms),
        grams=postings_of(
            entries_of([dict.fromkeys(sorted(form.grams), 1.0) if form.enough else {} for _, form in forms]), False
        ),
    )


def _numbers(values: Iterable[int]) -> Array:
    return np.array(list(values), dtype=np.int32)


@dataclass(frozen=True, slots=True)
class SaidByCard:
    """What one card says, to look must skills up in: its words with their grams, its concepts, the URIs it states."""

    words: Mapping[str, frozenset[str]]
    concepts: frozenset[str]
    stated: frozenset[str]


def unshown_by_openings(skills: SkillColumns, card: SaidByCard, size: int) -> Array:
    """Return for each of `size` openings how many of its must skills one card does not show."""
    if not len(skills.row):
        return np.zeros(size, np.int16)
    labels = int(skills.label.max()) + 1
    telling = np.bincount(skills.word_label, minlength=labels)
    said = np.bincount(skills.word_label, _words_said(skills, card), minlength=labels)
    shown = (telling > 0) & (2 * said >= telling)
    shown |= np.bincount(skills.concept_label, np.isin(skills.concept, ids_of(card.concepts)), minlength=labels) > 0
    uris = np.bincount(skills.uri_label, minlength=labels)
    shown |= (uris > 0) & (
        np.bincount(skills.uri_label, np.isin(skills.uri, ids_of(card.stated)), minlength=labels) == uris
    )
    found: Array = np.bincount(skills.row, ~shown[skills.label], minlength=size).astype(np.int16)
    return found


def _words_said(skills: SkillColumns, card: SaidByCard) -> Array:
    """Which telling words the card says, as 1.0 and 0.0."""
    forms = np.isin(skills.form, np.array([term_id(word) for word in card.words], dtype=np.uint64))
    for grams in card.words.values():
        ids = ids_of(grams)
        common = summed(skills.grams, Terms(ids, np.ones(len(grams))), len(forms))
        near = np.flatnonzero((skills.form_enough > 0) & (common >= skills.form_enough))
        forms[near] |= np.isin(skills.form_start[near], ids)
    said: Array = (np.bincount(skills.form_word, forms, minlength=len(skills.word_label)) > 0).astype(np.float64)
    return said
