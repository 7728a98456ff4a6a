"""What people looked for, without the people: one row a search, by the day. See domain/query_log.py.

Keys are drawn by lot and the rows lie in their order, so that the order of searches is not that of the log of reading
or of anything else that has a time.
"""

import secrets
from datetime import date

from sqlalchemy import BigInteger, Date, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.domain.query_log import MAX_TEXT, Found, LookedIn, Side
from marketplace.models.base import Base, code_column

CODE_CHARACTERS = 80


def drawn_key() -> int:
    """Return a key that says nothing about when it was made."""
    return secrets.randbits(53)


class SearchLog(Base):
    """One search: its words without persons (NULL: only filters were chosen), and how many were found."""

    __tablename__ = "search_log"
    __table_args__ = (Index("ix_search_log_day", "day", "looked_in", "text"),)

    # On SQLite this is the row's own number: no hidden one beside it counts up.
    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False, default=drawn_key
    )
    day: Mapped[date] = mapped_column(Date)
    looked_in: Mapped[LookedIn] = mapped_column(code_column(LookedIn, "looked_in_known"))
    language: Mapped[str] = mapped_column(String(2))  # of the page
    text: Mapped[str | None] = mapped_column(String(MAX_TEXT))
    found: Mapped[Found] = mapped_column(code_column(Found, "found_known"))


class SearchLogCode(Base):
    """A wish that was understood in a search, a filter chosen for it, or a choice that emptied it."""

    __tablename__ = "search_log_code"
    __table_args__ = ({"sqlite_with_rowid": False},)

    search_id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"),
        ForeignKey("search_log.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    side: Mapped[Side] = mapped_column(code_column(Side, "side_known"), primary_key=True)
    code: Mapped[str] = mapped_column(String(CODE_CHARACTERS), primary_key=True)
