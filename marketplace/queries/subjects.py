"""Rows as the small frozen subjects that the permission table decides about."""

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.openings import OpeningState
from marketplace.domain.subjects import IntroductionSubject, OpeningSubject, PersonSubject
from marketplace.domain.visibility import CardSubject
from marketplace.models import Caseload, EmployerBlock, Introduction, Opening, Person, SkillCard


def opening_subject(opening: Opening) -> OpeningSubject:
    """Return what deciding about an opening needs (reads its organisation).

    A published one whose time is over counts as expired from that moment, whether or not the job has been by.
    """
    over = opening.expires_at is not None and opening.expires_at <= clock.now()
    return OpeningSubject(
        organisation_id=opening.organisation_id,
        created_by_id=opening.created_by_id,
        state=OpeningState.EXPIRED if over and opening.state is OpeningState.PUBLISHED else opening.state,
        complete=not opening.missing,
        employer_verified=opening.organisation.verified_at is not None,
        held_back=opening.is_held_back,
    )


def coach_ids_of(session: Session, person_ids: set[int]) -> dict[int, dict[int, int]]:
    """Return for each person the coach in force by organisation: {person: {organisation: coach}}."""
    rows = session.execute(
        select(Caseload.person_id, Caseload.organisation_id, Caseload.coach_id)
        .where(Caseload.person_id.in_(person_ids), Caseload.ended_at.is_(None))
        .order_by(Caseload.id)
    )
    found: dict[int, dict[int, int]] = {}
    for person_id, organisation_id, coach_id in rows:
        found.setdefault(person_id, {})[organisation_id] = coach_id
    return found


def blocked_by(session: Session, person_ids: set[int]) -> dict[int, frozenset[int]]:
    """Return the employers that each of the people does not want to meet, by person; nobody without one is in it."""
    rows = session.execute(
        select(EmployerBlock.person_id, EmployerBlock.organisation_id).where(EmployerBlock.person_id.in_(person_ids))
    )
    found: dict[int, set[int]] = {}
    for person_id, organisation_id in rows:
        found.setdefault(person_id, set()).add(organisation_id)
    return {person_id: frozenset(ids) for person_id, ids in found.items()}


def card_subject(session: Session, card: SkillCard) -> CardSubject:
    """Return what deciding about a card needs."""
    return card_subjects(session, [card])[card.id]


def card_subjects(session: Session, cards: list[SkillCard]) -> dict[int, CardSubject]:
    """Return the subjects of many cards in one query, by card id."""
    rows = session.execute(
        select(Person.id, Person.account_id, Caseload.organisation_id, Caseload.coach_id, EmployerBlock.organisation_id)
        .outerjoin(Caseload, and_(Caseload.person_id == Person.id, Caseload.ended_at.is_(None)))
        .outerjoin(EmployerBlock, EmployerBlock.person_id == Person.id)
        .where(Person.id.in_({card.person_id for card in cards}))
        .order_by(Person.id, Caseload.id)
    )
    accounts: dict[int, int | None] = {}
    coaches: dict[tuple[int, int | None], set[int]] = {}
    blocked: dict[int, set[int]] = {}
    for person_id, account_id, organisation_id, coach_id, employer_id in rows:
        accounts[person_id] = account_id
        if coach_id is not None:
            coaches.setdefault((person_id, organisation_id), set()).add(coach_id)
        if employer_id is not None:
            blocked.setdefault(person_id, set()).add(employer_id)
    return {
        card.id: CardSubject(
            person_id=card.person_id,
            person_account_id=accounts.get(card.person_id),
            organisation_id=card.organisation_id,
            coach_ids=frozenset(coaches.get((card.person_id, card.organisation_id), ())),
            visibility=card.visibility,
            state=card.state,
            held_back=card.held_back_at is not None,
            blocked=frozenset(blocked.get(card.person_id, ())),
        )
        for card in cards
    }


def person_subject(session: Session, person: Person) -> PersonSubject:
    """Return what deciding about a person needs."""
    coaches = coach_ids_of(session, {person.id}).get(person.id, {})
    return PersonSubject(
        person_id=person.id,
        account_id=person.account_id,
        coach_ids=frozenset(coaches.values()),
        organisation_ids=frozenset(coaches),
    )


def introduction_subject(session: Session, introduction: Introduction) -> IntroductionSubject:
    """Return the three sides of an introduction (reads card, opening and disclosures)."""
    return IntroductionSubject(
        card=card_subject(session, introduction.card),
        opening=opening_subject(introduction.opening),
        coach_id=introduction.coach_id,
        organisation_id=introduction.organisation_id,
        told_employer=any(row.ask == "profile" for row in introduction.disclosures),
    )
