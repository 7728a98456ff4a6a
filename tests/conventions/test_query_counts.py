"""No page asks the database more than twelve times, and not once more with 500 rows of everything than with 5.

Who is signed in and the trace of reading are included. Counted on the second visit: the first one of a process also
loads the vocabulary and counts how rare words are, once for all pages. Not counted: the note that a session is in use,
which comes at most every ten minutes.
"""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from marketplace.wiring import Wiring
from search.sources import KINDS
from search.sync import rebuild
from tests.conventions.growing import grow
from tests.conventions.matrix import MATRIX
from tests.conventions.roles import ROLES, ask, endpoints
from tests.factories import world as small_world
from tests.factories.world import World
from tests.pages import ReadingClient

MOST_QUERIES = 12
FEW, MANY = 5, 500


def _grown(wiring: Wiring, world: World, begin: int, end: int) -> None:
    with wiring.uow.begin() as session:
        grow(session, world, begin, end)
    for kind in KINDS:
        rebuild(wiring.uow, wiring.index, kind.index)


def _counted(app: Flask, client: ReadingClient, world: World, role: str, queries: Callable[[], Any]) -> dict[str, Any]:
    """Return the statements of every page that the role may open, by endpoint."""
    found = {}
    for name, rule, method in endpoints(app):
        if method != "GET" or MATRIX.get(name, "?" * len(ROLES))[ROLES.index(role)] != "+":
            continue
        ask(app, client, rule, method, world)
        with queries() as log:
            ask(app, client, rule, method, world)
        found[name] = list(log)
    return found


def _said(log: list[str]) -> str:
    return "\n  ".join(" ".join(statement.split())[:200] for statement in log)


@pytest.mark.parametrize("role", ROLES)
def test_every_page_asks_twelve_times_at_most_however_many_rows_there_are(
    app: Flask, wiring: Wiring, queries: Callable[[], Any], role: str
) -> None:
    with wiring.uow.begin() as session:
        world = small_world.build(session)
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    if role != "visitor":
        client.sign_in_as(world.accounts[role])
    _grown(wiring, world, 0, FEW)
    few = _counted(app, client, world, role, queries)
    _grown(wiring, world, FEW, MANY)
    many = _counted(app, client, world, role, queries)
    wrong = [
        f"{name} as {role} asks {len(log)} times with {MANY} rows, {MOST_QUERIES} at most:\n  {_said(log)}"
        for name, log in many.items()
        if len(log) > MOST_QUERIES
    ]
    wrong += [
        f"{name} as {role} asks {len(few[name])} times with {FEW} rows and {len(log)} with {MANY}:\n  {_said(log)}"
        for name, log in many.items()
        if len(log) > len(few[name])
    ]
    assert len(many) > 10, "the matrix names no pages for this role any more"
    assert not wrong, "load what belongs together in one query:\n" + "\n".join(wrong)


def test_the_grown_world_is_large(app: Flask, wiring: Wiring) -> None:
    """Else the counts above would say nothing."""
    with wiring.uow.begin() as session:
        world = small_world.build(session)
        grow(session, world, 0, MANY)
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    client.sign_in_as(world.accounts["coach"])
    for path, most in (("/coach/people", 20), ("/coach/calls", 20), ("/introductions", 20), ("/coach/employers", 20)):
        page = client.get(path).get_data(as_text=True)
        assert page.count('class="row') >= most, f"{path} shows few rows in a world of {MANY}"
    client.sign_in_as(world.accounts["jobseeker"])
    assert client.get("/cards/mine").get_data(as_text=True).count('class="row') >= 20
