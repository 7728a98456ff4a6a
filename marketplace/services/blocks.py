"""Employers that a person does not want to meet: nothing of the person goes there, and the employer is not told."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import Actor
from marketplace.domain.introductions import NO_REASON, WAITING
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.errors import NotAllowed, NotFound
from marketplace.models import EmployerBlock, Introduction, Opening, Organisation, Person, SkillCard
from marketplace.queries.blocks import block_of
from marketplace.queries.subjects import person_subject
from marketplace.services.history import part_of, record
from marketplace.services.introduction_moves import Reason
from marketplace.services.introductions import withdraw, withdrawing_part


def block_employer(session: Session, actor: Actor, person: Person, employer: Organisation) -> int:
    """Keep an employer away from a person: open introductions to it end, new ones and matches do not come about.

    For the person and the own coach. Returns how many introductions ended. Twice is once. Flushes. Raises NotAllowed,
    NotFound when it is no employer.
    """
    _check(session, actor, person)
    if not employer.is_employer:
        raise NotFound
    if block_of(session, person.id, employer.id) is not None:
        return 0
    session.add(
        EmployerBlock(
            person_id=person.id, organisation_id=employer.id, made_by_id=actor.account_id, made_at=clock.now()
        )
    )
    record(session, "person", person.id, "employer_blocked", part_of(actor), actor)
    session.flush()
    return _end_introductions(session, actor, person, employer)


def _end_introductions(session: Session, actor: Actor, person: Person, employer: Organisation) -> int:
    rows = session.scalars(
        select(Introduction)
        .join(SkillCard, SkillCard.id == Introduction.card_id)
        .join(Opening, Opening.id == Introduction.opening_id)
        .where(
            SkillCard.person_id == person.id,
            Opening.organisation_id == employer.id,
            Introduction.state.in_(WAITING),
        )
        .order_by(Introduction.id)
    ).all()
    for row in rows:
        code = NO_REASON if withdrawing_part(session, actor, row) is Part.PERSON else "person_asked"
        withdraw(session, actor, row, row.version, Reason(code))
    return len(rows)


def unblock_employer(session: Session, actor: Actor, person: Person, employer: Organisation) -> None:
    """Let an employer be met again; nothing that ended comes back. Flushes. Raises NotAllowed."""
    _check(session, actor, person)
    row = block_of(session, person.id, employer.id)
    if row is not None:
        session.delete(row)
        record(session, "person", person.id, "employer_unblocked", part_of(actor), actor)
        session.flush()


def _check(session: Session, actor: Actor, person: Person) -> None:
    if not may(actor, Permission.SEE_PERSON, person_subject(session, person)):
        raise NotAllowed
