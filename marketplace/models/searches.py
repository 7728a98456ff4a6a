"""Searches that people save to hear of new openings or cards, and which of them they were told of."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.searches import Often, SearchedIn, SearchState
from marketplace.models.accounts import Account
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column


class SavedSearch(Identified, Base):
    """A search as the address of its page has it. `since`: what was new to the service later than that is told.

    `told_until`: what was changed earlier than that has been looked at. `next_at`: when it is due.
    """

    __tablename__ = "saved_search"
    __table_args__ = (
        Index("ix_saved_search_account_id", "account_id", "id"),
        Index("ix_saved_search_next_at", "state", "next_at"),
    )

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    searched_in: Mapped[SearchedIn] = mapped_column(code_column(SearchedIn, "searched_in_known"))
    name: Mapped[str] = mapped_column(String(60))
    parts: Mapped[Mapping[str, Any]] = mapped_column(Plain(Mapping[str, Any]))  # name in the address → list of values
    often: Mapped[Often] = mapped_column(code_column(Often, "often_known"))
    state: Mapped[SearchState] = mapped_column(code_column(SearchState, "state_known"), default=SearchState.ACTIVE)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    told_until: Mapped[datetime] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # when the last letter was written
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # until it goes it can be brought back
    version: Mapped[int] = mapped_column(default=1)

    account: Mapped[Account] = relationship()


class ToldOpening(Base):
    """An opening that a saved search's letter has named or led to: never twice the same."""

    __tablename__ = "told_opening"
    __table_args__ = (Index("ix_told_opening_opening_id", "opening_id"),)

    saved_search_id: Mapped[int] = mapped_column(ForeignKey("saved_search.id", ondelete="CASCADE"), primary_key=True)
    opening_id: Mapped[int] = mapped_column(ForeignKey("opening.id", ondelete="CASCADE"), primary_key=True)
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ToldCard(Base):
    """A card that a saved search's letter has led to: never twice the same."""

    __tablename__ = "told_card"
    __table_args__ = (Index("ix_told_card_card_id", "card_id"),)

    saved_search_id: Mapped[int] = mapped_column(ForeignKey("saved_search.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("skill_card.id", ondelete="CASCADE"), primary_key=True)
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)
