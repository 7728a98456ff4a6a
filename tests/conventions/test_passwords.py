"""Every password that somebody chooses is checked against common ones, wherever it is chosen."""

import ast

from tests.conventions.sources import name_of, python_files, tree_of

# Where a hash is made without the check, and why.
UNCHECKED = {
    "marketplace/services/accounts.py": "checked_password itself",
    "marketplace/services/passwords.py": "the function",
    "marketplace/web/accounts/sign_in.py": "the same password with today's parameters",
    "marketplace/cli/demo_world.py": "the demo's password, printed at every start",
}


def _calls(name: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == name:
                found[name_of(path)] = found.get(name_of(path), 0) + 1
    return found


def test_no_password_is_taken_unchecked() -> None:
    found = _calls("hash_password")
    assert set(found) <= set(UNCHECKED), f"use checked_password(): {sorted(set(found) - set(UNCHECKED))}"
    assert found["marketplace/services/accounts.py"] == 1


def test_each_check_knows_the_list_of_common_ones() -> None:
    checked = _calls("checked_password")
    assert len(checked) >= 4
    lists = _calls("common_passwords")
    assert set(checked) <= set(lists), f"pass common_passwords(...): {sorted(set(checked) - set(lists))}"
