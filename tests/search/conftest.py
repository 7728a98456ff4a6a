"""Engines and small documents for the tests of search."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from marketplace.language.analysis import analyse
from search.port import Changes, IndexDocument, TextEngine
from tests.search.engines import ENGINES, Opener

Make = Callable[..., IndexDocument]


@pytest.fixture(params=sorted(ENGINES))
def open_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Open the engine as a process with a given fingerprint would."""
    with ENGINES[request.param](tmp_path) as opener:
        yield opener


@pytest.fixture
def engine(open_engine: Opener) -> TextEngine:
    return open_engine("stamp-1")


def document(number: int, title: str, body: str = "", **codes: tuple[str, ...]) -> IndexDocument:
    """A document in Finnish; kind, municipality and the like as keywords."""
    newest = codes.pop("newest", (str(number),))
    return IndexDocument(
        id=str(number),
        version=f"v-{number}-{title}",
        texts={"title": analyse(title, "fi"), "body": analyse(body, "fi")},
        codes={"audience": ("public",), **codes},
        newest=int(newest[0]),
    )


def no_changes(_ids: frozenset[str]) -> Changes:
    """For rebuilds during which nothing else happens."""
    return Changes()
