"""For machines that keep the service running: does the process answer, and can it do its work.

Plain text, no sign-in, no cookie. What is wrong is said in codes that tell an attacker nothing.
"""

import tempfile

from flask import Response, make_response
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from marketplace.errors import LoytamoError
from marketplace.maintenance import maintenance_of
from marketplace.queries.health import newest_migration, present_migration
from marketplace.web.access import public
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import wiring
from marketplace.wiring import Wiring
from search.port import IndexName, IndexState


@blueprint.get("/healthz")
@public
def healthz() -> Response:
    """The process answers. Nothing else is asked, so that a sick database has no web process restarted."""
    return _plain("ok\n", 200)


@blueprint.get("/readyz")
@public
def readyz() -> Response:
    """The process can serve pages: 200 `ready`, else 503 with a code for each thing that is missing."""
    missing, weak = unready(wiring()), weaknesses(wiring())
    return _plain("\n".join([*(missing or ["ready"]), *weak]) + "\n", 503 if missing else 200)


def unready(parts: Wiring) -> list[str]:
    """Return what keeps pages from being served, as codes, the first cause first."""
    if maintenance_of(parts.settings.data_folder) is not None:
        return ["maintenance"]
    found = _database(parts)
    if not _is_writable(parts):
        found.append("data-folder-not-writable")
    return found


def weaknesses(parts: Wiring) -> list[str]:
    """Return what pages do without for now: a search that answers from the database until its index is there."""
    if maintenance_of(parts.settings.data_folder) is not None:
        return []
    try:
        states = [parts.index.engine.status(name).state for name in IndexName]
    except LoytamoError:
        return ["search-falls-back"]
    return [] if all(state is IndexState.READY for state in states) else ["search-falls-back"]


def _database(parts: Wiring) -> list[str]:
    try:
        with parts.uow.read() as session:
            session.execute(text("SELECT 1"))
            present = present_migration(session)
    except (SQLAlchemyError, LoytamoError):
        return ["database-unreachable"]
    return [] if present == newest_migration() else ["database-not-migrated"]


def _is_writable(parts: Wiring) -> bool:
    try:
        with tempfile.NamedTemporaryFile(dir=parts.settings.data_folder, prefix=".ready-") as file:
            file.write(b"ready")
            file.flush()
    except OSError:
        return False
    return True


def _plain(words: str, status: int) -> Response:
    reply = make_response(words, status)
    reply.mimetype = "text/plain"
    return reply
