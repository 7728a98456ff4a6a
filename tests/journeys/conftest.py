"""The gold set imported once; each story goes on from a copy of its own."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from marketplace import clock
from marketplace.app import create_app
from marketplace.archive.move import move
from marketplace.cli.database import migrate_within
from marketplace.models import Base
from marketplace.wiring import make_engine, wire
from tests.conftest import NOON, settings_for
from tests.journeys import steps
from tests.journeys.gold import make_gold_world
from tests.journeys.steps import Journey
from tests.pages import ReadingClient


@pytest.fixture(scope="session")
def gold_folder(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Path:
    """Database and index of the gold set."""
    folder = tmp_path_factory.mktemp("gold")
    shutil.copyfile(migrated_file, folder / "loytamo.db")
    with clock.frozen(NOON):
        make_gold_world(folder)
    return folder


@pytest.fixture
def journey(
    tmp_path: Path, gold_folder: Path, database: str, moved_clock: Callable[[datetime], None]
) -> Iterator[Journey]:
    """A marketplace with the gold set in which nothing has happened yet."""
    shutil.copytree(gold_folder, tmp_path, dirs_exist_ok=True)
    if database.startswith("postgresql"):  # the numbers of rows stay in a move, so the index is right there too
        source, target = make_engine(f"sqlite:///{tmp_path / 'loytamo.db'}"), make_engine(database)
        move(source, target, partial(migrate_within, target), Base.metadata.tables, lambda _name, _rows: None)
        source.dispose()
    settings = settings_for(tmp_path, DATABASE_URL=database)
    wiring = wire(settings)
    app = create_app(settings, wiring)
    app.test_client_class = ReadingClient
    yield Journey(app, wiring, moved_clock)
    wiring.engine.dispose()


@pytest.fixture
def proposed(journey: Journey) -> Journey:
    """Both sides are there and the coach has proposed."""
    steps.employer_comes_in(journey)
    steps.person_comes_in(journey)
    steps.propose(journey)
    journey.deliver()
    return journey
