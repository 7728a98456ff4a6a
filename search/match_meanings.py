"""What matching knows of the meaning of texts: the vectors that the text indexes keep, in the very same files.

They are made by the `embed` consumer and pushed with the documents. While a changed text waits for a new one, the
vector is that of the words as they were, for a moment; while an index rests, or with an engine that keeps its vectors
to itself, nothing is near to anything and words alone decide.
"""

from marketplace.matching.meanings import TextMeanings
from search.index import SearchIndex
from search.port import IndexName


def meanings_of(index: SearchIndex) -> TextMeanings:
    """Return what is known now, the same for everything that one list or page asks."""
    return TextMeanings(index.engine.vectors(IndexName.OPENINGS), index.engine.vectors(IndexName.CARDS))
