"""Keys that are kept, rotated and forgotten."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from marketplace import keys, links
from marketplace.cli.secrets import LONGEST
from marketplace.domain.sign_in import BY_ROLE
from marketplace.settings import ROOT, SettingsError, read_settings

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    made = keys.kept_key(tmp_path / "new")
    assert len(made) >= 32 and keys.kept_key(tmp_path / "new") == made
    assert (tmp_path / "new" / keys.KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "new").iterdir()] == [keys.KEY_FILE], "nothing is left beside it"


def test_an_empty_key_stops_the_start_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / keys.KEY_FILE).write_text("\n")
    with pytest.raises(SettingsError, match="remove it and start again"):
        read_settings({"LOYTAMO_DATA": str(tmp_path)})


def test_rotating_keeps_the_old_key_for_its_time_and_no_longer(tmp_path: Path) -> None:
    first = keys.kept_key(tmp_path)
    assert keys.rotate(tmp_path, NOW, NOW + timedelta(days=30)) == 1
    second = keys.kept_key(tmp_path)
    assert second != first and keys.kept_old_keys(tmp_path, NOW) == (first,)
    later = NOW + timedelta(days=10)
    assert keys.rotate(tmp_path, later, later + timedelta(days=30)) == 2
    assert keys.kept_old_keys(tmp_path, later) == (first, second)
    assert keys.kept_old_keys(tmp_path, NOW + timedelta(days=30)) == (second,)
    assert keys.rotate(tmp_path, NOW + timedelta(days=60), NOW + timedelta(days=90)) == 1
    assert first not in (tmp_path / keys.OLD_KEYS_FILE).read_text()
    assert (tmp_path / keys.OLD_KEYS_FILE).stat().st_mode & 0o777 == 0o600


def test_links_open_with_every_key_and_are_made_with_the_newest() -> None:
    old, new, foreign = ("a" * 40, "b" * 40, "c" * 40)
    before, after = links.token(old, links.PASSWORD, "abc"), links.token(new, links.PASSWORD, "abc")
    assert before != after
    assert links.payload_of((old, new), links.PASSWORD, before) == "abc"
    assert links.payload_of((old, new), links.PASSWORD, after) == "abc"
    assert links.payload_of((new,), links.PASSWORD, before) is None
    assert links.payload_of((old, new), links.PASSWORD, links.token(foreign, links.PASSWORD, "abc")) is None


def test_nothing_sealed_lasts_longer_than_an_old_key() -> None:
    assert max(limits.longest for limits in BY_ROLE.values()) <= LONGEST
    pattern = re.compile(r"^\w*LASTS = timedelta\((\w+)=(\d+)\)", re.M)
    found = []
    for path in sorted((ROOT / "marketplace").rglob("*.py")):
        for unit, number in pattern.findall(path.read_text(encoding="utf-8")):
            found.append(path.name)
            assert timedelta(**{unit: int(number)}) <= LONGEST, f"{path.name}: raise LONGEST in cli/secrets.py too"
    assert len(found) >= 3, "the names of these times have changed; look for them by their new names"
