"""What waits for a reader beside introductions and placements: openings about to end, calls, employers to verify."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.membership import owns
from marketplace.domain.openings import OpeningState
from marketplace.domain.paths import path_of
from marketplace.domain.permissions import Permission, may
from marketplace.messages import Message
from marketplace.models import JoinRequest, Opening
from marketplace.queries.calls import call_by, waiting_calls
from marketplace.queries.feedback import first_due
from marketplace.queries.match_objections import objections_waiting
from marketplace.queries.members import waiting_joins
from marketplace.queries.organisations import employers_page
from marketplace.queries.reports import open_reports
from marketplace.queries.vocabulary import words_waiting
from marketplace.queries.waiting import Waiting

QUEUE_OF_JOINS = "/organisations/joins"
QUEUE_OF_REPORTS = "/admin/reports"
QUEUE_OF_WORDS = "/admin/words"
ENDS_SOON = timedelta(days=7)


def waiting_elsewhere(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    """Return what waits for this reader elsewhere, `limit` of each sort; not yet in order."""
    found = _ending_openings(session, actor, limit)
    if actor.has(Role.COACH):
        found += _objections(session, actor, limit)
    if may(actor, Permission.SEE_CALLS):
        found += _calls(session, actor, limit)
    if may(actor, Permission.VERIFY_EMPLOYER):
        found += _employers(session)
        found += _joins(waiting_joins(session), QUEUE_OF_JOINS, actor)
    for number in sorted(actor.organisations(Role.EMPLOYER)):
        if owns(actor, number, verified=True):
            found += _joins(waiting_joins(session, number), None, actor)
    if may(actor, Permission.ANSWER_FEEDBACK):
        found += _feedback(session)
    if may(actor, Permission.DECIDE_WORDS):
        found += _words(session)
    if may(actor, Permission.ANSWER_REPORT):
        found += _reports(session, actor)
    return found


def _ending_openings(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    """Published openings of the actor's own that end within a week."""
    own = actor.organisations(Role.EMPLOYER)
    if not own and not actor.has(Role.COACH):
        return []
    moment = clock.now()
    mine: list[ColumnElement[bool]] = [Opening.organisation_id.in_(own)]
    if actor.has(Role.COACH):
        mine.append(Opening.created_by_id == actor.account_id)
    asked = (
        select(Opening)
        .where(
            or_(*mine),
            Opening.state == OpeningState.PUBLISHED,
            Opening.expires_at > moment,
            Opening.expires_at <= moment + ENDS_SOON,
        )
        .order_by(Opening.expires_at, Opening.id)
        .limit(limit)
    )
    return [
        Waiting(
            Message("public-waits-opening-ends", {"title": dict(row.title)}),
            f"/openings/{row.public_id}",
            row.expires_at,
            False,
        )
        for row in session.scalars(asked)
    ]


def _objections(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    return [
        Waiting(
            Message("public-waits-objection", {"headline": dict(row.card.headline), "title": dict(row.opening.title)}),
            path_of("matches.objection", row.public_id),
            None,
            False,
        )
        for row in objections_waiting(session, actor, limit)
    ]


def _calls(session: Session, actor: Actor, limit: int) -> list[Waiting]:
    moment = clock.now()
    found = []
    for need in waiting_calls(session, actor.account_id or 0, limit):
        code = "public-waits-call" if need.taken_by_id is None else "public-waits-own-call"
        until = call_by(need)
        found.append(Waiting(Message(code), "/coach/calls", until, until < moment))
    return found


def _joins(rows: Sequence[JoinRequest], path: str | None, actor: Actor) -> list[Waiting]:
    """One line for everybody who asks to come in; an owner's leads to the oldest request."""
    others = [row for row in rows if row.account_id != actor.account_id]
    if not others:
        return []
    said = Message("public-waits-join", {"count": len(others), "employer": others[0].organisation.name})
    until = min(row.expires_at for row in others)
    return [Waiting(said, path or f"{QUEUE_OF_JOINS}/{others[0].public_id}", until, False)]


def _employers(session: Session) -> list[Waiting]:
    """One line for all employers that wait with a member of their own; imported ones without anybody do not hurry."""
    rows, _total = employers_page(session, waiting=True, size=100)
    count = sum(row.members > 0 for row in rows)
    return [Waiting(Message("public-waits-verify", {"count": count}), "/admin/employers", None, False)] if count else []


def _feedback(session: Session) -> list[Waiting]:
    """One line for all feedback on accessibility that waits, by the day of the most urgent."""
    count, until = first_due(session)
    if until is None:
        return []
    return [Waiting(Message("public-waits-feedback", {"count": count}), "/admin/feedback", until, until < clock.now())]


def _words(session: Session) -> list[Waiting]:
    """One line for all proposed words that wait; they do not hurry."""
    count = words_waiting(session)
    return [Waiting(Message("public-waits-words", {"count": count}), QUEUE_OF_WORDS, None, False)] if count else []


def _reports(session: Session, actor: Actor) -> list[Waiting]:
    """One line for all reports that wait for an answer of this reader, by the hour of the most urgent."""
    count, late, until = open_reports(session, actor, clock.now())
    if until is None:
        return []
    said = Message("public-waits-report", {"count": count, "late": late})
    return [Waiting(said, QUEUE_OF_REPORTS, until, late > 0)]
