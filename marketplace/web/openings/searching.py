"""Searching openings: from the address of a search page to what it shows. The public page and the coach's share it."""

from collections.abc import Mapping
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor
from marketplace.domain.openings import missing_message
from marketplace.domain.proposals import MAX_WORD
from marketplace.domain.query_log import LookedIn
from marketplace.domain.searching import Sort
from marketplace.queries.openings import Town, all_towns
from marketplace.web.context import label, language, local, say, told
from marketplace.web.filter_groups import (
    OPENINGS_GROUPS,
    Words,
    chosen_tags,
    filter_groups,
    km_options,
    pay_options,
)
from marketplace.web.filters import Asked, read_address
from marketplace.web.openings.words import language_of, marked_text, row_of
from marketplace.web.searched import note_search
from marketplace.web.searches.words import save_url
from marketplace.web.understood import emptied_by, tag_text, understood, widenings
from marketplace.web.units import wiring
from search.find import find_openings
from search.results import OpeningHit, SearchPage, Why


def search_page(session: Session, reader: Actor, endpoint: str, *, marks: bool = False) -> dict[str, Any]:
    """Return everything a search page shows. marks: say of each opening why it is for coaches only."""
    asked, words = asked_here(session)
    found = find_openings(session, wiring().index, reader, asked.search(language()))
    note_search(LookedIn.OPENINGS, asked, found, words)
    return {
        **found_page(session, asked, found, endpoint, words, "search-count"),
        **_rows(found, asked, words, marks),
        "groups": filter_groups(OPENINGS_GROUPS, asked, found, words, {}),
        "pay": pay_options(asked, found),
        "pay_chosen": "" if asked.filters.pay is None else str(asked.filters.pay),
    }


def _rows(found: SearchPage[OpeningHit], asked: Asked, words: Words, marks: bool) -> dict[str, Any]:
    """Return the rows of a page: what words or meanings found, and apart what is only alike; in another order than by
    fitness all together."""
    apart = bool(asked.text) and found.sort is Sort.BEST and not found.degraded
    items: list[dict[str, Any]] = []
    alike: list[dict[str, Any]] = []
    for hit in found.hits:
        why = told_why(hit.why, found, words, bool(asked.text) and not apart)
        (items if why or not apart else alike).append(_item(hit, words.towns, marks, why))
    return {"items": items, "alike": alike}


def asked_here(session: Session) -> tuple[Asked, Words]:
    """Return what the address of the search page asks for, and what its places and groups are called."""
    index = wiring().index
    every = all_towns(session)
    words = Words({town.code: town for town in every}, index.vocabulary.fresh(session))
    return read_address(every, index.places.fresh(session), words.vocabulary), words


def found_page(
    session: Session, asked: Asked, found: SearchPage[Any], endpoint: str, words: Words, noun: str
) -> dict[str, Any]:
    """Return what every search page shows but its rows and filters. noun: the text code of its counts."""
    towns_of_postcodes = wiring().index.places.fresh(session).towns
    near = asked.filters.near
    return {
        "asked": asked,
        "total": found.total,
        "rough": found.rough,
        "degraded_now": found.degraded,
        "not_applied": [say(f"search-filter-{name}") for name in found.not_applied],
        "cursor_lost": found.cursor_lost,
        "capped": found.capped,
        "understood": understood(asked, found, endpoint, words),
        "near_text": words.place(near.place, towns_of_postcodes) if near else asked.unknown_place or "",
        "near_km": str(near.km) if near else "20",
        "radii": km_options(),
        "sorts": sort_links(asked, found, endpoint),
        "town_names": [town.name(language()) for town in words.towns.values()],
        "chosen": chosen_tags(asked, endpoint, words, towns_of_postcodes),
        "widenings": widenings(asked, found, endpoint, words, noun),
        "emptied_by": emptied_by(found, words),
        "missing_word_url": _missing_word_url(asked, found),
        "search_url": url_for(endpoint),
        "save_url": save_url(asked, endpoint),
        "suggest_url": url_for("public.suggest"),
        "nearest_url": url_for("public.nearest"),
        "previous_url": asked.address(endpoint, cursor=found.previous) if found.previous else None,
        "next_url": asked.address(endpoint, cursor=found.next) if found.next else None,
    }


def _missing_word_url(asked: Asked, found: SearchPage[Any]) -> str | None:
    """Where a word can be proposed: offered when nothing was found by words, or nothing was understood in them."""
    if not asked.text or (found.hits and (found.tags or found.understood)):
        return None
    return url_for("public.new_word", word=asked.text[:MAX_WORD])


def sort_links(asked: Asked, found: SearchPage[Any], endpoint: str) -> list[dict[str, Any]]:
    """Return the orders there are: text, address, and whether it is this one. By nearness only from a place."""
    has_place = asked.filters.near is not None or any(tag.kind.value == "place" for tag in found.tags)
    return [
        {
            "text": say(f"search-sort-{sort.value}"),
            "url": asked.address(endpoint, sort=sort),
            "here": sort is found.sort,
        }
        for sort in Sort
        if sort is not Sort.NEAREST or has_place
    ]


def told_why(why: Why, found: SearchPage[Any], words: Words, asked_words: bool) -> list[str]:
    """Return why a hit was found, in the reader's words: its words, what was understood, which wishes it meets.

    asked_words: whether anything was written to look for. What was then found by none of these says that it is alike.
    """
    told_now = [say("search-matched", words=", ".join(why.matched))] if why.matched else []
    if why.concepts:
        named = dict.fromkeys(local(concept.labels) for concept in why.concepts[:2])
        told_now.append(say("search-matched-concept", words=", ".join(named)))
    if met := [tag_text(tag, words) for tag in found.tags if tag.id in why.met]:
        told_now.append(say("search-matched-wish", words=", ".join(met)))
    if not told_now and asked_words:
        told_now.append(say("search-matched-meaning"))
    return told_now


def distance_text(why: Why) -> str | None:
    """Return "3,2 km", "etänä", or None when nobody asked how far."""
    if why.remote:
        return say("search-distance-remote")
    if why.km is None:
        return None
    return say("search-distance", km=round(why.km, 1) if why.km < 10 else round(why.km))


def _item(hit: OpeningHit, towns: Mapping[str, Town], marks: bool, why: list[str]) -> dict[str, Any]:
    opening = hit.opening
    spoken = language_of(opening.title)
    row = row_of(opening, url_for("openings.show", public_id=opening.public_id), towns, why)
    if hit.why.marked:
        row["title"] = marked_text([(piece.text, piece.hit) for piece in hit.why.marked], spoken)
    return {
        "row": {**row, "distance_text": distance_text(hit.why)},
        "spoken": None if spoken == language() else label("languages", spoken),
        "unverified": marks and opening.organisation.verified_at is None,
        "lacks": [told(missing_message(name)) for name in opening.missing] if marks else [],
        "public_id": opening.public_id,
    }
