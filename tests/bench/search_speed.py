"""How fast search answers: `python -m tests.bench.search_speed --openings 1000,10000,100000 [--beside]`.

Openings made of the vocabulary (speed_data.py) go into the embedded engine; then each way of asking is asked with all
counts, through everything a page does but its rows and its HTML: understanding, query, engine, widening, cursor. Prints
a line a size (time to build, bytes, memory) and a line a way of asking (p50 and p95), then how it grows. CPU time is
the honest figure where other programs run: it is printed before the wall's. First stands what has not been asked since
the index last changed, then the same question `again`.
With --beside the same words are put to SQLite's FTS5 and to PostgreSQL's full text in the same run.
"""

import argparse
import itertools
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

import numpy as np
from sqlalchemy.orm import Session

from marketplace.language import analysis
from marketplace.language.embedding import Embedder, embedder_for
from marketplace.language.fingerprint import fingerprint
from marketplace.language.vocabulary import Vocabulary
from marketplace.settings import ROOT
from search.asking import Kind, ask
from search.documents import analysed
from search.index import SearchIndex, VocabularyCache
from search.places import PlacesCache
from search.port import Changes, IndexName
from search.results import Search
from search.schema import SCHEMAS
from search.sense import load_sense
from search.tantivy_engine import TantivyEngine
from search.vectors import Model
from tests.bench.match_data import starter_vocabulary
from tests.bench.search_data import measured_places
from tests.bench.speed_beside import BESIDE, Beside
from tests.bench.speed_data import STYLES, Fixed, Sources, grown_openings

ROUNDS = 3
MEGABYTE = 1e6
# Weights may change between two runs over a kept folder; analysis and fields may not.
STAMP = fingerprint(None, "speed", *SCHEMAS[IndexName.OPENINGS].codes)
Times = tuple[list[float], list[float]]


def model_of(embedder: Embedder | None) -> Model | None:
    """Whose vectors an index holds."""
    return Model(embedder.fingerprint, embedder.dimensions) if embedder is not None else None


def build(folder: str, count: int, vectors: bool) -> None:
    """Build the index of so many openings and print what that took; in a process of its own, for its memory."""
    embedder = embedder_for("auto") if vectors else None
    spent = {"openings": 0.0, "concepts": 0.0, "analysis": 0.0}
    words = 0

    def documents() -> Iterator[Any]:
        nonlocal words
        sources = Sources(starter_vocabulary(), embedder)
        rows = grown_openings(count)
        while True:
            begun = time.process_time()
            row = next(rows, None)
            if row is None:
                return
            made = time.process_time()
            source = sources.of(row)
            derived = time.process_time()
            document = analysed(source)
            ended = time.process_time()
            words += sum(len(text.split()) for _, _, text in source.texts)
            spent["openings"] += made - begun
            spent["concepts"] += derived - made
            spent["analysis"] += ended - derived
            yield document

    begun, begun_cpu = time.perf_counter(), time.process_time()
    engine = TantivyEngine(Path(folder), STAMP, model_of(embedder))
    engine.rebuild(IndexName.OPENINGS, documents(), lambda _ids: Changes())
    wall, cpu = time.perf_counter() - begun, time.process_time() - begun_cpu
    size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    parts = ", ".join(f"{name} {seconds:.1f}" for name, seconds in spent.items())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE
    print(
        f"{count} openings built in {wall:.1f} s, CPU {cpu:.1f} s ({parts}, engine {cpu - sum(spent.values()):.1f}); "
        f"{words / spent['analysis']:.0f} words a second analysed; {size / MEGABYTE:.1f} MB on disk "
        f"({size / count:.0f} bytes an opening); peak memory of building {peak:.0f} MB",
        flush=True,
    )


def opened(folder: Path, embedder: Embedder | None, vocabulary: Vocabulary) -> SearchIndex:
    """Open it as a web process does; vocabulary and places are there already."""
    return SearchIndex(
        TantivyEngine(folder, STAMP, model_of(embedder)),
        cast(VocabularyCache, Fixed(vocabulary)),
        cast(PlacesCache, Fixed(measured_places())),
        embedder=embedder,
        sensing=partial(load_sense, ROOT / "seeds"),
    )


def page(index: SearchIndex, search: Search) -> int:
    """Ask as a visitor does; return how many there are. The rows of the page are not read."""

    def sick(*_asked: object) -> Any:
        raise RuntimeError("the index does not answer")

    kind: Kind[int, Any] = Kind(
        IndexName.OPENINGS, {"audience": frozenset({"public"})}, list, lambda _rows, _question: [], sick
    )
    return ask(cast(Session, None), index, search, kind).total


