"""A worker whose watcher was killed ends too: it would keep the port, with nobody left to stop or replace it."""

import os
import signal
import threading
import time

from marketplace.web.serving import GRACE_SECONDS

LOOKS_EVERY_SECONDS = 1.0


def end_with_watcher() -> None:
    """From now on this process ends soon after the one that started it, what is under way first."""
    threading.Thread(target=_watch, args=(os.getppid(),), name="watcher", daemon=True).start()


def _watch(watcher: int) -> None:
    while os.getppid() == watcher:
        time.sleep(LOOKS_EVERY_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)
