"""A value of any length has its place in a text."""

import pytest

from marketplace.labels import load_labels
from marketplace.settings import ROOT
from marketplace.texts import Texts

TEXTS = Texts(load_labels(ROOT / "seeds" / "lists"))


@pytest.mark.parametrize("length", [10, 1_999, 2_001, 2_501, 60_000])
def test_a_letter_with_a_long_list_is_written_whole(length: int) -> None:
    listed = ("Hyllyttäjä, Nokia\n" * length)[:length]
    given = {"name": "Iltahommia", "count": 30, "more": 10, "most": 20, "openings": listed}
    letter = TEXTS.say("mail-saved-search-body", "fi", **given)
    assert listed in letter and "Iltahommia" in letter and "\ue000" not in letter
