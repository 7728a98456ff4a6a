"""A real little HTTP server on the loopback: it answers, refuses, hangs, drips or talks rubbish, as it is told."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    method: str
    path: str
    body: Any
    key: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """status and content (JSON unless bytes); wait: seconds before; drip: seconds between bytes; cut: no reply."""

    content: Any = None
    status: int = 200
    wait: float = 0.0
    drip: float = 0.0
    cut: bool = False
    headers: dict[str, str] = field(default_factory=dict)


VERSION = Reply({"pkgVersion": "1.50.0", "commitSha": "0", "commitDate": "0"})

Answering = Callable[[Asked], Reply]


class LittleServer:
    """url: where it listens. asked: what came, in order; version_asked: with which keys the version was asked for."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering
        self.version = VERSION
        self.asked: list[Asked] = []
        self.version_asked: list[str | None] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def stop(self) -> None:
        """Listen no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length)) if length else None
                key = (self.headers.get("Authorization") or "").removeprefix("Bearer ") or None
                asked = Asked(self.command, self.path, body, key)
                if asked.path == "/version":
                    outer.version_asked.append(key)
                    reply = outer.version
                else:
                    outer.asked.append(asked)
                    reply = outer.answering(asked)
                try:
                    self._send(reply)
                except OSError:
                    self.close_connection = True  # who asked has gone

            def _send(self, reply: Reply) -> None:
                time.sleep(reply.wait)
                if reply.cut:
                    self.close_connection = True
                    return
                content = reply.content if isinstance(reply.content, bytes) else json.dumps(reply.content).encode()
                self.send_response(reply.status)
                self.send_header("Content-Length", str(len(content)))
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                for start in range(0, len(content), 1 if reply.drip else len(content)):
                    time.sleep(reply.drip)
                    self.wfile.write(content[start : start + 1] if reply.drip else content)

            do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = answer  # noqa: N815 # the names http.server looks for

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


@contextmanager
def serving(answering: Answering) -> Iterator[LittleServer]:
    """Serve until the end of the block."""
    server = LittleServer(answering)
    try:
        yield server
    finally:
        server.stop()
