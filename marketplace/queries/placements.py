"""Placements and check-ins for pages: what waits for a reader, a coach's list, and what is behind a new work trial."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, case, exists, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.check_ins import LATE_AFTER_DAYS, answer_by, is_late
from marketplace.domain.codes import OpeningKind
from marketplace.domain.introductions import IntroductionState
from marketplace.domain.paths import path_of
from marketplace.domain.placements import CheckInState, Party, PlacementState
from marketplace.messages import Message
from marketplace.models import CheckIn, Introduction, Opening, Placement, SkillCard
from marketplace.queries.waiting import (
    Waiting,
    employer_can_answer,
    of_coach,
    of_employer,
    of_person,
    person_has_account,
)

MAX_ROWS = 100

_PARTS = (
    joinedload(Introduction.card),
    joinedload(Introduction.opening).joinedload(Opening.organisation),
)


def waiting_in_placements(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    """Return what waits for this reader in placements: check-ins, starts, ends, wishes to talk; not yet in order."""
    found = []
    if actor.person_id is not None:
        mine = and_(of_person(actor), CheckIn.party == Party.PERSON)
        found += [_asked(row, "waiting-check-in") for row in _asked_rows(session, mine, limit)]
    if of_employer(actor):
        mine = and_(Opening.organisation_id.in_(of_employer(actor)), CheckIn.party == Party.EMPLOYER)
        found += [_asked(row, "waiting-check-in") for row in _asked_rows(session, mine, limit)]
    if actor.has(Role.COACH):
        found += _coach_check_ins(session, actor, limit)
        found += _coach_wishes(session, actor, limit)
        found += _coach_placements(session, actor, limit)
        found += _coach_agreed(session, actor, limit)
    return found


def _coach_check_ins(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    records = or_(
        and_(CheckIn.party == Party.PERSON, ~person_has_account()),
        and_(CheckIn.party == Party.EMPLOYER, ~employer_can_answer(clock.now())),
    )
    late_day = date.fromordinal(clock.today().toordinal() - LATE_AFTER_DAYS)
    own = CheckIn.party == Party.COACH
    code = case((own, "waiting-check-in-coach"), (records, "waiting-check-in-record"), else_="waiting-check-in-silent")
    asked = (
        _check_ins()
        .add_columns(code)
        .where(of_coach(actor), or_(own, records, CheckIn.due_on < late_day), CheckIn.state == CheckInState.ASKED)
        .order_by(CheckIn.due_on, CheckIn.id)
        .limit(min(limit, MAX_ROWS))
    )
    return [_asked(row, told) for row, told in session.execute(asked)]


def _coach_wishes(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    wishes = and_(
        of_coach(actor),
        CheckIn.state == CheckInState.ANSWERED,
        CheckIn.wants_to_talk.is_(True),
        CheckIn.talked_at.is_(None),
    )
    rows = session.scalars(_check_ins().where(wishes).order_by(CheckIn.answered_at, CheckIn.id).limit(limit)).all()
    return [
        Waiting(
            Message("waiting-wants-to-talk", _what(row.placement.introduction, party=row.party.value)),
            path_of("placements.show", row.placement.public_id),
            None,
            late=True,
            urgent=True,
        )
        for row in rows
    ]


def _coach_placements(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    today = clock.today()
    starts = and_(Placement.state == PlacementState.PLANNED, Placement.starts_on <= today)
    ends = and_(Placement.state == PlacementState.RUNNING, Placement.ends_on < today)
    day_due = case((starts, Placement.starts_on), else_=Placement.ends_on)
    asked = _placements().where(of_coach(actor), or_(starts, ends)).order_by(day_due, Placement.id).limit(limit)
    found = []
    for row in session.scalars(asked).all():
        planned = row.state is PlacementState.PLANNED
        day = row.starts_on if planned else row.ends_on or row.starts_on
        code = "waiting-placement-start" if planned else "waiting-placement-end"
        path = path_of("placements.show", row.public_id)
        found.append(Waiting(Message(code, _what(row.introduction)), path, answer_by(day), is_late(day, today)))
    return found


def _coach_agreed(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    asked = (
        select(Introduction)
        .join(Introduction.card)
        .join(Introduction.opening)
        .where(
            of_coach(actor),
            Introduction.state == IntroductionState.AGREED,
            ~exists().where(Placement.introduction_id == Introduction.id),
        )
        .order_by(Introduction.changed_at, Introduction.id)
        .limit(limit)
        .options(*_PARTS)
    )
    return [
        Waiting(Message("waiting-placement-new", _what(row)), path_of("introductions.show", row.public_id), None, False)
        for row in session.scalars(asked).all()
    ]


def _asked_rows(session: Session, which: ColumnElement[bool], limit: int) -> Sequence[CheckIn]:
    asked = _check_ins().where(and_(which, CheckIn.state == CheckInState.ASKED))
    return session.scalars(asked.order_by(CheckIn.due_on, CheckIn.id).limit(min(limit, MAX_ROWS))).all()


def _check_ins() -> Select[tuple[CheckIn]]:
    deep = joinedload(CheckIn.placement).joinedload(Placement.introduction).options(*_PARTS)
    joined = select(CheckIn).join(CheckIn.placement).join(Placement.introduction)
    return joined.join(Introduction.card).join(Introduction.opening).options(deep)


def _placements() -> Select[tuple[Placement]]:
    joined = select(Placement).join(Placement.introduction).join(Introduction.card).join(Introduction.opening)
    return joined.options(joinedload(Placement.introduction).options(*_PARTS))


def _asked(row: CheckIn, code: str) -> Waiting:
    what = _what(row.placement.introduction, party=row.party.value)
    late = is_late(row.due_on, clock.today())
    return Waiting(Message(code, what), path_of("placements.check_in", row.public_id), answer_by(row.due_on), late)


def _what(introduction: Introduction, **more: object) -> dict[str, object]:
    opening = introduction.opening
    return {
        "title": opening.title,
        "employer": opening.organisation.name,
        "card": introduction.card.headline,
        **more,
    }


def placement_of(session: Session, introduction_id: int) -> Placement | None:
    """Return the placement that an introduction led to, or None."""
    return session.scalar(select(Placement).where(Placement.introduction_id == introduction_id))


def earlier_trial_days(session: Session, person_id: int, organisation_id: int, *, other_than: int | None = None) -> int:
    """Return how many days of work trial a person has with an organiser, planned ones too, cancelled ones not.

    other_than: a placement's id that is left out, when it is being changed.
    """
    asked = (
        select(Placement.starts_on, Placement.ends_on, Placement.ended_on)
        .join(Placement.introduction)
        .join(Introduction.card)
        .join(Introduction.opening)
        .where(
            SkillCard.person_id == person_id,
            Opening.organisation_id == organisation_id,
            Opening.kind == OpeningKind.WORK_TRIAL,
            Placement.state != PlacementState.CANCELLED,
            Placement.id != (other_than or 0),
        )
    )
    rows = session.execute(asked.order_by(Placement.id)).all()
    return sum(max(0, ((row.ended_on or row.ends_on or row.starts_on) - row.starts_on).days + 1) for row in rows)
