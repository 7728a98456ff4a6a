"""What search is timed on: openings made of the vocabulary without a database, and the questions people ask.

The openings are those of `flask demo grow` (marketplace/cli/grown.py states the spreads), made into documents by the
product's own builder. The same number gives the same openings.
"""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Generic, TypeVar

import numpy as np

from marketplace import clock
from marketplace.cli.demo_grow import BIGGEST
from marketplace.cli.grown import Stock, Trade, opening_facts
from marketplace.domain.codes import ACCOMMODATIONS, DEMANDS, EmployerForm
from marketplace.domain.openings import OpeningState
from marketplace.domain.searching import Filters, Near, Sort
from marketplace.domain.seeds import concept_rows
from marketplace.language.embedding import Embedder
from marketplace.language.vocabulary import Vocabulary
from marketplace.models import Opening, Organisation
from marketplace.queries.match_texts import opening_phrases
from marketplace.settings import ROOT
from search.derived import Derived
from search.documents import Lookups, Source, opening_source
from search.results import Search
from search.said import Said
from tests.bench.match_data import gold_set
from tests.bench.search_data import measured_places, municipality_names

DAYS_BACK = 50
SENTENCES = (3, 8)
NOISE = 0.25
"""How far the vectors of two openings with the same words lie apart; those of the model alone would be equal."""

ConceptWeights = Mapping[str, float]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Style:
    """A way of asking, with examples of it."""

    name: str
    searches: tuple[Search, ...]


def _texts(*texts: str) -> tuple[Search, ...]:
    return tuple(Search(text) for text in texts)


_THREE = Filters(kinds=frozenset({"open_job", "wage_subsidy"}), hours=frozenset({"10_19", "20_29"}), pay=12)
_HELSINKI = Filters(near=Near("091", 20))
STYLES = (
    Style("everyday word", _texts("siivous", "kokki", "varasto", "städare", "cleaning", "puutarha", "tiskari")),
    Style(
        "two words",
        _texts("siivous hommia", "keittiö apulainen", "laga cyklar", "kitchen helper", "hyllyjen täyttö"),
    ),
    Style(
        "place and job",
        _texts("siivooja tampere", "städare åbo", "varastotyö vantaalla", "leipuri oulu", "it turku"),
    ),
    Style("misspelled", _texts("siivoja", "keitiöapulainen", "varastontyöntekiä", "puutarhurri", "stedare", "kicthen")),
    Style(
        "wishes only",
        _texts("ei asiakkaita", "saa olla ulkona", "lyhyitä päiviä", "omaan tahtiin iltaisin", "rauhallinen paikka"),
    ),
    Style("no words", (Search(), Search(), Search(sort=Sort.ENDS))),
    Style(
        "three filters", tuple(Search(text, filters=_THREE) for text in ("", "siivous", "keittiö", "varasto hommia"))
    ),
    Style("radius", tuple(Search(text, filters=_HELSINKI) for text in ("", "siivous", "kokki", "puutarha"))),
    Style("nearest", tuple(Search(text, filters=_HELSINKI, sort=Sort.NEAREST) for text in ("", "siivous", "kokki"))),
    Style("long", _texts("etsin osa-aikaista työtä keittiöstä tai siivouksesta mielellään aamuisin lähellä kotia")),
)


def seeds_stock() -> Stock:
    """Return what openings are made of: the seeds' occupations that have skills, and all municipalities."""
    folder = ROOT / "seeds" / "vocabulary"
    kinds = ("group", "occupation", "skill")
    files = {kind: json.loads((folder / f"{kind}s.json").read_text(encoding="utf-8")) for kind in kinds}
    rows = concept_rows(files)
    skills: dict[str, list[tuple[str | None, Mapping[str, str]]]] = {}
    for row in rows:
        for slug in row.occupations if row.kind == "skill" else ():
            skills.setdefault(slug, []).append((row.uri, row.labels))
    trades = [
        Trade(row.uri, row.labels, row.synonyms, skills[row.slug])
        for row in rows
        if row.kind == "occupation" and row.slug in skills
    ]
    codes = sorted(municipality_names())
    towns = [*BIGGEST, *(code for code in codes if code not in BIGGEST)]
    return Stock(trades, towns, DEMANDS, ACCOMMODATIONS, clock.today())


