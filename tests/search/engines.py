"""The engines that the contract suite runs against. Another engine is one more line here."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from marketplace.errors import Unavailable
from search.meili_engine import MeiliEngine
from search.meili_http import MeiliServer, Patience, Refused
from search.meili_keys import MeiliKeys
from search.port import TextEngine
from search.tantivy_engine import TantivyEngine

Opener = Callable[[str], TextEngine]
# A machine under tests is slow at times, and here nobody waits for a page.
CALM = Patience(connect=5.0, answer=30.0, tries=2, back_off=0.1)


@contextmanager
def tantivy(folder: Path) -> Iterator[Opener]:
    """Open the embedded engine below a folder; called with the fingerprint of the process that opens it."""
    yield lambda fingerprint: TantivyEngine(folder / "index", fingerprint)


@contextmanager
def meilisearch(folder: Path) -> Iterator[Opener]:
    """Open indexes of this process's own on the server at MEILI_URL, and remove them in the end."""
    url, master = os.environ.get("MEILI_URL"), os.environ.get("MEILI_KEY")
    if not url:
        pytest.skip("MEILI_URL is not set: no Meilisearch server to run against, only its recordings are replayed")
    prefix = f"loytamo-test-{os.getpid()}"
    server = MeiliServer(url, CALM, CALM)
    keys = MeiliKeys(server, folder, prefix, master, None)
    try:
        yield lambda fingerprint: MeiliEngine(server, keys, folder / "index", fingerprint, prefix)
    finally:
        remove_all(server, master, prefix)


def remove_all(server: MeiliServer, master: str | None, prefix: str) -> None:
    """Remove every index of a prefix from a server."""
    with suppress(Unavailable, Refused):
        found = server.call("GET", "/indexes?limit=1000", key=master, patience=CALM)
        for each in found["results"]:
            if str(each["uid"]).startswith(f"{prefix}-"):
                server.call("DELETE", f"/indexes/{each['uid']}", key=master, patience=CALM)


ENGINES = {"tantivy": tantivy, "meilisearch": meilisearch}
