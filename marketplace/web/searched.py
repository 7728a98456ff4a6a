"""What a search page notes of a search: its words without persons, what was understood, chosen and found."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from flask import request

from marketplace.domain.query_log import MAX_TEXT, LookedIn, SearchNote, Side, found_of
from marketplace.domain.searching import Filters, values_of
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import tokens
from marketplace.language.without_persons import without_persons
from marketplace.web.context import language
from marketplace.web.filter_groups import Words
from marketplace.web.filters import Asked
from marketplace.web.traces import log_search
from marketplace.web.units import db, wiring
from search.results import SearchPage, TagState

Towns = Mapping[str, str | None]


def note_search(looked_in: LookedIn, asked: Asked, found: SearchPage[Any], words: Words) -> None:
    """Note a search with words, once: not its further pages, nor the same words sent again from their own page.

    The same words with other filters leave a note only when the filters emptied the search, and then without words.
    """
    if not asked.text or asked.cursor or _is_looked_at_ahead():
        return
    again, towns = _same_words_as_before(asked), wiring().index.places.fresh(db()).towns
    emptied = [(Side.EMPTIED, code) for name in found.emptied_by for code in _values(name, asked.filters, towns)]
    if again and not emptied:
        return
    codes = list(emptied)
    if not again:
        codes += [(Side.WISH, tag.id) for tag in found.tags if tag.state is not TagState.OFF]
    codes += [(Side.FILTER, code) for name in values_of(asked.filters) for code in _values(name, asked.filters, towns)]
    log_search(
        SearchNote(
            looked_in,
            language(),
            None if again else _text(asked.text, found, words, towns),
            found_of(found.total, has_hits=bool(found.hits), degraded=found.degraded),
            codes,
        )
    )


def _is_looked_at_ahead() -> bool:
    """Whether the browser asks before anybody has chosen to."""
    return "prefetch" in request.headers.get("Sec-Purpose", request.headers.get("Purpose", "")).casefold()


def _same_words_as_before(asked: Asked) -> bool:
    """Whether the request comes from the same search's own page: a filter, an order, a tag was chosen there."""
    before = urlsplit(request.referrer or "")
    if before.netloc != request.host or before.path != request.path:
        return False
    typed = " ".join(parse_qs(before.query).get("q", [""])[0].split())
    return typed.casefold() == asked.text.casefold()


def _text(text: str, found: SearchPage[Any], words: Words, towns: Towns) -> str:
    understood = {token.folded for tag in found.tags for token in tokens(tag.words)}

    def known(word: str) -> bool:
        return word in STOPWORDS or word in understood or word in towns or words.vocabulary.has_word(word)

    return without_persons(text, known, MAX_TEXT)


def _values(name: str, filters: Filters, towns: Towns) -> list[str]:
    """A choice as codes: "kinds:micro_task", a hard tag by its id. A place only as its municipality."""
    if name == "km":
        return []
    if name == "near" and filters.near is not None:
        return [f"near:{towns.get(filters.near.place) or filters.near.place}:{filters.near.km}"]
    return [f"{name}:{value}" for value in values_of(filters).get(name, ())] or [name]
