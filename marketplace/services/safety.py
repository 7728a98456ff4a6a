"""Reports: made by anybody who sees the thing, answered by a coordinator in a working day, both sides told.

What a decision does (hold back an opening or card, suspend an employer or an account) is undone by opening the report
again. The index follows by the outbox.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.days_off import days_off_from
from marketplace.domain.actors import Actor, Role
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.safety import (
    DECISIONS_ABOUT,
    REPORT_MOVES,
    Decision,
    ReportedKind,
    ReportEvent,
    ReportReason,
    ReportState,
    answer_due,
)
from marketplace.domain.subjects import ReportSubject
from marketplace.errors import Invalid, NotAllowed, NotFound
from marketplace.messages import Message
from marketplace.models import Account, Membership, Organisation, Report
from marketplace.queries.reports import Reported, reported, same_report_open
from marketplace.queries.subjects import card_subject, introduction_subject, opening_subject
from marketplace.services.accounts import end_other_sessions
from marketplace.services.history import check_version, move, part_of, record
from marketplace.services.messages import queue_letter, queue_message

QUEUE = "/admin/reports"
MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class NewReport:
    """What somebody reports: the row, why, in own words if any, and where a visitor wants the answer."""

    kind: ReportedKind
    subject: Any
    reason: ReportReason
    words: str | None = None
    email: str | None = None
    language: str = "fi"


def make_report(session: Session, actor: Actor, command: NewReport) -> Report:
    """Add a report and tell the coordinators; return it, flushed. The same report twice by one account is one.

    Raises NotFound when the actor does not see what is reported.
    """
    about = reported(session, command.kind, command.subject.id)
    if about is None or not _sees(session, actor, about):
        raise NotFound
    before = same_report_open(session, command.kind, command.subject.id, actor.account_id, command.reason)
    if before is not None:
        before.words = "\n\n".join(words for words in (before.words, command.words) if words) or None
        session.flush()
        return before
    row = Report(
        subject_kind=command.kind,
        subject_id=command.subject.id,
        organisation_id=about.coaching_id,
        reason=command.reason,
        words=command.words,
        reporter_id=actor.account_id,
        reporter_email=None if actor.is_signed_in else command.email,
        language=actor.language if actor.is_signed_in else command.language,
        created_at=clock.now(),
        due_at=answer_due(clock.today(), days_off_from(clock.today())),
    )
    session.add(row)
    session.flush()
    record(session, "report", row.id, "reported", part_of(actor), actor, state_to=row.state.value)
    for account in _coordinators(session, row.organisation_id):
        if account.id != actor.account_id:
            queue_message(session, account, "report-new", f"{QUEUE}/{row.public_id}")
    return row


def _sees(session: Session, actor: Actor, about: Reported) -> bool:
    """The rule of the page on which the thing stands."""
    if about.kind is ReportedKind.OPENING:
        return about.opening is not None and may(actor, Permission.SEE_OPENING, opening_subject(about.opening))
    if about.kind is ReportedKind.CARD:
        return about.card is not None and may(actor, Permission.SEE_CARD, card_subject(session, about.card))
    if about.kind is ReportedKind.MESSAGE:
        return about.message is not None and about.message.account_id == actor.account_id
    subject = about.introduction
    return subject is not None and may(actor, Permission.SEE_INTRODUCTION, introduction_subject(session, subject))


def _coordinators(session: Session, organisation_id: int | None) -> Sequence[Account]:
    """Who answers: the coordinators of the organisation (all, where it is about none) and the admins."""
    here = Membership.organisation_id == organisation_id if organisation_id is not None else True
    return session.scalars(
        select(Account)
        .join(Membership, Membership.account_id == Account.id)
        .where(
            or_((Membership.role == Role.COORDINATOR) & here, Membership.role == Role.ADMIN),
            Membership.ended_at.is_(None),
            Account.closed_at.is_(None),
        )
        .distinct()
        .order_by(Account.id)
        .limit(MOST_TOLD)
    ).all()


def _check(actor: Actor, row: Report) -> None:
    if not may(actor, Permission.ANSWER_REPORT, ReportSubject(row.organisation_id)):
        raise NotAllowed


def take_report(session: Session, actor: Actor, row: Report) -> None:
    """A coordinator takes a report to answer. Flushes. Raises NotAllowed, InvalidMove when somebody has it."""
    _check(actor, row)
    row.taken_by_id = actor.account_id
    move(session, "report", row, REPORT_MOVES, ReportEvent.TAKE, Part.COORDINATOR, actor)


def release_report(session: Session, actor: Actor, row: Report) -> None:
    """A coordinator gives a report back for others to take. Flushes. Raises NotAllowed, InvalidMove."""
    _check(actor, row)
    row.taken_by_id = None
    move(session, "report", row, REPORT_MOVES, ReportEvent.RELEASE, Part.COORDINATOR, actor)


def decide_report(
    session: Session, actor: Actor, row: Report, version_read: int, decision: Decision, words: str
) -> None:
    """Answer a report: what is decided takes effect at once, and both sides are told with `words`. Flushes.

    Raises NotAllowed, Conflict when somebody was faster, InvalidMove when it is not taken, Invalid at `decision`
    when that cannot be decided here (nobody to suspend), at `words` when there are none.
    """
    _check(actor, row)
    check_version(row, version_read)
    if not words.strip():
        raise Invalid({"words": [Message("safety-words-needed")]})
    about = reported(session, row.subject_kind, row.subject_id)
    if about is None or decision not in DECISIONS_ABOUT[row.subject_kind]:
        raise Invalid({"decision": [Message("form-choose")]})
    _check_effect(actor, about, decision)
    row.decision, row.decision_words = decision, words.strip()
    row.decided_by_id, row.decided_at = actor.account_id, clock.now()
    move(session, "report", row, REPORT_MOVES, ReportEvent.DECIDE, Part.COORDINATOR, actor, decision.value)
    _take_effect(session, actor, row, about)
    _tell_both(session, row, about)
    session.flush()


def reopen_report(session: Session, actor: Actor, row: Report, words: str) -> None:
    """Take a decision back: what was hidden or suspended stands again, both sides are told, the clock begins anew.

    Flushes. Raises NotAllowed, InvalidMove when it is not decided, Invalid at `words` when there are none.
    """
    _check(actor, row)
    if not words.strip():
        raise Invalid({"words": [Message("safety-words-needed")]})
    about = reported(session, row.subject_kind, row.subject_id)
    undone, row.decision, row.decision_words = row.decision, None, words.strip()
    row.decided_at, row.decided_by_id, row.taken_by_id = None, None, None
    row.due_at = answer_due(clock.today(), days_off_from(clock.today()))
    move(session, "report", row, REPORT_MOVES, ReportEvent.REOPEN, Part.COORDINATOR, actor, words.strip())
    if about is not None and undone is not None:
        _undo(session, actor, about, undone)
        _tell_both(session, row, about)
    row.decision_words = None
    session.flush()


def _check_effect(actor: Actor, about: Reported, decision: Decision) -> None:
    """Nobody stops a coaching organisation, an admin or oneself here: that is settled outside the service."""
    account, employer = about.account, about.employer
    nobody = Invalid({"decision": [Message("safety-nobody-to-suspend")]})
    if decision is Decision.EMPLOYER_SUSPENDED and (employer is None or employer.is_coaching):
        raise nobody
    if decision is Decision.ACCOUNT_SUSPENDED:
        if account is None or account.id == actor.account_id:
            raise nobody
        if any(seat.role is Role.ADMIN and seat.ended_at is None for seat in account.memberships):
            raise nobody


def _take_effect(session: Session, actor: Actor, row: Report, about: Reported) -> None:
    words = row.decision_words
    if row.decision is Decision.HIDDEN and about.held is not None:
        about.held.held_back_at, about.held.held_back_reason = clock.now(), words
        about.held.version += 1
        record(session, about.kind.value, about.held.id, "held_back", Part.COORDINATOR, actor, reason=words)
    elif row.decision is Decision.EMPLOYER_SUSPENDED and about.employer is not None:
        _suspend_employer(session, actor, about.employer, words)
    elif row.decision is Decision.ACCOUNT_SUSPENDED and about.account is not None:
        _suspend_account(session, actor, about.account, words)


def _suspend_employer(session: Session, actor: Actor, employer: Organisation, words: str | None) -> None:
    employer.suspended_at, employer.suspended_reason = clock.now(), (words or "")[:300]
    employer.version += 1
    record(session, "organisation", employer.id, "suspended", Part.COORDINATOR, actor, reason=words)


def _suspend_account(session: Session, actor: Actor, account: Account, words: str | None) -> None:
    account.suspended_at, account.suspended_reason = clock.now(), (words or "")[:300]
    end_other_sessions(session, account.id)
    record(session, "account", account.id, "suspended", Part.COORDINATOR, actor, reason=words)


def _undo(session: Session, actor: Actor, about: Reported, decision: Decision) -> None:
    if decision is Decision.HIDDEN and about.held is not None:
        about.held.held_back_at = about.held.held_back_reason = None
        about.held.version += 1
        record(session, about.kind.value, about.held.id, "shown_again", Part.COORDINATOR, actor)
    elif decision is Decision.EMPLOYER_SUSPENDED and about.employer is not None:
        about.employer.suspended_at = about.employer.suspended_reason = None
        about.employer.version += 1
        record(session, "organisation", about.employer.id, "unsuspended", Part.COORDINATOR, actor)
    elif decision is Decision.ACCOUNT_SUSPENDED and about.account is not None:
        about.account.suspended_at = about.account.suspended_reason = None
        record(session, "account", about.account.id, "unsuspended", Part.COORDINATOR, actor)


def _tell_both(session: Session, row: Report, about: Reported) -> None:
    """Whoever reported, and whose thing it is; nobody learns who reported. Nothing wrong: only the reporter."""
    told = {"words": row.decision_words or ""}
    code = "report-answer" if row.decision is not None else "report-again"
    if row.reporter is not None and row.reporter.closed_at is None:
        queue_message(session, row.reporter, code, "/start", told)
    elif row.reporter_email:
        queue_letter(session, row.reporter_email, row.language, code, "/", told)
    if row.decision is Decision.NOTHING_WRONG:
        return
    effect = row.decision.value.replace("_", "-") if row.decision else "again"
    for account in owners(session, about):
        if account.id != row.reporter_id:
            queue_message(session, account, f"report-owner-{effect}", about.path, told)


def owners(session: Session, about: Reported) -> Sequence[Account]:
    """Return whom a decision about something is told: an employer's people; a card's person, or else the coaches."""
    if about.card is not None and about.kind is ReportedKind.CARD:
        person = about.card.person
        ids = [person.account_id] if person.account_id else [c.coach_id for c in person.caseloads if not c.ended_at]
        asked = select(Account).where(Account.id.in_(ids))
    elif about.employer is not None:
        asked = select(Account).join(Membership, Membership.account_id == Account.id)
        asked = asked.where(
            Membership.organisation_id == about.employer.id,
            Membership.role == Role.EMPLOYER,
            Membership.ended_at.is_(None),
        )
    else:
        return []
    return session.scalars(
        asked.where(Account.closed_at.is_(None)).distinct().order_by(Account.id).limit(MOST_TOLD)
    ).all()


def is_late(row: Report) -> bool:
    """Whether a report has waited longer than a working day."""
    return row.state is not ReportState.DECIDED and row.due_at < clock.now()
