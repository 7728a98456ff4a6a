"""The codes of a document: what pages filter, count and wish by. From facts alone, so that a page can say what a hit
meets without asking the index again. A fact that is absent is "unknown" or no code at all, never a no.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from marketplace.domain.codes import PAIRS, Amount, Contract, Offer, Remote, Want
from marketplace.domain.facts import CardFacts, HoursRange, OpeningFacts
from marketplace.domain.searching import NO_LANGUAGE, PAY_STEPS, UNKNOWN
from marketplace.language.vocabulary import Vocabulary
from marketplace.matching.frame_rules import fully_remote, hourly_cents
from search.narrowing import EVERYWHERE, week_code
from search.places import Places

Codes = dict[str, tuple[str, ...]]

UNPAID = "none"
_BUCKETS = (("under_10", 0.0, 10.0), ("10_19", 10.0, 20.0), ("20_29", 20.0, 30.0), ("30_40", 30.0, 999.0))
# From how many introductions per place an opening is no longer hardly seen, and from how many it is seen enough.
_SEEN_A_LITTLE, _SEEN_ENOUGH = 0.5, 1.5
EXPOSURES = ("none", "little", "enough")


def opening_codes(facts: OpeningFacts, places: Places, vocabulary: Vocabulary, concepts: Iterable[str]) -> Codes:
    """Give the codes of an opening. concepts: ids of those it is about, used for its group when it states none."""
    stated = vocabulary.by_uri.get(facts.occupation) if facts.occupation else None
    points = [places.code_of(place) for place in facts.places]
    return {
        "kind": (facts.kind.value,),
        "municipality": _once(place.municipality for place in facts.places),
        "point": _once([*points, *([EVERYWHERE] if fully_remote(facts) else [])]),
        "group": groups_of([stated] if stated else concepts, vocabulary),
        "hours": _hours(facts.hours_per_week, facts.hours_total),
        "times": facts.times or (UNKNOWN,),
        "pay": _pay(facts),
        "language": _languages_needed(facts),
        "licence": tuple(each.code for each in facts.licences or () if each.need is Want.MUST),
        "offer": _offers(facts.accommodations),
        "promised": tuple(code for code, offer in sorted((facts.accommodations or {}).items()) if offer is Offer.YES),
        "demand": _demands(facts),
        "start": _start(facts.starts_on, facts.starts_flexible),
        "remote": _once(place.remote.value for place in facts.places),
        "advert": tuple(facts.title),
    }


def card_codes(facts: CardFacts, vocabulary: Vocabulary, concepts: Iterable[str]) -> Codes:
    """Give the codes of a card as one reader sees it: what is closed to the reader brings no code at all."""
    wanted = [vocabulary.by_uri.get(each.uri) for each in facts.occupations or () if each.uri]
    stated = [each for each in wanted if each is not None]
    return {
        "kind": tuple(kind.value for kind in facts.kinds or ()),
        "municipality": (facts.place.municipality,),
        "point": (facts.place.municipality,),
        "group": groups_of(stated or concepts, vocabulary),
        "hours": _hours(facts.hours_per_week, None),
        "times": facts.times or (UNKNOWN,),
        "language": tuple(each.code for each in facts.languages or ()),
        "licence": tuple(each.code for each in facts.licences or ()),
        "start": (week_code(facts.available_from) if facts.available_from else UNKNOWN,),
        "remote": () if facts.remote is None else ((Remote.FULLY if facts.remote else Remote.NO).value,),
    }


def groups_of(concepts: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The occupation groups of some concepts: their broader concepts of kind "group", or they themselves."""
    found: dict[str, None] = {}
    for concept_id in concepts:
        concept = vocabulary.concepts.get(concept_id)
        for each in (concept_id, *concept.broader) if concept else ():
            broader = vocabulary.concepts.get(each)
            if broader is not None and broader.kind == "group":
                found[each] = None
    return tuple(found)


def exposure_of(introductions: int, positions: int) -> str:
    """How much an opening has been seen: "none" introduced, "little", or "enough" people introduced per place."""
    share = introductions / max(positions, 1)
    return EXPOSURES[0 if share < _SEEN_A_LITTLE else 1 if share < _SEEN_ENOUGH else 2]


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def _hours(week: HoursRange | None, in_all: float | None) -> tuple[str, ...]:
    if week is None:
        return ("in_all",) if in_all else (UNKNOWN,)
    return tuple(name for name, low, high in _BUCKETS if week.min < high and week.max >= low)


def _pay(facts: OpeningFacts) -> tuple[str, ...]:
    """Every whole euro an hour that the best pay reaches, so that "at least 13" is one code."""
    if facts.contract in (Contract.TRIAL, Contract.VOLUNTEER):
        return (UNPAID,)
    hourly = hourly_cents(facts)
    if hourly is None:
        return (UNKNOWN,)
    return tuple(str(euros) for euros in PAY_STEPS if euros * 100 <= hourly[1])


def _languages_needed(facts: OpeningFacts) -> tuple[str, ...]:
    if facts.languages is None:
        return (UNKNOWN,)
    return tuple(each.code for each in facts.languages if each.need is Want.MUST) or (NO_LANGUAGE,)


def _offers(accommodations: Mapping[str, Offer] | None) -> tuple[str, ...]:
    return tuple(code for code, offer in sorted((accommodations or {}).items()) if offer is not Offer.NO)


def _demands(facts: OpeningFacts) -> tuple[str, ...]:
    """What the work asks: "lifting:some". What can be handed over or is answered by an accommodation is not asked:
    it breaks no rule of matching either, so avoiding it must not hide the opening."""
    offered = frozenset(_offers(facts.accommodations))
    answered = frozenset(facts.handover or ())
    return tuple(
        f"{code}:{amount.value}"
        for code, amount in sorted((facts.demands or {}).items())
        if amount is Amount.NONE or (code not in answered and offered.isdisjoint(PAIRS.get(code, ())))
    )


def _start(starts_on: date | None, flexible: bool | None) -> tuple[str, ...]:
    week = (week_code(starts_on),) if starts_on else ()
    return (*week, "flexible") if flexible else week or (UNKNOWN,)
