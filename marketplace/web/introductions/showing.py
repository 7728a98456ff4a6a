"""One picture of an introduction for its three sides: what happened, who has the turn, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from flask import url_for

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.introductions import WAITING, IntroductionEvent, IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.subjects import IntroductionSubject
from marketplace.domain.visibility import Reader, standing
from marketplace.models import HistoryRow, Introduction, Placement
from marketplace.queries.introductions import employers_accounts
from marketplace.web.context import fmt_datetime, fmt_day, say
from marketplace.web.units import db


class Side(StrEnum):
    """As whom somebody looks at an introduction or placement."""

    PERSON = "person"
    COACH = "coach"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class Turn:
    """The one sentence on top and, when it is the reader's turn, the one button."""

    sentence: str
    until: Any = None
    url: str | None = None
    button: str | None = None


_S, _E = IntroductionState, IntroductionEvent

# What an employer is not told: what was before the first yes, and what stays between person and coach.
_NOT_FOR_EMPLOYER = frozenset({_E.PROPOSE.value})

_NEXT: dict[IntroductionState, tuple[IntroductionState, ...]] = {
    state: (*WAITING[number + 1 :], _S.AGREED) for number, state in enumerate(WAITING)
}

_TURN_PAGES: dict[IntroductionState, str] = {
    _S.ASKED_PERSON: "introductions.answer",
    _S.OFFERED: "introductions.offer",
    _S.MEETING_WANTED: "introductions.contact",
    _S.CONTACT_SHARED: "introductions.meeting",
    _S.MEETING_SET: "introductions.agree",
}


def side_of(actor: Actor, subject: IntroductionSubject) -> Side:
    """Return as whom the actor looks: their own card first, then as coach, then as employer."""
    if standing(actor, subject.card) is Reader.PERSON:
        return Side.PERSON
    return Side.COACH if may(actor, Permission.BROKER, subject) else Side.EMPLOYER


def records_for(actor: Actor, subject: IntroductionSubject, part: Part) -> bool:
    """Return whether the actor would record this part's answer instead of giving their own."""
    if part is Part.PERSON:
        return standing(actor, subject.card) is not Reader.PERSON
    return not may(actor, Permission.ANSWER_AS_EMPLOYER, subject)


def turn_of(row: Introduction, subject: IntroductionSubject, side: Side, actor: Actor) -> Turn:
    """Return the sentence on top for this reader, and the button when they can go on."""
    until = fmt_day(row.due_at.astimezone(clock.HELSINKI).date()) if row.due_at else None
    state = _dashed(row.state.value)
    if row.waits_for is None:
        return Turn(say(f"intro-over-{state}", reader=side.value))
    kind = _kind_of_turn(row, subject, side, actor)
    sentence = say(f"intro-turn-{state}", reader=side.value, kind=kind)
    if kind == "waits":
        return Turn(sentence, until)
    url = url_for(_TURN_PAGES[row.state], public_id=row.public_id)
    return Turn(sentence, until, url, say(f"intro-button-{state}", kind=kind))


def _kind_of_turn(row: Introduction, subject: IntroductionSubject, side: Side, actor: Actor) -> str:
    """`own`: the reader answers; `records`: a coach writes down what the other said; `waits`: somebody else's turn."""
    if row.waits_for is Part.COACH:
        return "own" if side is Side.COACH else "waits"
    if row.waits_for is Part.PERSON:
        if side is Side.PERSON:
            return "own"
        return "records" if may(actor, Permission.ANSWER_AS_PERSON, subject) else "waits"
    if may(actor, Permission.ANSWER_AS_EMPLOYER, subject) and side is Side.EMPLOYER:
        return "own"
    able = side is Side.COACH and not employers_accounts(db(), subject.opening.organisation_id, 1)
    return "records" if able else "waits"


def timeline_of(row: Introduction, side: Side, history: Sequence[HistoryRow]) -> list[dict[str, Any]]:
    """Return the steps of the timeline: done, now, next; each in the reader's words."""
    steps = [_done(each, side) for each in history if side is not Side.EMPLOYER or each.event not in _NOT_FOR_EMPLOYER]
    if row.waits_for is None:
        return steps
    state = _dashed(row.state.value)
    now: dict[str, Any] = {"state": "now", "title": say(f"intro-now-{state}"), "who": _who(row.waits_for, side)}
    if row.due_at is not None:
        now["until"] = fmt_day(row.due_at.astimezone(clock.HELSINKI).date())
    if row.state is _S.MEETING_SET and row.meeting_at is not None:
        now["text"] = meeting_text(row)
    following = [{"state": "next", "title": say(f"intro-next-{_dashed(each.value)}")} for each in _NEXT[row.state]]
    return [*steps, now, *following]


