"""How well search finds: `python -m tests.bench.search_quality --docs FILE --queries FILE` (or `--task`, `--data`).

Documents are {"id", "lang", "title", "text"} lines or openings of the exchange format; queries {"q", "lang",
"relevant": [ids] or {id: grade}}. The tasks on the classification (esco-fi, esco-sv, esco-en, misspelled, inflected,
cross; or words: all but cross) read the folder of data that --data names (esco/, eval/).
Everything is the product's own: builder, analysis, schema, query builder, and the engine in a folder that goes away.
Prints MRR@100, H@1, H@10, nDCG@10 and @50 (gain 2^grade - 1), time a query, and the two halves of the queries by hash.
"""

import argparse
import hashlib
import math
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from marketplace import clock
from marketplace.language import analysis
from marketplace.language.embedding import Embedder, embedder_for
from marketplace.language.fingerprint import fingerprint
from marketplace.language.lemmas import SimplemmaKeys
from marketplace.language.vocabulary import Vocabulary
from marketplace.settings import ROOT
from search.meili_engine import MeiliEngine
from search.meili_http import MeiliServer
from search.meili_keys import MeiliKeys
from search.port import Changes, IndexName, TextEngine
from search.query import build_query
from search.schema import SCHEMAS, schema_stamp
from search.sense import Sense, load_sense
from search.tags import Ground
from search.tantivy_engine import TantivyEngine
from search.vectors import Model
from tests.bench.search_data import (
    TASKS,
    VOCABULARIES,
    Judged,
    Task,
    documents,
    measured_places,
    of_files,
    vocabulary_named,
)
from tests.search.engines import CALM, remove_all

