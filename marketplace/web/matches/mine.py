"""The person's own list: openings that could suit, by the rules of the coach's list, and how to go on."""

from collections.abc import Sequence
from typing import Any

from flask import render_template, request, url_for

from marketplace.domain.cards import CardState
from marketplace.domain.permissions import Permission
from marketplace.domain.visibility import Reader
from marketplace.errors import NotFound
from marketplace.matching.reasons import Reason
from marketplace.models import SkillCard
from marketplace.queries.cards import MAX_CARDS
from marketplace.queries.match_around import Around, around_card
from marketplace.queries.match_judging import RankedPair
from marketplace.queries.people import cards_of_person, coaches_of_person
from marketplace.queries.subjects import card_subject
from marketplace.web.access import actor, guard
from marketplace.web.changes import gaps_told
from marketplace.web.context import local, say, told
from marketplace.web.matches.blueprint import blueprint
from marketplace.web.matches.calculation import for_reader
from marketplace.web.matches.why import why_url
from marketplace.web.openings.words import town_names
from marketplace.web.units import db, wiring
from search.match_gaps import gaps_for_card
from search.match_lists import openings_for_card

BEST_REASONS = 2


@blueprint.get("/cards/mine/openings")
@guard(Permission.OWN_CARDS)
def mine() -> str:
    """Openings for one of the reader's own cards: the one asked for, else the one that is shown to others."""
    person_id = actor().person_id or 0
    cards = cards_of_person(db(), person_id, MAX_CARDS)
    coaches = [{"name": each.coach.name, "phone": each.coach.phone} for each in coaches_of_person(db(), person_id)]
    card = _chosen(cards, request.args.get("card"))
    if card is None:
        return render_template("matches/mine.html", card=None, coaches=coaches, best=[], near_misses=[], gaps=None)
    vocabulary = wiring().index.vocabulary.fresh(db())
    about = card_subject(db(), card)
    ranked = openings_for_card(db(), wiring().index, actor(), card.id, vocabulary, subject=about)
    pairs = (*ranked.best, *ranked.near_misses)
    around = around_card(db(), card.id, {place.municipality for pair in pairs for place in pair.opening.places})
    gaps = gaps_for_card(db(), wiring().index, vocabulary, actor(), card.id, ranked, around, about)
    return render_template(
        "matches/mine.html",
        card=card,
        gaps=gaps_told(gaps),
        others=[_link(each) for each in cards if each.id != card.id],
        is_shown=card.state is CardState.PUBLISHED,
        coaches=coaches,
        best=[_item(pair, card, around) for pair in ranked.best],
        near_misses=[_item(pair, card, around) for pair in ranked.near_misses],
    )


def _chosen(cards: Sequence[SkillCard], asked: str | None) -> SkillCard | None:
    """Raises NotFound when the card asked for is not the reader's."""
    if asked is not None:
        found = next((card for card in cards if card.public_id == asked), None)
        if found is None:
            raise NotFound
        return found
    shown = (card for card in cards if card.state is CardState.PUBLISHED)
    return next(shown, None) or next(iter(cards), None)


def _link(card: SkillCard) -> dict[str, str]:
    return {"url": url_for("matches.mine", card=card.public_id), "text": local(card.headline)}


def _item(pair: RankedPair, card: SkillCard, around: Around) -> dict[str, Any]:
    """One row, said to the person; a near miss brings what would have to change."""
    reasons = for_reader(pair.reasons, Reader.PERSON)
    ask = next((each.short for each in reasons.to_clear if each.short is not None), None)
    changes = [told(each.short) for each in reasons.in_the_way if each.short is not None]
    meta = [pair.opening.employer, town_names(pair.opening.places, around.towns)]
    if pair.opening.id in around.introduced:
        meta.append(say("match-mine-introduced"))
    return {
        "state": pair.state.value,
        "title": local(pair.opening.title),
        "url": url_for("openings.show", public_id=pair.opening.public_id),
        "meta": meta,
        "reasons": _said(reasons.speaks_for)[:BEST_REASONS],
        "ask": told(ask) if ask is not None else None,
        "change": "; ".join(changes) or None,
        "speaks_for": _said(reasons.speaks_for),
        "to_clear": _said(reasons.to_clear),
        "against": _said(reasons.in_the_way),
        "why_url": why_url(card.public_id, pair.opening.public_id),
    }


def _said(reasons: Sequence[Reason]) -> list[str]:
    return [told(reason.message) for reason in reasons]
