"""A backup restored is the service as it was, on whichever database; what is not whole changes nothing."""

import os
import stat
import subprocess
import sys
import textwrap
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from click.testing import Result
from flask import Flask
from sqlalchemy import Engine, inspect, text

from marketplace.archive.rows import Content
from marketplace.archive.target import Refused, contents_of, snapshot
from marketplace.cli import register_commands
from marketplace.cli.backup import nobody_else
from marketplace.cli.database import alembic_config
from marketplace.cli.serve import running
from marketplace.domain.actors import Role
from marketplace.settings import ROOT, Settings
from marketplace.wiring import Wiring, make_engine, wire
from tests import factories
from tests.conftest import settings_for
from tests.factories import world

KINDS = ["sqlite", "postgresql"]
LETTER = "Hei Pöllö\n"


def held(engine: Engine) -> dict[str, Content]:
    with snapshot(engine) as connection:
        return contents_of(connection, lambda _name, _rows: None)


def run(wiring: Wiring, *words: str, answer: str | None = None) -> Result:
    app = Flask("commands")
    app.extensions["wiring"] = wiring
    register_commands(app)
    return app.test_cli_runner().invoke(args=list(words), input=answer)


@pytest.fixture
def lived_in(wiring: Wiring) -> Wiring:
    """A service in which something of every kind has happened, with a letter kept."""
    with wiring.uow.begin() as session:
        world.build(session)
    folder = wiring.settings.data_folder / "mail"
    folder.mkdir()
    (folder / "letter.eml").write_text(LETTER, encoding="utf-8")
    return wiring


