"""The placements of the demo world: planned, begun, ended or called off, and their check-ins as they were answered."""

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from marketplace import clock
from marketplace.cli.demo_timeline import Making
from marketplace.domain.actors import Actor
from marketplace.domain.check_ins import QUESTIONS
from marketplace.domain.codes import ConsentWay, OpeningKind
from marketplace.domain.facts import HoursRange
from marketplace.domain.placements import CheckInState, Party, PlacementPlan, PlacementState
from marketplace.models import CheckIn, Introduction, Placement
from marketplace.services.check_ins import CheckInAnswers, answer_check_in, ask_check_in, note_talk
from marketplace.services.introduction_moves import Recorded
from marketplace.services.placements import cancel_placement, end_placement, make_placement, start_placement

ANSWERED_AFTER = timedelta(hours=6)
TALKED_AFTER = timedelta(hours=26)
ALL_WELL = "good good good"
Plain = dict[str, Any]


def plan_placement(making: Making, row: Introduction, plan: Plain, agreed_at: datetime) -> None:
    """Let a placement be made right after the yes, and go on to the state of the plan."""
    making.timeline.add(agreed_at, partial(_make, making, row, plan))


def _day(making: Making, offset: int) -> date:
    return making.timeline.loaded_at.astimezone(clock.HELSINKI).date() + timedelta(days=offset)


def _make(making: Making, row: Introduction, plan: Plain) -> None:
    said, timeline = plan["placement"], making.timeline
    total = row.opening.hours_total
    starts, ends = _day(making, said["starts"]), said.get("ends")
    agreement = clock.today() if row.opening.kind is OpeningKind.WORK_TRIAL else None
    made = PlacementPlan(
        starts_on=starts,
        mentor_name=said["mentor"],
        ends_on=None if ends is None else _day(making, ends),
        hours_per_week=None if total else HoursRange(*said["hours"]),
        hours_total=total,
        official_agreement_on=agreement,
    )
    placement = make_placement(making.session, making.coach_of(row.card), row, made)
    if "cancelled" in said:
        timeline.add(timeline.on(_day(making, said["cancelled"])), partial(_cancel, making, placement, said))
    elif plan["upto"] != PlacementState.PLANNED:
        timeline.add(timeline.on(starts), partial(_start, making, placement, plan))


def _cancel(making: Making, row: Placement, said: Plain) -> None:
    coach = making.coach_of(row.introduction.card)
    cancel_placement(making.session, coach, row, row.version, said["reason"], said["said"])


def _start(making: Making, row: Placement, plan: Plain) -> None:
    start_placement(making.session, making.coach_of(row.introduction.card), row, row.version)
    timeline, said = making.timeline, plan["placement"]
    numbers = dict.fromkeys(Party, 0)
    for each in row.check_ins:
        number, numbers[each.party] = numbers[each.party], numbers[each.party] + 1
        given = said.get("answers", {}).get(each.party.value, [])
        answer = given[number] if number < len(given) else ALL_WELL
        if timeline.on(each.due_on) <= timeline.loaded_at:
            timeline.add(timeline.on(each.due_on), partial(_ask, making, each, answer))
    if "ended" in said:
        day = _day(making, said["ended"])
        timeline.add(timeline.on(day) + timedelta(hours=8), partial(_end, making, row, said, day))


def _end(making: Making, row: Placement, said: Plain, day: date) -> None:
    coach = making.coach_of(row.introduction.card)
    end_placement(making.session, coach, row, row.version, said["reason"], said["said"], day)


def _ask(making: Making, row: CheckIn, answer: str | None) -> None:
    """Ask a check-in on its day; None is one that nobody answered."""
    if row.state is not CheckInState.PLANNED or row.placement.state is not PlacementState.RUNNING:
        return
    ask_check_in(making.session, row)
    later = clock.now() + ANSWERED_AFTER
    if answer is not None and later <= making.timeline.loaded_at:
        making.timeline.add(later, partial(_answer, making, row, answer))


def _answer(making: Making, row: CheckIn, answer: str) -> None:
    """Answer a check-in. `answer`: three codes, perhaps `talk` or `talked` before them and `| words` behind."""
    if row.state is not CheckInState.ASKED:
        return
    codes, _bar, words = answer.partition("|")
    *wish, first, second, third = codes.split()
    answers = dict(zip(QUESTIONS[row.party], (first, second, third), strict=True))
    given = CheckInAnswers(answers, words.strip(), bool(wish))
    actor, recorded = _who(making, row)
    answer_check_in(making.session, actor, row, row.version, given, recorded)
    if wish == ["talked"]:
        coach = making.coach_of(row.placement.introduction.card)
        making.timeline.add(clock.now() + TALKED_AFTER, lambda: note_talk(making.session, coach, row))


def _who(making: Making, row: CheckIn) -> tuple[Actor, Recorded | None]:
    """Who answers: the party itself, or the coach for a person without an account."""
    introduction = row.placement.introduction
    if row.party is Party.EMPLOYER:
        return making.member_of(introduction.opening.organisation), None
    if row.party is Party.COACH:
        return making.coach_of(introduction.card), None
    recorded = None if introduction.card.person.account_id else Recorded(ConsentWay.VOICE, clock.today())
    return making.person_or_coach(introduction.card), recorded
