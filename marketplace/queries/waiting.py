"""What waits for a reader: the shape shared by introductions and placements, and the conditions both ask with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, and_, exists, false, or_, select

from marketplace.domain.actors import Actor, Role
from marketplace.domain.moves import Part
from marketplace.messages import Message
from marketplace.models import Account, Caseload, Introduction, Membership, Opening, Organisation, Person, SkillCard

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for the reader: a sentence, the page it is done on, until when, and whether that is past.

    urgent: before everything else, whatever the day (somebody wants to talk).
    """

    sentence: Message
    path: str
    until: datetime | None
    late: bool
    urgent: bool = False


def in_order(found: Iterable[Waiting], limit: int) -> tuple[Waiting, ...]:
    """Return at most `limit` of what was found: urgent ones first, then late ones, then by day; without a day last."""
    return tuple(sorted(found, key=lambda each: (not each.urgent, not each.late, each.until or _NEVER))[:limit])


def of_person(actor: Actor) -> ColumnElement[bool]:
    """Select introductions (joined with their card) of the reader's own cards."""
    return SkillCard.person_id == actor.person_id if actor.person_id is not None else false()


def of_employer(actor: Actor) -> tuple[int, ...]:
    """Return the employers that the reader may answer for: verified seats only."""
    return tuple(sorted(actor.organisations(Role.EMPLOYER, verified=True)))


def of_coach(actor: Actor) -> ColumnElement[bool]:
    """Select introductions (joined with their card) that the reader brokers: own ones, and those of own people."""
    if not actor.has(Role.COACH):
        return false()
    return or_(Introduction.coach_id == actor.account_id, of_own_people(actor))


def of_own_people(actor: Actor) -> ColumnElement[bool]:
    """Select cards of the people whose coach the reader is now."""
    return exists().where(
        Caseload.person_id == SkillCard.person_id,
        Caseload.organisation_id == SkillCard.organisation_id,
        Caseload.coach_id == actor.account_id,
        Caseload.organisation_id.in_(actor.organisations(Role.COACH)),
        Caseload.ended_at.is_(None),
    )


def person_has_account() -> ColumnElement[bool]:
    """Select introductions (joined with their card) whose person answers alone."""
    return exists().where(Person.id == SkillCard.person_id, Person.account_id.is_not(None))


def seat_in_force(moment: datetime) -> tuple[ColumnElement[bool], ...]:
    """Select memberships (joined with account and organisation) that may answer for an employer now."""
    return (
        Membership.role == Role.EMPLOYER,
        Membership.verified_at.is_not(None),
        # As in accounts.actor_of: an employer's seat counts when the organisation is verified too.
        Organisation.verified_at.is_not(None),
        Membership.started_at <= moment,
        or_(Membership.ended_at.is_(None), Membership.ended_at > moment),
        Account.closed_at.is_(None),
    )


def employer_can_answer(moment: datetime) -> ColumnElement[bool]:
    """Select introductions (joined with their opening) whose employer has somebody verified to answer."""
    return exists(
        select(Membership.id)
        .join(Account, Account.id == Membership.account_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(Membership.organisation_id == Opening.organisation_id, *seat_in_force(moment))
        .correlate(Opening)
    )


def silent(who: Sequence[Part], moment: datetime) -> ColumnElement[bool]:
    """Select introductions that one of the parts has not answered in time: they become the coach's to ask after."""
    return and_(Introduction.waits_for.in_(who), Introduction.due_at < moment)
