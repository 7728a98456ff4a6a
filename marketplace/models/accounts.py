"""Accounts, organisations, memberships, invitations and sign-in sessions."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from marketplace.domain.actors import Role
from marketplace.domain.codes import EmployerForm
from marketplace.domain.invitations import InvitationState
from marketplace.models.base import Base, Identified, Plain, UtcDateTime, code_column


class Organisation(Identified, Base):
    """An employer, a coaching organisation, or both. What is verified of an employer is its memberships."""

    __tablename__ = "organisation"
    __table_args__ = (
        CheckConstraint("is_employer OR is_coaching", name="has_a_side"),
        Index("ix_organisation_name", "name"),
        # Without a business ID an employer of an import is known by source, name and municipality.
        UniqueConstraint("business_id", name="uq_organisation_business_id"),
    )

    name: Mapped[str] = mapped_column(String(200))
    form: Mapped[EmployerForm | None] = mapped_column(code_column(EmployerForm, "form_known"))
    business_id: Mapped[str | None] = mapped_column(String(9))
    municipality: Mapped[str | None] = mapped_column(String(3))
    source: Mapped[str] = mapped_column(String(40), default="loytamo")
    phone: Mapped[str | None] = mapped_column(String(40))
    street_address: Mapped[str | None] = mapped_column(String(200))
    postcode: Mapped[str | None] = mapped_column(String(5))
    is_employer: Mapped[bool] = mapped_column(default=False)
    is_coaching: Mapped[bool] = mapped_column(default=False)
    agreement_accepted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    agreement_version: Mapped[str | None] = mapped_column(String(20))  # of domain/terms.py; an older one holds no more
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    verified_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    verified_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", use_alter=True))
    verified_how: Mapped[str | None] = mapped_column(String(200))
    verified_on: Mapped[date | None] = mapped_column(Date)  # the day of the call, the document or the look-up
    suspended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    suspended_reason: Mapped[str | None] = mapped_column(String(300))
    version: Mapped[int] = mapped_column(default=1)


class Account(Identified, Base):
    """A login. One account may have several memberships; a jobseeker's account is a person's (Person.account_id)."""

    __tablename__ = "account"

    email: Mapped[str] = mapped_column(String(254), unique=True)  # stored in lower case
    name: Mapped[str] = mapped_column(String(120))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(2), default="fi")
    phone: Mapped[str | None] = mapped_column(String(40))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closing_asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # signing in again calls it off
    email_confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    adult_confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    second_factor_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # since when sign-in asks for a second one
    accepted_notices: Mapped[Mapping[str, str]] = mapped_column(Plain(Mapping[str, str]), default=dict)  # role: version
    suspended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    suspended_reason: Mapped[str | None] = mapped_column(String(300))

    memberships: Mapped[list["Membership"]] = relationship(
        back_populates="account", foreign_keys="Membership.account_id", order_by="Membership.id"
    )


class Membership(Base):
    """A role of an account in an organisation, from and to, verified by whom and how."""

    __tablename__ = "membership"
    __table_args__ = (
        Index("ix_membership_account_id", "account_id"),
        Index("ix_membership_organisation_id", "organisation_id"),
        CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="ends_after_start"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))  # None: admin of the service
    role: Mapped[Role] = mapped_column(code_column(Role, "role_known"))
    is_owner: Mapped[bool] = mapped_column(default=False)  # an employer's member who may let others in
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    verified_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    verified_by_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    verified_how: Mapped[str | None] = mapped_column(String(200))
    verified_on: Mapped[date | None] = mapped_column(Date)

    account: Mapped[Account] = relationship(back_populates="memberships", foreign_keys=[account_id])
    organisation: Mapped[Organisation | None] = relationship()


class Invitation(Identified, Base):
    """A letter to an address: it makes a membership or gives a person an account. The token is kept as a hash."""

    __tablename__ = "invitation"

    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    email: Mapped[str] = mapped_column(String(254))
    role: Mapped[Role] = mapped_column(code_column(Role, "role_known"))
    language: Mapped[str] = mapped_column(String(2), default="fi")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    invited_by_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    accepted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    state: Mapped[InvitationState] = mapped_column(
        code_column(InvitationState, "state_known"), default=InvitationState.OPEN
    )

    organisation: Mapped[Organisation | None] = relationship()


class LoginSession(Base):
    """One signed-in browser, revocable. The cookie holds the token, the row its hash."""

    __tablename__ = "login_session"
    __table_args__ = (Index("ix_login_session_account_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    device: Mapped[str] = mapped_column(Text, default="")
    hat: Mapped[str | None] = mapped_column(String(20))  # in which seat it acts: see domain/actors.py wearing()
    is_shared_computer: Mapped[bool] = mapped_column(default=False)

    account: Mapped[Account] = relationship()
