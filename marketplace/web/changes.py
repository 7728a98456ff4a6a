"""Changes that would open most, in the reader's words: of an opening for coaches, of a card for person and coach."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from marketplace.domain.codes import TimeOfWeek
from marketplace.matching.column_changes import Change
from marketplace.web.context import fmt_day, label, say, small

# Without this time, and with later ones of the same day left, work begins at this hour.
BEGINS: Mapping[str, int] = {
    TimeOfWeek.EARLY_MORNING: 6,
    TimeOfWeek.WEEKDAY_MORNING: 10,
    TimeOfWeek.WEEKDAY_DAY: 16,
}
_DAY = (*BEGINS, TimeOfWeek.WEEKDAY_EVENING)


def changes_told(changes: Iterable[Change], times: tuple[str, ...] | None) -> list[dict[str, str]]:
    """Return for each change of an opening who could make it, what it is, and how many cards it opens.

    times: when the work lies now.
    """
    return [
        {
            "who": say(f"changes-by-{change.by.value}"),
            "text": _later(change, times or ()) or _told("changes-", change),
            "count": say("changes-opens", count=change.count),
        }
        for change in changes
    ]


def gaps_told(changes: Iterable[Change] | None) -> list[dict[str, str]] | None:
    """Return for each change of a card what it is and how many openings it opens; None when nobody could count."""
    if changes is None:
        return None
    return [
        {
            "text": _told("gaps-", change),
            "count": say("gaps-asked" if change.what == "skill" else "gaps-opens", count=change.count),
        }
        for change in changes
    ]


def _later(change: Change, times: tuple[str, ...]) -> str | None:
    """Leaving out the first time of a day is beginning later; None when it is not that."""
    left_out = str(change.value)
    if change.what != "without" or left_out not in BEGINS:
        return None
    place = _DAY.index(TimeOfWeek(left_out))
    rest = [code for code in times if code in _DAY and code != left_out]
    if not rest or any(_DAY.index(TimeOfWeek(code)) < place for code in rest) or TimeOfWeek.NIGHT in times:
        return None
    return say("changes-later", hour=BEGINS[left_out])


def _told(beginning: str, change: Change) -> str:
    code, _, level = str(change.value).partition(":")
    parameters: dict[str, Any] = {}
    match change.what:
        case "licence" | "demand" | "need":
            lists = {"licence": "licences", "demand": "demands", "need": "accommodations"}
            parameters["what"] = label(lists[change.what], code)
        case "language":
            parameters = {"spoken": label("languages", code), "level": label("language_levels", level)}
        case "fewer" | "more" | "longer" | "shorter":
            parameters["hours"] = _number(change.value)
        case "km":
            parameters["km"] = _number(change.value)
        case "start":
            parameters["day"] = fmt_day(date.fromordinal(int(float(change.value))))
        case "without" | "at" | "time":
            parameters["time"] = small(label("times", code))
        case "skill":
            parameters["what"] = str(change.value)
    return say(beginning + change.what, **parameters)


def _number(value: str | float) -> int | float:
    number = float(value)
    return int(number) if number.is_integer() else number
