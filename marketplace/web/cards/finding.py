"""Cards that people show to employers, for people of a verified employer. Every list is noted as read."""

from typing import Any

from flask import render_template, url_for

from marketplace.domain.permissions import Permission
from marketplace.domain.query_log import LookedIn
from marketplace.web.access import actor, guard
from marketplace.web.cards.blueprint import blueprint
from marketplace.web.cards.showing import card_row
from marketplace.web.context import language
from marketplace.web.filter_groups import CARDS_GROUPS, Words, filter_groups
from marketplace.web.openings.searching import asked_here, found_page, told_why
from marketplace.web.searched import note_search
from marketplace.web.traces import audit_listing
from marketplace.web.units import db, wiring
from search.find import find_cards_for_employers
from search.results import CardHit, SearchPage

ENDPOINT = "cards.for_employers"
LEGENDS = {"kinds": "cards-search-kind", "times": "cards-search-times"}
# Which languages somebody speaks, an employer is told of the language of the work alone.
GROUPS = tuple(name for name in CARDS_GROUPS if name != "languages")


@blueprint.get("/cards/for-employers")
@guard(Permission.FIND_CARDS_FOR_EMPLOYERS)
def for_employers() -> str:
    asked, words = asked_here(db())
    found = find_cards_for_employers(db(), wiring().index, actor(), asked.search(language()))
    audit_listing([hit.card.id for hit in found.hits])
    note_search(LookedIn.EMPLOYER_CARDS, asked, found, words)
    return render_template(
        "cards/for_employers.html",
        **found_page(db(), asked, found, ENDPOINT, words, "cards-search-count"),
        items=[_item(hit, found, words, bool(asked.text)) for hit in found.hits],
        groups=filter_groups(GROUPS, asked, found, words, LEGENDS),
    )


def _item(hit: CardHit, found: SearchPage[CardHit], words: Words, asked_words: bool) -> dict[str, Any]:
    row = card_row(hit.facts, words.towns, url_for("cards.show", public_id=hit.card.public_id))
    return {**row, "why": told_why(hit.why, found, words, asked_words), "level": 3}
