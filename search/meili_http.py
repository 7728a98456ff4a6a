"""One Meilisearch server over HTTP: time-outs, retries, a rest after failing, and nothing believed unseen.

The only module that imports urllib3. We do without the server's own Python client: it opens a connection for each
call, knows one time-out for everything, never tries again and reads a reply of any size.
"""

import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import urllib3

from marketplace.errors import Unavailable

OLDEST = (1, 14)
NEWEST_MAJOR = 1
_MAX_REPLY_BYTES = 64 * 1024 * 1024
_CHUNK_BYTES = 64 * 1024
_POOL = 8
_SERVER_FAULT = 500


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to connect, seconds for each answer as a whole, how often in all, and the first wait between."""

    connect: float
    answer: float
    tries: int
    back_off: float
    rests: bool = False


# A page has to be there in a moment and can do without the engine; the jobs have time and nothing else to go by.
FOR_PAGES = Patience(connect=0.5, answer=2.0, tries=2, back_off=0.05, rests=True)
FOR_FEEDING = Patience(connect=3.0, answer=30.0, tries=4, back_off=0.2)
REST_SECONDS = 3.0


class Refused(Exception):
    """The server's own no: its status and code. Never its words, which may quote a document."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"Meilisearch refuses with {status} {code}")
        self.status = status
        self.code = code


class Rubbish(Exception):
    """An answer that is not what Meilisearch answers."""


class WrongVersion(Exception):
    """A server that we were not made for."""

    def __init__(self, found: str) -> None:
        oldest = ".".join(str(part) for part in OLDEST)
        super().__init__(f"Meilisearch {found} at MEILI_URL: {oldest} or newer is needed, below {NEWEST_MAJOR + 1}.0")


class MeiliServer:
    """A server at an address; may be shared by threads. Nothing is asked before the first call."""

    def __init__(self, url: str, pages: Patience = FOR_PAGES, feeding: Patience = FOR_FEEDING) -> None:
        self.url = url.rstrip("/")
        self.pages = pages
        self.feeding = feeding
        self._pool = urllib3.PoolManager(maxsize=_POOL, retries=False)
        self._lock = threading.Lock()
        self._version: str | None = None
        self._rests_until = 0.0

    def call(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        key: str | None,
        patience: Patience,
        again: bool = True,
        checks: bool = True,
    ) -> Any:
        """Ask and return the JSON answered.

        path: below the address, made by us. body: what JSON is made of, or JSON as bytes. key: None where the server
        has none. again: whether doing it twice is the same as once. checks: whether the version is asked for first; the
        key that only reads may not, and what it reads was built by whoever may, and did.
        Raises Unavailable when it does not answer (in time, or anything sensible, or is of a version that we were not
        made for), caused by what happened; Refused when it says no.
        """
        if checks:
            self.check_version(key, patience)
        return self._patiently(method, path, body, key=key, patience=patience, again=again)

    def check_version(self, key: str | None, patience: Patience) -> str:
        """Give the server's version; asked again after every time it was away, for it may be another one then."""
        with self._lock:
            known = self._version
        if known is None:
            answer = self._patiently("GET", "/version", None, key=key, patience=patience, again=True)
            known = str(answer.get("pkgVersion")) if isinstance(answer, dict) else ""
            if not _fits(known):
                raise Unavailable() from WrongVersion(known)
            with self._lock:
                self._version = known
        return known

    def _patiently(
        self, method: str, path: str, body: object, *, key: str | None, patience: Patience, again: bool
    ) -> Any:
        if patience.rests and time.monotonic() < self._rests_until:
            raise Unavailable() from TimeoutError("Meilisearch did not answer a moment ago")
        tries = patience.tries if again else 1
        for attempt in range(1, tries + 1):
            try:
                answer = self._once(method, path, body, key, patience)
            except (urllib3.exceptions.HTTPError, OSError, Rubbish) as error:
                failure: Exception = error
                slow = isinstance(error, urllib3.exceptions.ReadTimeoutError | TimeoutError)
                if attempt == tries or (slow and patience.rests):  # nobody waits for a page twice as long
                    break
                time.sleep(patience.back_off * 2 ** (attempt - 1))
            else:
                self._rests_until = 0.0
                return answer
        with self._lock:
            self._version = None
        self._rests_until = time.monotonic() + REST_SECONDS
        raise Unavailable() from failure

    def _once(self, method: str, path: str, body: object, key: str | None, patience: Patience) -> Any:
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if key:
            headers["Authorization"] = f"Bearer {key}"
        ends = time.monotonic() + patience.answer
        response = self._pool.request(
            method,
            self.url + path,
            body=body if body is None or isinstance(body, bytes) else encoded(body),
            headers=headers,
            timeout=urllib3.Timeout(connect=patience.connect, read=patience.answer),
            redirect=False,
            preload_content=False,
        )
        try:
            content = _read(response, ends)
        except BaseException:
            response.close()
            raise
        response.release_conn()
        return _sense(response.status, content)


def encoded(body: object) -> bytes:
    """Write JSON; lone surrogates are escaped, and so is everything else beyond ASCII."""
    return json.dumps(body, separators=(",", ":")).encode("ascii")


def _read(response: urllib3.BaseHTTPResponse, ends: float) -> bytes:
    """Read all of a reply, however slowly it drips, until its time is over."""
    content = bytearray()
    while chunk := response.read1(_CHUNK_BYTES):
        content += chunk
        if len(content) > _MAX_REPLY_BYTES:
            raise Rubbish("an answer without end")
        if time.monotonic() > ends:
            raise TimeoutError("the answer takes too long")
    return bytes(content)


def _sense(status: int, content: bytes) -> Any:
    try:
        answer = json.loads(content) if content else {}
    except ValueError as error:
        raise Rubbish(f"status {status} and no JSON") from error
    if status < 300:
        return answer
    code = answer.get("code") if isinstance(answer, dict) else None
    if not isinstance(code, str) or (status >= _SERVER_FAULT and code != "internal"):
        raise Rubbish(f"status {status}")
    raise Refused(status, code)


def _fits(version: str) -> bool:
    try:
        major, minor = (int(part) for part in version.split(".")[:2])
    except ValueError:
        return False
    return (major, minor) >= OLDEST and major <= NEWEST_MAJOR


def shaped(answer: Any, *names: str) -> Mapping[str, Any]:
    """Give an answer that is an object with these names. Raises Unavailable for another one."""
    if not isinstance(answer, dict) or any(name not in answer for name in names):
        raise Unavailable() from Rubbish(f"an answer without {', '.join(names)}")
    return answer
