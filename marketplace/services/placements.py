"""Placements: made of an agreed introduction, started, ended or cancelled, with the limits of the law checked.

The coach keeps them. Check-ins are planned from the day the work really starts.
"""

from datetime import date

from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.days_off import days_off_from
from marketplace.domain.actors import Actor
from marketplace.domain.check_ins import planned_check_ins
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.moves import Part
from marketplace.domain.openings import Problem
from marketplace.domain.paths import path_of
from marketplace.domain.placements import (
    CANCEL_REASONS,
    CHECK_IN_MOVES,
    END_REASONS,
    MAX_WORDS,
    PLACEMENT_MOVES,
    CheckInEvent,
    CheckInState,
    PlacementEvent,
    PlacementPlan,
    PlacementState,
    plan_problems,
    start_problems,
)
from marketplace.errors import Conflict, Invalid, InvalidMove
from marketplace.messages import Message
from marketplace.models import CheckIn, Introduction, Placement
from marketplace.queries.placements import earlier_trial_days, placement_of
from marketplace.services.history import check_version, move, record
from marketplace.services.introduction_moves import answers_as_coach
from marketplace.services.telling import tell_coaches, tell_employer, tell_person

MAX_YEARS_AHEAD = 2


def show_path(row: Placement) -> str:
    """Return the address of a placement's page."""
    return path_of("placements.show", row.public_id)


def make_placement(session: Session, actor: Actor, introduction: Introduction, plan: PlacementPlan) -> Placement:
    """Make the placement of an agreed introduction.

    Raises NotAllowed, InvalidMove when nothing is agreed, Conflict when there is one, Invalid with what is wrong.
    """
    answers_as_coach(session, actor, introduction)
    if introduction.state is not IntroductionState.AGREED or actor.account_id is None:
        raise InvalidMove(Message("placement-problem-not-agreed"))
    if placement_of(session, introduction.id) is not None:
        raise Conflict(Message("placement-problem-there-is-one"))
    _refuse(plan_problems(introduction.opening.kind, plan, _earlier(session, introduction)) + _far_off(plan))
    row = Placement(
        introduction_id=introduction.id,
        introduction=introduction,
        coach_id=actor.account_id,
        state=PlacementState.PLANNED,
        starts_on=plan.starts_on,
        mentor_name=plan.mentor_name.strip(),
        created_at=clock.now(),
        changed_at=clock.now(),
    )
    _write(row, plan)
    session.add(row)
    session.flush()
    record(session, "placement", row.id, PlacementEvent.MAKE, Part.COACH, actor, state_to=PlacementState.PLANNED.value)
    _tell(session, actor, row, "placement-made")
    return row


def change_placement(session: Session, actor: Actor, row: Placement, version: int, plan: PlacementPlan) -> None:
    """Change the plan of a placement that has not started. Raises NotAllowed, InvalidMove, Conflict, Invalid."""
    answers_as_coach(session, actor, row.introduction)
    _hold(session, row, version)
    if row.state is not PlacementState.PLANNED:
        raise InvalidMove(Message("placement-problem-started"))
    kind = row.introduction.opening.kind
    _refuse(plan_problems(kind, plan, _earlier(session, row.introduction, row.id)) + _far_off(plan))
    _write(row, plan)
    row.version += 1
    row.changed_at = clock.now()
    record(session, "placement", row.id, PlacementEvent.EDIT, Part.COACH, actor)
    session.flush()


def start_placement(
    session: Session, actor: Actor, row: Placement, version: int, official_agreement_on: date | None = None
) -> None:
    """Note that the work has begun, and plan its check-ins.

    official_agreement_on: the day the official agreement of a work trial was signed, when it is said only now.
    Raises NotAllowed, InvalidMove, Conflict; Invalid when it is too early or a trial has no official agreement.
    """
    answers_as_coach(session, actor, row.introduction)
    _hold(session, row, version)
    kind = row.introduction.opening.kind
    signed = official_agreement_on or row.official_agreement_on
    _refuse(start_problems(kind, row.starts_on, signed, clock.today()))
    row.official_agreement_on = signed
    row.started_at = clock.now()
    move(session, "placement", row, PLACEMENT_MOVES, PlacementEvent.START, Part.COACH, actor)
    for each in planned_check_ins(kind, row.starts_on, row.ends_on, days_off_from(row.starts_on)):
        row.check_ins.append(CheckIn(party=each.party, plan_code=each.code, due_on=each.due_on))
    session.flush()
    _tell(session, actor, row, "placement-started")


