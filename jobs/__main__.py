"""`python -m jobs`: the jobs process. Ends on SIGTERM or Ctrl-C, after the item at hand."""

import os
import signal
import sys
import threading
from types import FrameType

from jobs.process import CannotListen, end_in_time, run_jobs
from marketplace.settings import SettingsError, read_settings
from marketplace.wiring import FOR_JOBS, wire


def main() -> int:
    """Read the settings, wire the parts, run the timetable; returns the exit code."""
    try:
        settings = read_settings(os.environ)
    except SettingsError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    stop = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    end_in_time(stop)
    try:
        run_jobs(wire(settings, patience=FOR_JOBS), stop)
    except CannotListen as taken:
        sys.stderr.write(f"{taken}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
