"""One stamp of everything that decides what a text turns into."""

import hashlib

from marketplace.language import analysis, grams
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.vocabulary import Vocabulary


def fingerprint(vocabulary: Vocabulary | None, *others: str) -> str:
    """Give 16 hexadecimal digits that change when analysis, dictionary or vocabulary do.

    vocabulary: None where its concepts play no part. others: stamps of what is built upon it, such as a schema.
    """
    parts = (
        f"analysis {analysis.VERSION}",
        f"grams {grams.SIZE}",
        analysis.dictionary.stamp,
        " ".join(sorted(STOPWORDS)),
        vocabulary.digest if vocabulary is not None else "",
        *others,
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
