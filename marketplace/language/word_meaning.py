"""Which words of a vocabulary a word of a text may be: as written, inflected, inside a compound, or misspelled."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from marketplace.language import analysis
from marketplace.language.analysis import keys_of_token, parts_of_token
from marketplace.language.lemmas import LANGUAGES
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import Token
from marketplace.language.vocabulary import Vocabulary

LEAST_PART = 4
LEAST_REST = 3
LONG_PART = 6
LEAST_MISSPELLED = 6
LONG_WORD = 9
LIKENESS = 0.5
_CANDIDATES = 16
_ENDINGS = 3
_REMEMBERED = 50_000
# What may stand between the parts of a compound, beside nothing.
_LINKS = {"fi": ("n",), "sv": ("s", "o", "e", "a", "u"), "en": ()}


class How(StrEnum):
    """How a word of a text is a word of the vocabulary, the surest first."""

    FORM = "form"
    LEMMA = "lemma"
    PART = "part"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Meant:
    """A word of the vocabulary, by number, that a word of a text may be; likeness is below 1 for misspellings."""

    word: int
    how: How
    likeness: float = 1.0


def meant(token: Token, languages: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Meant, ...]:
    """Give the words of the vocabulary that a word of a text may be, each once, the surest first.

    As written it is looked for in every language, in base form in `languages`. Only a word that is none of the
    vocabulary's and in no dictionary is taken for a misspelling. Remembered for the vocabulary.
    """
    place = (token.folded, token.parts, languages)
    known = vocabulary.remembered.get(place)
    if known is None:
        if len(vocabulary.remembered) >= _REMEMBERED:
            vocabulary.remembered.clear()
        found: dict[int, Meant] = {}
        for each in _meanings(token, languages, vocabulary):
            found.setdefault(each.word, each)
        known = tuple(found.values())
        vocabulary.remembered[place] = known
    return known  # type: ignore[return-value] # the vocabulary does not know what we remember


def joined(first: Token, second: Token, languages: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Meant]:
    """Give the compounds of the vocabulary that two neighbouring words are, written apart ("kahvilan työntekijää")."""
    table = vocabulary.words
    for word in table.by_form.get(first.folded + second.folded, ()):
        yield Meant(word, How.FORM)
    for language in languages:
        starts = dict.fromkeys((first.folded, *keys_of_token(first, language)))
        for start in starts:
            for end in keys_of_token(second, language):
                for word in table.by_key.get(f"{language}:{start}{end}", ()):
                    yield Meant(word, How.LEMMA)


def _meanings(token: Token, languages: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Meant]:
    table = vocabulary.words
    whole = False
    for word in table.by_form.get(token.folded, ()):
        whole = True
        yield Meant(word, How.FORM)
    for language in languages:
        for key in keys_of_token(Token(token.surface, token.folded), language):
            for word in table.by_key.get(f"{language}:{key}", ()):
                whole = True
                yield Meant(word, How.LEMMA)
    if token.folded in STOPWORDS:
        return
    part = False
    for language in languages:
        for each in _parts(token, language, vocabulary):
            for word in table.by_key.get(f"{language}:{each}", ()):
                part = True
                yield Meant(word, How.PART)
    if not whole and not part and _may_be_misspelled(token.folded):
        yield from _misspelled(token.folded, vocabulary)


def _parts(token: Token, language: str, vocabulary: Vocabulary) -> Iterator[str]:
    for part in token.parts:
        yield from keys_of_token(Token(part, part), language)
    by_dictionary = parts_of_token(token, language)
    yield from (part for part in by_dictionary if len(part) >= LEAST_PART)
    # What the dictionary gives for a word it does not know is a guess, so the vocabulary is asked as well.
    if not token.parts and not analysis.dictionary.knows(token.folded, language):
        yield from _split(token.folded, language, vocabulary)


def _split(word: str, language: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Cut an unknown word in two where one half is a word of the vocabulary and the other at least in the dictionary.

    After LONG_PART letters anything may follow: no dictionary has every inflected end. The longest first half that
    does is taken.
    """
    for cut in range(len(word) - LEAST_REST, LEAST_PART - 1, -1):
        first, rest = word[:cut], word[cut:]
        ends = tuple(dict.fromkeys(analysis.dictionary.keys(rest, language)))
        for start in (first, *(first.removesuffix(link) for link in _LINKS.get(language, ()) if first.endswith(link))):
            if len(start) < LEAST_PART:
                continue
            own = f"{language}:{start}" in vocabulary.words.by_key
            known_end = [end for end in ends if f"{language}:{end}" in vocabulary.words.by_key]
            sure = len(start) >= LONG_PART or known_end or analysis.dictionary.knows(rest, language)
            if own and sure:
                yield start
                yield from known_end
                return
            if known_end and analysis.dictionary.knows(start, language):
                yield from known_end
                return


def _may_be_misspelled(word: str) -> bool:
    if len(word) < LEAST_MISSPELLED or not word.isalpha():
        return False
    return not any(analysis.dictionary.knows(word, language) for language in LANGUAGES)


def _misspelled(word: str, vocabulary: Vocabulary) -> Iterator[Meant]:
    """The words written most alike, when few letters differ; an ending of the text's word may be left over."""
    table = vocabulary.words
    if not table.forms:
        return
    likeness = table.likeness(word)
    best = np.argsort(-likeness, kind="stable")[:_CANDIDATES]
    allowed = 1 if len(word) < LONG_WORD else 2
    for number in best.tolist():
        form = table.forms[number]
        if likeness[number] < LIKENESS or len(form) < LEAST_MISSPELLED - 1:
            continue
        ends = range(len(word), max(len(word) - _ENDINGS, len(form) - allowed) - 1, -1)
        wrong = min((_differing(word[:end], form, allowed) for end in ends), default=len(form))
        if wrong <= allowed:
            yield Meant(number, How.SPELLING, 1 - wrong / len(form))


def _differing(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out, changed or swapped to make one word the other; more than `most` is
    counted no further."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [place]
        for column, wanted in enumerate(other, start=1):
            cost = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != wanted))
            swapped = place > 1 and column > 1 and letter == other[column - 2] and one[place - 2] == wanted
            row.append(min(cost, earlier[column - 2] + 1) if swapped else cost)
        if min(row) > most:
            return most + 1
    return row[-1]
