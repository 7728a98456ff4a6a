"""How a worker ends: with its watcher, whose port it would keep with nobody left to stop it, and in one go."""

import atexit
import logging
import os
import signal
import threading
import time

from marketplace.web.serving import GRACE_SECONDS

LOOKS_EVERY_SECONDS = 1.0


def end_with_watcher() -> None:
    """From now on this process ends soon after the one that started it, what is under way first."""
    threading.Thread(target=_watch, args=(os.getppid(),), name="watcher", daemon=True).start()


def end_in_one_go() -> None:
    """From now on this process ends as soon as it has served what was under way, without taking the interpreter apart.

    The server's own threads sometimes come back to an interpreter half taken apart and abort the process with a panic
    in the log. Nothing is lost by leaving earlier: what has to be kept is committed, and each line of the log is out.
    """
    atexit.register(_leave)


def _leave() -> None:
    logging.shutdown()
    os._exit(0)


def _watch(watcher: int) -> None:
    while os.getppid() == watcher:
        time.sleep(LOOKS_EVERY_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)