DEEP = 100
# Several documents may be of one subject, so more are asked for than are measured.
ASKED = 300
WORDS = ("esco-fi", "esco-sv", "esco-en", "misspelled", "inflected")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one query: subjects best first, each once, and how long it took."""

    asked: Judged
    subjects: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Means:
    """What queries and documents are understood with."""

    vocabulary: Vocabulary
    sense: Sense | None
    embedder: Embedder | None
    ground: Ground


def reciprocal_rank(answer: Answer) -> float:
    """One over the place of the first right answer among the first DEEP, else 0."""
    places = (
        float(place) for place, name in enumerate(answer.subjects[:DEEP], start=1) if answer.asked.grades.get(name)
    )
    return 1.0 / next(places, math.inf)


def hit_within(count: int) -> Callable[[Answer], float]:
    """Whether a right answer is among the first `count`."""
    return lambda answer: float(any(answer.asked.grades.get(name) for name in answer.subjects[:count]))


def ndcg(count: int) -> Callable[[Answer], float]:
    """Discounted gain of the first `count` against the best order of what is judged."""

    def value(answer: Answer) -> float:
        ideal = _discounted(sorted(answer.asked.grades.values(), reverse=True)[:count])
        return _discounted([answer.asked.grades.get(name, 0.0) for name in answer.subjects[:count]]) / ideal

    return value


def _discounted(grades: Sequence[float]) -> float:
    return sum((math.pow(2.0, grade) - 1) / math.log2(place + 1) for place, grade in enumerate(grades, start=1))


MEASURES: Mapping[str, Callable[[Answer], float]] = {
    "MRR@100": reciprocal_rank,
    "H@1": hit_within(1),
    "H@10": hit_within(10),
    "nDCG@10": ndcg(10),
    "nDCG@50": ndcg(50),
}


def first_half(query: Judged) -> bool:
    """Which half a query is in; never changes."""
    return hashlib.sha256(query.text.encode()).digest()[0] % 2 == 0


def ask(engine: TextEngine, task: Task, by: Means) -> list[Answer]:
    """Put every query of a task to the engine as the product does, with what it understands in it."""
    names = [text.subject for text in task.texts]
    answers = []
    for query in task.queries:
        started = time.perf_counter()
        filters = {"audience": ["public"]}
        asked = build_query(query.text, query.language, by.vocabulary, filters, sense=by.sense, ground=by.ground).query
        if by.embedder is not None and not asked.is_wish:
            asked = replace(asked, vector=by.embedder.query(query.text))
        hits = engine.search(IndexName.OPENINGS, asked, limit=ASKED).hits if asked.asks else ()
        seconds = time.perf_counter() - started
        answers.append(Answer(query, tuple(dict.fromkeys(names[int(hit.id) - 1] for hit in hits)), seconds))
    return answers


def report(name: str, answers: Sequence[Answer]) -> None:
    """Print one line of figures."""
    judged = [answer for answer in answers if answer.asked.grades]
    values = [f"{label} {np.mean([measure(each) for each in judged]):.3f}" for label, measure in MEASURES.items()]
    print(f"{name:24s} {len(judged):5d} queries  {'  '.join(values)}")


def run(task: Task, by: Means, engine_name: str, sample: int | None) -> None:
    """Build, ask, print."""
    if sample:
        chosen = sorted(task.queries, key=lambda query: hashlib.sha256(query.text.encode()).digest())[:sample]
        task = Task(task.name, task.texts, tuple(chosen))
    with tempfile.TemporaryDirectory() as folder, opened(engine_name, Path(folder), by.embedder) as engine:
        started = time.perf_counter()
        engine.rebuild(IndexName.OPENINGS, documents(task.texts, by.vocabulary, by.embedder), lambda _ids: Changes())
        built = time.perf_counter() - started
        ask(engine, Task(task.name, task.texts, task.queries[:5]), by)
        answers = ask(engine, task, by)
    report(task.name, answers)
    if len(answers) >= len(MEASURES):
        report("  first half", [each for each in answers if first_half(each.asked)])
        report("  second half", [each for each in answers if not first_half(each.asked)])
    for style in dict.fromkeys(each.asked.style for each in answers if each.asked.style and each.asked.grades):
        report(f"  {style}", [each for each in answers if each.asked.style == style])
    nothing = [answer for answer in answers if not answer.asked.grades]
    if nothing:
        print(f"  {len(nothing)} queries that nothing answers; {sum(not a.subjects for a in nothing)} found nothing")
    p50, p95 = np.percentile([answer.seconds * 1000 for answer in answers], [50, 95])
    print(
        f"  a query p50 {p50:.1f} ms, p95 {p95:.1f} ms; {len(task.texts)} documents built in {built:.1f} s", flush=True
    )


@contextmanager
def opened(name: str, folder: Path, embedder: Embedder | None) -> Iterator[TextEngine]:
    """Open an engine that nobody else uses; on the server at MEILI_URL (with MEILI_KEY) its indexes go in the end."""
    stamp = fingerprint(None, schema_stamp())
    model = Model(embedder.fingerprint, embedder.dimensions) if embedder is not None else None
    if name == "tantivy":
        yield TantivyEngine(folder, stamp, model)
        return
    url, master = os.environ.get("MEILI_URL"), os.environ.get("MEILI_KEY")
    if not url:
        raise SystemExit("meilisearch: MEILI_URL is not set")
    server, prefix = MeiliServer(url, CALM, CALM), f"loytamo-bench-{os.getpid()}"
    print(f"Meilisearch {server.check_version(master, CALM)}")
    try:
        yield MeiliEngine(server, MeiliKeys(server, folder, prefix, master, None), folder, stamp, prefix, model)
    finally:
        remove_all(server, master, prefix)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for; 2 when nothing could be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path)
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--task", choices=(*TASKS, "words"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder with esco/ and eval/")
    parser.add_argument("--engine", choices=("tantivy", "meilisearch"), default="tantivy")
    parser.add_argument("--vocabulary", choices=VOCABULARIES, default="none")
    parser.add_argument("--vectors", action="store_true", help="with the embedding model too")
    parser.add_argument("--words-only", action="store_true", help="without places, times and wishes understood")
    parser.add_argument("--without-voikko", action="store_true", help="simplemma alone, also where libvoikko is")
    parser.add_argument("--sample", type=int, help="only so many queries, always the same ones")
    given = parser.parse_args(arguments)
    if given.without_voikko:
        analysis.dictionary = SimplemmaKeys()
    try:
        if given.task:
            tasks = [TASKS[name](given.data) for name in (WORDS if given.task == "words" else (given.task,))]
        elif given.docs and given.queries:
            tasks = [of_files(given.docs, given.queries)]
        else:
            parser.error("give --docs and --queries, or --task")
        started = time.perf_counter()
        vocabulary = vocabulary_named(given.vocabulary, given.data)
        sense = None if given.words_only else load_sense(ROOT / "seeds")
        embedder = embedder_for("auto") if given.vectors else None
    except (OSError, ValueError, KeyError) as error:
        print(error, file=sys.stderr)
        return 2
    loading = time.perf_counter() - started
    if given.vectors and embedder is None:
        print("there is no embedding model on this machine", file=sys.stderr)
        return 2
    print(f"dictionary {analysis.dictionary.stamp}; vectors {embedder.name if embedder is not None else 'none'}")
    print(
        f"engine {given.engine}; vocabulary {given.vocabulary} ({len(vocabulary.concepts)} concepts, digest "
        f"{vocabulary.digest}, loaded in {loading:.1f} s); fingerprint {fingerprint(vocabulary, schema_stamp())}"
    )
    # What wishes stand on, as in the product: without it they would be understood and do nothing.
    ground = Ground(measured_places(), clock.today(), fields=frozenset(SCHEMAS[IndexName.OPENINGS].codes))
    for task in tasks:
        run(task, Means(vocabulary, sense, embedder, ground), given.engine, given.sample)
    return 0


if __name__ == "__main__":
    sys.exit(main())
