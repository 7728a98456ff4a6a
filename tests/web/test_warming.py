"""A web process reads its texts and dictionaries beside its start; commands and tests do not."""

import gc
import threading

import pytest
from flask import Flask

from marketplace.cli.serve import commands_of
from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.settings import ROOT, Settings
from marketplace.texts import Texts
from marketplace.web import warming
from marketplace.web.serving import server_of
from marketplace.wiring import Wiring
from search.sense import load_sense


def test_only_the_web_server_asks_for_the_application_that_gets_ready(settings: Settings, app: Flask) -> None:
    assert commands_of()["web"][-1] == "marketplace.web.serving"
    assert server_of(settings).target == "wsgi:served"
    assert "def served()" in (ROOT / "wsgi.py").read_text(encoding="utf-8")
    assert app.test_cli_runner().invoke(args=["jobs", "list"]).exit_code == 0
    assert not [thread for thread in threading.enumerate() if thread.name == "warm-up"]


def test_texts_and_dictionaries_of_every_language_are_read_and_nobody_waits_for_it(
    app: Flask, wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    may_go_on = threading.Event()

    def analyse(_text: str, language: str) -> None:
        assert may_go_on.wait(10)
        asked.append(language)

    monkeypatch.setattr(warming, "analyse_query", analyse)
    texts: Texts = app.extensions["texts"]
    thread = warming.warm_up(texts, wiring.index)
    assert thread.daemon and thread.is_alive() and not asked, "the start does not wait, and the end neither"
    may_go_on.set()
    thread.join(30)
    assert asked == list(LANGUAGES_OF_PAGES)
    assert load_sense.cache_info().currsize and gc.get_freeze_count(), "phrases too, and the collector spares them"
