"""`flask serve`: the web server and the jobs process, started together and stopped together."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import click
from flask import current_app

from jobs.leader import FileLeader
from marketplace.settings import ROOT, Settings

GRACE_SECONDS = 25  # more than web and jobs give themselves


def commands_of() -> dict[str, list[str]]:
    """Return the processes of one machine by name: the web server and the jobs."""
    return {
        "web": [sys.executable, "-m", "marketplace.web.serving"],
        "jobs": [sys.executable, "-m", "jobs"],
    }


def environ_of(name: str, settings: Settings) -> dict[str, str]:
    """Return the environment of a process: as it is, but the jobs have the metrics port beside the web's."""
    environ = dict(os.environ)
    if name == "jobs" and settings.metrics_port is not None:
        environ["LOYTAMO_METRICS_PORT"] = str(settings.metrics_port + 1)
    return environ


def run_together(commands: dict[str, list[str]], environs: dict[str, dict[str, str]]) -> int:
    """Run the commands until one ends or this process is told to stop; then stop all. Return an exit code.

    Children get a process group of their own, so that Ctrl-C reaches them once, from here, and in order.
    """
    children = {
        name: subprocess.Popen(command, cwd=ROOT, env=environs[name], start_new_session=True)  # noqa: S603 - our own modules
        for name, command in commands.items()
    }
    stopping = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    code = 0
    while not stopping:
        ended = {name: child.returncode for name, child in children.items() if child.poll() is not None}
        if ended:
            click.echo(f"stopped by itself: {', '.join(f'{n} (exit {c})' for n, c in ended.items())}", err=True)
            code = 1
            break
        time.sleep(0.2)
    _stop_all(list(children.values()))
    return code


def _stop_all(children: Sequence[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


@contextmanager
def running(settings: Settings) -> Iterator[bool]:
    """Hold the sign that this data folder is served; yields False when somebody else holds it."""
    lock = FileLeader(settings.data_folder / "running.lock")
    try:
        yield lock.take()
    finally:
        lock.release()


def is_port_free(settings: Settings) -> bool:
    """Return whether nobody listens where the web server would."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((settings.host, settings.port)) != 0


def serve_settings(settings: Settings) -> int:
    """Serve with these settings; return the exit code. A second start says so instead of running beside the first."""
    with running(settings) as alone:
        if not alone:
            click.echo("it is running already; stop it first (Ctrl-C where it runs)", err=True)
            return 2
        if not is_port_free(settings):
            click.echo(f"port {settings.port} is taken; choose another: make demo PORT={settings.port + 1}", err=True)
            return 2
        commands = commands_of()
        return run_together(commands, {name: environ_of(name, settings) for name in commands})


@click.command("serve")
def serve() -> None:
    """Start the web server and the jobs; Ctrl-C stops both."""
    settings: Settings = current_app.extensions["wiring"].settings
    click.echo(f"Löytämö: {settings.base_url}")
    sys.exit(serve_settings(settings))
