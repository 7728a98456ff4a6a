"""Which grams of a word are worth asking the embedded engine for: the rarest, and none of a word that many titles have.

A gram that stands in thousands of documents costs as much as all the others and tells least. In an index of a few
thousand documents everything is asked, so what is found there does not depend on this module.
"""

import math
from collections.abc import Sequence

import tantivy

from marketplace.language.analysis import QueryWord
from search.schema import TextField

# A gram in no more documents than this is always asked for.
CHEAP = 5_000
# Of dearer ones so many are asked for besides, the rarest, so that a misspelled word of common pieces is still found.
LEAST_ASKED = 4
# A word that so many documents have in a text, with its very key, is not looked for by its grams there: near hits would
# stand behind all of these, on the fiftieth page.
WELL_KNOWN = 1_000


class Grams:
    """What one state of an index says of grams and keys; of it only numbers are kept."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._few = searcher.num_docs <= CHEAP

    def asked(self, text: TextField, word: QueryWord) -> tuple[Sequence[str], int]:
        """Give the grams of a word to ask a text for, and how many of them must be there; none when none help."""
        grams = list(dict.fromkeys(word.grams))
        if not self._few:
            if any(self._count(f"{text.name}_keys", key) >= WELL_KNOWN for key in word.keys):
                return (), 0
            grams = self._telling(f"{text.name}_grams", grams)
        return grams, min(len(grams), max(2, math.ceil(len(grams) * text.gram_share)))

    def _telling(self, field: str, grams: list[str]) -> list[str]:
        counts = {gram: self._count(field, gram) for gram in grams}
        rarest = sorted(grams, key=lambda gram: counts[gram])
        cheap = sum(1 for gram in grams if counts[gram] <= CHEAP)
        return rarest[: max(cheap, LEAST_ASKED)]

    def _count(self, field: str, term: str) -> int:
        return self._searcher.doc_freq(field, term)
