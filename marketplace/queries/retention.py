"""The rules of how long things are kept, and what is over by each: numbers of rows, the oldest first."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace.clock import HELSINKI
from marketplace.domain.cards import CardState
from marketplace.domain.introductions import ENDED_WITHOUT
from marketplace.domain.messages import DeliveryState
from marketplace.domain.placements import PlacementState
from marketplace.domain.query_log import first_day_kept
from marketplace.domain.retention import Span, Unit
from marketplace.domain.visibility import Reader
from marketplace.models import (
    CardNeeds,
    CardNotice,
    CheckIn,
    Consent,
    Disclosure,
    EmployerNeed,
    ErasureRequest,
    HistoryRow,
    Introduction,
    Invitation,
    JobRun,
    LastVisit,
    LoginSession,
    MatchObjection,
    OutgoingMessage,
    Person,
    Placement,
    ReadAudit,
    Report,
    RetentionRule,
    SearchLog,
    SkillCard,
    TakeOverCode,
)

ERASED_LIKE = "erased-%"


def rules_on(session: Session, day: date) -> Mapping[str, Span]:
    """Return the rules in force on a day, by code: of each the row that begins last, at most on that day."""
    rows = session.scalars(
        select(RetentionRule).where(RetentionRule.valid_from <= day).order_by(RetentionRule.valid_from)
    )
    return {row.code: Span(row.amount, Unit(row.unit)) for row in rows}


def rule_rows(session: Session, code: str | None = None) -> Sequence[RetentionRule]:
    """Return the rows of one rule, or of all, with who set them: the newest first."""
    asked = select(RetentionRule).options(joinedload(RetentionRule.set_by))
    if code is not None:
        asked = asked.where(RetentionRule.code == code)
    return session.scalars(asked.order_by(RetentionRule.valid_from.desc(), RetentionRule.id.desc()).limit(500)).all()


def _standing_card() -> tuple[ColumnElement[bool], ...]:
    return (SkillCard.state != CardState.DELETED, SkillCard.external_id.not_like(ERASED_LIKE))


def unvisited_since(before: datetime) -> ColumnElement[bool]:
    """Select cards that nobody has looked after since a moment (aware).

    Looked after means: written or moved, kept by a click, the person signed in, the own coach opened the card or the
    person's page, an introduction or placement of it moved. A card with an agreed placement that is not over stays.
    """
    own = Person.id == SkillCard.person_id
    placed = select(Placement.id).join(Introduction).where(Introduction.card_id == SkillCard.id)
    visits = (
        exists().where(CardNotice.card_id == SkillCard.id, CardNotice.kept_at >= before),
        exists().where(own, LoginSession.account_id == Person.account_id, LoginSession.seen_at >= before),
        exists().where(own, LastVisit.account_id == Person.account_id, LastVisit.at >= before),
        exists().where(
            ReadAudit.person_id == SkillCard.person_id,
            ReadAudit.reader == Reader.OWN_COACH.value,
            ReadAudit.at >= before,
        ),
        exists().where(Introduction.card_id == SkillCard.id, Introduction.changed_at >= before),
        placed.where(
            or_(
                Placement.changed_at >= before,
                Placement.state.in_((PlacementState.PLANNED, PlacementState.RUNNING)),
            )
        ).exists(),
    )
    return and_(SkillCard.changed_at < before, *_standing_card(), *(~visit for visit in visits))


def cards_to_warn(before: datetime) -> Select[Any]:
    """Select the cards unvisited since a moment whose warning has not been given, or belongs to a time before it."""
    warned = exists().where(CardNotice.card_id == SkillCard.id, CardNotice.warned_at >= before)
    return select(SkillCard.id).where(unvisited_since(before), ~warned).order_by(SkillCard.id)


def cards_to_go(before: datetime, warned_before: datetime, warned_after: datetime) -> Select[Any]:
    """Select the cards unvisited since a moment of which somebody was told between two moments."""
    warned = exists().where(
        CardNotice.card_id == SkillCard.id,
        CardNotice.warned_at <= warned_before,
        CardNotice.warned_at >= warned_after,
    )
    return select(SkillCard.id).where(unvisited_since(before), warned).order_by(SkillCard.id)


def needs_of_hidden_cards(before: datetime) -> Select[Any]:
    """Select the cards with needs that have been hidden since before a moment."""
    became = and_(
        HistoryRow.subject_kind == "card",
        HistoryRow.subject_id == SkillCard.id,
        HistoryRow.state_to == CardState.HIDDEN.value,
        or_(HistoryRow.state_from.is_(None), HistoryRow.state_from != CardState.HIDDEN.value),
    )
    return (
        select(SkillCard.id)
        .join(CardNeeds, CardNeeds.card_id == SkillCard.id)
        .where(
            SkillCard.state == CardState.HIDDEN,
            ~exists().where(became, HistoryRow.at >= before),
            or_(exists().where(became), SkillCard.changed_at < before),
        )
        .order_by(SkillCard.id)
    )


def deleted_cards_over(before: datetime) -> Select[Any]:
    """Select cards deleted before a moment that still hold something; not those of a placement that goes on."""
    going_on = (
        select(Placement.id)
        .join(Introduction)
        .where(
            Introduction.card_id == SkillCard.id,
            Placement.state.in_((PlacementState.PLANNED, PlacementState.RUNNING)),
        )
    )
    return (
        select(SkillCard.id)
        .where(
            SkillCard.state == CardState.DELETED,
            SkillCard.changed_at < before,
            SkillCard.external_id.not_like(ERASED_LIKE),
            ~going_on.exists(),
        )
        .order_by(SkillCard.id)
    )


def erasures_due(moment: datetime) -> Select[Any]:
    """Select the erasures asked for whose time to be taken back is over."""
    return (
        select(ErasureRequest.id)
        .where(
            ErasureRequest.due_at <= moment,
            ErasureRequest.taken_back_at.is_(None),
            ErasureRequest.done_at.is_(None),
        )
        .order_by(ErasureRequest.due_at, ErasureRequest.id)
    )


def introductions_with_words(before: datetime) -> Select[Any]:
    """Select introductions that ended without agreement before a moment and still hold words or what was shown."""
    shown = exists().where(Disclosure.introduction_id == Introduction.id, func.length(Disclosure.fields.cast(Text)) > 2)
    held = or_(
        Introduction.coach_words.is_not(None),
        Introduction.end_words.is_not(None),
        Introduction.meeting_place.is_not(None),
        func.length(Introduction.match_reasons.cast(Text)) > 2,
        shown,  # an empty list is written with two characters
    )
    ended = and_(Introduction.state.in_(ENDED_WITHOUT), Introduction.changed_at < before)
    return select(Introduction.id).where(ended, held).order_by(Introduction.id)


def objections_with_words(before: datetime) -> Select[Any]:
    """Select objections to matches that ended before a moment and still hold somebody's words."""
    held = or_(MatchObjection.words.is_not(None), MatchObjection.answer.is_not(None))
    return select(MatchObjection.id).where(MatchObjection.ended_at < before, held).order_by(MatchObjection.id)


