"""A round of proposals for a coach's whole caseload: who could be proposed where, all at once. Nothing sends itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import render_template, request, url_for

from marketplace.domain.permissions import Permission
from marketplace.domain.rounds import EACH, EACH_BY_DEFAULT, Without
from marketplace.queries.match_judging import RankedPair
from marketplace.queries.openings import Town
from marketplace.queries.rounds import MOST_PEOPLE, Area, Seeker, areas, seekers
from marketplace.web.access import actor, guard
from marketplace.web.coach.blueprint import blueprint
from marketplace.web.context import language, local, say, told
from marketplace.web.matches.why import why_url
from marketplace.web.openings.words import town_names
from marketplace.web.traces import audit_listing
from marketplace.web.units import db, wiring
from search.match_round import Row, Wish, propose_round

BEST_REASONS = 2
EVERYWHERE = "all"
_REGION = "region-"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The area that a round is for: its code in the address, and the municipalities in it, None for all."""

    code: str
    region: str | None
    towns: frozenset[str] | None


@blueprint.get("/coach/round")
@guard(Permission.RANK)
def round_of_proposals() -> str:
    """The proposal for the own caseload, by area and by how many a person may have at a time."""
    whose = seekers(db(), actor())
    every = areas(db())
    chosen, each = _area(every, whose.people), _each()
    vocabulary = wiring().index.vocabulary.fresh(db())
    found = propose_round(db(), wiring().index, actor(), whose, Wish(chosen.towns, each), vocabulary)
    audit_listing(found.card_ids, "rank")
    names = {area.code: Town(area.code, area.name_fi, area.name_sv) for area in every}
    given = [_given(row, names) for row in found.rows if row.proposals]
    without = [_without(row) for row in found.rows if row.without is not None]
    return render_template(
        "coach/round.html",
        given=given,
        without=without,
        count=sum(len(row.proposals) for row in found.rows),
        total=whose.total,
        most=MOST_PEOPLE,
        left_over=whose.total - len(whose.people),
        whole=found.whole,
        area_name=_name(every, chosen),
        areas=_choices(every, chosen),
        area_code=chosen.code,
        each=[{"value": str(number), "text": say("round-each-number", count=number)} for number in EACH],
        each_now=str(each),
    )


def _each() -> int:
    asked = request.args.get("each", "")
    return int(asked) if asked in {str(number) for number in EACH} else EACH_BY_DEFAULT


def _area(every: Sequence[Area], people: Sequence[Seeker]) -> Chosen:
    """The area asked for; else the region in which most of the caseload's cards are; else everywhere."""
    asked = request.args.get("area", "")
    region_of = {area.code: area.region_code for area in every}
    if asked in region_of:
        return Chosen(asked, region_of[asked], frozenset({asked}))
    regions = set(region_of.values())
    region = asked.removeprefix(_REGION)
    if asked != EVERYWHERE and region not in regions:
        homes = Counter(region_of.get(card.place.municipality, "") for seeker in people for card in seeker.cards)
        region = min((code for code in homes if code), key=lambda code: (-homes[code], code), default="")
    if asked == EVERYWHERE or region not in regions:
        return Chosen(EVERYWHERE, None, None)
    return Chosen(f"{_REGION}{region}", region, frozenset(code for code, own in region_of.items() if own == region))


def _choices(every: Sequence[Area], chosen: Chosen) -> list[dict[str, Any]]:
    """Everywhere, every region, and the municipalities of the region at hand."""
    regions = sorted({area.region_code: area for area in every}.values(), key=_region_name)
    towns = sorted((area for area in every if area.region_code == chosen.region), key=_town_name)
    shown = [(EVERYWHERE, say("round-everywhere"))]
    shown += [(f"{_REGION}{area.region_code}", _region_name(area)) for area in regions]
    shown += [(area.code, say("round-town", town=_town_name(area))) for area in towns]
    return [{"value": code, "text": text} for code, text in shown]


def _name(every: Sequence[Area], chosen: Chosen) -> str:
    for area in every:
        if area.code == chosen.code:
            return _town_name(area)
        if area.region_code == chosen.region and chosen.code.startswith(_REGION):
            return _region_name(area)
    return say("round-everywhere")


def _region_name(area: Area) -> str:
    return area.region_sv if language() == "sv" else area.region_fi


def _town_name(area: Area) -> str:
    return area.name_sv if language() == "sv" else area.name_fi


def _given(row: Row, names: dict[str, Town]) -> dict[str, Any]:
    """One person with the places to propose, each with its reasons and the way to the introduction's own page."""
    cards = {card.id: card.public_id for card in row.seeker.cards}
    return {
        **_whose(row.seeker),
        "proposals": [_proposal(pair, cards[pair.card.id], names) for pair in row.proposals],
        "several_cards": len(row.seeker.cards) > 1,
    }


def _whose(seeker: Seeker) -> dict[str, Any]:
    return {
        "name": seeker.person.name,
        "url": url_for("coach.person", public_id=seeker.person.public_id),
        "open": seeker.open,
        "open_text": say("round-open-now", count=seeker.open),
    }


def _proposal(pair: RankedPair, card: str, names: dict[str, Town]) -> dict[str, Any]:
    ask = pair.first_to_ask
    meta = [pair.opening.employer, town_names(pair.opening.places, names)]
    return {
        "state": pair.state.value,
        "title": local(pair.opening.title),
        "url": url_for("openings.show", public_id=pair.opening.public_id),
        "meta": meta if pair.opening.is_public else [*meta, say("match-coaches-only")],
        "card": local(pair.card.headline),
        "reasons": [told(reason.message) for reason in pair.reasons.speaks_for][:BEST_REASONS],
        "ask": told(ask.short) if ask is not None and ask.short is not None else None,
        "speaks_for": [told(reason.message) for reason in pair.reasons.speaks_for],
        "to_clear": [told(reason.message) for reason in pair.reasons.to_clear],
        "propose_url": url_for("introductions.new", card=card, opening=pair.opening.public_id),
        "why_url": why_url(card, pair.opening.public_id),
    }


def _without(row: Row) -> dict[str, Any]:
    """Somebody who gets nothing in this round: why, and where to look on."""
    why = row.without or Without.NOTHING_FITS
    person = row.seeker.person.public_id
    ways = {
        Without.NO_CARD: (url_for("coach.person", public_id=person), "round-to-person"),
        Without.HAS_ENOUGH: (url_for("coach.person", public_id=person), "round-to-introductions"),
    }
    if row.seeker.cards:
        near = url_for("coach.card_matches", public_id=row.seeker.cards[0].public_id)
        ways |= dict.fromkeys((Without.NOTHING_FITS, Without.PLACES_TAKEN), (near, "round-to-near"))
    url, text = ways[why]
    told_why = say(f"round-without-{why.value.replace('_', '-')}", count=row.seeker.open)
    return {**_whose(row.seeker), "why": told_why, "next_url": url, "next_text": say(text)}
