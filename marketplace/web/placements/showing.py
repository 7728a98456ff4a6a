"""A placement for its three sides: the plan in words, the timeline, and of the check-ins what each may see."""

from collections.abc import Sequence
from typing import Any

from flask import url_for

from marketplace import clock
from marketplace.domain.check_ins import answer_by, is_late, seen_answers
from marketplace.domain.codes import OpeningKind
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.models import CheckIn, HistoryRow, Placement
from marketplace.web.context import fmt_date, fmt_datetime, fmt_day, say
from marketplace.web.introductions.showing import Side, Turn
from marketplace.web.units import texts

COMING = 3
"""How many of the check-ins to come the timeline shows."""


def plan_rows(row: Placement, language: str) -> list[dict[str, Any]]:
    """Return what was agreed, as rows for the facts component."""
    number, hours = texts().number, None
    if row.hours_per_week is not None:
        low, high = number(row.hours_per_week.min, language), number(row.hours_per_week.max, language)
        same = row.hours_per_week.min == row.hours_per_week.max
        hours = say("placement-hours-one", hours=low) if same else say("placement-hours", min=low, max=high)
    elif row.hours_total is not None:
        hours = say("placement-hours-in-all", hours=number(row.hours_total, language))
    ends = fmt_date(row.ends_on) if row.ends_on else None
    rows: list[dict[str, Any]] = [
        {"icon": "calendar", "term": say("placement-fact-starts"), "value": fmt_date(row.starts_on)},
        {"icon": "calendar", "term": say("placement-fact-ends"), "value": ends},
        {"icon": "clock", "term": say("placement-hours-term"), "value": hours},
        {"icon": "guide", "term": say("placement-mentor"), "value": row.mentor_name},
    ]
    if row.introduction.opening.kind is OpeningKind.WORK_TRIAL:
        signed = fmt_date(row.official_agreement_on) if row.official_agreement_on else say("placement-agreement-none")
        rows.append({"icon": "agree", "term": say("placement-fact-agreement"), "value": signed})
    return rows


def turn_of(row: Placement, side: Side) -> Turn:
    """Return the one sentence on top, and the one button when the reader has the turn."""
    wish = next((each for each in row.check_ins if each.wants_to_talk and each.talked_at is None), None)
    if side is Side.COACH and wish is not None:
        return Turn(say("placement-turn-talk", party=wish.party.value), None, "#answers", say("placement-button-talk"))
    own = next((each for each in row.check_ins if _asks(each, side)), None)
    if own is not None:
        url = url_for("placements.check_in", public_id=own.public_id)
        until = fmt_day(answer_by(own.due_on).astimezone(clock.HELSINKI).date())
        return Turn(say("placement-turn-check-in"), until, url, say("placement-button-check-in"))
    if side is Side.COACH and row.state is PlacementState.PLANNED:
        url = url_for("placements.start", public_id=row.public_id)
        if clock.today() >= row.starts_on:
            return Turn(say("placement-turn-start"), fmt_day(row.starts_on), url, say("placement-button-start"))
        return Turn(say("placement-turn-planned", day=row.starts_on))
    if side is Side.COACH and row.state is PlacementState.RUNNING and row.ends_on and row.ends_on < clock.today():
        url = url_for("placements.end", public_id=row.public_id)
        return Turn(say("placement-turn-end"), fmt_day(row.ends_on), url, say("placement-button-end"))
    return Turn(say(f"placement-turn-{row.state.value}", day=row.starts_on))


def _asks(each: CheckIn, side: Side) -> bool:
    return each.state is CheckInState.ASKED and each.party.value == side.value


def timeline_of(row: Placement, side: Side, history: Sequence[HistoryRow]) -> list[dict[str, Any]]:
    """Return what happened and what comes next: moves and check-ins by time, then the day of the end."""
    done = [
        (each.at, {"state": "done", "title": say(f"placement-did-{each.event}"), "when": fmt_datetime(each.at)})
        for each in history
    ]
    for each in row.check_ins:
        if each.answered_at is not None and _concerns(each, side):
            title = say("placement-did-check-in", party=each.party.value, reader=side.value)
            done.append((each.answered_at, {"state": "done", "title": title, "when": fmt_datetime(each.answered_at)}))
    steps = [step for _at, step in sorted(done, key=lambda pair: pair[0])]
    coming = [each for each in row.check_ins if each.state is CheckInState.PLANNED and _concerns(each, side)]
    for each in coming[:COMING]:
        title = say("placement-next-check-in", party=each.party.value, reader=side.value)
        steps.append({"state": "next", "title": title, "when": fmt_day(each.due_on)})
    if row.state is PlacementState.PLANNED:
        steps.append({"state": "next", "title": say("placement-next-start"), "when": fmt_day(row.starts_on)})
    if row.state in (PlacementState.PLANNED, PlacementState.RUNNING) and row.ends_on is not None:
        steps.append({"state": "next", "title": say("placement-next-end"), "when": fmt_day(row.ends_on)})
    return steps


def _concerns(each: CheckIn, side: Side) -> bool:
    return side is Side.COACH or each.party.value == side.value


def answers_of(row: Placement, side: Side) -> list[dict[str, Any]]:
    """Return the answered check-ins as far as this side may see them, newest first: question, answer, words."""
    reader, found = Party(side.value), []
    for each in reversed(row.check_ins):
        if each.state is not CheckInState.ANSWERED or each.answered_at is None:
            continue
        shown = seen_answers(each.party, each.answers or {}, reader)
        if not shown:
            continue
        whole = side is Side.COACH or reader is each.party
        pairs = [
            (say(f"check-in-{each.party.value}-{name}"), say(f"check-in-answer-{code.replace('_', '-')}"), code)
            for name, code in shown.items()
        ]
        found.append(
            {
                "title": say("placement-answers-of", party=each.party.value, reader=side.value),
                "when": fmt_datetime(each.answered_at),
                "pairs": pairs,
                "words": each.words if whole else None,
                "talk": each.wants_to_talk and side is Side.COACH,
                "talked": each.talked_at is not None,
                "recorded": say(f"placement-recorded-{each.how.value}")
                if each.how and each.how.value != "own"
                else None,
                "public_id": each.public_id,
            }
        )
    return found


def _recorded(each: CheckIn) -> str | None:
    how = each.how.value if each.how else "own"
    return None if how == "own" else say(f"placement-recorded-{how}")


def waiting_of(row: Placement) -> list[dict[str, Any]]:
    """Return the asked check-ins for the coach: whose, since when, and whether late."""
    today = clock.today()
    return [
        {
            "title": say("placement-asked", party=each.party.value),
            "due": each.due_on,
            "late": is_late(each.due_on, today),
            "url": url_for("placements.check_in", public_id=each.public_id),
            "own": each.party is Party.COACH,
        }
        for each in row.check_ins
        if each.state is CheckInState.ASKED
    ]
