"""Check-ins: who is asked what and when while a placement runs, and who sees which answer, as tables.

Source: finland.md, section 5 (contact within three days of the start, weekly in the first month, then monthly).
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from marketplace.clock import HELSINKI
from marketplace.domain.codes import OpeningKind
from marketplace.domain.placements import Party
from marketplace.domain.working_days import first_working_day

LATE_AFTER_DAYS = 3
"""An asked check-in without an answer after so many days shows to the coach as late."""


class Answer(StrEnum):
    """The closed answers, large on the page."""

    GOOD = "good"
    SO_SO = "so_so"
    BAD = "bad"


QUESTIONS: Mapping[Party, tuple[str, ...]] = {
    Party.PERSON: ("work", "support", "hours"),
    Party.EMPLOYER: ("work", "agreed", "support"),
    Party.COACH: ("work", "arranged", "next"),
}
"""Three short questions for each party; texts are `check-in-<party>-<question>`. None asks about health."""

SEEN_BY: Mapping[tuple[Party, str], frozenset[Party]] = {
    (Party.PERSON, "work"): frozenset({Party.COACH}),
    (Party.PERSON, "support"): frozenset({Party.COACH}),
    (Party.PERSON, "hours"): frozenset({Party.COACH}),
    (Party.EMPLOYER, "work"): frozenset({Party.COACH, Party.PERSON}),
    (Party.EMPLOYER, "agreed"): frozenset({Party.COACH, Party.PERSON}),
    (Party.EMPLOYER, "support"): frozenset({Party.COACH}),
    (Party.COACH, "work"): frozenset({Party.COACH}),
    (Party.COACH, "arranged"): frozenset({Party.COACH}),
    (Party.COACH, "next"): frozenset({Party.COACH}),
}
"""Who besides the one who answers sees the answer; said before answering. The free line is for the coach alone."""


@dataclass(frozen=True, slots=True)
class PlannedCheckIn:
    """One question round to one party: its code in the plan (unique for the party) and the day it falls due."""

    party: Party
    code: str
    due_on: date


Days = tuple[tuple[str, int], ...]

_MONTHS: Days = tuple((f"month_{number}", 30 * number) for number in range(2, 13))
_FIRST_MONTH: Days = (("day_3", 3), ("week_1", 7), ("week_2", 14), ("week_3", 21), ("week_4", 28))
_THREE_TIMES: Days = (("first", 14), ("second", 42), ("third", 84))
_LONG: Mapping[Party, Days] = {
    Party.PERSON: _FIRST_MONTH + _MONTHS,
    Party.EMPLOYER: _THREE_TIMES,
    Party.COACH: _THREE_TIMES,
}
_SHORT: Mapping[Party, Days] = {
    Party.PERSON: (("day_1", 1), ("week_1", 7), ("week_4", 28)),
    Party.EMPLOYER: (("first", 1), ("second", 28)),
    Party.COACH: (("first", 7),),
}

CHECK_IN_PLAN: Mapping[OpeningKind, Mapping[Party, Days]] = {
    OpeningKind.MICRO_TASK: _SHORT,
    OpeningKind.WORK_TRIAL: _LONG,
    OpeningKind.WAGE_SUBSIDY: _LONG,
    OpeningKind.OPEN_JOB: _LONG,
    OpeningKind.APPRENTICESHIP: _LONG,
}
"""For each kind and party: codes and days after the start. The employer is asked three times in three months."""


def planned_check_ins(
    kind: OpeningKind, starts_on: date, ends_on: date | None, days_off: Container[date]
) -> tuple[PlannedCheckIn, ...]:
    """Return the check-ins of a placement, by day, then party.

    A day at the weekend or in `days_off` moves to the next working day. Nothing is asked after `ends_on`; a period
    too short for a party's first check-in still asks once, on its last day.
    """
    plan = CHECK_IN_PLAN[kind]
    found = [each for party in Party for each in _of_party(plan[party], party, starts_on, ends_on, days_off)]
    order = tuple(Party)
    return tuple(sorted(found, key=lambda each: (each.due_on, order.index(each.party))))


def _of_party(
    days: Days, party: Party, starts_on: date, ends_on: date | None, days_off: Container[date]
) -> Iterator[PlannedCheckIn]:
    for number, (code, after) in enumerate(days):
        due = first_working_day(starts_on + timedelta(days=after), days_off)
        if ends_on is not None and due > ends_on:
            if number == 0:
                yield PlannedCheckIn(party, code, ends_on)
            return
        yield PlannedCheckIn(party, code, due)


def answer_by(due_on: date) -> datetime:
    """Return until when an answer is in time: the end of a day in Finland, in UTC."""
    return datetime.combine(due_on + timedelta(days=LATE_AFTER_DAYS), time(23, 59, 59), HELSINKI).astimezone(UTC)


def is_late(due_on: date, today: date) -> bool:
    """Return whether an asked check-in has waited too long for its answer."""
    return today > due_on + timedelta(days=LATE_AFTER_DAYS)


def seen_answers(party: Party, answers: Mapping[str, str], reader: Party) -> dict[str, str]:
    """Return of a party's answers those that `reader` may see, in the order of the questions."""
    shown = [question for question in QUESTIONS[party] if question in answers]
    return {name: answers[name] for name in shown if reader is party or reader in SEEN_BY[party, name]}
