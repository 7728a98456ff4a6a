"""Cards shown to employers that would suit an employer's own opening, best first. Every list is noted as read."""

from typing import Any

from flask import render_template, url_for

from marketplace.domain.permissions import Permission
from marketplace.models import Opening
from marketplace.queries.openings import Town, towns
from marketplace.web.access import actor, guard
from marketplace.web.cards.showing import card_row
from marketplace.web.context import told
from marketplace.web.loaders import load_opening
from marketplace.web.openings.blueprint import blueprint
from marketplace.web.traces import audit_listing
from marketplace.web.units import db, wiring
from search.match_employers import SuitingCard, cards_for_employer

BEST_REASONS = 3


@blueprint.get("/<public_id>/people")
@guard(Permission.SEE_SUITING, load_opening, see=Permission.SEE_OPENING)
def suiting(row: Opening) -> str:
    index = wiring().index
    found = cards_for_employer(db(), index, actor(), row, index.vocabulary.fresh(db()))
    audit_listing([card.id for card in found or ()], "rank")
    names = towns(db(), {card.facts.place.municipality for card in found or ()})
    return render_template(
        "openings/suiting.html",
        opening=row,
        items=None if found is None else [_item(card, names) for card in found],
    )


def _item(card: SuitingCard, names: dict[str, Town]) -> dict[str, Any]:
    """The card as in the employers' search, with what speaks for it and the first thing to ask."""
    return {
        "row": {
            **card_row(card.facts, names, url_for("cards.show", public_id=card.public_id)),
            "why": [told(reason.message) for reason in card.speaks_for[:BEST_REASONS]],
        },
        "ask": told(card.ask.short) if card.ask is not None and card.ask.short is not None else None,
    }
