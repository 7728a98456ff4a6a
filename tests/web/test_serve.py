"""Starting twice, and taking the data away while it is served."""

import socket
from dataclasses import replace

from flask import Flask

from marketplace.cli.serve import commands_of, is_port_free, running, serve_settings
from marketplace.settings import Settings


def test_a_second_start_says_that_it_runs_already(settings: Settings) -> None:
    with running(settings) as first, running(settings) as second:
        assert first
        assert not second
        assert serve_settings(settings) == 2
    with running(settings) as again:
        assert again


def test_a_taken_port_is_said_before_anything_starts(settings: Settings) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = replace(settings, port=other.getsockname()[1])
        assert not is_port_free(taken)
        assert serve_settings(taken) == 2
    assert is_port_free(taken)
    assert str(taken.port) in commands_of(taken)["web"]


def test_the_demo_is_not_reset_while_it_runs(app: Flask, settings: Settings) -> None:
    runner = app.test_cli_runner()
    with running(settings):
        refused = runner.invoke(args=["demo", "reset"])
    assert refused.exit_code == 2
    assert (settings.data_folder / "loytamo.db").exists()
    assert runner.invoke(args=["demo", "reset"]).exit_code == 0
    assert not (settings.data_folder / "loytamo.db").exists()
