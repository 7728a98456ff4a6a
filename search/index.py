"""The search of one process: its engine and the vocabulary it understands queries with."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy.orm import Session

from marketplace.language.embedding import Embedder
from marketplace.language.fingerprint import fingerprint
from marketplace.language.vocabulary import Vocabulary
from search import rows
from search.derived import derived_of
from search.documents import Lookups
from search.match_store import MatchColumns, MatchStore
from search.meili_engine import open_meilisearch
from search.places import PlacesCache
from search.port import TextEngine, Vector
from search.schema import schema_stamp
from search.sense import Sense
from search.tantivy_engine import TantivyEngine
from search.vectors import Model

KEPT_WORDS = "words"

log = structlog.get_logger()


class VocabularyCache:
    """The vocabulary as last loaded; loaded again when its revision grew, or concepts came or went past the sessions.

    While one thread loads it, which takes a second or more, the others go on with the one before.
    """

    def __init__(self, kept: Path | None = None) -> None:
        """kept: a folder where base forms of the vocabulary's words are kept for the next process; None keeps none."""
        self._kept = kept
        self._loading = threading.Lock()
        self._known: tuple[tuple[int, int, int], Vocabulary] | None = None

    def fresh(self, session: Session) -> Vocabulary:
        """Give the vocabulary; one small query, and a second one when it has to be loaded."""
        extent = rows.vocabulary_extent(session)
        known = self._known
        if known is not None and known[0] == extent:
            return known[1]
        if not self._loading.acquire(blocking=known is None) and known is not None:
            return known[1]
        try:
            known = self._known
            # Somebody else may have loaded it while this thread waited.
            return known[1] if known is not None and known[0] == extent else self._load(session, extent)
        finally:
            self._loading.release()

    def reload(self, session: Session) -> Vocabulary:
        """Give the vocabulary as it stands in the database now, whatever was known of it."""
        extent = rows.vocabulary_extent(session)
        with self._loading:
            return self._load(session, extent)

    def _load(self, session: Session, extent: tuple[int, int, int]) -> Vocabulary:
        vocabulary = rows.load_vocabulary(session, self._kept)
        self._known = extent, vocabulary
        return vocabulary


@dataclass(slots=True)
class Patience:
    """How often building an index failed in a row, and before when it is not tried again."""

    failures: int = 0
    not_before: datetime | None = None


@dataclass(slots=True)
class Sweeping:
    """By which vocabulary and dictionary all concepts were last found to be made."""

    done_with: str | None = None


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What pages, jobs and commands get: `wiring.index`."""

    engine: TextEngine
    vocabulary: VocabularyCache = field(default_factory=VocabularyCache)
    places: PlacesCache = field(default_factory=PlacesCache)
    patience: Patience = field(default_factory=Patience)
    embedder: Embedder | None = None
    sensing: Callable[[], Sense] | None = None
    sweeping: Sweeping = field(default_factory=Sweeping)
    columns: MatchColumns | None = None

    @property
    def sense(self) -> Sense | None:
        """What queries are understood with besides the vocabulary; reading it first takes seconds, so it is read when
        it is first asked for: most commands never do."""
        return self.sensing() if self.sensing is not None else None

    def ready(self) -> None:
        """Read now what the first search would read."""
        _ = self.sense

    def reload(self, session: Session) -> None:
        """Load anew what is kept of the database: vocabulary and places."""
        self.vocabulary.reload(session)
        self.places.reload(session)

    def query_vector(self, text: str) -> Vector | None:
        """Give what a query means as a vector; None without an embedder, without letters, and when the model fails."""
        if self.embedder is None or not any(letter.isalpha() for letter in text):
            return None
        try:
            return self.embedder.query(text)
        except Exception as error:  # the words find without it
            log.warning("a query could not be embedded", error=type(error).__name__)
            return None

    def lookups(self, session: Session, kind: str = "", ids: Sequence[int] = ()) -> Lookups:
        """Give what document builders need, as the database has it; what was derived only for these rows of a kind."""
        model = self.embedder.fingerprint if self.embedder is not None else None
        return Lookups(
            self.vocabulary.fresh(session),
            rows.municipality_names(session),
            self.places.fresh(session),
            rows.told_introductions(session),
            derived_of(session, kind, ids, model) if ids else {},
        )


@dataclass(frozen=True, slots=True)
class Meilisearch:
    """A server to have the indexes: its address, the folder where its reading key is kept, its keys where given."""

    url: str
    keys_folder: Path
    master_key: str | None = field(default=None, repr=False)
    reading_key: str | None = field(default=None, repr=False)


def open_index(
    folder: Path,
    server: Meilisearch | None = None,
    embedder: Embedder | None = None,
    sensing: Callable[[], Sense] | None = None,
) -> SearchIndex:
    """Open the embedded index below a folder, which need not exist, or that of a server; nothing is asked yet.

    With a server the folder is for locks alone. embedder: None searches by words and concepts only. sensing: None
    understands nothing but concepts.
    """
    model = Model(embedder.fingerprint, embedder.dimensions) if embedder is not None else None
    columns = MatchColumns(MatchStore(folder / "matches"))
    if server is None:
        engine: TextEngine = TantivyEngine(folder, own_fingerprint(), model)
    else:
        engine = open_meilisearch(
            server.url, folder, own_fingerprint(), server.keys_folder, server.master_key, server.reading_key, model
        )
    vocabulary = VocabularyCache(folder / KEPT_WORDS)
    return SearchIndex(engine, vocabulary, embedder=embedder, sensing=sensing, columns=columns)


def own_fingerprint() -> str:
    """The stamp of this process's analysis and schema.

    The vocabulary is not in it on purpose: what it does to a document is in the document's own version, so that a
    changed synonym is re-indexed by reconcile, document by document, while the index goes on answering.
    """
    return fingerprint(None, schema_stamp())
