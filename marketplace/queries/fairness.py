"""The figures of fairness: which groups of cards reach a top ten, an introduction, a placement. Sums alone go out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, Subquery, case, func, select
from sqlalchemy.orm import Session

from marketplace.clock import HELSINKI
from marketplace.domain.cards import CardState
from marketplace.domain.fairness import PERIOD, Tally, need_groups_of, shown_of_overlapping, shown_of_parts
from marketplace.domain.openings import OpeningState
from marketplace.domain.placements import PlacementState
from marketplace.models import (
    CardNeeds,
    Introduction,
    MatchReach,
    Municipality,
    Opening,
    Organisation,
    Placement,
    SkillCard,
)

MOST_CARDS = 20_000
UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Groups:
    """Tallies of those groups that may be shown, the largest first; of all cards together; how many groups are not
    shown."""

    shown: Mapping[str, Tally]
    total: Tally
    hidden: int


def groups_of_parts(tallies: Mapping[str, Tally]) -> Groups:
    """Return what may be shown of groups of which every card is in exactly one."""
    sizes = {name: tally.cards for name, tally in tallies.items()}
    return _groups(tallies, shown_of_parts(sizes), sum(tallies.values(), Tally()))


def groups_of_overlapping(tallies: Mapping[str, Tally], total: Tally) -> Groups:
    """Return what may be shown of groups of which a card may be in several."""
    sizes = {name: tally.cards for name, tally in tallies.items()}
    return _groups(tallies, shown_of_overlapping(sizes, total.cards), total)


def _groups(tallies: Mapping[str, Tally], names: Collection[str], total: Tally) -> Groups:
    ordered = sorted(names, key=lambda name: (-tallies[name].cards, name))
    return Groups({name: tallies[name] for name in ordered}, total, len(tallies) - len(ordered))


def by_language_and_region(session: Session, moment: datetime) -> tuple[Groups, Groups]:
    """Return the figures of the PERIOD before a moment, of all cards that were out: by first language and by region.

    Keys: codes of FirstLanguage; codes of regions, UNKNOWN where a card's is not known. One query.
    """
    cards = _cards(moment)
    asked = select(cards.c.first_language, cards.c.region, *_sums(cards)).group_by(
        cards.c.first_language, cards.c.region
    )
    languages: dict[str, Tally] = {}
    regions: dict[str, Tally] = {}
    for language, region, *sums in session.execute(asked.order_by(cards.c.first_language, cards.c.region)):
        tally = Tally(*(int(number) for number in sums))
        for found, name in ((languages, str(language)), (regions, region or UNKNOWN)):
            found[name] = found.get(name, Tally()) + tally
    return groups_of_parts(languages), groups_of_parts(regions)


def by_needs(session: Session, organisation_ids: Collection[int], moment: datetime) -> Groups | None:
    """Return the figures by groups of needs, of the cards that some organisations keep; None for no organisation.

    A card counts in every group in which it needs, or is helped by, something. One query.
    """
    if not organisation_ids:
        return None
    cards = _cards(moment)
    asked = (
        select(CardNeeds.needs, cards.c.reached, cards.c.introduced, cards.c.placed)
        .select_from(cards)
        .join(SkillCard, SkillCard.id == cards.c.card_id)
        .outerjoin(CardNeeds, CardNeeds.card_id == cards.c.card_id)
        .where(SkillCard.organisation_id.in_(sorted(organisation_ids)))
        .order_by(cards.c.card_id)
        .limit(MOST_CARDS)
    )
    total = Tally()
    tallies: dict[str, Tally] = {}
    for needs, *sums in session.execute(asked):
        tally = Tally(1, *(int(number) for number in sums))
        total += tally
        for name in need_groups_of(needs):
            tallies[name] = tallies.get(name, Tally()) + tally
    return groups_of_overlapping(tallies, total)


def _cards(moment: datetime) -> Subquery:
    """One row for each card that took part in the period: its groups, and what it reached (0 or 1)."""
    since = moment - PERIOD
    introduced = select(Introduction.card_id).where(Introduction.created_at >= since)
    placed = (
        select(Introduction.card_id)
        .join(Placement, Placement.introduction_id == Introduction.id)
        .where(Placement.created_at >= since, Placement.state != PlacementState.CANCELLED)
    )
    return (
        select(
            MatchReach.card_id,
            func.max(MatchReach.first_language).label("first_language"),
            func.max(MatchReach.region).label("region"),
            func.max(case((MatchReach.top_tens > 0, 1), else_=0)).label("reached"),
            case((MatchReach.card_id.in_(introduced), 1), else_=0).label("introduced"),
            case((MatchReach.card_id.in_(placed), 1), else_=0).label("placed"),
        )
        .where(MatchReach.week >= since.astimezone(HELSINKI).date())
        .group_by(MatchReach.card_id)
        .subquery()
    )


def _sums(cards: Subquery) -> list[object]:
    return [func.count(), *(func.sum(cards.c[name]) for name in ("reached", "introduced", "placed"))]


def region_names(session: Session) -> dict[str, tuple[str, str]]:
    """Return the names of the regions in Finnish and Swedish by code."""
    asked: Select[tuple[str, str, str]] = select(
        Municipality.region_code, func.max(Municipality.region_fi), func.max(Municipality.region_sv)
    )
    rows = session.execute(asked.group_by(Municipality.region_code).order_by(Municipality.region_code))
    return {code: (name_fi, name_sv) for code, name_fi, name_sv in rows}


def openings_out(session: Session, moment: datetime, limit: int) -> list[int]:
    """Return the ids of openings that stand in coaches' lists at a moment, the newest first, `limit` at most."""
    asked = (
        select(Opening.id)
        .join(Organisation, Organisation.id == Opening.organisation_id)
        .where(
            Opening.state == OpeningState.PUBLISHED,
            Opening.expires_at.is_(None) | (Opening.expires_at > moment),
            Opening.held_back_at.is_(None),
            Organisation.suspended_at.is_(None),
        )
        .order_by(Opening.id.desc())
        .limit(limit)
    )
    return list(session.scalars(asked))


def cards_out(session: Session) -> list[int]:
    """Return the ids of the cards that are published and not held back, by id: those that take part. Not limited."""
    shown = (SkillCard.state == CardState.PUBLISHED) & SkillCard.held_back_at.is_(None)
    return list(session.scalars(select(SkillCard.id).where(shown).order_by(SkillCard.id)))
