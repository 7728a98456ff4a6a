"""Our schema and documents in Meilisearch's terms, and how many of them go in one call."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from marketplace.language import gram_vectors
from marketplace.language.gram_vectors import GramWeights, Vector, gram_vector, windows
from search.meili_filters import DOCUMENT, KEYS, MEANT, NUMBER, ROW, key_of, value_of
from search.meili_http import encoded
from search.port import IndexDocument
from search.schema import Schema

GRAMS, MEANING = "grams", "meaning"
MOST_VALUES = 1_000
# A stretch of a title that gets a vector of its own, and how many of them one document may have.
STRETCH_WORDS, MOST_STRETCHES = 5, 6
# Texts whose grams count at least so much are in the vector; a long text would drown in it.
_LEAST_GRAM_WEIGHT = 0.25
_DECIMALS = 4
_BATCH_BYTES = 4_000_000
_BATCH_DOCUMENTS = 1_000
_VERSION = 1
_META = ("generation", "fingerprint", "layout", "documents", "meaning", "model", "table")

Prepared = dict[str, Any]


def layout_stamp() -> str:
    """A stamp that changes with how documents lie in the engine; kept beside the fingerprint."""
    parts = (_VERSION, gram_vectors.STAMP, STRETCH_WORDS, MOST_STRETCHES, _LEAST_GRAM_WEIGHT)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def settings_of(schema: Schema, meaning: int) -> dict[str, Any]:
    """Give the settings of an index: it cuts at spaces, compares and orders, and leaves understanding to us.

    meaning: dimensions of the documents' vectors of meaning, 0 without them.
    """
    numbers = ["newest", "ends", NUMBER]
    embedders: dict[str, Any] = {GRAMS: {"source": "userProvided", "dimensions": gram_vectors.DIMENSIONS}}
    if meaning:
        embedders[MEANING] = {"source": "userProvided", "dimensions": meaning}
    return {
        "searchableAttributes": [f"{text.name}_keys" for text in schema.texts],
        "displayedAttributes": ["id", "version", *numbers, *schema.codes, ROW, *_META],
        "filterableAttributes": [
            {"attributePatterns": ["id", ROW, KEYS, MEANT, *schema.codes], "features": _features(comparison=False)},
            {"attributePatterns": numbers, "features": _features(comparison=True)},
        ],
        "sortableAttributes": numbers,
        "rankingRules": ["sort", "words", "attribute", "exactness", "newest:desc"],
        "typoTolerance": {"enabled": False},
        "prefixSearch": "disabled",
        "proximityPrecision": "byAttribute",
        "facetSearch": False,
        "faceting": {"maxValuesPerFacet": MOST_VALUES},
        # Also bounds the totals that are told, so it is more than there will ever be.
        "pagination": {"maxTotalHits": 10_000_000},
        "searchCutoffMs": 1_500,
        "embedders": embedders,
    }


def _features(*, comparison: bool) -> dict[str, Any]:
    return {"facetSearch": False, "filter": {"equality": True, "comparison": comparison}}


def prepared(schema: Schema, document: IndexDocument) -> Prepared:
    """Translate a document but for its vectors of grams, which need weights that are known when all are read."""
    made: dict[str, Any] = {
        "id": document.id,
        ROW: DOCUMENT,
        "version": document.version,
        "newest": max(document.newest, 0),
        "ends": max(document.ends, 0),
        NUMBER: int(document.id),
    }
    keys: dict[str, None] = {}
    titles: list[str] = []
    for text in schema.texts:
        analysed = document.texts.get(text.name)
        if analysed is None:
            continue
        written = [key_of(key) for key in analysed.keys]
        made[f"{text.name}_keys"] = " ".join(written)
        keys.update(dict.fromkeys(written))
        if text.gram_weight >= _LEAST_GRAM_WEIGHT:
            titles.extend(analysed.grams)
    made[KEYS] = list(keys)
    for name in schema.codes:
        made[name] = [value_of(value) for value in document.codes.get(name, ())]
    vector = None if document.vector is None else _numbers(document.vector)
    return {"made": made, "stretches": windows(titles, STRETCH_WORDS, MOST_STRETCHES), "vector": vector}


def finished(prepared_document: Prepared, weights: GramWeights, meaning: int) -> dict[str, Any]:
    """Add the vectors. meaning: as in the index's settings; vectors of another size are left out."""
    grams = [gram_vector(stretch, weights) for stretch in prepared_document["stretches"]]
    near: dict[str, Any] = {GRAMS: [_numbers(vector) for vector in grams if vector is not None] or None}
    vector = prepared_document["vector"]
    meant = bool(meaning) and vector is not None and len(vector) == meaning
    if meaning:
        near[MEANING] = vector if meant else None
    return {**prepared_document["made"], MEANT: "yes" if meant else "no", "_vectors": near}


def batches(documents: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Give JSON lists of documents, each small enough for one call."""
    waiting: list[bytes] = []
    size = 0
    for document in documents:
        line = encoded(document)
        if waiting and (size + len(line) > _BATCH_BYTES or len(waiting) >= _BATCH_DOCUMENTS):
            yield b"[" + b",".join(waiting) + b"]"
            waiting, size = [], 0
        waiting.append(line)
        size += len(line)
    if waiting:
        yield b"[" + b",".join(waiting) + b"]"


def _numbers(vector: Vector) -> list[float]:
    return [round(float(number), _DECIMALS) for number in vector]
