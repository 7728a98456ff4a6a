"""Real processes under test: started, killed as a power cut would, and a mail server that counts what it takes."""

import os
import re
import signal
import socketserver
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from marketplace.settings import ROOT


def start(words: list[str], environ: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a Python module as a process with a group of its own."""
    return subprocess.Popen([sys.executable, "-m", *words], cwd=ROOT, env=dict(environ), start_new_session=True)


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and its children at once, as a power cut would."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


class Post(socketserver.ThreadingTCPServer):
    """A mail server that takes every letter and counts it by its Message-ID."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        super().__init__(("127.0.0.1", 0), _Conversation)

    @property
    def url(self) -> str:
        """Its address as LOYTAMO_MAIL_URL takes it."""
        return f"smtp://127.0.0.1:{self.server_address[1]}"


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline().strip().upper():
            if line.startswith(b"DATA"):
                self.wfile.write(b"354 go on\r\n")
                text = b""
                while (row := self.rfile.readline()) not in (b".\r\n", b""):
                    text += row
                found = re.search(rb"^Message-ID: *(<[^>]+>)", text, re.M | re.I)
                assert isinstance(self.server, Post)
                self.server.taken[found.group(1).decode() if found else "none"] += 1
                self.wfile.write(b"250 taken\r\n")
            elif line.startswith(b"QUIT"):
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 fine\r\n")


@contextmanager
def mail_server() -> Iterator[Post]:
    """Serve on a free port of loopback until the block ends."""
    with Post() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
