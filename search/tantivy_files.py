"""The files of one generation of the embedded engine: opening, filling, changing; and what its library throws."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from marketplace.errors import LoytamoError, Unavailable
from search import tantivy_query
from search.port import Changes, IndexDocument
from search.schema import Schema

_HEAP_BYTES = 30_000_000
_REBUILD_HEAP_BYTES = 100_000_000


def open_index_at(path: Path) -> tantivy.Index:
    """Open a generation for searching."""
    index = tantivy.Index.open(str(path))
    index.config_reader("manual")
    index.reload()
    return index


def meta_of(path: Path) -> tuple[int, int]:
    """Time and number of the engine's own list, which change with every push."""
    status = (path / "meta.json").stat()
    return status.st_mtime_ns, status.st_ino


def fill(index: tantivy.Index, schema: Schema, documents: Iterable[IndexDocument]) -> int:
    """Write all documents of a new generation; return how many."""
    writer = index.writer(_REBUILD_HEAP_BYTES, 1)
    count = 0
    for document in documents:
        writer.add_document(tantivy_query.document_of(schema, document))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    return count


def write(index: tantivy.Index, schema: Schema, changes: Changes) -> None:
    """Take over changes and return when they are safe."""
    writer = index.writer(_HEAP_BYTES, 1)
    for gone in changes.deletes:
        writer.delete_documents_by_term("id", gone)
    for document in changes.upserts:
        writer.delete_documents_by_term("id", document.id)
        writer.add_document(tantivy_query.document_of(schema, document))
    writer.commit()
    writer.wait_merging_threads()


@contextmanager
def as_unavailable() -> Iterator[None]:
    """Whatever the engine throws, also its panics (which are no Exception), becomes Unavailable."""
    try:
        yield
    except LoytamoError:
        raise
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        if not isinstance(error, OSError | ValueError) and type(error).__name__ != "PanicException":
            raise
        raise Unavailable() from error
