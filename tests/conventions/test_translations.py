"""Finnish, Swedish and English are complete, and every text that is asked for exists."""

import ast
import re
from collections.abc import Iterator

import pytest

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from tests.conventions.sources import TRANSLATIONS, name_of, python_files, templates, texts_of, tree_of

TEXT_FUNCTIONS = {"say", "t", "tell", "Message", "message", "has"}


@pytest.mark.parametrize("language", LANGUAGES_OF_PAGES)
def test_each_language_has_the_same_texts_with_the_same_parameters(language: str) -> None:
    mine, finnish = texts_of(language), texts_of("fi")
    assert set(mine) == set(finnish), (
        f"write these in translations/{language}: {sorted(set(finnish) - set(mine))[:10]}; "
        f"these are not in Finnish: {sorted(set(mine) - set(finnish))[:10]}"
    )
    different = [code for code in mine if mine[code] != finnish[code]]
    assert not different, f"other parameters in {language} than in Finnish: {different[:10]}"


def _codes_in_templates() -> Iterator[tuple[str, str]]:
    for path in templates():
        for code in re.findall(r"\bt\(\s*'([a-z][a-z0-9-]+)'\s*[,)]", path.read_text(encoding="utf-8")):
            yield code, name_of(path)


def _codes_in_python() -> Iterator[tuple[str, str]]:
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in TEXT_FUNCTIONS:
                continue
            for argument in node.args[: 2 if name == "tell" else 1]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and "-" in argument.value:
                    yield argument.value, f"{name_of(path)}:{node.lineno}"


def test_every_text_that_is_asked_for_exists() -> None:
    known = texts_of("fi")
    asked = [*_codes_in_templates(), *_codes_in_python()]
    missing = sorted({f"{code} ({where})" for code, where in asked if code not in known})
    assert len(asked) > 100
    assert not missing, f"write these in translations/*/<area>.ftl: {missing[:20]}"


def test_no_text_is_left_over() -> None:
    everything = "\n".join(
        path.read_text(encoding="utf-8") for path in [*python_files(), *python_files("tests"), *templates()]
    )
    spoken = set(re.findall(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+", everything))
    beginnings = set(re.findall(r"[\"'f]([a-z][a-z0-9-]*-)(?=[{\"'])", everything))
    unused = [
        code
        for code in texts_of("fi")
        if code not in spoken and not any(code.startswith(begin) for begin in beginnings)
    ]
    assert not unused, f"nobody says these; delete them in all three languages: {unused[:20]}"


@pytest.mark.parametrize("language", LANGUAGES_OF_PAGES)
def test_texts_keep_calm(language: str) -> None:
    for path in sorted((TRANSLATIONS / language).glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        assert "!" not in text, f"{name_of(path)}: no exclamation marks; say it plainly"
        assert "valitettavasti" not in text.lower(), f"{name_of(path)}: say what happens next instead of regret"