def placements_with_words(before: datetime, day: date) -> Select[Any]:
    """Select placements that ended before a day (cancelled before the moment) and still hold words or answers."""
    answered = exists().where(
        CheckIn.placement_id == Placement.id, or_(CheckIn.answers.is_not(None), CheckIn.words.is_not(None))
    )
    over = or_(
        and_(Placement.state == PlacementState.ENDED, Placement.ended_on < day),
        and_(Placement.state == PlacementState.CANCELLED, Placement.changed_at < before),
    )
    held = or_(Placement.end_words.is_not(None), Placement.mentor_name != "", answered)
    return select(Placement.id).where(over, held).order_by(Placement.id)


def old_rows(before: datetime) -> Mapping[str, tuple[Any, ColumnElement[bool]]]:
    """Return for the rules whose rows simply go: (key column, which rows are over), by a name of the rule's rows."""
    unsent = (DeliveryState.QUEUED, DeliveryState.SENDING)
    in_use = exists().where(CardNeeds.consent_id == Consent.id)
    return {
        "read_log": (ReadAudit.id, ReadAudit.at < before),
        "history": (HistoryRow.id, HistoryRow.at < before),
        "report": (Report.id, Report.decided_at < before),
        "match_objection": (MatchObjection.id, MatchObjection.said_at < before),
        "consent": (Consent.id, and_(Consent.withdrawn_at < before, ~in_use)),
        "message": (
            OutgoingMessage.id,
            and_(OutgoingMessage.created_at < before, OutgoingMessage.state.not_in(unsent)),
        ),
        "invitation": (
            Invitation.id,
            or_(Invitation.accepted_at < before, Invitation.revoked_at < before, Invitation.expires_at < before),
        ),
        "take_over_code": (
            TakeOverCode.id,
            or_(TakeOverCode.revoked_at < before, TakeOverCode.expires_at < before),
        ),
        "call": (EmployerNeed.id, EmployerNeed.handled_at < before),
        "job_run": (JobRun.id, JobRun.ended_at < before),
        "search_log": (SearchLog.id, SearchLog.day < first_day_kept(_day_before(before))),
    }


def _day_before(moment: datetime) -> date:
    """The day in Finland that a moment still belongs to when midnight counts to the day that ends."""
    return (moment.astimezone(HELSINKI) - timedelta(microseconds=1)).date()
