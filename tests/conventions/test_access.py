"""Every endpoint × every role × every way of standing towards the object: the matrix, and it behaves.

Signs: + let in (the view answers, whatever it says to an empty form), s sent to sign in, 3 forbidden, 4 not found.
"""

import pytest
from flask import Flask

from marketplace.domain.permissions import PERMISSIONS, Permission
from marketplace.web.access import guard_of
from marketplace.wiring import Wiring
from tests.conventions.matrix import MATRIX
from tests.conventions.roles import ROLES, TRACES, Writes, ask, endpoints, sign_of
from tests.factories import world as small_world


def test_every_endpoint_carries_a_guard_and_stands_in_the_matrix(app: Flask) -> None:
    bare = [
        endpoint for endpoint, view in app.view_functions.items() if endpoint != "static" and guard_of(view) is None
    ]
    assert not bare, f"put @public, @signed_in or @guard(...) under the route of: {bare}"
    names = {name for name, _rule, _method in endpoints(app)}
    assert names == set(MATRIX), "tests/conventions/matrix.py: write a row for each endpoint, take away old ones"


def test_every_permission_is_in_the_table_with_its_rule_in_words() -> None:
    assert set(PERMISSIONS) == set(Permission)
    silent = [name.value for name, rule in PERMISSIONS.items() if not (rule.__doc__ or "").strip()]
    assert not silent, f"the docstring of a predicate is its rule: {silent}"


@pytest.mark.parametrize("role", ROLES)
def test_every_cell_of_the_matrix_behaves_and_no_get_writes(app: Flask, wiring: Wiring, role: str) -> None:
    wrong, world = [], None
    for name, rule, method in endpoints(app):
        if world is None:
            with wiring.uow.begin() as session:
                world = small_world.build(session)
        client = app.test_client()
        if role != "visitor":
            client.sign_in_as(world.accounts[role])  # type: ignore[attr-defined] # our own client class
        with Writes(wiring) as writes:
            sign = sign_of(ask(app, client, rule, method, world))  # type: ignore[arg-type] # the same
        if method == "GET" and not set(writes.tables) <= set(TRACES):
            wrong.append(f"{name} as {role}: a GET wrote {sorted(set(writes.tables) - set(TRACES))}")
        wanted = MATRIX[name][ROLES.index(role)]
        if sign != wanted:
            wrong.append(f"{name} as {role}: {sign} instead of {wanted}")
        if method == "POST" and sign == "+":
            world = None  # it may have changed; the next endpoint meets a fresh one
    assert not wrong, "\n".join(wrong)
