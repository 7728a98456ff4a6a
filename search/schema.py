"""The indexes as data: which fields there are and how much a match in each weighs. Both engines read this."""

import hashlib
from dataclasses import astuple, dataclass

from search.port import IndexName

VERSION = 2


@dataclass(frozen=True, slots=True)
class TextField:
    """A text with its two forms. A weight of 0 leaves the form out of the index.

    part_share: how much the part of a compound counts beside the whole word.
    gram_share: which share of a query word's grams (at least two of them) must be there for the word to count as found.
    slip_weight: how much a word counts that is a letter or two away from one that no text has; chosen on the
    development half of the real misspelled titles, where it lifts the right one from .915 to .937.
    """

    name: str
    key_weight: float
    gram_weight: float
    gram_share: float = 0.25
    part_share: float = 0.8
    slip_weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Schema:
    """codes: fields of exact values to filter and count by; concept_weight: what a concept of the query counts;
    vector_weight: what a document counts that means exactly what the query does. English titles want much of it (an MRR
    of .645 with 20, .663 with 36, .673 with 48), everyday queries hardly care (within .01 from 12 to 48)."""

    texts: tuple[TextField, ...]
    codes: tuple[str, ...]
    concept_weight: float
    vector_weight: float = 44.0


TITLE = TextField("title", key_weight=1.0, gram_weight=0.35, gram_share=0.2, slip_weight=2.0)
# A long text has most grams of any word somewhere, so nearly all of them are asked for and they count little.
BODY = TextField("body", key_weight=0.8, gram_weight=0.1, gram_share=0.7)
PLACE = TextField("place", key_weight=0.5, gram_weight=0.1, gram_share=0.6)
CONCEPTS = "concepts"
# A concept must outweigh the chance likeness of pieces of words, most of all where no word is shared: Finnish titles
# find Swedish and English labels at an MRR of .30 with 4, .43 with 10, .47 with 16, and hardly better with more; the
# everyday queries of the demo are as good with any of them from 10 on.
CONCEPT_WEIGHT = 16.0

_COMMON = (
    "audience",
    "state",
    "source",
    "kind",
    "municipality",
    "point",
    "group",
    "hours",
    "times",
    "language",
    "start",
)
OPENING_CODES = (
    *_COMMON,
    "remote",
    "licence",
    "pay",
    "offer",
    "promised",
    "demand",
    "form",
    "advert",
    "exposure",
    CONCEPTS,
)
CARD_CODES = (*_COMMON, "remote", "licence", CONCEPTS)
EMPLOYER_CARD_CODES = tuple(code for code in CARD_CODES if code not in ("audience", "source", "language"))

SCHEMAS = {
    IndexName.OPENINGS: Schema((TITLE, BODY, PLACE), OPENING_CODES, concept_weight=CONCEPT_WEIGHT),
    IndexName.CARDS: Schema((TITLE, BODY, PLACE), CARD_CODES, concept_weight=CONCEPT_WEIGHT),
    IndexName.EMPLOYER_CARDS: Schema((TITLE, BODY, PLACE), EMPLOYER_CARD_CODES, concept_weight=CONCEPT_WEIGHT),
    IndexName.OCCUPATIONS: Schema((TITLE, BODY), ("kind", CONCEPTS), concept_weight=CONCEPT_WEIGHT),
}


def schema_stamp() -> str:
    """Give a stamp that changes when any field or weight does; part of the fingerprint."""
    content = repr([(name.value, astuple(schema)) for name, schema in SCHEMAS.items()])
    return f"schema {VERSION} {hashlib.sha256(content.encode()).hexdigest()[:12]}"
