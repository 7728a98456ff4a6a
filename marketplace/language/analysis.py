"""Text to what both search engines index: lemma keys and character grams, computed once, by us."""

from dataclasses import dataclass

from marketplace.language.grams import grams
from marketplace.language.lemmas import LANGUAGES, SimplemmaKeys, WordKeys
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import Token, tokens

VERSION = 1
MAX_QUERY_WORDS = 24
MAX_QUERY_CHARS = 600
MAX_QUERY_GRAMS = 24
_WORD_KEYS: WordKeys = SimplemmaKeys()


@dataclass(frozen=True, slots=True)
class Analysed:
    """A text as the index holds it: both in the order of the text, with repetitions (frequency counts)."""

    keys: tuple[str, ...]
    grams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueryWord:
    """One word somebody looks for: any of `keys` is a hit (best first); `grams` for near hits."""

    surface: str
    keys: tuple[str, ...]
    grams: tuple[str, ...]


def analyse(text: str, language: str | None, word_keys: WordKeys = _WORD_KEYS) -> Analysed:
    """Analyse a document's text.

    language: "fi", "sv" or "en"; another code keeps words as they are; None is found word by word, in that order.
    A hyphenated word has its joined form and its parts as keys; grams are those of the joined form.
    """
    keys: list[str] = []
    pieces: list[str] = []
    for token in tokens(text):
        keys.extend(keys_of_token(token, language, word_keys))
        pieces.extend(grams(token.folded))
    return Analysed(tuple(keys), tuple(pieces))


def keys_of_token(token: Token, language: str | None, word_keys: WordKeys = _WORD_KEYS) -> tuple[str, ...]:
    """Give the keys of one word of a document and of its hyphenated parts, each once, in order."""
    forms = (token.folded, *token.parts)
    return tuple(dict.fromkeys(key for form in forms for key in _document_keys(form, language, word_keys)))


def analyse_query(text: str, language: str | None, word_keys: WordKeys = _WORD_KEYS) -> tuple[QueryWord, ...]:
    """Analyse what somebody typed: at most MAX_QUERY_WORDS different words, in their order.

    Each word carries its key in `language` and in every other language whose dictionary has the word, and the word
    itself, since nobody says in which language they type. Words that say nothing ("ja", "och", "the") are left out
    unless there is nothing else. Punctuation alone gives an empty tuple.
    """
    found: dict[str, QueryWord] = {}
    for token in tokens(text[:MAX_QUERY_CHARS]):
        for form in token.parts or (token.folded,):
            if form not in found:
                found[form] = QueryWord(
                    form,
                    _query_keys(form, language, word_keys),
                    grams(form)[:MAX_QUERY_GRAMS],
                )
        if token.parts and token.folded not in found:
            keys = _query_keys(token.folded, language, word_keys)
            found[token.folded] = QueryWord(token.folded, keys, grams(token.folded)[:MAX_QUERY_GRAMS])
    telling = [word for word in found.values() if word.surface not in STOPWORDS]
    return tuple((telling or list(found.values()))[:MAX_QUERY_WORDS])


def matched_words(text: str, language: str | None, query: tuple[QueryWord, ...]) -> tuple[str, ...]:
    """Give the words of a text, as written, that the query found it by: same key, or most grams of a query word.

    Each once, in the order of the text.
    """
    wanted = {key for word in query for key in word.keys}
    pieces = [frozenset(word.grams) for word in query if len(word.grams) > 2]
    found: dict[str, str] = {}
    for token in tokens(text):
        if token.folded in found:
            continue
        if not wanted.isdisjoint(keys_of_token(token, language)) or _near(token.folded, pieces):
            found[token.folded] = token.surface
    return tuple(found.values())


def _near(word: str, wanted: list[frozenset[str]]) -> bool:
    own = frozenset(grams(word))
    return any(len(own & pieces) >= gram_threshold(len(pieces)) for pieces in wanted)


def gram_threshold(count: int) -> int:
    """How many of a query word's `count` grams a text must have to count as the same word written differently."""
    return max(2, -(-count * 2 // 5))


def _document_keys(form: str, language: str | None, word_keys: WordKeys) -> tuple[str, ...]:
    if language is not None:
        return word_keys.keys(form, language)
    return word_keys.keys(form, _language_of(form, word_keys))


def _language_of(form: str, word_keys: WordKeys) -> str:
    return next(
        (language for language in LANGUAGES if word_keys.knows(form, language)),
        LANGUAGES[0],
    )


def _query_keys(form: str, language: str | None, word_keys: WordKeys) -> tuple[str, ...]:
    first = language if language in LANGUAGES else _language_of(form, word_keys)
    keys = dict.fromkeys(word_keys.keys(form, first))
    for other in LANGUAGES:
        if other != first and word_keys.knows(form, other):
            keys.update(dict.fromkeys(word_keys.keys(form, other)))
    keys.setdefault(form)
    return tuple(keys)
