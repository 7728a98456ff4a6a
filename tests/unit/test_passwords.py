from pathlib import Path

import pytest

from marketplace.services import passwords
from tests.warm import SERVED_HASHER

SEEDS = Path(passwords.__file__).resolve().parents[2] / "seeds"
COMMON = passwords.common_passwords(SEEDS)


def codes(password: str, own: tuple[str, ...] = ()) -> list[str]:
    return [message.code for message in passwords.problems_of_password(password, COMMON, own)]


@pytest.mark.parametrize("good", ["kolme kissaa katolla", "Pyörä-Ämpäri-7", "x" * 3 + "yzåäöqw", "correcthorse 9"])
def test_a_long_uncommon_password_is_taken_without_composition_rules(good: str) -> None:
    assert codes(good) == []


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("seitsem", "accounts-password-short"),
        ("a" * 201, "accounts-password-long"),
        ("Salasana2026!", "accounts-password-common"),
        ("QWERTYUIOP", "accounts-password-common"),
        ("lösenord1", "accounts-password-common"),
        ("ababababab", "accounts-password-common"),
        ("ääkköset1", "accounts-password-own-name"),
    ],
)
def test_what_is_tried_first_is_refused_with_its_reason(bad: str, code: str) -> None:
    assert codes(bad, ("ääkköset@esimerkki.example", "Toinen Nimi")) == [code]


def test_eight_characters_are_enough_and_seven_are_not() -> None:
    assert codes("pq8rst5u") == []
    assert codes("pq8rst5") == ["accounts-password-short"]


def test_only_the_right_password_opens_and_nothing_opens_nothing() -> None:
    stored = passwords.hash_password("Ämpäri täynnä")
    assert stored.startswith("$argon2id$")
    assert passwords.is_password(stored, "Ämpäri täynnä")
    assert passwords.is_password(stored, "A\u0308mpa\u0308ri ta\u0308ynna\u0308"), "typed with combining marks"
    assert not passwords.is_password(stored, "ämpäri täynnä")
    assert not passwords.is_password(None, "nobody has this password")
    assert not passwords.is_password("not a hash", "Ämpäri täynnä")


def test_guessing_costs_what_the_standard_asks_for() -> None:
    """RFC 9106 section 4, the second recommended option: 3 passes over 64 MiB in 4 lanes."""
    serving = SERVED_HASHER
    assert (serving.time_cost, serving.memory_cost, serving.parallelism) == (3, 64 * 1024, 4)
    lightly = passwords.hash_password("tests hash lightly")
    assert serving.check_needs_rehash(lightly) and not serving.check_needs_rehash(serving.hash("not so here"))


def test_a_fingerprint_changes_with_the_password() -> None:
    first, second = passwords.hash_password("yksi pitkä sana"), passwords.hash_password("yksi pitkä sana")
    assert passwords.fingerprint(first) == passwords.fingerprint(first) != passwords.fingerprint(second)
    assert passwords.fingerprint(None) != passwords.fingerprint(first)
    assert first not in passwords.fingerprint(first)


def test_the_list_is_in_lower_case_and_has_no_comments() -> None:
    assert len(COMMON) > 250
    assert all(word == word.casefold() and not word.startswith("#") for word in COMMON)
