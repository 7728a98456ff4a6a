"""People for pages and commands: a coach's own caseload, a person's account and cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.actors import Actor, Role
from marketplace.domain.cards import CardState
from marketplace.models import Account, Caseload, Introduction, Opening, Organisation, Person, Placement, SkillCard
from marketplace.queries.organisations import MAX_WORDS, with_word

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class CaseloadRow:
    """One person of a coach: with how many cards that stand, and since when."""

    person: Person
    organisation: Organisation
    cards: int


def own_people(
    session: Session, actor: Actor, words: str = "", page: int = 1, size: int = PAGE_SIZE
) -> tuple[Sequence[CaseloadRow], int]:
    """Return a page (from 1) of the people whose coach the actor is now, by name, and how many there are in all.

    `words`: each blank-separated word must stand somewhere in the name, in any case.
    """
    cards = (
        select(func.count(SkillCard.id))
        .where(SkillCard.person_id == Person.id, SkillCard.state != CardState.DELETED)
        .scalar_subquery()
    )
    asked = (
        select(Person, Organisation, cards)
        .join(Caseload, Caseload.person_id == Person.id)
        .join(Organisation, Organisation.id == Caseload.organisation_id)
        .where(
            Caseload.coach_id == actor.account_id,
            Caseload.organisation_id.in_(actor.organisations(Role.COACH)),
            Caseload.ended_at.is_(None),
            Person.erased_at.is_(None),
        )
    )
    for word in words.split()[:MAX_WORDS]:
        asked = asked.where(with_word(Person.name, word))
    total = session.scalar(select(func.count()).select_from(asked.with_only_columns(Caseload.id).subquery())) or 0
    rows = session.execute(
        asked.order_by(func.lower(Person.name), Person.id).limit(size).offset((max(page, 1) - 1) * size)
    )
    return [CaseloadRow(person, organisation, count) for person, organisation, count in rows], total


def cards_of_person(session: Session, person_id: int, limit: int = 20) -> Sequence[SkillCard]:
    """Return the cards of a person that are not deleted, the one changed last first."""
    return session.scalars(
        select(SkillCard)
        .where(SkillCard.person_id == person_id, SkillCard.state != CardState.DELETED)
        .order_by(SkillCard.changed_at.desc(), SkillCard.id.desc())
        .limit(limit)
    ).all()


def coaches_of_person(session: Session, person_id: int) -> Sequence[Caseload]:
    """Return who coaches a person now, one an organisation, in order of the organisation."""
    return session.scalars(
        select(Caseload)
        .where(Caseload.person_id == person_id, Caseload.ended_at.is_(None))
        .options(joinedload(Caseload.coach))
        .order_by(Caseload.organisation_id)
    ).all()


def placements_of_person(session: Session, person_id: int, limit: int = 20) -> Sequence[Placement]:
    """Return a person's placements with their openings, the one that starts last first."""
    whole = joinedload(Placement.introduction).joinedload(Introduction.opening).joinedload(Opening.organisation)
    return session.scalars(
        select(Placement)
        .join(Introduction, Introduction.id == Placement.introduction_id)
        .join(SkillCard, SkillCard.id == Introduction.card_id)
        .where(SkillCard.person_id == person_id)
        .options(whole)
        .order_by(Placement.starts_on.desc(), Placement.id.desc())
        .limit(limit)
    ).all()


def card_by_record(session: Session, source: str, external_id: str) -> SkillCard | None:
    """Return the card with this record of the exchange format, with its person, or None."""
    return session.scalar(
        select(SkillCard)
        .where(SkillCard.source == source, SkillCard.external_id == external_id)
        .options(joinedload(SkillCard.person))
    )


def person_of_account(session: Session, account_id: int) -> Person | None:
    """Return whose account this is, or None."""
    return session.scalar(select(Person).where(Person.account_id == account_id, Person.erased_at.is_(None)))


def account_of_person(session: Session, person: Person) -> Account | None:
    """Return the person's account, or None."""
    return session.get(Account, person.account_id) if person.account_id is not None else None
