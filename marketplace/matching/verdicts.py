"""What the hard rules say of a pair: what is broken and who could change it, what to ask, and the state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from marketplace.domain.codes import MatchState
from marketplace.matching.places import PlacePoints

NEAR_MISS_UNITS = 2


class Changer(StrEnum):
    """Who could change what is in the way."""

    EMPLOYER = "employer"
    PERSON = "person"


class Why(StrEnum):
    """Why something is to be asked."""

    CARD_SILENT = "card_silent"
    OPENING_SILENT = "opening_silent"
    BOTH_SILENT = "both_silent"
    NEGOTIABLE = "negotiable"
    HANDED_OVER = "handed_over"
    ANSWERED = "answered"
    SAME_WORK = "same_work"
    PARTLY = "partly"
    HARD_TO_REACH = "hard_to_reach"
    UNSHOWN = "unshown"


@dataclass(frozen=True, slots=True)
class Broken:
    """A broken hard rule: its code, who could change it (None: nobody), and the facts that the reason names."""

    code: str
    by: Changer | None
    detail: Mapping[str, object] = field(default_factory=dict)

    @property
    def changeable(self) -> bool:
        return self.by is not None


@dataclass(frozen=True, slots=True)
class Question:
    """Something that matters and is not known: its code, why it is asked, and the facts that the reason names."""

    code: str
    why: Why
    detail: Mapping[str, object] = field(default_factory=dict)


Finding = Broken | Question


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules need beside the two sides: points of places, the day, and must skills that the card lacks.

    unshown: labels of the opening's must skills that nothing on the card shows, in words either (text decides
    that outside).
    """

    points: PlacePoints
    today: date
    unshown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """State, broken rules and questions of a pair; both sorted by code, no code in both."""

    state: MatchState
    broken: tuple[Broken, ...]
    questions: tuple[Question, ...]

    @property
    def broken_codes(self) -> tuple[str, ...]:
        return tuple(each.code for each in self.broken)

    @property
    def ask(self) -> tuple[str, ...]:
        return tuple(each.code for each in self.questions)

    @property
    def broken_units(self) -> int:
        """How many rules are broken, all broken needs together counted as one."""
        return units_of(self.broken)


def units_of(broken: Iterable[Broken]) -> int:
    """Return how many rules are broken, all broken needs together counted as one."""
    return len({"need" if each.code.startswith("need:") else each.code for each in broken})


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """Put what the rules found into one verdict. A code that is both broken and asked stays broken only."""
    broken: dict[str, Broken] = {}
    questions: dict[str, Question] = {}
    for found in findings:
        if isinstance(found, Broken):
            broken.setdefault(found.code, found)
        else:
            questions.setdefault(found.code, found)
    blocked = tuple(broken[code] for code in sorted(broken))
    asked = tuple(questions[code] for code in sorted(questions) if code not in broken)
    return Verdict(_state(blocked, asked), blocked, asked)


def _state(broken: tuple[Broken, ...], questions: tuple[Question, ...]) -> MatchState:
    if not broken:
        return MatchState.ASK if questions else MatchState.FITS
    if units_of(broken) <= NEAR_MISS_UNITS and all(each.changeable for each in broken):
        return MatchState.NEAR_MISS
    return MatchState.NO
