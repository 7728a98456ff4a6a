"""Words of the closed lists: order, fallback, retired codes, what is refused. On lists made here, not the shipped."""

import json
from pathlib import Path
from typing import Any

import pytest

from marketplace.labels import Labels, load_labels

TONES: list[dict[str, Any]] = [
    {
        "code": "loud",
        "label": {"fi": "Kova", "sv": "Hög", "en": "Loud"},
        "levels": {"none": {"fi": "ei ääntä", "sv": "inget ljud", "en": "no sound"}},
        "group": "sounds",
        "tags": ["a", "b"],
    },
    {"code": "old", "label": {"fi": "Vanha", "sv": "Gammal", "en": "Old"}, "retired": True},
    {"code": "calm", "label": {"fi": "Rauhallinen", "sv": "", "en": "Calm"}},
]


@pytest.fixture
def labels(tmp_path: Path) -> Labels:
    (tmp_path / "tones.json").write_text(json.dumps(TONES), encoding="utf-8")
    return load_labels(tmp_path)


def test_words_come_in_the_language_asked_for(labels: Labels) -> None:
    assert [labels.text("tones", "loud", lang) for lang in ("fi", "sv", "en")] == ["Kova", "Hög", "Loud"]


def test_finnish_stands_in_for_a_missing_or_empty_language(labels: Labels) -> None:
    assert labels.text("tones", "loud", "so") == "Kova"
    assert labels.text("tones", "calm", "sv") == "Rauhallinen"


def test_a_retired_code_keeps_its_words_but_is_not_offered(labels: Labels) -> None:
    assert labels.text("tones", "old", "en") == "Old"
    assert labels.codes("tones") == ("loud", "calm")


def test_a_level_names_which_words_of_a_part(labels: Labels) -> None:
    assert labels.text("tones", "loud", "sv", part="levels", level="none") == "inget ljud"
    with pytest.raises(KeyError):
        labels.text("tones", "loud", "sv", part="levels")
    with pytest.raises(KeyError):
        labels.text("tones", "loud", "sv", part="levels", level="much")
    with pytest.raises(KeyError):
        labels.text("tones", "loud", "sv", part="group", level="none")


@pytest.mark.parametrize(
    ("list_name", "code", "part"),
    [("moods", "loud", "label"), ("tones", "shrill", "label"), ("tones", "calm", "offer"), ("tones", "loud", "group")],
)
def test_what_is_unknown_is_refused(labels: Labels, list_name: str, code: str, part: str) -> None:
    with pytest.raises(KeyError):
        labels.text(list_name, code, "fi", part=part)


def test_an_unknown_list_has_no_codes_and_no_entries(labels: Labels) -> None:
    with pytest.raises(KeyError):
        labels.codes("moods")
    with pytest.raises(KeyError):
        labels.entry("tones", "shrill")


def test_entries_cannot_be_changed(labels: Labels) -> None:
    entry = labels.entry("tones", "loud")
    assert entry["group"] == "sounds"
    assert entry["tags"] == ("a", "b")
    with pytest.raises(TypeError):
        entry["label"]["fi"] = "Hiljainen"


@pytest.mark.parametrize(
    "content",
    [
        {"code": "loud"},
        [{"code": "loud"}],
        [{"label": {"fi": "Kova"}}],
        ["loud"],
        [{"code": "loud", "label": {"fi": "Kova"}}, {"code": "loud", "label": {"fi": "Kovempi"}}],
    ],
)
def test_a_file_that_is_not_a_list_of_entries_is_refused(tmp_path: Path, content: object) -> None:
    (tmp_path / "tones.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ValueError, match=r"tones\.json"):
        load_labels(tmp_path)


def test_a_folder_without_lists_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_labels(tmp_path)
