"""What Meilisearch does later: every write is a task, and only a task that succeeded is done."""

import time
from collections.abc import Iterable
from typing import Any

from marketplace.errors import Unavailable
from search.meili_http import MeiliServer, shaped

PATIENCE_SECONDS = 120.0
_FIRST_POLL_SECONDS = 0.005
_LONGEST_POLL_SECONDS = 0.25
_WAITING = ("enqueued", "processing")


class TaskFailed(Exception):
    """A task that ended without success. code: the server's, never its words, which may quote a document."""

    def __init__(self, code: str) -> None:
        super().__init__(f"a task of Meilisearch failed: {code}")
        self.code = code


def task_of(answer: Any) -> int:
    """Give the number of the task that a write was answered with."""
    number = shaped(answer, "taskUid")["taskUid"]
    if not isinstance(number, int):
        raise Unavailable() from TaskFailed("no number")
    return number


def wait(server: MeiliServer, tasks: Iterable[int], key: str | None, seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until all tasks have succeeded.

    seconds: for all of them together. Raises Unavailable, caused by TaskFailed when one ended otherwise and by
    TimeoutError when they take longer; what is waiting then will still be done.
    """
    ends = time.monotonic() + seconds
    for task in tasks:
        pause = _FIRST_POLL_SECONDS
        while (state := _state(server, task, key)) in _WAITING:
            if time.monotonic() > ends:
                raise Unavailable() from TimeoutError(f"task {task} is still {state}")
            time.sleep(pause)
            pause = min(pause * 1.5, _LONGEST_POLL_SECONDS)


def swap_task(server: MeiliServer, uid: str, key: str | None) -> int | None:
    """Give the latest swap that names an index, if there is one: for when the answer to a swap was lost."""
    answer = server.call("GET", "/tasks?types=indexSwap&limit=20", key=key, patience=server.feeding)
    for task in shaped(answer, "results")["results"]:
        swaps = (task.get("details") or {}).get("swaps") or ()
        if any(uid in swap.get("indexes", ()) for swap in swaps):
            return int(task["uid"])
    return None


def _state(server: MeiliServer, task: int, key: str | None) -> str:
    answer = shaped(server.call("GET", f"/tasks/{task}", key=key, patience=server.feeding), "status")
    state = answer["status"]
    if state == "succeeded" or state in _WAITING:
        return str(state)
    code = (answer.get("error") or {}).get("code")
    raise Unavailable() from TaskFailed(str(code or state))
