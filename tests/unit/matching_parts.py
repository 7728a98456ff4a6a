"""An opening, a card and places of hard rules under test."""

from dataclasses import replace
from datetime import date
from typing import Any

from marketplace.domain.codes import (
    Contract,
    OpeningKind,
)
from marketplace.domain.facts import (
    CardFacts,
    OpeningFacts,
    Place,
    Point,
)
from marketplace.matching.places import PlacePoints
from marketplace.matching.rules import (
    Rule,
)
from marketplace.matching.verdicts import Broken, Context

# One degree of latitude is 111.19 km on the sphere that the rule uses.
HOME, NEAR, FAR = Point(62.0, 25.0), Point(62.0 + 10 / 111.195, 25.0), Point(62.0 + 30 / 111.195, 25.0)
POINTS = PlacePoints({"40100": HOME, "40200": NEAR, "40300": FAR}, {"179": HOME, "992": FAR})
CONTEXT = Context(POINTS, date(2026, 11, 22))
OPENING = OpeningFacts(
    kind=OpeningKind.OPEN_JOB, title={"fi": "Hyllyttäjä"}, contract=Contract.EMPLOYMENT, places=(Place("179", "40100"),)
)
CARD = CardFacts(headline={"fi": "Järjestelijä"}, place=Place("179", "40100"))
ASKED = "asked"


def found(rule: Rule, opening: dict[str, Any], card: dict[str, Any], context: Context = CONTEXT) -> dict[str, Any]:
    """What one rule says: code → who could change it (None: nobody) or ASKED."""
    results = rule(replace(OPENING, **opening), replace(CARD, **card), context)
    return {each.code: each.by if isinstance(each, Broken) else ASKED for each in results}
