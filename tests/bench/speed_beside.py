"""The same words asked of what databases have built in: SQLite's FTS5, PostgreSQL's full text.

The best twenty are asked for, and how many there are. They get less to do than our engine: no filters, no counts of
each value, no misspellings, no concepts; stemming of one language (PostgreSQL) or the beginnings of words (FTS5).
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from marketplace.language.tokens import tokens
from marketplace.models import Opening
from tests.bench.speed_data import grown_openings
from tests.postgres import cluster

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Beside:
    """Another engine. ask: a text, its first hits are read and all are counted. note: what building took."""

    ask: Callable[[str], object]
    note: str


def _words(text: str) -> list[str]:
    return [token.folded for token in tokens(text) if token.folded.isalpha()]


def _texts(opening: Opening) -> tuple[int, str, str]:
    body = [*(opening.description or {}).values(), *(opening.tasks or ())]
    return opening.id, " ".join(opening.title.values()), " ".join(body)


@contextmanager
def fts5(count: int) -> Iterator[Beside]:
    """SQLite's FTS5 with bm25, the title twice; words by their beginnings."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "words.db"
        begun = time.process_time()
        database = sqlite3.connect(file)
        database.execute("CREATE VIRTUAL TABLE words USING fts5(title, body, tokenize='unicode61', prefix='4 6')")
        rows = (_texts(opening) for opening in grown_openings(count))
        database.executemany("INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)", rows)
        database.commit()
        note = f"built in {time.process_time() - begun:.0f} s CPU, {file.stat().st_size / 1e6:.0f} MB"

        def ask(text: str) -> object:
            asked = " OR ".join(f'"{word}"*' for word in _words(text))
            best = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 2.0, 1.0) LIMIT ?"
            found = database.execute(best, (asked, SHOWN)).fetchall()
            return found, database.execute("SELECT count(*) FROM words WHERE words MATCH ?", (asked,)).fetchone()

        yield Beside(ask, note)
        database.close()


@contextmanager
def postgres(count: int) -> Iterator[Beside]:
    """PostgreSQL's full text in Finnish with a GIN index. Its CPU time is not ours: only the wall's says something."""
    with cluster() as running, running.connect() as connection:
        begun = time.perf_counter()
        connection.execute("CREATE TABLE words (id int PRIMARY KEY, found tsvector)")
        made = "INSERT INTO words VALUES (%s, setweight(to_tsvector('finnish', %s), 'A') || to_tsvector('finnish', %s))"
        with connection.transaction(), connection.cursor() as cursor:
            cursor.executemany(made, (_texts(opening) for opening in grown_openings(count)))
        connection.execute("CREATE INDEX words_found ON words USING gin (found)")
        connection.execute("ANALYZE words")
        size = connection.execute("SELECT pg_total_relation_size('words')").fetchone()
        note = f"built in {time.perf_counter() - begun:.0f} s wall, {(size[0] if size else 0) / 1e6:.0f} MB"

        def ask(text: str) -> object:
            asked = " | ".join(_words(text))
            query = "to_tsquery('finnish', %s)"
            best = f"SELECT id FROM words WHERE found @@ {query} ORDER BY ts_rank(found, {query}) DESC LIMIT %s"
            found = connection.execute(best, (asked, asked, SHOWN)).fetchall()
            counted = f"SELECT count(*) FROM words WHERE found @@ {query}"
            return found, connection.execute(counted, (asked,)).fetchone()

        yield Beside(ask, note)


BESIDE: Mapping[str, Callable[[int], AbstractContextManager[Beside]]] = {"SQLite FTS5": fts5, "PostgreSQL": postgres}
