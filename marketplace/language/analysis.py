"""Text to what both search engines index: lemma keys and character grams, computed once, by us."""

from dataclasses import dataclass
from functools import lru_cache

from marketplace.language.grams import grams
from marketplace.language.lemmas import LANGUAGES, SimplemmaKeys, WordKeys
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import Token, tokens
from marketplace.language.voikko import open_voikko

VERSION = 2
MAX_QUERY_WORDS = 24
MAX_QUERY_CHARS = 600
MAX_QUERY_GRAMS = 24
MAX_PARTS = 6
_CACHED = 200_000
# The dictionary of this process. Tests and measuring put the other one here to see what it does.
dictionary: WordKeys = open_voikko() or SimplemmaKeys()


@dataclass(frozen=True, slots=True)
class Analysed:
    """A text as the index holds it: both in the order of the text, with repetitions (frequency counts)."""

    keys: tuple[str, ...]
    grams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueryWord:
    """One word somebody looks for: any of `keys` is a hit (best first); `parts` are what it is put together from,
    each a weaker hit; `grams` for near hits."""

    surface: str
    keys: tuple[str, ...]
    grams: tuple[str, ...]
    parts: tuple[str, ...] = ()


def analyse(text: str, language: str | None, word_keys: WordKeys | None = None) -> Analysed:
    """Analyse a document's text.

    language: "fi", "sv" or "en"; another code keeps words as they are; None is found word by word, in that order.
    A compound has its parts as keys beside its own; a hyphenated word its joined form and its parts, and the grams of
    the joined form.
    """
    dictionary_used = word_keys or dictionary
    keys: list[str] = []
    pieces: list[str] = []
    for token in tokens(text):
        for form in (token.folded, *token.parts):
            keys.extend(_document_keys(form, language, dictionary_used))
        pieces.extend(grams(token.folded))
    return Analysed(tuple(keys), tuple(pieces))


def keys_of_token(token: Token, language: str | None, word_keys: WordKeys | None = None) -> tuple[str, ...]:
    """Give the base forms of one word of a document and of its hyphenated parts, each once, in order."""
    forms = (token.folded, *token.parts)
    used = word_keys or dictionary
    return tuple(dict.fromkeys(key for form in forms for key in used.keys(form, _language(form, language, used))))


def parts_of_token(token: Token, language: str | None, word_keys: WordKeys | None = None) -> tuple[str, ...]:
    """Give the base forms of what one word is put together from, each once, in order; often nothing."""
    used = word_keys or dictionary
    found = used.parts(token.folded, _language(token.folded, language, used))
    return tuple(dict.fromkeys(found))


def analyse_query(text: str, language: str | None, word_keys: WordKeys | None = None) -> tuple[QueryWord, ...]:
    """Analyse what somebody typed: at most MAX_QUERY_WORDS different words, in their order.

    Each word carries its key in `language` and in every other language whose dictionary has the word, and the word
    itself, since nobody says in which language they type. Words that say nothing ("ja", "och", "the") are left out
    unless there is nothing else. Punctuation alone gives an empty tuple.
    """
    used = word_keys or dictionary
    found: dict[str, QueryWord] = {}
    for token in tokens(text[:MAX_QUERY_CHARS]):
        for form in (*token.parts, token.folded):
            if form not in found:
                found[form] = _query_word(form, language, used)
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
        own = (*keys_of_token(token, language), *parts_of_token(token, language))
        if not wanted.isdisjoint(own) or _near(token.folded, pieces):
            found[token.folded] = token.surface
    return tuple(found.values())


def _near(word: str, wanted: list[frozenset[str]]) -> bool:
    own = frozenset(grams(word))
    return any(len(own & pieces) >= gram_threshold(len(pieces)) for pieces in wanted)


def gram_threshold(count: int) -> int:
    """How many of a query word's `count` grams a text must have to count as the same word written differently."""
    return max(2, -(-count * 2 // 5))


@lru_cache(maxsize=_CACHED)
def _document_keys(form: str, language: str | None, used: WordKeys) -> tuple[str, ...]:
    spoken = _language(form, language, used)
    return tuple(dict.fromkeys((*used.keys(form, spoken), *used.parts(form, spoken))))


def _language(form: str, language: str | None, used: WordKeys) -> str:
    if language is not None:
        return language
    return next((code for code in LANGUAGES if used.knows(form, code)), LANGUAGES[0])


def _query_word(form: str, language: str | None, used: WordKeys) -> QueryWord:
    first = language if language in LANGUAGES else _language(form, None, used)
    spoken = (first, *(code for code in LANGUAGES if code != first and used.knows(form, code)))
    keys = dict.fromkeys(key for code in spoken for key in used.keys(form, code))
    keys.setdefault(form)
    parts = dict.fromkeys(part for code in spoken for part in used.parts(form, code) if part not in keys)
    return QueryWord(form, tuple(keys), grams(form)[:MAX_QUERY_GRAMS], tuple(parts)[:MAX_PARTS])
