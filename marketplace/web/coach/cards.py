"""The coach's search of cards: own ones, and those that are shown to coaches. Every list is noted as read."""

from dataclasses import replace
from typing import Any

from flask import render_template, url_for

from marketplace.domain.permissions import Permission, may
from marketplace.domain.visibility import Reader
from marketplace.queries.openings import Town, all_towns
from marketplace.web.access import actor, guard
from marketplace.web.cards.showing import card_row
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.context import language, local, say
from marketplace.web.filters import (
    UNDERSTOOD_SHOWN,
    Asked,
    chosen_tags,
    kind_options,
    place_options,
    read_address,
)
from marketplace.web.traces import audit_listing
from marketplace.web.units import db, wiring
from search.find import find_cards
from search.results import CardHit, SearchPage

ENDPOINT = "coach.cards"


@blueprint.get("/coach/cards")
@guard(Permission.FIND_CARDS)
def cards() -> str:
    every = all_towns(db())
    towns = {town.code: town for town in every}
    asked = read_address(every)
    found = _find(asked)
    if asked.page > found.pages:
        asked = replace(asked, page=found.pages, ignored=True)
        found = _find(asked)
    audit_listing([hit.card.id for hit in found.hits])
    return render_template(
        "coach/cards.html",
        asked=asked,
        items=[_item(hit, towns) for hit in found.hits],
        total=found.total,
        degraded_now=found.degraded,
        understood=[local(concept.labels) for concept in found.understood[:UNDERSTOOD_SHOWN]],
        kinds=_boxes(kind_options(asked, found)),
        places=_boxes(place_options(asked, found, towns)),
        town_names=[town.name(language()) for town in every],
        chosen=chosen_tags(asked, ENDPOINT, towns),
        widening=None if found.hits else _widening(asked),
        search_url=url_for(ENDPOINT),
        may_rank=may(actor(), Permission.RANK),
        pages=found.pages,
        previous_url=asked.address(ENDPOINT, page=asked.page - 1) if asked.page > 1 else None,
        next_url=asked.address(ENDPOINT, page=asked.page + 1) if asked.page < found.pages else None,
    )


def _boxes(options: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Options as the component `filter_group` takes them."""
    return [{**option, "value": option["code"]} for option in options]


def _find(asked: Asked) -> SearchPage[CardHit]:
    return find_cards(db(), wiring().index, actor(), asked.search(language()))


def _item(hit: CardHit, towns: dict[str, Town]) -> dict[str, Any]:
    """A row made only of what this coach sees of the card, and why it was found."""
    url = url_for("cards.show", public_id=hit.card.public_id)
    why = [say("search-matched", words=", ".join(hit.matched))] if hit.matched else []
    return {
        "row": {**card_row(hit.facts, towns, url), "why": why, "level": 3},
        "own": hit.reader is Reader.OWN_COACH,
        "public_id": hit.card.public_id,
    }


def _widening(asked: Asked) -> dict[str, str] | None:
    """The nearest search that finds something: first without places, then without kinds, then without words."""
    changes: list[tuple[str, dict[str, Any]]] = [
        ("cards-wider-place", {"towns": frozenset()} if asked.towns else {}),
        ("cards-wider-filters", {"towns": frozenset(), "kinds": frozenset()} if asked.kinds else {}),
        ("cards-wider-words", {"text": ""} if asked.text else {}),
    ]
    for code, change in changes:
        if change:
            wider = replace(asked, page=1, **change)
            total = find_cards(db(), wiring().index, actor(), replace(wider.search(language()), size=1)).total
            if total:
                return {"text": say(code, count=total), "url": asked.address(ENDPOINT, **change)}
    return None
