"""Both match lists: cards for an opening, openings for a card, each with its reasons. Every list is noted as read."""

from collections.abc import Mapping
from typing import Any

from flask import render_template, url_for

from marketplace.domain.codes import MatchState
from marketplace.domain.permissions import Permission
from marketplace.matching.reasons import Reason
from marketplace.models import Opening, SkillCard
from marketplace.queries.match_around import around_card, around_opening
from marketplace.queries.match_judging import RankedList, RankedPair
from marketplace.queries.openings import Town
from marketplace.web.access import actor, guard, subject
from marketplace.web.changes import changes_told, gaps_told
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.context import language, local, say, told
from marketplace.web.loaders import load_card, load_opening
from marketplace.web.matches.why import why_url
from marketplace.web.openings.showing import ReadAs, shown_to
from marketplace.web.openings.words import town_names
from marketplace.web.traces import audit_listing
from marketplace.web.units import db, wiring
from search.match_changes import changes_for_opening
from search.match_gaps import gaps_for_card
from search.match_lists import cards_for_opening, openings_for_card

BEST_REASONS = 2


@blueprint.get("/openings/<public_id>/matches")
@guard(Permission.RANK, load_opening, see=Permission.SEE_OPENING)
def opening_matches(row: Opening) -> str:
    """Cards for an opening, as far as they are shown to this coach."""
    vocabulary = wiring().index.vocabulary.fresh(db())
    ranked = cards_for_opening(db(), wiring().index, actor(), row.id, vocabulary)
    audit_listing(ranked.card_ids, "rank")
    pairs = (*ranked.best, *ranked.near_misses)
    places = {place.municipality for place in row.places}
    around = around_opening(db(), actor(), row, places | {pair.card.municipality for pair in pairs})
    names, facts = around.towns, row.facts()

    def item(pair: RankedPair) -> dict[str, Any]:
        town = names.get(pair.card.municipality)
        meta = [town.name(language())] if town else []
        return _item(pair, row, pair.card, meta, pair.card.id in around.introduced, "opening")

    index = wiring().index
    changes = changes_for_opening(index, vocabulary, index.places.fresh(db()), actor(), facts, around)

    return render_template(
        "coach/opening_matches.html",
        opening=row,
        shown=shown_to(ReadAs.COACH, row, names, vocabulary.labels_of(row.occupation)),
        changes=changes_told(changes, facts.times),
        **_lists(ranked, item),
    )


@blueprint.get("/cards/<public_id>/matches")
@guard(Permission.RANK, load_card, see=Permission.SEE_CARD)
def card_matches(row: SkillCard) -> str:
    """Openings for a card as this coach sees the card."""
    vocabulary = wiring().index.vocabulary.fresh(db())
    ranked = openings_for_card(db(), wiring().index, actor(), row.id, vocabulary, subject=subject())
    audit_listing((row.id,), "rank")
    pairs = (*ranked.best, *ranked.near_misses)
    places = [place for pair in pairs for place in pair.opening.places]
    around = around_card(db(), row.id, {place.municipality for place in places} | {row.place.municipality})
    names = around.towns

    def item(pair: RankedPair) -> dict[str, Any]:
        meta = [pair.opening.employer, _place(pair, names)]
        if not pair.opening.is_public:
            meta.append(say("match-coaches-only"))
        return _item(pair, pair.opening, row, meta, pair.opening.id in around.introduced, "card")

    town = names.get(row.place.municipality)
    gaps = gaps_for_card(db(), wiring().index, vocabulary, actor(), row.id, ranked, around, subject())
    return render_template(
        "coach/card_matches.html",
        card=row,
        gaps=gaps_told(gaps),
        town=town.name(language()) if town else "",
        **_lists(ranked, item),
    )


def _place(pair: RankedPair, names: Mapping[str, Town]) -> str:
    return town_names(pair.opening.places, names)


def _item(pair: RankedPair, opening: Any, card: Any, meta: list[str], introduced: bool, listed: str) -> dict[str, Any]:
    """One row: the other side's title, two best reasons, the first question, and everything behind it."""
    reasons, ask, changes = pair.reasons, pair.first_to_ask, pair.changes
    near = pair.state is MatchState.NEAR_MISS
    return {
        "state": pair.state.value,
        "meta": [*meta, say("match-introduced")] if introduced else meta,
        "reasons": _said(reasons.speaks_for)[:BEST_REASONS],
        "ask": told(ask.short) if ask is not None and ask.short is not None else None,
        "change": "; ".join(told(each.short) for each in changes if each.short is not None) if near else None,
        "speaks_for": _said(reasons.speaks_for),
        "to_clear": _said(reasons.to_clear),
        "against": _said(reasons.in_the_way),
        "why_url": why_url(card.public_id, opening.public_id, listed),
        "propose_url": url_for("introductions.new", card=card.public_id, opening=opening.public_id),
        "card_title": local(card.headline),
        "card_url": url_for("cards.show", public_id=card.public_id),
        "opening_title": local(opening.title),
        "opening_url": url_for("openings.show", public_id=opening.public_id),
    }


def _said(reasons: tuple[Reason, ...]) -> list[str]:
    return [told(reason.message) for reason in reasons]


def _lists(ranked: RankedList, item: Any) -> dict[str, Any]:
    """The best and, apart, the near misses; how many more there are is said too."""
    more = sum(count for state, count in ranked.left_out.items() if state is not MatchState.NO)
    return {
        "best": [item(pair) for pair in ranked.best],
        "near_misses": [item(pair) for pair in ranked.near_misses],
        "more": more,
        "others": ranked.left_out.get(MatchState.NO, 0),
    }
