"""Second factors, one-time codes and passkeys of accounts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: None = None
depends_on: None = None


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _text(name: str, length: int) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length), nullable=False)


def _account(table: str, *, nullable: bool = False) -> tuple[sa.Column[Any], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f(f"fk_{table}_account_id"))
    return sa.Column("account_id", sa.Integer(), nullable=nullable), key


def _number(table: str) -> tuple[sa.Column[Any], sa.PrimaryKeyConstraint]:
    return sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _public_id(table: str) -> tuple[sa.Column[Any], sa.UniqueConstraint]:
    return _text("public_id", 16), sa.UniqueConstraint("public_id", name=op.f(f"uq_{table}_public_id"))


def _factors() -> None:
    op.create_table(
        "authenticator_app",
        *_number("authenticator_app"),
        *_account("authenticator_app"),
        _text("sealed_secret", 300),
        _moment("created_at"),
        sa.Column("last_step", sa.Integer(), nullable=False),
        sa.UniqueConstraint("account_id", name=op.f("uq_authenticator_app_account_id")),
    )
    op.create_table(
        "recovery_code",
        *_number("recovery_code"),
        *_account("recovery_code"),
        _text("code_hash", 64),
        _moment("created_at"),
        _moment("used_at", nullable=True),
    )
    op.create_index("ix_recovery_code_account_id", "recovery_code", ["account_id"])
    op.create_table(
        "passkey",
        *_number("passkey"),
        *_public_id("passkey"),
        *_account("passkey"),
        _text("credential_id", 1400),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("sign_count", sa.Integer(), nullable=False),
        _text("device", 200),
        _moment("created_at"),
        _moment("last_used_at", nullable=True),
        sa.UniqueConstraint("credential_id", name=op.f("uq_passkey_credential_id")),
    )
    op.create_index("ix_passkey_account_id", "passkey", ["account_id"])


def upgrade() -> None:
    """Add the tables."""
    _factors()
    op.create_table(
        "sign_in_code",
        *_number("sign_in_code"),
        *_public_id("sign_in_code"),
        _text("address_hash", 64),
        *_account("sign_in_code", nullable=True),
        _text("nonce", 32),
        _moment("created_at"),
        _moment("expires_at"),
        _moment("used_at", nullable=True),
        sa.UniqueConstraint("address_hash", name=op.f("uq_sign_in_code_address_hash")),
    )
    op.create_index("ix_sign_in_code_expires_at", "sign_in_code", ["expires_at"])
    op.create_table(
        "known_device",
        *_number("known_device"),
        *_account("known_device"),
        _text("device_hash", 64),
        _moment("created_at"),
        _moment("seen_at"),
        sa.UniqueConstraint("account_id", "device_hash", name="uq_known_device_once"),
    )


def downgrade() -> None:
    """Take them away. Second factors are set up anew afterwards."""
    op.execute("UPDATE account SET second_factor_at = NULL")
    for table in ("known_device", "sign_in_code", "passkey", "recovery_code", "authenticator_app"):
        op.drop_table(table)
