"""Reports for coordinators, and what each is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, true
from sqlalchemy.orm import Session, joinedload, selectinload

from marketplace.domain.actors import Actor, Role
from marketplace.domain.paths import path_of
from marketplace.domain.safety import ReportedKind, ReportReason, ReportState
from marketplace.models import (
    Account,
    Introduction,
    Opening,
    Organisation,
    OutgoingMessage,
    Person,
    Placement,
    Report,
    SkillCard,
)

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Reported:
    """What a report is about: the row of its kind, the employer, the account behind it, and the path of its page."""

    kind: ReportedKind
    path: str
    opening: Opening | None = None
    card: SkillCard | None = None
    introduction: Introduction | None = None
    message: OutgoingMessage | None = None
    account: Account | None = None
    coaching_id: int | None = None

    @property
    def held(self) -> Any:
        """The opening or card that can be held back, or None."""
        return {ReportedKind.OPENING: self.opening, ReportedKind.CARD: self.card}.get(self.kind)

    @property
    def employer(self) -> Organisation | None:
        return self.opening.organisation if self.opening is not None else None


def reported(session: Session, kind: ReportedKind, subject_id: int) -> Reported | None:
    """Return what a report of this kind and number is about, or None when it is gone."""
    return _READ[kind](session, subject_id)


def _opening(session: Session, number: int) -> Reported | None:
    row = session.get(Opening, number, options=[joinedload(Opening.organisation), joinedload(Opening.created_by)])
    if row is None:
        return None
    path = path_of("openings.show", row.public_id)
    return Reported(ReportedKind.OPENING, path, opening=row, account=row.created_by)


def _card(session: Session, number: int) -> Reported | None:
    whole = joinedload(SkillCard.person)
    row = session.get(
        SkillCard, number, options=[whole.joinedload(Person.account), whole.selectinload(Person.caseloads)]
    )
    if row is None:
        return None
    path = path_of("cards.show", row.public_id)
    return Reported(ReportedKind.CARD, path, card=row, account=row.person.account, coaching_id=row.organisation_id)


def _introduction(session: Session, number: int) -> Reported | None:
    row = session.get(Introduction, number, options=_parts())
    return _met(row, ReportedKind.INTRODUCTION, path_of("introductions.show", row.public_id)) if row else None


def _placement(session: Session, number: int) -> Reported | None:
    row = session.get(Placement, number, options=[joinedload(Placement.introduction).options(*_parts())])
    return _met(row.introduction, ReportedKind.PLACEMENT, path_of("placements.show", row.public_id)) if row else None


def _parts() -> list[Any]:
    return [
        joinedload(Introduction.card).joinedload(SkillCard.person),
        joinedload(Introduction.opening).joinedload(Opening.organisation),
        selectinload(Introduction.disclosures),
    ]


def _met(row: Introduction, kind: ReportedKind, path: str) -> Reported:
    return Reported(kind, path, opening=row.opening, card=row.card, introduction=row, coaching_id=row.organisation_id)


def _message(session: Session, number: int) -> Reported | None:
    row = session.get(OutgoingMessage, number)
    return Reported(ReportedKind.MESSAGE, "/accounts/messages", message=row) if row is not None else None


_READ = {
    ReportedKind.OPENING: _opening,
    ReportedKind.CARD: _card,
    ReportedKind.INTRODUCTION: _introduction,
    ReportedKind.PLACEMENT: _placement,
    ReportedKind.MESSAGE: _message,
}


def same_report_open(
    session: Session, kind: ReportedKind, subject_id: int, account_id: int | None, reason: ReportReason
) -> Report | None:
    """Return the report that the same account has open about the same thing for the same reason, or None."""
    if account_id is None:
        return None
    return session.scalar(
        select(Report)
        .where(
            Report.subject_kind == kind,
            Report.subject_id == subject_id,
            Report.reporter_id == account_id,
            Report.reason == reason,
            Report.state != ReportState.DECIDED,
        )
        .limit(1)
    )


def _for(actor: Actor) -> ColumnElement[bool]:
    """The rule of Permission.ANSWER_REPORT for lists, in SQL."""
    if actor.has(Role.ADMIN):
        return true()
    own = actor.organisations(Role.COORDINATOR)
    return or_(Report.organisation_id.is_(None), Report.organisation_id.in_(own))


def reports_for(session: Session, actor: Actor, *, decided: bool, page: int) -> tuple[Sequence[Report], int]:
    """Return a page of the reports that the actor answers and how many there are: open ones by their clock, decided
    ones the newest first.
    """
    state = Report.state == ReportState.DECIDED if decided else Report.state != ReportState.DECIDED
    asked = select(Report).where(_for(actor), state).options(joinedload(Report.taken_by))
    total = session.scalar(select(func.count(Report.id)).where(_for(actor), state)) or 0
    order = (Report.decided_at.desc(), Report.id.desc()) if decided else (Report.due_at, Report.id)
    rows = session.scalars(asked.order_by(*order).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)).all()
    return rows, int(total)


def open_reports(session: Session, actor: Actor, moment: datetime) -> tuple[int, int, datetime | None]:
    """Return how many reports wait that the actor answers, how many of them are late at `moment`, and until when the
    most urgent is answered; None when nothing waits.
    """
    late = func.count(Report.id).filter(Report.due_at < moment)
    asked = select(func.count(Report.id), late, func.min(Report.due_at))
    count, over, until = session.execute(asked.where(_for(actor), Report.state != ReportState.DECIDED)).one()
    return int(count), int(over), until
