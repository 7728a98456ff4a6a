"""Why a pair came out as it did, as codes with parameters: what speaks for it, what to clear up, what is in the way.

Every criterion that moved the score or decided the state is here, the fullest first. The sentences themselves are
texts `reason-…`; the same words suit coach and person, so they speak of neither as "you".
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from marketplace.domain.codes import Want
from marketplace.domain.facts import CardFacts, OpeningFacts
from marketplace.matching.pairs import Judged
from marketplace.matching.score import Point
from marketplace.matching.verdicts import Broken, Changer, Context, Question, Why
from marketplace.messages import Label, Message, Parameter

# What a coach clears up first: can the work be done, can one live with it, can one get there, the rest.
ORDER = (
    "skill",
    "need",
    "demand",
    "licence",
    "language",
    "distance",
    "times",
    "hours",
    "pay",
    "start",
    "kind",
)
_PLACES = {rule: place for place, rule in enumerate(ORDER)}
_OF_CLOSED_LISTS = {
    "helps": "accommodations",
    "needs": "accommodations",
    "wish_licence": "licences",
    "wish_language": "languages",
}
_ASKED_OF: dict[Why, Changer] = {
    Why.CARD_SILENT: Changer.PERSON,
    Why.UNSHOWN: Changer.PERSON,
    Why.HARD_TO_REACH: Changer.PERSON,
    Why.OPENING_SILENT: Changer.EMPLOYER,
    Why.NEGOTIABLE: Changer.EMPLOYER,
    Why.HANDED_OVER: Changer.EMPLOYER,
    Why.ANSWERED: Changer.EMPLOYER,
    Why.SAME_WORK: Changer.EMPLOYER,
    Why.PARTLY: Changer.EMPLOYER,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `code` is short and stable, `message` a whole sentence.

    short: of a question the bare question ("onko hissi?"), of a changeable obstacle what would have to change. by: who
    is asked, or who could change it. points: what it brings to the score.
    """

    code: str
    message: Message
    short: Message | None = None
    by: Changer | None = None
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Reasons:
    """The three parts, each the fullest first."""

    speaks_for: tuple[Reason, ...]
    to_clear: tuple[Reason, ...]
    in_the_way: tuple[Reason, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of what speaks for the pair, the fullest first, and of notes that are not questions."""
        notes = tuple(each.code for each in self.to_clear if each.short is None)
        return tuple(each.code for each in self.speaks_for) + notes


def explain(judged: Judged, opening: OpeningFacts, card: CardFacts, context: Context) -> Reasons:
    """Return the reasons of a judged pair. Takes the same opening, card (the reader's view) and context as judging."""
    positive = sorted(
        (point for point in judged.points if point.points > 0),
        # Alike pieces of words tell a reader little, whatever they weigh: they are named last.
        key=lambda each: (each.code == "pieces", -each.points, each.code),
    )
    questions = sorted(judged.verdict.questions, key=lambda each: _place(each.code))
    broken = sorted(judged.verdict.broken, key=lambda each: _place(each.code))
    cost = {
        str(code): point.points / len(point.about)
        for point in judged.points
        for code in point.about
        if point.points < 0
    }
    return Reasons(
        tuple(map(_speaking, positive)),
        (*(_asked(each, cost) for each in questions), *_expired(opening, card, context), *_often(judged)),
        tuple(_blocking(each, cost) for each in broken),
    )


def _place(code: str) -> tuple[int, str]:
    return _PLACES[code.partition(":")[0]], code


def _speaking(point: Point) -> Reason:
    if point.code == "near":
        return Reason(point.code, _near(point), points=point.points)
    if not point.about:
        return Reason(point.code, _plainly(point.code), points=point.points)
    list_name = _OF_CLOSED_LISTS.get(point.code)
    what = tuple(Label(list_name, str(each)) for each in point.about) if list_name else point.about
    return Reason(point.code, Message(_text_for(point.code), {"what": what}), points=point.points)


@cache
def _text_for(code: str) -> str:
    return f"reason-for-{code.replace('_', '-')}"


@cache
def _plainly(code: str) -> Message:
    return Message(f"{_text_for(code)}-plain")


def _near(point: Point) -> Message:
    if point.km is None:
        return Message("reason-for-near-remote")
    return Message("reason-for-near", {"km": max(1, round(point.km))})


def _asked(question: Question, cost: dict[str, float]) -> Reason:
    text = _text_asking(question.code.partition(":")[0], question.why)
    bare = Message(text, dict(_told(question)) if question.detail else {})
    whole = Message("reason-ask", {"question": bare})
    return Reason(question.code, whole, bare, _ASKED_OF.get(question.why), cost.get(question.code, 0.0))


@cache
def _text_asking(rule: str, why: Why) -> str:
    return f"reason-ask-{rule}-{why.replace('_', '-')}"


def _blocking(broken: Broken, cost: dict[str, float]) -> Reason:
    rule = broken.code.partition(":")[0]
    told = dict(_told(broken))
    change = Message(f"reason-change-{rule}", told) if broken.changeable else None
    return Reason(broken.code, Message(f"reason-broken-{rule}", told), change, broken.by, cost.get(broken.code, 0.0))


def _told(found: Question | Broken) -> Iterator[tuple[str, Parameter]]:
    """The facts that a sentence may name, as labels, dates and whole numbers."""
    asks_for_it = isinstance(found, Question) and found.why in (Why.OPENING_SILENT, Why.NEGOTIABLE)
    for name, value in found.detail.items():
        if name in ("demand", "accommodation"):
            yield name, Label(f"{name}s", str(value), "ask" if asks_for_it else "label")
        elif name in ("licence", "kind"):
            yield name, Label(f"{name}s", str(value))
        elif name == "language":
            yield "spoken", Label("languages", str(value))
        elif name == "level" and found.code.startswith("language:"):
            yield name, Label("language_levels", str(value))
        elif name == "times" and isinstance(value, tuple):
            yield name, tuple(Label("times", str(each)) for each in value)
        elif isinstance(value, float):
            yield name, math.ceil(value) if name == "km" else _whole(value)
        elif name not in ("level", "limit"):
            yield name, value


def _whole(number: float) -> float | int:
    return int(number) if number.is_integer() else number


def _often(judged: Judged) -> Iterator[Reason]:
    """A card in several introductions gives way a little, and that is told; it is nothing to ask."""
    for point in judged.points:
        if point.code == "often":
            yield Reason("often", Message("reason-often", {"count": round(point.value)}), points=point.points)


def _expired(opening: OpeningFacts, card: CardFacts, context: Context) -> Iterator[Reason]:
    """A wanted licence that has run out counts as held, and is told."""
    wanted = {each.code for each in opening.licences or () if each.need in (Want.MUST, Want.WISH)}
    for held in sorted(card.licences or (), key=lambda each: each.code):
        if held.code in wanted and held.valid_until is not None and held.valid_until < context.today:
            told: dict[str, Parameter] = {"licence": Label("licences", held.code), "until": held.valid_until}
            yield Reason(f"expired:{held.code}", Message("reason-licence-expired", told), by=Changer.PERSON)
