"""How near in meaning texts are: those of a judged set by the product's own files and model, and made-up ones."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from marketplace.language.embedding import Embedder
from marketplace.matching.columns import Array
from marketplace.matching.meanings import Layers, TextMeanings, TextVectors
from marketplace.queries.match_texts import Phrase, card_phrases, opening_phrases
from search.said import Said
from search.vectors import Model, VectorFiles
from tests.bench.match_data import GoldSet

DIMENSIONS = 384


def nearness_of(gold: GoldSet, embedder: Embedder | None) -> Mapping[tuple[str, str], float]:
    """How near each opening and card of a set are, 0 to 1; empty without a model."""
    if embedder is None:
        return {}
    model = Model(embedder.fingerprint, embedder.dimensions)
    openings = [opening_phrases(each) for each in gold.openings.values()]
    cards = [card_phrases(each) for each in gold.cards.values()]
    with tempfile.TemporaryDirectory() as folder:
        meanings = TextMeanings(
            _kept(Path(folder) / "openings", model, embedder, openings),
            _kept(Path(folder) / "cards", model, embedder, cards),
        )
        return {
            (opening, card): meanings.between(row, column)
            for row, opening in enumerate(gold.openings)
            for column, card in enumerate(gold.cards)
        }


def _kept(folder: Path, model: Model, embedder: Embedder, said: Sequence[tuple[Phrase, ...]]) -> Layers:
    files = VectorFiles(folder, model)
    files.build(enumerate(embedder.documents([Said(phrases).text for phrases in said])))
    return files.kept()


def synthetic_meanings(openings: int, cards: Array) -> TextMeanings:
    """Made-up vectors as long as the model's, as near each other as texts about work are (cosines of .35)."""
    return TextMeanings((_vectors(np.arange(openings), 1),), (_vectors(np.sort(cards), 2),))


def _vectors(ids: Array, seed: int) -> TextVectors:
    dice = np.random.default_rng(seed)
    shared = np.random.default_rng(0).normal(size=DIMENSIONS)
    full = np.empty((len(ids), DIMENSIONS), np.int8)
    for start in range(0, len(ids), 50_000):
        part = dice.normal(size=(min(50_000, len(ids) - start), DIMENSIONS)) + shared * 0.7
        full[start : start + len(part)] = np.clip(np.round(part * 30), -127, 127)
    scales = np.concatenate([1 / np.linalg.norm(part.astype(np.float32), axis=1) for part in np.array_split(full, 40)])
    return TextVectors(ids, full, scales)


def bytes_of(meanings: TextMeanings) -> int:
    """How much the vectors of the cards take."""
    return sum(layer.full.nbytes + layer.scales.nbytes + layer.ids.nbytes for layer in meanings.cards)