def timed(times: Times, work: Any) -> None:
    """Do it and note wall and CPU milliseconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    times[0].append((time.perf_counter() - wall) * 1e3)
    times[1].append((time.process_time() - cpu) * 1e3)


def told(times: Times) -> str:
    """Say p50 and p95."""
    (wall, wall_high), (cpu, cpu_high) = (np.percentile(each, [50, 95]) for each in times)
    return f"CPU {cpu:6.1f} / {cpu_high:6.1f} ms  wall {wall:6.1f} / {wall_high:6.1f} ms"


def memory() -> float:
    """Megabytes this process has now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / MEGABYTE


def measure(folder: Path, count: int, embedder: Embedder | None, vocabulary: Vocabulary) -> tuple[Times, Times]:
    """Ask every question; print a line a style; return the times of all: first, and again."""
    before = memory()
    page(opened(folder, embedder, vocabulary), Search("lämmittely"))
    all_first: Times = ([], [])
    all_again: Times = ([], [])
    for style in STYLES:
        first: Times = ([], [])
        again: Times = ([], [])
        found = []
        for _ in range(ROUNDS):
            for search in style.searches:
                # As after a change of the index: whatever is kept of answers is gone, the files are open.
                index = opened(folder, embedder, vocabulary)
                page(index, Search("lämmittely"))
                timed(first, lambda: found.append(page(index, search)))  # noqa: B023 - called at once
                timed(again, lambda: page(index, search))  # noqa: B023 - called at once
        print(f"  {style.name:15s} {told(first)}   again {told(again)}   {int(np.median(found))} found", flush=True)
        for total, part in ((all_first, first), (all_again, again)):
            total[0].extend(part[0])
            total[1].extend(part[1])
    print(
        f"  {'all':15s} {told(all_first)}   again {told(all_again)}   {memory() - before:.0f} MB more memory",
        flush=True,
    )
    return all_first, all_again


def beside(count: int, which: Sequence[str], ours: Times) -> None:
    """Put the words to other engines and print how they stand beside ours."""
    for name in which:
        with BESIDE[name](count) as other:
            print(f"  {name:15s} {told(_asked(other))}   {other.note}", flush=True)
    print(f"  ours, the same words with counts: {told(ours)}", flush=True)


def _asked(other: Beside) -> Times:
    times: Times = ([], [])
    for _ in range(ROUNDS):
        for style in STYLES:
            for search in style.searches:
                if search.text:
                    timed(times, lambda: other.ask(search.text))  # noqa: B023 - called at once
    return times


@contextmanager
def place(keep: Path | None, count: int, vectors: bool) -> Iterator[Path]:
    """Give the folder of an index, made where it is not there."""
    with tempfile.TemporaryDirectory() as made:
        folder = (keep or Path(made)) / f"{count}{'-vectors' if vectors else ''}"
        engine = TantivyEngine(folder, STAMP)
        if not engine.status(IndexName.OPENINGS).documents:
            child = multiprocessing.get_context("spawn").Process(target=build, args=(str(folder), count, vectors))
            child.start()
            child.join()
            if child.exitcode:
                raise SystemExit("the index could not be built")
        yield folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each size and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--openings", default="1000,10000,100000", help="sizes, by commas")
    parser.add_argument("--vectors", action="store_true", help="with the embedding model")
    parser.add_argument("--keep", type=Path, help="folder where indexes are kept and found again")
    parser.add_argument("--beside", action="store_true", help="SQLite FTS5 and PostgreSQL on the same words")
    given = parser.parse_args(arguments)
    embedder = embedder_for("auto") if given.vectors else None
    if given.vectors and embedder is None:
        print("there is no embedding model on this machine", file=sys.stderr)
        return 2
    vocabulary = starter_vocabulary()
    print(f"dictionary {analysis.dictionary.stamp}; vectors {embedder.name if embedder else 'none'}; p50 / p95")
    grown: list[tuple[int, float, float]] = []
    for count in (int(each) for each in given.openings.split(",")):
        with place(given.keep, count, given.vectors) as folder:
            print(f"{count} openings", flush=True)
            first, _again = measure(folder, count, embedder, vocabulary)
            middle, high = np.percentile(first[1], [50, 95])
            grown.append((count, float(middle), float(high)))
            if given.beside:
                beside(count, list(BESIDE), first)
    for (small, *low), (large, *high) in itertools.pairwise(grown):
        print(f"{small} to {large}: CPU p50 × {high[0] / low[0]:.1f}, p95 × {high[1] / low[1]:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
