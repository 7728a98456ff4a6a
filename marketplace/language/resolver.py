"""Words to concepts: which occupations and skills a text speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from marketplace.language.analysis import keys_of_token
from marketplace.language.lemmas import LANGUAGES
from marketplace.language.tokens import Token, tokens
from marketplace.language.vocabulary import Vocabulary

MAX_PHRASE_WORDS = 6


class Evidence(StrEnum):
    """Why a concept was understood, the strongest first."""

    LABEL = "label"
    SYNONYM = "synonym"
    LEMMA = "lemma"


WEIGHTS = {Evidence.LABEL: 1.0, Evidence.SYNONYM: 0.9, Evidence.LEMMA: 0.8}


@dataclass(frozen=True, slots=True)
class Understood:
    """A concept found in a text: weight 0 to 1, by which evidence, and the words it was found in as written."""

    concept_id: str
    weight: float
    evidence: Evidence
    words: str


def resolve(text: str, language: str | None, vocabulary: Vocabulary) -> tuple[Understood, ...]:
    """Find the concepts whose label or synonym stands in a text: exact in any language, inflected in `language`.

    text: a query or a field of a document. language: None (or one without a dictionary) tries base forms in all.
    Each concept once with its best evidence; heaviest first, then by place in the text, then by id.
    """
    words = tuple(tokens(text))
    languages = (language,) if language in LANGUAGES else LANGUAGES
    best: dict[str, Understood] = {}
    for understood in _matches(words, languages, vocabulary):
        known = best.get(understood.concept_id)
        if known is None or understood.weight > known.weight:
            best[understood.concept_id] = understood
    order = {concept_id: place for place, concept_id in enumerate(best)}
    return tuple(
        sorted(
            best.values(),
            key=lambda each: (-each.weight, order[each.concept_id], each.concept_id),
        )
    )


def _matches(words: tuple[Token, ...], languages: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Understood]:
    longest = min(vocabulary.longest, MAX_PHRASE_WORDS)
    keys = {code: [" ".join(keys_of_token(word, code)) for word in words] for code in languages}
    for start, first in enumerate(words):
        spans = [slice(start, end) for end in range(start + 1, min(start + longest, len(words)) + 1)]
        for span in spans if first.folded in vocabulary.openers else ():
            phrase = " ".join(word.folded for word in words[span])
            for concept_id in vocabulary.labels.get(phrase, ()):
                yield _understood(concept_id, Evidence.LABEL, words[span])
            for concept_id in vocabulary.synonyms.get(phrase, ()):
                yield _understood(concept_id, Evidence.SYNONYM, words[span])
        for code in languages:
            opener = f"{code}:{keys[code][start].partition(' ')[0]}"
            for span in spans if opener in vocabulary.openers else ():
                for concept_id in vocabulary.keys.get(f"{code}:{' '.join(keys[code][span])}", ()):
                    yield _understood(concept_id, Evidence.LEMMA, words[span])


def _understood(concept_id: str, evidence: Evidence, words: tuple[Token, ...]) -> Understood:
    return Understood(concept_id, WEIGHTS[evidence], evidence, " ".join(word.surface for word in words))
