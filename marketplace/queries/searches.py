"""Saved searches as their owners see them, and what the job asks: which are due, what may be new to them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select
from sqlalchemy.orm import Session, joinedload

from marketplace.domain.openings import OpeningState
from marketplace.domain.searches import CARD_SEARCHES, Often, SearchedIn, SearchState
from marketplace.models import (
    Account,
    EmployerBlock,
    Opening,
    Organisation,
    OutboxRow,
    SavedSearch,
    SkillCard,
    ToldOpening,
)
from marketplace.models.outbox import DERIVE, EMBED, INDEX

PAGE_SIZE = 10
OVERLAP = timedelta(minutes=10)
"""What was changed shortly before a look may have been committed after it; so much is looked at again."""


def searches_of(session: Session, account_id: int, page: int = 1) -> tuple[Sequence[SavedSearch], int]:
    """Return a page (from 1) of an account's searches, the newest first, and how many there are in all."""
    asked = select(SavedSearch).where(*_of(account_id)).order_by(SavedSearch.id.desc())
    rows = session.scalars(asked.limit(PAGE_SIZE).offset((max(page, 1) - 1) * PAGE_SIZE)).all()
    return rows, how_many_searches(session, account_id)


def how_many_searches(session: Session, account_id: int) -> int:
    """Return how many searches an account has, deleted ones not counted."""
    return session.scalar(select(func.count(SavedSearch.id)).where(*_of(account_id))) or 0


def search_of(session: Session, account_id: int, public_id: str) -> SavedSearch | None:
    """Return a search of an account, also a deleted one that is still kept, or None."""
    return session.scalar(
        select(SavedSearch).where(SavedSearch.public_id == public_id, SavedSearch.account_id == account_id)
    )


def search_of_link(session: Session, public_id: str) -> SavedSearch | None:
    """Return the search that a letter's link is about, with its owner, None when it is deleted or gone."""
    asked = select(SavedSearch).where(SavedSearch.public_id == public_id, SavedSearch.deleted_at.is_(None))
    return session.scalar(asked.options(joinedload(SavedSearch.account)))


def same_search(
    session: Session, account_id: int, searched_in: SearchedIn, parts: Mapping[str, Sequence[str]]
) -> SavedSearch | None:
    """Return an account's search for exactly the same, or None."""
    rows = session.scalars(select(SavedSearch).where(*_of(account_id)).order_by(SavedSearch.id)).all()
    return next((row for row in rows if row.searched_in is searched_in and dict(row.parts) == dict(parts)), None)


def searches_to_stop(session: Session, account_id: int) -> Sequence[SavedSearch]:
    """Return every search of an account that is not deleted, the oldest first."""
    return session.scalars(select(SavedSearch).where(*_of(account_id)).order_by(SavedSearch.id)).all()


def due_searches(session: Session, now: datetime, limit: int) -> Sequence[int]:
    """Return ids of the searches whose time has come, the longest waiting first.

    Of those told at once only when some opening (or card) was changed since they were looked at. Accounts that are
    closed, about to be closed, or suspended hear nothing.
    """
    of_cards = SavedSearch.searched_in.in_(CARD_SEARCHES)
    changed = or_(
        and_(~of_cards, _not_looked_at_since(_newest_change(session))),
        and_(of_cards, _not_looked_at_since(_newest_card_change(session))),
    )
    asked = (
        select(SavedSearch.id)
        .join(SavedSearch.account)
        .where(
            SavedSearch.state == SearchState.ACTIVE,
            SavedSearch.deleted_at.is_(None),
            SavedSearch.next_at <= now,
            or_(SavedSearch.often != Often.AT_ONCE, changed),
            Account.closed_at.is_(None),
            Account.closing_asked_at.is_(None),
            Account.suspended_at.is_(None),
        )
    )
    return session.scalars(asked.order_by(SavedSearch.next_at, SavedSearch.id).limit(limit)).all()


def new_openings(session: Session, row: SavedSearch, limit: int) -> Sequence[int]:
    """Return ids of the openings that may be new to a search, the newest first: shown, new to the service (or public)
    since the search was saved, changed since it was looked at, not told of, of no employer that its owner blocks.
    """
    since, until = row.since, row.told_until
    new = or_(Opening.published_at > since, Opening.created_at > since, Organisation.verified_at > since)
    told = exists().where(ToldOpening.saved_search_id == row.id, ToldOpening.opening_id == Opening.id)
    asked = (
        select(Opening.id)
        .join(Organisation, Organisation.id == Opening.organisation_id)
        .where(Opening.state == OpeningState.PUBLISHED, new, or_(*(at >= until for at in _CHANGES)), ~told)
        .order_by(Opening.published_at.desc().nulls_last(), Opening.id.desc())
    )
    return session.scalars(asked.limit(limit)).all()


def deleted_before(session: Session, before: datetime) -> bool:
    """Return whether a search was deleted before a moment and is still kept."""
    return session.scalar(select(SavedSearch.id).where(SavedSearch.deleted_at < before).limit(1)) is not None


def blocked_employers(session: Session, person_id: int | None) -> frozenset[int]:
    """Return the organisations that a person does not want to meet; empty for who is no person."""
    if person_id is None:
        return frozenset()
    return frozenset(session.scalars(select(EmployerBlock.organisation_id).where(EmployerBlock.person_id == person_id)))


def looked_until(session: Session, searched_in: SearchedIn, moment: datetime) -> datetime:
    """Return until when everything was looked at by a search made at a moment: OVERLAP earlier, and earlier still while
    a changed opening (or card, where cards are searched) waits to come into the index.
    """
    consumers: Collection[str] = (DERIVE, EMBED, INDEX)
    kind = "card" if searched_in in CARD_SEARCHES else "opening"
    waiting = session.scalar(
        select(func.min(OutboxRow.created_at)).where(OutboxRow.kind == kind, OutboxRow.consumer.in_(consumers))
    )
    return min(moment, waiting or moment) - OVERLAP


def _of(account_id: int) -> tuple[ColumnElement[bool], ...]:
    return SavedSearch.account_id == account_id, SavedSearch.deleted_at.is_(None)


_CHANGES: tuple[Any, ...] = (
    Opening.changed_at,
    Opening.published_at,
    Opening.created_at,
    Organisation.verified_at,
)


def _not_looked_at_since(touched: datetime | None) -> ColumnElement[bool]:
    return SavedSearch.told_until <= touched if touched is not None else false()


def _newest_card_change(session: Session) -> datetime | None:
    return session.scalar(select(func.max(SkillCard.changed_at)))


def _newest_change(session: Session) -> datetime | None:
    opening = session.scalar(select(func.max(Opening.changed_at)))
    published = session.scalar(select(func.max(Opening.published_at)).where(Opening.state == OpeningState.PUBLISHED))
    verified = session.scalar(select(func.max(Organisation.verified_at)))
    return max((each for each in (opening, published, verified) if each is not None), default=None)
