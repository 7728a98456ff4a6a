"""Searching openings: from the address of a search page to what it shows. The public page and the coach's share it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from marketplace.domain.actors import Actor
from marketplace.domain.openings import missing_message
from marketplace.queries.openings import Town, all_towns
from marketplace.web.context import label, language, local, say, told
from marketplace.web.filters import (
    UNDERSTOOD_SHOWN,
    Asked,
    chosen_tags,
    kind_options,
    place_options,
    read_address,
)
from marketplace.web.openings.words import language_of, row_of
from marketplace.web.units import wiring
from search.find import find_openings
from search.results import OpeningHit


def search_page(session: Session, reader: Actor, endpoint: str, *, marks: bool = False) -> dict[str, Any]:
    """Return everything a search page shows. marks: say of each opening why it is for coaches only."""
    every = all_towns(session)
    towns = {town.code: town for town in every}
    asked = read_address(every)
    found = find_openings(session, wiring().index, reader, asked.search(language()))
    if asked.page > found.pages:
        asked = replace(asked, page=found.pages, ignored=True)
        found = find_openings(session, wiring().index, reader, asked.search(language()))
    return {
        "asked": asked,
        "items": [_item(hit, towns, marks) for hit in found.hits],
        "total": found.total,
        "degraded_now": found.degraded,
        "understood": [_named(concept.labels) for concept in found.understood[:UNDERSTOOD_SHOWN]],
        "kinds": kind_options(asked, found),
        "places": place_options(asked, found, towns),
        "town_names": [town.name(language()) for town in every],
        "chosen": chosen_tags(asked, endpoint, towns),
        "widening": None if found.hits else _widening(session, reader, endpoint, asked),
        "search_url": url_for(endpoint),
        "pages": found.pages,
        "previous_url": asked.address(endpoint, page=asked.page - 1) if asked.page > 1 else None,
        "next_url": asked.address(endpoint, page=asked.page + 1) if asked.page < found.pages else None,
    }


def _item(hit: OpeningHit, towns: Mapping[str, Town], marks: bool) -> dict[str, Any]:
    opening = hit.opening
    why = [say("search-matched", words=", ".join(hit.matched))] if hit.matched else []
    spoken = language_of(opening.title)
    return {
        "row": row_of(opening, url_for("openings.show", public_id=opening.public_id), towns, why),
        "spoken": None if spoken == language() else label("languages", spoken),
        "unverified": marks and opening.organisation.verified_at is None,
        "lacks": [told(missing_message(name)) for name in opening.missing] if marks else [],
        "public_id": opening.public_id,
    }


def _named(labels: Mapping[str, str]) -> str:
    return local(labels)


def _widening(session: Session, reader: Actor, endpoint: str, asked: Asked) -> dict[str, Any] | None:
    """The nearest search that finds something: without the place or kind, without any filter, without the words."""
    ways: list[tuple[str, dict[str, Any]]] = []
    if asked.towns:
        ways.append(("search-wider-place", {"towns": frozenset()}))
    elif asked.kinds:
        ways.append(("search-wider-kind", {"kinds": frozenset()}))
    if asked.towns and asked.kinds:
        ways.append(("search-wider-filters", {"towns": frozenset(), "kinds": frozenset()}))
    if asked.text:
        ways.append(("search-wider-words", {"text": ""}))
    for code, change in ways:
        wider = replace(asked, page=1, **change)
        total = find_openings(session, wiring().index, reader, replace(wider.search(language()), size=1)).total
        if total:
            return {"text": say(code, count=total), "url": asked.address(endpoint, **change)}
    return None
