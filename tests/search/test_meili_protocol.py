"""The dialogue with a Meilisearch server as it was recorded: tasks, errors, keys, building beside and swapping."""

from pathlib import Path

import pytest

from tests.search.little_server import serving
from tests.search.protocol import FOLDER, MASTER, SCENARIOS, Place, Replay, asked_as, lines_of


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_the_recorded_dialogue_goes_as_it_went(name: str, tmp_path: Path) -> None:
    replay = Replay(lines_of(name))
    with serving(replay) as little:
        try:
            SCENARIOS[name](Place(little.url, tmp_path, MASTER))
        finally:
            assert replay.unknown == [], "not in the recording: record anew with python -m tests.search.protocol"


def test_requests_are_known_again_by_shape_and_not_by_value() -> None:
    one = asked_as("POST", "/indexes/a-0123456789abcdef/documents", [{"id": "1", "keys": ["siivooja"], "n": 1.5}])
    same = asked_as("POST", "/indexes/a-fedcba9876543210/documents", [{"id": "2", "keys": ["x", "y"], "n": 2.5}] * 2)
    assert one == same
    assert one != asked_as("POST", "/indexes/a-fedcba9876543210/documents", [{"id": "2", "keys": [1], "n": 2.5}])
    assert one != asked_as("PUT", "/indexes/a-0123456789abcdef/documents", [{"id": "1", "keys": ["x"], "n": 1.5}])
    assert one != asked_as("POST", "/indexes/b-0123456789abcdef/documents", [{"id": "1", "keys": ["x"], "n": 1.5}])


def test_every_recording_is_of_a_scenario_and_the_reverse() -> None:
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == set(SCENARIOS)
