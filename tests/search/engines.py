"""The engines that the contract suite runs against. Another engine is one more line here."""

from collections.abc import Callable
from pathlib import Path

from search.port import TextEngine
from search.tantivy_engine import TantivyEngine

Opener = Callable[[str], TextEngine]


def tantivy(folder: Path) -> Opener:
    """Open the embedded engine below a folder; called with the fingerprint of the process that opens it."""
    return lambda fingerprint: TantivyEngine(folder / "index", fingerprint)


ENGINES: dict[str, Callable[[Path], Opener]] = {"tantivy": tantivy}
