"""The whole calculation of a pair in the reader's words, for the templates. The person is addressed as "you"."""

from collections.abc import Mapping
from typing import Any

from marketplace import clock
from marketplace.domain.codes import MatchState
from marketplace.domain.visibility import Reader
from marketplace.matching.addressed import reason_to_person, reasons_to_person
from marketplace.matching.checked import Held, Line
from marketplace.matching.reasons import Reason, Reasons
from marketplace.matching.score import POINTS, RULES_VERSION, Point
from marketplace.matching.verdicts import Changer
from marketplace.messages import Label, Message
from marketplace.queries.match_judging import RankedPair
from marketplace.queries.match_why import Explained
from marketplace.web.context import label, language, say, small, told
from marketplace.web.units import texts

HUNDREDTHS = 100
"""Points are told as hundredths of the score: easier to read than 0.1234."""
ORDER = (Held.BROKEN, Held.ASK, Held.HOLDS, Held.UNKNOWN)


def for_reader(reasons: Reasons, reader: Reader) -> Reasons:
    """Return reasons as they are said to a reader: the person is addressed."""
    return reasons_to_person(reasons) if reader is Reader.PERSON else reasons


def calculation(why: Explained) -> dict[str, Any]:
    """Return everything that the page of a pair tells, in words."""
    person, pair = why.reader is Reader.PERSON, why.pair
    reasons = for_reader(pair.reasons, why.reader)
    return {
        "state": pair.state.value,
        "state_says": told(_to("why-state-" + pair.state.value.replace("_", "-"), person)),
        "not_a_verdict": told(_to("why-state-not-a-verdict", person)) if _is_out(pair) else None,
        "changes": [_change(reason, person) for reason in reasons.in_the_way],
        "parts": _parts(why.lines, person),
        "is_partial": why.is_partial,
        "card_says": say("why-card-says-you" if person else "why-card-says"),
        **_points(pair, reasons),
        "tier": say(f"why-tier-{pair.tier}"),
        "version": say("why-version", version=RULES_VERSION, day=clock.today()),
    }


def _is_out(pair: RankedPair) -> bool:
    return pair.state in (MatchState.NEAR_MISS, MatchState.NO)


def _to(code: str, person: bool) -> Message:
    return Message(f"{code}-you" if person else code)


def _change(reason: Reason, person: bool) -> str:
    """What would have to change and who could do it; of what nobody can change, the obstacle itself."""
    if reason.short is None or reason.by is None:
        return say("why-change-by-nobody", reason=reason.message)
    if reason.by is Changer.PERSON and person:
        return say("why-change-by-person-you", change=reason.short)
    return say(f"why-change-by-{reason.by.value}", change=reason.short)


def _parts(lines: tuple[Line, ...], person: bool) -> list[dict[str, Any]]:
    """The rules by how they came out, what is in the way first; parts without a rule are left out."""
    found = []
    for held in ORDER:
        rows = [_line(line, person) for line in lines if line.held is held]
        if rows:
            found.append({"held": held.value, "heading": say(f"why-rules-{held.value}"), "rows": rows})
    return found


def _line(line: Line, person: bool) -> dict[str, Any]:
    title = say(f"why-rule-{line.rule}")
    if line.about is not None:
        about = label(line.about.list_name, line.about.code) if isinstance(line.about, Label) else line.about
        title = say("why-rule-about", rule=title, about=small(about) if isinstance(line.about, Label) else about)
    reason = line.reason and (reason_to_person(line.reason) if person else line.reason)
    return {
        "title": title,
        "held": line.held.value,
        "held_says": say(f"why-held-{line.held.value}"),
        "opening_says": told(line.opening_says),
        "card_says": told(line.card_says),
        "reason": told(reason.message) if reason else None,
    }


def _points(pair: RankedPair, reasons: Reasons) -> dict[str, Any]:
    """What brought points as bars, what took some away as lines, and the sum of both."""
    why = {reason.code: told(reason.message) for reason in (*reasons.speaks_for, *reasons.to_clear)}
    brought = [point for point in pair.judged.points if point.points > 0]
    taken = [point for point in pair.judged.points if point.points < 0]
    brought.sort(key=lambda point: -point.points)
    return {
        "bars": [
            {
                "text": why.get(point.code) or say("why-cost-other", code=point.code),
                "value": point.points,
                "value_text": say("why-points-plus", points=_number(point.points)),
            }
            for point in brought
        ],
        "most": max(POINTS.values()),
        "most_says": say("why-points-most", points=_number(max(POINTS.values()))),
        "costs": [
            {"text": _cost(point, why), "value_text": say("why-points-minus", points=_number(-point.points))}
            for point in taken
        ],
        "sum": say("why-sum", points=_number(pair.score)),
    }


def _cost(point: Point, why: Mapping[str, str]) -> str:
    if point.code == "unshown":
        labels = [str(each).partition(":")[2] for each in point.about]
        return say("why-cost-unshown", what=", ".join(labels))
    if point.code in ("ask", "broken"):
        return say(f"why-cost-{point.code}", count=round(point.value))
    return why.get(point.code) or say("why-cost-other", code=point.code)


def _number(points: float) -> str:
    return texts().number(round(points * HUNDREDTHS, 2), language()).replace("-", "−")
