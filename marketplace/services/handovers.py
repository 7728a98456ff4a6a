"""Another coach for a person: one responsible coach an organisation, dated; whoever gives a person away sees nothing
of them at the next request.
"""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor, Role
from marketplace.domain.handover import HandOverReason
from marketplace.domain.permissions import Permission, may
from marketplace.errors import Conflict, Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import Account, Caseload, Introduction, Person, SkillCard
from marketplace.queries.caseloads import caseload_in_force, is_coach_at
from marketplace.queries.people import account_of_person
from marketplace.queries.subjects import person_subject
from marketplace.services.history import part_of, record
from marketplace.services.messages import queue_message

PAGE_OF_PERSON = "/coach/people/{public_id}"


@dataclass(frozen=True, slots=True)
class HandOver:
    """To whom in which organisation, why, and a note that only the new coach and the organisation's coaches read."""

    organisation_id: int
    coach_id: int
    reason: HandOverReason
    note: str | None = None


def hand_over(session: Session, actor: Actor, person: Person, command: HandOver) -> Caseload:
    """Give a person another coach of the same organisation from now; return the new caseload, flushed.

    The organisation's introductions and placements of the person go along, so the coach before loses them at once;
    what happened stays in the history. Person and new coach are told. Raises NotAllowed for whoever is neither the
    coach nor a coordinator of the organisation, Invalid at `coach` when the new one does not coach there or is the
    same, Conflict when somebody else handed the person over in between.
    """
    if not may(actor, Permission.HAND_OVER, person_subject(session, person)):
        raise NotAllowed
    if command.organisation_id not in actor.organisations(Role.COACH, Role.COORDINATOR):
        raise NotAllowed
    before = caseload_in_force(session, person.id, command.organisation_id)
    if before is None or (not _coordinates(actor, command) and before.coach_id != actor.account_id):
        raise Conflict(Message("error-has-coach"))
    _check_coach(session, command, before.coach_id)
    after = _moved(session, actor, before, command)
    _tell_before(session, actor, session.get_one(Account, before.coach_id), command, 1)
    return after


def hand_over_all(session: Session, actor: Actor, from_coach: Account, command: HandOver) -> int:
    """Give everybody whom a coach has in an organisation to another one; return how many people. Flushes.

    Introductions that the coach before brokered for others' people go along too: nothing is left with somebody who
    leaves. Both coaches are told. Raises NotAllowed for whoever neither coordinates the organisation nor is an admin,
    Invalid at `coach` as hand_over does.
    """
    if not (_coordinates(actor, command) or may_everywhere(actor)):
        raise NotAllowed
    _check_coach(session, command, from_coach.id)
    rows = session.scalars(
        select(Caseload)
        .where(
            Caseload.coach_id == from_coach.id,
            Caseload.organisation_id == command.organisation_id,
            Caseload.ended_at.is_(None),
        )
        .order_by(Caseload.id)
    ).all()
    for row in rows:
        _moved(session, actor, row, command)
    for introduction in session.scalars(
        select(Introduction).where(
            Introduction.coach_id == from_coach.id, Introduction.organisation_id == command.organisation_id
        )
    ):
        introduction.coach_id = command.coach_id
    if rows:
        _tell_before(session, actor, from_coach, command, len(rows))
    session.flush()
    return len(rows)


def may_everywhere(actor: Actor) -> bool:
    """Return whether somebody may empty the caseload of any coach: an admin, for an organisation that is left alone."""
    return actor.has(Role.ADMIN) and may(actor, Permission.SEE_CASELOADS)


def _coordinates(actor: Actor, command: HandOver) -> bool:
    return command.organisation_id in actor.organisations(Role.COORDINATOR)


def _check_coach(session: Session, command: HandOver, before: int) -> None:
    if command.coach_id == before:
        raise Invalid({"coach": [Message("people-hand-over-same")]})
    if not is_coach_at(session, command.coach_id, command.organisation_id):
        raise Invalid({"coach": [Message("form-choose")]})


def _moved(session: Session, actor: Actor, before: Caseload, command: HandOver) -> Caseload:
    moment = clock.now()
    before.ended_at, before.reason, before.note = moment, command.reason.value, command.note
    session.flush()  # at most one is in force: the old one ends before the new one begins
    after = Caseload(
        person_id=before.person_id,
        organisation_id=before.organisation_id,
        coach_id=command.coach_id,
        started_at=moment,
    )
    session.add(after)
    of_person = select(SkillCard.id).where(SkillCard.person_id == before.person_id)
    for introduction in session.scalars(
        select(Introduction).where(
            Introduction.card_id.in_(of_person),
            Introduction.organisation_id == before.organisation_id,
            Introduction.coach_id == before.coach_id,
        )
    ):
        introduction.coach_id = command.coach_id
    person = session.get_one(Person, before.person_id)
    person.version += 1
    record(session, "person", person.id, "handed_over", part_of(actor), actor, reason=command.reason.value)
    _tell(session, person, session.get_one(Account, command.coach_id))
    session.flush()
    return after


def _tell(session: Session, person: Person, coach: Account) -> None:
    account = account_of_person(session, person)
    if account is not None and account.closed_at is None:
        queue_message(session, account, "new-coach", "/start", {"coach": coach.name})
    path = PAGE_OF_PERSON.format(public_id=person.public_id)
    queue_message(session, coach, "person-handed-over", path)


def _tell_before(session: Session, actor: Actor, coach: Account, command: HandOver, count: int) -> None:
    """Tell the coach before, when somebody else did it, how many people went to whom; no names of people."""
    if coach.id != actor.account_id and coach.closed_at is None:
        to = session.get_one(Account, command.coach_id)
        told = {"count": count, "coach": to.name, "reason": command.reason.value}
        queue_message(session, coach, "people-handed-away", "/start", told)
