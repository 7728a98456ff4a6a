import pytest

from marketplace.domain.languages import LANGUAGE_CODES, SIGN_LANGUAGES
from marketplace.labels import load_labels
from marketplace.settings import ROOT
from marketplace.texts import Texts

TEXTS = Texts(load_labels(ROOT / "seeds" / "lists"))


def test_a_language_of_our_list_has_our_word_and_another_its_name() -> None:
    assert "yo" not in TEXTS.labels.lists["languages"]
    assert [TEXTS.label("languages", "yo", language) for language in ("fi", "sv", "en")] == [
        "joruba",
        "yoruba",
        "Yoruba",
    ]
    assert TEXTS.label("languages", "sv", "fi") == "ruotsi"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_language_a_file_may_bring_can_be_shown(language: str) -> None:
    assert len(LANGUAGE_CODES) == 183 + len(SIGN_LANGUAGES)
    for code in LANGUAGE_CODES:
        assert TEXTS.label("languages", code, language) != code


def test_a_code_of_another_list_is_never_guessed() -> None:
    with pytest.raises(KeyError):
        TEXTS.label("kinds", "yo", "fi")
