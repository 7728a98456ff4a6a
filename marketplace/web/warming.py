"""What makes the first page and the first search of a web process as quick as the next: texts and dictionaries."""

import threading

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.language.analysis import analyse_query
from marketplace.texts import Texts


def warm_up(texts: Texts) -> threading.Thread:
    """Read texts and dictionaries (seconds) in a thread that holds up neither the start of a process nor its end."""
    thread = threading.Thread(target=_read, args=(texts,), name="warm-up", daemon=True)
    thread.start()
    return thread


def _read(texts: Texts) -> None:
    for language in LANGUAGES_OF_PAGES:
        texts.say("day-today", language)
        analyse_query("work", language)
