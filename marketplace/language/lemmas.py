"""Base forms of words. The only module that imports simplemma.

A dictionary is anything with the shape of `WordKeys`; a finer one for Finnish (with the parts of compounds) can stand
beside this one without a change elsewhere, because a word may have several keys.
"""

from collections.abc import Hashable
from functools import lru_cache
from importlib.metadata import version
from typing import Protocol

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, StreamDictionaryFactory

LANGUAGES = ("fi", "sv", "en")

# Everyday work words that the dictionary takes for a form of a rare one ("työ", a dialect's "you"; "hyllyä", to sway).
_CORRECTED = {
    ("fi", "työ"): "työ",
    ("fi", "hyllyn"): "hylly",
    ("fi", "hyllyä"): "hylly",
    ("fi", "hyllyt"): "hylly",
    ("fi", "leivon"): "leipoa",
}


class WordKeys(Hashable, Protocol):
    """What turns one folded word into the keys under which it is indexed and looked up."""

    @property
    def stamp(self) -> str:
        """Name and version of the dictionary, for the fingerprint."""

    def keys(self, word: str, language: str) -> tuple[str, ...]:
        """Keys of a folded word in a language of LANGUAGES, the best first, never empty."""

    def parts(self, word: str, language: str) -> tuple[str, ...]:
        """What the word is put together from, in base forms: parts of a compound, the verb of a doer; often nothing."""

    def knows(self, word: str, language: str) -> bool:
        """Whether the dictionary of the language has this very form."""


class SimplemmaKeys:
    """Lemma keys by simplemma, read from its compressed word lists (80 MB for three languages instead of 500)."""

    stamp = f"simplemma {version('simplemma')} stream"

    def __init__(self) -> None:
        self._strategy = DefaultStrategy(dictionary_factory=StreamDictionaryFactory())
        self._lemmatizer = Lemmatizer(cache_max_size=1, lemmatization_strategy=self._strategy)
        # One cache in front of everything: words repeat, and a miss costs fifty times a hit.
        self._keys = lru_cache(maxsize=100_000)(self._look_up)
        self._known = lru_cache(maxsize=100_000)(self._strategy.is_dictionary_member)

    def keys(self, word: str, language: str) -> tuple[str, ...]:
        """See `WordKeys.keys`; one base form, the word itself where simplemma only guesses."""
        return self._keys(word, language)[0]

    def parts(self, word: str, language: str) -> tuple[str, ...]:
        """See `WordKeys.parts`; what simplemma guesses for a word it does not know, often a half of a compound."""
        return self._keys(word, language)[1]

    def knows(self, word: str, language: str) -> bool:
        """See `WordKeys.knows`."""
        return self._known(word, language)

    def _look_up(self, word: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if language not in LANGUAGES or not word.isalpha():
            return (word,), ()
        if (language, word) in _CORRECTED:
            return (_CORRECTED[language, word],), ()
        lemma = self._lemmatizer.lemmatize(word, language).casefold()
        if lemma == word or self.knows(word, language):
            return (lemma,), ()
        # "Pihatyöt" becomes "piha": the word itself stays what it is, and the guess is no more than a part of it.
        return (word,), (lemma,)
