"""Starting twice, and taking the data away while it is served."""

import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect

from marketplace.app import create_app
from marketplace.cli.serve import commands_of, environ_of, is_port_free, running, serve_settings
from marketplace.settings import Settings
from marketplace.wiring import wire
from tests.conftest import settings_for


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


def test_jobs_have_the_metrics_port_beside_the_web(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOYTAMO_METRICS_PORT", "9100")
    measured = replace(settings, metrics_port=9100)
    ports = {name: environ_of(name, measured).get("LOYTAMO_METRICS_PORT") for name in commands_of()}
    assert ports == {"web": "9100", "jobs": "9101"}
    monkeypatch.delenv("LOYTAMO_METRICS_PORT")
    assert "LOYTAMO_METRICS_PORT" not in environ_of("jobs", settings)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_demo_is_not_reset_while_it_runs(
    kind: str, tmp_path: Path, other_databases: Callable[[str], str], request: pytest.FixtureRequest
) -> None:
    settings = settings_for(tmp_path, DATABASE_URL=other_databases(kind))
    wiring = wire(settings)
    runner = create_app(settings, wiring).test_cli_runner()
    assert runner.invoke(args=["db", "upgrade"]).exit_code == 0
    with running(settings):
        refused = runner.invoke(args=["demo", "reset"])
    assert refused.exit_code == 2
    assert inspect(wiring.engine).has_table("account")
    assert runner.invoke(args=["demo", "reset"]).exit_code == 0
    assert not inspect(wiring.engine).has_table("account")
    wiring.engine.dispose()
