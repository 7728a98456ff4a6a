"""The hard rules about the frame of the work: hours, times, distance, start, pay. Source: the exchange format 1."""

from collections.abc import Iterator

from marketplace.domain.codes import Contract, OpeningKind, PayUnit, Remote, TimeOfWeek
from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.matching.places import nearest_km
from marketplace.matching.verdicts import Broken, Changer, Context, Finding, Question, Why

WEEKS_A_MONTH = 52 / 12
# How much farther than max_km somebody may be asked to come.
STRETCH = 1.5
WALKABLE_KM = 3.0
HARD_TO_REACH = frozenset(
    {TimeOfWeek.EARLY_MORNING, TimeOfWeek.NIGHT, TimeOfWeek.SATURDAY, TimeOfWeek.SUNDAY},
)
OWN_WHEELS = frozenset({"own_car", "driving_b"})


def hours_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """Weekly hours of both must overlap; hours in all break nothing."""
    wished, offered = card.hours_per_week, opening.hours_per_week
    if wished and offered:
        if offered.min > wished.max or wished.min > offered.max:
            yield Broken(
                "hours",
                Changer.EMPLOYER,
                {"offered_min": offered.min, "offered_max": offered.max, "min": wished.min, "max": wished.max},
            )
    elif (wished or offered) and not opening.hours_total:
        yield Question("hours", Why.OPENING_SILENT if wished else Why.CARD_SILENT)


def times_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """Some time must be common; all of the work's, when the worker cannot choose. An empty list counts as absent."""
    suits, lies = set(card.times or ()), set(opening.times or ())
    if not suits or not lies:
        yield Question("times", _who_is_silent(bool(lies), bool(suits)))
        return
    covered = lies <= suits
    detail = {"times": tuple(sorted(lies - suits))}
    if not suits & lies or (opening.times_flexible is False and not covered):
        yield Broken("times", Changer.EMPLOYER, detail)
    elif opening.times_flexible is None and not covered:
        yield Question("times", Why.PARTLY, detail)


def _who_is_silent(opening_says: bool, card_says: bool) -> Why:
    if opening_says:
        return Why.CARD_SILENT
    return Why.OPENING_SILENT if card_says else Why.BOTH_SILENT


def distance_rule(opening: OpeningFacts, card: CardFacts, context: Context) -> Iterator[Finding]:
    """Not farther than max_km as the crow flies, unless fully remote work suits; and can one get there at all?"""
    if fully_remote(opening) and card.remote:
        return
    km = nearest_km(opening.places, card.place, context.points)
    if km is None:
        yield Question("distance", Why.BOTH_SILENT)
    elif card.max_km is not None and km > card.max_km:
        within_reach = km <= STRETCH * card.max_km
        yield Broken("distance", Changer.PERSON if within_reach else None, {"km": km, "max_km": card.max_km})
    elif km > WALKABLE_KM and not fully_remote(opening) and _hard_to_reach(opening, card):
        yield Question("distance", Why.HARD_TO_REACH, {"km": km})


def fully_remote(opening: OpeningFacts) -> bool:
    """Whether some place of the work is fully remote."""
    return any(place.remote is Remote.FULLY for place in opening.places)


def _hard_to_reach(opening: OpeningFacts, card: CardFacts) -> bool:
    times = set(opening.times or ())
    held = {each.code for each in card.licences or ()}
    return bool(times) and times <= HARD_TO_REACH and held.isdisjoint(OWN_WHEELS)


def start_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """The work may not start before the person is free, unless its start can move."""
    free = card.available_from
    if free is None or opening.starts_flexible is True:
        return
    detail = {"starts_on": opening.starts_on, "available_from": free}
    if opening.starts_on is None:
        yield Question("start", Why.OPENING_SILENT, {"available_from": free})
    elif opening.starts_on < free:
        if opening.starts_flexible is False:
            yield Broken("start", Changer.EMPLOYER, detail)
        else:
            yield Question("start", Why.PARTLY, detail)


def pay_rule(opening: OpeningFacts, card: CardFacts, _context: Context) -> Iterator[Finding]:
    """The best pay an hour may not be below the least that the person works for; never for a work trial."""
    least = card.min_pay_cents_per_hour
    if not least or opening.kind is OpeningKind.WORK_TRIAL:
        return
    pay = hourly_cents(opening)
    if pay is None:
        yield Question("pay", Why.OPENING_SILENT)
    elif pay[1] < least:
        yield Broken("pay", None)
    elif pay[0] < least:
        yield Question("pay", Why.PARTLY)


def hourly_cents(opening: OpeningFacts) -> tuple[float, float] | None:
    """Return the lowest and highest pay an hour in cents; None when it cannot be known.

    Task pay is divided by the hours in all, month pay by the middle of weekly hours × 52/12; volunteer work is 0.
    """
    if opening.contract is Contract.VOLUNTEER:
        return 0.0, 0.0
    pay, week = opening.pay, opening.hours_per_week
    if pay is None:
        return None
    hours: float | None = 1.0
    if pay.unit is PayUnit.TASK:
        hours = opening.hours_total
    elif pay.unit is PayUnit.MONTH:
        hours = (week.min + week.max) / 2 * WEEKS_A_MONTH if week else None
    return (pay.min_cents / hours, pay.max_cents / hours) if hours else None
