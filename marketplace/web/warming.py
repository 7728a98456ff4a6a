"""What makes the first page and the first search of a web process as quick as the next: texts, dictionaries and
what a password is compared with where there is none.
"""

import gc
import threading

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.language.analysis import analyse_query
from marketplace.queries.match_texts import read_dictionary
from marketplace.services.passwords import is_password
from marketplace.texts import Texts
from search.index import SearchIndex


def warm_up(texts: Texts, index: SearchIndex) -> threading.Thread:
    """Read texts and dictionaries (seconds) in a thread that holds up neither the start of a process nor its end."""
    thread = threading.Thread(target=_read, args=(texts, index), name="warm-up", daemon=True)
    thread.start()
    return thread


def _read(texts: Texts, index: SearchIndex) -> None:
    is_password(None, "")  # the first sign-in with an unknown address is then as quick as the next
    for language in LANGUAGES_OF_PAGES:
        texts.say("day-today", language)
        analyse_query("work", language)
    index.ready()
    read_dictionary()
    # Millions of words that stay: the collector need not walk them again, which took .4 s in the midst of a page.
    gc.collect()
    gc.freeze()
