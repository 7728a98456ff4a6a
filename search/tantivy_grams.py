"""Which words are worth looking for by their grams in the embedded engine: not those that very many texts have anyway.

In an index of a few thousand documents nothing depends on this module.
"""

import math
from collections.abc import Sequence

import tantivy

from marketplace.language.analysis import QueryWord
from search.schema import TextField

# A word that so many documents have in a text, with its very key, is not looked for by its grams there: near hits would
# stand behind all of these, on the fiftieth page, and cost more than everything else.
# Asking only for the rarest grams of other words was tried: what is rare in a misspelled word are its mistakes.
WELL_KNOWN = 1_000


class Grams:
    """What one state of an index says of the words of a query."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._all = searcher.num_docs < WELL_KNOWN

    def asked(self, text: TextField, word: QueryWord) -> tuple[Sequence[str], int]:
        """Give the grams of a word to ask a text for, and how many of them must be there; none where none help."""
        if not self._all:
            field = f"{text.name}_keys"
            if any(self._searcher.doc_freq(field, key) >= WELL_KNOWN for key in word.keys):
                return (), 0
        grams = tuple(dict.fromkeys(word.grams))
        return grams, min(len(grams), max(2, math.ceil(len(grams) * text.gram_share)))

    def nobody_wrote(self, text: TextField, word: QueryWord) -> bool:
        """Whether no text has a word, or any of its base forms: then it may be misspelled."""
        return not any(self._searcher.doc_freq(f"{text.name}_keys", key) for key in word.keys)
