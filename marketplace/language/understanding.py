"""What somebody means by what they type: places, times, wishes and concepts, and the words that are left over.

Nothing here decides what is shown: it says what was understood and how surely, and the search makes of it what it
may. Phrases and names are seed data (`phrases`, `place_names`); concepts come from the vocabulary (`resolver`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from marketplace.language.negation import Turned, turn
from marketplace.language.phrases import NOT, Phrases, Role
from marketplace.language.place_names import Places
from marketplace.language.query_parts import Part, Split, parts_of, split
from marketplace.language.resolver import Understood, resolve
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.vocabulary import Vocabulary

MAX_CHARS = 600
MAX_CONCEPTS = 16
# A concept at least so heavy was named by its own words, not guessed.
SURE = 0.7
# The group of skills that say how somebody works, not at what.
WAYS_TO_WORK = "working-together"
# What a job's own name can say of it too: "night guard", "kesätyöntekijä", "English teacher".
_SAID_WITH_WORK = frozenset({"concept", "time", "kind", "hours", "language"})


class MeaningKind(StrEnum):
    """What a part of a query speaks of; the docstring of `Meaning` says what the code of each is."""

    CONCEPT = "concept"
    PLACE = "place"
    KIND = "kind"
    TIME = "time"
    HOURS = "hours"
    LANGUAGE = "language"
    OFFER = "offer"
    AVOID = "avoid"
    WANT = "want"
    REMOTE = "remote"
    PAY = "pay"
    START = "start"
    LICENCE_NOT = "licence_not"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing understood in a query.

    code: by kind,
      CONCEPT a concept's id · PLACE a municipality (3 digits), a postcode (5 digits) or "near" (near me, near the place
      also named); several meanings with the same `words` are any of them · KIND, TIME, LANGUAGE, OFFER (an
      accommodation wished), AVOID (a demand not wanted), WANT (a demand wished for), LICENCE_NOT (a licence or means
      the person has not) a code of that closed list · HOURS "max:20", "min:10" (a week, whole), "part_time",
      "full_time" · REMOTE "partly" or "fully" · PAY "min:13" (whole euros an hour) · START "now", "spring",
      "summer", "autumn", "winter" or "month:01" to "month:12".
    weight: 0 to 1, how sure. words: as written. negated: the opposite is wished ("ei keikkaa", "en osaa suomea");
    AVOID and LICENCE_NOT say so by themselves and are never negated.
    """

    kind: MeaningKind
    code: str
    weight: float
    words: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class QueryMeaning:
    """A query understood: meanings in the order of their words; rest: words, as written and in order, that still have
    to match as words. A word understood as a concept is in both; empty `rest` asks for nothing by words."""

    meanings: tuple[Meaning, ...]
    rest: tuple[str, ...]


def understand(
    text: str, language: str | None, vocabulary: Vocabulary | None, phrases: Phrases, places: Places
) -> QueryMeaning:
    """Understand a query.

    text: anything, of any length; what stands beyond MAX_CHARS is left out. language: a hint for the concepts only,
    None tries all. vocabulary: None finds no concepts. Never raises. Each (kind, code, negated) once, by its surest
    words.
    """
    pieces = split(text[:MAX_CHARS], phrases)
    parts, mere = parts_of(pieces, phrases, places, vocabulary)
    spans = _concepts(pieces, language, vocabulary)
    parts, spans = _side_by_side(parts, spans, vocabulary)
    turned = turn(pieces, parts, tuple((span.start, span.end) for span in spans))
    found = [
        *(
            each
            for part in parts
            if part.start not in turned.either
            for each in _of_part(part, part.start in turned.parts, pieces, vocabulary)
        ),
        *(_of_concept(span, (span.start, span.end) in turned.concepts, pieces) for span in spans),
    ]
    return QueryMeaning(_once(found), _rest(pieces, parts, turned, mere))


@dataclass(frozen=True, slots=True)
class _Span:
    """A concept and where its words stand."""

    start: int
    end: int
    concept: Understood


def _concepts(pieces: Split, language: str | None, vocabulary: Vocabulary | None) -> tuple[_Span, ...]:
    if vocabulary is None:
        return ()
    words = [token.surface for at, token in enumerate(pieces.tokens) if at not in pieces.amounts]
    understood = resolve(" ".join(words), language, vocabulary)[:MAX_CONCEPTS]
    return tuple(span for concept in understood for span in _located(concept, pieces))


