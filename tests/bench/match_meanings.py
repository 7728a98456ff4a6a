"""How near in meaning the texts of a judged set are, by the product's own files of vectors and its own model."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from marketplace.language.embedding import Embedder
from marketplace.matching.meanings import Layers, TextMeanings
from marketplace.queries.match_texts import Phrase, card_phrases, opening_phrases
from search.said import Said
from search.vectors import Model, VectorFiles
from tests.bench.match_data import GoldSet


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
