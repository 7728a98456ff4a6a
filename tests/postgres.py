"""A PostgreSQL of the tests' own: a cluster in a temporary folder, without a port, gone when the tests end.

`python -m tests.postgres` is its keeper: it makes and starts the cluster, says where it is, and stops and removes it as
soon as its standard input closes. So nothing is left behind however the tests end: Ctrl-C and kill -9 close a pipe too.
PostgreSQL refuses to run as root; then its programs run as `postgres`, or as `nobody` where there is no such user.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from marketplace.settings import ROOT

ADDRESS_VARIABLE = "LOYTAMO_TEST_POSTGRES"  # the folder of a running cluster's socket
OWNER = "loytamo"
HOW = "no PostgreSQL: run `make postgres`, which says how to get it, or choose `--database sqlite`"
PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)
# Nothing here has to survive a power cut; the service's own cluster keeps its defaults.
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "max_connections=200")
START_SECONDS = 60.0
# Rows are deleted, not tables truncated: for the few rows of a test that is five times as quick.
EMPTY = """
DO $$
DECLARE name text; found boolean;
BEGIN
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', name) INTO found;
    IF found THEN EXECUTE format('DELETE FROM %I', name); END IF;
  END LOOP;
  PERFORM setval(oid, 1, false) FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace;
END $$
"""


def programs() -> Path | None:
    """Return the folder of initdb and postgres, the newest found; None when there is none."""
    found = [Path(place).parent for place in [shutil.which("initdb")] if place]
    for pattern in PLACES:
        folders = Path("/").glob(pattern.lstrip("/"))
        found += sorted(folders, key=lambda folder: [int(n) for n in folder.parent.name.split("-") if n.isdigit()])[
            ::-1
        ]
    return next((f for f in found if (f / "initdb").exists() and (f / "postgres").exists()), None)


def _unprivileged() -> dict[str, Any]:
    """Return what makes a child process run as somebody else when we are root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running cluster, known by the folder of its socket."""

    folder: str

    def url(self, name: str) -> str:
        """Return the address of one of its databases, as DATABASE_URL takes it."""
        return f"postgresql+psycopg://{OWNER}@/{name}?host={self.folder}"

    def connect(self, name: str = "postgres") -> "psycopg.Connection[tuple[Any, ...]]":
        """Return a connection of the tests' own, which commits each statement."""
        return psycopg.connect(host=self.folder, user=OWNER, dbname=name, autocommit=True)

    def create(self, name: str, template: str = "template1") -> str:
        """Make a database, empty or the copy of another, in place of one of that name; return its address."""
        self.drop(name)
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
        with self.connect() as connection:
            connection.execute(made.format(sql.Identifier(name), sql.Identifier(template)))
        return self.url(name)

    def drop(self, name: str) -> None:
        """Remove a database, also from under open connections."""
        with self.connect() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def empty(self, name: str) -> None:
        """Take every row away, begin the numbers at one, end what is still connected."""
        with self.connect(name) as connection:
            connection.execute(EMPTY)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Start a cluster through its keeper; it is gone when the block ends. Raises RuntimeError when none can be had."""
    keeper = subprocess.Popen(
        [sys.executable, "-m", "tests.postgres"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C is for the tests; the keeper ends when they have ended
    )
    assert keeper.stdin is not None and keeper.stdout is not None
    with keeper:
        folder = keeper.stdout.readline().strip()
        if not folder:
            raise RuntimeError(HOW)
        yield Cluster(folder)
        keeper.stdin.close()
        keeper.wait(START_SECONDS)


def _make(binaries: Path, folder: Path, other: dict[str, Any]) -> None:
    if other:
        os.chown(folder, other["user"], other["group"])
    made = subprocess.run(
        [binaries / "initdb", "--pgdata", folder / "data", "--username", OWNER, "--auth", "trust", "--no-sync",
         "--encoding", "UTF8", "--locale", "C", "--locale-provider", "icu", "--icu-locale", "fi-FI"],
        cwd=folder, capture_output=True, text=True, check=False, **other,
    )  # fmt: skip
    if made.returncode:
        raise RuntimeError(f"initdb: {made.stderr.strip()}")


def _start(binaries: Path, folder: Path, other: dict[str, Any]) -> "subprocess.Popen[bytes]":
    words = [str(binaries / "postgres"), "-D", str(folder / "data"), "-k", str(folder), "-c", "listen_addresses="]
    for setting in QUICK:
        words += ["-c", setting]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **other)
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            Cluster(str(folder)).connect().close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return server
    server.kill()
    server.wait()
    raise RuntimeError(f"postgres did not start: {(folder / 'log').read_text('utf-8', 'replace')[-1000:]}")


def keep() -> int:
    """Keep a cluster until standard input closes; return the exit code."""
    binaries = programs()
    if binaries is None:
        sys.stderr.write(f"{HOW}\n")
        return 1
    # A socket's whole path has room for about a hundred characters, so the folder's name is short.
    folder, other = Path(tempfile.mkdtemp(prefix="pg")), _unprivileged()
    try:
        _make(binaries, folder, other)
        server = _start(binaries, folder, other)
        try:
            sys.stdout.write(f"{folder}\n")
            sys.stdout.flush()
            sys.stdin.read()
        finally:
            server.send_signal(signal.SIGINT)  # "fast": ends open connections, then itself
            server.wait(START_SECONDS)
    except RuntimeError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(keep())
