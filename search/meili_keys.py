"""The keys to a Meilisearch server: whoever feeds has the master key, whoever reads has one that only reads.

The reading key is made once, by the first process that has the master key, and kept in the data folder; the processes
that serve pages need no other. Without any key (a server of one's own machine that asks for none) nothing is sent.
"""

import json
import os
import threading
import uuid
from contextlib import suppress
from pathlib import Path

from marketplace.errors import Unavailable
from search.meili_http import MeiliServer, Refused, shaped

FILE = "meili-reading.key"


class MeiliKeys:
    """folder: where the reading key is kept. master: None in processes that only read. reading: given by hand."""

    def __init__(self, server: MeiliServer, folder: Path, prefix: str, master: str | None, reading: str | None) -> None:
        self._server = server
        self._file = folder / FILE
        self._prefix = prefix
        self._master = master
        self._given = reading
        self._kept: str | None = None
        self._lock = threading.Lock()

    def for_feeding(self) -> str | None:
        """The key that may write."""
        return self._master

    def for_reading(self) -> str | None:
        """The key that only reads; made and kept when it is not there and this process may. Raises Unavailable."""
        if self._given:
            return self._given
        with self._lock:
            if self._kept is None:
                self._kept = self._read()
            if self._kept is None and self._master:
                self._kept = self._make(self._master)
                self._keep(self._kept)
            return self._kept

    def forget(self) -> None:
        """The server knows the reading key no longer: read or make it anew next time."""
        with self._lock:
            self._kept = None
            if self._master:
                with suppress(OSError):
                    self._file.unlink(missing_ok=True)

    def _read(self) -> str | None:
        try:
            content = json.loads(self._file.read_text("utf-8"))
            return str(content["key"]) if content["url"] == self._server.url else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _make(self, master: str) -> str:
        # The same number each time: asked for twice, the server has one key and not two.
        number = str(uuid.uuid5(uuid.NAMESPACE_URL, f"loytamo reads {self._prefix}"))
        wish = {
            "uid": number,
            "name": "loytamo reads",
            "description": "for the processes that serve pages",
            "actions": ["search"],
            "indexes": [f"{self._prefix}-*"],
            "expiresAt": None,
        }
        try:
            try:
                made = self._server.call("POST", "/keys", wish, key=master, patience=self._server.feeding)
            except Refused as refused:
                if refused.code != "api_key_already_exists":
                    raise
                made = self._server.call("GET", f"/keys/{number}", key=master, patience=self._server.feeding)
        except Refused as refused:
            raise Unavailable() from refused
        return str(shaped(made, "key")["key"])

    def _keep(self, key: str) -> None:
        fresh = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"url": self._server.url, "key": key}, file)
            fresh.replace(self._file)
        except OSError as error:
            raise Unavailable() from error