def end_placement(
    session: Session, actor: Actor, row: Placement, version: int, reason: str, words: str, ended_on: date
) -> None:
    """Note that the work has ended, on which day and why; what was still to be asked is cancelled.

    Raises NotAllowed, InvalidMove, Conflict, Invalid.
    """
    answers_as_coach(session, actor, row.introduction)
    problems = _reason_problems(reason, END_REASONS, words)
    if not row.starts_on <= ended_on <= clock.today():
        problems.append(Problem("ended_on", Message("placement-problem-ended-on", {"day": row.starts_on})))
    _refuse(tuple(problems))
    _hold(session, row, version)
    row.ended_on, row.end_reason, row.end_words = ended_on, reason, words.strip() or None
    move(session, "placement", row, PLACEMENT_MOVES, PlacementEvent.END, Part.COACH, actor, reason)
    _cancel_check_ins(session, actor, row)
    _tell(session, actor, row, "placement-ended")


def cancel_placement(session: Session, actor: Actor, row: Placement, version: int, reason: str, words: str) -> None:
    """Note that the work does not begin, and why. Raises NotAllowed, InvalidMove, Conflict, Invalid."""
    answers_as_coach(session, actor, row.introduction)
    _refuse(tuple(_reason_problems(reason, CANCEL_REASONS, words)))
    _hold(session, row, version)
    row.end_reason, row.end_words = reason, words.strip() or None
    move(session, "placement", row, PLACEMENT_MOVES, PlacementEvent.CANCEL, Part.COACH, actor, reason)
    _cancel_check_ins(session, actor, row)
    _tell(session, actor, row, "placement-cancelled")


def stop_following(session: Session, actor: Actor, row: Placement) -> None:
    """The person's data is being erased: what is planned is cancelled, what runs is noted as ended here; flushes.

    The work itself goes on as it was agreed: only this service follows it no more. The caller has checked who.
    """
    if row.state is PlacementState.PLANNED:
        row.end_reason, event = "person_withdrew", PlacementEvent.CANCEL
    elif row.state is PlacementState.RUNNING:
        row.ended_on, row.end_reason = max(row.starts_on, clock.today()), "other"
        event = PlacementEvent.END
    else:
        return
    move(session, "placement", row, PLACEMENT_MOVES, event, Part.COACH, actor, row.end_reason)
    _cancel_check_ins(session, actor, row)
    path = show_path(row)
    tell_employer(session, row.introduction, actor, f"placement-{row.state.value}", path)
    tell_coaches(session, row.introduction, actor, f"placement-{row.state.value}", path)


def _hold(session: Session, row: Placement, version: int) -> None:
    session.refresh(row, ["state", "version"], with_for_update=True)
    check_version(row, version)


def _write(row: Placement, plan: PlacementPlan) -> None:
    row.starts_on, row.ends_on = plan.starts_on, plan.ends_on
    row.hours_per_week, row.hours_total = plan.hours_per_week, plan.hours_total
    row.mentor_name = plan.mentor_name.strip()
    row.official_agreement_on = plan.official_agreement_on


def _earlier(session: Session, introduction: Introduction, other_than: int | None = None) -> int:
    person, organiser = introduction.card.person_id, introduction.opening.organisation_id
    return earlier_trial_days(session, person, organiser, other_than=other_than)


def _far_off(plan: PlacementPlan) -> tuple[Problem, ...]:
    today = clock.today()
    if abs((plan.starts_on - today).days) > 366 * MAX_YEARS_AHEAD:
        return (Problem("starts_on", Message("placement-problem-far-off", {"years": MAX_YEARS_AHEAD})),)
    return ()


def _reason_problems(reason: str, known: tuple[str, ...], words: str) -> list[Problem]:
    found = []
    if reason not in known:
        found.append(Problem("reason", Message("intro-problem-reason")))
    if len(words) > MAX_WORDS:
        found.append(Problem("words", Message("intro-problem-words", {"most": MAX_WORDS})))
    return found


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise Invalid({each.field: [p.message for p in problems if p.field == each.field] for each in problems})


def _cancel_check_ins(session: Session, actor: Actor, row: Placement) -> None:
    for each in row.check_ins:
        if each.state in (CheckInState.PLANNED, CheckInState.ASKED):
            move(session, "check_in", each, CHECK_IN_MOVES, CheckInEvent.CANCEL, Part.COACH, actor)


def _tell(session: Session, actor: Actor, row: Placement, code: str) -> None:
    for tell in (tell_person, tell_employer, tell_coaches):
        tell(session, row.introduction, actor, code, show_path(row))
