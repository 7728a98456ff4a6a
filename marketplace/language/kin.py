"""The other words for what a query means: those of its concepts, in every language, for texts that name no concept.

"Bicycle mechanic" means a concept whose Finnish words are "polkupyöränkorjaaja" and "pyörähuolto"; an opening that only
says "pyörät kuntoon" speaks of no occupation by name, and yet shares a word with those.
"""

from collections.abc import Iterable

import numpy as np

from marketplace.language import analysis
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.vocabulary import Vocabulary

LEAST_LETTERS = 4
# A word of more concepts than this ("huolto", "apulainen") tells little of any of them. With 8 everyday queries gain
# at most .01 more, and at a hundred thousand openings a search for "siivous" finds three times as many.
MOST_CONCEPTS = 3


def kin_of(concepts: Iterable[tuple[str, float]], vocabulary: Vocabulary) -> tuple[tuple[str, float], ...]:
    """Give the base forms of the words by which concepts are known, each with its weight over 0 to 1, by base form.

    concepts: (id, weight 0 to 1). A word weighs what its concept does, over the root of how many concepts have it.
    """
    found: dict[str, float] = {}
    for concept, weight in concepts:
        for key, share in _words(concept, vocabulary):
            found[key] = max(found.get(key, 0.0), weight * share)
    return tuple(sorted(found.items()))


def _words(concept: str, vocabulary: Vocabulary) -> tuple[tuple[str, float], ...]:
    """The telling base forms of one concept, 1 for its own alone; remembered for the vocabulary."""
    place = ("kin", concept)
    known = vocabulary.remembered.get(place)
    if known is None:
        known = vocabulary.remembered[place] = tuple(_found(concept, vocabulary).items())
    return known  # type: ignore[return-value] # the vocabulary does not know what we remember


def _found(concept: str, vocabulary: Vocabulary) -> dict[str, float]:
    number, table, words = vocabulary.numbers.get(concept), vocabulary.phrases, vocabulary.words
    if number is None:
        return {}
    # Phrases stand in the order of their concepts.
    first, end = np.searchsorted(table.concepts, [number, number + 1]).tolist()
    found: dict[str, float] = {}
    for word in np.unique(table.words.values[table.words.starts[first] : table.words.starts[end]]).tolist():
        form, language = words.forms[word], words.languages[word]
        if len(form) < LEAST_LETTERS or form in STOPWORDS:
            continue
        for key in dict.fromkeys((*analysis.dictionary.keys(form, language), form)):
            shared = _concepts_with(f"{language}:{key}", vocabulary)
            if 0 < shared <= MOST_CONCEPTS:
                found[key] = max(found.get(key, 0.0), shared**-0.5)
    return found


def _concepts_with(key: str, vocabulary: Vocabulary) -> int:
    at, concepts = vocabulary.phrases.at, vocabulary.phrases.concepts
    return len({int(each) for word in vocabulary.words.by_key.get(key, ()) for each in concepts[at[word]]})