def _done(each: HistoryRow, side: Side) -> dict[str, Any]:
    by = "coach" if each.part == Part.COACH.value else each.part
    step = {
        "state": "done",
        "title": say(f"intro-did-{_dashed(each.event)}", reader=side.value, part=by),
        "when": fmt_datetime(each.at),
    }
    if each.how is not None and each.happened_on is not None:
        step["text"] = say("intro-recorded", how=each.how.value, day=each.happened_on)
    return step


def _who(part: Part, side: Side) -> str:
    return say("intro-who-you") if part.value == side.value else say(f"intro-who-{part.value}")


def meeting_text(row: Introduction) -> str:
    """Return kind, time and place of the meeting in one line."""
    if row.meeting_at is None or row.meeting_kind is None:
        return ""
    parts = [say(f"intro-meeting-{row.meeting_kind}"), say("intro-meeting-when", at=row.meeting_at)]
    return ", ".join([*parts, *([row.meeting_place] if row.meeting_place else [])])


@dataclass(frozen=True, slots=True)
class EndReason:
    """Why it ended, as far as this reader may know."""

    text: str
    words: str | None


def end_reason_of(row: Introduction, side: Side, history: Sequence[HistoryRow]) -> EndReason | None:
    """Return the reason of an end: always to the coach and to whom it came from, to others when it was shared."""
    if row.end_reason is None or row.state in (*WAITING, _S.AGREED):
        return None
    said_by = history[-1].part if history else ""
    if side is not Side.COACH and side.value != said_by and not row.reason_shared:
        return None
    return EndReason(say(f"intro-reason-{_dashed(row.end_reason)}"), row.end_words)


def links_of(row: Introduction, subject: IntroductionSubject, side: Side, actor: Actor) -> list[tuple[str, str]]:
    """Return the quieter things the reader can do here: (address, text)."""
    found = []

    def add(endpoint: str, code: str, ask: str | None = None) -> None:
        found.append((url_for(endpoint, public_id=row.public_id, ask=ask), say(code)))

    if side is Side.COACH and row.state is _S.OFFERED and employers_accounts(db(), subject.opening.organisation_id, 1):
        add("introductions.offer", "intro-link-record-employer")
    if side is Side.COACH and row.state is _S.CONTACT_SHARED:
        add("introductions.agree", "intro-link-agree")
    if side is Side.COACH and row.state is _S.MEETING_SET:
        add("introductions.meeting", "intro-link-new-time")
    if side is Side.COACH and row.state in (_S.CONTACT_SHARED, _S.MEETING_SET):
        add("introductions.not_agreed", "intro-link-not-agreed")
    if side is Side.EMPLOYER and row.state in WAITING[2:]:
        add("introductions.not_now", "intro-link-changed")
    if side in (Side.COACH, Side.PERSON) and row.state in WAITING:
        add("introductions.withdraw", f"intro-link-withdraw-{side.value}")
    if may(actor, Permission.ANSWER_AS_PERSON, subject):
        for ask in given_asks(row):
            add("introductions.take_back", f"intro-link-take-back-{ask}", ask=ask)
    return found


def given_asks(row: Introduction) -> list[str]:
    """Return the asks whose disclosure is in force: what can be taken back."""
    return [
        each.ask
        for each in row.disclosures
        if each.withdrawn_at is None and (each.ask == "contact" or each.shown is not None)
        if row.state in (*WAITING, _S.AGREED)
    ]


def placement_turn(row: Introduction, placement: Placement | None, side: Side) -> Turn | None:
    """Return what comes after an agreement: the plan of the work, to be made or to be read."""
    if row.state is not _S.AGREED:
        return None
    if placement is not None:
        url = url_for("placements.show", public_id=placement.public_id)
        return Turn(say("intro-turn-placement"), None, url, say("intro-button-placement"))
    if side is Side.COACH:
        url = url_for("placements.new", public_id=row.public_id)
        return Turn(say("intro-turn-placement-new"), None, url, say("intro-button-placement-new"))
    return None


def _dashed(code: str) -> str:
    return code.replace("_", "-")
