"""What proves an account besides its password: an app's secret, recovery codes, passkeys, codes by mail, known devices.

Nothing here opens anything by itself: what has to be read again is sealed, everything else is a hash.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.models.base import Base, Identified, UtcDateTime


class AuthenticatorApp(Base):
    """The authenticator app of an account: one at a time, its secret sealed with the service's key."""

    __tablename__ = "authenticator_app"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    sealed_secret: Mapped[str] = mapped_column(String(300))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_step: Mapped[int] = mapped_column(default=0)  # of the newest code that was accepted: none before passes again


class RecoveryCode(Base):
    """A code on paper for the day when the phone is lost; opens once."""

    __tablename__ = "recovery_code"
    __table_args__ = (Index("ix_recovery_code_account_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    code_hash: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Passkey(Identified, Base):
    """A passkey of an account: what the device gave to recognise it by. The secret half never leaves the device."""

    __tablename__ = "passkey"
    __table_args__ = (Index("ix_passkey_account_id", "account_id"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    credential_id: Mapped[str] = mapped_column(String(1400), unique=True)  # base64url
    public_key: Mapped[str] = mapped_column(Text)  # base64url
    sign_count: Mapped[int] = mapped_column(default=0)
    device: Mapped[str] = mapped_column(String(200), default="")  # what the browser said of itself
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SignInCode(Identified, Base):
    """A one-time code by mail, the newest of an address. The code itself is made of `nonce` and the service's key.

    There is one for an address without an account too, so that asking leaves the same behind for everybody.
    """

    __tablename__ = "sign_in_code"
    __table_args__ = (Index("ix_sign_in_code_expires_at", "expires_at"),)

    address_hash: Mapped[str] = mapped_column(String(64), unique=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    nonce: Mapped[str] = mapped_column(String(32))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class KnownDevice(Base):
    """A browser in which an account has signed in before, recognised by a random cookie; shared computers are none."""

    __tablename__ = "known_device"
    __table_args__ = (UniqueConstraint("account_id", "device_hash", name="uq_known_device_once"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    device_hash: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