@pytest.fixture
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for backups, away from what they are made of."""
    return tmp_path_factory.mktemp("shelf")


@pytest.fixture
def elsewhere(shelf: Path, other_databases: Callable[[str], str]) -> Iterator[Callable[[str], Wiring]]:
    """`elsewhere("postgresql")` is another installation with an empty database and a folder of its own."""
    made: list[Wiring] = []

    def make(kind: str) -> Wiring:
        folder = shelf / f"elsewhere{len(made)}"
        made.append(wire(settings_for(folder, DATABASE_URL=other_databases(kind))))
        return made[-1]

    yield make
    for parts in made:
        parts.engine.dispose()


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_restored_is_what_was_backed_up(
    lived_in: Wiring, elsewhere: Callable[[str], Wiring], kind: str, shelf: Path
) -> None:
    file, before = shelf / "all.zip", held(lived_in.engine)
    done = run(lived_in, "backup", str(file))
    assert done.exit_code == 0, done.output
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    there = elsewhere(kind)
    done = run(there, "restore", str(file))
    assert done.exit_code == 0, done.output
    total = sum(content.rows for content in before.values())
    assert total > 30 and f"restore: {total} rows, 1 files" in done.output
    assert held(there.engine) == before
    assert (there.settings.data_folder / "mail" / "letter.eml").read_text("utf-8") == LETTER
    with there.uow.begin() as session:  # numbers go on after the highest one
        factories.member(session, Role.EMPLOYER)


@pytest.mark.parametrize("kind", KINDS)
def test_a_backup_of_an_older_version_is_brought_up_to_date(
    elsewhere: Callable[[str], Wiring], kind: str, shelf: Path
) -> None:
    old, new, file = elsewhere(kind), elsewhere(kind), shelf / "old.zip"
    command.upgrade(alembic_config(old.engine), "0001")
    with old.engine.begin() as connection:
        connection.execute(
            text("INSERT INTO employer_need (public_id, sentence, phone, language, created_at) VALUES"
                 " ('abcdefghjkmnpqrs', 'Apua leipomoon', '050 111 2222', 'fi', '2026-11-01 08:00:00')")
        )  # fmt: skip
    assert run(old, "backup", str(file)).exit_code == 0
    command.upgrade(alembic_config(new.engine), "head")
    done = run(new, "restore", str(file))
    assert done.exit_code == 0, done.output
    command.check(alembic_config(new.engine))
    assert held(new.engine)["employer_need"].rows == 1


def test_a_database_with_rows_is_replaced_only_when_said(
    lived_in: Wiring, elsewhere: Callable[[str], Wiring], shelf: Path
) -> None:
    nothing, file, before = elsewhere("sqlite"), shelf / "empty.zip", held(lived_in.engine)
    command.upgrade(alembic_config(nothing.engine), "head")
    assert run(nothing, "backup", str(file)).exit_code == 0
    for words, answer in (([], None), (["--replace"], "n\n")):
        refused = run(lived_in, "restore", str(file), *words, answer=answer)
        assert refused.exit_code in (1, 2)
        assert held(lived_in.engine) == before
    assert run(lived_in, "restore", str(file), "--replace", answer="y\n").exit_code == 0
    assert all(content.rows == 0 for content in held(lived_in.engine).values())
    # The tests keep this database: its letters are another matter, which no backup of nothing takes away.
    assert (lived_in.settings.data_folder / "mail" / "letter.eml").exists()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def change_a_row(file: Path) -> None:
    """Put another row in and keep the archive whole as a ZIP."""
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["tables/account.jsonl"] = parts["tables/account.jsonl"].replace(b'"fi"', b'"sv"', 1)
    with zipfile.ZipFile(file, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)


def lead_out(file: Path) -> None:
    """Name a part that would be written outside the data folder."""
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(file, "w") as new:
        for name, content in parts.items():
            if name == "manifest.json":
                content = content.replace(b"files/mail/letter.eml", b"files/../letter.eml")
            new.writestr(name.replace("files/mail/", "files/../"), content)


@pytest.mark.parametrize("spoil", [cut, change_a_row, lead_out, lambda file: file.write_text("no archive")])
def test_a_spoilt_archive_changes_nothing(lived_in: Wiring, shelf: Path, spoil: Callable[[Path], object]) -> None:
    file, before = shelf / "all.zip", held(lived_in.engine)
    assert run(lived_in, "backup", str(file)).exit_code == 0
    spoil(file)
    refused = run(lived_in, "restore", str(file), "--replace", "--yes")
    assert refused.exit_code == 2, refused.output
    assert "nothing was restored" in refused.output
    assert held(lived_in.engine) == before
    assert not (shelf / "letter.eml").exists()


def test_a_backup_does_not_lie_in_what_it_is_a_backup_of(lived_in: Wiring) -> None:
    file = lived_in.settings.data_folder / "mail" / "all.zip"
    refused = run(lived_in, "backup", str(file))
    assert refused.exit_code == 2 and "another place" in refused.output
    assert not file.exists()


def test_a_newer_archive_and_a_running_service_are_refused(lived_in: Wiring, shelf: Path) -> None:
    file = shelf / "all.zip"
    assert run(lived_in, "backup", str(file)).exit_code == 0
    with running(lived_in.settings):
        assert run(lived_in, "backup", str(file)).exit_code == 0
        refused = run(lived_in, "restore", str(file), "--replace", "--yes")
    assert refused.exit_code == 2 and "stop it first" in refused.output
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with lived_in.engine.connect() as connection:
        newest = connection.scalar(text("SELECT version_num FROM alembic_version"))
    parts["manifest.json"] = parts["manifest.json"].replace(f'"{newest}"'.encode(), b'"9999"')
    with zipfile.ZipFile(file, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    refused = run(lived_in, "restore", str(file), "--replace", "--yes")
    assert refused.exit_code == 2 and "newer version" in refused.output


@pytest.mark.real_time
@pytest.mark.parametrize("verb", ["backup", "restore"])
def test_killed_half_way_leaves_what_was_there(lived_in: Wiring, shelf: Path, verb: str) -> None:
    settings, file, marker = lived_in.settings, shelf / "all.zip", shelf / "half"
    assert run(lived_in, "backup", str(file)).exit_code == 0
    before, whole = held(lived_in.engine), file.read_bytes()
    lived_in.engine.dispose()  # on PostgreSQL a connection of ours would count as the service running
    script = f"""
        import os, pathlib, time
        from flask import Flask
        from marketplace.archive import backup, target
        from marketplace.cli import register_commands
        from marketplace.settings import read_settings
        from marketplace.wiring import wire
        def hang():
            def wrapped(*args, **kwargs):
                pathlib.Path({str(marker)!r}).touch()
                time.sleep(60)
            return wrapped
        backup.print_of = hang()            # after the last part
        target.contents_of = hang()      # after the last row went in
        args = [{verb!r}, {str(file)!r}] + (["--replace", "--yes"] if {verb!r} == "restore" else [])
        app = Flask("commands")
        app.extensions["wiring"] = wire(read_settings(os.environ))
        register_commands(app)
        app.test_cli_runner().invoke(args=args)
    """
    environ = environ_of(settings)
    arguments = [sys.executable, "-c", textwrap.dedent(script)]
    with subprocess.Popen(arguments, env=environ, cwd=ROOT) as process:
        deadline = time.monotonic() + 60
        while not marker.exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        reached = marker.exists()
        process.kill()
    assert reached
    assert file.read_bytes() == whole
    assert held(lived_in.engine) == before
    assert (settings.data_folder / "mail" / "letter.eml").read_text("utf-8") == LETTER
    assert run(lived_in, "backup", str(file)).exit_code == 0
    assert run(lived_in, "restore", str(file), "--replace", "--yes").exit_code == 0
    assert not list(shelf.glob("*.part"))


def environ_of(settings: Settings) -> dict[str, str]:
    return dict(os.environ) | {
        "LOYTAMO_MODE": "test",
        "LOYTAMO_DATA": str(settings.data_folder),
        "SECRET_KEY": settings.secret_key,
        "DATABASE_URL": settings.database_url,
    }


@pytest.mark.parametrize("kind", KINDS)
def test_rows_move_to_another_database_and_are_compared(
    lived_in: Wiring, other_databases: Callable[[str], str], kind: str
) -> None:
    before, address = held(lived_in.engine), other_databases(kind)
    done = run(lived_in, "db", "move", "--to", address)
    assert done.exit_code == 0, done.output
    assert "the same on both sides" in done.output
    assert held(lived_in.engine) == before
    target = make_engine(address)
    assert held(target) == before
    command.check(alembic_config(target))
    again = run(lived_in, "db", "move", "--to", address)
    assert again.exit_code == 2 and "--replace" in again.output
    assert run(lived_in, "db", "move", "--to", address, "--replace", "--yes").exit_code == 0
    there = wire(settings_for(lived_in.settings.data_folder, DATABASE_URL=address))
    with there.uow.begin() as session:
        factories.member(session, Role.EMPLOYER)
    there.engine.dispose()
    target.dispose()


def test_a_connection_that_is_just_going_is_no_service(other_databases: Callable[[str], str]) -> None:
    address = other_databases("postgresql")
    engine, service = make_engine(address), make_engine(address)
    connection = service.connect()

    def go() -> None:
        connection.close()
        service.dispose()

    going = threading.Timer(0.3, go)
    going.start()
    nobody_else(engine)
    going.join()
    with service.connect(), pytest.raises(Refused, match="the service runs"):
        nobody_else(engine)
    service.dispose()
    engine.dispose()


def test_a_move_that_reads_back_otherwise_leaves_the_target_as_it_was(
    lived_in: Wiring, other_databases: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    address = other_databases("postgresql")
    nothing = Content(0, "0" * 64)
    monkeypatch.setattr("marketplace.archive.target.contents_of", lambda *_: {"account": nothing})
    done = run(lived_in, "db", "move", "--to", address)
    assert done.exit_code == 1, done.output
    assert "differs" in done.output
    target = make_engine(address)
    assert inspect(target).get_table_names() == []
    target.dispose()


def test_a_move_is_refused_while_the_service_runs_or_to_itself_or_to_nowhere(
    lived_in: Wiring, other_databases: Callable[[str], str]
) -> None:
    address = other_databases("sqlite")
    with running(lived_in.settings):
        assert run(lived_in, "db", "move", "--to", address).exit_code == 2
    assert run(lived_in, "db", "move", "--to", lived_in.settings.database_url).exit_code == 2
    assert run(lived_in, "db", "move", "--to", "mysql://there/db").exit_code == 2
    assert run(lived_in, "db", "move", "--to", address).exit_code == 0
