"""Postcodes with their points; a second import of the same file changes nothing."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace.domain.facts import Point
from marketplace.domain.places import PostalRow
from marketplace.errors import Unavailable
from marketplace.matching.places import km_between
from marketplace.models import Municipality, Opening, Postcode, SkillCard
from marketplace.models.outbox import enqueue
from marketplace.services.exchange import Change

FARTHEST_KM = 60


@dataclass(frozen=True, slots=True)
class PlaceOutcome:
    """What became of one postcode: was its point replaced, is its municipality one we know."""

    change: Change
    replaced: bool = False
    strange: bool = False


def municipality_points(session: Session) -> dict[str, Point]:
    """Return the point of every municipality by its code. Raises Unavailable when the seeds are not loaded."""
    rows = session.execute(select(Municipality.code, Municipality.lat, Municipality.lon).order_by(Municipality.code))
    points = {code: Point(lat, lon) for code, lat, lon in rows}
    if not points:
        raise Unavailable("exchange-seeds-first")
    return points


def import_postcode(session: Session, municipalities: dict[str, Point], row: PostalRow) -> PlaceOutcome:
    """Write one postcode, found again by its code.

    A point farther than 60 km from its municipality's point is replaced by that: real files place post boxes far
    off. A municipality that is not ours (merged since) is left unknown and its point is kept.
    """
    known = municipalities.get(row.municipality or "")
    point, replaced = row.point, False
    if known is not None and km_between(row.point, known) > FARTHEST_KM:
        point, replaced = known, True
    values = {
        "name": row.name,
        "municipality": row.municipality if known else None,
        "lat": point.lat,
        "lon": point.lon,
        "replaced": replaced,
    }
    existing = session.get(Postcode, row.code)
    if existing is None:
        session.add(Postcode(code=row.code, **values))
        change = Change.NEW
    else:
        differing = {name: value for name, value in values.items() if getattr(existing, name) != value}
        for name, value in differing.items():
            setattr(existing, name, value)
        change = Change.CHANGED if differing else Change.SAME
    return PlaceOutcome(change, replaced, strange=known is None)


def follow_new_points(session: Session) -> int:
    """Have every opening and card looked at again by the indexes, because points moved; return how many."""
    openings = session.scalars(select(Opening.id).order_by(Opening.id)).all()
    cards = session.scalars(select(SkillCard.id).order_by(SkillCard.id)).all()
    enqueue(session, [("opening", number) for number in openings] + [("card", number) for number in cards])
    return len(openings) + len(cards)
