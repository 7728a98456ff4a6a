"""The whole calculation of a pair for a page: every hard rule with what both sides say, and what the score is made of.

Pure: nothing is decided here. A line repeats what the verdict has (rules.py, frame_rules.py) and says beside it what
the two sides told; a rule that found nothing holds where both sides told something, and is unknown where one did not.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from marketplace.domain.codes import OpeningKind, Want, Weight
from marketplace.domain.facts import CardFacts, HoursRange, OpeningFacts
from marketplace.matching.frame_rules import fully_remote, hourly_cents
from marketplace.matching.pairs import Judged
from marketplace.matching.places import PlacePoints, nearest_km
from marketplace.matching.reasons import Reason, Reasons
from marketplace.matching.rules import OF_THE_MEETING
from marketplace.messages import Label, Message, Parameter

RULES_IN_ORDER = (
    "kind",
    "hours",
    "times",
    "start",
    "distance",
    "pay",
    "licence",
    "language",
    "skill",
    "demand",
    "need",
)
"""As a page tells them: first the frame of the work, then what the work asks, then what the person needs."""


class Held(StrEnum):
    """How a rule came out for a pair."""

    HOLDS = "holds"
    ASK = "ask"
    BROKEN = "broken"
    UNKNOWN = "unknown"  # one side says nothing, so nothing was compared; it stands in nobody's way


@dataclass(frozen=True, slots=True)
class Line:
    """One rule: its code, about what, how it came out, what each side says, and the question or obstacle if any."""

    rule: str
    code: str
    held: Held
    opening_says: Message
    card_says: Message
    about: Label | str | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """What both sides say about a rule. known: whether there was something to compare."""

    code: str
    opening: Message
    card: Message
    known: bool
    about: Label | str | None = None


@dataclass(frozen=True, slots=True)
class _Sides:
    opening: OpeningFacts
    card: CardFacts
    points: PlacePoints
    unshown: frozenset[str]
    closed: Collection[str]

    def silent(self, field: str) -> Message:
        """What stands where the card says nothing: it did not tell, or this reader may not see it."""
        return CLOSED if field in self.closed else SILENT


SILENT, CLOSED, NOTHING_ASKED = Message("why-says-silent"), Message("why-says-closed"), Message("why-says-not-asked")


def lines_of(
    judged: Judged,
    reasons: Reasons,
    opening: OpeningFacts,
    card: CardFacts,
    points: PlacePoints,
    closed: Collection[str] = (),
) -> tuple[Line, ...]:
    """Return every hard rule of a judged pair, in the order of RULES_IN_ORDER, each code of the verdict in some line.

    reasons: those of the pair. card: the reader's view of it. points: where places are. closed: fields of the card
    that the reader may not see (domain.visibility), so that the page says so instead of "not told".
    """
    sides = _Sides(opening, card, points, judged.like.unshown, closed)
    broken, asked = frozenset(judged.verdict.broken_codes), frozenset(judged.verdict.ask)
    why = {reason.code: reason for reason in (*reasons.to_clear, *reasons.in_the_way)}
    found = []
    for rule in RULES_IN_ORDER:
        for said in _SAYS[rule](sides):
            held = Held.HOLDS if said.known else Held.UNKNOWN
            if said.code in broken:
                held = Held.BROKEN
            elif said.code in asked:
                held = Held.ASK
            found.append(Line(rule, said.code, held, said.opening, said.card, said.about, why.get(said.code)))
    return tuple(found)


def _plain(what: Parameter) -> Message:
    return Message("why-says", {"what": what})


def _kind(sides: _Sides) -> Iterator[_Said]:
    kinds = sides.card.kinds
    told = sides.silent("kinds") if kinds is None else _plain(tuple(Label("kinds", kind) for kind in kinds))
    if kinds == ():
        told = Message("why-says-none")
    yield _Said("kind", _plain(Label("kinds", sides.opening.kind)), told, kinds is not None)


def _hours(sides: _Sides) -> Iterator[_Said]:
    offered, wished, total = sides.opening.hours_per_week, sides.card.hours_per_week, sides.opening.hours_total
    work = _week(offered) if offered else Message("why-says-hours-total", {"hours": total}) if total else SILENT
    told = _week(wished) if wished else sides.silent("hours_per_week")
    yield _Said("hours", work, told, bool(offered and wished))


def _week(hours: HoursRange) -> Message:
    return Message("why-says-hours", {"min": hours.min, "max": hours.max})


def _times(sides: _Sides) -> Iterator[_Said]:
    lies, suits = sides.opening.times, sides.card.times
    flexible = {True: "yes", False: "no", None: "unknown"}[sides.opening.times_flexible]
    work = Message("why-says-times", {"times": _labels("times", lies), "flexible": flexible}) if lies else SILENT
    told = _plain(_labels("times", suits)) if suits else sides.silent("times")
    yield _Said("times", work, told, bool(lies and suits))


def _labels(list_name: str, codes: Collection[str] | None) -> tuple[Label, ...]:
    return tuple(Label(list_name, str(code)) for code in codes or ())


def _start(sides: _Sides) -> Iterator[_Said]:
    begins, free = sides.opening.starts_on, sides.card.available_from
    flexible = {True: "yes", False: "no", None: "unknown"}[sides.opening.starts_flexible]
    work = Message("why-says-start", {"day": begins, "flexible": flexible}) if begins else SILENT
    if not begins and sides.opening.starts_flexible:
        work = Message("why-says-start-flexible")
    told = Message("why-says-free-from", {"day": free}) if free else sides.silent("available_from")
    known = free is not None and (begins is not None or sides.opening.starts_flexible is True)
    yield _Said("start", work, told, known)


def _distance(sides: _Sides) -> Iterator[_Said]:
    km, most = nearest_km(sides.opening.places, sides.card.place, sides.points), sides.card.max_km
    remote = fully_remote(sides.opening)
    work = Message("why-says-remote") if remote else SILENT
    if km is not None and not (remote and sides.card.remote):
        work = Message("why-says-km", {"km": max(1, round(km))})
    told = Message("why-says-max-km", {"km": most}) if most is not None else sides.silent("max_km")
    if remote and sides.card.remote:
        told = Message("why-says-remote-suits")
    known = bool(remote and sides.card.remote) or (km is not None and most is not None)
    yield _Said("distance", work, told, known)


def _pay(sides: _Sides) -> Iterator[_Said]:
    least, offered = sides.card.min_pay_cents_per_hour, hourly_cents(sides.opening)
    told = Message("why-says-least-pay", {"least": least / 100}) if least else sides.silent("min_pay_cents_per_hour")
    if sides.opening.kind is OpeningKind.WORK_TRIAL:
        yield _Said("pay", Message("why-says-trial"), told, True)
        return
    euros = {"low": offered[0] / 100, "high": offered[1] / 100} if offered else {}
    work = Message("why-says-pay", euros) if offered else SILENT
    yield _Said("pay", work, told, bool(least and offered))


def _licence(sides: _Sides) -> Iterator[_Said]:
    wanted = [each.code for each in sides.opening.licences or () if each.need is Want.MUST]
    if not wanted:
        asked = SILENT if sides.opening.licences is None else NOTHING_ASKED
        yield _Said("licence", asked, _held(sides), sides.opening.licences is not None)
    held = None if sides.card.licences is None else {each.code: each for each in sides.card.licences}
    for code in wanted:
        told = sides.silent("licences")
        if held is not None:
            until = held[code].valid_until if code in held else None
            told = Message("why-says-has" if code in held else "why-says-has-not")
            told = Message("why-says-has-until", {"day": until}) if until else told
        yield _Said(f"licence:{code}", Message("why-says-must"), told, held is not None, Label("licences", code))


def _held(sides: _Sides) -> Message:
    if sides.card.licences is None:
        return sides.silent("licences")
    codes = [each.code for each in sides.card.licences]
    return _plain(_labels("licences", codes)) if codes else Message("why-says-none")


def _language(sides: _Sides) -> Iterator[_Said]:
    wanted = [each for each in sides.opening.languages or () if each.need is Want.MUST]
    spoken = None if sides.card.languages is None else {each.code: each.level for each in sides.card.languages}
    if not wanted:
        asked = SILENT if sides.opening.languages is None else NOTHING_ASKED
        told = sides.silent("languages") if spoken is None else _plain(_labels("languages", spoken))
        told = Message("why-says-none") if spoken == {} else told
        yield _Said("language", asked, told, sides.opening.languages is not None)
    for each in wanted:
        told = sides.silent("languages")
        if spoken is not None:
            level = spoken.get(each.code)
            told = _plain(Label("language_levels", level)) if level else Message("why-says-speaks-not")
        work = Message("why-says-at-least", {"what": Label("language_levels", each.level)})
        yield _Said(f"language:{each.code}", work, told, spoken is not None, Label("languages", each.code))


def _skill(sides: _Sides) -> Iterator[_Said]:
    wanted = [each.label for each in sides.opening.skills or () if each.need is Want.MUST]
    if not wanted:
        asked = SILENT if sides.opening.skills is None else NOTHING_ASKED
        yield _Said("skill", asked, Message("why-says-own-words"), sides.opening.skills is not None)
    for label in dict.fromkeys(wanted):
        told = Message("why-says-unshown" if label in sides.unshown else "why-says-shown")
        yield _Said(f"skill:{label}", Message("why-says-must"), told, True, label)


def _demand(sides: _Sides) -> Iterator[_Said]:
    limits, asked = sides.card.limits, sides.opening.demands or {}
    if not limits:
        told = sides.silent("limits") if limits is None else Message("why-says-no-limits")
        work = Message("why-says-demands", {"count": sum(level.step > 0 for level in asked.values())})
        yield _Said("demand", work if asked else SILENT, told, limits is not None)
    for demand, limit in (limits or {}).items():
        level = asked.get(demand)
        work = SILENT if level is None else Message("why-says-demand", {"level": level.value})
        if level is not None and demand in (sides.opening.handover or ()):
            work = Message("why-says-demand-handed-over", {"level": level.value})
        told = Message("why-says-limit", {"level": limit.value})
        yield _Said(f"demand:{demand}", work, told, level is not None, Label("demands", demand))


def _need(sides: _Sides) -> Iterator[_Said]:
    needs, offers = sides.card.needs, sides.opening.accommodations or {}
    musts = [code for code, weight in (needs or {}).items() if weight is Weight.MUST and code != OF_THE_MEETING]
    if not musts:
        told = sides.silent("needs") if needs is None else Message("why-says-no-needs")
        work = Message("why-says-offers", {"count": sum(offer.value != "no" for offer in offers.values())})
        yield _Said("need", work if offers else SILENT, told, needs is not None)
    for code in musts:
        offer = offers.get(code)
        work = SILENT if offer is None else _plain(Label("offers", offer))
        yield _Said(f"need:{code}", work, Message("why-says-needs"), offer is not None, Label("accommodations", code))


_SAYS: dict[str, Callable[[_Sides], Iterator[_Said]]] = {
    "kind": _kind,
    "hours": _hours,
    "times": _times,
    "start": _start,
    "distance": _distance,
    "pay": _pay,
    "licence": _licence,
    "language": _language,
    "skill": _skill,
    "demand": _demand,
    "need": _need,
}