def grown_openings(count: int, seed: int = 1) -> Iterator[Opening]:
    """Return openings numbered from 1, published by verified firms."""
    stock, moment = seeds_stock(), clock.now()
    for number in range(1, count + 1):
        dice = random.Random(f"{seed}:{number}")
        facts = opening_facts(dice, stock)
        shown = moment - timedelta(minutes=dice.randrange(1, 60 * 24 * DAYS_BACK))
        firm = Organisation(
            id=number, name=f"Kasvatettu {number // 20} Oy", form=EmployerForm.COMPANY, verified_at=shown
        )
        row = Opening(
            id=number, source="grown", external_id=str(number), organisation_id=number, created_by_id=0,
            state=OpeningState.PUBLISHED, missing=(), created_at=shown, changed_at=shown, published_at=shown,
            expires_at=shown + timedelta(days=60 + dice.randrange(30)), organisation=firm,
        )  # fmt: skip
        row.write_facts(facts)
        yield row


def gold_sentences() -> Mapping[str, list[str]]:
    """Return the sentences of the gold openings' descriptions by language."""
    found: dict[str, list[str]] = {}
    for facts in gold_set().openings.values():
        for language, text in (facts.description or {}).items():
            found.setdefault(language, []).extend(part.strip() for part in text.split(". ") if part.strip())
    return found


class Sources:
    """From openings to sources as `derive`, `embed` and the builder make them; the same words are read once."""

    def __init__(self, vocabulary: Vocabulary, embedder: Embedder | None) -> None:
        self._vocabulary, self._embedder = vocabulary, embedder
        self._names, self._places = municipality_names(), measured_places()
        self._sentences = gold_sentences()
        self._known: dict[str, ConceptWeights] = {}
        self._vectors: dict[str, np.ndarray[tuple[int], np.dtype[np.float32]]] = {}

    def of(self, opening: Opening) -> Source:
        """Return the source of one. Raises ValueError when the product indexes no such opening."""
        said = Said(opening_phrases(opening.facts()))
        weights = self._known.get(said.text_hash)
        if weights is None:
            weights = {key: weight for key, (weight, _) in said.concepts(self._vocabulary).items()}
            self._known[said.text_hash] = weights
        derived = Derived(weights, self._vector(opening))
        lookups = Lookups(self._vocabulary, self._names, self._places, derived={opening.id: derived})
        source = opening_source(opening, lookups)
        if source is None:
            raise ValueError(f"{opening.external_id}: the product indexes no such opening")
        said_besides = (("body", language, sentence) for language, sentence in self._besides(opening))
        return replace(source, texts=(*source.texts, *said_besides))

    def _besides(self, opening: Opening) -> list[tuple[str, str]]:
        """Sentences as employers write them, in the language of the opening: of the gold openings, a few each."""
        dice = random.Random(f"besides:{opening.id}")
        known = self._sentences.get(opening.language or "fi") or self._sentences["fi"]
        return [(opening.language or "fi", dice.choice(known)) for _ in range(dice.randint(*SENTENCES))]

    def _vector(self, opening: Opening) -> bytes | None:
        if self._embedder is None:
            return None
        title = next(iter(opening.title.values()))
        if title not in self._vectors:
            self._vectors[title] = self._embedder.documents([title])[0]
        noise = np.random.default_rng(opening.id).standard_normal(self._embedder.dimensions)
        moved = self._vectors[title] + NOISE * noise / np.sqrt(self._embedder.dimensions)
        vector: bytes = (moved / np.linalg.norm(moved)).astype(np.float16).tobytes()
        return vector


class Fixed(Generic[T]):
    """A cache that has always the same: what the product keeps of the database."""

    def __init__(self, value: T) -> None:
        self._value = value

    def fresh(self, _session: object) -> T:
        """Give it."""
        return self._value