def _located(concept: Understood, pieces: Split) -> Iterator[_Span]:
    """Where the words of a concept stand first; nowhere for words across an amount or not from this text."""
    words = concept.words.split(" ")
    surfaces = [token.surface for token in pieces.tokens]
    for start in range(len(surfaces) - len(words) + 1):
        if surfaces[start : start + len(words)] == words:
            yield _Span(start, start + len(words), concept)
            return


def _side_by_side(
    parts: tuple[Part, ...], spans: tuple[_Span, ...], vocabulary: Vocabulary | None
) -> tuple[tuple[Part, ...], tuple[_Span, ...]]:
    """Settle who has the words that a part and a concept share.

    A part inside a longer concept that is sure keeps its words, and a wish is none there ("pressure" in "pressure
    washer", "huonekaluja" carried), but for concepts that are ways to work ("työskennellä ulkona"); a concept that only
    may be meant, or lies inside a part that does not keep its words, is gone ("asiakkaita" in "ei asiakkaita").
    """
    sure = [span for span in spans if span.concept.weight >= SURE]
    told = parts if any(part.role is Role.NOT for part in parts) else tuple(_told(parts, sure, vocabulary))
    settled = tuple(replace(part, keeps=True) if any(_inside(part, span) for span in sure) else part for part in told)
    covered = {at for part in settled if not part.keeps for at in range(part.start, part.end)}
    meant = {
        at for part in settled if part.role is Role.MEANING and not part.keeps for at in range(part.start, part.end)
    }
    return settled, tuple(span for span in spans if _stays(span, covered, meant))


def _told(parts: tuple[Part, ...], sure: list[_Span], vocabulary: Vocabulary | None) -> Iterator[Part]:
    for part in parts:
        around = [span.concept.concept_id for span in sure if _inside(part, span)]
        kinds = {kind for kind, _, _ in part.senses}
        if not around or vocabulary is None or kinds <= _SAID_WITH_WORK or _is_way(around, vocabulary):
            yield part


def _is_way(concept_ids: list[str], vocabulary: Vocabulary) -> bool:
    return all(WAYS_TO_WORK in vocabulary.concepts[each].broader for each in concept_ids)


def _inside(part: Part, span: _Span) -> bool:
    longer = span.end - span.start > part.end - part.start
    return longer and span.start <= part.start and part.end <= span.end


def _stays(span: _Span, covered: set[int], meant: set[int]) -> bool:
    words = set(range(span.start, span.end))
    return not covered >= words and (span.concept.weight >= SURE or meant.isdisjoint(words))


def _of_part(part: Part, negated: bool, pieces: Split, vocabulary: Vocabulary | None) -> Iterator[tuple[int, Meaning]]:
    senses = part.negated if negated and part.negated is not None else part.senses
    opposite = negated and part.negated is None
    words = _words(pieces, part.start, part.end)
    for name, code, weight in senses:
        kind = MeaningKind(name)
        if kind is MeaningKind.CONCEPT and (vocabulary is None or code not in vocabulary.concepts):
            continue
        other_way = code.startswith(NOT)
        yield part.start, Meaning(kind, code.removeprefix(NOT), weight, words, opposite or other_way)


def _of_concept(span: _Span, negated: bool, pieces: Split) -> tuple[int, Meaning]:
    words = _words(pieces, span.start, span.end)
    meaning = Meaning(MeaningKind.CONCEPT, span.concept.concept_id, span.concept.weight, words, negated)
    return span.start, meaning


def _once(found: list[tuple[int, Meaning]]) -> tuple[Meaning, ...]:
    best: dict[tuple[MeaningKind, str, bool], tuple[int, Meaning]] = {}
    for place, meaning in sorted(found, key=lambda each: (each[0], -each[1].weight)):
        key = (meaning.kind, meaning.code, meaning.negated)
        if key not in best or meaning.weight > best[key][1].weight:
            best[key] = (place, meaning)
    return tuple(meaning for _, meaning in sorted(best.values(), key=lambda each: each[0]))


def _rest(pieces: Split, parts: tuple[Part, ...], turned: Turned, mere: frozenset[int]) -> tuple[str, ...]:
    gone = turned.words | mere
    for part in parts:
        if not part.keeps:
            gone.update(range(part.start, part.end))
    return tuple(
        token.surface for at, token in enumerate(pieces.tokens) if at not in gone and token.folded not in STOPWORDS
    )


def _words(pieces: Split, start: int, end: int) -> str:
    return " ".join(token.surface for token in pieces.tokens[start:end])
