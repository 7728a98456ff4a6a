"""What the pages of cards read: a person's cards, a card's history, who has read it, the consent behind its needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, joinedload

from marketplace import clock
from marketplace.domain.cards import CardState
from marketplace.domain.codes import ConsentWay
from marketplace.models import Account, CardNeeds, HistoryRow, Organisation, Person, ReadAudit, ReadAuditCard, SkillCard

PAGE_SIZE = 20
MAX_CARDS = 100


@dataclass(frozen=True, slots=True)
class CardStep:
    """One thing that was done to a card. part: who did it; how and happened_on: of an answer recorded by a coach."""

    at: datetime
    event: str
    part: str
    name: str | None
    reason: str | None
    how: ConsentWay | None
    happened_on: date | None


@dataclass(frozen=True, slots=True)
class CardRead:
    """Once that somebody read of a card or its person. what: card, listing, person, disclosure, export, rank …"""

    at: datetime
    reader: str
    what: str
    name: str | None
    organisation: str | None
    fields: tuple[str, ...]
    reason: str | None
    why_code: str | None = None


def deleted_cards(session: Session, person_id: int, within: timedelta) -> Sequence[SkillCard]:
    """Return a person's cards deleted within a time, the one deleted last first: those that can be brought back."""
    asked = select(SkillCard).where(
        SkillCard.person_id == person_id,
        SkillCard.state == CardState.DELETED,
        SkillCard.changed_at >= clock.now() - within,
    )
    return session.scalars(asked.order_by(SkillCard.changed_at.desc(), SkillCard.id.desc()).limit(MAX_CARDS)).all()


def person_by_public_id(session: Session, public_id: str) -> Person | None:
    """Return a person who has not been erased, or None."""
    return session.scalar(select(Person).where(Person.public_id == public_id, Person.erased_at.is_(None)))


def needs_of_card(session: Session, card_id: int) -> CardNeeds | None:
    """Return the needs of a card with the consent behind them. Only for readers who may see them."""
    asked = select(CardNeeds).where(CardNeeds.card_id == card_id).options(joinedload(CardNeeds.consent))
    return session.scalar(asked)


def card_history(session: Session, card_id: int, page: int) -> tuple[list[CardStep], int]:
    """Return one page (from 1) of what was done to a card, newest first, and how many steps there are in all."""
    mine = and_(HistoryRow.subject_kind == "card", HistoryRow.subject_id == card_id)
    total = session.scalar(select(func.count(HistoryRow.id)).where(mine)) or 0
    asked = select(HistoryRow, Account.name).outerjoin(Account, Account.id == HistoryRow.account_id).where(mine)
    rows = session.execute(asked.order_by(HistoryRow.id.desc()).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
    steps = [CardStep(row.at, row.event, row.part, name, row.reason, row.how, row.happened_on) for row, name in rows]
    return steps, total


def reads_of_card(session: Session, card: SkillCard, page: int) -> tuple[list[CardRead], int]:
    """Return one page (from 1) of who has read the card or its person's data, newest first, and the number in all.

    Lists in which the card stood count too. What the person read is not written down anywhere.
    """
    opened = select(ReadAudit.id).where(ReadAudit.card_id == card.id)
    persons = select(ReadAudit.id).where(ReadAudit.card_id.is_(None), ReadAudit.person_id == card.person_id)
    listed = select(ReadAuditCard.audit_id).where(ReadAuditCard.card_id == card.id)
    about = ReadAudit.id.in_(opened.union(persons, listed))
    total = session.scalar(select(func.count(ReadAudit.id)).where(about)) or 0
    return reads_where(session, about, PAGE_SIZE, (page - 1) * PAGE_SIZE), total


def reads_where(session: Session, about: ColumnElement[bool], limit: int, offset: int = 0) -> list[CardRead]:
    """Return at most `limit` reads that `about` selects, newest first, with the reader's and organisation's names."""
    audit = ReadAudit
    asked = (
        select(
            audit.at,
            audit.reader,
            audit.what,
            Account.name,
            Organisation.name,
            audit.fields,
            audit.reason,
            audit.why_code,
        )
        .outerjoin(Account, Account.id == audit.account_id)
        .outerjoin(Organisation, Organisation.id == audit.organisation_id)
        .where(about)
        .order_by(audit.at.desc(), audit.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [CardRead(*row) for row in session.execute(asked)]
