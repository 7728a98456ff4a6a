"""A search in the reader's words: what it looks for, as short texts, and a name for it."""

from collections.abc import Mapping
from typing import Any

from flask import url_for

from marketplace.domain.searches import CARD_SEARCHES, MAX_NAME, SearchedIn
from marketplace.queries.openings import all_towns
from marketplace.web.context import language, say
from marketplace.web.filter_groups import Words, chosen_tags
from marketplace.web.filters import Asked
from marketplace.web.units import db, wiring
from search.parts import known_places, search_of_parts
from search.places import Places

PAGES: Mapping[SearchedIn, str] = {
    SearchedIn.OPENINGS: "public.openings",
    SearchedIn.COACH_OPENINGS: "coach.openings",
    SearchedIn.COACH_CARDS: "coach.cards",
    SearchedIn.EMPLOYER_CARDS: "cards.for_employers",
}
"""The page on which a search was saved."""


def what_is_found(where: SearchedIn) -> str:
    """Return the parameter `of` of texts that speak of what a search finds: "cards" or "openings"."""
    return "cards" if where in CARD_SEARCHES else "openings"


class Speller:
    """Says searches in words. Reads what is needed once, however many searches there are."""

    def __init__(self) -> None:
        index, every = wiring().index, all_towns(db())
        self.places: Places = index.places.fresh(db())
        self.words = Words({town.code: town for town in every}, index.vocabulary.fresh(db()))
        self._known = known_places(self.words.towns, self.places, self.words.vocabulary)

    def asked(self, parts: Mapping[str, Any]) -> Asked:
        """Return what the names and values of an address ask for."""
        return Asked().as_search(search_of_parts(parts, self._known, language()))

    def looks_for(self, asked: Asked, where: SearchedIn) -> list[str]:
        """Return what a search looks for: its words, then its filters; "everything new" when it has neither."""
        found = [say("searches-words", words=asked.text)] if asked.text else []
        found += [tag["text"] for tag in chosen_tags(asked, PAGES[where], self.words, self.places.towns)]
        return found or [say("searches-everything", of=what_is_found(where))]

    def name(self, asked: Asked, where: SearchedIn) -> str:
        """Return a name to begin with: the words and the first filters, as many as fit."""
        pieces = [asked.text] if asked.text else []
        pieces += self.looks_for(asked, where)[1 if asked.text else 0 :]
        name = pieces[0][:MAX_NAME].strip()
        for piece in pieces[1:]:
            if len(name) + len(piece) + 2 > MAX_NAME:
                break
            name = f"{name}, {piece}"
        return name


def page_of(asked: Asked, where: SearchedIn) -> str:
    """Return the address of the search page that shows a search now."""
    return asked.address(PAGES[where])


def save_url(asked: Asked, endpoint: str) -> str:
    """Return the address under which the search of a search page can be saved; it carries the same names and values."""
    where = next(where for where, page in PAGES.items() if page == endpoint)
    parts: dict[str, Any] = dict(asked.parts())
    if where is not SearchedIn.OPENINGS:
        parts["of"] = where.value
    return url_for("searches.new", **parts)
