"""Moving an installation's rows to another database: read at one moment, put in, read back, compared."""

from collections.abc import Iterable

from sqlalchemy import Engine

from marketplace.archive.rows import Content, lines_of, revision_of, tables_of
from marketplace.archive.target import Load, Migrate, Refused, Told, contents_of, fill, filling, snapshot


def move(source: Engine, target: Engine, migrate: Migrate, known: Iterable[str], told: Told) -> dict[str, Content]:
    """Make `target` hold what `source` holds; return what each table holds, the same on both sides.

    The numbers of rows stay, so that an index made for one serves the other. `target` is for this alone and disposed
    of. Raises Refused, Different among it, and what the databases raise; then the target is as it was.
    """
    with snapshot(source) as reading:
        revision = revision_of(reading)
        if revision is None:
            raise Refused("there is nothing to move: the database has no tables")
        contents = contents_of(reading, lambda _name, _rows: None)
        tables = {table.name: table for table in tables_of(reading)}
        with filling(target) as writing:
            load = Load(revision, contents, lambda name: lines_of(reading, tables[name]))
            fill(writing, load, migrate, known, told)
    return contents
