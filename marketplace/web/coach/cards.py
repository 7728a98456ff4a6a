"""The coach's search of cards: own ones, and those that are shown to coaches. Every list is noted as read."""

from typing import Any

from flask import render_template, url_for

from marketplace.domain.permissions import Permission, may
from marketplace.domain.query_log import LookedIn
from marketplace.domain.visibility import Reader
from marketplace.web.access import actor, guard
from marketplace.web.cards.showing import card_row
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.context import language
from marketplace.web.filter_groups import CARDS_GROUPS, Words, filter_groups
from marketplace.web.openings.searching import asked_here, distance_text, found_page, told_why
from marketplace.web.searched import note_search
from marketplace.web.traces import audit_listing
from marketplace.web.units import db, wiring
from search.find import find_cards
from search.results import CardHit, SearchPage

ENDPOINT = "coach.cards"
LEGENDS = {"kinds": "cards-search-kind", "times": "cards-search-times", "languages": "cards-search-languages"}


@blueprint.get("/coach/cards")
@guard(Permission.FIND_CARDS)
def cards() -> str:
    asked, words = asked_here(db())
    found = find_cards(db(), wiring().index, actor(), asked.search(language()))
    audit_listing([hit.card.id for hit in found.hits])
    note_search(LookedIn.CARDS, asked, found, words)
    return render_template(
        "coach/cards.html",
        **found_page(db(), asked, found, ENDPOINT, words, "cards-search-count"),
        items=[_item(hit, found, words, bool(asked.text)) for hit in found.hits],
        groups=filter_groups(CARDS_GROUPS, asked, found, words, LEGENDS),
        may_rank=may(actor(), Permission.RANK),
    )


def _item(hit: CardHit, found: SearchPage[CardHit], words: Words, asked_words: bool) -> dict[str, Any]:
    """A row made only of what this coach sees of the card, and why it was found."""
    url = url_for("cards.show", public_id=hit.card.public_id)
    row = card_row(hit.facts, words.towns, url)
    far = distance_text(hit.why)
    return {
        "row": {
            **row,
            "place": f"{row['place']} · {far}" if far and row["place"] else row["place"],
            "why": told_why(hit.why, found, words, asked_words),
            "level": 3,
        },
        "own": hit.reader is Reader.OWN_COACH,
        "public_id": hit.card.public_id,
    }
