"""Why a hit was found: the words it was met by, marked in its title, what was understood, and how far it is."""

from collections.abc import Mapping, Sequence

from marketplace.domain.facts import Place
from marketplace.language.analysis import QueryWord, matched_words
from marketplace.language.vocabulary import Concept
from search.codes import Codes
from search.narrowing import EVERYWHERE
from search.places import Places
from search.results import Marked, TagState
from search.tags import Sensed

MAX_MATCHED_WORDS = 6

Texts = Sequence[tuple[str | None, str]]


def matched(texts: Texts, words: tuple[QueryWord, ...]) -> tuple[str, ...]:
    """The words of some texts (language, text), as written, that a query met; each once, MAX_MATCHED_WORDS at most."""
    if not words:
        return ()
    found = dict.fromkeys(word for language, text in texts for word in matched_words(text, language, words))
    return tuple(found)[:MAX_MATCHED_WORDS]


def marked(text: str, language: str | None, words: tuple[QueryWord, ...]) -> tuple[Marked, ...]:
    """A text in pieces, in order: those that the query met and those between. Together they are the text."""
    pieces: list[Marked] = []
    start = 0
    for word in _in_order(text, matched_words(text, language, words) if words else ()):
        at = text.index(word, start)
        pieces += [Marked(text[start:at], hit=False)] if at > start else []
        pieces.append(Marked(word, hit=True))
        start = at + len(word)
    return (*pieces, Marked(text[start:], hit=False)) if start < len(text) else tuple(pieces)


def met(tags: Sequence[Sensed], codes: Codes) -> tuple[str, ...]:
    """The ids of the tags that a document with these codes meets for certain, in their order."""
    return tuple(each.tag.id for each in tags if each.tag.state is not TagState.OFF and _meets(each, codes))


def understood_in(concepts: Sequence[Concept], own: Mapping[str, float]) -> tuple[Concept, ...]:
    """Which concepts of the query the hit has itself, the heaviest of the query first."""
    return tuple(concept for concept in concepts if concept.id in own)


def km_from(origin: str | None, work: Sequence[Place], places: Places) -> float | None:
    """Kilometres from the place asked for to the nearest of the work's; 0 inside a municipality that was asked for."""
    if origin is None:
        return None
    inside = places.inside(origin)
    codes = [places.code_of(place) for place in work]
    return 0.0 if inside.intersection(codes) and len(inside) > 1 else places.km(origin, codes)


def _meets(each: Sensed, codes: Codes) -> bool:
    has = frozenset(codes.get(each.field, ())) - {EVERYWHERE}
    if not each.codes or not each.field:
        return False
    if not each.against:
        return bool(each.codes & has)
    about = {code.partition(":")[0] for code in each.codes}
    said = {code.partition(":")[0] for code in has}
    # Of a demand that is not wanted only "none" is for certain; a silent opening has not promised anything.
    return not each.codes & has and (each.field != "demand" or about <= said)


def _in_order(text: str, words: Sequence[str]) -> list[str]:
    """The words as they come in the text, each time; a longer one first where two begin together."""
    found: list[str] = []
    at = 0
    while words:
        places = [(text.find(word, at), -len(word), word) for word in words]
        first = min((place for place in places if place[0] >= 0), default=None)
        if first is None:
            break
        found.append(first[2])
        at = first[0] + len(first[2])
    return found
