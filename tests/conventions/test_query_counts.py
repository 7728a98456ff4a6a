"""No page asks the database more than twelve times, who is signed in and the trace of reading included.

Counted on the second visit: the first one of a process also loads the vocabulary and counts how rare words are, once
for all pages. Not counted: the note that a session is in use, which comes at most every ten minutes. Pages in which
rows of a list could each bring a query of their own are tried with many rows where their area is tested.
"""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from marketplace.wiring import Wiring
from tests.conventions.matrix import MATRIX
from tests.conventions.roles import ROLES, ask, endpoints
from tests.factories import world as small_world

MOST_QUERIES = 12


@pytest.mark.parametrize("role", ROLES)
def test_every_page_asks_the_database_twelve_times_at_most(
    app: Flask, wiring: Wiring, queries: Callable[[], Any], role: str
) -> None:
    with wiring.uow.begin() as session:
        world = small_world.build(session)
    client = app.test_client()
    if role != "visitor":
        client.sign_in_as(world.accounts[role])  # type: ignore[attr-defined] # our own client class
    too_many, seen = [], 0
    for name, rule, method in endpoints(app):
        if method != "GET" or MATRIX[name][ROLES.index(role)] != "+":
            continue
        ask(app, client, rule, method, world)  # type: ignore[arg-type] # the same
        with queries() as log:
            ask(app, client, rule, method, world)  # type: ignore[arg-type] # the same
        seen += 1
        if len(log) > MOST_QUERIES:
            asked = "\n  ".join(" ".join(statement.split())[:200] for statement in log)
            too_many.append(f"{name} as {role} asks {len(log)} times, {MOST_QUERIES} at most:\n  {asked}")
    assert seen > 10, "the matrix names no pages for this role any more"
    assert not too_many, "load what belongs together in one query:\n" + "\n".join(too_many)
