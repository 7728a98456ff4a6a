"""What an account's life leaves beside the account itself: asked-for accounts, new addresses, notices accepted."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.actors import Role
from marketplace.models.accounts import Account
from marketplace.models.base import Base, Identified, UtcDateTime, code_column


class Registration(Identified, Base):
    """An account that somebody asked for: it is made when the address is confirmed, else forgotten when it expires.

    There is one for a taken address too, so that asking leaves the same behind whether or not it is taken.
    """

    __tablename__ = "registration"
    __table_args__ = (
        Index("ix_registration_expires_at", "expires_at"),
        # Only two ways in by oneself; coaches and coordinators are let in by their organisation.
        CheckConstraint("role IN ('employer', 'jobseeker')", name="by_oneself"),
        CheckConstraint("role <> 'jobseeker' OR is_adult", name="adults_only"),
    )

    email: Mapped[str] = mapped_column(String(254))  # in lower case
    name: Mapped[str] = mapped_column(String(120))
    language: Mapped[str] = mapped_column(String(2))
    role: Mapped[Role] = mapped_column(code_column(Role, "role_known"))
    is_adult: Mapped[bool] = mapped_column(default=False)  # said yes; no day of birth is asked
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    next_path: Mapped[str | None] = mapped_column(String(1500))  # where they were going: a search to save
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)


class AddressChange(Identified, Base):
    """A new e-mail address that an account asked for: pending, confirmed, or stopped by either address."""

    __tablename__ = "address_change"
    __table_args__ = (
        Index("ix_address_change_account_id", "account_id", "id"),
        CheckConstraint("stopped_at IS NULL OR stopped_at >= asked_at", name="stops_after_asked"),
    )

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    old_email: Mapped[str] = mapped_column(String(254))
    new_email: Mapped[str] = mapped_column(String(254))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    stopped_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    account: Mapped[Account] = relationship()


class NoticeAcceptance(Base):
    """A privacy notice that an account read and accepted: which role's, in which version, when."""

    __tablename__ = "notice_acceptance"
    __table_args__ = (UniqueConstraint("account_id", "role", "version", name="uq_notice_acceptance_once"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    role: Mapped[Role] = mapped_column(code_column(Role, "role_known"))
    version: Mapped[str] = mapped_column(String(20))
    accepted_at: Mapped[datetime] = mapped_column(UtcDateTime)
